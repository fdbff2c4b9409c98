"""Which key does what in an outline: in an open text, on chosen nodes, and beside both."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from weekly_editor.report.model import Marker, Outline
from weekly_editor.report.outline import Path
from weekly_editor.ui.field.node_edit import NodeEdit
from weekly_editor.ui.field.outline_range import NodeRange
from weekly_editor.ui.field.outline_step import END

_NONE = Qt.KeyboardModifier.NoModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WAYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_SIDES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ERASERS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
MARKER_KEYS: dict[Qt.Key, Marker] = {  # with Ctrl+Shift; Shift makes other keys of the digits
    Qt.Key.Key_7: "number",
    Qt.Key.Key_Ampersand: "number",
    Qt.Key.Key_8: "bullet",
    Qt.Key.Key_Asterisk: "bullet",
    Qt.Key.Key_9: "todo",
    Qt.Key.Key_ParenLeft: "todo",
    Qt.Key.Key_0: "plain",
    Qt.Key.Key_ParenRight: "plain",
}


class Commands(Protocol):
    """What keys and menu can do in an outline."""

    def value(self) -> Outline:
        """Return the outline."""

    def editor(self) -> NodeEdit | None:
        """Return the editor that is open, if any."""

    def chosen(self) -> NodeRange | None:
        """Return the nodes that are chosen as wholes."""

    def begin(self) -> None:
        """Open the current entry, or make one."""

    def leave(self) -> None:
        """Close the text."""

    def write_at(self, path: Path, caret: int) -> None:
        """Open a text."""

    def choose_all(self) -> None:
        """Choose every node."""

    def extend(self, by: int) -> None:
        """Choose more or fewer nodes."""

    def cross(self, by: int) -> bool:
        """Go up or down a line."""

    def forget_column(self) -> None:
        """Let Up and Down keep another column."""

    def go_beside(self, by: int) -> None:
        """Go to the node above or below."""

    def go_to_edge(self, by: int) -> None:
        """Go to the first or last node."""

    def go_page(self, by: int) -> None:
        """Go up or down a screenful."""

    def split(self) -> None:
        """Split the node at the caret."""

    def join(self, by: int) -> None:
        """Join the node above or below."""

    def indent(self, by: int) -> None:
        """Indent or outdent."""

    def shift(self, by: int) -> None:
        """Move among siblings."""

    def set_marker(self, marker: Marker) -> None:
        """Give a marker."""

    def tick(self) -> None:
        """Tick off or open again."""

    def remove(self) -> None:
        """Remove nodes with all below."""

    def fold(self, *, folds: bool) -> None:
        """Hide or show what is below."""

    def copy(self) -> None:
        """Copy nodes."""

    def cut(self) -> None:
        """Copy and remove nodes."""

    def paste(self, *, only_text: bool = False) -> None:
        """Paste nodes, or text alone as nodes."""


def answer_key(field: Commands, event: QKeyEvent) -> bool:
    """Do in ``field`` what a key stands for; False leaves it to the text, or to the window."""
    key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if key not in _WAYS or modifiers != _NONE:
        field.forget_column()
    if _answer_anywhere(field, key, modifiers):
        return True
    editor = field.editor()
    if editor is not None:
        return _answer_in_text(field, editor, key, modifiers)
    if _answer_for_nodes(field, key, modifiers):
        return True
    return _answer_chosen(field, key, modifiers) if field.chosen() is not None else _answer_beside(field, event)


def _answer_anywhere(field: Commands, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
    """Answer a key that concerns whole nodes, the one that is written in too."""
    if modifiers == _CTRL and key in _ENTERS:
        field.tick()
    elif modifiers == _CTRL and key == Qt.Key.Key_Delete:
        field.remove()
    elif modifiers == _ALT and key in _WAYS:
        field.shift(_WAYS[key])
    elif modifiers == _CTRL and key in _WAYS:
        field.fold(folds=key == Qt.Key.Key_Up)
    elif modifiers == _CTRL | _SHIFT and key in MARKER_KEYS:
        field.set_marker(MARKER_KEYS[key])
    elif modifiers == _NONE and key in _PAGES:
        field.go_page(_PAGES[key])
    elif modifiers == _CTRL and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
        field.go_to_edge(-1 if key == Qt.Key.Key_Home else 1)
    else:
        return False
    return True


def _answer_in_text(field: Commands, editor: NodeEdit, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
    start, end = editor.selection()
    length = len(editor.value())
    if key in _ENTERS and modifiers == _NONE:
        field.split()
    elif key == Qt.Key.Key_Tab and modifiers == _NONE:
        field.indent(1)
    elif key == Qt.Key.Key_Backtab:
        field.indent(-1)
    elif key == Qt.Key.Key_Escape:
        field.leave()
    elif modifiers == _SHIFT and key in _WAYS and editor.caret_line(_WAYS[key]) is None:
        field.extend(_WAYS[key])
    elif modifiers == _CTRL and key == Qt.Key.Key_A and (start, end) == (0, length):
        field.choose_all()
    elif modifiers == _NONE and key in _WAYS:
        return field.cross(_WAYS[key])
    elif modifiers == _NONE and start == end:
        return _answer_at_edge(field, key, is_first=start == 0, is_last=start >= length)
    else:
        return False
    return True


def _answer_at_edge(field: Commands, key: Qt.Key, *, is_first: bool, is_last: bool) -> bool:
    """Answer a key that leads out of the text, before or behind it."""
    if key == Qt.Key.Key_Backspace and is_first:
        field.join(-1)
    elif key == Qt.Key.Key_Delete and is_last:
        field.join(1)
    elif key in _SIDES and (is_first if key == Qt.Key.Key_Left else is_last):
        field.go_beside(_SIDES[key])
    else:
        return False
    return True


def _answer_for_nodes(field: Commands, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
    """Answer a key for what is chosen, or for the current node while no text is open."""
    acts = _acts_with_ctrl(field)
    if modifiers == _CTRL | _SHIFT and key == Qt.Key.Key_V:
        field.paste(only_text=True)
    elif modifiers == _CTRL and key in acts:
        acts[key]()
    elif modifiers == _SHIFT and key in _WAYS:
        field.extend(_WAYS[key])
    elif modifiers == _NONE and key in _ERASERS:
        field.remove()
    else:
        return False
    return True


def _answer_chosen(field: Commands, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
    chosen = field.chosen()
    if chosen is None:
        return False
    acts = _acts_on_chosen(field, chosen)
    if key == Qt.Key.Key_Backtab:
        field.indent(-1)
    elif modifiers == _NONE and key in acts:
        acts[key]()
    else:
        return False
    return True


def _answer_beside(field: Commands, event: QKeyEvent) -> bool:
    """Answer a key while a node is current, but neither written in nor chosen."""
    key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers == _NONE and key in (*_ENTERS, Qt.Key.Key_F2):
        field.begin()
    elif modifiers == _NONE and key in _WAYS and field.value():
        field.begin()
        field.cross(_WAYS[key])
    elif event.text().isprintable() and event.text().strip() and modifiers in (_NONE, _SHIFT):
        field.begin()
        editor = field.editor()
        if editor is not None:
            QApplication.sendEvent(editor, event)
    else:
        return False
    return True


def _acts_with_ctrl(field: Commands) -> dict[Qt.Key, Callable[[], None]]:
    return {
        Qt.Key.Key_A: field.choose_all,
        Qt.Key.Key_C: field.copy,
        Qt.Key.Key_X: field.cut,
        Qt.Key.Key_V: field.paste,
    }


def _acts_on_chosen(field: Commands, chosen: NodeRange) -> dict[Qt.Key, Callable[[], None]]:
    return {
        Qt.Key.Key_Tab: partial(field.indent, 1),
        **dict.fromkeys((Qt.Key.Key_Escape, Qt.Key.Key_F2, *_ENTERS), field.begin),
        **dict.fromkeys((Qt.Key.Key_Up, Qt.Key.Key_Left), partial(field.write_at, chosen.start(), 0)),
        **dict.fromkeys((Qt.Key.Key_Down, Qt.Key.Key_Right), partial(field.write_at, chosen.stop(), END)),
    }
