"""What Word will print before each paragraph, worked out from numbering.xml and styles.xml alone.

Programs differ in one thing: Word lets all lists of one abstract definition count together (each ``startOverride``
taking effect where its list is first used), LibreOffice counts every list by itself. Good lists read alike in both."""

import re
from dataclasses import dataclass

from lxml import etree

from tests.writers.docx_package import NAMESPACES, Package, W, value
from weekly_editor.report.numeral import han_numeral, letters, roman


@dataclass(frozen=True)
class _Level:
    kind: str
    text: str
    start: int


class Resolver:
    """Prints the labels of a package, paragraph by paragraph."""

    def __init__(self, package: Package, *, counts_together: bool) -> None:
        numbering = package.root("word/numbering.xml")
        self._counts_together = counts_together
        self._styles = _style_numbering(package.root("word/styles.xml"))
        self._levels = {
            abstract.get(f"{W}abstractNumId"): [_level(level) for level in abstract.iterfind("w:lvl", NAMESPACES)]
            for abstract in numbering.iterfind("w:abstractNum", NAMESPACES)
        }
        self._abstracts: dict[str, str] = {}
        self._overrides: dict[str, dict[int, int]] = {}
        for num in numbering.iterfind("w:num", NAMESPACES):
            num_id = num.get(f"{W}numId")
            self._abstracts[num_id] = value(num.find("w:abstractNumId", NAMESPACES))
            self._overrides[num_id] = {
                int(override.get(f"{W}ilvl")): int(value(override.find("w:startOverride", NAMESPACES)))
                for override in num.iterfind("w:lvlOverride", NAMESPACES)
            }
        self._counts: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()

    def labels(self, package: Package) -> list[str]:
        return [self._label(paragraph) for paragraph in package.paragraphs]

    def _label(self, paragraph: etree._Element) -> str:
        num_id, level = self._place(paragraph)
        if num_id is None or num_id == "0":
            return ""
        abstract = self._abstracts[num_id]
        formats = self._levels[abstract]
        counts = self._counts.setdefault(abstract if self._counts_together else num_id, {})
        counts[level] = self._next(num_id, level, counts, formats[level].start)
        for below in [below for below in counts if below > level]:
            del counts[below]
        return re.sub(
            r"%(\d)", lambda found: _numeral(formats[int(found[1]) - 1].kind, counts[level]), formats[level].text
        )

    def _next(self, num_id: str, level: int, counts: dict[int, int], start: int) -> int:
        override = self._overrides[num_id].get(level)
        if override is not None and (num_id, level) not in self._started:
            self._started.add((num_id, level))
            return override
        return counts[level] + 1 if level in counts else start

    def _place(self, paragraph: etree._Element) -> tuple[str | None, int]:
        style = value(paragraph.find("w:pPr/w:pStyle", NAMESPACES)) or ""
        num_id, level = self._styles.get(style, (None, 0))
        own = paragraph.find("w:pPr/w:numPr", NAMESPACES)
        if own is None:
            return num_id, level
        own_level = value(own.find("w:ilvl", NAMESPACES))
        return value(own.find("w:numId", NAMESPACES)) or num_id, level if own_level is None else int(own_level)


def labels_everywhere(package: Package) -> list[str]:
    """Return the label of every paragraph. Raises AssertionError where programs would print different ones."""
    together = Resolver(package, counts_together=True).labels(package)
    apart = Resolver(package, counts_together=False).labels(package)
    assert together == apart
    return together


def _style_numbering(styles: etree._Element) -> dict[str, tuple[str | None, int]]:
    return {
        style.get(f"{W}styleId"): (
            value(numbered.find("w:numId", NAMESPACES)),
            int(value(numbered.find("w:ilvl", NAMESPACES)) or 0),
        )
        for style in styles.iterfind("w:style", NAMESPACES)
        if (numbered := style.find("w:pPr/w:numPr", NAMESPACES)) is not None
    }


def _level(level: etree._Element) -> _Level:
    kind = value(level.find("w:numFmt", NAMESPACES))
    return _Level(kind, value(level.find("w:lvlText", NAMESPACES)), int(value(level.find("w:start", NAMESPACES))))


def _numeral(kind: str, number: int) -> str:
    match kind:
        case "decimal":
            return str(number)
        case "decimalEnclosedCircle":
            return chr(0x245F + number) if number <= 20 else str(number)
        case "lowerLetter":
            return letters(number)
        case "lowerRoman":
            return roman(number)
        case "chineseCountingThousand":
            return han_numeral(number)
        case _:
            raise AssertionError(f"{kind} does not count")
