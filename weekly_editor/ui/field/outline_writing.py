"""An outline and the one node that is written in: showing it, taking in what is typed, saying what changed."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from weekly_editor.report.loc import Loc
from weekly_editor.report.model import Marker, Node, Outline
from weekly_editor.report.outline import Path, node_at, node_loc, put
from weekly_editor.ui.field import outline_range, outline_step
from weekly_editor.ui.field.gloss import Glosses
from weekly_editor.ui.field.node_edit import NodeEdit
from weekly_editor.ui.field.outline_change import (
    come_together,
    followed,
    is_same_outline,
    nearest_path,
    path_of,
)
from weekly_editor.ui.field.outline_range import NodeRange, nodes_of
from weekly_editor.ui.field.outline_sign import TypedSign, sign_typed, without_sign
from weekly_editor.ui.field.outline_step import END, Step
from weekly_editor.ui.field.outline_view import OutlineView


class OutlineWriting(QWidget):
    """An outline of which at most one text is open; what keys and mouse do is added in ``OutlineField``."""

    valueChanged = Signal(object)
    textChanged = Signal(object, str)
    outlineChanged = Signal(object, str)
    currentLocChanged = Signal(object)
    entered = Signal()

    def __init__(self, handle_key: Callable[[QKeyEvent], bool], parent: QWidget | None = None) -> None:
        """Start with an empty outline; ``handle_key`` is asked about every key."""
        super().__init__(parent)
        self._outline: Outline = ()
        self._folded: set[str] = set()
        self._current: Path | None = None
        self._is_open = False
        self._is_filled = False  # it has shown an outline; what the next one adds came back
        self._ends: tuple[Path, Path] | None = None  # from where to where nodes are chosen
        self._awaiting: Outline | None = None  # to be shown after composition
        self._regained: NodeRange | None = None  # what came back or moved with the outline that came last
        self._typed_sign: TypedSign | None = None  # Backspace gives it back
        self.view = OutlineView(handle_key, self)
        self.view.empty_words = self.tr("Nothing here yet — click or press Enter to begin")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._connect_writing()

    def value(self) -> Outline:
        """Return the outline."""
        return self._outline

    def setValue(self, outline: Outline) -> None:
        """Show ``outline`` without a signal; what is folded, chosen and being written stays."""
        self._awaiting = None
        if is_same_outline(outline, self._outline):
            self._outline = outline
            return
        if self._is_open and self.view.edit.is_composing():
            self._awaiting = outline
            return
        before, self._outline = self._outline, outline
        current = self._current
        node_id = node_at(before, current).id if current is not None else ""
        self._current = path_of(outline, node_id, current) or nearest_path(outline, current)
        self._regained = come_together(before, outline) if self._is_filled else None
        self._is_filled = True
        self._follow_chosen(before)
        if not self._is_open:
            self._show()
        elif self._current is None:
            self._close()
        else:
            is_same = node_at(outline, self._current).id == node_id
            self._open(self._current, self.view.edit.caret() if is_same else END, says=not is_same)

    def setAccessibleName(self, name: str) -> None:
        """Name the outline for readers of the screen."""
        super().setAccessibleName(name)
        self.view.setAccessibleName(name)
        self.view.edit.setAccessibleName(name)

    def focusLoc(self, loc: Loc) -> None:
        """Open the text at ``loc``, as ``textChanged`` gives it; the node above it if it is gone.

        For an empty ``loc`` it goes on where it is. Several nodes that just came back or moved there are chosen, unless
        it is a text that is asked for."""
        if self._is_open and self.view.edit.is_composing():
            return
        path = nearest_path(self._outline, tuple(key for key in loc if isinstance(key, int)))
        regained, self._regained = self._regained, None
        is_near = regained is not None and (not path or path[:-1] == regained.above or regained.holds(path))
        if regained is not None and is_near and loc[-1:] != ("text",):
            self.choose(regained.start(), regained.stop())
            self.view.setFocus()
            self._say_current()
        elif path is not None:
            self._open(path, END)
        elif self._is_open:
            self.view.edit.setFocus()
        else:
            self.view.setFocus()

    def setGlosser(self, glosses: Callable[[Loc, str], Glosses]) -> None:
        """Show the glosses that ``glosses`` returns of a node's text and its loc, as ``textChanged`` gives it."""
        self.view.glosses_on = lambda path, text: glosses((*node_loc((), path), "text"), text)
        self.view.edit.glosses.ask = lambda text: self.view.glosses_on(self._current, text) if self._current else ()

    def show_glosses(self) -> None:
        """Show what is to be said of the texts now."""
        self.view.edit.glosses.refresh()
        self.view.update()

    def editor(self) -> NodeEdit | None:
        """Return the editor that is open, if any."""
        return self.view.edit if self._is_open else None

    def current_path(self) -> Path | None:
        """Return the path of the node that is gone on with."""
        return self._current

    def chosen(self) -> NodeRange | None:
        """Return the nodes that are chosen as wholes, None while one is written in."""
        return outline_range.between(*self._ends) if self._ends is not None else None

    def choose(self, anchor: Path, head: Path) -> None:
        """Choose the nodes from ``anchor`` to ``head``, with all below them."""
        self._ends = (anchor, head)
        self._current = head
        self._close()
        row = self.view.row_at(head)
        if row is not None:
            self.view.reveal(self.view.text_rect(row))

    def begin(self, caret: int = END) -> None:
        """Open the current entry, or the first one, which is made where there is none."""
        if self._outline:
            self._open(self._current or (0,), caret)
        else:
            self._apply(outline_step.begun(), self.tr("Add entry"))

    def leave(self) -> None:
        """Close the text; the node stays current, and Tab leads out of the outline."""
        self._ends = None
        self._close()

    def _connect_writing(self) -> None:
        edit, view = self.view.edit, self.view
        edit.valueChanged.connect(self._take_text)
        edit.composed.connect(self._catch_up)
        edit.left.connect(lambda: None if view.hasFocus() else self.leave())
        view.left.connect(self.leave)
        view.tabbedInto.connect(lambda: self.begin() if self._outline else None)
        view.focused.connect(self._say_entered)

    def _follow_chosen(self, before: Outline) -> None:
        """Let what was chosen ``before`` stay so where it stands now; it is regained if it was changed."""
        chosen = self.chosen()
        if chosen is None:
            return
        there = followed(before, self._outline, chosen)
        if there != chosen:
            self._ends = (there.start(), there.stop()) if there is not None else None
        if there is not None and self._regained is None:
            is_same = is_same_outline(nodes_of(before, chosen), nodes_of(self._outline, there))
            self._regained = None if is_same and there == chosen else there

    def _say_entered(self) -> None:
        if not self._is_open:
            self.entered.emit()

    def _touched(self) -> NodeRange | None:
        """Return what is chosen, else the current node alone."""
        if self._ends is not None:
            return self.chosen()
        return outline_range.one(self._current) if self._current is not None else None

    def _marker_here(self) -> Marker:
        marker = node_at(self._outline, self._current).marker if self._current is not None else "bullet"
        return "todo" if marker == "done" else marker

    def _take_text(self, text: str) -> None:
        """Take over what was typed; an outline that came during composition is where it goes."""
        path, outline = self._current, self._outline
        if path is None or not self._is_open:
            return
        if self._awaiting is not None:
            node_id = node_at(outline, path).id
            outline, self._awaiting = self._awaiting, None
            path = path_of(outline, node_id, path)
            if path is None:
                self.setValue(outline)
                return
        node = node_at(outline, path)
        after = node.model_copy(update={"text": text})
        self._outline, self._current = put(outline, path, after), path
        self._typed_sign = None
        self._show()
        self.textChanged.emit((*node_loc((), path), "text"), text)
        self.valueChanged.emit(self._outline)
        self._take_sign(path, node, after)

    def _take_sign(self, path: Path, before: Node, after: Node) -> None:
        """Turn a list sign that was just typed at the start of a text into the node's marker."""
        sign = sign_typed(before, after, self.view.edit.caret())
        if sign is not None and self._current == path:
            node = without_sign(after, sign)
            self._apply(Step(put(self._outline, path, node), path, 0), self.tr("Change marker"))
            self._typed_sign = sign

    def _catch_up(self) -> None:
        if self._awaiting is not None:
            self.setValue(self._awaiting)

    def _apply(self, step: Step | None, words: str) -> None:
        """Take a step: show it, say it, and go on writing where it leads."""
        if step is None:
            return
        is_new = step.outline is not self._outline
        self._outline, self._current, self._ends = step.outline, step.path, None
        if step.path is not None:
            self._open(step.path, step.caret, says=False)
        else:
            self._close()
        if is_new:
            self._say(words)
        self._say_current()

    def _apply_to_range(self, taken: tuple[Outline, NodeRange | None], words: str) -> None:
        """Take a step of what is current or chosen, which stays so."""
        outline, stands = taken
        is_new = outline is not self._outline
        self._outline = outline
        if stands is not None:
            if self._ends is not None:
                self._ends = (stands.start(), stands.stop())
                self._current = stands.stop()
            else:
                self._current = stands.start()
            self._unfold_above(stands.start())
        if self._is_open and self._current is not None:
            self._open(self._current, self.view.edit.caret(), says=False)
        else:
            self._show()
        if is_new:
            self._say(words)
        self._say_current()

    def _say(self, words: str) -> None:
        outline = self._outline
        self.outlineChanged.emit(outline, words)
        self.valueChanged.emit(outline)

    def _say_current(self) -> None:
        """Say where the current node stands now, after what put it there has been said."""
        if self._current is not None:
            self.currentLocChanged.emit((*node_loc((), self._current), "text"))

    def _open(self, path: Path, caret: int, *, says: bool = True) -> None:
        """Put the editor over the node at ``path``, and its caret at ``caret``."""
        node = node_at(self._outline, path)
        self._unfold_above(path)
        self._ends, self._current = None, path
        self._is_open = True
        self.view.fill_edit(node.text)
        self._show()
        self.view.open_edit(caret)
        if says:
            self._say_current()

    def _close(self) -> None:
        if self._is_open:
            self.view.close_edit()
            self._is_open = False
        self._show()

    def _show(self) -> None:
        self.view.mark(self._current, self.chosen(), writes=self._is_open)
        self.view.show_outline(self._outline, self._folded)

    def _unfold_above(self, path: Path) -> None:
        self._folded.difference_update(node_at(self._outline, path[:level]).id for level in range(1, len(path)))
