"""Promises against the plan, and the plan of last week against this week's report."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256

from weekly_editor.analysis.checks.promised import Promised, promises_of
from weekly_editor.analysis.checks.scope import ReadReport, ReadSection
from weekly_editor.analysis.finding import Finding, Fix, Severity, finding_at
from weekly_editor.analysis.matter import ALIKE, distinctive
from weekly_editor.analysis.prose import prose_of
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.day_wording import day_words
from weekly_editor.report.markup import visible
from weekly_editor.report.model import Item, PlanItem, PlanSection
from weekly_editor.report.place import Place
from weekly_editor.report.week import Week, weeks_before

_ENDS = 2  # the weight of a promise that the work ends
_MIN_NAME = 2
_MOST = 0.6  # of the words of a promise, that a row of the plan about it has
_WEEK_DAYS = 7
_OLDEST = 3  # weeks that a plan may lie back and still be answered for
_FEWEST_WORDS = 3  # pairs of signs in a row that can be looked for


@dataclass(slots=True)
class _Group:
    """One promise, and where it is made again."""

    first: Promised
    again: list[Promised] = field(default_factory=list)


def promise_not_planned(report: ReadReport) -> Iterator[Finding]:
    """Believe that what is promised for next week stands in the plan: by its matter, its name, or most of its words."""
    plan = next((section for section in report.sections if isinstance(section.section, PlanSection)), None)
    if plan is None or not isinstance(plan.section, PlanSection):
        return
    coming = report.week.shifted(1)
    due = [each for each in promises_of(report) if coming.monday <= each.due <= coming.sunday and not _is_done(each)]
    for group in _grouped([each for each in due if not _is_planned(each, plan.section.items)]):
        yield _not_planned(group, plan, plan.section)


def _is_done(promised: Promised) -> bool:
    row = promised.passage.row
    return isinstance(row, Item) and row.progress is not None and row.progress >= 100


def _is_planned(promised: Promised, rows: Sequence[PlanItem]) -> bool:
    matter, name, words = promised.passage.matter, promised.name, promised.words
    for row in rows:
        text = visible(row.text)
        if (matter and row.matter == matter and row.origin) or (len(name) >= _MIN_NAME and name in text.lower()):
            return True
        own = distinctive(text)
        shared = words & own
        is_same_day = row.due is not None and row.due == promised.due
        if shared and (is_same_day or len(shared) > _MOST * len(words) or (len(own) > 1 and own <= words)):
            return True
    return False


def _grouped(promises: Sequence[Promised]) -> list[_Group]:
    """Return ``promises``, those of one day that share words of their sentences and end the work put together."""
    groups: list[_Group] = []
    for each in promises:
        group = next((known for known in groups if _is_same(known.first, each)), None)
        if group is None:
            groups.append(_Group(each))
        else:
            group.again.append(each)
    return groups


def _is_same(one: Promised, other: Promised) -> bool:
    ends = one.promise.weight == other.promise.weight == _ENDS and one.passage.loc != other.passage.loc
    shared = distinctive(one.passage.prose.text) & distinctive(other.passage.prose.text)
    return one.due == other.due and ends and bool(shared)


def _not_planned(group: _Group, plan: ReadSection, section: PlanSection) -> Finding:
    first = group.first
    when = _when(first)
    message = Bilingual(
        f"{when.zh}“{first.said}”没有列入下周计划", f"“{first.said}”, due {when.en}, is not in the plan"
    )
    others = tuple(each.passage.place(each.promise.begin, each.promise.end) for each in group.again)
    label = Bilingual("加入下周计划", "Add to the plan")
    fix = Fix(label, (*plan.loc, "items"), section.items, (*section.items, _row(first)))
    detail = {"due": first.due.isoformat(), "what": first.said}
    begin, end = first.promise.begin, first.promise.end
    return finding_at(
        first.passage, begin, end, "promise_not_planned", "hint", message, detail=detail, others=others, fix=fix
    )


def _when(promised: Promised) -> Bilingual:
    if (promised.promise.date.last - promised.promise.date.first).days >= _WEEK_DAYS - 1:
        return Bilingual("下周要做的", "next week")
    day = day_words(promised.due, "without")
    return Bilingual(f"{day.zh}前要做的", f"by {day.en}")


def _row(promised: Promised) -> PlanItem:
    """Return the row of the plan that would keep the promise; the same one whenever it is asked for."""
    row, date = promised.passage.row, promised.promise.date
    origin = str(getattr(row, "id", ""))
    row_id = sha256(f"{origin}\n{promised.said}\n{promised.due}".encode()).hexdigest()[:12]
    due = promised.due if date.first == date.last else None
    owner = row.owner if isinstance(row, Item) else ""
    matter = promised.passage.matter
    return PlanItem(id=row_id, matter=matter or row_id, text=promised.said, due=due, owner=owner, origin=origin)


def plan_not_reported(report: ReadReport) -> Iterator[Finding]:
    """Believe that a report speaks of all that one of the weeks just before planned: its matter, or most words."""
    previous = report.around.previous
    if previous is None or not report.sections or previous.week not in weeks_before(report.week, _OLDEST):
        return
    planned = [row for section in previous.report.sections if isinstance(section, PlanSection) for row in section.items]
    missing = [row for row in planned if not _is_reported(row, report)]
    place = next(
        (each.loc for each in report.sections if isinstance(each.section, PlanSection)), report.sections[0].loc
    )
    for row in missing:
        day = _day(row, previous.week)
        is_due = day is not None and day <= report.week.sunday
        week = str(previous.week)
        message = Bilingual(f"{week} 计划的这件事，本周没有交代", f"Planned in {week}, but not reported on")
        text = " ".join(visible(row.text).split())
        severity: Severity = "ask" if is_due else "hint"
        detail = {"week": week, "due": day.isoformat() if day else ""}
        yield Finding("plan_not_reported", severity, Place((*place, "title")), text, message, detail, row.matter)


def _day(row: PlanItem, week: Week) -> date | None:
    """Return the day of a row of the plan in the report of ``week``: its field, else the last one it names."""
    days = prose_of(visible(row.text), week).dates
    return row.due or max((day.last for day in days), default=None)


def _is_reported(row: PlanItem, report: ReadReport) -> bool:
    words = distinctive(visible(row.text))
    if len(words) < _FEWEST_WORDS:
        return True  # 复盘会: nothing in it that could be looked for
    for section in report.sections:
        if any(row.matter and passage.matter == row.matter for passage in section.passages):
            return True
        texts = (visible(section.section.title), *(passage.prose.text for passage in section.passages))
        if any(_are_told(words, distinctive(text)) for text in texts):
            return True
    return False


def _are_told(words: frozenset[str], said: frozenset[str]) -> bool:
    return bool(said) and len(words & said) >= max(2, ALIKE * min(len(words), len(said)))
