"""Pages that we exported: every field comes back from lists and from tables, and what is left out is named."""

from decimal import Decimal

import pytest

from tests.readers.comparing import TODAY, WEEKS, imported, sections, sections_on_paper, source
from weekly_editor.analysis.history import History, history_of
from weekly_editor.document.arrangement import PLAIN, REPORT
from weekly_editor.document.build import build_document
from weekly_editor.readers.html import understand_html
from weekly_editor.readers.html_outline import outline_of_html
from weekly_editor.writers.html import render_html

DERIVED, CHART = "由程序算出的列没有导入", "图表没有导入"
WORK = "<table><tr><th>事项<th>进度<th>到期<th>负责人<tr><td><ol><li>网关扩容：压测完成<ul><li>甲|乙</ul></ol><td>40%"


def read(html):
    return understand_html(html.encode(), TODAY).imported()


def page(report, arrangement=REPORT, history=None):
    return render_html(build_document(report, history or History(), arrangement))


def left_out(read_page):
    return {place.reason.zh for place in read_page.unplaced}


@pytest.mark.parametrize("arrangement", [PLAIN, REPORT], ids=["lists", "tables"])
@pytest.mark.parametrize("week", WEEKS)
def test_our_own_pages_come_back(week, arrangement):
    written = imported(source(week))
    found = read(page(written, arrangement))
    assert sections(found.report) == sections_on_paper(written, arrangement)
    assert (found.report.week, found.report.title, found.report.author) == (written.week, written.title, written.author)
    assert left_out(found) <= {DERIVED}


def test_what_the_program_works_out_is_named_and_stands_in_no_note():
    *before, written = [imported(source(week)) for week in ("2026-W23", "2026-W24", "2026-W25")]
    found = read(page(written, REPORT, history_of([before[1], before[0]])))
    assert sections(found.report) == sections_on_paper(written, REPORT)
    assert left_out(found) == {DERIVED, CHART}
    charts = [place.text for place in found.unplaced if place.reason.zh == CHART]
    assert charts
    assert all(": " in text for text in charts)
    derived = " ".join(place.text for place in found.unplaced if place.reason.zh == DERIVED)
    assert all(head in derived for head in ("上周", "变化", "状态"))


def test_the_columns_beside_an_item_are_its_fields():
    found = read(f"<h2>O1 运营</h2>{WORK}<td>7月15日<td>陈小明</table>").report.sections[0]
    item = found.items[0]
    assert (item.title, item.text, item.progress, item.owner) == ("网关扩容", "压测完成", Decimal(40), "陈小明")
    assert str(item.due) == "2026-07-15"
    assert [entry.text for entry in item.entries] == ["甲|乙"]


def test_bars_in_a_cell_stay_what_they_are():
    rows = "<tr><th>指标<th>本周<th>备注<tr><td>成功率<td>99.9%<td>网关|核心"
    found = read(f"<h2>系统运行数据</h2><table>{rows}</table>").report.sections[0]
    assert found.groups[0].readings[0].note == "网关|核心"


def test_a_list_in_a_row_of_facts_is_one_text_that_keeps_its_boxes():
    tasks = "<ul><li><input type=checkbox checked>网关<li><input type=checkbox>核心</ul>"
    rows = f"<tr><th>指标<th>本周<th>备注<tr><td>成功率<td>99.9%<td>{tasks}"
    found = read(f"<h2>系统运行数据</h2><table>{rows}</table>").report.sections[0]
    assert found.groups[0].readings[0].note == "☑ 网关；☐ 核心"


def test_a_picture_within_a_table_does_not_part_its_rows_from_the_heads():
    rows = "<tr><th>指标<th>本周<tr><td>成功率<td>99.9%<tr><td><img src='a.png' alt='走势'>失败率<td>0.1%"
    found = read(f"<h2>系统运行数据</h2><table>{rows}</table>")
    readings = found.report.sections[0].groups[0].readings
    assert [(each.name, str(each.value)) for each in readings] == [("成功率", "99.9"), ("失败率", "0.1")]
    assert "走势" in [place.text for place in found.unplaced]


def test_columns_of_another_page_are_kept():
    rows = "<tr><th>指标<th>本周<th>上周<tr><td>成功率<td>99.9%<td>99.8%"
    found = read(f"<h2>系统运行数据</h2><table>{rows}</table>")
    assert found.report.sections[0].groups[0].readings[0].note == "上周：99.8%"
    assert DERIVED not in left_out(found)


def test_pasting_has_a_row_in_one_line_as_before():
    found = outline_of_html(f"{WORK}</table>")
    assert [node.text for node in found] == ["事项，进度，到期，负责人", "1. 网关扩容：压测完成；• 甲|乙，40%"]
