"""How the programs that people copy from write a list in HTML: its level, its markers, its check marks."""

from typing import TYPE_CHECKING

from weekly_editor.readers.html_style import Style
from weekly_editor.readers.line import LEVEL_COLUMNS
from weekly_editor.report.model import Marker
from weekly_editor.report.pattern import late_pattern

if TYPE_CHECKING:
    from lxml.etree import _Element

_CLASS_LEVEL = late_pattern(r"(?:^|\s)list-(?:bullet|number|check|done)(\d{1,2})(?=\s|$)")  # Feishu
_CLASS_LEVELS_MORE = late_pattern(r"(?:^|\s)in([2-9])(?=\s|$)")  # our own, where a level is left out
_DONE_CLASS = late_pattern(r"(?:^|\s)(?:list-done\d*|checkbox-on|checked|task-list-item-checked)(?=\s|$)")
_TASK_CLASS = late_pattern(r"(?:^|\s)(?:list-check\d*|checkbox-off|to-do-list|task-list-item|ul-checkbox)(?=\s|$)")
_NUMBERED = late_pattern(
    r"[(（]?(?:\d+|[一二三四五六七八九十]+|[ivxlcIVXLC]+|[a-zA-Z])(?:[.．]\d+)*[.、．)）]|\d+(?:\.\d+)*$|[①-⑳]|第.+[章节条]"
)
_BOXES: dict[str, Marker] = {"☐": "todo", "□": "todo", "❑": "todo", "☑": "done", "☒": "done", "✅": "done"}
_MAX_LEVEL = 64


def own_level(element: "_Element", style: Style) -> int:
    """Return the level that an item or list states in so many words, from 1 on; 0 where it states none."""
    if style.mso_level:
        return style.mso_level
    stated = element.get("data-aria-level") or element.get("aria-level") or ""
    if stated.isascii() and stated.isdigit() and len(stated) < 3:
        return min(int(stated), _MAX_LEVEL)
    match = _CLASS_LEVEL.search(element.get("class") or "")
    return min(int(match[1]), _MAX_LEVEL) if match is not None else 0


def columns_left_out(element: "_Element") -> int:
    """Return how many columns deeper than within the one around it a list stands."""
    match = _CLASS_LEVELS_MORE.search(element.get("class") or "")
    return (int(match[1]) - 1) * LEVEL_COLUMNS if match is not None else 0


def task_marker(element: "_Element") -> Marker | None:
    """Return whether a list, an item or a box in it says that something is to do or done; None where it does not."""
    for name in ("aria-checked", "data-checked"):
        if (value := element.get(name)) is not None:
            return "done" if value == "true" else "todo"
    if element.tag == "input":
        return "todo" if element.get("checked") is None else "done"
    classes = f"{element.get('class') or ''} list-{element.get('data-list') or ''}"
    if _DONE_CLASS.search(classes):
        return "done"
    return "todo" if _TASK_CLASS.search(classes) else None


def marker_of_label(label: str) -> Marker:
    """Return the marker that a written-out ``label`` is: ``1.`` and ``（一）`` number, ``o`` and ``Ø`` are bullets."""
    words = label.strip()
    number: Marker = "number" if _NUMBERED.match(words) else "bullet"
    return _BOXES.get(words, number)
