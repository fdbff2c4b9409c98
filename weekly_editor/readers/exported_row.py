"""Rows of our own Markdown back as rows of a report."""

import re
from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, TypeVar

from pydantic import ValidationError

from weekly_editor.analysis.fact import sentence_of, stated_facts
from weekly_editor.readers.markdown_text import report_text, without_comment
from weekly_editor.report.model import Frozen, Incident, Item, Marker, Node, Outline, PlanItem, Reading
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.week import Week
from weekly_editor.report.wording import MONTHS

R = TypeVar("R", bound=Frozen)

_FACT_SEPARATOR = " · "
_FREE_FACTS = ("负责人", "owner", "风险：", "Risk:")
_INDENT = 4
_MAX_DEPTH = 100  # no report file can hold a deeper outline
_MARKED = late_pattern(
    r"(?:[-*+] \[(?P<task>[ xX])\]|(?P<bullet>[-*+])|(?P<number>[0-9]{1,9}[.)]))(?: +(?P<text>.*))?$", re.DOTALL
)
_TITLED = late_pattern(r"\*\*(?P<title>[^*]+)\*\*(?:(?:：|: ?)(?P<text>.*))?$")
_DAY = r"(?:(?:([0-9]+)年)?([0-9]+)月([0-9]+)日|([A-Z][a-z]{2}) ([0-9]+)(?:, ([0-9]+))?)"
_CLOCK = r"([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)"
_TIMES = late_pattern(rf"(?:{_DAY} {_CLOCK})?(?:[—–](?:{_DAY} )?{_CLOCK})?$")
_FACTS = {
    "progress": late_pattern(r"(?:进度|progress) (-?[0-9.]+)%$"),
    "due": late_pattern(rf"(?:due )?{_DAY}(?:到期)?$"),
    "owner": late_pattern(r"(?:负责人|owner) (.*)$", re.DOTALL),
    "risk": late_pattern(r"(?:风险：|Risk: )(.*)$", re.DOTALL),
}
_AMOUNT = late_pattern(r"(-?[0-9]+(?:\.[0-9]+)?) ?(.*)$", re.DOTALL)
_PARTLY = late_pattern(r"(?:^|；|; )(?:按 (?P<zh>[-0-9.]+) 次计|counted as (?P<en>[-0-9.]+))$")
_NOT_COUNTED = late_pattern(r"(?:^|；|; )(?:不计入|not counted)$")
_NEVER_EXACT = {"id", "matter", "metric", "origin", "entries"}  # what no comment of ours says


@dataclass(frozen=True, slots=True)
class OutlineLine:
    """A line of a list: how deep it stands, its marker, its Markdown, and what its comment says of it."""

    depth: int
    marker: Marker
    written: str
    exact: Mapping[str, Any]


