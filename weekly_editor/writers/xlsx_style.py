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
        self._cell = {**self._font, "border": 1, "border_color": f"#{look.rule}"}
        self.plain = workbook.add_format(self._font)

    def head(self, align: Align) -> Any:
        """Return the format of the head of a column."""
        look = self.look
        fill = {"bold": True, "text_wrap": True, "bg_color": f"#{look.head_fill}", "font_color": f"#{look.accent}"}
        return self._style(("head",), align, fill)

    def text(self, align: Align, *, wraps: bool = True, is_tall: bool = False) -> Any:
        """Return the format of a text, which stands at the top of a row that is tall."""
        return self._style(("text", wraps, is_tall), align, {"text_wrap": wraps, **_upright(is_tall)})

    def number(self, pattern: str, align: Align, *, is_tall: bool = False) -> Any:
        """Return the format of a number that is shown by ``pattern``."""
        return self._style(("number", pattern, is_tall), align, {"num_format": pattern, **_upright(is_tall)})

    def total(self, pattern: str, align: Align) -> Any:
        """Return the format of what stands below a column."""
        fill = {"bold": True, "top": 2, "bg_color": f"#{self.look.head_fill}", "num_format": pattern}
        return self._style(("total", pattern), align, fill)

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
            shape = {"valign": "vcenter", "align": align, "indent": 1 if align == "left" else 0}
            self._made[key] = self._workbook.add_format({**self._cell, **shape, **properties})
        return self._made[key]


def _upright(is_tall: bool) -> dict[str, object]:
    return {"valign": "top"} if is_tall else {}
