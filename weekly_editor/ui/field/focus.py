"""Where the focus went when a field lost it, and what a field does that has it."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication

KEEPS_FIELDS_OPEN = "keepsFieldsOpen"  # a property of widgets from which one looks at a field
_PASSING = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)


@runtime_checkable
class Selectable(Protocol):
    """A field whose words can be selected."""

    def select(self, start: int, stop: int, /) -> None:
        """Select the characters from ``start`` to ``stop``; twice the same is a place for the caret."""


def is_passing(event: QEvent) -> bool:
    """Tell whether ``event`` takes the focus away only for a while: to a menu, a popup or another program.

    The bar that finds words looks at a field too, without taking it over."""
    if not isinstance(event, QFocusEvent) or not event.lostFocus():
        return False
    now = QApplication.focusWidget()
    return event.reason() in _PASSING or (now is not None and bool(now.property(KEEPS_FIELDS_OPEN)))
