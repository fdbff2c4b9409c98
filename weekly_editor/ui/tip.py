"""What a tooltip says of words that somebody wrote: the words as they stand, never their markup."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, Qt
from PySide6.QtWidgets import QToolTip, QWidget


def plain_tip(text: str) -> str:
    """Return what to give to ``setToolTip`` so that it shows ``text`` as it stands, angle brackets and all."""
    return Qt.convertFromPlainText(text, Qt.WhiteSpaceMode.WhiteSpaceNormal) if Qt.mightBeRichText(text) else text


def tell_beside(text: str, place: QPoint, widget: QWidget) -> None:
    """Show ``text`` at ``place`` (global) over ``widget``, and let a reader of the screen say it."""
    QToolTip.showText(place, plain_tip(text), widget)
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
