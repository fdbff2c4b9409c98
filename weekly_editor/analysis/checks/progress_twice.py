"""The progress of one work item, told again elsewhere in the report."""

from collections import defaultdict
from collections.abc import Iterator

from weekly_editor.analysis.checks.scope import ReadReport
from weekly_editor.analysis.finding import Finding, finding_at
from weekly_editor.analysis.matter import core_name
from weekly_editor.analysis.progress import progress_subject
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import plain
from weekly_editor.report.loc import Loc
from weekly_editor.report.model import Item, ObjectiveSection, PlanSection
from weekly_editor.report.place import Place


def progress_told_twice(report: ReadReport) -> Iterator[Finding]:
    """Believe that the progress of an item is the same wherever the report tells it by the name of the item."""
    items = _items(report)
    for section in report.sections:
        for passage in section.passages if not isinstance(section.section, PlanSection) else ():
            stated = passage.prose.progress if not isinstance(passage.row, Item) else None
            known = items[core_name(progress_subject(passage.prose.text, stated))] if stated is not None else []
            if stated is None or len(known) != 1:
                continue
            ((loc, item),) = known
            if item.progress is not None and item.progress != stated.value:
                here, there = plain(stated.value), plain(item.progress)
                message = Bilingual(
                    f"此处进度 {here}%，“{item.title}”一项是 {there}%", f"{here}% here, {there}% for {item.title}"
                )
                detail = {"here": here, "there": there}
                yield finding_at(
                    passage, stated.begin, stated.end, "progress_conflict", "ask", message,
                    detail=detail, others=(Place((*loc, "text")),),
                )  # fmt: skip


def _items(report: ReadReport) -> defaultdict[str, list[tuple[Loc, Item]]]:
    """Return the work items of ``report`` by the core of their names."""
    found: defaultdict[str, list[tuple[Loc, Item]]] = defaultdict(list)
    for section in report.sections:
        if isinstance(section.section, ObjectiveSection):
            for index, item in enumerate(section.section.items):
                if name := core_name(item.title):
                    found[name].append(((*section.loc, "items", index), item))
    return found
