"""Words of the user in a workbook: texts that stay texts, and heads that a table can have."""

from collections.abc import Iterable
from functools import cache
from typing import Any
from unicodedata import east_asian_width

from weekly_editor.report.bilingual import Bilingual, Language
from weekly_editor.report.clean import clean_line
from weekly_editor.report.pattern import late_pattern

MAX_CELL_UNITS = 32_767  # UTF-16 units
_SURELY_FITS = MAX_CELL_UNITS // 2  # characters
MAX_HEAD = 80  # characters; 255 is the most that a table takes
_NAMELESS = Bilingual("（未命名）", "(no name)")
_ESCAPE_CODE = late_pattern("(_x[0-9a-fA-F]{4}_)")


def write_text(page: Any, row: int, column: int, text: str, style: Any, plain: Any) -> None:
    """Write ``text`` as the text it is, cut where a cell holds no more; ``plain`` is a style of runs within a cell."""
    if text.startswith("<r>") and text.endswith("</r>"):  # XlsxWriter would take it for its own XML
        runs = [escaped(run) for run in (text[:3], text[3:])]
        page.write_rich_string(row, column, runs[0], plain, runs[1], style)
    elif len(text) <= _SURELY_FITS:
        page.write_string(row, column, text, style)
    else:
        page.write_string(row, column, fitted(text), style)


def fitted(text: str) -> str:
    """Return as much of ``text`` as a cell holds, marked with … where something is missing."""
    if len(text) <= _SURELY_FITS:
        return text
    units = text.encode("utf-16-le")
    if len(units) <= 2 * MAX_CELL_UNITS:
        return text
    return units[: 2 * (MAX_CELL_UNITS - 1)].decode("utf-16-le", "ignore") + "…"


def escaped(text: str) -> str:
    """Return ``text`` for a place where Office reads ``_x0041_`` as a sign and XlsxWriter writes what it is given."""
    return _ESCAPE_CODE.sub(r"_x005F\1", text)


def head_names(titles: Iterable[str], language: Language) -> list[str]:
    """Return ``titles`` as the heads of one table: on one line each, not empty, not too long, no two alike."""
    heads: list[str] = []
    taken: set[str] = set()
    for title in titles:
        plain = clean_line(title)
        short = plain if len(plain) <= MAX_HEAD else plain[: MAX_HEAD - 1] + "…"
        if short.startswith("<r>"):  # XlsxWriter would take it for its own XML
            short = f" {short}"
        head, number = short or _NAMELESS.text(language), 1
        while _folded(head) in taken:
            number += 1
            head = f"{short or _NAMELESS.text(language)} ({number})"
        taken.add(_folded(head))
        heads.append(head)
    return heads


@cache
def _sign_width(sign: str) -> int:
    return 2 if east_asian_width(sign) in "WFA" else 1


def display_width(text: str) -> int:
    """Return how many digits' widths the widest line of ``text`` takes; Chinese characters take two."""
    if text.isascii() and "\n" not in text:
        return len(text)
    return max(sum(map(_sign_width, line)) for line in text.split("\n"))


def line_count(text: str, width: int) -> int:
    """Return how many lines ``text`` takes where a line has ``width`` digits' widths."""
    if 2 * len(text) <= width and "\n" not in text:
        return 1
    return sum(max(1, -(-display_width(line) // width)) for line in text.split("\n"))


def _folded(head: str) -> str:
    return head.casefold().strip()
