"""Reports back from the Markdown that we wrote: the inverse of ``writers.markdown``.

A file that was edited since is read as far as it goes; lines that found no place are handed back."""

import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from typing import Any, cast

from pydantic import ValidationError

from weekly_editor.readers.exported_row import (
    OutlineLine,
    incident_of,
    item_of,
    outline_line,
    outline_of,
    plan_item_of,
    reading_of,
)
from weekly_editor.readers.head import Head
from weekly_editor.readers.markdown_text import report_text, table_cells, without_comment
from weekly_editor.readers.section_name import Name
from weekly_editor.readers.source import UNSORTED, Unplaced
from weekly_editor.readers.understanding import Passage, Understanding
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.clean import clean
from weekly_editor.report.model import (
    FORMAT,
    KINDS,
    Incident,
    IncidentsSection,
    Item,
    Kind,
    MetricGroup,
    MetricsSection,
    Node,
    NotesSection,
    ObjectiveSection,
    PlanSection,
    Reading,
    Report,
    Section,
    Topic,
    TrackSection,
    new_section,
)
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.week import Week
from weekly_editor.report.wording import EN, ZH

_RULE = "---"
_FORMAT_LINE = f"format: {FORMAT}"
_FIELDS = ("week", "title", "author", "team", "created_at", "language")
_SECTION_LABEL = late_pattern(r"(?:[零一二三四五六七八九十0-9]+、|[0-9]+\. )")
_TOPIC_LABEL = late_pattern(r"（[零一二三四五六七八九十0-9]+）|\([a-z]+\)(?: |$)")
_TABLE_RULE = late_pattern(r"\|[ :|-]+\|$")
_DEFAULT_TITLES = {  # of reports and sections that have none of their own
    title for words in (ZH, EN) for title in (words.report_title, *words.section_titles.values())
}
_NO_PLACE = Bilingual("这一行没有可以放的字段", "no field takes this line")
_COLUMNS = {
    title: name
    for words in (ZH, EN)
    for title, name in (
        (words.metric, "name"),
        (words.this_week, "value"),
        (words.target, "target"),
        (words.note, "note"),
        (words.time, "time"),
        (words.level, "level"),
        (words.system, "system"),
        (words.what_happened, "text"),
        (words.state, "state"),
    )
}


@dataclass(frozen=True, slots=True)
class _Line:
    number: int  # counts from 1
    text: str


@dataclass(slots=True)
class _Source:
    """A file taken apart: what its head says, and the lines under every ``##``, those before the first one first."""

    fields: dict[str, Any]
    heads: list[dict[str, Any]]
    titles: list[str]
    bodies: list[list[_Line]] = field(default_factory=lambda: [[]])


def is_exported(text: str) -> bool:
    """Tell whether ``text`` is Markdown that we wrote."""
    lines = text[:200].removeprefix("\ufeff").splitlines()
    return lines[:1] == [_RULE] and _FORMAT_LINE in lines[1:4]


def understand_exported(text: str, today: date, week: Week | None = None) -> Understanding:
    """Return the report that ``text`` was written from, see ``is_exported``; every section of it is made already.

    The report is of ``week`` if given; ``today`` gives the week where the text does not. Equal to what was written
    but for ids, fields the program does not know, and rows and texts that show nothing."""
    source = _taken_apart(clean(text))
    title, unplaced = _preface(source.bodies[0])
    report = Report(**_valid_fields(_retitled(source.fields, title), today))
    passages = [
        _passage(_section(head, body, report.week, unplaced), body[0].number if body else 1)
        for head, body in _bodies(source)
    ]
    if unplaced:
        entries = tuple(Node(text=report_text(line.text.strip()), marker="plain") for line in unplaced)
        passages.append(_passage(NotesSection(title=UNSORTED[report.language], entries=entries), unplaced[0].number))
    return Understanding(
        Head(report.week, report.title, report.created_at, report.author, report.team),
        week or report.week,
        report.language,
        tuple(passages),
        tuple(Unplaced(line.number, line.text.strip(" "), _NO_PLACE) for line in unplaced),
    )


