"""A range of cells as spread sheets, Word and mail paste it."""

import csv
import io
from collections.abc import Iterable, Sequence
from html import escape

_AS_TEXT = " style=\"mso-number-format:'\\@'\""  # Excel's own word for it
_BREAK = '<br style="mso-data-placement:same-cell">'  # a plain one would start another cell in Excel


def write_grid(rows: Iterable[Sequence[str]]) -> str:
    """Return cells as Excel's clipboard holds them."""
    buffer = io.StringIO(newline="")
    csv.writer(buffer, "excel-tab", lineterminator="\n").writerows(rows)
    return buffer.getvalue()


def write_table(rows: Iterable[Sequence[str]], are_texts: Sequence[bool]) -> str:
    """Return cells as the HTML table that spread sheets and mail take; a column of texts is never read as formulas."""
    lines = ["".join(map(_table_cell, row, are_texts)) for row in rows]
    body = "".join(f"<tr>{line}</tr>" for line in lines)
    return f'<html><head><meta charset="utf-8"></head><body><table>{body}</table></body></html>'


def _table_cell(text: str, is_text: bool) -> str:
    style = _AS_TEXT if is_text else ""
    return f"<td{style}>{escape(text).replace(chr(10), _BREAK)}</td>"
