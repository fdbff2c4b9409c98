"""Cells: how they are drawn, and the fields that open in them."""

from collections.abc import Callable
from datetime import date
from typing import Any, cast

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from weekly_editor.ui.field.cell import Column
from weekly_editor.ui.field.choice import ChoiceField
from weekly_editor.ui.field.day import DayField, MomentField
from weekly_editor.ui.field.figure import FigureField, PercentField
from weekly_editor.ui.field.focus import is_passing
from weekly_editor.ui.field.plain_edit import PlainEdit
from weekly_editor.ui.field.rows_model import RowsModel, Wrong
from weekly_editor.ui.field.text import LineField
from weekly_editor.ui.field.typed_line import TypedLine
from weekly_editor.ui.field.wrapped_text import WrappedText
from weekly_editor.ui.theme import Tones, tones_of

CellField = TypedLine | PlainEdit | ChoiceField
KeyHandler = Callable[[CellField, QKeyEvent], bool]
_Index = QModelIndex | QPersistentModelIndex
MARGIN_PX = 7
BOX_PX = 14
_SELECTED = QStyle.StateFlag.State_Selected


class RowsDelegate(QStyledItemDelegate):
    """Draws cells and opens fields over them; each committed keystroke reaches the model at once."""

    def __init__(self, model: RowsModel, handle_key: KeyHandler, parent: QObject) -> None:
        """Edit ``model``; ``handle_key`` is asked first about every key in an open field."""
        super().__init__(parent)
        self._model = model
        self._handle_key = handle_key
        self._text = WrappedText(MARGIN_PX)
        self.reference = date.today()
        self.before_edit: Any = None  # the value when the open field was opened

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """Return the field for a cell, bound to it."""
        column = self._model.columns[index.column()]
        field = _field(column, parent, required=self._model.blank(index.column()) is not None)
        if isinstance(field, DayField | MomentField):
            field.setReference(self.reference)
        if isinstance(field, MomentField):
            field.setDayBeside(column.day_in(self._model.rows[index.row()]))
        field.setProperty("cell", True)
        field.setAccessibleName(column.title)
        field.setFont(option.font)
        field.setAutoFillBackground(True)
        self.before_edit = self._model.cell(index.row(), index.column())
        field.setValue(self.before_edit)
        if isinstance(field, PlainEdit):
            field.document().setDocumentMargin(MARGIN_PX - 1)  # and one px of border
            field.selectAll()
        elif wrong := self._model.wrong(index.row(), index.column()):
            cast("TypedLine", field).show_wrong(wrong.text)
        if isinstance(field, TypedLine):
            field.wrongChanged.connect(lambda _reason: self.commitData.emit(field))
        field.valueChanged.connect(lambda _value: self.commitData.emit(field))
        return field

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Show the model's value, unless the field shows it already."""
        cast("CellField", editor).setValue(self._model.cell(index.row(), index.column()))

    def setModelData(self, editor: QWidget, model: object, index: _Index) -> None:
        """Hand the field's value to the model, or the text that is none."""
        del model
        field = cast("CellField", editor)
        if isinstance(field, TypedLine) and field.has_wrong():
            self._model.keep_wrong(index.row(), index.column(), Wrong(field.text(), field.reason()))
        else:
            self._model.put_cell(index.row(), index.column(), field.value())

    def put_back(self, field: CellField) -> None:
        """Show in ``field`` what stood there when it was opened."""
        if isinstance(field, TypedLine):
            field.put_back(self.before_edit)
        else:
            field.setValue(self.before_edit)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        """Cover the cell."""
        del index
        editor.setGeometry(option.rect.adjusted(0, 0, -1, -1))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the table have its keys before the field."""
        if event.type() == QEvent.Type.KeyPress and isinstance(watched, CellField):
            key = cast("QKeyEvent", event)
            if not watched.is_composing() and self._handle_key(watched, key):
                return True
            if key.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                return False
        return is_passing(event) or super().eventFilter(watched, event)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of a cell's text; only cells of several lines are measured."""
        line = option.fontMetrics.height() + 2 * MARGIN_PX
        if self._model.columns[index.column()].editor != "text":
            return QSize(48, line)
        text = self._model.text(index.row(), index.column())
        width = option.rect.width() - 1
        return QSize(48, max(line, self._text.height(text, width, option.font) + 1))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a cell: text wrapped, figures to the right, a flag as a box."""
        tones = tones_of(option.palette)
        selected = bool(option.state & _SELECTED)
        painter.fillRect(option.rect, QColor(tones.selection if selected else tones.surface))
        painter.setPen(QColor(tones.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        column = self._model.columns[index.column()]
        if column.editor == "flag":
            _paint_flag(painter, option.rect, tones, ticked=self._model.cell(index.row(), index.column()))
        else:
            self._paint_text(painter, option, index, tones)
        if selected and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(tones.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))

    def _paint_text(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, tones: Tones) -> None:
        row, column = index.row(), index.column()
        text = self._model.text(row, column)
        if self._model.columns[column].editor == "text":
            self._text.paint(painter, option.rect.adjusted(0, 0, -1, -1), text, option.font, tones.text)
            return
        muted = not self._model.is_editable(column)
        painter.setPen(QColor(tones.danger if self._model.wrong(row, column) else tones.muted if muted else tones.text))
        painter.setFont(option.font)
        line = QRect(option.rect.adjusted(MARGIN_PX, 0, -MARGIN_PX, 0))
        line.setHeight(option.fontMetrics.height() + 2 * MARGIN_PX)
        shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, self._model.data(index, Qt.ItemDataRole.TextAlignmentRole), shown)


def _field(column: Column, parent: QWidget, *, required: bool) -> CellField:
    match column.editor:
        case "text":
            return PlainEdit(parent)
        case "figure":
            return FigureField(parent, required=required)
        case "percent":
            return PercentField(parent, required=required)
        case "day":
            return DayField(parent)
        case "moment":
            return MomentField(parent)
        case "choice":
            return ChoiceField(column.choices, parent)
        case _:
            return LineField(parent)


def _paint_flag(painter: QPainter, rect: QRect, tones: Tones, *, ticked: bool) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(0, 0, BOX_PX, BOX_PX)
    box.moveCenter(rect.toRectF().center())
    box.moveTop(rect.top() + MARGIN_PX + 1.5)
    painter.setPen(QPen(QColor(tones.accent if ticked else tones.muted), 1))
    painter.setBrush(QColor(tones.accent if ticked else tones.surface))
    painter.drawRoundedRect(box, 3, 3)
    if ticked:
        painter.setPen(QPen(QColor(tones.on_accent), 1))
        corners = ((3.5, 7.0), (6.0, 9.5), (10.5, 4.5))
        for shift in (0.0, 0.7):
            painter.drawPolyline(QPolygonF([box.topLeft() + QPointF(x, y + shift) for x, y in corners]))
    painter.restore()
