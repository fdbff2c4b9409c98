"""The field for an outline: a tree that is written in place, with the manners of an outliner."""

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from weekly_editor.report.loc import Loc
from weekly_editor.report.model import Marker, Node, Outline
from weekly_editor.report.outline import Path, node_at, node_loc, put
from weekly_editor.ui.field import outline_range, outline_step
from weekly_editor.ui.field.node_edit import NodeEdit
from weekly_editor.ui.field.outline_change import (
    Place,
    changed_place,
    is_same_outline,
    nearest_path,
    path_of,
    stands_same,
)
from weekly_editor.ui.field.outline_clip import mime_of, read_mime
from weekly_editor.ui.field.outline_keys import answer_key
from weekly_editor.ui.field.outline_menu import show_menu
from weekly_editor.ui.field.outline_range import NodeRange, Taken
from weekly_editor.ui.field.outline_sign import TypedSign, sign_typed, without_sign
from weekly_editor.ui.field.outline_step import END, Step
from weekly_editor.ui.field.outline_view import DropPlace, OutlineView


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
        self._outline: Outline = ()
        self._folded: set[str] = set()
        self._current: Path | None = None
        self._is_open = False
        self._ends: tuple[Path, Path] | None = None  # from where to where nodes are chosen
        self._awaiting: Outline | None = None  # to be shown after composition
        self._changed: Place | None = None  # where the outline that came last differs from the one before
        self._typed_sign: TypedSign | None = None  # Backspace gives it back
        self._column: int | None = None  # the x that Up and Down keep
        self.view = OutlineView(lambda event: answer_key(self, event), self)
        self.view.empty_words = self.tr("Nothing here yet — click or press Enter to begin")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._connect()

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
        self._changed = changed_place(before, outline)
        current = self._current
        node_id = node_at(before, current).id if current is not None else ""
        self._current = path_of(outline, node_id, current) or nearest_path(outline, current)
        if self._ends is not None and not all(stands_same(before, outline, path) for path in self._ends):
            self._ends = None
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

        What has just changed there, or anywhere for an empty ``loc``, is where the caret goes."""
        if self._is_open and self.view.edit.is_composing():
            return
        path = nearest_path(self._outline, tuple(key for key in loc if isinstance(key, int)))
        changed, self._changed = self._changed, None
        if changed is not None and (path is None or path == changed.path):
            self._open(changed.path, changed.caret)
        elif path is not None:
            self._open(path, END)
        else:
            self.view.setFocus()

    def editor(self) -> NodeEdit | None:
        """Return the editor that is open, if any."""
        return self.view.edit if self._is_open else None

    def current_path(self) -> Path | None:
        """Return the path of the node that is gone on with."""
        return self._current

    def chosen(self) -> NodeRange | None:
        """Return the nodes that are chosen as wholes, None while one is written in."""
        return outline_range.between(*self._ends) if self._ends is not None else None

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

    def write_at(self, path: Path, caret: int) -> None:
        """Open the text at ``path`` with the caret at ``caret``."""
        self._open(path, caret)

    def choose(self, anchor: Path, head: Path) -> None:
        """Choose the nodes from ``anchor`` to ``head``, with all below them."""
        self._ends = (anchor, head)
        self._current = head
        self._close()
        row = self.view.row_at(head)
        if row is not None:
            self.view.reveal(row.text_rect(self.view.width()))

    def choose_all(self) -> None:
        """Choose every node."""
        if self._outline:
            self.choose((0,), (len(self._outline) - 1,))

    def extend(self, by: int) -> None:
        """Choose the current node, or so many more (or fewer) above or below it."""
        if self._current is None:
            return
        if self._ends is None:
            self.choose(self._current, self._current)
        else:
            anchor, head = self._ends
            self.choose(anchor, outline_range.next_head(self._outline, anchor, head, by, self._folded))

    def cross(self, by: int) -> bool:
        """Go up or down a line, into the next node where the text ends; False where there is none."""
        edit = self.view.edit
        if self._column is None:
            self._column = edit.cursorRect().x() + edit.x()
        y = edit.caret_line(by)
        if y is not None:
            edit.put_caret(QPoint(self._column - edit.x(), y))
            return True
        row = self.view.rows.find(self._current, by)
        if row is None:
            return False
        self._open(row.path, 0 if by > 0 else END)
        edit.put_caret(QPoint(self._column - edit.x(), edit.cursorRect().center().y()))
        return True

    def forget_column(self) -> None:
        """Let Up and Down keep another column from now on."""
        self._column = None

    def go_beside(self, by: int) -> None:
        """Go to the end of the node above (``by`` is -1), or to the start of the one below (1)."""
        row = self.view.rows.find(self._current, by)
        if row is not None:
            self._open(row.path, 0 if by > 0 else END)

    def go_to_edge(self, by: int) -> None:
        """Go to the start of the first node (``by`` is -1), or to the end of the last one shown (1)."""
        if self.view.rows:
            self._open(self.view.rows[0 if by < 0 else -1].path, 0 if by < 0 else END)

    def go_page(self, by: int) -> None:
        """Go up or down as far as is seen at once."""
        row = self.view.rows.find(self._current)
        if row is not None:
            place = self.view.row_under(row.top + by * self.view.seen_height())
            if place is not None:
                self._open(place.path, 0 if by > 0 else END)

    def split(self) -> None:
        """Take what follows the caret into a new node."""
        if self._current is not None:
            step = outline_step.split(self._outline, self._current, *self.view.edit.selection(), self._folded)
            self._apply(step, self.tr("Add entry"))

    def join(self, by: int) -> None:
        """Join the node above (``by`` is -1) or below (1) and this one; at once after a typed sign, give it back."""
        if self._current is None:
            return
        sign, self._typed_sign = self._typed_sign, None
        node = node_at(self._outline, self._current)
        if by < 0 and sign is not None and sign.node_id == node.id:
            given = node.model_copy(update={"text": sign.text + node.text, "marker": sign.marker})
            step = Step(put(self._outline, self._current, given), self._current, len(sign.text))
            self._apply(step, self.tr("Change marker"))
            return
        join = outline_step.joined_above if by < 0 else outline_step.joined_below
        self._apply(join(self._outline, self._current, self._folded), self.tr("Join entries"))

    def indent(self, by: int) -> None:
        """Indent (1) or outdent (-1) what is current or chosen."""
        chosen = self._touched()
        if chosen is not None:
            change = outline_range.indented if by > 0 else outline_range.outdented
            words = self.tr("Indent entry") if by > 0 else self.tr("Outdent entry")
            self._apply_to_range(change(self._outline, chosen), words)

    def shift(self, by: int) -> None:
        """Move what is current or chosen among its siblings."""
        chosen = self._touched()
        if chosen is not None:
            self._apply_to_range(outline_range.moved(self._outline, chosen, by), self.tr("Move entry"))

    def set_marker(self, marker: Marker) -> None:
        """Give what is current or chosen ``marker``."""
        chosen = self._touched()
        if chosen is not None:
            after = outline_range.marked(self._outline, chosen, marker)
            self._apply_to_range((after, chosen), self.tr("Change marker"))

    def tick(self, path: Path | None = None) -> None:
        """Tick off or open again what is current or chosen, or the task at ``path``."""
        chosen = outline_range.one(path) if path is not None else self._touched()
        if chosen is not None:
            after = outline_range.ticked(self._outline, chosen)
            self._apply_to_range((after, chosen if path is None else None), self.tr("Tick entry"))

    def remove(self) -> None:
        """Remove what is current or chosen, with all below; go on in what takes its place, or above."""
        chosen = self._touched()
        if chosen is None:
            return
        step = outline_step.removed_range(self._outline, chosen.above, chosen.first, chosen.last, self._folded)
        self._apply(step, self.tr("Remove entry"))

    def fold(self, path: Path | None = None, *, folds: bool | None = None) -> None:
        """Hide or show what is below the node at ``path``, below what is current or chosen; None for the other way."""
        chosen = outline_range.one(path) if path is not None else self._touched()
        if chosen is None:
            return
        for node in outline_range.nodes_of(self._outline, chosen):
            wanted = node.id not in self._folded if folds is None else folds
            if wanted and node.children:
                self._folded.add(node.id)
            else:
                self._folded.discard(node.id)
        self._leave_folded()
        self._show()

    def copy(self) -> None:
        """Copy what is current or chosen, with all below."""
        chosen = self._touched()
        if chosen is not None:
            QGuiApplication.clipboard().setMimeData(mime_of(outline_range.nodes_of(self._outline, chosen)))

    def cut(self) -> None:
        """Copy and remove."""
        self.copy()
        self.remove()

    def paste(self) -> None:
        """Put what was copied in place of what is chosen, or after the current node."""
        chosen = self._touched()
        data = QGuiApplication.clipboard().mimeData()
        nodes = read_mime(data, self._marker_here())
        if not nodes:
            return
        if chosen is None:
            taken = outline_range.put_in(self._outline, (), len(self._outline), nodes)
        elif self._ends is None:
            taken = outline_range.put_in(self._outline, chosen.above, chosen.last + 1, nodes)
        else:
            taken = outline_range.replaced(self._outline, chosen, nodes)
        self._ends = (taken[1].start(), taken[1].stop())
        self._apply_to_range(taken, self.tr("Paste entries"))

    def _connect(self) -> None:
        edit, view = self.view.edit, self.view
        edit.valueChanged.connect(self._take_text)
        edit.composed.connect(self._catch_up)
        edit.left.connect(lambda: None if view.hasFocus() else self.leave())
        view.left.connect(self.leave)
        edit.nodesPasted.connect(self._paste_into)
        edit.menuWanted.connect(lambda event: show_menu(self, self, event))
        edit.draggedTo.connect(lambda place: self._choose_to(view.mapFromGlobal(place)))
        view.pressedAt.connect(self._press)
        view.draggedOver.connect(self._drag_over)
        view.boxPressed.connect(self.tick)
        view.foldPressed.connect(self.fold)
        view.dragBegun.connect(self._drag)
        view.dropped.connect(self._drop)
        view.tabbedInto.connect(lambda: self.begin() if self._outline else None)
        view.focused.connect(self._say_entered)
        view.menuWanted.connect(lambda event: show_menu(self, self, event))

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
        self._changed = self._typed_sign = None
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
            self._open(step.path, step.caret)
        else:
            self._close()
        if is_new:
            self._say(words)

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
            self._open(self._current, self.view.edit.caret())
        else:
            self._show()
        if is_new:
            self._say(words)

    def _say(self, words: str) -> None:
        outline = self._outline
        self._changed = None
        self.outlineChanged.emit(outline, words)
        self.valueChanged.emit(outline)

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
            self.currentLocChanged.emit((*node_loc((), path), "text"))

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

    def _leave_folded(self) -> None:
        """Go on in the node that hides the current one, if one does."""
        path = self._current
        for level in range(1, len(path or ())):
            above = (path or ())[:level]
            if node_at(self._outline, above).id in self._folded:
                self._open(above, END) if self._is_open else self.choose(above, above)
                return

    def _paste_into(self, data: QMimeData) -> None:
        """Put pasted nodes at the caret."""
        nodes = read_mime(data, self._marker_here())
        if nodes and self._current is not None:
            step = outline_step.pasted(self._outline, self._current, *self.view.edit.selection(), nodes)
            self._apply(step, self.tr("Paste entries"))

    def _press(self, path: Path | None, place: QPoint, extends: bool) -> None:
        self._column = None
        if path is None:
            self.begin() if not self._outline else self.go_to_edge(1)
        elif extends and self._current is not None:
            self.choose(self._ends[0] if self._ends is not None else self._current, path)
        else:
            row = self.view.row_at(path)
            if row is not None:
                self._open(path, self.view.place_in_text(row, place))

    def _drag_over(self, path: Path, place: QPoint) -> None:
        """Select in the text that was pressed, or choose nodes from it on."""
        if self._is_open and path == self._current:
            self.view.edit.put_caret(place - self.view.edit.pos(), selects=True)
        else:
            self._choose_to(place)

    def _choose_to(self, place: QPoint) -> None:
        row = self.view.row_under(place.y())
        if row is not None and self._current is not None:
            anchor = self._ends[0] if self._ends is not None else self._current
            if self._ends != (anchor, row.path):
                self.choose(anchor, row.path)

    def _drag(self, path: Path) -> None:
        """Let the node at ``path``, or all that is chosen with it, be dragged; what lands elsewhere goes here."""
        chosen = self.chosen()
        if chosen is None or not chosen.holds(path):
            chosen = outline_range.one(path)
        self._ends = (chosen.start(), chosen.stop())
        self._current = chosen.stop()
        self._close()
        drag = QDrag(self.view)
        drag.setMimeData(mime_of(outline_range.nodes_of(self._outline, chosen)))
        before = self._outline
        action = drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)
        landed = isinstance(drag.target(), OutlineView) and drag.target() is not self.view
        if landed and action == Qt.DropAction.MoveAction and self._outline is before:
            self._ends = (chosen.start(), chosen.stop())
            self.remove()

    def _drop(self, event: QDropEvent, place: DropPlace) -> None:
        """Take in dragged nodes: as one step within this outline, with new ids from elsewhere."""
        chosen = self.chosen()
        if event.source() is self.view and chosen is not None:
            taken: Taken = outline_range.moved_to(self._outline, chosen, place.above, place.row)
        else:
            nodes = read_mime(event.mimeData(), "bullet")
            taken = outline_range.put_in(self._outline, place.above, place.row, nodes)
            self._ends = (taken[1].start(), taken[1].stop())
        event.acceptProposedAction()
        self._apply_to_range(taken, self.tr("Move entry"))
        self.view.setFocus()
