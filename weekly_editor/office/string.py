"""Texts of a workbook: the shared ones, with their rich runs as one text and the sounds of characters left out."""

import re

from weekly_editor.report.clean import clean
from weekly_editor.report.pattern import late_pattern

MAX_STRINGS = 500_000
MAX_CHARACTERS = 32_767  # of a cell of Excel
_ESCAPED = late_pattern(r"_x([0-9A-Fa-f]{4})_")


def cell_text(written: str) -> str:
    """Return the text that ``written``, as a file has it, stands for: ``_x000A_`` is a line break."""
    if "_x" in written:
        written = _ESCAPED.sub(_character, written)
    return clean(written[:MAX_CHARACTERS])


def _character(match: re.Match[str]) -> str:
    return chr(int(match[1], 16))


class StringListener:
    """Hears the shared strings, at most ``limit`` of them. Raises ValueError where there are more."""

    def __init__(self, limit: int) -> None:
        self.strings: list[str] = []
        self._limit = limit
        self._pieces: list[str] = []
        self._is_text = self._is_sound = False

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        """Hear that an element begins."""
        if name == "si":
            self._pieces = []
        elif name == "t":
            self._is_text = not self._is_sound
        elif name == "rPh":
            self._is_sound = True

    def text(self, data: str) -> None:
        """Hear a piece of a text."""
        if self._is_text:
            self._pieces.append(data)

    def end(self, name: str) -> None:
        """Hear that an element ends."""
        if name == "t":
            self._is_text = False
        elif name == "rPh":
            self._is_sound = False
        elif name == "si":
            if len(self.strings) >= self._limit:
                raise ValueError("too many strings")
            self.strings.append(cell_text("".join(self._pieces)))
