"""Charts that Word draws and edits: figures, axes, looks and the words for those who cannot see them."""

from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tests.writers.docx_example import LOC, bar_chart, chart, charts, document, line_chart, rich_document, series
from tests.writers.docx_package import NAMESPACES, C, Package
from weekly_editor.document.block import Chart, Charts, Series
from weekly_editor.document.look import DEFAULT_LOOK
from weekly_editor.document.scale import Scale
from weekly_editor.writers.docx import write_docx
from weekly_editor.writers.docx_chart import render_chart
from weekly_editor.writers.docx_chart_axis import axis_of, tick_format, value_format
from weekly_editor.writers.docx_chart_book import chart_workbook

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def drawn(shown: Chart, language="zh_CN") -> etree._Element:
    return etree.fromstring(render_chart(shown, DEFAULT_LOOK, language).encode())


def values(root: etree._Element, path: str) -> list[str]:
    return [found.get("val") for found in root.findall(path, NAMESPACES)]


def axis(low: str, high: str, step: str) -> Scale:
    return Scale(Decimal(low), Decimal(high), Decimal(step))


def line(*figures: str, unit: str = "%") -> Chart:
    return chart("line", series("甲", *figures), unit=unit)


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (line_chart(), axis("99.94", "100", "0.02")),
        (line("40", "60", "50"), axis("30", "70", "10")),
        (line("186.2", "201.6", "241", unit="万笔"), axis("180", "260", "20")),
        (line("0", "3", "1", unit="次"), axis("0", "4", "1")),
        (line("-5", "5", unit=""), axis("-10", "10", "5")),
        (line("0", "0", unit="次"), axis("0", "1", "0.5")),
        (line("100", "100"), axis("99", "100", "0.5")),
        (bar_chart(), axis("0", "3", "1")),
    ],
)
def test_an_axis_shows_the_figures_and_not_much_more(shown, expected):
    assert axis_of(shown) == expected


def test_without_figures_there_is_no_axis_to_reckon():
    assert axis_of(line(None, None)) is None
    assert values(drawn(line(None, None)), ".//c:min") == []


@given(charts())
def test_every_figure_lies_on_the_axis(shown):
    for each in shown.charts:
        reckoned = axis_of(each)
        known = [value for series in each.series for value in series.values if value is not None]
        assert (reckoned is None) == (not known)
        if reckoned is not None:
            assert reckoned.low < reckoned.high
            assert reckoned.low <= min(known)
            assert max(known) <= reckoned.high
            assert (reckoned.high - reckoned.low) / reckoned.step <= 8


@given(st.decimals(-(10**12), 10**12, places=6))
def test_one_figure_has_an_axis(value):
    reckoned = axis_of(line(str(value)))
    assert reckoned.low <= value <= reckoned.high


def test_ticks_have_the_decimals_of_their_steps():
    assert tick_format(axis("99.94", "100", "0.02"), "zh_CN") == "#,##0.00"
    assert tick_format(axis("0", "4", "1"), "zh_CN") == "#,##0"
    assert tick_format(axis_of(line("0", "2.5", unit="次")), "zh_CN") == "#,##0"
    assert tick_format(axis("0", "200000", "50000"), "zh_CN") == '0\\.0,"万"'
    assert tick_format(axis("0", "200000", "50000"), "en") == '#,##0,"K"'


def test_figures_have_the_decimals_they_were_written_with():
    values = (Decimal("99.998"), None, Decimal(100))
    assert value_format(Series("率", values), "zh_CN") == "#,##0.000"
    assert value_format(Series("率", values, decimals=2), "zh_CN") == "#,##0.00"


def test_caches_hold_figures_as_written_and_leave_gaps():
    root = drawn(line_chart())
    cache = root.find(".//c:ser/c:val/c:numRef/c:numCache", NAMESPACES)
    points = [(point.get("idx"), point.find("c:v", NAMESPACES).text) for point in cache.iter(f"{C}pt")]
    assert points == [("0", "99.95"), ("2", "99.97"), ("3", "99.998")]
    assert values(root, ".//c:dispBlanksAs") == ["gap"]


