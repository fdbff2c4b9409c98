"""The field for an outline: a tree that is written in place, with the manners of an outliner."""

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QWidget

from weekly_editor.report.model import Marker
from weekly_editor.report.outline import Path, node_at, put
from weekly_editor.ui.field import outline_range, outline_step
from weekly_editor.ui.field.clipboard import left_out
from weekly_editor.ui.field.outline_clip import (
    MAX_PASTED_NODES,
    OUTLINE_MIME,
    Pasted,
    TooManyNodesError,
    mime_of,
    read_mime,
)
from weekly_editor.ui.field.outline_keys import answer_key
from weekly_editor.ui.field.outline_menu import show_menu
from weekly_editor.ui.field.outline_step import END, Step
from weekly_editor.ui.field.outline_view import DropPlace, OutlineView
from weekly_editor.ui.field.outline_writing import OutlineWriting


class OutlineField(OutlineWriting):
    """An outline of nodes; its height follows what is written.

    ``textChanged`` says the loc of one node's text, relative to the outline, with each keystroke in it;
    ``outlineChanged`` comes with the whole outline and the step in words when its structure changed;
    ``valueChanged`` follows both. ``currentLocChanged`` says the loc of the text that was entered.
    ``refused`` says in words what could not be done.
    Tab indents while a text is open: Escape first makes it a way out."""

    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with an empty outline."""
        super().__init__(lambda event: answer_key(self, event), parent)
        self._column: int | None = None  # the x that Up and Down keep
        self._connect()

    def write_at(self, path: Path, caret: int) -> None:
        """Open the text at ``path`` with the caret at ``caret``."""
        self._open(path, caret)

    def choose_all(self) -> None:
        """Choose every node."""
        if self._outline:
            self.choose((0,), (len(self._outline) - 1,))

    def extend(self, by: int) -> None:
        """Choose the current node, or so many more (or fewer) above or below it."""
        if self._current is None:
            return
        if self._is_open:
            self.choose(self._current, self._current)
        else:
            anchor, head = self._ends or (self._current, self._current)
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

    def paste(self, *, only_text: bool = False) -> None:
        """Put what was copied, or its text alone, in place of what is chosen, or after the current node."""
        chosen = self._touched()
        nodes = self._read(QGuiApplication.clipboard().mimeData(), self._marker_here(), only_text=only_text).nodes
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
        edit.nodesPasted.connect(self._paste_into)
        edit.menuWanted.connect(lambda event: show_menu(self, self, event, edit.glosses.ways_at(event)))
        edit.draggedTo.connect(lambda place: self._choose_to(view.mapFromGlobal(place)))
        view.pressedAt.connect(self._press)
        view.draggedOver.connect(self._drag_over)
        view.boxPressed.connect(self.tick)
        view.foldPressed.connect(self.fold)
        view.dragBegun.connect(self._drag)
        view.dropped.connect(self._drop)
        view.menuWanted.connect(lambda event: show_menu(self, self, event, view.ways_under(event.pos())))

    def _leave_folded(self) -> None:
        """Go on in the node that hides the current one, if one does."""
        path = self._current
        for level in range(1, len(path or ())):
            above = (path or ())[:level]
            if node_at(self._outline, above).id in self._folded:
                self._open(above, END) if self._is_open else self.choose(above, above)
                return

    def _paste_into(self, data: QMimeData) -> None:
        """Put what is pasted at the caret: a line into the text, nodes after it."""
        pasted = self._read(data, self._marker_here())
        if pasted.line:
            self.view.edit.insert_plain(pasted.line)
        elif pasted.nodes and self._current is not None:
            step = outline_step.pasted(self._outline, self._current, *self.view.edit.selection(), pasted.nodes)
            self._apply(step, self.tr("Paste entries"))

    def _read(self, data: QMimeData, marker: Marker, *, only_text: bool = False) -> Pasted:
        """Return what is pasted or dropped, nothing where it is refused; pictures are, and that is said."""
        try:
            pasted = read_mime(data, marker, only_text=only_text)
        except TooManyNodesError as error:
            words = self.tr("Too many entries to paste: %1; at most %2 fit")
            self.refused.emit(words.replace("%1", str(error.count)).replace("%2", str(MAX_PASTED_NODES)))
            return Pasted()
        if pasted.pictures:
            self.refused.emit(left_out(pasted.pictures, is_all=not pasted.nodes))
        return pasted

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
        """Take in what is dragged: as one step within this outline, with new ids from elsewhere.

        Another program keeps what it lets go of here."""
        chosen, words = self.chosen(), self.tr("Move entry")
        if not event.mimeData().hasFormat(OUTLINE_MIME):
            event.setDropAction(Qt.DropAction.CopyAction)
            words = self.tr("Paste entries")
        if event.source() is self.view and chosen is not None:
            taken = outline_range.moved_to(self._outline, chosen, place.above, place.row)
        else:
            nodes = self._read(event.mimeData(), "bullet").nodes
            if not nodes:
                return
            taken = outline_range.put_in(self._outline, place.above, place.row, nodes)
            self._ends = (taken[1].start(), taken[1].stop())
        event.accept()
        self._apply_to_range(taken, words)
        self.view.setFocus()
