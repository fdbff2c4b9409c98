"""Native charts over the cells of a workbook: a line a metric, its target beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from weekly_editor.analysis.reading import PERCENT_SIGNS
from weekly_editor.document.look import Look
from weekly_editor.document.scale import Scale, scale_of
from weekly_editor.report.bilingual import Bilingual, Language
from weekly_editor.writers.large_figure import large_pattern

_MOST_LABELS = 8  # below a chart
_MOST_MARKERS = 30  # more of them hide the line
_TARGET = Bilingual("目标", "Target")


@dataclass(frozen=True, slots=True)
class LineChart:
    """A line over ``values``, ranges like ``'按周'!$C$2:$C$53``; ``title``, ``weeks`` and ``days`` are ranges, too.

    ``known`` are the figures in those cells, percents as they are written (99.9)."""

    title: str
    weeks: str
    days: str  # the Mondays
    values: str
    targets: str
    known: tuple[Decimal, ...]
    count: int  # of weeks
    unit: str
    words: str  # for those who cannot see it


def line_chart(workbook: Any, chart: LineChart, look: Look, language: Language) -> Any:
    """Return a line of ``chart``, dashed beside it what is aimed at."""
    made = workbook.add_chart({"type": "line"})
    line: dict[str, object] = {"color": f"#{look.accent}", "width": 2}
    markers = {
        "type": "circle",
        "size": 4,
        "fill": {"color": f"#{look.accent}"},
        "border": {"color": f"#{look.accent}"},
    }
    series = {
        "name": f"={chart.title}",
        "categories": f"={chart.days if chart.count > _MOST_LABELS else chart.weeks}",
        "values": f"={chart.values}",
        "line": line,
    }
    made.add_series({**series, "marker": markers if chart.count <= _MOST_MARKERS else {"type": "none"}})
    if chart.targets:
        dashes = {"color": f"#{look.other_accents[0]}", "width": 1.25, "dash_type": "dash"}
        aimed = {"name": _TARGET.text(language), "values": f"={chart.targets}", "line": dashes}
        made.add_series({**series, **aimed, "marker": {"type": "none"}})
    scale = scale_of(chart.known, from_zero=False, unit=chart.unit)
    _dress(made, chart.title, chart.count, look, has_legend=bool(chart.targets))
    made.set_y_axis(_y_axis(scale, chart.unit, look, language))
    made.show_blanks_as("gap")
    return made


def column_chart(workbook: Any, chart: LineChart, look: Look) -> Any:
    """Return ``chart`` as columns from zero on."""
    made = workbook.add_chart({"type": "column"})
    series = {
        "name": f"={chart.title}",
        "categories": f"={chart.days if chart.count > _MOST_LABELS else chart.weeks}",
        "values": f"={chart.values}",
    }
    made.add_series({**series, "fill": {"color": f"#{look.accent}"}, "gap": 60})
    _dress(made, chart.title, chart.count, look, has_legend=False)
    made.set_y_axis({**_axis(look), **_grid(look), "min": 0, "num_format": "0", "major_unit": _whole_step(chart.known)})
    return made


def _dress(made: Any, title: str, count: int, look: Look, *, has_legend: bool) -> None:
    """Give ``made`` its title, the axis of weeks, and fonts and colours."""
    small = {"name": look.han_font, "size": look.small_pt, "color": f"#{look.muted}"}
    head = {"name": look.han_font, "size": look.body_pt, "bold": True, "color": f"#{look.ink}"}
    made.set_title({"name": f"={title}", "name_font": head, "overlay": False})
    made.set_x_axis({**_axis(look), "label_position": "low", **_days_axis(count)})
    made.set_legend({"position": "bottom", "font": small} if has_legend else {"none": True})
    made.set_chartarea({"border": {"color": f"#{look.rule}"}, "fill": {"color": "#FFFFFF"}})
    made.set_plotarea({"fill": {"none": True}})


def _days_axis(count: int) -> dict[str, object]:
    """Return the axis of so many weeks: each by its name where there is room, else a line of days with a few marks."""
    if count <= _MOST_LABELS:
        return {"text_axis": True}
    days = 7 * -(-count // _MOST_LABELS)
    return {"date_axis": True, "num_format": "yyyy-mm-dd", "major_unit": days, "major_unit_type": "days"}


def _y_axis(scale: Scale, unit: str, look: Look, language: Language) -> dict[str, object]:
    hundredth = -2 if unit in PERCENT_SIGNS else 0  # percents stand in cells as true ones
    ends = {
        name: float(value.scaleb(hundredth))
        for name, value in (("min", scale.low), ("max", scale.high), ("major_unit", scale.step))
    }
    return {**_axis(look), **_grid(look), **ends, "num_format": axis_format(scale, unit, language)}


def axis_format(scale: Scale, unit: str, language: Language) -> str:
    """Return the number format of an axis: percents, and large figures in 万 and 亿, or thousands and millions."""
    decimals = max(-int(scale.step.normalize().as_tuple().exponent), 0)
    zeros = "0." + "0" * decimals if decimals else "0"
    if unit in PERCENT_SIGNS:
        return f"{zeros}%"
    return large_pattern(max(abs(scale.low), abs(scale.high)), language) or f"#,##{zeros}"


def _axis(look: Look) -> dict[str, object]:
    font = {"name": look.han_font, "size": look.small_pt, "color": f"#{look.muted}"}
    return {"num_font": font, "line": {"color": f"#{look.rule}"}, "major_tick_mark": "none"}


def _grid(look: Look) -> dict[str, object]:
    return {"major_gridlines": {"visible": True, "line": {"color": f"#{look.rule}", "width": 0.5}}}


def _whole_step(known: Sequence[Decimal]) -> int:
    """Return the distance of marks that makes every one of them whole."""
    return max(1, int(scale_of([*known, Decimal(0)], from_zero=True).step))