def test_a_target_is_dashed_and_has_no_markers():
    own, target = drawn(line_chart()).findall(".//c:ser", NAMESPACES)
    assert target.find(f".//{A}prstDash").get("val") == "dash"
    assert target.find("c:marker/c:symbol", NAMESPACES).get("val") == "none"
    assert own.find("c:marker/c:symbol", NAMESPACES).get("val") == "circle"


def test_a_target_of_bars_is_a_line_across_them():
    shown = chart("bar", series("甲", "1", "2"), series("目标", "2", "2", is_target=True), unit="次")
    root = drawn(shown)
    assert len(root.findall(".//c:barChart/c:ser", NAMESPACES)) == 1
    assert len(root.findall(".//c:lineChart/c:ser", NAMESPACES)) == 1


def test_only_the_last_known_figure_is_labelled():
    root = drawn(line("1", "3", "2", None))
    assert values(root, ".//c:dLbl/c:idx") == ["2"]
    assert values(root, ".//c:dLblPos") == ["b"]
    assert values(drawn(line("1", "2", "3")), ".//c:dLblPos") == ["t"]
    assert values(drawn(bar_chart()), ".//c:dLbl/c:idx") == []


def test_a_legend_tells_several_series_apart():
    assert drawn(line_chart()).find(".//c:legend", NAMESPACES) is not None
    assert drawn(line("1", "2", "3")).find(".//c:legend", NAMESPACES) is None


def test_colours_and_fonts_are_those_of_the_theme():
    root = drawn(line_chart())
    assert root.findall(f".//{A}srgbClr") == []
    faces = {face.get("typeface") for face in root.iter(f"{A}latin", f"{A}ea")}
    assert faces == {"+mn-lt", "+mn-ea"}
    assert values(root, "c:roundedCorners") == ["0"]


def test_the_workbook_has_names_weeks_and_figures():
    sheet = openpyxl.load_workbook(BytesIO(chart_workbook(line_chart())))["Sheet1"]
    rows = [tuple(cell.value for cell in row) for row in sheet.iter_rows()]
    assert rows == [
        (None, "充值成功率", "目标"),
        ("W23", 99.95, 99.95),
        ("W24", None, 99.95),
        ("W25", 99.97, 99.95),
        ("W26", 99.998, 99.95),
    ]


def test_nothing_in_a_workbook_is_a_formula():
    shown = replace(line("1"), categories=("=1+1",))
    sheet = openpyxl.load_workbook(BytesIO(chart_workbook(shown)))["Sheet1"]
    assert sheet["A2"].value == "=1+1"
    assert sheet["A2"].data_type == "s"


def test_charts_stand_side_by_side_and_say_what_they_show():
    package = Package(write_docx(rich_document()))
    first, second = package.find("//wp:inline")
    assert first.getparent().getparent() is second.getparent().getparent()
    widths = [int(frame.find("wp:extent", NAMESPACES).get("cx")) for frame in (first, second)]
    page, margins = package.find("//w:pgSz")[0], package.find("//w:pgMar")[0]
    room = int(page.get(f"{{{NAMESPACES['w']}}}w")) - 2 * int(margins.get(f"{{{NAMESPACES['w']}}}left"))
    assert widths[0] == widths[1]
    assert 0 <= room * 635 - sum(widths) <= 2
    words = first.find("wp:docPr", NAMESPACES).get("descr")
    assert words.startswith("成功率（%）")
    assert "W26 99.998%" in words


def test_the_look_says_how_high_a_chart_is():
    written = document(Charts(LOC, (line_chart(),)))
    package = Package(write_docx(written, replace(DEFAULT_LOOK, chart_height_mm=50)))
    assert package.find("//wp:extent")[0].get("cy") == str(50 * 36_000)
