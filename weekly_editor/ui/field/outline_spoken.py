"""A node of an outline in words, for those who hear it instead of seeing it."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from weekly_editor.report.markup import visible
from weekly_editor.report.model import Marker, Node


def spoken(node: Node, level: int) -> str:
    """Return what ``node`` on ``level`` (1 is the top one) says, and what its place and marker show."""
    words = QCoreApplication.translate("Outline", "%1 — level %2, %3")
    return words.replace("%3", _marker(node.marker)).replace("%2", str(level)).replace("%1", visible(node.text))


def _marker(marker: Marker) -> str:
    match marker:
        case "bullet":
            return QCoreApplication.translate("Outline", "Bullet")
        case "number":
            return QCoreApplication.translate("Outline", "Number")
        case "todo":
            return QCoreApplication.translate("Outline", "Task")
        case "done":
            return QCoreApplication.translate("Outline", "Finished task")
        case "plain":
            return QCoreApplication.translate("Outline", "No marker")
        case _:
            assert_never(marker)
