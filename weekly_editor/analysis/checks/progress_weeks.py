"""Progress against the weeks before: work that fell back, and work that stands still."""

import re
from collections import defaultdict
from collections.abc import Iterator, Set
from decimal import Decimal

from weekly_editor.analysis.bound import told_percents
from weekly_editor.analysis.checks.scope import ReadReport, ReadSection
from weekly_editor.analysis.finding import Finding, FindingKind, Severity, excerpt_of, finding_at
from weekly_editor.analysis.head import head_of
from weekly_editor.analysis.matter import alikeness, core_name, counterpart, distinctive
from weekly_editor.analysis.progress import Stated, fallen_progress, progress_subject
from weekly_editor.analysis.prose import Passage
from weekly_editor.analysis.standing import clauses_of
from weekly_editor.analysis.step import STEP
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import plain
from weekly_editor.report.loc import Loc
from weekly_editor.report.markup import visible
from weekly_editor.report.model import Item, MetricsSection, ObjectiveSection, PlanSection
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.place import Place

_WHOLE = Decimal(100)
_NEARLY = Decimal(95)
_STALLED_WEEKS = 2  # before this one
_NEARLY_WEEKS = 3  # before this one, that the last few percent may take
_MIN_NAME = 2
_SHARED = 2  # words, or pairs of characters, that two names have at least
_MOST = 0.6  # of the words of the shorter one
_PARTS = late_pattern(r"第?[一二三四五六七八九十]+[期批]|[A-Za-z]端|\b(?:iOS|Android|H5|[Pp]hase\s?\d)\b", 0)
_CLAUSE = late_pattern("[，,；;。]", 0)
_DIGITS = late_pattern(r"\d{1,3}(?:\.\d+)?(?=\s?%)", 0)
_MEANT = late_pattern(r"(?:目标|计划|预计|争取|\b(?:target|planned|expected))\S{0,4}\s?$", re.IGNORECASE)
_MADE = late_pattern(r"%\s(?:done|complete|[a-z]+(?:ed|en|lt)\b)", re.IGNORECASE)
_EXPLAINED = late_pattern(r"下调|回退|返工|重新评估|重估|范围(?:扩大|增加|变更|调整)|re-?estimated|rework|scope", 0)

Name = tuple[str, str]  # of the matter, and of the part of it


def progress_regressed(report: ReadReport) -> Iterator[Finding]:
    """Believe that the progress of a matter never falls from one week to the next without a word on why.

    A matter is known by its name, else by most of its words; then a fall is but hinted at."""
    told: set[Loc] = set()
    for loc, item, before in _continued(report):
        told.add((*loc, "text"))
        was = before[0]
        if item.progress is not None and was is not None and item.progress < was and not _EXPLAINED.search(item.text):
            message = _fell(was, item.progress)
            yield _finding("progress_regressed", loc, item, message, plain(was), plain(item.progress))
    for passage in report.passages:
        fell = fallen_progress(passage.prose.text) if "%" in passage.prose.text else None
        if fell is not None:
            yield _passage_finding(passage, *fell)
    if report.around.previous is None:
        return
    before_by_name = _by_name(report.around.previous)
    now_by_name = _by_name(report)
    for name, passages in now_by_name.items():
        known = before_by_name.get(name, [])
        for passage, stated in passages if len(passages) == len(known) == 1 else ():
            was = known[0][1].value
            if stated.value < was and passage.loc not in told and not _EXPLAINED.search(passage.prose.text):
                told.add(passage.loc)
                yield _passage_finding(passage, was, stated)
    for passage, was, stated in _called_otherwise(report, report.around.previous, before_by_name.keys() & now_by_name):
        if stated.value < was and passage.loc not in told and not _EXPLAINED.search(passage.prose.text):
            yield _passage_finding(passage, was, stated, "hint")


def _called_otherwise(
    now: ReadReport, before: ReadReport, known: Set[Name]
) -> Iterator[tuple[Passage, Decimal, Stated]]:
    """Yield every progress told of work that last week told of in other words, with what that was.

    Either shares most of its words with the other one, and with none else."""
    one, other = ([each for each in _told(report) if _name(*each) not in known] for report in (now, before))
    for passage, stated in one:
        alike = [each for each in other if _is_alike((passage, stated), each)]
        back = [each for each in one if len(alike) == 1 and _is_alike(each, alike[0])]
        if len(back) == 1:
            yield passage, alike[0][1].value, stated


def _is_alike(one: tuple[Passage, Stated], other: tuple[Passage, Stated]) -> bool:
    said, known = _said(*one), _said(*other)
    shared = distinctive(said) & distinctive(known)
    own, others = (distinctive(progress_subject(passage.prose.text, stated)) for passage, stated in (one, other))
    if own and others and not own & others:
        return False
    return _parts(*one) == _parts(*other) and len(shared) >= _SHARED and alikeness(said, known) >= _MOST


def _parts(passage: Passage, stated: Stated) -> frozenset[str]:
    """Return which part of its work (二期, iOS) a progress is of, by its titles and its own clause."""
    clause = _CLAUSE.split(passage.prose.text[: stated.begin])[-1]
    return frozenset(_PARTS.findall(" ".join((*passage.above[1:], clause))))


