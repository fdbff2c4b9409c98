"""Ids that tell the parts of one report apart, also where a block was copied in a text editor."""

from collections.abc import Iterator
from typing import Any, TypeVar, cast

from weekly_editor.report.model import Frozen, new_id

F = TypeVar("F", bound=Frozen)


def with_distinct_ids(report: F) -> F:
    """Return ``report`` or template with a new id for each part that has none, or one that an earlier part has.

    What a part is about from week to week (``matter``, ``metric``) may be said of several and stays."""
    ids = list(_ids(report))
    return report if len({"", *ids}) > len(ids) else cast("F", _distinguished(report, {""}))


def _ids(part: Any) -> Iterator[str]:
    yield part.id
    for rows in _lists(part).values():
        for row in rows:
            yield from _ids(row)


def _distinguished(part: Any, taken: set[str]) -> Any:
    own = new_id() if part.id in taken else part.id
    taken.add(own)
    lists = {name: tuple(_distinguished(row, taken) for row in rows) for name, rows in _lists(part).items()}
    return part.model_copy(update={"id": own, **lists})


def _lists(part: Frozen) -> dict[str, tuple[Any, ...]]:
    """Return the parts below ``part``, which stand in the tuples among its fields."""
    return {name: value for name, value in vars(part).items() if isinstance(value, tuple)}


def copied(part: F) -> F:
    """Return ``part`` as another one that reads the same: new ids for it and all below, its own matter and metrics."""
    own = {name: new_id() for name in ("id", "matter", "metric") if hasattr(part, name)}
    lists = {name: tuple(copied(row) for row in rows) for name, rows in _lists(part).items()}
    return part.model_copy(update={**own, **lists})
