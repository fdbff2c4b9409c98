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
_Counts = dict[int, int]  # by level


@dataclass(frozen=True, slots=True)
class _Level:
    kind: str
    text: str
    start: int


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
        self._overrides: dict[str, dict[int, int]] = {}
        for num in numbering.iterchildren(f"{W}num"):
            num_id = num.get(f"{W}numId", "")
            self._abstracts[num_id] = _value(num, "abstractNumId")
            self._overrides[num_id] = {
                int(override.get(f"{W}ilvl", "0")): int(_value(override, "startOverride"))
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
        if abstract is None or level not in formats:
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
        override = self._overrides[num_id].get(level)
        if override is None or (num_id, level) in self._started:
            return None
        self._started.add((num_id, level))
        return override

    def _place(self, paragraph: "Element") -> tuple[str, int]:
        """Return the list and the level of ``paragraph``, the list "" or "0" where it stands in none."""
        properties = _child(paragraph, "pPr")
        if properties is None:
            return "", 0
        num_id, level = self._styles.get(_value(properties, "pStyle"), ("", 0))
        own = _child(properties, "numPr")
        if own is None:
            return num_id, level
        return _value(own, "numId") or num_id, int(_value(own, "ilvl") or level)


def _counted(level: int, start: int | None, formats: dict[int, _Level], counts: _Counts) -> str:
    """Count one paragraph at ``level`` and return its label."""
    if start is None:
        start = counts[level] + 1 if level in counts else formats[level].start
    counts[level] = start
    for below in [below for below in counts if below > level]:
        del counts[below]
    return _PLACEHOLDER.sub(lambda found: _printed(int(found[1]) - 1, formats, counts), formats[level].text)


def _printed(level: int, formats: dict[int, _Level], counts: _Counts) -> str:
    """Return the number that ``level`` has now. Raises LabelError where nothing was counted there."""
    if level not in counts:
        raise LabelError(f"level {level} is printed before it is counted")
    return _numeral(formats[level].kind, counts[level])


def _style_numbering(styles: "Element") -> dict[str, tuple[str, int]]:
    """Return the list and the level that each style has, or the one it is based on."""
    own: dict[str, tuple[str, int]] = {}
    bases: dict[str, str] = {}
    for style in styles.iterchildren(f"{W}style"):
        name = style.get(f"{W}styleId", "")
        bases[name] = _value(style, "basedOn")
        numbered = style.find(f"{W}pPr/{W}numPr")
        if numbered is not None:
            own[name] = (_value(numbered, "numId"), int(_value(numbered, "ilvl") or 0))
    return {name: _inherited(name, own, bases) for name in bases}


def _inherited(name: str, own: dict[str, tuple[str, int]], bases: dict[str, str]) -> tuple[str, int]:
    seen: set[str] = set()
    while name and name not in own and name not in seen:
        seen.add(name)
        name = bases.get(name, "")
    return own.get(name, ("", 0))


def _levels(abstract: "Element") -> dict[int, _Level]:
    return {
        int(level.get(f"{W}ilvl", "0")): _Level(
            _value(level, "numFmt"), _value(level, "lvlText"), int(_value(level, "start") or 0)
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