def _passage(section: Section, line: int) -> Passage:
    code = section.code if isinstance(section, ObjectiveSection) else ""
    return Passage(Name(section.title, code), section.kind, line, made=section)


def _preface(lines: list[_Line]) -> tuple[str, list[_Line]]:
    """Return the title ("" for none) and what else stands before the sections, but for the line about the week."""
    filled = [line for line in lines if line.text.strip(" ")]
    if not filled or not filled[0].text.startswith("# "):
        return "", filled
    return report_text(filled[0].text.removeprefix("# ")), filled[2:]


def _bodies(source: _Source) -> Iterator[tuple[dict[str, Any], list[_Line]]]:
    """Yield what the head says of every section with its lines; a section the head does not know holds notes."""
    found = iter(zip(source.titles, source.bodies[1:], strict=True))
    for head in source.heads:
        title, body = next(found, ("", [])) if head.get("shown", True) else ("", [])
        yield _retitled(head, title), body
    for title, body in found:
        yield {"kind": "notes", "title": title}, body


def _retitled(head: dict[str, Any], title: str) -> dict[str, Any]:
    """Return ``head`` with the ``title`` of the body where somebody has changed that since."""
    code = str(head.get("code", ""))
    known = " ".join(part for part in (code, str(head.get("title", ""))) if part.strip())
    if title in ("", known) or (not known and title in _DEFAULT_TITLES):
        return head
    return {**head, "title": title.removeprefix(f"{code} ") if code.strip() else title}


def _taken_apart(text: str) -> _Source:
    lines = [_Line(number, line) for number, line in enumerate(text.split("\n"), start=1)]
    end = next((index for index, line in enumerate(lines) if index and line.text == _RULE), 0)
    source = _Source(*_head(line.text for line in lines[1:end]), [])
    for line in lines[end + 1 :]:
        if line.text.startswith("## "):
            source.titles.append(report_text(_SECTION_LABEL.sub("", line.text.removeprefix("## "), count=1)))
            source.bodies.append([])
        else:
            source.bodies[-1].append(line)
    return source


def _head(lines: Iterable[str]) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Return the fields of the report and of its sections."""
    fields: dict[str, Any] = {}
    sections: list[dict[str, Any]] = []
    for line in lines:
        if line.startswith("  - "):
            head = _value(line.removeprefix("  - "))
            sections.extend([head] if isinstance(head, dict) else [])
        else:
            name, _, value = line.partition(": ")
            fields[name] = _value(value)
    return fields, sections


def _value(written: str) -> Any:
    try:
        return json.loads(written)
    except (ValueError, RecursionError):
        return written


def _valid_fields(fields: dict[str, Any], today: date) -> dict[str, Any]:
    """Return the fields that a report can have, a missing or impossible week as that of ``today``."""
    week = Week.of(today)
    with suppress(ValueError):
        week = Week.parse(str(fields.get("week")))
    known = {name: fields[name] for name in _FIELDS if name in fields} | {"week": week}
    try:
        Report(**known)
    except ValidationError as error:
        wrong = {problem["loc"][0] for problem in error.errors()}
        known = {name: value for name, value in known.items() if name not in wrong}
    return known


def _section(head: dict[str, Any], body: list[_Line], week: Week, unplaced: list[_Line]) -> Section:
    """Return the section that ``head`` names with what ``body`` says; lines without a place go to ``unplaced``."""
    kind = cast("Kind", head.get("kind") if head.get("kind") in KINDS else "notes")
    section = new_section(kind, str(head.get("title", "")))
    lines = [line for line in body if line.text.strip(" \t")]
    match section:
        case TrackSection():
            return section.model_copy(update={"topics": tuple(_topics(lines))})
        case ObjectiveSection():
            update = {"code": clean(str(head.get("code", ""))), "items": tuple(_items(lines, week))}
            return section.model_copy(update=update)
        case MetricsSection():
            return section.model_copy(update={"groups": tuple(_groups(lines, unplaced))})
        case IncidentsSection():
            return section.model_copy(update={"incidents": tuple(_incidents(lines, week, unplaced))})
        case NotesSection():
            return section.model_copy(update={"entries": outline_of(outline_line(line.text) for line in lines)})
        case PlanSection():
            items = tuple(plan_item_of(outline_line(line.text), week) for line in lines)
            return section.model_copy(update={"items": items})


def _topics(lines: list[_Line]) -> Iterator[Topic]:
    for title, below in _under_heads(lines):
        entries = outline_of(outline_line(line.text) for line in below)
        if title is not None or entries:
            yield Topic(title=report_text(_TOPIC_LABEL.sub("", title or "", count=1)), entries=entries)


def _under_heads(lines: list[_Line]) -> Iterator[tuple[str | None, list[_Line]]]:
    """Yield every ``###`` head as Markdown with the lines below it; None heads those before the first."""
    title: str | None = None
    below: list[_Line] = []
    for line in lines:
        if line.text == "###" or line.text.startswith("### "):
            yield title, below
            title, below = line.text[4:], []
        else:
            below.append(line)
    yield title, below


