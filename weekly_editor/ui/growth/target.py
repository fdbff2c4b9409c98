"""The text that has the cursor: what is inserted goes there."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from weekly_editor.ui.field.person import PersonField
from weekly_editor.ui.field.plain_edit import PlainEdit
from weekly_editor.ui.field.rows import RowTable
from weekly_editor.ui.field.text import LineField

Write = Callable[[str], object]


def text_at_cursor(form: QWidget | None) -> Write | None:
    """Return what writes into the text of ``form`` that has the cursor, as its user would; None where there is none.

    What an input method composes there is taken in first. A note of a table whose cell is chosen but not open counts,
    too: it is opened to be written to. Names of people and figures are no texts."""
    field = QApplication.focusWidget()
    if form is None or field is None or not form.isAncestorOf(field):
        return None
    if isinstance(field, PlainEdit):
        field.finish_composing()
        return field.insert_plain
    if isinstance(field, LineField) and not isinstance(field, PersonField):
        QGuiApplication.inputMethod().commit()
        return field.insert
    table = field.parentWidget()
    return partial(_write_in_cell, table) if isinstance(table, RowTable) and _is_at_text(table) else None


def _is_at_text(table: RowTable) -> bool:
    """Tell whether the cell that is chosen in ``table`` holds text."""
    index = table.view.currentIndex()
    return 0 <= index.row() < len(table.value()) and table.model.columns[index.column()].editor == "text"


def _write_in_cell(table: RowTable, text: str) -> None:
    table.open_cell()
    cell = table.field()
    if isinstance(cell, PlainEdit):
        cell.insert_plain(text)
