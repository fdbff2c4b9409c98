"""The words between the tags of HTML: white space as a browser shows it, breaks, and the look of each run."""

import re
from dataclasses import dataclass

from weekly_editor.readers.outline_lines import columns
from weekly_editor.report.markup import Span
from weekly_editor.report.pattern import late_pattern

_BLANKS = " \t\n\r\f"
_SPACE = late_pattern("[ \t\n\r\f]+")
_WIDE = late_pattern("[\u2e80-\u303f\u3040-\u9fff\uf900-\ufaff\uff00-\uffef]")
_DROPPED = late_pattern("[\u200b\u2060\u00ad]")  # places to break at, of no width
_NO_BREAK = "\u00a0"


@dataclass(frozen=True, slots=True)
class Words:
    """One line as it is shown: its runs, and how far white space indents it, in columns."""

    spans: tuple[Span, ...]
    indent: int

    @property
    def shown(self) -> str:
        """The text without its looks."""
        return "".join(span.text for span in self.spans)


class HtmlText:
    """Takes in runs of text and gives them back as one line, or as one text with breaks."""

    def __init__(self) -> None:
        """Start empty."""
        self._parts: list[tuple[str, Span]] = []
        self._gap = ""  # white space that is shown if words follow
        self._last = ""  # the last character

    def __bool__(self) -> bool:
        """Whether anything stands in it."""
        return bool(self._parts)

    def add(self, text: str, look: Span, *, keeps_space: bool = False) -> None:
        """Add ``text`` in ``look``, a span without text; white space collapses as CSS Text 3 says (4.1)."""
        if _DROPPED.search(text):
            text = _DROPPED.sub("", text)
        if keeps_space:
            self._put(text, look)
            return
        core = text.strip(_BLANKS)
        if not core:
            self._gap += text
            return
        begin = text.index(core[0])
        self._gap += text[:begin]
        shown = _SPACE.sub(lambda gap: _shown_gap(gap, core), core) if _SPACE.search(core) else core
        self._put(shown, look)
        self._gap = text[begin + len(core) :]

    def break_line(self) -> None:
        """Break the line within the text."""
        self._parts.append(("\n", Span("")))
        self._gap, self._last = "", "\n"

    def begin_line(self) -> None:
        """Break the line unless nothing stands in it yet."""
        if self._last not in ("", "\n"):
            self.break_line()

    def take(self) -> Words:
        """Return what was added since the last time."""
        whole = "".join(text for text, _ in self._parts)
        lead = len(whole) - len(whole.lstrip())
        length = len(whole.rstrip()) - lead
        spans = _cut(self._parts, lead, length)
        self._parts, self._gap, self._last = [], "", ""
        return Words(tuple(spans), columns(whole[:lead].rpartition("\n")[2].replace(_NO_BREAK, " ")))

    def _put(self, text: str, look: Span) -> None:
        if not text:
            return
        if self._gap and self._last and not self._last.isspace() and not _is_between_wide(self._gap, self._last, text):
            self._parts.append((" ", look))
        self._gap = ""
        self._parts.append((text, look))
        self._last = text[-1]


def _shown_gap(gap: re.Match[str], text: str) -> str:
    return "" if _is_between_wide(gap[0], text[gap.start() - 1], text[gap.end()]) else " "


def _is_between_wide(gap: str, before: str, after: str) -> bool:
    """Tell whether ``gap`` only breaks the source between Chinese characters, and is nothing to a reader."""
    return "\n" in gap and _WIDE.match(before) is not None and _WIDE.match(after) is not None


def _cut(parts: list[tuple[str, Span]], skip: int, length: int) -> list[Span]:
    """Return ``length`` characters of ``parts`` after the first ``skip``."""
    spans: list[Span] = []
    for text, look in parts:
        kept = text[skip : skip + length]
        skip = max(skip - len(text), 0)
        length -= len(kept)
        if kept:
            shown = kept.replace(_NO_BREAK, " ")
            spans.append(Span(shown, look.bold, look.struck, look.code, look.href))
    return spans
