"""The keys of a table: those of a spread sheet, whether a field is open or not."""

from collections.abc import Callable
from functools import partial
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from weekly_editor.ui.field.clipboard import cells_in, pictures_in
from weekly_editor.ui.field.plain_edit import PlainEdit
from weekly_editor.ui.field.rows_cursor import Cursor
from weekly_editor.ui.field.rows_delegate import CellField, RowsDelegate, text_of
from weekly_editor.ui.field.rows_edit import RowsEdit
from weekly_editor.ui.field.rows_field import OpenField
from weekly_editor.ui.field.rows_model import RowsModel
from weekly_editor.ui.field.rows_view import RowsView

_ARROWS = {"Up": (-1, 0), "Down": (1, 0), "Left": (0, -1), "Right": (0, 1)}
_PLAIN = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
Acts = dict[str, Callable[[], object]]


class RowsKeys(QObject):
    """Answers the keys that the view, or the field open in it, is given."""

    leaving = Signal(bool)  # the table is left by keyboard, onwards or back
    looking = Signal(int, int)  # row and column of a cell that is only read and was to be opened

    def __init__(
        self,
        view: RowsView,
        model: RowsModel,
        cursor: Cursor,
        delegate: RowsDelegate,
        cell: OpenField,
        edit: RowsEdit,
    ) -> None:
        """Answer the keys of ``view``; those of its fields come by ``answer_field``."""
        super().__init__(view)
        self._view = view
        self._model = model
        self._cursor = cursor
        self._delegate = delegate
        self._cell = cell
        self._edit = edit
        self._was_escaped = False  # the next Tab leaves the table
        self._acts = self._moves() | self._jumps() | self._changes()
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the table's keys before the window's shortcuts, and before Tab leads out."""
        if event.type() == QEvent.Type.ShortcutOverride and self._act(_written(cast("QKeyEvent", event))):
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            return self._answer(cast("QKeyEvent", event))
        return super().eventFilter(watched, event)

    def answer_field(self, field: CellField, event: QKeyEvent) -> bool:
        """Answer a key in an open field; False leaves it to the field."""
        key = _written(event)
        if event.matches(QKeySequence.StandardKey.Paste) and self._is_range(field):
            self._close_then(self._edit.paste)
        elif key == "Esc":
            self._give_up()
        elif key in ("Return", "Enter", "Shift+Return", "Shift+Enter"):
            self._close_then(partial(self._cursor.enter, -1 if key.startswith("Shift") else 1))
        elif key in ("Alt+Return", "Alt+Enter"):
            self._break_line(field)
        elif key in ("Ctrl+Return", "Ctrl+Enter"):
            self._fill_with_field()
        elif key in ("Tab", "Shift+Backtab", "Ctrl+Tab", "Ctrl+Shift+Backtab"):
            self._close_then(self._acts[key])
        elif key in ("Alt+Up", "Alt+Down"):
            self._close_then(self._acts[key])
            self._cell.open()
        elif key == "F2":
            self._cell.stop_typing_over()
        elif key in _ARROWS and self._leads_on(field, key):
            self._close_then(self._acts[key])
        else:
            return False
        return True

    def _answer(self, event: QKeyEvent) -> bool:
        """Answer a key of the table; one that comes before an opened field has the keyboard is the field's."""
        field = self._cell.field()
        if field is not None:
            event.ignore()
            if self._view.hasFocus():
                field.setFocus()
                QApplication.sendEvent(text_of(field), event)
            return True
        key = _written(event)
        was_escaped, self._was_escaped = self._was_escaped, key == "Esc"
        if was_escaped and key in ("Tab", "Shift+Backtab"):
            self.leaving.emit(key == "Tab")
            return True
        act = self._act(key)
        column = self._model.columns[max(self._cursor.column, 0)]
        if act is not None and (key != "Space" or column.editor == "flag"):
            act()
            return True
        is_typed = event.text().isprintable() and event.text() != "" and event.modifiers() in (_PLAIN, _SHIFT)
        return is_typed and not self._model.is_typed(max(self._cursor.column, 0))

    def _act(self, key: str) -> Callable[[], object] | None:
        """Return what ``key`` does here: one that removes whole rows wants them chosen, else it is the window's."""
        return None if key == "Ctrl+-" and not self._cursor.has_whole_rows() else self._acts.get(key)

    def _moves(self) -> Acts:
        acts: Acts = {}
        for name, (down, right) in _ARROWS.items():
            acts[name] = partial(self._cursor.step, down, right)
            acts[f"Shift+{name}"] = partial(self._cursor.extend, down, right)
            acts[f"Ctrl+{name}"] = partial(self._to_edge, down, right)
            acts[f"Ctrl+Shift+{name}"] = partial(self._extend_to_edge, down, right)
        acts["PgUp"] = lambda: self._cursor.step(-self._page(), 0)
        acts["PgDown"] = lambda: self._cursor.step(self._page(), 0)
        acts["Shift+PgUp"] = lambda: self._cursor.extend(-self._page(), 0)
        acts["Shift+PgDown"] = lambda: self._cursor.extend(self._page(), 0)
        return acts

    def _jumps(self) -> Acts:
        cursor = self._cursor
        return {
            "Home": lambda: cursor.go(max(cursor.row, 0), 0),
            "End": lambda: cursor.go(max(cursor.row, 0), self._last_column()),
            "Ctrl+Home": lambda: cursor.go(0, 0),
            "Ctrl+End": lambda: cursor.go(self._last_row(), self._last_column()),
            "Shift+Home": lambda: cursor.extend_to(cursor.row, 0),
            "Shift+End": lambda: cursor.extend_to(cursor.row, self._last_column()),
            "Ctrl+Shift+Home": lambda: cursor.extend_to(0, 0),
            "Ctrl+Shift+End": lambda: cursor.extend_to(self._last_row(), self._last_column()),
            "Return": partial(cursor.enter, 1),
            "Enter": partial(cursor.enter, 1),
            "Shift+Return": partial(cursor.enter, -1),
            "Shift+Enter": partial(cursor.enter, -1),
            "Tab": partial(self._tab, 1),
            "Shift+Backtab": partial(self._tab, -1),
            "Ctrl+Tab": lambda: self.leaving.emit(True),
            "Ctrl+Shift+Backtab": lambda: self.leaving.emit(False),
            "Esc": cursor.collapse,
            "Ctrl+A": cursor.choose_all,
            "Shift+Space": cursor.choose_rows,
            "Ctrl+Space": cursor.choose_columns,
        }

    def _changes(self) -> Acts:
        edit = self._edit
        return {
            "F2": self._open,
            "F4": self._cell.open_list,
            "Backspace": partial(self._cell.open, "nothing"),
            "Space": edit.toggle,
            "Del": edit.clear,
            "Ctrl+C": edit.copy,
            "Ctrl+Ins": edit.copy,
            "Ctrl+X": edit.cut,
            "Shift+Del": edit.cut,
            "Ctrl+V": edit.paste,
            "Shift+Ins": edit.paste,
            "Ctrl+D": edit.fill_down,
            "Ctrl+R": edit.fill_right,
            "Ctrl++": edit.insert_above,
            "Ctrl+Shift++": edit.insert_above,
            "Ctrl+Shift+=": edit.insert_above,
            "Ctrl+Return": edit.insert_below,
            "Ctrl+Enter": edit.insert_below,
            "Ctrl+-": edit.remove,
            "Ctrl+Del": edit.remove,
            "Alt+Up": partial(edit.move, -1),
            "Alt+Down": partial(edit.move, 1),
        }

    def _open(self) -> None:
        if self._model.is_editable(max(self._cursor.column, 0)):
            self._cell.open()
        else:
            self.looking.emit(self._cursor.row, self._cursor.column)

    def _tab(self, by: int) -> None:
        if not self._cursor.tab(by):
            self.leaving.emit(by > 0)

    def _to_edge(self, down: int, right: int) -> None:
        self._cursor.step(*self._cursor.way_to_edge(down, right))

    def _extend_to_edge(self, down: int, right: int) -> None:
        self._cursor.extend(*self._cursor.way_to_edge(down, right, extends=True))

    def _page(self) -> int:
        """Return how many rows the table shows at once, at least one."""
        height = self._view.viewport().height()
        row_height = self._view.verticalHeader().length() // self._model.rowCount()
        return max(height // max(row_height, 1) - 1, 1)

    def _last_row(self) -> int:
        return max(len(self._model.rows) - 1, 0)

    def _last_column(self) -> int:
        return len(self._model.columns) - 1

    def _is_range(self, field: CellField) -> bool:
        data = QApplication.clipboard().mimeData()
        cells = cells_in(data)
        if not cells and pictures_in(data):
            return True  # the table says what it thinks of them
        has_lines = len(cells) > 1 or any("\n" in text for row in cells for text in row)
        return max(map(len, cells), default=0) > 1 or (has_lines and not isinstance(field, PlainEdit))

    def _leads_on(self, field: CellField, arrow: str) -> bool:
        if self._delegate.is_typing:
            return True
        return arrow in ("Up", "Down") and not isinstance(field, PlainEdit)

    def _close_then(self, act: Callable[[], object]) -> None:
        self._cell.close()
        act()

    def _give_up(self) -> None:
        """Close the field without what was typed; a row that only typing had added goes with it."""
        row, is_new = self._cursor.row, self._delegate.is_new_row
        self._cell.give_up()
        if is_new and row == self._last_row() and self._model.is_blank(row):
            self._edit.remove()

    def _break_line(self, field: CellField) -> None:
        if isinstance(field, PlainEdit):
            field.textCursor().insertText("\n")
            field.ensureCursorVisible()

    def _fill_with_field(self) -> None:
        self._cell.close()
        if not self._cursor.chosen().is_single:
            self._edit.fill(self._cursor.row, self._cursor.column)


def _written(event: QKeyEvent) -> str:
    """Return the keys of ``event`` as ``Ctrl+Shift+A``, those of the keypad like the others."""
    keys = event.keyCombination().toCombined() & ~Qt.KeyboardModifier.KeypadModifier.value
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)
