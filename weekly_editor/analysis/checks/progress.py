"""Progress against its own sentence, and against the weeks before."""

from collections.abc import Iterator
from decimal import Decimal

from weekly_editor.analysis.checks.scope import Around, ReadReport, ReadSection
from weekly_editor.analysis.finding import Finding, FindingKind, Severity
from weekly_editor.analysis.matter import counterpart
from weekly_editor.analysis.prose import Prose, prose_of
from weekly_editor.analysis.stage import StatedStage
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import plain
from weekly_editor.report.loc import Loc
from weekly_editor.report.markup import visible
from weekly_editor.report.model import Item, ObjectiveSection
from weekly_editor.report.place import Place

_WHOLE = Decimal(100)
_STALLED_WEEKS = 2  # before this one
_SHOWN = 40  # characters
_EARLY = frozenset({"proposed", "required", "designed", "scheduled", "developed", "integrated", "tested", "piloted"})


def progress_conflict(section: ReadSection, around: Around) -> Iterator[Finding]:
    """Believe that progress and sentence agree: the field says what the sentence says, and 100% is not under way."""
    for loc, item in _items(section):
        prose = prose_of(visible(item.text), around.week)
        message = _conflict(item, prose)
        if message is not None:
            yield Finding(
                "progress_conflict", "ask", Place((*loc, "text")), prose.text[:_SHOWN], message, matter=item.matter
            )


def _conflict(item: Item, prose: Prose) -> Bilingual | None:
    stated = prose.progress.value if prose.progress else None
    if stated is not None and item.progress is not None and stated != item.progress:
        said, told = plain(item.progress), plain(stated)
        return Bilingual(f"进度栏是 {said}%，正文说 {told}%", f"the field says {said}%, the sentence {told}%")
    value = item.progress if stated is None else stated
    if value is None:
        return None
    whole = [stage for stage in prose.stages if not stage.subject or stage.subject == prose.stages[0].subject]
    if value == _WHOLE:
        return _under_way(value, whole)
    live = next((each for each in whole if each.tense == "reached" and each.stage in ("live", "done")), None)
    if live is not None and not any(each.tense != "reached" for each in prose.stages):
        words = prose.text[live.begin : live.end]
        return Bilingual(
            f"正文说已{words}，进度却是 {plain(value)}%", f"“{words}” is told, but progress is {plain(value)}%"
        )
    return None


def _under_way(value: Decimal, stages: list[StatedStage]) -> Bilingual | None:
    """Return that work is not over of which all is said to be done."""
    if any(stage.tense == "reached" and stage.stage in ("live", "done") for stage in stages):
        return None
    open_stage = next((each for each in stages if each.tense == "running" or each.stage in _EARLY), None)
    if open_stage is None or open_stage.tense == "reached":
        return None
    return Bilingual(
        f"进度 {plain(value)}%，正文却说还在进行", f"progress is {plain(value)}%, but the sentence says it goes on"
    )


def progress_regressed(report: ReadReport) -> Iterator[Finding]:
    """Believe that the progress of a matter never falls from one week to the next."""
    for loc, item, before in _continued(report):
        was = before[0]
        if item.progress is not None and was is not None and item.progress < was:
            now, old = plain(item.progress), plain(was)
            message = Bilingual(f"进度由上期 {old}% 降到 {now}%", f"progress fell from {old}% to {now}%")
            yield _finding("progress_regressed", loc, item, message, old, now)


def progress_stalled(report: ReadReport) -> Iterator[Finding]:
    """Believe that work that is neither begun nor done moves within three weeks."""
    for loc, item, before in _continued(report):
        weeks = before[:_STALLED_WEEKS]
        if item.progress is None or not 0 < item.progress < _WHOLE or len(weeks) < _STALLED_WEEKS:
            continue
        if all(was == item.progress for was in weeks):
            now = plain(item.progress)
            count = _STALLED_WEEKS + 1
            message = Bilingual(f"进度连续 {count} 周都是 {now}%", f"progress has been {now}% for {count} weeks")
            yield _finding("progress_stalled", loc, item, message, now, now)


def _finding(kind: FindingKind, loc: Loc, item: Item, message: Bilingual, before: str, now: str) -> Finding:
    detail = {"before": before, "now": now}
    excerpt = (visible(item.title) or visible(item.text))[:_SHOWN]
    place = Place((*loc, "text"))
    severity: Severity = "ask" if kind == "progress_regressed" else "hint"
    return Finding(kind, severity, place, excerpt, message, detail, item.matter)


def _continued(report: ReadReport) -> Iterator[tuple[Loc, Item, list[Decimal | None]]]:
    """Yield every item that last week had, with its progress in the weeks before, the newest first."""
    earlier = [[item for section in week.sections for _, item in _items(section)] for week in report.around.earlier]
    for section in report.sections:
        for loc, item in _items(section):
            if item.progress is None:
                continue
            found: list[Decimal | None] = []
            for items in earlier:
                same = counterpart(item, items)
                if same is None:
                    break
                found.append(same.progress)
            if found:
                yield loc, item, found


def _items(section: ReadSection) -> Iterator[tuple[Loc, Item]]:
    if isinstance(section.section, ObjectiveSection):
        for index, item in enumerate(section.section.items):
            yield (*section.loc, "items", index), item
