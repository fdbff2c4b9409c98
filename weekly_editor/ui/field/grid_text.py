"""A range of cells as the text that spread sheets copy and paste."""

import csv
import io
from collections.abc import Iterable, Sequence

from weekly_editor.report.clean import clean


def read_grid(text: str) -> list[list[str]]:
    """Return the cells of a copied range, row by row; a cell with tabs or breaks stands in quotes.

    Text that is no proper range comes back as one cell."""
    cleaned = clean(text).removesuffix("\n")
    try:
        rows = list(csv.reader(io.StringIO(cleaned, newline=""), "excel-tab", strict=True))
    except csv.Error:
        return [line.split("\t") for line in cleaned.split("\n")]
    return [row or [""] for row in rows] or [[""]]


def write_grid(rows: Iterable[Sequence[str]]) -> str:
    """Return cells as Excel's clipboard holds them."""
    buffer = io.StringIO(newline="")
    csv.writer(buffer, "excel-tab", lineterminator="\n").writerows(rows)
    return buffer.getvalue()
