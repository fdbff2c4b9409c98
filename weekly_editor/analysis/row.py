"""Rows of a table that are a name and its figure."""

CELL_BEGIN = " : "  # as a sentence tells a cell behind its name
_BAR = " | "  # as long, so that what stands behind keeps its place


def is_named_cell(text: str) -> bool:
    """Tell whether ``text`` is a row of two cells."""
    return text.count("|") == 1 and _BAR in text


def as_named(text: str) -> str:
    """Return a row of two cells as a sentence tells it, in as many characters: ``Paid | 94`` is ``Paid : 94``."""
    return text.replace(_BAR, CELL_BEGIN) if is_named_cell(text) else text
