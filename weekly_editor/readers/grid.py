"""A range of cells as spread sheets copy it, and one row of it as one line."""

import csv
import io
from collections.abc import Sequence

from weekly_editor.report.clean import clean
from weekly_editor.report.pattern import late_pattern

_HAN = late_pattern("[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")


def read_grid(text: str) -> list[list[str]]:
    """Return the cells of a copied range, row by row; a cell with tabs or breaks stands in quotes.

    Text that is no proper range comes back as one cell."""
    cleaned = clean(text).removesuffix("\n")
    try:
        rows = list(csv.reader(io.StringIO(cleaned, newline=""), "excel-tab", strict=True))
    except csv.Error:
        return [line.split("\t") for line in cleaned.split("\n")]
    return [row or [""] for row in rows] or [[""]]


def is_grid(rows: Sequence[Sequence[str]]) -> bool:
    """Tell whether ``rows`` are cells for sure, and no lines that tabs indent: as long as each other, two filled."""
    widths = {len(row) for row in rows}
    return len(widths) == 1 and max(widths) > 1 and any(sum(map(bool, row)) > 1 for row in rows)


def without_blank_end(rows: Sequence[list[str]]) -> list[list[str]]:
    """Return ``rows`` up to the last one with a text, at least the first."""
    last = max((number for number, row in enumerate(rows) if any(row)), default=0)
    return list(rows[: last + 1])


def joined_cells(cells: Sequence[str]) -> str:
    """Return the filled ones of ``cells`` as one line, with the commas of their language."""
    filled = [" ".join(cell.split("\t")).strip() for cell in cells]
    comma, stop = ("，", "；") if any(map(_HAN.search, filled)) else (", ", "; ")
    return comma.join(stop.join(part for part in cell.split("\n") if part.strip()) for cell in filled if cell)
