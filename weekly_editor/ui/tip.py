"""What a tip says of words that somebody wrote: the words as they stand, never their markup."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, Qt
from PySide6.QtWidgets import QLabel, QWidget

from weekly_editor.ui.space import CLOSE_PX

_ENDS = (
    *(QEvent.Type.InputMethod, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel),
    *(QEvent.Type.FocusOut, QEvent.Type.WindowDeactivate),
)
_KEYS = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
_HELD = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta)


def plain_tip(text: str) -> str:
    """Return what to give to ``setToolTip`` so that it shows ``text`` as it stands, angle brackets and all."""
    return Qt.convertFromPlainText(text, Qt.WhiteSpaceMode.WhiteSpaceNormal) if Qt.mightBeRichText(text) else text


class KeyTip(QLabel):
    """A tip that a key asked for: it stays, wherever the pointer is, until the next key, click or turn of the wheel."""

    def __init__(self, text: str, parent: QWidget) -> None:
        """Say ``text`` over ``parent`` once it is shown."""
        super().__init__(text, parent, Qt.WindowType.ToolTip)
        self._over = parent
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setProperty("popup", True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setContentsMargins(CLOSE_PX, CLOSE_PX, CLOSE_PX, CLOSE_PX)

    def show_at(self, place: QPoint) -> None:
        """Show it with its corner at ``place`` (global), as near as the screen has room, and let it be read aloud."""
        self.adjustSize()
        room = self.screen().availableGeometry()
        x = max(min(place.x(), room.right() - self.width()), room.left())
        y = max(min(place.y(), room.bottom() - self.height()), room.top())
        self.move(x, y)
        self.show()
        if (program := QCoreApplication.instance()) is not None:
            program.installEventFilter(self)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._over, self.text()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go with the next thing that is done; Escape does no more than that."""
        if isinstance(event, QKeyEvent) and event.type() in _KEYS and event.key() not in _HELD:
            is_escape = event.key() == Qt.Key.Key_Escape
            if is_escape and event.type() == QEvent.Type.ShortcutOverride:
                event.accept()  # else it may be a command of the window, which no key press follows
                return True
            self.close()
            return is_escape
        if event.type() in _ENDS:
            self.close()
        return super().eventFilter(watched, event)
