"""What is selected on the paper, and how it goes to the clipboard."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QAbstractTextDocumentLayout, QGuiApplication, QPalette, QTextCharFormat, QTextCursor

from weekly_editor.paper.paper import Paper
from weekly_editor.paper.selection import cursors_between, has_stand_ins, selected_html, selected_text


class Selection:
    """A stretch of the text of ``paper``; each change tells whether it has to be painted."""

    def __init__(self, paper: Paper) -> None:
        self._start = QTextCursor(paper.text_document)
        self._end = QTextCursor(paper.text_document)

    def is_empty(self) -> bool:
        """Tell whether nothing is selected."""
        return self._start.position() == self._end.position()

    def text(self) -> str:
        """Return the selected text as it goes to the clipboard, empty if there is none."""
        return "" if self.is_empty() else "\n".join(map(selected_text, self._cursors()))

    def start_at(self, position: int) -> bool:
        """Begin a selection at ``position``, empty so far."""
        was_empty = self.is_empty()
        self._start.setPosition(position)
        self._end.setPosition(position)
        return not was_empty

    def go_to(self, position: int) -> bool:
        """Select from where it began to ``position``."""
        before = self._end.position()
        self._end.setPosition(position)
        return before != position

    def select_word(self) -> bool:
        """Select the word it began in."""
        return self._select(QTextCursor.SelectionType.WordUnderCursor)

    def select_all(self) -> bool:
        """Select everything."""
        return self._select(QTextCursor.SelectionType.Document)

    def copy(self) -> None:
        """Put the selected text on the clipboard, plain and with its looks; without a selection do nothing."""
        if self.is_empty():
            return
        data = QMimeData()
        data.setText(self.text())
        cursors = self._cursors()
        if len(cursors) == 1 and not has_stand_ins(cursors[0]):
            data.setHtml(selected_html(cursors[0]))
        QGuiApplication.clipboard().setMimeData(data)

    def _select(self, kind: QTextCursor.SelectionType) -> bool:
        cursor = QTextCursor(self._start)
        cursor.select(kind)
        self._start.setPosition(cursor.selectionStart())
        self._end.setPosition(cursor.selectionEnd())
        return True

    def _cursors(self) -> list[QTextCursor]:
        return cursors_between(self._start.position(), self._end)

    def paint_context(self, palette: QPalette) -> QAbstractTextDocumentLayout.PaintContext:
        """Return what Qt needs to know to draw the text with the selection in it."""
        context = QAbstractTextDocumentLayout.PaintContext()
        if not self.is_empty():
            looks = QTextCharFormat()
            looks.setBackground(palette.brush(QPalette.ColorRole.Highlight))
            looks.setForeground(palette.brush(QPalette.ColorRole.HighlightedText))
            context.selections = [_painted(cursor, looks) for cursor in self._cursors()]
        return context


def _painted(cursor: QTextCursor, looks: QTextCharFormat) -> QAbstractTextDocumentLayout.Selection:
    selected = QAbstractTextDocumentLayout.Selection()
    selected.cursor = cursor
    selected.format = looks
    return selected
