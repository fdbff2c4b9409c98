"""What a sheet says of ranges: merged cells, formats, checks, sparklines and formulas follow the line it gains."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import TYPE_CHECKING

from weekly_editor.writers.own_workbook_file import S
from weekly_editor.writers.own_workbook_ref import (
    End,
    Growth,
    area_ends,
    area_text,
    grown_area,
    grown_areas,
    regrown,
    translated,
)
from weekly_editor.writers.own_workbook_sheet import OwnSheet

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

XM = "{http://schemas.microsoft.com/office/excel/2006/main}"
X14 = "{http://schemas.microsoft.com/office/spreadsheetml/2009/9/main}"
_GROWING = ("conditionalFormatting", "dataValidation", "ignoredError", "protectedRange")  # with a list of ranges
_FILTERS = ("autoFilter", "sortState", "sortCondition")
_RULES = ("formula", "formula1", "formula2")


def follow(sheet: OwnSheet, growth: Growth) -> None:
    """Let everything within ``sheet``, whose cells have moved already, follow ``growth``."""
    root = sheet.root
    _move_merges(root, growth)
    for name in _GROWING:
        for element in root.iter(S + name):
            _change(element, "sqref", lambda areas: grown_areas(areas, growth))
    for name in _FILTERS:
        for element in root.iter(S + name):
            _change(element, "ref", lambda area: grown_area(area, growth))
    for element in root.iter(f"{S}hyperlink"):
        _change(element, "ref", lambda area: moved_area(area, growth))
    for element in _rules(root):
        element.text = regrown(element.text or "", growth, growth.sheet, is_of_week=True)
    if growth.is_inserted:
        _move_breaks(root, growth)
    _follow_extensions(root, growth)
    follow_formulas(sheet, growth, growth.sheet)


def follow_formulas(sheet: OwnSheet, growth: Growth, name: str) -> None:
    """Let the formulas of ``sheet``, called ``name``, follow ``growth``, which may be that of another sheet."""
    is_own = name == growth.sheet
    lines = range(growth.first, growth.last + 1)
    for row, column, cell in sheet.cells():
        formula = cell.find(f"{S}f")
        if formula is None:
            continue
        if is_own and "ref" in formula.attrib:
            formula.set("ref", moved_area(formula.get("ref"), growth))
        is_of_week = is_own and (row if growth.weeks == "down" else column) in lines
        if formula.text:
            formula.text = regrown(formula.text, growth, name, is_of_week=is_of_week)


def moved_area(text: str, growth: Growth) -> str:
    """Return a range that nothing is added to; it is stretched where the new line goes through it."""
    begin, end = (_moved(each, growth) for each in area_ends(text))
    return area_text(begin, end, is_single=":" not in text)


def _moved(end: End, growth: Growth) -> End:
    line = end.line(growth.weeks)
    return end.with_line(growth.weeks, growth.moved(line)) if line else end


def _move_merges(root: "Element", growth: Growth) -> None:
    """Move merged cells; those within the line of the last week are merged in the new line as well."""
    merges = root.find(f"{S}mergeCells")
    if merges is None:
        return
    for merge in list(merges):
        begin, end = area_ends(merge.get("ref"))
        is_of_last = begin.line(growth.weeks) == end.line(growth.weeks) == growth.last
        _change(merge, "ref", lambda area: moved_area(area, growth))
        if is_of_last:
            ends = (each.with_line(growth.weeks, growth.line) for each in (begin, end))
            copied = deepcopy(merge)
            copied.set("ref", area_text(*ends))
            merges.append(copied)
    if "count" in merges.attrib:
        merges.set("count", str(len(merges)))


def _move_breaks(root: "Element", growth: Growth) -> None:
    """Move page breaks; each stands behind the line that it names."""
    for each in root.iterfind(f"{S}{'rowBreaks' if growth.weeks == 'down' else 'colBreaks'}/{S}brk"):
        _change(each, "id", lambda line: str(growth.moved(int(line))))


def _rules(root: "Element") -> Iterator["Element"]:
    """Yield the formulas of conditional formats and of checks of what is typed."""
    for name in ("conditionalFormatting", "dataValidations"):
        for within in root.iter(S + name):
            for rule in _RULES:
                yield from within.iter(S + rule)


def _follow_extensions(root: "Element", growth: Growth) -> None:
    """Let the formats, checks and sparklines of newer versions of Excel follow."""
    for group in list(root.iter(f"{X14}sparkline")):
        _follow_sparkline(group, growth)
    for name in ("conditionalFormatting", "dataValidation"):
        for element in root.iter(X14 + name):
            for areas in element.iterfind(f"{XM}sqref"):
                areas.text = grown_areas(areas.text or "", growth)
            for formula in element.iter(f"{XM}f"):
                formula.text = regrown(formula.text or "", growth, growth.sheet, is_of_week=True)


def _follow_sparkline(sparkline: "Element", growth: Growth) -> None:
    """Let a sparkline follow; one in the line of the last week goes on in the new one."""
    source, at = sparkline.find(f"{XM}f"), sparkline.find(f"{XM}sqref")
    if at is None or not at.text:
        return
    begin, _ = area_ends(at.text)
    line = begin.line(growth.weeks)
    is_of_week = growth.first <= line <= growth.last
    text = regrown(source.text or "", growth, growth.sheet, is_of_week=is_of_week) if source is not None else ""
    at.text = moved_area(at.text, growth)
    if source is not None:
        source.text = text
    if line == growth.last:
        shift = (1, 0) if growth.weeks == "down" else (0, 1)
        next_text = translated(text, *shift)
        next_one = deepcopy(sparkline)
        next_one.find(f"{XM}sqref").text = str(begin.with_line(growth.weeks, growth.line))
        if source is not None and next_text is not None:
            next_one.find(f"{XM}f").text = next_text
            sparkline.addnext(next_one)


def _change(element: "Element", name: str, change: Callable[[str], str]) -> None:
    if element.get(name):
        element.set(name, change(element.get(name)))
