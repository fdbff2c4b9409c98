"""Where the focus went when a field lost it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent

_PASSING = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)


def is_passing(event: QEvent) -> bool:
    """Tell whether ``event`` takes the focus away only for a while: to a menu, a popup or another program."""
    return isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() in _PASSING
