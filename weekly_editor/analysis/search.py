"""Finding words in a report: in what its reader sees, whatever marks stand between the letters."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from weekly_editor.report.loc import Loc
from weekly_editor.report.markup import visible
from weekly_editor.report.model import Report, Section
from weekly_editor.report.text import texts

_SPACES = " \u00a0\u3000"
_WIDER = 0xFEE0  # from a sign of ASCII to the same one in full width
_LETTER = r"[^\W\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"  # of a script that puts spaces between words


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: unless ``is_exact``, A and ａ are the same; whole words matter in scripts with spaces."""

    words: str
    is_exact: bool = False
    is_whole_word: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """Where words were found: the characters from ``start`` to ``stop`` of the visible text at ``loc``."""

    loc: Loc
    start: int
    stop: int


class Search:
    """Finds the words of one query in a report that changes; what did not change is not read again."""

    def __init__(self, query: Query) -> None:
        """Look for ``query``; without words nothing is found."""
        self._pattern = _pattern(query) if query.words else None
        self._known: dict[str, tuple[Section, int, tuple[Hit, ...]]] = {}  # by id: section, index, hits

    def hits(self, report: Report, only: int | None = None) -> tuple[Hit, ...]:
        """Return all places of the words in reading order; ``only`` those of one section, or of the head (-1)."""
        head = self._found(((name,), getattr(report, name)) for name in ("title", "author", "team"))
        found = list(head) if only in (None, -1) else []
        known = self._known
        self._known = {}
        for index, section in enumerate(report.sections):
            entry = known.get(section.id)
            if entry is None or entry[0] is not section or entry[1] != index:
                entry = (section, index, tuple(self._found(texts(section, ("sections", index)))))
            self._known[section.id] = entry
            if only in (None, index):
                found += entry[2]
        return tuple(found)

    def _found(self, places: Iterable[tuple[Loc, str]]) -> Iterator[Hit]:
        if self._pattern is None:
            return
        find = self._pattern.finditer
        for loc, text in places:
            for match in find(visible(text)):
                yield Hit(loc, match.start(), match.end())


def _pattern(query: Query) -> re.Pattern[str]:
    """Return what finds ``query``; it takes time in proportion to the text, whatever the words are."""
    words = re.escape(query.words) if query.is_exact else "".join(map(_alike, query.words))
    if query.is_whole_word:
        before = rf"(?<!{_LETTER})" if re.match(_LETTER, query.words[0]) else ""
        behind = rf"(?!{_LETTER})" if re.match(_LETTER, query.words[-1]) else ""
        words = before + words + behind
    return re.compile(words)


def _alike(sign: str) -> str:
    """Return a pattern of ``sign`` in full and in half width, small and capital."""
    if sign in _SPACES:
        return f"[{_SPACES}]"
    code = ord(sign)
    narrow = chr(code - _WIDER) if 0x21 <= code - _WIDER <= 0x7E else sign
    cases = {narrow, narrow.lower(), narrow.upper()}
    signs = sorted(case for case in cases if len(case) == 1)
    signs += [chr(ord(case) + _WIDER) for case in signs if 0x21 <= ord(case) <= 0x7E]
    return f"[{re.escape(''.join(signs))}]" if len(signs) > 1 else re.escape(sign)
