"""What a cell of a sheet says in figures: numbers, percentages, texts like ``361万元``; units of heads."""

import re
from decimal import Decimal

from weekly_editor.analysis.typed_figure import Fault, TypedFigure, TypedFigureError, read_typed_figure
from weekly_editor.analysis.unit import base_unit
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import figure, plain
from weekly_editor.report.grid import Cell
from weekly_editor.report.pattern import late_pattern

_BLANK = frozenset(
    ("", "-", "--", "—", "——", "–", "/", "\\", "…", "...", "无", "暂无", "空", "n/a", "na", "null", "none", "nil", ".")
)  # so that people say that there is no value
_COUNTED = "元|人民币|美元|港元|笔|户|家|人|单|次|起|件|个|条|台|项|商户|分|天|小时|分钟|秒|毫秒|百分点"
_UNIT = late_pattern(
    rf"[%％‰]|(?:十万|百万|千万|[千万亿])?(?:{_COUNTED})|[千万亿]|十万|百万|千万"
    r"|[mM]?s|[mM]in|[hd]|[TQ]PS|[KMB]?[$€£¥]|CNY|RMB|USD|times|days?|hours?|minutes?|seconds?|points?|pp"
)
_HEAD = late_pattern(
    r"(?P<name>.+?)\s*(?:[（(\[【](?:单位[:：]?)?\s*(?P<unit>[^（()）\]】]{1,8})[)）\]】]|[/／](?P<per>\S{1,8}))"
)
_SAID = late_pattern(r"(?:计量)?(?:单位|units?)\s*[:：]?\s*", re.IGNORECASE)
_ABOUT = late_pattern(r"^[约≈~]\s*")
_BARE = late_pattern(r"(?:\d|[^\w%％‰$€£¥￥])+")

_ERROR = Bilingual("单元格是错误值", "the cell holds an error")
_UNSOLVED = Bilingual(
    "公式没有存下结果；请用 Excel 打开并保存一次", "its formula has no stored result; open and save it in Excel once"
)
_FAULTS: dict[Fault, Bilingual] = {
    "figure": Bilingual("不是数字", "not a figure"),
    "unit": Bilingual("单位和这一项指标不同", "its unit is not that of the metric"),
    "points": Bilingual("是变化的百分点，不是数值", "a change in points, not a value"),
    "vague": Bilingual("不是准确的数字", "not an exact figure"),
}
_TOO_LONG = Bilingual("数字太长", "a figure of too many digits")


class CellUnreadError(ValueError):
    """A cell holds something that is no value of its metric; ``reason`` says what is wrong with it."""

    def __init__(self, reason: Bilingual) -> None:
        super().__init__(reason.en)
        self.reason = reason


def is_blank(cell: Cell | None) -> bool:
    """Tell whether ``cell`` says that there is no value: nothing, ``-``, 无."""
    return cell is None or (isinstance(cell.value, str) and not cell.is_error and cell.value.strip().lower() in _BLANK)


def cell_figure(cell: Cell, unit: str) -> TypedFigure:
    """Return the figure that ``cell``, which is not blank, states in ``unit``; its own unit where that is empty.

    0.999 shown as a percentage is 99.9 in %. Raises CellUnreadError."""
    if cell.is_error:
        raise CellUnreadError(_ERROR if cell.value else _UNSOLVED)
    value = cell.value
    if isinstance(value, Decimal):
        return _number(value * 100, "%", unit) if cell.is_percent else _number(value, unit, unit)
    if not isinstance(value, str):
        raise CellUnreadError(_FAULTS["figure"])
    try:
        found = read_typed_figure(_ABOUT.sub("", value.strip()), unit)
    except TypedFigureError as error:
        raise CellUnreadError(_FAULTS[error.fault]) from None
    if found.value is None:
        raise CellUnreadError(_FAULTS["figure"])
    return found


def is_bare(cell: Cell) -> bool:
    """Tell whether ``cell`` states its figure without a unit."""
    if isinstance(cell.value, str):
        return _BARE.fullmatch(_ABOUT.sub("", cell.value.strip())) is not None
    return not cell.is_percent


def is_about(cell: Cell) -> bool:
    """Tell whether ``cell`` says that its figure is not exact: ``约183``."""
    return isinstance(cell.value, str) and _ABOUT.match(cell.value.strip()) is not None


def is_figure(cell: Cell) -> bool:
    """Tell whether ``cell`` states a figure, of whatever unit."""
    if isinstance(cell.value, Decimal):
        return not cell.is_error
    try:
        cell_figure(cell, "")
    except CellUnreadError:
        return False
    return True


def is_unit(text: str) -> bool:
    """Tell whether ``text`` is a unit and nothing else."""
    return _UNIT.fullmatch(_SAID.sub("", text.strip())) is not None


def unit_said(text: str) -> str:
    """Return the unit in ``单位：万元`` or ``万元``, empty where ``text`` says another thing."""
    said = _SAID.sub("", text.strip()).replace("％", "%")
    return said if is_unit(said) else ""


def name_and_unit(head: str) -> tuple[str, str]:
    """Return the name and the unit in ``成功率(%)``, ``金额/万元`` or ``占比%``; the unit is empty where none is."""
    match = _HEAD.fullmatch(head)
    said = unit_said(match["unit"] or match["per"]) if match else ""
    if match and said:
        return match["name"], said
    name = head.rstrip("%％")
    return (name.strip(), "%") if name.strip() and name != head else (head, "")


def _number(value: Decimal, own: str, unit: str) -> TypedFigure:
    """Return ``value`` of the unit ``own`` in ``unit``, without the zeros that a percentage leaves behind."""
    if unit and base_unit(unit) != base_unit(own):
        raise CellUnreadError(_FAULTS["unit"])
    try:
        return TypedFigure(figure(plain(value.normalize())), own)
    except ValueError:
        raise CellUnreadError(_TOO_LONG) from None
