"""Production incidents: as a table without the columns in which nothing stands, or line by line."""

from weekly_editor.document.block import Block, Cell, Inlines
from weekly_editor.document.inline import is_blank, said, words
from weekly_editor.document.outline import Entry, list_blocks, new_list_ids
from weekly_editor.document.table import Cells, ColumnPlan, TableMemory
from weekly_editor.document.wording import span_text
from weekly_editor.report.figure import plain
from weekly_editor.report.loc import Loc
from weekly_editor.report.model import Incident, IncidentsSection
from weekly_editor.report.week import Week
from weekly_editor.report.wording import Wording


def incident_table(
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

    def cells(place: Loc, incident: Incident) -> Cells:
        return _cells(place, incident, week, wording)

    table = tables.table((*loc, "incidents"), columns, section.incidents, cells)
    return (table,) if table else ()


def incident_list(section: IncidentsSection, loc: Loc, week: Week, wording: Wording) -> tuple[Block, ...]:
    """Return the incidents as lines: ``8月5日 11:25—12:31 · C级 · 网关：退款队列堵塞（已恢复）``."""
    entries = []
    for index, incident in enumerate(section.incidents):
        place = (*loc, "incidents", index)
        cells = _cells(place, incident, week, wording)
        if not all(cell.is_empty for cell in cells.values()):
            entries.append(Entry(place, "number", _line(cells, wording)))
    return list_blocks(tuple(entries), new_list_ids())


def state_text(incident: Incident, wording: Wording) -> str:
    """Return the state, then ``不计入`` or ``按 0.5 次计`` where the incident does not count as one."""
    parts = [] if is_blank(incident.state) else [incident.state]
    if not incident.counts:
        parts.append(wording.not_counted)
    if incident.share != 1:
        parts.append(wording.counted_in_part.format(share=plain(incident.share)))
    return wording.state_separator.join(parts)


def _cells(loc: Loc, incident: Incident, week: Week, wording: Wording) -> Cells:
    when = span_text(incident.started_at, incident.ended_at, week, wording)
    return {
        "started_at": Cell((*loc, "started_at"), words(when)),
        "level": Cell((*loc, "level"), said(incident.level)),
        "system": Cell((*loc, "system"), said(incident.system)),
        "text": Cell((*loc, "text"), said(incident.text)),
        "state": Cell((*loc, "state"), said(state_text(incident, wording))),
    }


def _line(cells: Cells, wording: Wording) -> Inlines:
    when, level, system, text, state = (cell.inlines for cell in cells.values())
    line: Inlines = ()
    for part in (when, level, system):
        if part:
            line += words(wording.fact_separator if line else "") + part
    line += words(wording.colon if line and text else "") + text
    opening, closing = wording.brackets
    return line + (words(opening) + state + words(closing) if state else ())
