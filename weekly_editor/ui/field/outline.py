"""The field for an outline: a tree that is written in place, with the manners of an outliner."""

from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from weekly_editor.report.loc import Loc
from weekly_editor.report.model import Marker, Outline
from weekly_editor.report.outline import Path, node_at, node_loc, put, walk
from weekly_editor.ui.field import outline_step
from weekly_editor.ui.field.outline_delegate import NodeEdit, OutlineDelegate
from weekly_editor.ui.field.outline_lines import read_lines
from weekly_editor.ui.field.outline_model import OutlineModel
from weekly_editor.ui.field.outline_step import Step
from weekly_editor.ui.field.outline_view import OutlineView

END = 1_000_000_000  # a caret behind every text
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_NONE = Qt.KeyboardModifier.NoModifier
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WAYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_MARKERS: dict[Qt.Key, Marker] = {  # with Ctrl+Shift; Shift makes other keys of the digits
    Qt.Key.Key_7: "number",
    Qt.Key.Key_Ampersand: "number",
    Qt.Key.Key_8: "bullet",
    Qt.Key.Key_Asterisk: "bullet",
    Qt.Key.Key_9: "todo",
    Qt.Key.Key_ParenLeft: "todo",
    Qt.Key.Key_0: "plain",
    Qt.Key.Key_ParenRight: "plain",
}


