"""Tables: their cells, and what the heads of their columns call them."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal

from weekly_editor.readers.line import Line
from weekly_editor.report.pattern import late_pattern

Role = Literal[
    "", "name", "value", "unit", "target", "note", "start", "end", "level", "system", "state", "text", "progress",
    "due", "owner", "risk", "number",
]  # fmt: skip
_SELF_EVIDENT = ("name", "text", "note", "value")
_CELL = late_pattern(r"((?:\\.|[^\\|])*)(?:\||$)")
_ROLES: tuple[tuple[Role, str], ...] = (
    ("number", r"序号|编号|no\.?|#|id"),
    (
        "start",
        r"(?:发生|开始|起始|故障|事件|事故)?(?:时间|日期)|(?:start(?:ed|\stime)?|began|date|time)(?:\sat)?",
    ),
    ("end", r"(?:恢复|结束|解决|处理完成|完成处理)时间|end(?:ed)?(?:\sat)?|recovered(?:\sat)?|end\stime"),
    ("due", r"(?:计划|预计|截止|完成|上线|交付|目标|到期|投产)+(?:时间|日期|日)|截止|到期|due(?:\sdate)?|deadline|eta"),
    ("level", r"(?:事件|事故|故障)?(?:级别|等级|定级)|level|severity"),
    ("system", r"(?:所属|影响|涉及)?系统|模块|system|service"),
    ("state", r"状态|处理状态|处理结果|state|status"),
    ("target", r"目标值?|基线|target|goal"),
    ("value", r"(?:本周|当前|实际|本期)?(?:数值|值|数据|结果)|本周|当前|实际|本期|value|current|this\sweek|actual"),
    ("unit", r"单位|unit"),
    ("progress", r"(?:当前|整体|完成)?进度(?:\s?[（(]?[%％][）)]?)?|完成[率度]|progress|done"),
    ("owner", r"负责人|责任人|跟进人|owner|assignee"),
    ("risk", r"风险点?|问题与?风险|risks?"),
    (
        "name",
        r"(?:核心|关键|指标|监控|数据|项目|任务|工作|事项)(?:指标|名称|名|项|事项|任务|内容)?|名称"
        r"|metric|name|indicator|item|project|task",
    ),
    (
        "text",
        r"(?:事件|事故|故障|问题|现象|进展)?(?:描述|说明|概述|经过|情况|内容|详情|进展)|事件|事故|故障|进展"
        r"|what(?:\shappened)?|description|summary|text|details",
    ),
    ("note", r"备注|说明|原因|note|notes|remark|comment"),
)
_PATTERNS = tuple((role, late_pattern(pattern, re.IGNORECASE)) for role, pattern in _ROLES)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; ``heads`` is empty where no row of dashes tells that the first row holds heads."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def roles(self) -> tuple[Role, ...]:
        """Return what each column holds, ``""`` where its head does not tell; no role occurs twice.

        A first column that its head does not explain names the rows, where no other does."""
        roles: list[Role] = []
        for head in self.heads:
            role = role_called(head)
            roles.append("" if role in roles else role)
        first = 1 if roles[:1] == ["number"] else 0
        if "name" not in roles and roles[first : first + 1] == [""]:
            roles[first] = "name"
        return tuple(roles)

    def named(self, row: Sequence[str]) -> dict[Role, str]:
        """Return the cells of ``row`` by what they hold."""
        return {role: cell for role, cell in zip(self.roles(), row, strict=False) if role}

    def rest(self, row: Sequence[str], used: Collection[str]) -> str:
        """Return in one line the cells of ``row`` that are in no ``used`` role; a figure stands behind its head."""
        columns = zip_longest(self.heads, self.roles(), row, fillvalue="")
        return "；".join(
            cell if role in _SELF_EVIDENT or not head else f"{head}：{cell}"
            for head, role, cell in columns
            if cell and (role not in used or (role == "number" and not _is_row_number(cell)))
        )


def read_table(lines: Sequence[Line]) -> Table:
    """Return the table that ``lines``, all of kind ``table``, are."""
    rows = tuple(line.cells or _cells(line.text) for line in lines if not line.marker)
    if len(lines) > 1 and lines[1].marker and not lines[0].marker:
        return Table(rows[0], rows[1:])
    return Table((), rows)


def role_called(head: str) -> Role:
    """Return what a column under ``head`` holds."""
    words = head.strip("* ")
    return next((role for role, pattern in _PATTERNS if len(words) <= 40 and pattern.fullmatch(words)), "")


def _is_row_number(cell: str) -> bool:
    return len(cell) <= 3 and cell.isdigit()


def _cells(row: str) -> tuple[str, ...]:
    cells = [match[1].strip() for match in _CELL.finditer(row.strip().removeprefix("|"))]
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells)
