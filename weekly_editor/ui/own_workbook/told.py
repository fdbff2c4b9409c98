"""What there is to say of a week before it is added to a workbook, one sentence each."""

from collections.abc import Iterable, Iterator, Mapping

from PySide6.QtCore import QCoreApplication

from weekly_editor.report.bilingual import Language
from weekly_editor.report.grid import place_name
from weekly_editor.ui.own_workbook.proposal import Proposal
from weekly_editor.writers.own_workbook_latest import LatestRead
from weekly_editor.writers.own_workbook_plan import WeekPlan
from weekly_editor.writers.own_workbook_sheet import place

_MAX_READS = 6  # formulas that are named one by one


def told(proposal: Proposal, planned: WeekPlan, language: Language, copy_name: str) -> Iterator[str]:
    """Yield what adding the week as ``planned`` does besides what is seen; ``copy_name`` is empty for no copy."""
    if planned.growth is None:
        yield QCoreApplication.translate(
            "OwnWorkbookDialog", "The sheet has this week already; only what is empty is filled."
        )
    elif planned.growth.is_inserted:
        yield QCoreApplication.translate(
            "OwnWorkbookDialog", "What stands behind the last week moves on by one; formulas and charts follow."
        )
    yield from latest_told(proposal, planned, language)
    if planned.skipped:
        weeks = listed([str(week) for week in planned.skipped], language)
        yield QCoreApplication.translate("OwnWorkbookDialog", "Not in the sheet: %1").replace("%1", weeks)
    if count := sum(cell.kind == "formula" for cell in planned.cells):
        yield QCoreApplication.translate("OwnWorkbookDialog", "Formulas that go on: %1").replace("%1", str(count))
    if proposal.asides:
        asides = [f"{each.name.text(language)} {each.count}" for each in proposal.asides]
        yield QCoreApplication.translate("OwnWorkbookDialog", "Kept as they are: %1").replace(
            "%1", listed(asides, language)
        )
    if copy_name:
        yield QCoreApplication.translate("OwnWorkbookDialog", "The file as it is now is kept as %1").replace(
            "%1", copy_name
        )


def latest_told(proposal: Proposal, planned: WeekPlan, language: Language) -> Iterator[str]:
    """Yield which formulas go on to the new week, and which stay with the last week so far."""
    moving = dict.fromkeys(_name(proposal, planned, read) for read in planned.reads if read.goes_on)
    if moving:
        yield QCoreApplication.translate("OwnWorkbookDialog", "Now read the new week: %1").replace(
            "%1", _some(moving, language)
        )
    staying = dict.fromkeys(
        _stays(_name(proposal, planned, read), read, planned.labels, language)
        for read in planned.reads
        if not read.goes_on
    )
    if staying:
        yield QCoreApplication.translate("OwnWorkbookDialog", "Stay as they are: %1").replace(
            "%1", _some(staying, language)
        )


def listed(words: Iterable[str], language: Language) -> str:
    """Return ``words`` as a list in a sentence."""
    return ("、" if language == "zh_CN" else ", ").join(words)


def _stays(name: str, read: LatestRead, labels: Mapping[int, str], language: Language) -> str:
    weeks = [labels.get(line, "") for line in read.lines]
    if len(weeks) == 2:
        said = QCoreApplication.translate("OwnWorkbookDialog", "%1 still compares %2")
        return said.replace("%2", listed(weeks, language)).replace("%1", name)
    span = "–".join(dict.fromkeys((weeks[0], weeks[-1])))
    return QCoreApplication.translate("OwnWorkbookDialog", "%1 still reads %2").replace("%2", span).replace("%1", name)


def _name(proposal: Proposal, planned: WeekPlan, read: LatestRead) -> str:
    """Return what a formula is called: by the head of its line behind the weeks, else by its place."""
    if read.kind == "name":
        return QCoreApplication.translate("OwnWorkbookDialog", "the name %1").replace("%1", read.sheet)
    if read.kind == "chart":
        return QCoreApplication.translate("OwnWorkbookDialog", "a chart")
    if read.sheet != planned.plan.sheet:
        return f"{read.sheet}!{place_name(*read.at)}"
    plan = planned.plan
    line, cross = read.at if plan.weeks == "down" else read.at[::-1]
    is_behind = planned.growth is not None and line > planned.growth.last and cross != plan.week_line
    return (proposal.grid.text(*place(plan.weeks, line, plan.week_line)) if is_behind else "") or place_name(*read.at)


def _some(words: Iterable[str], language: Language) -> str:
    """Return the first of ``words``, and how many there are where some are left out."""
    every = list(words)
    said = ("；" if language == "zh_CN" else "; ").join(every[:_MAX_READS])
    more = len(every) - _MAX_READS
    if more <= 0:
        return said
    several = QCoreApplication.translate("OwnWorkbookDialog", "%1 and %2 more")
    return several.replace("%2", str(more)).replace("%1", said)