def outline_line(line: str) -> OutlineLine:
    """Return what ``line`` is in a list; without a marker it is plain text."""
    expanded = line.expandtabs(_INDENT)
    depth = min((len(expanded) - len(expanded.lstrip(" "))) // _INDENT, _MAX_DEPTH)
    bare, exact = without_comment(line.lstrip(" \t"))
    match = _MARKED.match(bare)
    if match is None:
        return OutlineLine(depth, "plain", bare, exact)
    marker: Marker = "bullet" if match["bullet"] else "number" if match["number"] else "todo"
    if match["task"] in ("x", "X"):
        marker = "done"
    return OutlineLine(depth, marker, match["text"] or "", exact)


def outline_of(lines: Iterable[OutlineLine]) -> Outline:
    """Return the tree that ``lines`` stand for; one that stands too deep is taken as close as there is a place."""
    return _nodes(deque(lines), 0, nesting=0)


def item_of(line: OutlineLine, entries: Outline, week: Week) -> Item:
    """Return the piece of work that ``line`` tells, with what stands below it."""
    sentence, printed = _parted(line.written, week)
    title, text = "", sentence
    if line.exact.get("title") != "" and (match := _TITLED.match(sentence)) is not None:
        title, text = match["title"], match["text"] or ""
    title = str(line.exact.get("title", report_text(title)))
    text = report_text(text)
    facts = _facts(sentence_of(text, title), week) | printed
    return _built(Item, {**facts, "title": title, "text": text, "entries": entries}, line.exact)


def plan_item_of(line: OutlineLine, week: Week) -> PlanItem:
    """Return the row of next week's plan that ``line`` tells."""
    sentence, printed = _parted(line.written, week)
    text = report_text(sentence)
    facts = _facts(sentence_of(text), week) | printed
    return _built(PlanItem, {"text": text, "due": facts["due"], "owner": facts["owner"]}, line.exact)


def reading_of(cells: Mapping[str, str], exact: Mapping[str, Any]) -> Reading:
    """Return the reading in a table's row, ``cells`` by the names of their fields."""
    fields: dict[str, Any] = {name: report_text(cells.get(name, "")) for name in ("name", "note")}
    for name in ("target", "value"):  # the unit of the value goes before that of the target
        if (match := _AMOUNT.match(report_text(cells.get(name, "")))) is not None:
            fields |= {name: match[1], "unit": match[2]}
    return _built(Reading, fields, exact)


def incident_of(cells: Mapping[str, str], exact: Mapping[str, Any], week: Week) -> Incident:
    """Return the incident in a table's row, ``cells`` by the names of their fields."""
    fields: dict[str, Any] = {name: report_text(cells.get(name, "")) for name in ("level", "system", "text")}
    fields |= _times(report_text(cells.get("time", "")), week)
    return _built(Incident, {**fields, **parted_state(report_text(cells.get("state", "")))}, exact)


def parted_state(written: str) -> dict[str, Any]:
    """Return the ``state`` of an incident without what is said of its counting: ``counts`` and ``share``, a figure."""
    fields: dict[str, Any] = {}
    if (match := _PARTLY.search(written)) is not None:
        written, fields["share"] = written[: match.start()], match["zh"] or match["en"]
    if (match := _NOT_COUNTED.search(written)) is not None:
        written, fields["counts"] = written[: match.start()], False
    return {**fields, "state": written}


def _nodes(lines: deque[OutlineLine], depth: int, *, nesting: int, holds: int | None = None) -> Outline:
    """Take the nodes that stand at ``depth`` or deeper, at most ``holds`` of them, with all below them."""
    nodes: list[Node] = []
    while lines and lines[0].depth >= depth and (holds is None or len(nodes) < holds):
        line = lines.popleft()
        held = line.exact.get("holds")
        children: Outline = ()
        if nesting < _MAX_DEPTH and line.marker != "plain":
            children = _nodes(lines, line.depth + 1, nesting=nesting + 1)
        elif nesting < _MAX_DEPTH and isinstance(held, int):
            children = _nodes(lines, line.depth, nesting=nesting + 1, holds=held)
        nodes.append(Node(text=report_text(line.written), marker=line.marker, children=children))
    return tuple(nodes)


def _parted(written: str, week: Week) -> tuple[str, dict[str, Any]]:
    """Return the sentence and the facts in brackets after it; brackets that hold anything else are of the sentence."""
    facts: dict[str, Any] = {}
    end = len(written)
    while written.endswith("〕", 0, end) and (begin := written.rfind("〔", 0, end)) >= 0:
        for words in reversed(aside_parts(written[begin + 1 : end - 1])):
            fact = stated_fact(report_text(words), week)
            if not fact:
                return written, {}
            facts = fact | facts
        end = begin - written.endswith(" ", 0, begin)
    return written[:end], facts


def aside_parts(words: str) -> list[str]:
    """Return the facts that stand in an aside, still as words; the last may be free text, and hold what parts them."""
    parts = words.split(_FACT_SEPARATOR)
    free = next((index for index, part in enumerate(parts) if part.startswith(_FREE_FACTS)), len(parts) - 1)
    return [*parts[:free], _FACT_SEPARATOR.join(parts[free:])]


def stated_fact(words: str, week: Week) -> dict[str, Any]:
    """Return the field that ``进度 85%``, ``8月13日到期``, ``负责人 王宁`` or ``风险：…`` states, {} for others."""
    for name, pattern in _FACTS.items():
        if (match := pattern.match(words)) is not None:
            return {name: _day(match.groups(), week) if name == "due" else match[1]}
    return {}


def _facts(sentence: str, week: Week) -> dict[str, Any]:
    stated = stated_facts(sentence, week)
    return {"progress": stated.progress, "due": stated.due, "owner": stated.owner, "risk": stated.risk}


def _times(words: str, week: Week) -> dict[str, datetime]:
    match = _TIMES.match(words)
    if match is None:
        return {}
    groups = match.groups()
    start_day = _day(groups[:6], week)
    end_day = _day(groups[7:13], week) or start_day
    times = {"started_at": (start_day, groups[6]), "ended_at": (end_day, groups[13])}
    return {
        name: datetime.combine(day, time.fromisoformat(clock)) for name, (day, clock) in times.items() if day and clock
    }


def _day(groups: tuple[str | None, ...], week: Week) -> date | None:
    """Return the day in the groups of ``_DAY``, the nearest to ``week`` where no year is said."""
    zh_year, month, zh_day, month_name, en_day, en_year = groups
    year, day = zh_year or en_year, zh_day or en_day
    if month_name is not None:
        month = str(MONTHS.index(month_name) + 1) if month_name in MONTHS else None
    if month is None or day is None:
        return None
    try:
        return date(int(year), int(month), int(day)) if year else week.nearest(int(month), int(day))
    except ValueError:
        return None


def _built(model: type[R], fields: Mapping[str, Any], exact: Mapping[str, Any]) -> R:
    """Return a row of ``fields``, those of ``exact`` instead where it has them; what does not fit is left out."""
    known = model.model_fields.keys() - _NEVER_EXACT
    values = {**fields, **{name: value for name, value in exact.items() if name in known}}
    try:
        return model.model_validate(values)
    except ValidationError as error:
        wrong = {problem["loc"][0] for problem in error.errors()}
        return model.model_validate({name: value for name, value in values.items() if name not in wrong})
