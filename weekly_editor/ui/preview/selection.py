"""What is selected on the paper, and how it goes to the clipboard."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QAbstractTextDocumentLayout, QGuiApplication, QPalette, QTextCharFormat, QTextCursor

from weekly_editor.paper.paper import Paper
from weekly_editor.paper.selection import has_stand_ins, selected_text


class Selection:
    """A stretch of the text of ``paper``; each change tells whether it has to be painted."""

    def __init__(self, paper: Paper) -> None:
        self._cursor = QTextCursor(paper.text_document)

    def is_empty(self) -> bool:
        """Tell whether nothing is selected."""
        return not self._cursor.hasSelection()

    def text(self) -> str:
        """Return the selected text as it goes to the clipboard, empty if there is none."""
        return "" if self.is_empty() else selected_text(self._cursor)

    def start_at(self, position: int) -> bool:
        """Begin a selection at ``position``, empty so far."""
        was_empty = self.is_empty()
        self._cursor.setPosition(position)
        return not was_empty

    def go_to(self, position: int) -> bool:
        """Select from where it began to ``position``."""
        before = (self._cursor.selectionStart(), self._cursor.selectionEnd())
        self._cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        return before != (self._cursor.selectionStart(), self._cursor.selectionEnd())

    def select_word(self) -> bool:
        """Select the word it began in."""
        self._cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        return True

    def select_all(self) -> bool:
        """Select everything."""
        self._cursor.select(QTextCursor.SelectionType.Document)
        return True

    def copy(self) -> None:
        """Put the selected text on the clipboard, plain and with its looks; without a selection do nothing."""
        if self.is_empty():
            return
        data = QMimeData()
        data.setText(self.text())
        if not has_stand_ins(self._cursor):
            data.setHtml(self._cursor.selection().toHtml())
        QGuiApplication.clipboard().setMimeData(data)

    def paint_context(self, palette: QPalette) -> QAbstractTextDocumentLayout.PaintContext:
        """Return what Qt needs to know to draw the text with the selection in it."""
        context = QAbstractTextDocumentLayout.PaintContext()
        if not self.is_empty():
            selected = QAbstractTextDocumentLayout.Selection()
            selected.cursor = self._cursor
            looks = QTextCharFormat()
            looks.setBackground(palette.brush(QPalette.ColorRole.Highlight))
            looks.setForeground(palette.brush(QPalette.ColorRole.HighlightedText))
            selected.format = looks
            context.selections = [selected]
        return context
