"""What other parts of a workbook say of a sheet that gains a line: names, tables, charts, pictures, pivot tables."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from weekly_editor.report.figure import plain
from weekly_editor.writers.own_workbook_file import OwnFile, S
from weekly_editor.writers.own_workbook_range import follow_formulas, moved_area
from weekly_editor.writers.own_workbook_ref import Growth, area_ends, grown_area, references, regrown
from weekly_editor.writers.own_workbook_sheet import OwnSheet, Stored

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
XDR = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
_CHART_FOLDERS = ("xl/charts/", "xl/chartex/")


def follow_names(file: OwnFile, workbook: str, growth: Growth) -> None:
    """Let the names of the workbook follow, print areas among them."""
    for name in file.tree(workbook).iterfind(f"{S}definedNames/{S}definedName"):
        name.text = regrown(name.text or "", growth, "")
    file.mark_changed(workbook)


def work_out_anew(file: OwnFile, workbook: str) -> None:
    """Let Excel work every formula out when it opens the file, in an order that it finds itself."""
    root = file.tree(workbook)
    settings = root.find(f"{S}calcPr")
    if settings is None:
        settings = root.makeelement(f"{S}calcPr")
        root.insert(_place_of_settings(root), settings)
    settings.set("fullCalcOnLoad", "1")
    file.mark_changed(workbook)
    file.drop(workbook, "calcChain")


def follow_sheets(file: OwnFile, parts: Mapping[str, str], growth: Growth) -> dict[str, OwnSheet]:
    """Let the formulas of all other sheets (``parts`` by name) follow; return those that read the one that grows."""
    reading = reading_sheets(file, parts, growth)
    for name, sheet in reading.items():
        follow_formulas(sheet, growth, name)
        file.mark_changed(parts[name])
    return reading


def reading_sheets(file: OwnFile, parts: Mapping[str, str], growth: Growth) -> dict[str, OwnSheet]:
    """Return the other sheets (of ``parts`` by name) that read the one that grows, by their names."""
    reading = {}
    for name, part in parts.items():
        if name != growth.sheet and _is_spoken_of(file.tree(part), growth):
            reading[name] = OwnSheet(file.tree(part))
            reading[name].unshare()
    return reading


def _is_spoken_of(root: "Element", growth: Growth) -> bool:
    texts = (formula.text or "" for formula in root.iter(f"{S}f"))
    return any(sheet.casefold() == growth.sheet.casefold() for text in texts for sheet, _, _ in references(text, ""))


def follow_tables(file: OwnFile, part: str, growth: Growth, at: int, head: str) -> None:
    """Let the native tables of the sheet follow: the one that holds the weeks, which are named ``at`` there, grows.

    Where it gains a column, that is called ``head``."""
    for table in file.targets(part, "table"):
        root = file.tree(table)
        begin, end = area_ends(root.get("ref", ""))
        across = (begin.column, end.column) if growth.weeks == "down" else (begin.row, end.row)
        is_own = begin.line(growth.weeks) <= growth.first and across[0] <= at <= across[1]
        change = grown_area if is_own else moved_area
        is_wider = growth.weeks == "across" and area_ends(change(root.get("ref", ""), growth))[1].column > end.column
        for name in ("table", "autoFilter", "sortState", "sortCondition"):
            for element in root.iter(S + name):
                element.set("ref", change(element.get("ref"), growth))
        if is_wider and is_own:
            _add_column(root, growth.line - begin.column, head)
        file.mark_changed(table)


def _add_column(root: "Element", place: int, head: str) -> None:
    columns = root.find(f"{S}tableColumns")
    if columns is None:
        return
    ids = [int(each.get("id", 0)) for each in columns]
    column = columns.makeelement(f"{S}tableColumn", {"id": str(max(ids, default=0) + 1), "name": head})
    columns.insert(place, column)
    columns.set("count", str(len(columns)))
    for field in root.iterfind(f"{S}autoFilter/{S}filterColumn"):
        if int(field.get("colId", 0)) >= place:
            field.set("colId", str(int(field.get("colId", 0)) + 1))


def follow_charts(file: OwnFile, growth: Growth, values: Mapping[int, Stored]) -> None:
    """Let charts show the new week: their ranges, and, by where they stand across, the ``values`` they keep."""
    for part, formula in chart_formulas(file):
        text = regrown(formula.text or "", growth, "")
        if text != (formula.text or ""):
            _keep_value(formula, growth, values)
            formula.text = text
            file.mark_changed(part)


def chart_formulas(file: OwnFile) -> "Iterator[tuple[str, Element]]":
    """Yield what all charts of the workbook read, each with the part it stands in."""
    for part in (name for folder in _CHART_FOLDERS for name in file.parts_in(folder)):
        yield from ((part, each) for each in list(file.tree(part).iter()) if str(each.tag).endswith("}f"))


def _keep_value(formula: "Element", growth: Growth, values: Mapping[int, Stored]) -> None:
    """Add the new week to what a chart keeps of a single row or column of all weeks, where its value is known."""
    read = references(formula.text or "", "")
    parent = formula.getparent()
    if len(read) != 1 or parent is None:
        return
    _, begin, end = read[0]
    across, last_across = (each.column if growth.weeks == "down" else each.row for each in (begin, end))
    cache = next((each for each in parent if str(each.tag) in (f"{C}numCache", f"{C}strCache")), None)
    count = None if cache is None else cache.find(f"{C}ptCount")
    is_all = growth.is_all(begin.line(growth.weeks), end.line(growth.weeks))
    if cache is None or count is None or across != last_across or not is_all:
        return
    index = int(count.get("val", 0))
    count.set("val", str(index + 1))
    value = values.get(across)
    if isinstance(value, Decimal) or (value is not None and cache.tag == f"{C}strCache"):
        point = cache.makeelement(f"{C}pt", {"idx": str(index)})
        shown = point.makeelement(f"{C}v")
        shown.text = plain(value) if isinstance(value, Decimal) else value
        point.append(shown)
        places = [place for place, each in enumerate(cache) if each.tag in (f"{C}pt", f"{C}ptCount")]
        cache.insert(places[-1] + 1, point)


def follow_drawings(file: OwnFile, part: str, growth: Growth) -> None:
    """Let pictures, shapes and charts stay at the cells that they stand over."""
    if not growth.is_inserted:
        return
    name = f"{XDR}{'row' if growth.weeks == 'down' else 'col'}"
    for drawing in file.targets(part, "drawing"):
        for anchor in file.tree(drawing):
            if anchor.get("editAs") != "absolute":
                for corner in (*anchor.iterfind(f"{XDR}from/{name}"), *anchor.iterfind(f"{XDR}to/{name}")):
                    corner.text = str(growth.moved(int(corner.text or 0) + 1) - 1)  # counted from 0 there
        file.mark_changed(drawing)


def follow_pivots(file: OwnFile, growth: Growth) -> None:
    """Let pivot tables read the new week when they are refreshed."""
    for part in file.parts_in("xl/pivotcache/"):
        for source in file.tree(part).iter(f"{S}worksheetSource"):
            if source.get("sheet", "").casefold() == growth.sheet.casefold() and source.get("ref"):
                source.set("ref", _of_source(source.get("ref"), growth))
                file.mark_changed(part)


def _of_source(area: str, growth: Growth) -> str:
    begin, end = area_ends(area)
    is_all = growth.is_all(begin.line(growth.weeks), end.line(growth.weeks))
    return grown_area(area, growth) if is_all else moved_area(area, growth)


def _place_of_settings(root: "Element") -> int:
    """Return where calcPr belongs: behind the sheets, links and names."""
    before = {f"{S}{name}" for name in ("sheets", "functionGroups", "externalReferences", "definedNames")}
    return max((place + 1 for place, each in enumerate(root) if each.tag in before), default=len(root))
