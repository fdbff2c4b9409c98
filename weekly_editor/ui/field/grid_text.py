"""A range of cells as the text that spread sheets copy and paste."""

import csv
import io
from collections.abc import Iterable, Sequence
from html import escape

from weekly_editor.report.clean import clean

_AS_TEXT = " style=\"mso-number-format:'\\@'\""  # Excel's own word for it
_BREAK = '<br style="mso-data-placement:same-cell">'  # a plain one would start another cell in Excel


def read_grid(text: str) -> list[list[str]]:
    """Return the cells of a copied range, row by row; a cell with tabs or breaks stands in quotes.

    Text that is no proper range comes back as one cell."""
    cleaned = clean(text).removesuffix("\n")
    try:
        rows = list(csv.reader(io.StringIO(cleaned, newline=""), "excel-tab", strict=True))
    except csv.Error:
        return [line.split("\t") for line in cleaned.split("\n")]
    return [row or [""] for row in rows] or [[""]]


def without_blank_end(rows: Sequence[list[str]]) -> list[list[str]]:
    """Return ``rows`` up to the last one with a text, at least the first."""
    last = max((number for number, row in enumerate(rows) if any(row)), default=0)
    return list(rows[: last + 1])


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