def _said(passage: Passage, stated: Stated) -> str:
    """Return the words that tell what a progress is of: its titles, and its sentence up to it."""
    return " ".join((*passage.above[1:], passage.prose.text[: stated.begin]))


def _told(report: ReadReport) -> Iterator[tuple[Passage, Stated]]:
    """Yield the one progress of every passage that tells one, but for those of plans and readings."""
    for section in report.sections:
        if not isinstance(section.section, PlanSection | MetricsSection):
            for passage in section.passages:
                stated = _digits(passage, passage.prose.progress or _bare(passage)) or _of_step(passage)
                if stated is not None and not _MEANT.search(passage.prose.text[: stated.begin]):
                    yield passage, stated


def _of_step(passage: Passage) -> Stated | None:
    """Return the one percentage of a passage that tells a step of work, too: vending rewrite at 55%, in development."""
    text = passage.prose.text
    told = told_percents(passage.prose) if STEP.search(text) or _MADE.search(text) else ()
    return _digits(passage, Stated(Decimal(), told[0].begin, told[0].end)) if len(told) == 1 else None


def _digits(passage: Passage, stated: Stated | None) -> Stated | None:
    """Return where the digits of ``stated`` stand, that being a clause, and what they are; None without any."""
    found = _DIGITS.search(passage.prose.text, stated.begin, stated.end + 2) if stated is not None else None
    return Stated(Decimal(found[0]), *found.span()) if found is not None else None


def _passage_finding(passage: Passage, was: Decimal, stated: Stated, severity: Severity = "ask") -> Finding:
    detail = {"before": plain(was), "now": plain(stated.value)}
    place = stated.begin, stated.end
    return finding_at(passage, *place, "progress_regressed", severity, _fell(was, stated.value), detail=detail)


def _fell(was: Decimal, now: Decimal) -> Bilingual:
    return Bilingual(
        f"进度由上期 {plain(was)}% 降到 {plain(now)}%", f"Progress fell from {plain(was)}% to {plain(now)}%"
    )


def _by_name(report: ReadReport) -> dict[Name, list[tuple[Passage, Stated]]]:
    """Return every stated progress of ``report`` by the name of what it is said of, but for those of plans."""
    found: dict[Name, list[tuple[Passage, Stated]]] = defaultdict(list)
    for section in report.sections:
        if not isinstance(section.section, PlanSection):
            for passage in section.passages:
                stated = passage.prose.progress or _bare(passage)
                name = _name(passage, stated) if stated is not None else ("", "")
                if stated is not None and len("".join(name)) >= _MIN_NAME:
                    found[name].append((passage, stated))
    return found


def _bare(passage: Passage) -> Stated | None:
    """Return the progress that stands alone in a clause behind what it is of: 路由测试中，66%."""
    if "%" not in passage.prose.text:
        return None
    clauses = [each for each in clauses_of(passage.prose.text) if each.value is not None]
    if len(clauses) != 1 or clauses[0].value is None:
        return None
    return Stated(clauses[0].value, clauses[0].begin, clauses[0].end)


def _name(passage: Passage, stated: Stated) -> Name:
    title = passage.above[-1] if len(passage.above) > 1 else ""
    subject = core_name(progress_subject(passage.prose.text, stated))
    return core_name(title), subject if title else head_of(passage.prose.text) or subject


def progress_stalled(report: ReadReport) -> Iterator[Finding]:
    """Believe that work that is neither begun nor done moves within three weeks, and ends four weeks after 95%."""
    for loc, item, before in _continued(report):
        if item.progress is None or not 0 < item.progress < _WHOLE:
            continue
        now = plain(item.progress)
        if len(before) >= _STALLED_WEEKS and all(was == item.progress for was in before[:_STALLED_WEEKS]):
            count = _STALLED_WEEKS + 1
            message = Bilingual(f"进度连续 {count} 周都是 {now}%", f"Progress has been {now}% for {count} weeks")
            yield _finding("progress_stalled", loc, item, message, now, now)
        elif _is_nearly_done(item.progress, before[:_NEARLY_WEEKS]):
            count, least = _NEARLY_WEEKS + 1, plain(_NEARLY)
            message = Bilingual(
                f"进度连续 {count} 周在 {least}% 以上，还没有完成（现在 {now}%）",
                f"Progress has been over {least}% for {count} weeks and is {now}% now",
            )
            yield _finding("progress_stalled", loc, item, message, plain(before[_NEARLY_WEEKS - 1] or _NEARLY), now)


def _is_nearly_done(now: Decimal, before: list[Decimal | None]) -> bool:
    weeks = [now, *before]
    return len(weeks) > _NEARLY_WEEKS and all(was is not None and _NEARLY <= was < _WHOLE for was in weeks)


def _finding(kind: FindingKind, loc: Loc, item: Item, message: Bilingual, before: str, now: str) -> Finding:
    detail = {"before": before, "now": now}
    excerpt = excerpt_of(visible(item.title) or visible(item.text))
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
