"""What a check finds: the kind, how grave it is, where, and what can be done about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from weekly_editor.analysis.prose import Passage
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.loc import Loc, is_same, value_at
from weekly_editor.report.model import Report
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.place import Place

FindingKind = Literal[
    "parts_do_not_sum",
    "average_mismatch",
    "share_over_100",
    "growth_ambiguous",
    "one_growth_for_two",
    "partial_period_comparison",
    "cumulative_mismatch",
    "date_weekday_mismatch",
    "date_already_past",
    "overdue",
    "incident_outside_week",
    "incident_without_level",
    "availability_conflict",
    "progress_regressed",
    "progress_stalled",
    "progress_conflict",
    "stage_conflict",
    "duplicate_item",
    "promise_not_planned",
    "plan_not_reported",
    "date_slipped",
    "off_target",
    "placeholder_left",
    "section_empty",
    "same_as_last_week",
    "sensitive_number",
]
FINDING_KINDS: tuple[FindingKind, ...] = get_args(FindingKind)
Severity = Literal["error", "ask", "hint"]  # 错误: it cannot be right; 疑问: only its author knows; 提示: worth a look
SEVERITIES: tuple[Severity, ...] = get_args(Severity)

_FIGURES = late_pattern(  # and days, which move on with the weeks
    r"[\d０-９]+(?:[.,，．][\d０-９]+)*|[上本下]*(?:周|星期)[一二三四五六日天末]|月[初中底末]"
)
_EXCERPT = 40  # characters
_WORD_CUT = late_pattern(r"(?:[A-Za-z0-9][A-Za-z0-9.,%'’-]*|[^A-Za-z0-9])$")  # what the end of an excerpt would cut
_SENTENCE = late_pattern(r"[。！？!?\n]|(?<=[a-z)])\.\s")


@dataclass(frozen=True, slots=True)
class Fix:
    """What would mend a finding: ``value`` at ``loc``, where ``was`` stands; ``label`` says what that does."""

    label: Bilingual
    loc: Loc
    was: object
    value: object

    def fits(self, report: Report) -> bool:
        """Tell whether ``report`` still says what is to be mended."""
        try:
            return is_same(value_at(report, self.loc), self.was)
        except KeyError:
            return False


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark of a check on ``place``, where ``excerpt`` stands; ``others`` are the places it is compared with.

    ``message`` is one sentence without a full stop, arithmetic included; ``detail`` are its figures and days for
    scripts, by name. ``matter`` is the id of what it is about, "" where that has none; ``words`` are what tells it from
    others of that matter, where its excerpt does not."""

    kind: FindingKind
    severity: Severity
    place: Place
    excerpt: str
    message: Bilingual
    detail: Mapping[str, str] = field(default_factory=dict)
    matter: str = ""
    others: tuple[Place, ...] = ()
    fix: Fix | None = None
    words: str = ""

    @property
    def sign(self) -> str:
        """What stays of it from week to week: the words, not the figures; of an error its own figures, too.

        What cannot be right is taken as known once, not for all that is ever wrong in the same words."""
        words = "".join(_FIGURES.sub("#", self.words or self.excerpt).split())
        figures = ",".join(self.detail.values()) if self.severity == "error" else ""
        return f"{words}|{figures}" if figures else words


def finding_at(
    passage: Passage,
    begin: int,
    end: int,
    kind: FindingKind,
    severity: Severity,
    message: Bilingual,
    *,
    detail: Mapping[str, str] | None = None,
    others: tuple[Place, ...] = (),
    fix: Fix | None = None,
) -> Finding:
    """Return the finding on ``passage.prose.text[begin:end]``; words that no field has cannot be mended."""
    text, place = passage.prose.text, passage.place(begin, end)
    return Finding(
        kind,
        severity,
        place,
        text[begin:end],
        message,
        detail or {},
        passage.matter,
        others,
        fix if passage.is_text else None,
        f"{text[begin:end]}|{_sentence(text, begin, end)}",
    )


def excerpt_of(text: str) -> str:
    """Return the beginning of ``text``, cut where it is long, between two words, and marked so."""
    if len(text) <= _EXCERPT:
        return text
    cut = _WORD_CUT.sub("", text[: _EXCERPT + 1]) or text[:_EXCERPT]
    return f"{cut.rstrip()}…"


def _sentence(text: str, begin: int, end: int) -> str:
    """Return the sentence, or the sentences, that ``text[begin:end]`` stands in."""
    first = max((match.end() for match in _SENTENCE.finditer(text, 0, begin)), default=0)
    stop = _SENTENCE.search(text, end)
    return text[first : stop.start() if stop else len(text)]
