"""The field that is open in a cell: opened, taken over, given up."""

from typing import Literal

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox

from weekly_editor.ui.field.day import CalendarLine
from weekly_editor.ui.field.person import PersonField
from weekly_editor.ui.field.plain_edit import PlainEdit
from weekly_editor.ui.field.rows_cursor import Cursor
from weekly_editor.ui.field.rows_delegate import CellField, RowsDelegate, text_of
from weekly_editor.ui.field.rows_model import RowsModel
from weekly_editor.ui.field.rows_view import RowsView
from weekly_editor.ui.field.typed_line import TypedLine


class OpenField:
    """Opens fields over the current cell and closes them; what is typed is in the model at once."""

    def __init__(self, view: RowsView, model: RowsModel, delegate: RowsDelegate, cursor: Cursor) -> None:
        """Open fields of ``delegate`` in ``view``."""
        self._view = view
        self._model = model
        self._delegate = delegate
        self._cursor = cursor
        self.is_closing = False  # the focus only goes back to the table

    def field(self) -> CellField | None:
        """Return the open field, None where there is none."""
        return self._delegate.field

    def open(self, at: Literal["end", "nothing"] | QPoint = "end") -> None:
        """Open the current cell with the caret at its ``end`` or a point of the table, or with ``nothing`` in it."""
        index = self._view.currentIndex()
        if not index.isValid() or not self._model.is_typed(index.column()) or self.field() is not None:
            return
        self._view.edit(index)
        field = self.field()
        if field is None:
            return
        line = text_of(field)
        if at == "nothing":
            line.clear() if isinstance(line, PlainEdit) else line.del_()
            return
        self._delegate.is_typing = False
        if isinstance(line, TypedLine):
            line.deselect()
            line.setCursorPosition(len(line.text()))
            if isinstance(at, QPoint):
                line.setCursorPosition(line.cursorPositionAt(line.mapFrom(self._view.viewport(), at)))
        else:
            line.set_caret(len(line.value()))
            if isinstance(at, QPoint):
                line.setTextCursor(line.cursorForPosition(line.viewport().mapFrom(self._view.viewport(), at)))

    def open_list(self) -> None:
        """Open the current cell with the calendar, the people or the words it offers."""
        self.open()
        field = self.field()
        if isinstance(field, CalendarLine):
            field.open_calendar()
        elif isinstance(field, PersonField):
            field.show_all()
        elif isinstance(field, QComboBox):
            field.showPopup()

    def stop_typing_over(self) -> None:
        """Let the arrows move the caret from now on, or lead to other cells again."""
        self._delegate.is_typing = not self._delegate.is_typing

    def close(self) -> None:
        """Take over what was typed, and close."""
        field = self.field()
        if field is not None:
            self._delegate.commitData.emit(field)
            self.drop()

    def drop(self) -> None:
        """Close the field; the keyboard stays in the table."""
        field = self.field()
        if field is None:
            return
        self.is_closing = True
        had_keyboard = field.hasFocus()
        self._delegate.closeEditor.emit(field)
        if had_keyboard:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.is_closing = False

    def give_up(self) -> None:
        """Close the field and put back what stood in its row when it was opened."""
        field, row, column = self.field(), self._cursor.row, self._cursor.column
        before, wrong = self._delegate.row_before, self._delegate.wrong_before
        if field is None:
            return
        value = self._model.columns[column].typed_in(before)
        field.put_back(value) if isinstance(field, TypedLine) else field.setValue(value)
        self._model.forget_wrong([(row, column)])
        for place, spec in enumerate(self._model.columns):
            if self._model.is_editable(place) and self._model.wrong(row, place) is None:
                self._model.put_cell(row, place, spec.typed_in(before))
        self.drop()
        if wrong is not None:
            self._model.keep_wrong({(row, column): wrong})