def _items(lines: list[_Line], week: Week) -> Iterator[Item]:
    row: OutlineLine | None = None
    below: list[OutlineLine] = []
    for line in (outline_line(line.text) for line in lines):
        if line.depth and row is not None:
            below.append(OutlineLine(line.depth - 1, line.marker, line.written, line.exact))
            continue
        if row is not None:
            yield item_of(row, outline_of(below), week)
        row, below = line, []
    if row is not None:
        yield item_of(row, outline_of(below), week)


def _groups(lines: list[_Line], unplaced: list[_Line]) -> Iterator[MetricGroup]:
    """Yield a group for every head with its table, and for every table without a head."""
    for title, below in _under_heads(lines):
        tables = list(_tables(below, unplaced))
        first = below[0] if below else None
        has_own_table = bool(tables) and not (first and without_comment(first.text)[1].get("group"))
        if title is not None:
            rows = tables.pop(0) if has_own_table else []
            yield MetricGroup(title=report_text(title), readings=_readings(rows))
        for rows in tables:
            yield MetricGroup(readings=_readings(rows))


_Cells = tuple[dict[str, str], dict[str, Any]]  # by the names of the fields, and what the row's comment says


def _readings(rows: list[_Cells]) -> tuple[Reading, ...]:
    return tuple(reading_of(cells, exact) for cells, exact in rows)


def _incidents(lines: list[_Line], week: Week, unplaced: list[_Line]) -> Iterator[Incident]:
    for rows in _tables(lines, unplaced):
        for cells, exact in rows:
            yield incident_of(cells, exact, week)


def _tables(lines: list[_Line], unplaced: list[_Line]) -> Iterator[list[_Cells]]:
    """Yield the rows of every table; lines of no table, comments apart, go to ``unplaced``."""
    names: tuple[str, ...] = ()
    rows: list[_Cells] | None = None
    for index, line in enumerate(lines):
        below = lines[index + 1].text if index + 1 < len(lines) else ""
        if not line.text.startswith("|"):
            unplaced.extend([line] if without_comment(line.text)[0] else [])
        elif _TABLE_RULE.match(below):
            if rows is not None:
                yield rows
            names, rows = tuple(_COLUMNS.get(report_text(cell), "") for cell in table_cells(line.text)), []
        elif rows is None:
            unplaced.append(line)
        elif not _TABLE_RULE.match(line.text):
            rows.append(_row(names, line.text))
            unplaced.extend([line] if len(table_cells(line.text)) > len(names) else [])
    if rows is not None:
        yield rows


def _row(names: tuple[str, ...], line: str) -> _Cells:
    cells = table_cells(line)
    last, exact = without_comment(cells[-1])
    named = zip(names, (*cells[:-1], last), strict=False)
    return {name: written for name, written in named if name}, exact
