"""The rows of a section (topics, items, groups, …): where they stand, and how they go to other places."""

from typing import Any, TypeVar

from weekly_editor.report.model import Kind, Section

T = TypeVar("T")
ROWS: dict[Kind, str] = {
    "track": "topics",
    "objective": "items",
    "metrics": "groups",
    "incidents": "incidents",
    "notes": "entries",
    "plan": "items",
}


def rows_of(section: Section) -> tuple[Any, ...]:
    """Return the rows of ``section``."""
    rows: tuple[Any, ...] = getattr(section, ROWS[section.kind])
    return rows


def with_rows(section: Section, rows: tuple[Any, ...]) -> Section:
    """Return ``section`` with other rows."""
    return section.model_copy(update={ROWS[section.kind]: rows})


def moved(rows: tuple[T, ...], first: int, last: int, to: int) -> tuple[T, ...]:
    """Return ``rows`` with those from ``first`` to ``last`` before the one that is ``to`` now."""
    block = rows[first : last + 1]
    if to <= first:
        return (*rows[:to], *block, *rows[to:first], *rows[last + 1 :])
    return (*rows[:first], *rows[last + 1 : to], *block, *rows[to:])


def shifted(rows: tuple[T, ...], index: int, by: int) -> tuple[T, ...]:
    """Return ``rows`` with the one at ``index`` moved ``by`` places, as far as there are any."""
    place = min(max(index + by, 0), len(rows) - 1)
    return moved(rows, index, index, place + (place > index))


def row_transferred(sections: tuple[Section, ...], source: int, row: int, target: int) -> tuple[Section, ...]:
    """Return ``sections`` with row ``row`` of section ``source`` at the end of section ``target``, ids and all.

    Raises ValueError if the two sections are not of one kind, or are the same."""
    if source == target or sections[source].kind != sections[target].kind:
        raise ValueError(f"no row of section {source} can stand in section {target}")
    rows = rows_of(sections[source])
    changed = {
        source: with_rows(sections[source], rows[:row] + rows[row + 1 :]),
        target: with_rows(sections[target], (*rows_of(sections[target]), rows[row])),
    }
    return tuple(changed.get(index, section) for index, section in enumerate(sections))
