"""What there is to say of a Word template, in plain words."""

from dataclasses import dataclass
from typing import Literal

from weekly_editor.report.bilingual import Bilingual

Severity = Literal["mapped", "missing", "dropped", "hint"]


@dataclass(frozen=True, slots=True)
class TemplateNote:
    """One thing about a template: what of it is used (mapped), lacking, left out (dropped), or worth a look (hint)."""

    severity: Severity
    text: Bilingual


class TemplateRefused(Exception):  # noqa: N818  # said of the template, as the user reads it
    """The file cannot be a template; ``reason`` says why in words for a reader."""

    def __init__(self, reason: Bilingual) -> None:
        super().__init__(reason.en)
        self.reason = reason


def note(severity: Severity, zh: str, en: str) -> TemplateNote:
    """Return a note worded in both languages."""
    return TemplateNote(severity, Bilingual(zh, en))
