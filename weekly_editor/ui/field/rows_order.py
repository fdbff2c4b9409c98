"""Rows in the order of what stands in a column."""

from collections.abc import Sequence
from typing import Any

Rows = tuple[Any, ...]


def in_order(rows: Rows, name: str) -> Rows:
    """Return ``rows`` by their field ``name``, the earliest first; those without come last, all equals as they were."""
    filled = [row for row in rows if getattr(row, name) is not None]
    return (*sorted(filled, key=lambda row: getattr(row, name)), *(row for row in rows if getattr(row, name) is None))


def is_in_order(rows: Sequence[Any], name: str) -> bool:
    """Tell whether ``in_order`` would leave ``rows`` as they are."""
    values = [getattr(row, name) for row in rows]
    filled = [value for value in values if value is not None]
    return values[: len(filled)] == sorted(filled)
