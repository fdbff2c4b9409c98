"""Tables in Word: entries and bars within cells, columns that fit, rows that stay together."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.writers.docx_example import (
    LOC,
    document,
    item,
    line_chart,
    table,
    tables,
    work_row,
    work_table,
)
from tests.writers.docx_package import NAMESPACES, Package, W, text_of, value
from weekly_editor.document.block import Cell, Charts, Column, Document
from weekly_editor.document.look import DEFAULT_LOOK
from weekly_editor.writers.docx import write_docx
from weekly_editor.writers.docx_labels import Labels
from weekly_editor.writers.docx_layout import fitted_widths


def bars(package: Package) -> list:
    return package.find("//w:tc/w:tbl")


def lengths(bar) -> list[int]:
    return [int(cell.get(f"{W}w")) for cell in bar.iterfind("w:tr/w:tc/w:tcPr/w:tcW", NAMESPACES)]


def fills(bar) -> list[str]:
    return [shade.get(f"{W}fill") for shade in bar.iterfind("w:tr/w:tc/w:tcPr/w:shd", NAMESPACES)]


def kept_rows(written: Document) -> list[bool]:
    """Return for each row below the head whether it stays with the next."""
    rows = Package(write_docx(written)).find("/w:document/w:body/w:tbl/w:tr[not(w:trPr/w:tblHeader)]")
    return [row.find("w:tc/w:p/w:pPr/w:keepNext", NAMESPACES) is not None for row in rows]


def test_entries_in_cells_are_numbered_lists():
    package = Package(write_docx(document(work_table(work_row(1, "45", "补测试", "写方案"), work_row(2, None)))))
    labels = Labels(package.root("word/numbering.xml"), package.root("word/styles.xml"))
    said = [(labels.of(part), text_of(part)) for part in package.find("//w:tc/w:p[w:pPr/w:numPr]")]
    assert said == [("1.", "第 1 件事"), ("◦", "补测试"), ("◦", "写方案"), ("2.", "第 2 件事")]


def test_lists_in_cells_are_indented_less_than_those_in_text():
    package = Package(write_docx(document(item(0, "number", 1, "甲", list_id=2), work_table(work_row(1, None)))))
    indents = [
        int(abstract.find("w:lvl/w:pPr/w:ind", NAMESPACES).get(f"{W}left"))
        for abstract in package.root("word/numbering.xml").iterfind("w:abstractNum", NAMESPACES)
    ]
    assert indents[0] == 0
    assert 0 < indents[2] < indents[1]


def test_text_without_a_label_stands_below_its_entry():
    entry = item(1, "plain", 1, "说明", list_id=0)
    package = Package(write_docx(document(work_table((Cell(LOC, items=(entry,)), Cell(LOC), Cell(LOC))))))
    assert int(package.find("//w:tc/w:p/w:pPr/w:ind")[0].get(f"{W}left")) > 0


@pytest.mark.parametrize(
    ("percent", "colors"),
    [
        ("0", [DEFAULT_LOOK.rule]),
        ("45", [DEFAULT_LOOK.accent, DEFAULT_LOOK.rule]),
        ("100", [DEFAULT_LOOK.good]),
    ],
)
def test_a_bar_is_as_full_as_the_work_is_done(percent, colors):
    (bar,) = bars(Package(write_docx(document(work_table(work_row(1, percent))))))
    assert fills(bar) == colors
    assert value(bar.find("w:tblPr/w:tblCaption", NAMESPACES)) == f"{percent}%"
    if len(colors) == 2:
        done, rest = lengths(bar)
        assert done / (done + rest) == pytest.approx(0.45, abs=0.001)


@given(st.decimals(-10, 200, places=2))
def test_any_bar_fills_its_cell(percent):
    row = (Cell(LOC, bar=percent), Cell(LOC), Cell(LOC))
    package = Package(write_docx(document(work_table(row))))
    (bar,) = bars(package)
    assert sum(lengths(bar)) == int(package.find("//w:gridCol")[0].get(f"{W}w")) - 2 * 108
    assert all(lengths(bar))


def test_a_bar_lies_in_the_middle_of_its_row_and_a_figure_below_it():
    package = Package(write_docx(document(work_table(work_row(1, "45")))))
    (cell,) = package.find("//w:tc[w:tbl]")
    assert value(cell.find("w:tcPr/w:vAlign", NAMESPACES)) == "center"
    assert [text_of(part) for part in cell.findall("w:p", NAMESPACES)] == ["", "45%"]


def test_a_short_table_stays_on_one_page():
    rows = [(str(number),) for number in range(6)]
    assert kept_rows(document(table((Column("甲", 100),), *rows[:4]))) == [True, True, True, False]
    assert kept_rows(document(table((Column("甲", 100),), *rows))) == [True, False, False, False, True, False]


def test_high_rows_are_not_kept_together():
    many = [str(number) for number in range(6)]
    assert kept_rows(document(work_table(work_row(1, None, *many), work_row(2, None, *many)))) == [False, False]


@pytest.mark.parametrize("below", [["甲"] * 12, ["甲" * 400]])
def test_a_very_tall_row_may_go_on_on_the_next_page(below):
    rows = work_table(work_row(1, None, *below), work_row(2, None))
    found = Package(write_docx(document(rows))).find("//w:tr[not(w:trPr/w:tblHeader)]")
    assert [row.find("w:trPr/w:cantSplit", NAMESPACES) is not None for row in found] == [False, True]


def test_the_bar_beside_several_entries_stands_at_the_first():
    (cell,) = Package(write_docx(document(work_table(work_row(1, "45", "甲", "乙"))))).find("//w:tc[w:tbl]")
    assert cell.find("w:tcPr/w:vAlign", NAMESPACES) is None


def test_charts_stay_with_their_table():
    written = document(table((Column("甲", 100),), *[("1",)] * 6), Charts(LOC, (line_chart(),)))
    assert kept_rows(written) == [True, False, False, False, True, True]
    gap, chart = Package(write_docx(written)).find("/w:document/w:body/w:p")
    assert gap.find("w:pPr/w:keepNext", NAMESPACES) is not None
    assert chart.find(".//w:drawing", NAMESPACES) is not None


def test_short_values_are_not_broken():
    columns = (Column("指标", 60), Column("变化", 10), Column("说明", 30))
    rows = table(columns, ("成功率", "+0.002 个百分点", "无"))
    shares = fitted_widths(rows, 9000, replace(DEFAULT_LOOK))
    assert shares[1] > 900
    assert sum(shares) == 9000


def test_long_text_gets_what_short_columns_have_to_spare():
    columns = (Column("时间", 25), Column("经过", 50), Column("状态", 25))
    rows = table(columns, ("8月5日", "很长的经过" * 30, "完成"))
    before, middle, after = fitted_widths(rows, 9000, DEFAULT_LOOK)
    assert middle > 4500
    assert before + middle + after == 9000


@given(tables())
def test_columns_fill_the_table_whatever_stands_in_them(drawn):
    if drawn.columns:
        widths = fitted_widths(drawn, 9000, DEFAULT_LOOK)
        assert sum(widths) == 9000
        assert all(width > 0 for width in widths)


@pytest.mark.parametrize(
    ("style", "sides"),
    [
        ("lines", ["top", "bottom", "insideH"]),
        ("grid", ["top", "left", "bottom", "right", "insideH", "insideV"]),
        ("bands", ["top", "bottom"]),
    ],
)
def test_the_look_draws_the_lines_of_tables(style, sides):
    look = replace(DEFAULT_LOOK, table_style=style)
    package = Package(write_docx(document(table((Column("甲", 100),), ("1",))), look))
    borders = package.root("word/styles.xml").find(
        ".//w:style[@w:styleId='ReportTable']/w:tblPr/w:tblBorders", NAMESPACES
    )
    assert [side.tag.removeprefix(W) for side in borders] == sides
    (table_look,) = package.find("//w:tblLook")
    assert table_look.get(f"{W}noHBand") == ("0" if style == "bands" else "1")


def test_a_roomy_look_has_more_room_than_a_dense_one():
    def room(density: str) -> int:
        package = Package(write_docx(document(), replace(DEFAULT_LOOK, density=density)))
        spacing = package.root("word/styles.xml").find(".//w:style[@w:styleId='Heading1']/w:pPr/w:spacing", NAMESPACES)
        return int(spacing.get(f"{W}before"))

    assert room("dense") < room("normal") < room("roomy")


def test_wide_fonts_get_wider_columns():
    rows = table((Column("指标", 60), Column("本周", 10), Column("说明", 30)), ("成功率", "99.942%", "无"))
    georgia = replace(DEFAULT_LOOK, latin_font="Georgia")
    assert fitted_widths(rows, 9000, georgia)[1] > fitted_widths(rows, 9000, DEFAULT_LOOK)[1]
