"""The cell formats of one workbook, each made once."""

from collections.abc import Mapping
from typing import Any

from weekly_editor.document.look import Look
from weekly_editor.writers.sheet import Align

_LINE_HEIGHT = 1.4  # times the size of the font


class Styles:
    """Formats in the fonts and colours of a look."""

    def __init__(self, workbook: Any, look: Look) -> None:
        self.look = look
        self.line_height_pt = look.body_pt * _LINE_HEIGHT
        self._workbook = workbook
        self._made: dict[tuple[object, ...], Any] = {}
        self._font = {"font_name": look.han_font, "font_size": look.body_pt, "font_color": f"#{look.ink}"}
        self._cell = {**self._font, "valign": "top", "border": 1, "border_color": f"#{look.rule}"}
        self.plain = workbook.add_format(self._font)

    def head(self, align: Align) -> Any:
        """Return the format of the head of a column."""
        look = self.look
        fill = {"bold": True, "text_wrap": True, "valign": "vcenter", "bg_color": f"#{look.head_fill}"}
        return self._style(("head",), align, {**self._cell, **fill, "font_color": f"#{look.accent}"})

    def text(self, align: Align, *, wraps: bool = True) -> Any:
        """Return the format of a text."""
        return self._style(("text", wraps), align, {**self._cell, "text_wrap": wraps})

    def number(self, pattern: str, align: Align) -> Any:
        """Return the format of a number that is shown by ``pattern``."""
        return self._style(("number", pattern), align, {**self._cell, "num_format": pattern})

    def total(self, pattern: str, align: Align) -> Any:
        """Return the format of what stands below a column."""
        fill = {"bold": True, "top": 2, "bg_color": f"#{self.look.head_fill}", "num_format": pattern}
        return self._style(("total", pattern), align, {**self._cell, **fill})

    def board(self, **properties: object) -> Any:
        """Return a format with ``properties`` besides the font, for what stands in no table."""
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._workbook.add_format({**self._font, "valign": "vcenter", **properties})
        return self._made[key]

    def tone(self, colour: str) -> Any:
        """Return what a condition changes: the colour of the font."""
        key = ("tone", colour)
        if key not in self._made:
            self._made[key] = self._workbook.add_format({"font_color": f"#{colour}", "bold": True})
        return self._made[key]

    def _style(self, key: tuple[object, ...], align: Align, properties: Mapping[str, object]) -> Any:
        key = (*key, align)
        if key not in self._made:
            indent = 1 if align == "left" else 0
            self._made[key] = self._workbook.add_format({**properties, "align": align, "indent": indent})
        return self._made[key]
