"""A chart as a drawing within HTML: lines and letters, nothing fetched, readable by a screen reader."""

from html import escape
from typing import assert_never

from weekly_editor.document.block import Chart
from weekly_editor.document.chart import chart_words
from weekly_editor.document.look import Look
from weekly_editor.document.plot import MM_PER_PT, Box, Dot, Label, Mark, Stroke, plot


def render_svg(chart: Chart, width_mm: float, look: Look) -> str:
    """Return ``chart`` as an ``svg`` element that fills the room it is given, drawn for ``width_mm``."""
    said = escape(f"{chart.title}: {chart_words(chart)}")
    marks = "".join(map(_mark, plot(chart, width_mm, look)))
    return (
        f'<svg role="img" aria-label="{said}" viewBox="0 0 {width_mm:g} {look.chart_height_mm:g}" width="100%">'
        f"{marks}</svg>\n"
    )


def _mark(mark: Mark) -> str:
    match mark:
        case Stroke():
            points = " ".join(f"{x:.2f},{y:.2f}" for x, y in mark.points)
            dashes = ' stroke-dasharray="1.2 0.9"' if mark.is_dashed else ""
            return (
                f'<polyline points="{points}" fill="none" stroke="#{mark.colour}" stroke-width="{mark.width:g}"'
                f'{dashes} stroke-linejoin="round"/>'
            )
        case Box():
            place = f'x="{mark.x:.2f}" y="{mark.y:.2f}" width="{mark.width:.2f}" height="{mark.height:.2f}"'
            return f'<rect {place} fill="#{mark.colour}"/>'
        case Dot():
            return f'<circle cx="{mark.x:.2f}" cy="{mark.y:.2f}" r="{mark.radius:g}" fill="#{mark.colour}"/>'
        case Label():
            weight = ' font-weight="bold"' if mark.bold else ""
            return (
                f'<text x="{mark.x:.2f}" y="{mark.y:.2f}" font-size="{mark.size_pt * MM_PER_PT:.2f}"'
                f' fill="#{mark.colour}" text-anchor="{mark.anchor}"{weight}>{escape(mark.text)}</text>'
            )
        case _:
            assert_never(mark)
