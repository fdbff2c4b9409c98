"""Running figures and incidents as tables, without the columns in which nothing stands."""

from decimal import Decimal
from itertools import islice

from weekly_editor.document.block import Block, Heading, Inlines
from weekly_editor.document.inline import inlines_of, is_blank, said, words
from weekly_editor.document.table import ColumnPlan, TableMemory
from weekly_editor.document.wording import span_text
from weekly_editor.report.figure import plain
from weekly_editor.report.loc import Loc
from weekly_editor.report.model import Incident, IncidentsSection, MetricsSection, Reading
from weekly_editor.report.week import Week
from weekly_editor.report.wording import Wording


def metric_blocks(
    section: MetricsSection,
    loc: Loc,
    readings_before: tuple[Reading | None, ...],
    before_title: str,
    wording: Wording,
    tables: TableMemory,
) -> tuple[Block, ...]:
    """Return a head (if it has a title) and a table for every group that says something."""
    blocks: list[Block] = []
    before = iter(readings_before)
    for index, group in enumerate(section.groups):
        group_loc = (*loc, "groups", index)
        known = tuple(islice(before, len(group.readings)))
        if not is_blank(group.title):
            blocks.append(Heading(group_loc, 2, "", inlines_of(group.title)))
        columns: tuple[ColumnPlan, ...] = (
            ("name", wording.metric, 30, "left"),
            ("value", wording.this_week, 16, "right"),
            ("before", before_title, 16, "right"),
            ("target", wording.target, 16, "right"),
            ("note", wording.note, 30, "left"),
        )

        def cells(place: int, reading: Reading, known: tuple[Reading | None, ...] = known) -> dict[str, Inlines]:
            return _reading_cells(reading, known[place] if place < len(known) else None)

        table = tables.table((*group_loc, "readings"), columns, group.readings, cells)
        blocks.extend([table] if table else [])
    return tuple(blocks)


def incident_blocks(
    section: IncidentsSection, loc: Loc, week: Week, wording: Wording, tables: TableMemory
) -> tuple[Block, ...]:
    """Return a table of the incidents of which anything is known."""
    columns: tuple[ColumnPlan, ...] = (
        ("started_at", wording.time, 22, "left"),
        ("level", wording.level, 9, "left"),
        ("system", wording.system, 14, "left"),
        ("text", wording.what_happened, 45, "left"),
        ("state", wording.state, 16, "left"),
    )

    def cells(_place: int, incident: Incident) -> dict[str, Inlines]:
        return _incident_cells(incident, week, wording)

    table = tables.table((*loc, "incidents"), columns, section.incidents, cells)
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


def _reading_cells(reading: Reading, before: Reading | None) -> dict[str, Inlines]:
    cells = {
        "name": said(reading.name),
        "value": words(with_unit(reading.value, reading.unit)),
        "target": words(with_unit(reading.target, reading.unit)),
        "note": said(reading.note),
    }
    if any(cells.values()):
        cells["before"] = words(with_unit(before.value, before.unit)) if before else ()
    return cells


def _incident_cells(incident: Incident, week: Week, wording: Wording) -> dict[str, Inlines]:
    return {
        "started_at": words(span_text(incident.started_at, incident.ended_at, week, wording)),
        "level": said(incident.level),
        "system": said(incident.system),
        "text": said(incident.text),
        "state": inlines_of(state_text(incident, wording)),
    }
