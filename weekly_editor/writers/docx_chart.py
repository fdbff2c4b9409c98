"""A native chart, as DrawingML text (ECMA-376 part 1, 21.2): drawn by Word, and editable in it."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from weekly_editor.document.block import Chart, Series
from weekly_editor.document.look import Look
from weekly_editor.document.scale import Scale
from weekly_editor.report.bilingual import Language
from weekly_editor.report.figure import plain
from weekly_editor.writers.docx_chart_axis import axis_of, tick_format, value_format
from weekly_editor.writers.docx_chart_book import name_cell, value_cells
from weekly_editor.writers.docx_text import filled
from weekly_editor.writers.xml_text import escape

_COLORS = ("accent1", "accent4", "accent5", "accent6", "accent2", "accent3")  # of the theme, one after the other
_MUTED = '<a:schemeClr val="tx2"/>'
_LINE_WIDTH = 28_575  # in EMU: 2.25 points
_TARGET_WIDTH = 15_875
_CATEGORY_AXIS, _VALUE_AXIS = 111_111_111, 222_222_222
_AXES = f'<c:axId val="{_CATEGORY_AXIS}"/><c:axId val="{_VALUE_AXIS}"/>'
_NO_LABELS = "".join(
    f'<c:{name} val="0"/>'
    for name in ("showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize")
)
_LABEL = _NO_LABELS.replace('showVal val="0"', 'showVal val="1"')
_NO_MARKER = '<c:marker><c:symbol val="none"/></c:marker>'
Placed = tuple[int, Series]  # with its place among the series of the chart


def render_chart(chart: Chart, look: Look, language: Language) -> str:
    """Return the part of a chart whose workbook is its relationship ``rId1``."""
    axis = axis_of(chart)
    return filled(
        "chart.xml",
        language="zh-CN" if language == "zh_CN" else "en-US",
        title=escape(chart.title),
        title_size=_hundredths(look.small_pt + 0.5),
        plots="".join(_plots(chart, look, language)),
        category_axis=_CATEGORY_AXIS,
        value_axis=_VALUE_AXIS,
        text=_text_look(look, _MUTED),
        scale=_scale(axis),
        tick_format=escape(tick_format(axis, language)).replace('"', "&quot;"),
        step=f'<c:majorUnit val="{plain(axis.step)}"/>' if axis else "",
        legend=_legend(look) if len(chart.series) > 1 else "",
    )


def _plots(chart: Chart, look: Look, language: Language) -> Iterator[str]:
    """Yield bars and lines; targets are lines in both kinds of chart."""
    placed = list(enumerate(chart.series))
    bars = [each for each in placed if chart.kind == "bar" and not each[1].is_target]
    lines = [each for each in placed if each not in bars]
    if bars:
        series = "".join(_bar_series(chart, each, look, language) for each in bars)
        yield (
            f'<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>{series}'
            f'<c:gapWidth val="80"/><c:overlap val="-10"/>{_AXES}</c:barChart>'
        )
    if lines or not bars:
        series = "".join(_line_series(chart, each, look, language) for each in lines)
        yield (
            f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{series}'
            f'<c:marker val="1"/>{_AXES}</c:lineChart>'
        )


def _bar_series(chart: Chart, placed: Placed, look: Look, language: Language) -> str:
    place, series = placed
    fill = f'<c:spPr><a:solidFill>{_color(place)}</a:solidFill></c:spPr><c:invertIfNegative val="0"/>'
    label = "" if len(chart.series) > 1 else _last_label(series, "outEnd", look, language)  # there is no room
    return f"<c:ser>{_head(place, series)}{fill}{label}{_data(chart, placed, language)}</c:ser>"


def _line_series(chart: Chart, placed: Placed, look: Look, language: Language) -> str:
    place, series = placed
    if series.is_target:
        line = f"<c:spPr>{_line(_TARGET_WIDTH, _MUTED, 'dash')}</c:spPr>{_NO_MARKER}"
        label = ""
    else:
        fill = f"<a:solidFill>{_color(place)}</a:solidFill>"
        dot = '<a:ln w="9525"><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:ln>'
        line = (
            f'<c:spPr>{_line(_LINE_WIDTH, _color(place))}</c:spPr><c:marker><c:symbol val="circle"/>'
            f'<c:size val="5"/><c:spPr>{fill}{dot}</c:spPr></c:marker>'
        )
        label = _last_label(series, _label_side(series), look, language)
    return f'<c:ser>{_head(place, series)}{line}{label}{_data(chart, placed, language)}<c:smooth val="0"/></c:ser>'


def _head(place: int, series: Series) -> str:
    name = f'<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{escape(series.name)}</c:v></c:pt></c:strCache>'
    return (
        f'<c:idx val="{place}"/><c:order val="{place}"/>'
        f"<c:tx><c:strRef><c:f>{name_cell(place)}</c:f>{name}</c:strRef></c:tx>"
    )


def _data(chart: Chart, placed: Placed, language: Language) -> str:
    place, series = placed
    names = "".join(_point(index, escape(name)) for index, name in enumerate(chart.categories))
    values = "".join(_point(index, plain(value)) for index, value in enumerate(series.values) if value is not None)
    code = escape(value_format(series, language))
    return (
        f"<c:cat><c:strRef><c:f>{value_cells(-1, chart)}</c:f>"
        f'<c:strCache><c:ptCount val="{len(chart.categories)}"/>{names}</c:strCache></c:strRef></c:cat>'
        f"<c:val><c:numRef><c:f>{value_cells(place, chart)}</c:f><c:numCache><c:formatCode>{code}</c:formatCode>"
        f'<c:ptCount val="{len(series.values)}"/>{values}</c:numCache></c:numRef></c:val>'
    )


def _point(index: int, value: str) -> str:
    return f'<c:pt idx="{index}"><c:v>{value}</c:v></c:pt>'


def _last_label(series: Series, side: str, look: Look, language: Language) -> str:
    """Return the label of the last figure that is known."""
    known = _known(series.values)
    if not known:
        return ""
    code = escape(value_format(series, language)).replace('"', "&quot;")
    return (
        f'<c:dLbls><c:dLbl><c:idx val="{known[-1][0]}"/><c:numFmt formatCode="{code}" sourceLinked="0"/>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f'{_text_look(look, """<a:schemeClr val="tx1"/>""", is_bold=True)}'
        f'<c:dLblPos val="{side}"/>{_LABEL}</c:dLbl>{_NO_LABELS}</c:dLbls>'
    )


def _label_side(series: Series) -> str:
    """Return on which side of the last figure its line does not run."""
    values = [value for _, value in _known(series.values)]
    is_falling = any(after < before for before, after in list(pairwise(values))[-1:])
    return "b" if is_falling else "t"


def _known(values: Sequence[Decimal | None]) -> list[tuple[int, Decimal]]:
    return [(index, value) for index, value in enumerate(values) if value is not None]


def _scale(axis: Scale | None) -> str:
    """Return where the axis ends and begins; the schema wants them in this order."""
    return f'<c:max val="{plain(axis.high)}"/><c:min val="{plain(axis.low)}"/>' if axis else ""


def _legend(look: Look) -> str:
    return f'<c:legend><c:legendPos val="b"/><c:overlay val="0"/>{_text_look(look, _MUTED)}</c:legend>'


def _text_look(look: Look, color: str, *, is_bold: bool = False) -> str:
    return (
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{_hundredths(look.small_pt - 1)}"'
        f' b="{int(is_bold)}"><a:solidFill>{color}</a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/>'
        '</a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>'
    )


def _line(width: int, color: str, dash: str = "solid") -> str:
    return f'<a:ln w="{width}" cap="rnd"><a:solidFill>{color}</a:solidFill><a:prstDash val="{dash}"/><a:round/></a:ln>'


def _color(place: int) -> str:
    return f'<a:schemeClr val="{_COLORS[place % len(_COLORS)]}"/>'


def _hundredths(size_pt: float) -> int:
    """Return a font size in points as drawings count it; they know none below 1 point."""
    return max(round(size_pt * 100), 100)
