"""How the columns of a table share its width: by what they hold, and as their user dragged them."""

from collections.abc import Mapping
from math import ceil

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from weekly_editor.storage.settings import TEXT_PT
from weekly_editor.ui.field.cell import Column, Editor
from weekly_editor.ui.field.cell_paint import CellPainter
from weekly_editor.ui.field.rows_choice import shown_columns
from weekly_editor.ui.field.rows_model import RowsModel
from weekly_editor.ui.field.rows_view import RowsView

LEAST_DRAGGED_PX = 32
WIDEST_FITTED_PX = 480
_LEAST_PX: dict[Editor, int] = {"day": 54, "moment": 54}
_LEAST_OTHER_PX = 42
_LEAST_TEXT_PX = 88  # of a wide column; a narrower one shrinks to a part of its width
_LEAST_TEXT_PART = 0.6
_WIDEST_CHOICE_PX = 64  # longer ones break
_HEAD_PX = 16  # a head's padding, and a pixel for rounding


def shared(wanted: list[int], least: list[int], stretched: int, room: int) -> list[int]:
    """Return the widths of columns in ``room`` px: the one that is ``stretched`` takes what the others leave.

    Where that is too little, the others shrink first, all by the same part of what they have above their ``least``,
    then that one too."""
    rest = room - sum(wanted)
    if rest >= 0:
        return [width + (rest if place == stretched else 0) for place, width in enumerate(wanted)]
    spare = [max(width - lowest, 0) for width, lowest in zip(wanted, least, strict=True)]
    others = sum(spare) - spare[stretched]
    part = min(-rest / max(others, 1), 1.0)
    taken = [0 if place == stretched else round(above * part) for place, above in enumerate(spare)]
    taken[stretched] = min(max(-rest - sum(taken), 0), spare[stretched])
    widths = [width - less for width, less in zip(wanted, taken, strict=True)]
    left = room - sum(widths)
    if abs(left) < len(widths):  # what rounding cost
        widths[stretched] += left
    return widths


