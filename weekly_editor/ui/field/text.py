"""Fields for words: one line, or a text that the field grows with."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QContextMenuEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from weekly_editor.ui.field.key_menu import MenuLine, add_lines, put_first
from weekly_editor.ui.field.mark_edit import MarkEdit
from weekly_editor.ui.field.typed_line import TypedLine

MAX_HEIGHT_PX = 480


class LineField(TypedLine):
    """One line of text; its value is exactly what was set until the user edits it."""

    def _tidied(self) -> str:
        return self._shown


class TextField(MarkEdit):
    """Text of several lines, as tall as it needs up to ``MAX_HEIGHT_PX``; Tab goes to the next field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty, one line tall."""
        super().__init__(parent)
        self._has_width = False
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(5)
        self.grew.connect(self._fit)
        self._fit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to paste the text alone, too."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = QCoreApplication.translate("Outline", "Paste as plain text")
        add_lines(menu, [MenuLine(), MenuLine(words, "Ctrl+Shift+V", self.paste_plain)])
        put_first(menu, self.glosses.ways_at(event))
        menu.popup(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the lines that a new width breaks."""
        super().resizeEvent(event)
        self._has_width = True
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height that the style's borders leave."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        line = self.fontMetrics().height() + 2 * round(self.document().documentMargin())
        borders = self.height() - self.viewport().height()
        wanted = self.text_height() + borders if self._has_width else line + 2 * self.frameWidth()
        self.setFixedHeight(min(wanted, MAX_HEIGHT_PX))
        always, never = Qt.ScrollBarPolicy.ScrollBarAsNeeded, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(always if wanted > MAX_HEIGHT_PX else never)
