"""A text with inline marks: they are seen while they are written, and have keys."""

from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from weekly_editor.ui.field.clipboard import is_plain_paste, text_in
from weekly_editor.ui.field.gloss_edit import EditGlosses
from weekly_editor.ui.field.link_popup import LinkPopup
from weekly_editor.ui.field.mark_look import MarkHighlighter
from weekly_editor.ui.field.marks import Marked, Sign, address_in, link_at, linked, toggled
from weekly_editor.ui.field.outline_clip import marked_text
from weekly_editor.ui.field.plain_edit import PlainEdit

_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
MARK_KEYS: dict[tuple[Qt.Key, Qt.KeyboardModifier], Sign] = {
    (Qt.Key.Key_B, _CTRL): "**",
    (Qt.Key.Key_X, _CTRL | _SHIFT): "~~",
    (Qt.Key.Key_E, _CTRL): "`",
}
_LINK_KEY = (Qt.Key.Key_K, _CTRL)
_LOOK_CHANGES = (QEvent.Type.PaletteChange, QEvent.Type.FontChange)


class MarkEdit(PlainEdit):
    """Plain text whose signs are muted and whose words look as marked; Ctrl+B, E, K and Ctrl+Shift+X mark them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._highlighter = MarkHighlighter(self)
        self.glosses = EditGlosses(self)

    def toggle_mark(self, sign: Sign) -> None:
        """Mark what is selected, or the word at the caret; take the mark off where it is on."""
        self._take(toggled(self.value(), *self.selection(), sign))

    def ask_link(self) -> None:
        """Ask for the address of a link on what is selected, or on the word at the caret."""
        link = link_at(self.value(), *self.selection())
        known = link.href if link is not None else address_in(QGuiApplication.clipboard().text())
        popup = LinkPopup(known, self)
        popup.chosen.connect(lambda href: self._take(linked(self.value(), *self.selection(), href)))
        popup.show_below(self.viewport().mapToGlobal(self.cursorRect().bottomLeft()))

    def event(self, event: QEvent) -> bool:
        """Claim the keys of marks before the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_mark_key(event):
            event.accept()
            return True
        return super().event(event)

    def paste_plain(self) -> None:
        """Paste the text alone."""
        self.insert_plain(text_in(QGuiApplication.clipboard().mimeData()))

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take in bold, links and lists as marks and signs where ``source`` tells of them."""
        text = marked_text(source)
        if text:
            self.insert_plain(text)
            self.tell_pictures(source, is_all=False)
        else:
            super().insertFromMimeData(source)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys of marks, and the one that pastes without them."""
        if not self.is_composing() and is_plain_paste(event):
            self.paste_plain()
        elif self.is_composing() or not _is_mark_key(event):
            super().keyPressEvent(event)
        elif _keys(event) == _LINK_KEY:
            self.ask_link()
        else:
            self.toggle_mark(MARK_KEYS[_keys(event)])

    def changeEvent(self, event: QEvent) -> None:
        """Show the marks in other colours."""
        super().changeEvent(event)
        if event.type() in _LOOK_CHANGES and hasattr(self, "glosses"):
            self._highlighter.rehighlight()
            self.glosses.redraw()

    def _take(self, marked: Marked) -> None:
        self.replace_text(marked.text)
        self.select(marked.start, marked.end)
        self.setFocus()


def _is_mark_key(event: QKeyEvent) -> bool:
    return _keys(event) in MARK_KEYS or _keys(event) == _LINK_KEY


def _keys(event: QKeyEvent) -> tuple[Qt.Key, Qt.KeyboardModifier]:
    return Qt.Key(event.key()), event.modifiers()
