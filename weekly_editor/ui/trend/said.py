"""What the trend panel says in words: values, changes, weeks and incidents, in the interface's language."""

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from PySide6.QtCore import QCoreApplication

from weekly_editor.analysis.movement import exact_difference, kind_told, relative_change
from weekly_editor.analysis.series import MetricSeries, SeriesPoint
from weekly_editor.analysis.unit import figure_with_unit
from weekly_editor.report.figure import EXACT
from weekly_editor.report.markup import visible
from weekly_editor.report.model import Incident
from weekly_editor.report.week import Week
from weekly_editor.report.wording import Wording

MAX_INCIDENTS = 3  # of a week that are told
MAX_VALUES = 12  # that are read out
MINUS = "−"


def words_of(text: str) -> str:
    """Return ``text`` in one line, without markup."""
    return " ".join(visible(text).split())


def value_text(value: Decimal, series: MetricSeries) -> str:
    """Return ``value`` of ``series`` with its unit: ``99.998%``, ``1,370.5万笔``."""
    return figure_with_unit(figure_text(value, series), words_of(series.unit))


def figure_text(value: Decimal, series: MetricSeries) -> str:
    """Return ``value`` with the decimals of its metric, as it is where none are defined; thousands are set apart."""
    decimals = series.metric.decimals if series.metric else None
    if decimals is not None:
        value = value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, EXACT)
    return f"{value:,f}".replace("-", MINUS)


def change_text(series: MetricSeries, before: Decimal, now: Decimal, wording: Wording) -> str:
    """Return how far it is from ``before`` to ``now``: ``+0.10 个百分点``, ``−3.25%``, ``持平``."""
    if before == now:
        return wording.unchanged
    match kind_told(series.metric.change if series.metric else "", series.unit, before, now):
        case "percent":
            return f"{_signed(relative_change(before, now) or Decimal(0))}%"
        case "points":
            return wording.points.format(change=_signed(exact_difference(before, now)))
        case _:
            return figure_with_unit(_signed(exact_difference(before, now)), words_of(series.unit))


def change_before(series: MetricSeries, place: int, wording: Wording) -> str:
    """Return how far the point at ``place`` is from that of the week before; "" where that week has none."""
    point = series.points[place]
    if place == 0 or series.points[place - 1].week != point.week.shifted(-1):
        return ""
    change = change_text(series, series.points[place - 1].value, point.value, wording)
    return QCoreApplication.translate("Trend", "%1 on the week before").replace("%1", change)


def week_text(week: Week) -> str:
    """Return a week and its days: ``2026-W28 · 7/6–7/12``."""
    monday, sunday = week.monday, week.sunday
    return f"{week} · {monday.month}/{monday.day}–{sunday.month}/{sunday.day}"


def incident_lines(incidents: Sequence[Incident]) -> Iterator[str]:
    """Yield the first of ``incidents``, a line each, and how many there are besides."""
    for incident in incidents[:MAX_INCIDENTS]:
        yield " ".join(filter(None, map(words_of, (incident.level, incident.system, incident.text))))
    if len(incidents) > MAX_INCIDENTS:
        more = QCoreApplication.translate("Trend", "%1 more incidents")
        yield more.replace("%1", str(len(incidents) - MAX_INCIDENTS))


def point_lines(
    series: MetricSeries, week: Week, place: int | None, incidents: Sequence[Incident], wording: Wording
) -> tuple[str, ...]:
    """Return what is known of ``week``, the most important first; ``place`` is that of its point, if it has one."""
    lines = [week_text(week)]
    if place is None:
        lines.append(QCoreApplication.translate("Trend", "No value"))
    else:
        point = series.points[place]
        change = change_before(series, place, wording)
        lines.append("   ".join(filter(None, (value_text(point.value, series), change))))
        if point.target is not None:
            lines.append(target_text(point.target, series, wording))
    return (*lines, *incident_lines(incidents))


def target_text(target: Decimal, series: MetricSeries, wording: Wording) -> str:
    """Return what is aimed at: ``目标 99.95%``."""
    return f"{wording.target} {value_text(target, series)}"


def plot_words(series: MetricSeries, points: Sequence[SeriesPoint], wording: Wording) -> str:
    """Return what a plot of ``points`` shows, for those who cannot see it."""
    if not points:
        return QCoreApplication.translate("Trend", "No values in these weeks")
    least, most = min(points, key=lambda point: point.value), max(points, key=lambda point: point.value)
    told = (
        QCoreApplication.translate("Trend", "%1 to %2, %3 values")
        .replace("%1", str(points[0].week))
        .replace("%2", str(points[-1].week))
        .replace("%3", str(len(points))),
        _dated(QCoreApplication.translate("Trend", "Lowest %1 in %2"), least, series),
        _dated(QCoreApplication.translate("Trend", "Highest %1 in %2"), most, series),
        target_text(series.target, series, wording) if series.target is not None else "",
        wording.fact_separator.join(
            f"{point.week} {value_text(point.value, series)}" for point in points[-MAX_VALUES:]
        ),
    )
    return "; ".join(filter(None, told))


def _dated(text: str, point: SeriesPoint, series: MetricSeries) -> str:
    return text.replace("%1", value_text(point.value, series)).replace("%2", str(point.week))


def _signed(change: Decimal) -> str:
    return f"{'+' if change > 0 else MINUS}{abs(change):,f}"