class ColumnWidths(QObject):
    """Shares the width of a view among its columns."""

    changed = Signal()  # texts may break otherwise
    dragged = Signal(object)  # what ``value`` returns now
    chosen = Signal(object)  # what ``choice`` returns now

    def __init__(self, view: RowsView, model: RowsModel, painter: CellPainter) -> None:
        """Share the width of ``view``, which shows ``model``; ``painter`` knows how wide a cell wants to be."""
        super().__init__(view)
        self._view = view
        self._model = model
        self._painter = painter
        self._dragged: dict[str, int] = {}
        self._natural: dict[str, int] = {}  # the widest cell of each column that fits its cells
        self._choice: dict[str, bool] = {}
        self._is_sharing = False
        self._settle = QTimer(self, singleShot=True, interval=0)  # until the button is up the pointer leads
        self._settle.timeout.connect(self._settle_drag)
        header = view.horizontalHeader()
        header.setMinimumSectionSize(LEAST_DRAGGED_PX)
        header.sectionResized.connect(self._note)
        header.sectionHandleDoubleClicked.connect(self.fit)

    def value(self) -> tuple[int, ...]:
        """Return the width of each dragged column in px at the normal size of text, 0 for the others."""
        return tuple(self._dragged.get(column.name, 0) for column in self._model.all_columns)

    def setValue(self, widths: tuple[int, ...]) -> None:
        """Take up widths that were dragged earlier; those of a table with other columns are left."""
        if len(widths) == len(self._model.all_columns):
            dragged = {column.name: width for column, width in zip(self._model.all_columns, widths, strict=True)}
            self._dragged = {name: max(width, LEAST_DRAGGED_PX) for name, width in dragged.items() if width}
            self.share()

    def choice(self) -> dict[str, bool]:
        """Return of the columns that their user decided on, by name, whether they are shown."""
        return dict(self._choice)

    def setChoice(self, choice: Mapping[str, bool]) -> None:
        """Show columns, or do not, as their user decided by name; the others as there is room."""
        names = [column.name for column in self._model.all_columns if column.gives_way]
        self._choice = {name: choice[name] for name in names if name in choice}
        self.share()

    def choose(self, choice: Mapping[str, bool]) -> None:
        """Show the columns that their user decides on now, and say so."""
        self.setChoice(choice)
        self.chosen.emit(self.choice())

    def measure(self) -> None:
        """Measure all cells anew, and give every column its part of the width."""
        self._natural = {}
        self.grow(0, len(self._model.rows) - 1)
        self.share()

    def grow(self, first: int, last: int) -> bool:
        """Look whether the cells of these rows fit their columns; tell whether one needs a wider one."""
        metrics, has_grown = self._view.fontMetrics(), False
        rows = range(first, min(last + 1, len(self._model.rows)))
        shown = {column.name: self._view.columnWidth(number) for number, column in enumerate(self._model.columns)}
        for column in self._model.all_columns:
            if column.fits and rows:
                known = self._natural.get(column.name, 0)
                widest = max(self._painter.natural_width(row, column, metrics) for row in rows)
                self._natural[column.name] = max(known, widest)
                has_grown = has_grown or widest > max(known, shown.get(column.name, 0))
        return has_grown

    def share(self) -> None:
        """Show the columns that there is room for, and give each its part of the width."""
        if not self._view.has_width:
            return
        room, scale = self._view.viewport().width(), self._scale()
        every = {column.name: self._least(column, scale) for column in self._model.all_columns}
        shown = shown_columns(
            self._model.all_columns,
            every,
            room,
            self._choice,
            self._model.is_empty_column,
            self._model.wrong_columns(),
        )
        self._is_sharing = True
        self._model.show_columns(shown)
        least = [every[column.name] for column in shown]
        wanted = [max(self._wanted(column, scale), every[column.name]) for column in shown]
        stretched = self._stretched()
        if sum(least) > room:  # now the longest texts break too
            least[stretched] = self._least(shown[stretched], scale, breaks=True)
        widths = shared(wanted, least, stretched, room)
        if shown[stretched].name in self._dragged:
            widths[stretched] = min(widths[stretched], wanted[stretched])
        for number, width in enumerate(widths):
            self._view.setColumnWidth(number, width)
        self._is_sharing = False
        self.changed.emit()

    def fit(self, number: int) -> None:
        """Make a column as wide as the widest of its cells, within reason."""
        metrics, column = self._view.fontMetrics(), self._model.columns[number]
        cells = (self._painter.natural_width(row, column, metrics) for row in range(len(self._model.rows)))
        widest = round(WIDEST_FITTED_PX * self._scale())
        self._dragged[column.name] = self._normal(min(max([self._head(column), *cells]), widest))
        self.share()
        self.dragged.emit(self.value())

    def _note(self, number: int, before: int, width: int) -> None:
        del before
        if not self._is_sharing:
            self._dragged[self._model.columns[number].name] = self._normal(width)
            self._settle.start()

    def _settle_drag(self) -> None:
        if QApplication.mouseButtons():
            self._settle.start(50)
            return
        self.share()
        self.dragged.emit(self.value())

    def _stretched(self) -> int:
        """Return the column that takes what the others leave: the widest text, else the widest of all."""
        columns = self._model.columns
        texts = [number for number, column in enumerate(columns) if column.editor == "text"]
        return max(texts or range(len(columns)), key=lambda number: columns[number].width)

    def _wanted(self, column: Column, scale: float) -> int:
        dragged = self._dragged.get(column.name, 0)
        return round(dragged * scale) if dragged else max(round(column.width * scale), self._head(column))

    def _least(self, column: Column, scale: float, *, breaks: bool = False) -> int:
        if column.name in self._dragged:
            return round(self._dragged[column.name] * scale)
        head, metrics = self._head(column), self._view.fontMetrics()
        if column.fits and not breaks:
            return max(head, min(self._natural.get(column.name, 0), round(column.fits * scale)))
        by_kind = round(_LEAST_PX.get(column.editor, _LEAST_OTHER_PX) * scale)
        if column.editor in ("text", "line", "person"):
            by_kind = round(min(_LEAST_TEXT_PX, column.width * _LEAST_TEXT_PART) * scale)
        choices = max((metrics.horizontalAdvance(word) + _HEAD_PX for word in column.choices), default=0)
        least = max(by_kind, head, min(choices, round(_WIDEST_CHOICE_PX * scale)))
        return min(least, max(round(column.width * scale), head))

    def _head(self, column: Column) -> int:
        return self._view.horizontalHeader().fontMetrics().horizontalAdvance(column.title) + _HEAD_PX

    def _normal(self, width: int) -> int:
        """Return what ``width`` would be at the normal size of text; rounded up, so that what fits keeps fitting."""
        return ceil(width / self._scale())

    def _scale(self) -> float:
        size = self._view.font().pointSizeF()
        return size / TEXT_PT if size > 0 else 1.0
