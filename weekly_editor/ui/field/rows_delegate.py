"""The fields that open in cells, and how cells are drawn."""

from collections.abc import Callable
from datetime import date
from typing import Any, cast

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip, QWidget

from weekly_editor.ui.field.cell import Column, Editor
from weekly_editor.ui.field.cell_paint import MARGIN_PX, CellPainter
from weekly_editor.ui.field.choice import ChoiceField
from weekly_editor.ui.field.day import DayField, MomentField
from weekly_editor.ui.field.figure import FigureField, PercentField, QuantityField
from weekly_editor.ui.field.focus import is_passing
from weekly_editor.ui.field.gloss_edit import EditGlosses
from weekly_editor.ui.field.person import NameField, PersonField
from weekly_editor.ui.field.plain_edit import PlainEdit
from weekly_editor.ui.field.rows_model import RowsModel, Wrong
from weekly_editor.ui.field.text import LineField
from weekly_editor.ui.field.typed_line import TypedLine
from weekly_editor.ui.index import Index
from weekly_editor.ui.tip import plain_tip

CellField = TypedLine | PlainEdit | ChoiceField
KeyHandler = Callable[[CellField, QKeyEvent], bool]
_LEAST_PX: dict[Editor, int] = {"day": 128, "moment": 172, "choice": 112, "line": 112, "person": 112}
_PADDING_PX = 20  # frame, padding and caret of a line


