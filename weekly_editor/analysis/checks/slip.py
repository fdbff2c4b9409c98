"""Days that were promised last week, and are later ones now."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from weekly_editor.analysis.checks.promised import Promised, promises_of
from weekly_editor.analysis.checks.scope import ReadReport
from weekly_editor.analysis.finding import Finding, finding_at
from weekly_editor.analysis.matter import ALIKE, counterpart, distinctive
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.day_wording import day_words
from weekly_editor.report.model import Item, ObjectiveSection


def date_slipped(report: ReadReport) -> Iterator[Finding]:
    """Believe that a promise of one matter, told in the same words, keeps its day from week to week.

    One that says that it moved is also compared with the day that its work was due last week."""
    previous = report.around.previous
    if previous is None:
        return
    before: dict[str, list[Promised]] = defaultdict(list)
    for each in promises_of(previous):
        for key in _keys(each):
            before[key].append(each)
    for now in promises_of(report):
        known = next((was for key in _keys(now) for was in before[key] if _is_later(was, now)), None)
        if known is not None:
            yield _finding(now, known.due, str(previous.week))
        elif now.promise.is_moved and (due := _due_before(now, previous)) and due < now.promise.date.first:
            yield _finding(now, due, str(previous.week))


def _keys(promised: Promised) -> list[str]:
    return [key for key in (promised.passage.matter, promised.name) if key]


def _is_later(was: Promised, now: Promised) -> bool:
    """Tell whether ``now`` promises for after the days of ``was`` what that promised; 8月底 may be told as 8月28日."""
    if now.promise.date.last <= was.promise.date.last:
        return False
    words, before = distinctive(now.promise.what), distinctive(was.promise.what)
    if not words and not before:
        return now.promise.what == was.promise.what
    return bool(words and before) and len(words & before) >= ALIKE * min(len(words), len(before))


def _due_before(promised: Promised, previous: ReadReport) -> date | None:
    """Return when the work that ``promised`` is about was due last week."""
    row = promised.passage.row
    if not isinstance(row, Item):
        return None
    items = [
        item for section in previous.report.sections if isinstance(section, ObjectiveSection) for item in section.items
    ]
    before = counterpart(row, items)
    return before.due if before is not None else None


def _finding(now: Promised, was: date, week: str) -> Finding:
    before, after = (day_words(each, "without") for each in (was, now.due))
    message = Bilingual(
        f"改期：{before.zh} → {after.zh}（{week} 写的是前者）", f"Moved: {before.en} → {after.en} (since {week})"
    )
    detail = {"before": was.isoformat(), "now": now.due.isoformat(), "week": week}
    begin, end = now.promise.begin, now.promise.end
    return finding_at(now.passage, begin, end, "date_slipped", "hint", message, detail=detail)
