"""What a widget that paints itself is to a screen reader; Qt knows this of its own widgets only."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_ROLE = "accessibleRole"


def set_role(widget: QWidget, role: QAccessible.Role) -> None:
    """Let screen readers present ``widget`` as ``role``; its name and description are those it has as a widget."""
    _listen()
    widget.setProperty(_ROLE, role.value)


@cache
def _listen() -> None:
    QAccessible.installFactory(_interface)


def _interface(_class_name: str, asked: QObject) -> QAccessibleInterface | None:
    if not isinstance(asked, QWidget) or (role := asked.property(_ROLE)) is None:
        return None
    return QAccessibleWidget(asked, QAccessible.Role(role))
