"""What Word will print before each paragraph, worked out from numbering.xml and styles.xml alone.

Programs differ in one thing: Word lets all lists of one abstract definition count together (each ``startOverride``
taking effect where its list is first used), LibreOffice counts every list by itself. Good lists read alike in both."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from weekly_editor.report.numeral import han_numeral, letters, roman
from weekly_editor.report.pattern import late_pattern
from weekly_editor.writers.docx_names import W

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_PLACEHOLDER = late_pattern(r"%(\d)")
_VAL = f"{W}val"
_LAST_CIRCLED = 20
_MAX_NUMBER = 32767  # of a list in Word
_NO_LIST = ("", "0")
_Counts = dict[int, int]  # by level


@dataclass(frozen=True, slots=True)
class _Level:
    kind: str
    text: str
    start: str


class LabelError(Exception):
    """A list is used that is not defined, counts in a way that is not known, or counts differently in two programs."""


class Labels:
    """The labels of a document's paragraphs, asked for one after the other in reading order."""

    def __init__(self, numbering: "Element", styles: "Element") -> None:
        self._styles = _style_numbering(styles)
        self._levels = {
            abstract.get(f"{W}abstractNumId", ""): _levels(abstract)
            for abstract in numbering.iterchildren(f"{W}abstractNum")
        }
        self._abstracts: dict[str, str] = {}
        self._overrides: dict[str, dict[str, str]] = {}
        for num in numbering.iterchildren(f"{W}num"):
            num_id = num.get(f"{W}numId", "")
            self._abstracts[num_id] = _value(num, "abstractNumId")
            self._overrides[num_id] = {
                override.get(f"{W}ilvl", "0"): _value(override, "startOverride")
                for override in num.iterchildren(f"{W}lvlOverride")
                if override.find(f"{W}startOverride") is not None
            }
        self._together: dict[str, _Counts] = {}
        self._apart: dict[str, _Counts] = {}
        self._started: set[tuple[str, int]] = set()

    def of(self, paragraph: "Element") -> str:
        """Return the label of the next ``paragraph``, "" for none. Raises LabelError."""
        num_id, level = self._place(paragraph)
        if num_id in ("", "0"):
            return ""
        abstract = self._abstracts.get(num_id)
        formats = self._levels.get(abstract or "", {})
        if abstract is None or str(level) not in formats:
            raise LabelError(f"list {num_id} has no level {level}")
        start = self._start(num_id, level)
        printed = [
            _counted(level, start, formats, self._together.setdefault(abstract, {})),
            _counted(level, start, formats, self._apart.setdefault(num_id, {})),
        ]
        if printed[0] != printed[1]:
            raise LabelError(f"{printed[0]} in Word, {printed[1]} in LibreOffice")
        return printed[0]

    def _start(self, num_id: str, level: int) -> int | None:
        """Return where ``level`` is told to start, None where it goes on or was started before."""
        override = self._overrides[num_id].get(str(level))
        if override is None or (num_id, level) in self._started:
            return None
        self._started.add((num_id, level))
        return whole(override)

    def _place(self, paragraph: "Element") -> tuple[str, int]:
        """Return the list and the level of ``paragraph``, the list "" or "0" where it stands in none."""
        properties = _child(paragraph, "pPr")
        if properties is None:
            return "", 0
        num_id, level = self._styles.get(_value(properties, "pStyle"), _NO_LIST)
        own = _child(properties, "numPr")
        if own is not None:
            num_id, level = _value(own, "numId") or num_id, _value(own, "ilvl") or level
        return num_id, whole(level)


def whole(written: str) -> int:
    """Return the number that is ``written`` in a list. Raises LabelError where Word would count with none such."""
    if not (written.isascii() and written.isdigit() and len(written) <= len(str(_MAX_NUMBER))):
        raise LabelError(f"{written!r:.20} is no number")
    return int(written)


def _counted(level: int, start: int | None, formats: dict[str, _Level], counts: _Counts) -> str:
    """Count one paragraph at ``level`` and return its label."""
    if start is None:
        start = counts[level] + 1 if level in counts else whole(formats[str(level)].start)
    counts[level] = start
    for below in [below for below in counts if below > level]:
        del counts[below]
    return _PLACEHOLDER.sub(lambda found: _printed(int(found[1]) - 1, formats, counts), formats[str(level)].text)


def _printed(level: int, formats: dict[str, _Level], counts: _Counts) -> str:
    """Return the number that ``level`` has now. Raises LabelError where nothing was counted there."""
    if level not in counts:
        raise LabelError(f"level {level} is printed before it is counted")
    return _numeral(formats[str(level)].kind, counts[level])


def _style_numbering(styles: "Element") -> dict[str, tuple[str, str]]:
    """Return the list and the level that each style has, or the one it is based on."""
    known: dict[str, tuple[str, str]] = {}
    bases: dict[str, str] = {}
    for style in styles.iterchildren(f"{W}style"):
        name = style.get(f"{W}styleId", "")
        bases[name] = _value(style, "basedOn")
        numbered = style.find(f"{W}pPr/{W}numPr")
        if numbered is not None:
            known[name] = (_value(numbered, "numId"), _value(numbered, "ilvl") or "0")
    for name in bases:
        inherit(name, known, bases)
    return known


def inherit(name: str, known: dict[str, tuple[str, str]], bases: dict[str, str]) -> None:
    """Add to ``known`` what ``name`` and the styles it is based on have, going along each of them once."""
    passed = []
    while name in bases and name not in known:
        passed.append(name)
        known[name] = _NO_LIST  # until the end is found; where it comes round again, there is none
        name = bases[name]
    known.update(dict.fromkeys(passed, known.get(name, _NO_LIST)))


def _levels(abstract: "Element") -> dict[str, _Level]:
    return {
        level.get(f"{W}ilvl", "0"): _Level(
            _value(level, "numFmt"), _value(level, "lvlText"), _value(level, "start") or "0"
        )
        for level in abstract.iterchildren(f"{W}lvl")
    }


def _value(element: "Element", name: str) -> str:
    found = _child(element, name)
    return "" if found is None else found.get(_VAL, "")


def _child(element: "Element", name: str) -> "Element | None":
    return next(element.iterchildren(W + name), None)  # several times as fast as find()


def _numeral(kind: str, number: int) -> str:
    match kind:
        case "decimal":
            return str(number)
        case "decimalEnclosedCircle":
            return chr(0x245F + number) if number <= _LAST_CIRCLED else str(number)
        case "lowerLetter":
            return letters(number)
        case "lowerRoman":
            return roman(number)
        case "chineseCountingThousand" | "chineseCounting":  # alike up to 99
            return han_numeral(number)
        case _:
            raise LabelError(f"{kind} does not count")
