"""The end of a sheet with the week in its place, and over each column what is written there."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from weekly_editor.report.grid import Grid, column_name
from weekly_editor.report.model import Reading
from weekly_editor.report.sheet_map import SheetLine, SheetMap
from weekly_editor.ui.field.choice import PickField
from weekly_editor.ui.own_workbook.proposal import Proposal
from weekly_editor.ui.tip import plain_tip
from weekly_editor.writers.own_workbook_plan import PlannedCell, WeekPlan
from weekly_editor.writers.own_workbook_sheet import place
from weekly_editor.writers.own_workbook_shown import shown_cell

BEFORE, AFTER = 4, 2  # lines that are shown around the new one
MAX_COLUMNS = 60
_WIDEST_PX = 220


class SheetPreview(QTableWidget):
    """Weeks always go down here, whichever way they go in the sheet."""

    metricsChosen = Signal(object)  # tuple[SheetLine, ...]

    def __init__(self, values: Mapping[str, Reading], parent: QWidget | None = None) -> None:
        """Offer ``values``, the readings by the ids of their metrics, for each column."""
        super().__init__(parent)
        self._values = values
        self._picks: dict[int, PickField] = {}
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setAccessibleName(self.tr("End of the sheet with the new week"))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    def show_proposal(self, proposal: Proposal) -> None:
        """Show what ``proposal`` says."""
        self._picks = {}
        self.clear()
        plan = proposal.plan
        if plan is None or proposal.layout is None:
            self.setRowCount(0)
            self.setColumnCount(0)
            return
        metrics = {metric.line: metric.name for metric in proposal.layout.metrics}
        planned = {} if proposal.planned is None else _by_cross(proposal.planned)
        rows = _rows(proposal, plan)
        filled = _filled(proposal.grid, plan, {line for _, line, _ in rows})
        crosses = sorted({plan.week_line, *metrics, *planned, *filled, *(each.line for each in plan.metrics)})
        crosses = crosses[:MAX_COLUMNS]
        heads = [metrics.get(cross) or _head(proposal, plan, cross) for cross in crosses]
        naming = {plan.week_line, *(() if proposal.planned is None else proposal.planned.others)}
        self.setColumnCount(len(crosses))
        self.setHorizontalHeaderLabels(heads)
        self.setRowCount(len(rows) + 1)
        self.setVerticalHeaderLabels([self.tr("Filled with"), *(name for name, _, _ in rows)])
        for column, cross in enumerate(crosses):
            if cross not in naming:
                self._add_pick(column, cross, heads[column], plan)
        for number, (_, line, is_new) in enumerate(rows, start=1):
            for column, cross in enumerate(crosses):
                now = shown_cell(proposal.grid.cells.get(place(plan.weeks, line, cross))) if line else ""
                side = Qt.AlignmentFlag.AlignLeft if cross in naming else Qt.AlignmentFlag.AlignRight
                item = self._item(now, planned.get(cross) if is_new else None, is_new=is_new)
                item.setTextAlignment(Qt.AlignmentFlag.AlignVCenter | side)
                self.setItem(number, column, item)
        self.resizeColumnsToContents()
        for column in range(len(crosses)):
            self.setColumnWidth(column, min(self.columnWidth(column) + 12, _WIDEST_PX))

    def _add_pick(self, column: int, cross: int, head: str, plan: SheetMap) -> None:
        choices = [("", self.tr("– not filled –")), *((key, each.name) for key, each in self._values.items())]
        pick = PickField(choices, self)
        pick.setValue(next((each.metric for each in plan.metrics if each.line == cross), ""))
        pick.setAccessibleName(self.tr("Value for %1").replace("%1", head))
        pick.valueChanged.connect(lambda _value: self.metricsChosen.emit(self.metrics()))
        self._picks[cross] = pick
        self.setCellWidget(0, column, pick)
        self.setItem(0, column, QTableWidgetItem(pick.currentText() + " " * 8))  # it makes the column wide enough

    def metrics(self) -> tuple[SheetLine, ...]:
        """Return what was chosen over the columns."""
        return tuple(SheetLine(line=cross, metric=pick.value()) for cross, pick in self._picks.items() if pick.value())

    def choose(self, line: int, metric: str) -> None:
        """Let the column (or row) ``line`` of the sheet be filled with ``metric``."""
        self._picks[line].setValue(metric)
        self.metricsChosen.emit(self.metrics())

    def _item(self, now: str, cell: PlannedCell | None, *, is_new: bool) -> QTableWidgetItem:
        item = QTableWidgetItem(_shown(now, cell))
        if is_new:
            item.setBackground(self.palette().brush(QPalette.ColorRole.Highlight))
            item.setForeground(self.palette().brush(QPalette.ColorRole.HighlightedText))
        if tip := self._tip(cell):
            item.setToolTip(plain_tip(tip))
        return item

    def _tip(self, cell: PlannedCell | None) -> str:
        if cell is None:
            return ""
        tips = {
            "formula": self.tr("The formula goes on: %1").replace("%1", f"={cell.formula}"),
            "stays": self.tr("A formula stands here and stays"),
            "same": self.tr("Stands there already"),
            "differs": self.tr("Another value stands here: %1").replace("%1", cell.before),
            "missing": self.tr("The report has no value for this"),
            "unit": self.tr("The sheet counts this in another unit; it is left empty"),
        }
        return tips.get(cell.kind, "")


def _shown(now: str, cell: PlannedCell | None) -> str:
    if cell is None:
        return now
    match cell.kind:
        case "differs":
            return f"{cell.before} → {cell.shown}"
        case "missing" | "empty":
            return "–"
        case "unit":
            return "≠"
        case _:
            return cell.shown


def _by_cross(planned: WeekPlan) -> dict[int, PlannedCell]:
    return {cell.column if planned.plan.weeks == "down" else cell.row: cell for cell in planned.cells}


def _head(proposal: Proposal, plan: SheetMap, cross: int) -> str:
    text = proposal.grid.text(*place(plan.weeks, plan.name_line, cross)) if plan.name_line else ""
    return text or (column_name(cross) if plan.weeks == "down" else str(cross))


def _filled(grid: Grid, plan: SheetMap, lines: set[int]) -> set[int]:
    """Return where cells stand in ``lines``, counted across them."""
    down = plan.weeks == "down"
    return {column if down else row for row, column in grid.cells if (row if down else column) in lines}


def _rows(proposal: Proposal, plan: SheetMap) -> list[tuple[str, int, bool]]:
    """Return the lines that are shown: what each is called, which it is in the sheet now, and if it is the week's."""
    end = proposal.grid.rows if plan.weeks == "down" else proposal.grid.columns
    planned = proposal.planned
    if planned is None:
        return [(_name(plan, line), line, False) for line in range(max(1, end - BEFORE - AFTER), end + 1)]
    line, growth = planned.line, planned.growth
    rows = [(_name(plan, each), each, False) for each in range(max(1, line - BEFORE), line)]
    rows.append((_name(plan, line), 0 if growth is not None else line, True))
    moved = 1 if growth is not None and growth.is_inserted else 0
    first = line + 1 - moved
    return rows + [(_name(plan, each + moved), each, False) for each in range(first, min(first + AFTER, end + 1))]


def _name(plan: SheetMap, line: int) -> str:
    return str(line) if plan.weeks == "down" else column_name(line)
