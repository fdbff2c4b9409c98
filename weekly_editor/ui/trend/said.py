"""What the trend panel says in words: values, changes, weeks and incidents, in the interface's language."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from weekly_editor.analysis.series import MetricSeries, SeriesPoint
from weekly_editor.document.figures import change_text, value_text
from weekly_editor.report.markup import visible
from weekly_editor.report.model import Incident
from weekly_editor.report.week import Week
from weekly_editor.report.wording import Wording

MAX_INCIDENTS = 3  # of a week that are told
MAX_VALUES = 12  # that are read out
MAX_WORDS = 200  # letters of an incident; more would not fit on a line


def words_of(text: str) -> str:
    """Return ``text`` in one line, without markup."""
    return " ".join(visible(text).split())


def point_value(series: MetricSeries, point: SeriesPoint) -> str:
    """Return the value of ``point`` in the unit of ``series``: ``99.998%``, ``1370.5万笔``."""
    reading = point.reading.model_copy(update={"value": point.value, "unit": words_of(series.unit)})
    return value_text(reading, series.metric)


def point_target(series: MetricSeries, point: SeriesPoint, wording: Wording) -> str:
    """Return what was aimed at in ``point``: ``目标 99.95%``; "" where nothing was."""
    if point.target is None:
        return ""
    reading = point.reading.model_copy(update={"value": point.target, "unit": words_of(series.unit)})
    return f"{wording.target} {value_text(reading, series.metric)}"


def change_before(series: MetricSeries, place: int, wording: Wording) -> str:
    """Return how far the point at ``place`` is from that of the week before; "" where that week has none."""
    point, before = series.points[place], series.points[place - 1] if place else None
    if before is None or before.week != point.week.shifted(-1):
        return ""
    change = change_text(point.reading, before.reading, wording, series.metric)
    return QCoreApplication.translate("Trend", "%1 from the week before").replace("%1", change)


def week_text(week: Week) -> str:
    """Return a week and its days: ``2026-W28 · 7/6–7/12``."""
    monday, sunday = week.monday, week.sunday
    return f"{week} · {monday.month}/{monday.day}–{sunday.month}/{sunday.day}"


def incident_lines(incidents: Sequence[Incident]) -> Iterator[str]:
    """Yield the first of ``incidents``, a line each, and how many there are besides."""
    for incident in incidents[:MAX_INCIDENTS]:
        parts = (words_of(part[:MAX_WORDS]) for part in (incident.level, incident.system, incident.text))
        yield " ".join(filter(None, parts))
    if len(incidents) > MAX_INCIDENTS:
        more = QCoreApplication.translate("Trend", "%1 more incidents")
        yield more.replace("%1", str(len(incidents) - MAX_INCIDENTS))


def week_lines(
    series: MetricSeries, week: Week, place: int | None, incidents: Sequence[Incident], wording: Wording
) -> tuple[str, ...]:
    """Return what is known of ``week``, line by line; ``place`` is that of its point, None where it has none."""
    if place is None:
        value, target = QCoreApplication.translate("Trend", "No value"), ""
    else:
        point = series.points[place]
        change = change_before(series, place, wording)
        value = "   ".join(filter(None, (point_value(series, point), change)))
        target = point_target(series, point, wording)
    return tuple(filter(None, (week_text(week), value, target, *incident_lines(incidents))))


def plot_words(series: MetricSeries, points: Sequence[SeriesPoint], wording: Wording) -> str:
    """Return what a plot of ``points`` shows, for those who cannot see it."""
    if not points:
        return QCoreApplication.translate("Trend", "No values in these weeks")
    least, most = min(points, key=lambda point: point.value), max(points, key=lambda point: point.value)
    weeks = QCoreApplication.translate("Trend", "%1 to %2, %3 values")
    for sign, words in (("%1", points[0].week), ("%2", points[-1].week), ("%3", len(points))):
        weeks = weeks.replace(sign, str(words))
    told = (
        weeks,
        _dated(QCoreApplication.translate("Trend", "lowest %1 in %2"), series, least),
        _dated(QCoreApplication.translate("Trend", "highest %1 in %2"), series, most),
        point_target(series, points[-1], wording),
        wording.fact_separator.join(f"{point.week} {point_value(series, point)}" for point in points[-MAX_VALUES:]),
    )
    return "; ".join(filter(None, told))


def _dated(text: str, series: MetricSeries, point: SeriesPoint) -> str:
    return text.replace("%1", point_value(series, point)).replace("%2", str(point.week))
