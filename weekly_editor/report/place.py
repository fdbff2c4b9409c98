"""Where two reports differ: the narrowest place, as somebody looks for it who wants to see what has changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from operator import eq
from typing import Any

from weekly_editor.report.loc import Loc, is_same, value_at
from weekly_editor.report.model import Frozen
from weekly_editor.report.text import WRITTEN

_Rows = tuple[Frozen, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a report; ``span`` are the characters meant of the words there, None where there are none."""

    loc: Loc
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class _Seen:
    """A row among others: where it stands, and the id of the row it belongs to."""

    loc: Loc
    row: Frozen
    above: str


def changed_place(before: Frozen, after: Frozen, near: Loc = ()) -> Place:
    """Return where ``after`` differs from ``before``; of several fields it is ``near``, if that is one of them.

    What was added or moved is the place (of two neighbours that changed places neither is), else the first field that
    reads otherwise: the words that took the place of others, or the caret behind those that came or went. Of rows that
    are gone the place is left: what came to stand there, else what stands before it."""
    place = _changed(before, after, ())
    is_field = not isinstance(value_at(after, place.loc), (Frozen, tuple))
    return (_changed_near(before, after, near) if is_field else None) or place


def _changed_near(before: Frozen, after: Frozen, loc: Loc) -> Place | None:
    """Return the field at ``loc`` if it reads otherwise, of the same rows."""
    was: Any = before
    now: Any = after
    for key in loc:
        try:
            was, now = value_at(was, (key,)), value_at(now, (key,))
        except KeyError:
            return None
        if isinstance(now, Frozen) and _id(was) != _id(now):
            return None
    return None if isinstance(now, (Frozen, tuple)) or is_same(was, now) else _field_place(loc, was, now)


def _changed(before: Frozen, after: Frozen, loc: Loc) -> Place:
    for name in type(after).model_fields:
        was, now = getattr(before, name), getattr(after, name)
        if was is now or is_same(was, now):
            continue
        if isinstance(now, tuple):
            return _changed_row(was, now, (*loc, name))
        return _field_place((*loc, name), was, now)
    return Place(loc)


def _field_place(loc: Loc, was: object, now: object) -> Place:
    is_text = loc[-1] in WRITTEN and isinstance(was, str) and isinstance(now, str)
    return Place(loc, changed_span(str(was), str(now)) if is_text else None)


def changed_span(before: str, after: str) -> tuple[int, int]:
    """Return what of ``after`` stands in place of something else in ``before``.

    Where nothing had to give way, or nothing came, it is only the place behind the change, twice."""
    start = _common(before, after)
    end = _common(before[start:][::-1], after[start:][::-1])
    stop = len(after) - end
    return (start, stop) if len(before) - end > start else (stop, stop)


def _common(one: str, other: str) -> int:
    """Return how many characters two texts begin with in common."""
    return sum(1 for _ in takewhile(bool, map(eq, one, other)))


def _changed_row(before: _Rows, after: _Rows, loc: Loc) -> Place:
    differing = [index for index, (was, now) in enumerate(zip(before, after, strict=False)) if was is not now]
    if len(before) == len(after) and len(differing) == 1 and _id(before[differing[0]]) == _id(after[differing[0]]):
        return _changed(before[differing[0]], after[differing[0]], (*loc, differing[0]))
    was, now = dict(_seen(before, loc)), dict(_seen(after, loc))
    gone = [seen for row_id, seen in was.items() if row_id not in now]
    for row_id, seen in now.items():
        if row_id not in was:
            return Place(seen.loc)
    texts = _changed_field(was, now)
    if gone:
        return texts or Place(_left(gone[0].loc, {seen.loc for seen in now.values()}))
    return _moved(was, now) or texts or Place(loc)


def _changed_field(was: dict[str, _Seen], now: dict[str, _Seen]) -> Place | None:
    """Return the first field of a row, rows below it aside, that reads otherwise."""
    for row_id, seen in now.items():
        if seen.row is not (row := was[row_id].row):
            below = {name: getattr(seen.row, name) for name in _row_fields(seen.row)}
            place = _changed(row.model_copy(update=below), seen.row, seen.loc)
            if place.loc != seen.loc:
                return place
    return None


def _moved(was: dict[str, _Seen], now: dict[str, _Seen]) -> Place | None:
    """Return the place of a row that belongs to another one now, or stands elsewhere among the same ones."""
    for row_id, seen in now.items():
        if seen.above != was[row_id].above:
            return Place(seen.loc)
    for above in dict.fromkeys(seen.above for seen in now.values()):
        order = [row_id for row_id, seen in was.items() if seen.above == above]
        current = [row_id for row_id, seen in now.items() if seen.above == above]
        for old, new in zip(order, current, strict=True):
            if old != new:
                is_old, is_new = (_without(row_id, order) == _without(row_id, current) for row_id in (old, new))
                return None if is_old and is_new else Place(now[old if is_old else new].loc)
    return None


def _without(row_id: str, ids: list[str]) -> list[str]:
    return [other for other in ids if other != row_id]


def _left(loc: Loc, there: set[Loc]) -> Loc:
    """Return what stands at ``loc`` now, else the row before it, else what it belonged to."""
    for place in (loc, (*loc[:-1], int(loc[-1]) - 1), loc[:-2]):
        if place in there:
            return place
    return loc[:-1]


def _seen(rows: _Rows, loc: Loc, above: str = "") -> Iterator[tuple[str, _Seen]]:
    for index, row in enumerate(rows):
        yield _id(row), _Seen((*loc, index), row, above)
        for name in _row_fields(row):
            yield from _seen(getattr(row, name), (*loc, index, name), _id(row))


def _row_fields(row: Frozen) -> list[str]:
    return [name for name in type(row).model_fields if isinstance(getattr(row, name), tuple)]


def _id(row: Frozen) -> str:
    return str(getattr(row, "id", ""))
