"""What a document says below its incidents: what they come to, as far as that is known and nobody typed otherwise.

A document does not argue with itself: where a typed figure differs, all of this is left to the form, which says why."""

from collections.abc import Iterator

from weekly_editor.analysis.incident_ledger import IncidentLedger
from weekly_editor.analysis.ledger_words import SHOWN_PLACES, figure_text, minutes_text
from weekly_editor.analysis.level import level_name
from weekly_editor.analysis.tally import Tally
from weekly_editor.report.figure import plain
from weekly_editor.report.wording import Wording


def totals_text(ledger: IncidentLedger, wording: Wording) -> str:
    """Return ``合计：本周计入 0.5 次（C级 0.5 次）；停机 8 分钟``, "" where nothing can be said."""
    if any(check.verdict == "differs" for check in ledger.checks):
        return ""
    clauses = wording.state_separator.join((*_of_week(ledger, wording), *_of_year(ledger, wording)))
    return wording.totals.format(clauses=clauses) if clauses else ""


def _of_week(ledger: IncidentLedger, wording: Wording) -> Iterator[str]:
    """Yield how many of the report's incidents count and how long they took, where that is clear of all of them."""
    week = ledger.tally("week")
    if week.counts != ledger.own.counts or week.without_level or week.undated:
        return
    if not any(check.verdict == "unknown" and check.meaning.kind == "count" for check in ledger.checks):
        yield _counted(week, wording)
    if week.is_whole and week.downtime.seconds:
        down = wording.total_down.format(minutes=minutes_text(week.downtime.seconds))
        charged = wording.total_charged.format(minutes=minutes_text(week.downtime.charged))
        yield down if week.downtime.charged == week.downtime.seconds else _aside(down, charged, wording)


def _of_year(ledger: IncidentLedger, wording: Wording) -> Iterator[str]:
    """Yield the availability, where nobody typed it, and what is left of the year, where no week is missing."""
    year = ledger.tally("year")
    if not year.is_whole:
        return
    typed = [check for check in ledger.checks if check.meaning.kind == "availability"]
    if not any("year" in check.agreeing for check in typed):
        yield wording.total_available.format(percent=plain(year.availability_floor(SHOWN_PLACES)))
    if ledger.budget is not None:
        left = ledger.budget.remaining_s
        said = wording.total_left if left >= 0 else wording.total_over
        yield said.format(target=plain(ledger.budget.target), minutes=minutes_text(abs(left)))


def _counted(week: Tally, wording: Wording) -> str:
    total = wording.total_count.format(count=figure_text(week.total))
    levels = [
        wording.total_of_level.format(level=level_name(level, wording.language), count=figure_text(count))
        for level, count in week.counts
        if count
    ]
    return _aside(total, wording.aside_separator.join(levels), wording) if levels else total


def _aside(said: str, more: str, wording: Wording) -> str:
    opening, closing = wording.brackets
    return f"{said}{opening}{more}{closing}"
