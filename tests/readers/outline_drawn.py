"""Outlines as lines that a test can be read by."""

from weekly_editor.report.model import Marker, Outline

SIGNS: dict[Marker, str] = {"bullet": "- ", "number": "1. ", "todo": "[ ] ", "done": "[x] ", "plain": ""}


def drawn(outline: Outline, level: int = 0) -> list[str]:
    """Return the nodes of ``outline``, two columns deeper on every level, breaks within them as ``↵``."""
    lines = []
    for node in outline:
        lines.append("  " * level + SIGNS[node.marker] + node.text.replace("\n", "↵"))
        lines.extend(drawn(node.children, level + 1))
    return lines
