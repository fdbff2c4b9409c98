"""Running figures and incidents as tables, without the columns in which nothing stands."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from weekly_editor.document.block import Align, Block, Cell, Column, Heading, Inlines, Row, Table
from weekly_editor.document.inline import inlines_of, is_blank, said, words
from weekly_editor.document.wording import span_text
from weekly_editor.report.figure import plain
from weekly_editor.report.loc import Loc
from weekly_editor.report.model import Incident, IncidentsSection, MetricsSection, Reading
from weekly_editor.report.week import Week
from weekly_editor.report.wording import Wording

_Column = tuple[str, str, int, Align]  # field, title, weight, align


def metric_blocks(
    section: MetricsSection,
    loc: Loc,
    readings_before: tuple[Reading | None, ...],
    before_title: str,
    wording: Wording,
) -> tuple[Block, ...]:
    """Return a head (if it has a title) and a table for every group that says something."""
    blocks: list[Block] = []
    before = iter(readings_before)
    for index, group in enumerate(section.groups):
        group_loc = (*loc, "groups", index)
        known = tuple(islice(before, len(group.readings)))
        if not is_blank(group.title):
            blocks.append(Heading(group_loc, 2, "", inlines_of(group.title)))
        columns: tuple[_Column, ...] = (
            ("name", wording.metric, 30, "left"),
            ("value", wording.this_week, 16, "right"),
            ("before", before_title, 16, "right"),
            ("target", wording.target, 16, "right"),
            ("note", wording.note, 30, "left"),
        )
        table = _table(columns, (*group_loc, "readings"), list(_reading_rows(group.readings, known)))
        blocks.extend([table] if table else [])
    return tuple(blocks)


def incident_blocks(section: IncidentsSection, loc: Loc, week: Week, wording: Wording) -> tuple[Block, ...]:
    """Return a table of the incidents of which anything is known."""
    columns: tuple[_Column, ...] = (
        ("started_at", wording.time, 22, "left"),
        ("level", wording.level, 9, "left"),
        ("system", wording.system, 14, "left"),
        ("text", wording.what_happened, 45, "left"),
        ("state", wording.state, 16, "left"),
    )
    rows = [(index, _incident_cells(incident, week, wording)) for index, incident in enumerate(section.incidents)]
    table = _table(columns, (*loc, "incidents"), rows)
    return (table,) if table else ()


def with_unit(value: Decimal | None, unit: str) -> str:
    """Return ``99.998%``, ``0.5次``, ``120 ms``: a unit of Latin letters stands apart."""
    if value is None:
        return ""
    gap = " " if unit[:1].isascii() and unit[:1].isalpha() else ""
    return f"{plain(value)}{gap}{unit}"


def state_text(incident: Incident, wording: Wording) -> str:
    """Return the state, then ``不计入`` or ``按 0.5 次计`` where the incident does not count as one."""
    parts = [] if is_blank(incident.state) else [incident.state]
    if not incident.counts:
        parts.append(wording.not_counted)
    if incident.share != 1:
        parts.append(wording.counted_in_part.format(share=plain(incident.share)))
    return wording.state_separator.join(parts)


def _reading_rows(
    readings: tuple[Reading, ...], known: tuple[Reading | None, ...]
) -> Iterator[tuple[int, dict[str, Inlines]]]:
    for index, reading in enumerate(readings):
        before = known[index] if index < len(known) else None
        cells = {
            "name": said(reading.name),
            "value": words(with_unit(reading.value, reading.unit)),
            "target": words(with_unit(reading.target, reading.unit)),
            "note": said(reading.note),
        }
        if any(cells.values()):
            cells["before"] = words(with_unit(before.value, before.unit)) if before else ()
            yield index, cells


def _incident_cells(incident: Incident, week: Week, wording: Wording) -> dict[str, Inlines]:
    return {
        "started_at": words(span_text(incident.started_at, incident.ended_at, week, wording)),
        "level": said(incident.level),
        "system": said(incident.system),
        "text": said(incident.text),
        "state": inlines_of(state_text(incident, wording)),
    }


def _table(columns: tuple[_Column, ...], loc: Loc, rows: list[tuple[int, dict[str, Inlines]]]) -> Table | None:
    """Return the rows that say something, under the columns that any of them fills; None if none does."""
    rows = [(index, cells) for index, cells in rows if any(cells.values())]
    if not rows:
        return None
    used = [column for column in columns if any(cells.get(column[0]) for _, cells in rows)]
    shares = _shares([weight for _, _, weight, _ in used])
    heads = tuple(Column(title, share, align) for (_, title, _, align), share in zip(used, shares, strict=True))
    return Table(
        loc,
        heads,
        tuple(
            Row(
                (*loc, index),
                tuple(Cell(_cell_loc(loc, index, name), cells.get(name, ())) for name, *_ in used),
            )
            for index, cells in rows
        ),
    )


def _cell_loc(loc: Loc, index: int, name: str) -> Loc:
    return (*loc, index) if name == "before" else (*loc, index, name)


def _shares(weights: list[int]) -> list[int]:
    """Return whole hundredths in proportion to ``weights``, together 100."""
    total = sum(weights)
    shares = [100 * weight // total for weight in weights]
    shares[-1] += 100 - sum(shares)
    return shares
