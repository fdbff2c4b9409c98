"""The metrics to choose from, by the group they stand in; a line above narrows them while one types."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, cast

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from weekly_editor.analysis.series import MetricSeries
from weekly_editor.ui.index import Index
from weekly_editor.ui.match import Words, words_rank
from weekly_editor.ui.row_ground import draw_ground
from weekly_editor.ui.trend.said import point_value, words_of

ROW_ROLE = Qt.ItemDataRole.UserRole  # MetricRow | str
PADDING_PX = 8
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_HAS_NO_PARENT = QModelIndex()


@dataclass(frozen=True)
class MetricRow:
    """A metric with the head it stands under, and how its words are compared."""

    series: MetricSeries
    head: str
    name: Words
    others: Words  # it is found by as well

    @property
    def value(self) -> str:
        """Its newest value in words."""
        points = self.series.points
        return point_value(self.series, points[-1]) if points else ""


def metric_row(series: MetricSeries, head: str) -> MetricRow:
    """Return the row of ``series`` below ``head``."""
    aliases = series.metric.aliases if series.metric else ()
    return MetricRow(series, head, Words(words_of(series.name)), Words(" ".join((head, *map(words_of, aliases)))))


class MetricList(QWidget):
    """A line to type in over a list; ``chosen`` comes with each row that the keyboard or the pointer comes to."""

    chosen = Signal(object)  # MetricSeries

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self._rows: tuple[MetricRow, ...] = ()
        self.edit = QLineEdit(self)
        self.edit.setPlaceholderText(self.tr("Find a metric"))
        self.edit.setAccessibleName(self.tr("Find a metric"))
        self.edit.setClearButtonEnabled(True)
        self.edit.installEventFilter(self)
        self.model = _MetricModel(self)
        self.view = QListView(self)
        self.view.setProperty("quiet", True)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setAccessibleName(self.tr("Metrics"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(_MetricDelegate(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 4)
        layout.setSpacing(4)
        layout.addWidget(self.edit)
        layout.addWidget(self.view, 1)
        self.edit.textChanged.connect(lambda: self._fill(self.current()))
        self.view.selectionModel().currentChanged.connect(self._choose)

    def show_rows(self, rows: Sequence[MetricRow], current: MetricSeries | None) -> None:
        """Show ``rows``, those of one head together, and mark ``current``; nothing is said of that."""
        self._rows = tuple(rows)
        self._fill(current)

    def select(self, series: MetricSeries | None) -> None:
        """Mark ``series``; nothing is said of that."""
        self._fill(series)

    def current(self) -> MetricSeries | None:
        """Return the metric that is marked."""
        row = self.view.currentIndex().data(ROW_ROLE)
        return row.series if isinstance(row, MetricRow) else None

    def texts(self) -> list[str]:
        """Return what the list shows, heads too, from the top."""
        return [str(self.model.index(row, 0).data()) for row in range(self.model.rowCount())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows move in the list while the keyboard is in the line above, and Escape empty the line."""
        if watched is self.edit and event.type() == QEvent.Type.KeyPress:
            key = cast("QKeyEvent", event).key()
            if key in _MOVES:
                QApplication.sendEvent(self.view, event)
                return True
            if key == Qt.Key.Key_Escape and self.edit.text():
                self.edit.clear()
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the marked row in view."""
        super().resizeEvent(event)
        self.view.doItemsLayout()
        self._reveal()

    def _fill(self, current: MetricSeries | None) -> None:
        query = self.edit.text()
        shown = [row for row in self._rows if words_rank(query, row.name, row.others) is not None]
        selection = self.view.selectionModel()
        selection.blockSignals(True)
        self.model.show(tuple(_with_heads(shown)))
        place = self.model.place_of(current)
        self.view.setCurrentIndex(self.model.index(place, 0) if place is not None else QModelIndex())
        selection.blockSignals(False)
        self._reveal()
        self.view.viewport().update()

    def _reveal(self) -> None:
        """Let the marked row be seen, and the head above it where that is the next."""
        index = self.view.currentIndex()
        if index.isValid():
            self.view.scrollTo(self.model.index(max(index.row() - 1, 0), 0))
            self.view.scrollTo(index)

    def _choose(self) -> None:
        series = self.current()
        if series is not None:
            self.chosen.emit(series)


def _with_heads(rows: Sequence[MetricRow]) -> Iterator[MetricRow | str]:
    """Yield ``rows`` with their heads between them; a list of one head needs none."""
    heads = {row.head for row in rows}
    before = "" if len(heads) == 1 else None
    for row in rows:
        if before is None or (row.head != before and len(heads) > 1):
            yield row.head
        before = row.head
        yield row


class _MetricModel(QAbstractListModel):
    """The rows that are shown; heads cannot be chosen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._shown: tuple[MetricRow | str, ...] = ()

    def show(self, rows: tuple[MetricRow | str, ...]) -> None:
        self.beginResetModel()
        self._shown = rows
        self.endResetModel()

    def place_of(self, series: MetricSeries | None) -> int | None:
        places = enumerate(self._shown)
        return next((place for place, row in places if isinstance(row, MetricRow) and row.series is series), None)

    def rowCount(self, parent: Index = _HAS_NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._shown[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row if isinstance(row, str) else row.name.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return row if isinstance(row, str) else f"{row.name.text} {row.value}"
            case _:
                return row if role == ROW_ROLE else None


class _MetricDelegate(QStyledItemDelegate):
    """Draws a name with its newest value; heads in small letters."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, option.fontMetrics.height() + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        row = index.data(ROW_ROLE)
        rect: QRect = option.rect.adjusted(PADDING_PX, 0, -PADDING_PX, 0)
        muted = option.palette.placeholderText().color()
        metrics = painter.fontMetrics()
        centre = Qt.AlignmentFlag.AlignVCenter
        if isinstance(row, str):
            font = QFont(painter.font())
            font.setPointSizeF(font.pointSizeF() * 0.9)
            painter.save()
            painter.setFont(font)
            painter.setPen(muted)
            head = painter.fontMetrics().elidedText(row, Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(rect, Qt.AlignmentFlag.AlignBottom, head)
            painter.restore()
            return
        draw_ground(painter, option)
        value = metrics.elidedText(row.value, Qt.TextElideMode.ElideRight, rect.width() // 2)
        room = rect.adjusted(0, 0, -metrics.horizontalAdvance(value) - PADDING_PX, 0)
        painter.setPen(option.palette.text().color() if row.series.points else muted)
        painter.drawText(room, centre, metrics.elidedText(row.name.text, Qt.TextElideMode.ElideRight, room.width()))
        painter.setPen(muted)
        painter.drawText(rect, centre | Qt.AlignmentFlag.AlignRight, value)
