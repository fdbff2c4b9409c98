"""The list of metrics: those that are defined under the heads of their sections, then those that are suggested."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyleOptionViewItem, QWidget

from weekly_editor.report.metric import Metric
from weekly_editor.ui.index import Index
from weekly_editor.ui.match import Words, words_rank
from weekly_editor.ui.metric.wording import metric_label
from weekly_editor.ui.space import CLOSE_PX, FIELD_PX, GROUP_PX, TIGHT_PX
from weekly_editor.ui.two_lines import TwoLineDelegate, two_line_item

_ID = Qt.ItemDataRole.UserRole  # of a metric; a head has none
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class MetricRow:
    """A metric as the list shows it: the head it stands under, and what is said below its name."""

    metric: Metric
    head: str
    aside: str


class MetricRows(QListWidget):
    """All metrics, one of them chosen; those that do not fit what is looked for are hidden."""

    chosen = Signal(str)  # the id
    renameAsked = Signal()
    deleteAsked = Signal()
    defineAsked = Signal()
    moveAsked = Signal(int)  # by so many places

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._is_filling = False
        self._shown: tuple[MetricRow, ...] = ()
        self._query = ""
        self.setProperty("quiet", "true")
        self.setAccessibleName(self.tr("Metrics"))
        self.setItemDelegate(_RowDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.currentItemChanged.connect(self._choose)
        self.itemDoubleClicked.connect(lambda _item: self.defineAsked.emit())

    def show_rows(self, rows: tuple[MetricRow, ...], current_id: str) -> None:
        """Show ``rows``, those of one head together, ``current_id`` chosen, without a signal."""
        self._is_filling = True
        if rows != self._shown:
            self._shown = rows
            self._fill()
        item = next((item for item in self._items() if item.data(_ID) == current_id), None)
        self.setCurrentItem(item)  # type: ignore[arg-type]  # None is nothing chosen
        self._is_filling = False

    def look_for(self, query: str) -> None:
        """Show only the metrics that ``query`` fits, and the first of them."""
        self._query = query
        self._filter()
        current = self.currentItem()
        if current is None or current.isHidden():
            self.setCurrentItem(next(self._shown_items(), None))  # type: ignore[arg-type]

    def texts(self) -> list[str]:
        """Return what is shown, from the top."""
        items = (self.item(row) for row in range(self.count()))
        return [item.text() for item in items if not item.isHidden()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rename, delete, move or define the chosen metric by its key."""
        key = Qt.Key(event.key())
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and key in _MOVES:
            self.moveAsked.emit(_MOVES[key])
        elif key == Qt.Key.Key_Delete:
            self.deleteAsked.emit()
        elif key == Qt.Key.Key_F2:
            self.renameAsked.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.defineAsked.emit()
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        self.clear()
        heads = dict.fromkeys(row.head for row in self._shown)
        for head in heads:
            item = QListWidgetItem(head)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(item)
            for row in self._shown:
                if row.head == head:
                    item = two_line_item(metric_label(row.metric), [row.aside])
                    item.setData(_ID, row.metric.id)
                    self.addItem(item)
        self._filter()

    def _filter(self) -> None:
        metrics = {row.metric.id: row.metric for row in self._shown}
        head: QListWidgetItem | None = None
        for row in range(self.count()):
            item = self.item(row)
            metric = metrics.get(item.data(_ID))
            if metric is None:
                head = item
                item.setHidden(True)
                continue
            others = Words(" ".join((*metric.aliases, metric.unit)))
            fits = words_rank(self._query, Words(metric.name), others) is not None
            item.setHidden(not fits)
            if fits and head is not None:
                head.setHidden(False)

    def _items(self) -> list[QListWidgetItem]:
        items = (self.item(row) for row in range(self.count()))
        return [item for item in items if item.data(_ID) is not None]

    def _shown_items(self) -> "filter[QListWidgetItem]":
        return filter(lambda item: not item.isHidden(), self._items())

    def _choose(self, item: QListWidgetItem | None) -> None:
        if not self._is_filling and item is not None and item.data(_ID) is not None:
            self.chosen.emit(item.data(_ID))


class _RowDelegate(TwoLineDelegate):
    """Draws metrics in two lines, and heads as captions above them."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a row; a head has air above it."""
        if index.data(_ID) is not None:
            return super().sizeHint(option, index)
        return QSize(120, option.fontMetrics.height() + TIGHT_PX + (GROUP_PX if index.row() else CLOSE_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        if index.data(_ID) is not None:
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        room: QRect = option.rect.adjusted(FIELD_PX, 0, -FIELD_PX, -TIGHT_PX)
        font = option.font
        font.setWeight(font.Weight.DemiBold)
        painter.save()
        painter.setFont(font)
        painter.setPen(option.palette.placeholderText().color())
        text = painter.fontMetrics().elidedText(option.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, text)
        painter.restore()
