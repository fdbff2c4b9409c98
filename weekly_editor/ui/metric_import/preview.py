"""The cells of a sheet as they stand there, coloured by what they were understood as."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from weekly_editor.analysis.sheet_layout import SheetLayout, SheetProblem
from weekly_editor.report.bilingual import Bilingual, Language
from weekly_editor.report.grid import At, Grid, column_name
from weekly_editor.ui.theme import Tones, tones_of
from weekly_editor.ui.tip import plain_tip

MAX_SHOWN = 200  # characters of a cell
MAX_WIDTH_PX = 200
SAMPLE_ROWS = 12  # that widths are taken from
_WEEK, _METRIC, _VALUE, _PROBLEM = "week", "metric", "value", "problem"


class SheetModel(QAbstractTableModel):
    """Shows a grid; what was understood has the colour of its kind."""

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        """Start empty; reasons are told in ``language``."""
        super().__init__(parent)
        self._language = language
        self._grid = Grid()
        self._kinds: dict[At, str] = {}
        self._reasons: dict[At, Bilingual] = {}
        self.tones: Tones | None = None

    def show_grid(self, grid: Grid) -> None:
        """Show ``grid``, not marked yet."""
        self.beginResetModel()
        self._grid = grid
        self._kinds = {}
        self._reasons = {}
        self.endResetModel()

    def mark(self, found: SheetLayout, left_out: set[int], unread: Sequence[SheetProblem]) -> None:
        """Colour the grid as ``found`` has it, without the metrics ``left_out`` and values that are ``unread``."""
        self._kinds = {value.at: _VALUE for value in found.values if value.metric not in left_out}
        self._kinds |= {week.at: _WEEK for week in found.weeks}
        self._kinds |= {metric.at: _METRIC for number, metric in enumerate(found.metrics) if number not in left_out}
        self._kinds |= {problem.at: _PROBLEM for problem in (*found.problems, *unread)}
        self._reasons = {problem.at: problem.reason for problem in (*found.problems, *found.remarks, *unread)}
        if self._grid.cells:
            last = self.index(self._grid.rows - 1, self._grid.columns - 1)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.BackgroundRole])

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows down to the last filled one."""
        return 0 if parent.isValid() else self._grid.rows

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns up to the last filled one."""
        return 0 if parent.isValid() else self._grid.columns

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the letters of a column, the number of a row."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return column_name(section + 1) if orientation == Qt.Orientation.Horizontal else str(section + 1)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell says, clipped, and its colours; a tip says why it cannot be read."""
        at = (index.row() + 1, index.column() + 1)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._grid.text(*at)[:MAX_SHOWN]
            case Qt.ItemDataRole.ToolTipRole:
                reason = self._reasons.get(at)
                text = self._grid.text(*at)[:MAX_SHOWN]
                return plain_tip(f"{text} — {reason.text(self._language)}" if reason else text) or None
            case Qt.ItemDataRole.ForegroundRole | Qt.ItemDataRole.BackgroundRole if self.tones is not None:
                return self._colour(self._kinds.get(at), self.tones, role)
            case _:
                return None

    def _colour(self, kind: str | None, tones: Tones, role: int) -> QColor | None:
        if role == Qt.ItemDataRole.BackgroundRole:
            ground = {_WEEK: tones.selection, _METRIC: tones.selection, _VALUE: tones.hover, _PROBLEM: tones.hover}
            return QColor(ground[kind]) if kind else None
        front = {_WEEK: tones.accent, _METRIC: tones.accent, _VALUE: tones.text, _PROBLEM: tones.danger}
        return QColor(front[kind] if kind else tones.muted)


class SheetView(QTableView):
    """The preview of a sheet: to be looked at, not to be changed."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.sheet = SheetModel(language, self)
        self.setModel(self.sheet)
        self.setAccessibleName(self.tr("Preview of the sheet"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setWordWrap(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setMaximumSectionSize(MAX_WIDTH_PX)
        self.horizontalHeader().setResizeContentsPrecision(SAMPLE_ROWS)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def show_grid(self, grid: Grid) -> None:
        """Show ``grid`` from its beginning, not marked yet."""
        self.sheet.tones = tones_of(self.palette())
        self.sheet.show_grid(grid)
        self.clearSpans()
        for merge in grid.merges:
            rows, columns = merge.bottom - merge.top + 1, merge.right - merge.left + 1
            if rows * columns > 1:
                self.setSpan(merge.top - 1, merge.left - 1, rows, columns)
        self.resizeColumnsToContents()
        self.scrollToTop()