class OutlineField(QWidget):
    """An outline of nodes; its height follows what is written.

    ``textChanged`` says the loc of one node's text, relative to the outline, with each keystroke in it;
    ``outlineChanged`` comes with the whole outline and the step in words when its structure changed;
    ``valueChanged`` follows both. ``currentLocChanged`` says the loc of the text that was entered.
    Tab indents while a text is open: Escape first makes it a way out."""

    valueChanged = Signal(object)
    textChanged = Signal(object, str)
    outlineChanged = Signal(object, str)
    currentLocChanged = Signal(object)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with an empty outline."""
        super().__init__(parent)
        self._model = OutlineModel(self)
        self.view = OutlineView(self._handle_key, self)
        self.delegate = OutlineDelegate(self._model, self.view, self._handle_text_key)
        self._model.rowsAboutToBeRemoved.connect(self._close_within)  # before the view drops the editor itself
        self.view.setModel(self._model)
        self.view.setItemDelegate(self.delegate)
        self.view.empty_words = self.tr("Nothing here yet — click or press Enter to begin")
        self._folded: set[str] = set()
        self._awaiting: Outline | None = None  # to be shown after composition
        self._editor: NodeEdit | None = None
        self._is_stepping = False  # the focus only goes from one node to another
        self._is_unfolding = False  # the view is fitted once, after all that is new is shown
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._connect()
        self.view.fit()

    def value(self) -> Outline:
        """Return the outline."""
        return self._model.outline

    def setValue(self, outline: Outline) -> None:
        """Show ``outline`` without a signal; what is folded, chosen and being written stays."""
        self._awaiting = None
        if outline is self._model.outline:
            return
        editor = self.editor()
        if editor is not None and editor.is_composing():
            self._awaiting = outline
            return
        index, caret = self.view.currentIndex(), self._caret()
        node_id = self._model.node(index).id
        self._model.set_outline(outline)
        if editor is not None and self.editor() is None:
            self._open_again(node_id, caret)
        self.view.fit()

    def setAccessibleName(self, name: str) -> None:
        """Name the outline for readers of the screen."""
        super().setAccessibleName(name)
        self.view.setAccessibleName(name)

    def focusLoc(self, loc: Loc) -> None:
        """Open the text at ``loc``, as ``textChanged`` gives it; the node above it if it is gone."""
        path = tuple(key for key in loc if isinstance(key, int))
        while path and not self._model.index_at(path).isValid():
            path = path[:-1]
        if path:
            self._open(path, END)
        else:
            self.view.setFocus()

    def editor(self) -> NodeEdit | None:
        """Return the editor that is open, if any."""
        return self._editor

    def current_path(self) -> Path | None:
        """Return the path of the node that is chosen or being written."""
        index = self.view.currentIndex()
        return self._model.path(index) if index.isValid() else None

    def set_marker(self, marker: Marker) -> None:
        """Give the current node ``marker``."""
        path = self.current_path()
        if path is not None:
            self._apply(outline_step.marked(self.value(), path, marker, self._caret()), self.tr("Change marker"))

    def remove_node(self) -> None:
        """Remove the current node and all below it."""
        path = self.current_path()
        if path is not None:
            self._apply(outline_step.removed_step(self.value(), path, self._folded), self.tr("Remove entry"))

    def begin(self) -> None:
        """Open the first entry, which is made where there is none."""
        if self.value():
            self._open(self.current_path() or (0,), END)
        else:
            self._apply(outline_step.begun(), self.tr("Add entry"))

    def _connect(self) -> None:
        self.delegate.textEdited.connect(self._take_text)
        self.delegate.opened.connect(self._adopt)
        self.delegate.closed.connect(self._forget)
        self._model.rowsInserted.connect(self._unfold_new)
        self.view.expanded.connect(lambda index: self._note_fold(index, folded=False))
        self.view.collapsed.connect(lambda index: self._note_fold(index, folded=True))
        self.view.pressedAt.connect(self._press)
        self.view.tabbedInto.connect(self._tab_in)
        self.view.focused.connect(self._say_entered)
        self.view.resized.connect(self._break_anew)
        self.view.menuWanted.connect(self._show_menu)

    def _adopt(self, editor: NodeEdit) -> None:
        """Listen to an editor that was just opened."""
        self._editor = editor
        editor.grew.connect(self.view.fit)
        editor.entered.connect(self._say_entered)
        editor.composed.connect(self._catch_up)
        editor.linesPasted.connect(self._paste_lines)
        editor.menuWanted.connect(self._show_menu)

    def _say_entered(self) -> None:
        if not self._is_stepping:
            self.entered.emit()

    def _forget(self, editor: NodeEdit) -> None:
        if self._editor is editor:
            self._editor = None

    def _take_text(self, place: QPersistentModelIndex, text: str) -> None:
        """Take over what was typed; an outline that came during composition is where it goes."""
        if not place.isValid():
            return
        node_id = self._model.node(place).id
        path: Path | None = self._model.path(place)
        outline = self._model.outline
        if self._awaiting is not None:
            outline, self._awaiting = self._awaiting, None
            path = next((path for path, node in walk(outline) if node.id == node_id), None)
        if path is None:
            self.setValue(outline)
            return
        node = node_at(outline, path)
        self._model.set_outline(put(outline, path, node.model_copy(update={"text": text})))
        self.view.fit()
        self.textChanged.emit((*node_loc((), path), "text"), text)
        self.valueChanged.emit(self._model.outline)

    def _catch_up(self) -> None:
        if self._awaiting is not None:
            self.setValue(self._awaiting)

    def _apply(self, step: Step | None, words: str) -> None:
        """Take a step: show it, say it, and go on writing where it leads."""
        if step is None:
            return
        if step.outline is not self.value():
            self._close()
            self._model.set_outline(step.outline)
            self.view.fit()
            self.outlineChanged.emit(step.outline, words)
            self.valueChanged.emit(step.outline)
        if step.path is not None:
            self._open(step.path, step.caret)

    def _open(self, path: Path, caret: int) -> None:
        index = self._model.index_at(path)
        if not index.isValid():
            return
        above = index.parent()
        while above.isValid():
            self.view.expand(above)
            above = above.parent()
        if self._editor is None or self.view.currentIndex() != index:
            self._close()
            self._is_stepping = True
            self.view.setCurrentIndex(index)
            self.view.edit(index)
            self._is_stepping = False
            self.view.fit()
        if self._editor is not None:
            self._editor.set_caret(caret)
        self.currentLocChanged.emit((*node_loc((), path), "text"))

    def _open_again(self, node_id: str, caret: int) -> None:
        """Go on writing in a node that went elsewhere, or near the place of one that is gone."""
        path = next((path for path, node in walk(self.value()) if node.id == node_id), None)
        if path is not None:
            self._open(path, caret)
        elif (place := self.current_path()) is not None:
            self._open(place, END)

    def _close_within(self, parent: QModelIndex, first: int, last: int) -> None:
        """Close the editor before its node goes, so that the focus stays in the outline."""
        index = self.view.currentIndex()
        while index.isValid() and index.parent() != parent:
            index = index.parent()
        if index.isValid() and first <= index.row() <= last:
            self._close()

    def _close(self) -> None:
        editor, self._editor = self._editor, None
        if editor is not None:
            self._is_stepping = True
            self.delegate.closeEditor.emit(editor)
            self._is_stepping = False

    def _caret(self) -> int:
        return self._editor.caret() if self._editor is not None else END

    def _paste_lines(self, text: str) -> None:
        path, editor = self.current_path(), self._editor
        if path is None or editor is None:
            return
        marker = node_at(self.value(), path).marker
        nodes = read_lines(text, "todo" if marker == "done" else marker)
        if nodes:
            self._apply(outline_step.pasted(self.value(), path, *editor.selection(), nodes), self.tr("Paste entries"))

    def _handle_text_key(self, editor: NodeEdit, event: QKeyEvent) -> bool:
        """Answer a key in an open text; False leaves it to the editor."""
        path = self.current_path()
        if path is None:
            return False
        key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        start, end = editor.selection()
        if self._handle_node_key(key, modifiers):
            return True
        if key in _ENTERS and modifiers == _NONE:
            self._apply(outline_step.split(self.value(), path, start, end, self._folded), self.tr("Add entry"))
        elif key == Qt.Key.Key_Tab and modifiers == _NONE:
            self._apply(outline_step.indented_step(self.value(), path, start), self.tr("Indent entry"))
        elif key == Qt.Key.Key_Backtab:
            self._apply(outline_step.outdented_step(self.value(), path, start), self.tr("Outdent entry"))
        elif key == Qt.Key.Key_Escape:
            self._close()
        elif modifiers == _NONE and start == end:
            return self._handle_edge(editor, key, path, start)
        else:
            return False
        return True

    def _handle_edge(self, editor: NodeEdit, key: Qt.Key, path: Path, caret: int) -> bool:
        """Answer a key that leads out of the text: over its first or last line, or before or behind it."""
        length = len(editor.value())
        if key == Qt.Key.Key_Backspace and caret == 0:
            self._apply(outline_step.joined_above(self.value(), path, self._folded), self.tr("Join entries"))
        elif key == Qt.Key.Key_Delete and caret >= length:
            self._apply(outline_step.joined_below(self.value(), path, self._folded), self.tr("Join entries"))
        elif key in _WAYS and editor.is_at_edge(key):
            self._cross(path, _WAYS[key], caret)
        elif key == Qt.Key.Key_Left and caret == 0:
            self._cross(path, -1, END)
        elif key == Qt.Key.Key_Right and caret >= length:
            self._cross(path, 1, 0)
        else:
            return False
        return True

    def _cross(self, path: Path, by: int, caret: int) -> None:
        place = outline_step.neighbour(self.value(), path, by, self._folded)
        if place is not None:
            self._open(place, caret)

    def _handle_node_key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Answer a key that concerns the current node as a whole, whether its text is open or not."""
        path = self.current_path()
        if path is None:
            return False
        if modifiers == _CTRL and key in _ENTERS:
            self._apply(outline_step.ticked(self.value(), path, self._caret()), self.tr("Tick entry"))
        elif modifiers == _CTRL and key == Qt.Key.Key_Delete:
            self.remove_node()
        elif modifiers == _ALT and key in _WAYS:
            self._apply(outline_step.moved_step(self.value(), path, _WAYS[key], self._caret()), self.tr("Move entry"))
        elif modifiers == _CTRL and key in _WAYS:
            self.view.setExpanded(self.view.currentIndex(), key == Qt.Key.Key_Down)
        elif modifiers == _CTRL | _SHIFT and key in _MARKERS:
            self.set_marker(_MARKERS[key])
        else:
            return False
        return True

    def _handle_key(self, event: QKeyEvent) -> bool:
        """Answer a key while no text is open."""
        key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self._handle_node_key(key, modifiers):
            return True
        if key in (*_ENTERS, Qt.Key.Key_F2) and modifiers == _NONE:
            self.begin()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and modifiers == _NONE:
            self.remove_node()
        elif event.text().isprintable() and event.text().strip() and modifiers in (_NONE, _SHIFT):
            self.begin()
            if self._editor is not None:
                QApplication.sendEvent(self._editor, event)
        else:
            return False
        return True

    def _press(self, index: QModelIndex, place: QPoint) -> None:
        if not index.isValid():
            self.begin() if not self.value() else self._open(outline_step.visible_paths(self.value())[-1], END)
            return
        rect = self.view.visualRect(index)
        text = self.delegate.text_rect(rect, index)
        path = self._model.path(index)
        if place.x() < text.left() and self._model.node(index).marker in ("todo", "done"):
            self._apply(outline_step.ticked(self.value(), path, END), self.tr("Tick entry"))
            return
        self._open(path, END)
        if self._editor is not None:
            self._editor.setTextCursor(self._editor.cursorForPosition(place - text.topLeft()))

    def _tab_in(self) -> None:
        if self.value():
            self._open(self.current_path() or (0,), END)

    def _show_menu(self, event: QContextMenuEvent) -> None:
        menu = self._editor.createStandardContextMenu() if self._editor is not None else QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.current_path() is not None:
            menu.addSeparator()
            self._add_actions(menu)
        menu.popup(event.globalPos())

    def _add_actions(self, menu: QMenu) -> None:
        markers: tuple[tuple[Marker, str, str], ...] = (
            ("bullet", self.tr("Bullet"), "Ctrl+Shift+8"),
            ("number", self.tr("Number"), "Ctrl+Shift+7"),
            ("todo", self.tr("Task"), "Ctrl+Shift+9"),
            ("plain", self.tr("No marker"), "Ctrl+Shift+0"),
        )
        for marker, words, keys in markers:
            menu.addAction(f"{words}\t{keys}", partial(self.set_marker, marker))
        menu.addSeparator()
        menu.addAction(self.tr("Remove entry") + "\tCtrl+Del", self.remove_node)

    def _unfold_new(self, parent: QModelIndex, first: int, last: int) -> None:
        """Show what is below new nodes, and below a node that got its first ones; folded ones stay folded."""
        self._is_unfolding = True
        if parent.isValid() and self._model.node(parent).id not in self._folded:
            self.view.expand(parent)
        for row in range(first, last + 1):
            self._unfold(self._model.index(row, 0, parent))
        self._is_unfolding = False

    def _unfold(self, index: QModelIndex) -> None:
        if not self._model.rowCount(index):
            return
        if self._model.node(index).id not in self._folded:
            self.view.expand(index)
        for row in range(self._model.rowCount(index)):
            self._unfold(self._model.index(row, 0, index))

    def _note_fold(self, index: QModelIndex, *, folded: bool) -> None:
        node_id = self._model.node(index).id
        self._folded.add(node_id) if folded else self._folded.discard(node_id)
        if not self._is_unfolding:
            self.view.fit()

    def _break_anew(self) -> None:
        self.view.doItemsLayout()
        self.view.fit()
