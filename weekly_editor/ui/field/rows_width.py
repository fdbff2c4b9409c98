"""How the columns of a table share its width: by what they hold, and as their user dragged them."""

from math import ceil

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from weekly_editor.storage.settings import TEXT_PT
from weekly_editor.ui.field.cell import Column, Editor
from weekly_editor.ui.field.cell_paint import CellPainter
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

    def __init__(self, view: RowsView, columns: tuple[Column, ...], painter: CellPainter) -> None:
        """Share the width of ``view``; ``painter`` knows how wide a cell wants to be."""
        super().__init__(view)
        self._view = view
        self._columns = columns
        self._painter = painter
        self._dragged = [0] * len(columns)
        self._is_sharing = False
        texts = [number for number, column in enumerate(columns) if column.editor == "text"]
        self._stretched = max(texts or range(len(columns)), key=lambda number: columns[number].width)
        self._settle = QTimer(self, singleShot=True, interval=0)  # until the button is up the pointer leads
        self._settle.timeout.connect(self._settle_drag)
        header = view.horizontalHeader()
        header.setMinimumSectionSize(LEAST_DRAGGED_PX)
        header.sectionResized.connect(self._note)
        header.sectionHandleDoubleClicked.connect(self.fit)

    def value(self) -> tuple[int, ...]:
        """Return the width of each dragged column in px at the normal size of text, 0 for the others."""
        return tuple(self._dragged)

    def setValue(self, widths: tuple[int, ...]) -> None:
        """Take up widths that were dragged earlier; those of a table with other columns are left."""
        if len(widths) == len(self._columns):
            self._dragged = [max(width, LEAST_DRAGGED_PX) if width else 0 for width in widths]
            self.share()

    def share(self) -> None:
        """Give every column its part of the width."""
        if not self._view.has_width:
            return
        scale = self._scale()
        dragged = [round(width * scale) for width in self._dragged]
        wanted = [
            dragged[number] or max(round(column.width * scale), self._head(number))
            for number, column in enumerate(self._columns)
        ]
        least = [dragged[number] or self._least(number, scale) for number in range(len(wanted))]
        widths = shared(wanted, least, self._stretched, self._view.viewport().width())
        if dragged[self._stretched]:
            widths[self._stretched] = min(widths[self._stretched], wanted[self._stretched])
        self._is_sharing = True
        for number, width in enumerate(widths):
            self._view.setColumnWidth(number, width)
        self._is_sharing = False
        self.changed.emit()

    def fit(self, number: int) -> None:
        """Make a column as wide as the widest of its cells, within reason."""
        metrics, rows = self._view.fontMetrics(), self._view.model().rowCount() - 1
        cells = (self._painter.natural_width(row, number, metrics) for row in range(rows))
        widest = round(WIDEST_FITTED_PX * self._scale())
        self._dragged[number] = self._normal(min(max([self._head(number), *cells]), widest))
        self.share()
        self.dragged.emit(self.value())

    def _note(self, number: int, before: int, width: int) -> None:
        del before
        if not self._is_sharing:
            self._dragged[number] = self._normal(width)
            self._settle.start()

    def _settle_drag(self) -> None:
        if QApplication.mouseButtons():
            self._settle.start(50)
            return
        self.share()
        self.dragged.emit(self.value())

    def _least(self, number: int, scale: float) -> int:
        column = self._columns[number]
        head, metrics = self._head(number), self._view.fontMetrics()
        by_kind = round(_LEAST_PX.get(column.editor, _LEAST_OTHER_PX) * scale)
        if column.editor in ("text", "line", "person"):
            by_kind = round(min(_LEAST_TEXT_PX, column.width * _LEAST_TEXT_PART) * scale)
        choices = max((metrics.horizontalAdvance(word) + _HEAD_PX for word in column.choices), default=0)
        least = max(by_kind, head, min(choices, round(_WIDEST_CHOICE_PX * scale)))
        return min(least, max(round(column.width * scale), head))

    def _head(self, number: int) -> int:
        return self._view.horizontalHeader().fontMetrics().horizontalAdvance(self._columns[number].title) + _HEAD_PX

    def _normal(self, width: int) -> int:
        """Return what ``width`` would be at the normal size of text; rounded up, so that what fits keeps fitting."""
        return ceil(width / self._scale())

    def _scale(self) -> float:
        size = self._view.font().pointSizeF()
        return size / TEXT_PT if size > 0 else 1.0
