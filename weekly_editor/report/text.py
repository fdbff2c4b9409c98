"""All that is written in words in a report, wherever it stands."""

from functools import cache

from weekly_editor.report.loc import Loc
from weekly_editor.report.model import Frozen

WRITTEN = frozenset(
    {"title", "author", "team", "code", "text", "name", "unit", "note", "owner", "risk", "level", "system", "state"}
)
ROW_FIELDS = frozenset({"sections", "topics", "items", "groups", "readings", "incidents", "entries", "children"})


def texts(part: Frozen, loc: Loc = ()) -> list[tuple[Loc, str]]:
    """Return every text in ``part``, which stands at ``loc``, with its own loc, in reading order.

    Words only: neither figures and dates nor ids and markers; inline markup as it was written."""
    found: list[tuple[Loc, str]] = []
    _add_texts(part, loc, found)
    return found


def reading_order(loc: Loc) -> tuple[int, ...]:
    """Return what sorts places as they are read: of one row, its own fields before the rows below it."""
    return tuple(step if isinstance(step, int) else int(step in ROW_FIELDS) for step in loc)


def _add_texts(part: Frozen, loc: Loc, found: list[tuple[Loc, str]]) -> None:
    for name in _names(type(part)):
        value = getattr(part, name)
        if isinstance(value, str):
            if value:
                found.append(((*loc, name), value))
        else:
            for index, below in enumerate(value):
                _add_texts(below, (*loc, name, index), found)


@cache
def _names(model: type[Frozen]) -> tuple[str, ...]:
    return tuple(name for name in model.model_fields if name in WRITTEN | ROW_FIELDS)
