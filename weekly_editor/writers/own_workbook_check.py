"""What a workbook holds besides cells: what stays as it is, and what stands against adding a week."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.grid import place_called
from weekly_editor.writers.own_workbook_file import OwnFile, S
from weekly_editor.writers.own_workbook_range import X14, moved_area
from weekly_editor.writers.own_workbook_ref import Growth, area_ends
from weekly_editor.writers.own_workbook_weeks import SheetRefused

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_PROTECTED = Bilingual("工作表受保护，请先在 Excel 中撤消保护", "the sheet is protected; unprotect it in Excel first")
_SIGNED = Bilingual(
    "工作簿有数字签名，改动会使签名失效，请另存一份没有签名的",
    "the workbook is signed, which a change would undo; save it unsigned",
)
_SHARED = Bilingual(
    "工作簿处于旧式共享状态，请先取消共享", "the workbook is shared in the old way; stop sharing it first"
)
_COMMENTS = Bilingual(
    "新的一周之后还有批注，移动单元格会与批注错开；请先在 Excel 中为新的一周插入一行（列）",
    "there are comments beyond the new week, which would no longer be at their cells; insert the line in Excel first",
)
_CONTROLS = Bilingual(
    "工作表里有控件或嵌入对象，不能移动单元格；请先在 Excel 中为新的一周插入一行（列）",
    "the sheet has controls or embedded objects, so no cells can be moved; insert the line in Excel first",
)
_PIVOT = Bilingual(
    "新的一周之后有数据透视表，不能移动它；请先把它移到别的工作表",
    "there is a pivot table beyond the new week, which cannot be moved; put it on another sheet first",
)
_TABLE = Bilingual(
    "插入新的一周会穿过另一个表格；请把两个表格分开放",
    "the new line would go through another table; put the two tables apart",
)
_ARRAY = Bilingual(
    "插入新的一周会穿过一个数组公式；请先在 Excel 中插入一行（列）",
    "the new line would go through an array formula; insert the line in Excel first",
)
_CROSSING_KINDS = ("array", "dataTable")


@dataclass(frozen=True, slots=True)
class Aside:
    """Something besides cells, and how many there are."""

    name: Bilingual
    count: int


def refuse_sealed(file: OwnFile, workbook: str, part: str) -> None:
    """Raise SheetRefused where the sheet, or the workbook, is not meant to be changed."""
    protection = file.tree(part).find(f"{S}sheetProtection")
    if protection is not None and protection.get("sheet") in ("1", "true"):
        raise SheetRefused(_PROTECTED)
    if any(relation.kind == "origin" for relation in file.relations("").values()):
        raise SheetRefused(_SIGNED)
    if any(relation.kind in ("revisionHeaders", "usernames") for relation in file.relations(workbook).values()):
        raise SheetRefused(_SHARED)


def refuse_insertion(file: OwnFile, part: str, growth: Growth) -> None:
    """Raise SheetRefused where something beyond the new line cannot be moved."""
    root = file.tree(part)
    if any(next(root.iter(S + name), None) is not None for name in ("oleObjects", "controls")):
        raise SheetRefused(_CONTROLS)
    for comments in file.targets(part, "comments", "threadedComment"):
        refs = (each.get("ref") for each in file.tree(comments).iter() if each.get("ref"))
        if any(growth.place(*place_called(ref)) != place_called(ref) for ref in refs):
            raise SheetRefused(_COMMENTS)
    for pivot in file.targets(part, "pivotTable"):
        location = file.tree(pivot).find(f"{S}location")
        if location is not None and moved_area(location.get("ref"), growth) != location.get("ref"):
            raise SheetRefused(_PIVOT)
    for table in file.targets(part, "table"):
        if _is_cut(file.tree(table).get("ref"), growth, is_own_allowed=True):
            raise SheetRefused(_TABLE)
    for formula in root.iter(f"{S}f"):
        if formula.get("t") in _CROSSING_KINDS and _is_cut(formula.get("ref"), growth, is_own_allowed=False):
            raise SheetRefused(_ARRAY)


def asides(file: OwnFile, part: str) -> tuple[Aside, ...]:
    """Return what the sheet holds besides cells; all of it stays."""
    return tuple(aside for aside in _asides(file, part) if aside.count)


def _asides(file: OwnFile, part: str) -> Iterator[Aside]:
    root = file.tree(part)
    drawn = [each for drawing in file.targets(part, "drawing") for each in file.tree(drawing).iter()]
    yield Aside(Bilingual("图表", "charts"), _count(drawn, "graphicFrame"))
    yield Aside(Bilingual("图片", "pictures"), _count(drawn, "pic"))
    yield Aside(Bilingual("图形", "shapes"), _count(drawn, "sp"))
    yield Aside(Bilingual("迷你图", "sparklines"), sum(1 for _ in root.iter(f"{X14}sparkline")))
    yield Aside(Bilingual("数据透视表", "pivot tables"), len(list(file.targets(part, "pivotTable"))))
    yield Aside(Bilingual("切片器", "slicers"), len(list(file.targets(part, "slicer"))))
    yield Aside(Bilingual("条件格式", "conditional formats"), _count(root.iter(), "cfRule"))
    yield Aside(Bilingual("数据验证", "data validations"), _count(root.iter(), "dataValidation"))
    comments = (file.tree(each).iter() for each in file.targets(part, "comments"))
    yield Aside(Bilingual("批注", "comments"), sum(_count(each, "comment") for each in comments))


def _count(elements: "Iterable[Element]", name: str) -> int:
    return sum(1 for each in elements if str(each.tag).endswith("}" + name))


def _is_cut(area: str, growth: Growth, *, is_own_allowed: bool) -> bool:
    """Tell whether the new line would go through ``area``, unless that holds all weeks and may grow."""
    begin, end = (each.line(growth.weeks) for each in area_ends(area))
    is_own = begin <= growth.first and end >= growth.last
    return begin < growth.line <= end and not (is_own and is_own_allowed)
