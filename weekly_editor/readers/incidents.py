"""Production incidents out of branches: lines that start with a time, and rows of a table."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime

from weekly_editor.analysis.incident import (
    leading_time,
    stated_end,
    stated_level,
    stated_state,
    stated_system,
)
from weekly_editor.analysis.weekday import WEEKDAY, weekday_number
from weekly_editor.readers.exported_row import parted_state
from weekly_editor.readers.prose import joined, table_groups, texts_below
from weekly_editor.readers.table import Table, read_table
from weekly_editor.readers.tree import Branch
from weekly_editor.report.figure import figure
from weekly_editor.report.model import Incident
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.week import Week

_BETWEEN = " \t\u3000，,：:、|-—"
_FURTHER = late_pattern(r"(?<=\S)\s+(?=\d{4}(?:-\d{1,2}-|/\d{1,2}/|年\d{1,2}月)\d{1,2}日?\s+\d{1,2}[:：]\d{2}\s)")
_NONE = late_pattern(
    r"(?:本周|本期)?(?:暂?无|没有|未发生)[^，。；]{0,16}[。.]?|(?:none|no\sincidents?)\b.{0,20}", re.IGNORECASE
)


def incidents_of(branches: Iterable[Branch], week: Week) -> tuple[Incident, ...]:
    """Return the incidents that ``branches`` tell of; text right below one goes on with its sentence."""
    incidents: list[Incident] = []
    open_texts: list[str] = []
    for group in table_groups(branches):
        lines = [branch.line for branch in group]
        if lines[0].kind == "table" and (table := read_table(lines)).heads:
            incidents.extend(_told(open_texts, week))
            open_texts = []
            incidents.extend(_incident_of_row(table, row, week) for row in table.rows)
            continue
        for branch in group:
            first, *further = _FURTHER.split(joined(texts_below(branch)))
            if not open_texts or branch.line.kind == "item" or _begins(first, week):
                incidents.extend(_told(open_texts, week))
                open_texts = []
            open_texts.append(first)
            for text in further:  # lines that became one paragraph on the way here
                incidents.extend(_told(open_texts, week))
                open_texts = [text]
    return (*incidents, *_told(open_texts, week))


def begins_with_time(branch: Branch, week: Week) -> bool:
    """Tell whether the line of ``branch`` starts with a day and a time of day."""
    return leading_time(branch.line.text, week) is not None


def _begins(text: str, week: Week) -> bool:
    """Tell whether ``text`` is an incident of its own, or says that there was none, rather than goes on with one."""
    return leading_time(text.removeprefix("**"), week) is not None or _NONE.fullmatch(text) is not None


def _told(texts: Sequence[str], week: Week) -> tuple[Incident, ...]:
    """Return the incident that ``texts`` tell of together, none where they are empty."""
    text = joined(texts)
    return (_incident(text, week),) if text else ()


def _incident(text: str, week: Week) -> Incident:
    bare = text.removeprefix("**")
    times = leading_time(text, week)
    if times is None and bare != text and (times := leading_time(bare, week)) is not None:
        text = bare[: times[2]] + bare[times[2] :].replace("**", "", 1)
    if times is None:
        return _with_state(Incident(text=text, counts=_NONE.fullmatch(text) is None))
    started_at, ended_at, end = times
    said = _other_weekday(text[:end], started_at) + text[end:].lstrip(_BETWEEN)
    return _with_state(Incident(started_at=started_at, ended_at=ended_at, text=said))


def _other_weekday(head: str, started_at: datetime | None) -> str:
    """Return the weekday that ``head`` names where it is not that of ``started_at``: a fault that stays in sight."""
    match = WEEKDAY.search(head)
    if match is None or started_at is None or weekday_number(match) == started_at.isoweekday():
        return ""
    return f"{match[0].strip()} "


def _with_state(incident: Incident) -> Incident:
    """Return ``incident`` with the fields that its sentence states, where it has none of its own."""
    text = incident.text
    ended_at = incident.ended_at
    if ended_at is None and incident.started_at is not None:
        ended_at = stated_end(text, incident.started_at)
    return incident.model_copy(
        update={
            "ended_at": ended_at,
            "level": incident.level or stated_level(text),
            "system": incident.system or stated_system(text),
            "state": incident.state or stated_state(text),
        }
    )


def _incident_of_row(table: Table, row: Sequence[str], week: Week) -> Incident:
    cells = table.named(row)
    used = {"level", "system", "state", "number"}
    times = leading_time(cells.get("start", ""), week)
    is_moment = times is not None and not cells["start"][times[2] :].strip()
    started_at, ended_at = (times[0], times[1]) if times and is_moment else (None, None)
    if is_moment:
        used.add("start")
    closing = _end_of(cells.get("end", ""), started_at, week)
    if closing is not None:
        used.add("end")
    incident = Incident(
        started_at=started_at, ended_at=closing or ended_at, level=cells.get("level", ""),
        system=cells.get("system", ""), text=_other_weekday(cells.get("start", ""), started_at) + table.rest(row, used),
    )  # fmt: skip
    return _with_state(_with_counting(incident, cells.get("state", "")))


def _with_counting(incident: Incident, written: str) -> Incident:
    """Return ``incident`` in the state ``written``, and with what this says of how it counts."""
    fields = parted_state(written)
    try:
        share = figure(fields.get("share", "1"))
    except ValueError:
        return incident.model_copy(update={"state": written})
    return incident.model_copy(update={**fields, "share": share})


def _end_of(cell: str, started_at: datetime | None, week: Week) -> datetime | None:
    times = leading_time(cell, week)
    if times is not None:
        return times[0] if not cell[times[2] :].strip() else None
    if started_at is None or re.fullmatch(r"\d{1,2}[:：]\d{2}", cell.strip()) is None:
        return None
    return stated_end(cell + "恢复", started_at)