class RowsDelegate(QStyledItemDelegate):
    """Draws cells and opens fields over them; each committed keystroke reaches the model at once."""

    dayAsked = Signal(object, object)  # PlainEdit, DatePhrase; another day is to be put in its place there

    def __init__(self, model: RowsModel, painter: CellPainter, handle_key: KeyHandler, parent: QObject) -> None:
        """Edit ``model``; ``handle_key`` is asked first about every key in an open field."""
        super().__init__(parent)
        self._model = model
        self._painter = painter
        self._handle_key = handle_key
        self.reference = date.today()
        self.field: CellField | None = None  # the open one
        self.is_typing = False  # it was opened by typing over the cell: arrows lead on to other cells
        self.row_before: Any = None  # its row when it was opened
        self.wrong_before: Wrong | None = None  # what stood in its cell and could not be read
        self.is_new_row = False  # that was the empty one behind the rows

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the field for a cell, bound to it, all of its text selected: typing replaces it."""
        column = self._model.columns[index.column()]
        field = _field(column, parent, required=self._model.blank(index.column()) is not None)
        if isinstance(field, DayField | MomentField):
            field.setReference(self.reference)
        if isinstance(field, MomentField):
            field.setDayBeside(column.day_in(self._model.row(index.row())))
        if isinstance(field, FigureField | QuantityField):
            field.setAlignment(
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            )  # digits stay in their place
        field.setProperty("cell", True)
        field.setAccessibleName(column.title)
        field.setFont(option.font)
        field.setAutoFillBackground(True)
        if isinstance(field, QuantityField):
            row = self._model.row(index.row())
            field.setUnit(getattr(row, column.unit), column.counted(row))
        field.setValue(column.typed_in(self._model.row(index.row())))
        if isinstance(field, TypedLine) and column.hint is not None:
            field.setPlaceholderText(column.hint(self._model.row(index.row())).text)
        wrong = self._model.wrong(index.row(), index.column())
        if wrong is not None and isinstance(field, TypedLine):
            field.show_wrong(wrong.text)
        line = text_of(field)
        line.selectAll()
        if isinstance(line, TypedLine):
            line.textChanged.connect(lambda _text: _widen(field, line, column.editor))
        if isinstance(field, PlainEdit):
            field.document().setDocumentMargin(MARGIN_PX - 1)  # and one px of border
            self._follow_glosses(field, index)
        if isinstance(field, TypedLine):
            field.wrongChanged.connect(lambda _reason: self.commitData.emit(field))
        field.valueChanged.connect(lambda _value: self.commitData.emit(field))
        self.field, self.is_typing, self.row_before = field, True, self._model.row(index.row())
        self.is_new_row = index.row() == len(self._model.rows)
        self.wrong_before = wrong
        self._painter.covered = QPersistentModelIndex(index)
        return field

    def _follow_glosses(self, field: PlainEdit, index: Index) -> None:
        """Let ``field`` show what its cell does."""
        row, column = index.row(), index.column()
        glosses = EditGlosses(field)
        glosses.ask = lambda text: self._painter.glosses(row, column, text)
        glosses.offers_days = True
        glosses.dayAsked.connect(lambda phrase: self.dayAsked.emit(field, phrase))
        glosses.refresh()

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Tell the gloss under the pointer, else what the cell has to tell."""
        gloss = self._painter.gloss_under(option, index, event.pos()) if index.isValid() else None
        if gloss is None or event.type() != QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), plain_tip(gloss.words), view)
        return True

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """Show the cell again."""
        if editor is self.field:
            self.field = None
            self._painter.covered = None
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the model's value, unless the field shows it already, or what the model knows not to be one."""
        field, column = cast("CellField", editor), self._model.columns[index.column()]
        wrong = self._model.wrong(index.row(), index.column())
        if wrong is None or not isinstance(field, TypedLine) or wrong.text != field.text():
            field.setValue(column.typed_in(self._model.row(index.row())))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand the field's value to the model, or the text that is none."""
        del model
        field = cast("CellField", editor)
        if isinstance(field, TypedLine) and field.has_wrong():
            before = self._model.columns[index.column()].typed_in(self.row_before)
            self._model.put_wrong(index.row(), index.column(), Wrong(field.text(), field.reason()), before)
        else:
            self._model.put_cell(index.row(), index.column(), field.value())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Cover the cell; a line covers its first line, and its neighbours where it needs their room."""
        rect = option.rect.adjusted(0, 0, -1, -1)
        if not isinstance(editor, PlainEdit):
            rect.setHeight(min(rect.height(), option.fontMetrics.height() + 2 * MARGIN_PX))
        editor.setGeometry(rect)
        field = cast("CellField", editor)
        line = text_of(field)
        if isinstance(line, TypedLine):
            _widen(field, line, self._model.columns[index.column()].editor)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the table have its keys before the field."""
        if event.type() == QEvent.Type.KeyPress and isinstance(watched, CellField):
            key = cast("QKeyEvent", event)
            if not watched.is_composing() and self._handle_key(watched, key):
                return True
            if key.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                return False
        return is_passing(event) or super().eventFilter(watched, event)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that the cell's text needs in its column."""
        width, font, metrics = option.rect.width(), option.font, option.fontMetrics
        return QSize(48, self._painter.height(index.row(), index.column(), width, font, metrics))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell."""
        self._painter.paint(painter, option, index)


def text_of(field: CellField) -> TypedLine | PlainEdit:
    """Return what is typed in of ``field``."""
    return cast("TypedLine", field.lineEdit()) if isinstance(field, ChoiceField) else field


def _widen(field: CellField, line: TypedLine, editor: Editor) -> None:
    """Make ``field`` as wide as its text, within the table."""
    view = cast("QWidget", field.parentWidget())
    needed = line.fontMetrics().horizontalAdvance(line.text()) + _PADDING_PX
    needed += 0 if editor in ("line", "person", "figure", "percent") else 24  # a button
    width = min(max(field.width(), needed, _LEAST_PX.get(editor, 0)), view.width())
    if width > field.width():
        rect = QRect(field.geometry())
        rect.setWidth(width)
        rect.moveRight(min(rect.right(), view.width() - 1))
        field.setGeometry(rect)


def _field(column: Column, parent: QWidget, *, required: bool) -> CellField:
    match column.editor:
        case "text":
            return PlainEdit(parent)
        case "person":
            return PersonField(parent, column.people)
        case "figure" if column.unit:
            return QuantityField(parent)
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
        case _ if column.words is not None:
            return NameField(parent, column.words)
        case _:
            return LineField(parent)
