"""All that is recognised in a report, fields included, as lists for scripts."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from weekly_editor.analysis.prose import Passage, passages_of
from weekly_editor.analysis.risk import stated_risk
from weekly_editor.analysis.unit import base_unit, converted
from weekly_editor.report.figure import plain
from weekly_editor.report.loc import Loc
from weekly_editor.report.markup import visible
from weekly_editor.report.model import (
    IncidentsSection,
    Item,
    MetricsSection,
    ObjectiveSection,
    PlanItem,
    PlanSection,
    Reading,
    Report,
    Section,
)

_LABEL = 40  # characters at most of a sentence that stands for a name


class QuantityFact(NamedTuple):
    """A figure at ``loc``: how much (``value``) of which base ``unit``, and of what (``label``)."""

    loc: Loc
    label: str
    value: Decimal
    unit: str
    text: str
    role: str = "amount"
    of: str = ""
    basis: str = ""
    period: str = ""


class DateFact(NamedTuple):
    """Days that ``text`` names, ``start`` to ``end``, both included."""

    loc: Loc
    text: str
    start: date
    end: date


class ProgressFact(NamedTuple):
    """How far the work called ``label`` is, in percent."""

    loc: Loc
    label: str
    value: Decimal


class StageFact(NamedTuple):
    """A stage of work, and whether it is reached, running or coming."""

    loc: Loc
    text: str
    stage: str
    tense: str


class PromiseFact(NamedTuple):
    """What will be done, and by when."""

    loc: Loc
    text: str
    due: date


class RiskFact(NamedTuple):
    """What may go wrong."""

    loc: Loc
    text: str


@dataclass(slots=True)
class FactList:
    """Everything that one report states, in reading order."""

    quantities: list[QuantityFact] = field(default_factory=list)
    dates: list[DateFact] = field(default_factory=list)
    progress: list[ProgressFact] = field(default_factory=list)
    stages: list[StageFact] = field(default_factory=list)
    promises: list[PromiseFact] = field(default_factory=list)
    risks: list[RiskFact] = field(default_factory=list)


def facts_of(report: Report) -> FactList:
    """Return all that ``report`` states, in its sentences and, where no sentence does, in its fields."""
    facts = FactList()
    for index, section in enumerate(report.sections):
        loc: Loc = ("sections", index)
        for passage in passages_of(section, loc, report.week):
            if passage.is_text:
                _add_sentence(facts, passage)
        _add_fields(facts, section, loc)
    return facts


def _add_sentence(facts: FactList, passage: Passage) -> None:
    loc, prose = passage.loc, passage.prose
    for each in prose.quantities:
        text = prose.text[each.begin : each.end]
        kept = (each.label, each.value, each.unit, text, each.role, each.of, each.basis, each.period)
        facts.quantities.append(QuantityFact(loc, *kept))
    facts.dates += (DateFact(loc, prose.text[day.begin : day.end], day.first, day.last) for day in prose.dates)
    if prose.progress is not None:
        facts.progress.append(ProgressFact(loc, _title(passage), prose.progress.value))
    for stage in prose.stages:
        facts.stages.append(StageFact(loc, prose.text[stage.begin : stage.end], stage.stage, stage.tense))
    facts.promises += (PromiseFact(loc, each.what, each.date.last) for each in prose.promises)
    if risk := stated_risk(prose.text):
        facts.risks.append(RiskFact(loc, risk))


def _title(passage: Passage) -> str:
    """Return what the work of ``passage`` is called: the title of its item or topic, else its own words."""
    return passage.title or passage.prose.text.split("，")[0][:_LABEL]


def _add_fields(facts: FactList, section: Section, loc: Loc) -> None:
    match section:
        case MetricsSection():
            facts.quantities += _readings(section, loc)
        case IncidentsSection():
            for index, incident in enumerate(section.incidents):
                for name, moment in (("started_at", incident.started_at), ("ended_at", incident.ended_at)):
                    if moment is not None:
                        place = (*loc, "incidents", index, name)
                        facts.dates.append(DateFact(place, f"{moment:%Y-%m-%d %H:%M}", moment.date(), moment.date()))
        case ObjectiveSection():
            for index, item in enumerate(section.items):
                _add_item(facts, item, (*loc, "items", index))
        case PlanSection():
            for index, row in enumerate(section.items):
                _add_due(facts, row, (*loc, "items", index))
        case _:
            return


def _add_item(facts: FactList, item: Item, loc: Loc) -> None:
    """Add the fields of ``item`` that its sentence does not state."""
    text = (*loc, "text")
    stated = {fact.value for fact in facts.progress if fact.loc == text}
    if item.progress is not None and item.progress not in stated:
        label = visible(item.title).strip() or visible(item.text)[:_LABEL]
        facts.progress.append(ProgressFact((*loc, "progress"), label, item.progress))
    if item.risk and not any(fact.loc == text for fact in facts.risks):
        facts.risks.append(RiskFact((*loc, "risk"), visible(item.risk)))
    _add_due(facts, item, loc)


def _add_due(facts: FactList, row: Item | PlanItem, loc: Loc) -> None:
    text = (*loc, "text")
    if row.due is not None and not any(fact.end == row.due for fact in facts.dates if fact.loc == text):
        facts.dates.append(DateFact((*loc, "due"), row.due.isoformat(), row.due, row.due))


def _readings(section: MetricsSection, loc: Loc) -> Iterator[QuantityFact]:
    for number, group in enumerate(section.groups):
        for index, reading in enumerate(group.readings):
            if reading.value is not None:
                yield _reading(reading, reading.value, (*loc, "groups", number, "readings", index, "value"))


def _reading(reading: Reading, value: Decimal, loc: Loc) -> QuantityFact:
    unit = base_unit(reading.unit)[1]
    in_base = converted(value, reading.unit, unit)
    text = f"{plain(value)}{reading.unit.strip()}"
    return QuantityFact(loc, visible(reading.name).strip(), value if in_base is None else in_base, unit, text)
