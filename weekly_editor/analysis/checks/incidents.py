"""Incidents against the week of their report, and against the levels that they are counted by."""

from collections.abc import Iterator

from weekly_editor.analysis.checks.scope import Around, ReadReport, ReadSection
from weekly_editor.analysis.finding import Finding, Severity, excerpt_of
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.day_wording import day_words, days_text
from weekly_editor.report.loc import Loc
from weekly_editor.report.markup import visible
from weekly_editor.report.model import Incident, IncidentsSection
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.place import Place
from weekly_editor.report.week import Week

_READING = late_pattern(r"可用[率性度]|(?i:\b(?:availability|uptime)\b)")  # what a line without a time may tell instead


def incident_outside_week(section: ReadSection, around: Around) -> Iterator[Finding]:
    """Believe that the incidents of a report began in its week; what began in another one is asked about."""
    for loc, incident in _incidents(section):
        began = incident.started_at
        if began is not None and Week.of(began.date()) != around.week:
            day = day_words(began.date(), "with")
            zh, en = days_text(around.week, "zh_CN", "without"), days_text(around.week, "en", "without")
            message = Bilingual(f"事件发生在 {day.zh}，不在本周（{zh}）", f"Began on {day.en}, not in this week ({en})")
            detail = {"started_at": began.isoformat(), "week": str(around.week)}
            place = Place((*loc, "started_at"))
            yield Finding("incident_outside_week", "ask", place, excerpt_of(visible(incident.text)), message, detail)


def incident_without_level(report: ReadReport) -> Iterator[Finding]:
    """Believe that an incident that counts has a level, and so has one that does not where others have theirs.

    One finding tells of all those of a report that have none."""
    every = [each for section in report.sections for each in _incidents(section)]
    has_levels = any(incident.level.strip() for _, incident in every)
    found = [(loc, incident) for loc, incident in every if _lacks_level(incident, has_levels)]
    if found:
        first, *others = (Place((*loc, "level")) for loc, _ in found)
        count = len(found)
        uncounted = _uncounted(report)
        names = Bilingual("、".join(uncounted), ", ".join(uncounted))
        zh = f"；{names.zh}没有写明期间，也无从核对" if uncounted else ""
        en = f"; {names.en} name no period and cannot be checked" if uncounted else ""
        message = Bilingual(f"{count} 起事件没有写级别{zh}", f"{count} incident(s) without a level{en}")
        excerpt = excerpt_of(visible(found[0][1].text))
        detail = {"incidents": str(count)}
        uses_levels = has_levels or any(check.meaning.kind == "count" for check in report.ledger.checks)
        is_ask = uses_levels and any(incident.counts for _, incident in found)
        severity: Severity = "ask" if is_ask else "hint"  # a house without levels may have none
        yield Finding("incident_without_level", severity, first, excerpt, message, detail, others=tuple(others))


def _lacks_level(incident: Incident, has_levels: bool) -> bool:
    is_reading = incident.started_at is None and _READING.search(incident.text) is not None
    is_told = bool(incident.text.strip() or incident.started_at) and not is_reading
    return is_told and not incident.level.strip() and (incident.counts or has_levels)


def _uncounted(report: ReadReport) -> list[str]:
    """Return the names of the readings that count incidents of a level over a period that they do not name."""
    return [
        visible(check.reading.name).strip()
        for check in report.ledger.checks
        if check.meaning.kind == "count" and check.verdict == "unknown" and check.meaning.period is None
    ]


def _incidents(section: ReadSection) -> Iterator[tuple[Loc, Incident]]:
    if isinstance(section.section, IncidentsSection):
        for index, incident in enumerate(section.section.incidents):
            yield (*section.loc, "incidents", index), incident
