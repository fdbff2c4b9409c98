"""Whatever else a workbook holds stays, and follows the week that was added."""

from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest
import xlsxwriter
from openpyxl.worksheet.formula import ArrayFormula

from tests.office.workbook_making import with_parts
from tests.writers.own_workbook_example import (
    DOWN,
    added,
    ledger,
    planned,
    read,
    rich_ledger,
    row_of,
    saved,
)
from tests.writers.validator import findings
from weekly_editor.report.sheet_map import SheetLine, SheetMap
from weekly_editor.report.week import Week
from weekly_editor.writers.own_workbook import kept_aside, open_own
from weekly_editor.writers.own_workbook_weeks import SheetRefused

pytestmark = pytest.mark.filterwarnings("ignore:Sparkline Group extension")  # what openpyxl would drop
RICH = DOWN.model_copy(update={"name_line": 2})
SHEET = "xl/worksheets/sheet1.xml"


def part(data: bytes, name: str) -> str:
    with ZipFile(BytesIO(data)) as package:
        return package.read(name).decode()


def changed_parts(before: bytes, after: bytes) -> set[str]:
    with ZipFile(BytesIO(before)) as old, ZipFile(BytesIO(after)) as new:
        assert old.namelist() == new.namelist()
        return {name for name in new.namelist() if old.read(name) != new.read(name)}


def test_only_what_the_week_touches_is_written_anew(tmp_path):
    before = rich_ledger(total=False)
    after = added(before, RICH)
    own = {SHEET, "xl/worksheets/sheet2.xml", "xl/workbook.xml", "xl/charts/chart1.xml"}
    assert changed_parts(before, after) == own
    assert findings(after, tmp_path) == []


def test_sparklines_rules_and_checks_go_on():
    xml = part(added(rich_ledger(), RICH), SHEET)
    for said in (
        "<xm:f>台账!B3:B11</xm:f><xm:sqref>G2</xm:sqref>",
        "<xm:f>台账!B10:D10</xm:f><xm:sqref>G10</xm:sqref>",
        "<xm:f>台账!B11:D11</xm:f><xm:sqref>G11</xm:sqref>",
        '<conditionalFormatting sqref="C3:C11">',
        'sqref="D3:D11"',
        '<autoFilter ref="A2:E11"/>',
        '<mergeCell ref="A1:E1"/><mergeCell ref="D12:E12"/>',
    ):
        assert said in xml


def test_charts_show_the_new_week_without_being_opened_in_excel():
    xml = part(added(rich_ledger(), RICH), "xl/charts/chart1.xml")
    assert "台账!$A$3:$A$11" in xml
    assert '<c:pt idx="8"><c:v>2024-W33</c:v></c:pt>' in xml
    assert '<c:pt idx="8"><c:v>0.9995</c:v></c:pt>' in xml


def test_names_print_areas_and_other_sheets_follow():
    after = added(rich_ledger(), RICH)
    workbook = part(after, "xl/workbook.xml")
    assert "台账!$A$1:$E$11</definedName>" in workbook
    assert "台账!$B$3:$B$11</definedName>" in workbook
    assert 'fullCalcOnLoad="1"' in workbook
    board = read(after, "看板")
    assert [board[f"A{row}"].value for row in (1, 2, 3)] == [
        "=AVERAGE(台账!B3:B11)",
        "=SUM(台账!C7:C10)",  # the last four weeks of then
        "=台账!C12*2",
    ]
    assert read(after, "看板", results=True)["A3"].value == 2 * (10_680 + 1410)


def test_pictures_stay_at_their_cells():
    before, after = rich_ledger(), added(rich_ledger(), RICH)
    old, new = (part(data, "xl/drawings/drawing1.xml") for data in (before, after))
    assert "<xdr:row>13</xdr:row>" in old
    assert "<xdr:row>14</xdr:row>" in new
    assert "<xdr:row>1</xdr:row>" in new  # the chart above


def test_a_native_table_grows(tmp_path):
    after = added(rich_ledger(table=True), RICH)
    assert 'ref="A2:E11"' in part(after, "xl/tables/table1.xml")
    assert read(after).tables["周表"].autoFilter.ref == "A2:E11"
    assert findings(after, tmp_path) == []


def test_a_native_table_with_totals_takes_the_week_in_between(tmp_path):
    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        sheet = book.add_worksheet("台账")
        rows = [[f"2024-W{week}", 0.99, 1300, 0] for week in range(25, 33)]
        columns = [{"header": "周次", "total_string": "平均"}, {"header": "成功率", "total_function": "average"}]
        columns += [{"header": "笔数（万笔）", "total_function": "sum", "total_value": 10_400}, {"header": "事件"}]
        sheet.add_table("A1:D10", {"data": rows, "columns": columns, "total_row": True})
    after = added(buffer.getvalue())
    assert 'ref="A1:D11"' in part(after, "xl/tables/table1.xml")
    assert '<autoFilter ref="A1:D10"/>' in part(after, "xl/tables/table1.xml")
    assert row_of(read(after), 10) == ["2024-W33", 0.9995, 1410, 0.5]
    assert row_of(read(after), 11)[0] == "平均"
    assert findings(after, tmp_path) == []


def across_book(*, total: bool) -> bytes:
    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        sheet = book.add_worksheet("台账")
        percent, day = book.add_format({"num_format": "0.0%"}), book.add_format({"num_format": "m/d"})
        sheet.merge_range("A1:D1", "支付指标")
        sheet.write_column("A2", ("指标", "成功率", "笔数（万笔）", "事件", "环比"))
        for index in range(4):
            monday = Week(2024, 29).shifted(index).monday
            sheet.write_datetime(1, index + 1, monday, day)
            sheet.write(2, index + 1, 0.99, percent)
            sheet.write(3, index + 1, 1300 + index)
            sheet.write(4, index + 1, index)
            if index:
                here, there = "BCDE"[index], "BCDE"[index - 1]
                sheet.write_formula(5, index + 1, f"={here}4/{there}4-1", percent, 0.001)
        sheet.set_column("E:E", 14)
        if total:
            sheet.write("F2", "合计")
            sheet.write_formula("F4", "=SUM(B4:E4)", None, 5206)
            sheet.set_column("F:F", 20)
    return buffer.getvalue()


ACROSS_MAP = SheetMap(
    sheet="台账",
    weeks="across",
    week_line=2,
    name_line=1,
    metrics=(
        SheetLine(line=3, metric="rate"),
        SheetLine(line=4, metric="count"),
        SheetLine(line=5, metric="incidents"),
    ),
)


@pytest.mark.parametrize("total", [False, True])
def test_weeks_that_go_across_get_a_column(tmp_path, total):
    after = added(across_book(total=total), ACROSS_MAP)
    sheet = read(after)
    assert f"{sheet['F2'].value:%Y-%m-%d}" == "2024-08-12"
    assert sheet["F2"].number_format == "m/d"
    assert [sheet[f"F{row}"].value for row in (3, 4, 5, 6)] == [0.9995, 1410, 0.5, "=F4/E4-1"]
    assert sheet["F3"].number_format == "0.0%"
    assert read(after, results=True)["F6"].value == pytest.approx(1410 / 1303 - 1)
    assert [cell.value for cell in sheet[2]][6:] == (["合计"] if total else [])
    if total:
        assert sheet["G4"].value == "=SUM(B4:F4)"
        assert read(after, results=True)["G4"].value == 5206 + 1410
        assert sheet.column_dimensions["G"].width == pytest.approx(20, abs=1)
    assert sheet.column_dimensions["E"].width == pytest.approx(14, abs=1)
    assert findings(after, tmp_path) == []


def test_a_table_that_goes_across_gets_a_column_of_the_week(tmp_path):
    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        sheet = book.add_worksheet("台账")
        columns = [{"header": head} for head in ("指标", "W31", "W32")]
        data = [["成功率", 99.9, 99.8], ["笔数（万笔）", 1300, 1310], ["事件", 0, 1]]
        sheet.add_table("A1:C4", {"data": data, "columns": columns})
    plan = SheetMap(
        sheet="台账",
        weeks="across",
        week_line=1,
        metrics=(SheetLine(line=2, metric="rate"), SheetLine(line=3, metric="count")),
    )
    after = added(buffer.getvalue(), plan)
    table = read(after).tables.popitem()[1]
    assert (table.ref, [column.name for column in table.tableColumns]) == ("A1:D4", ["指标", "W31", "W32", "W33"])
    assert [cell.value for cell in read(after)["D"]] == ["W33", 99.95, 1410, None]
    assert findings(after, tmp_path) == []


def test_shared_formulas_are_told_apart():
    book = ledger(weeks=4, total=True)
    data = saved(book)
    with ZipFile(BytesIO(data)) as package:
        files = {name: package.read(name).decode() for name in package.namelist()}
    xml = files[SHEET]
    xml = xml.replace("<f>C3/C2-1</f>", '<f t="shared" ref="E3:E5" si="0">C3/C2-1</f>')
    for row in (4, 5):
        xml = xml.replace(f"<f>C{row}/C{row - 1}-1</f>", '<f t="shared" si="0"/>')
    assert xml.count('si="0"') == 3
    buffer = BytesIO()
    with ZipFile(buffer, "w") as package:
        for name, text in (files | {SHEET: xml}).items():
            package.writestr(name, text)
    sheet = read(added(buffer.getvalue(), week=Week(2024, 29)))
    assert [sheet[f"E{row}"].value for row in range(3, 7)] == [f"=C{row}/C{row - 1}-1" for row in range(3, 7)]


def refusal(data: bytes, plan=DOWN) -> str:
    with pytest.raises(SheetRefused) as refused:
        planned(data, plan)
    return refused.value.reason.en


def test_what_cannot_be_moved_is_refused_before_anything_is_moved():
    assert "comments" in refusal(rich_ledger(comment="A11"), RICH)
    added(rich_ledger(comment="A3"), RICH)  # above the new week it stays where it is
    added(rich_ledger(comment="A11", total=False), RICH)  # nothing is moved
    book = ledger(total=True)
    book.active["H5"] = ArrayFormula("H5:H14", "=C5:C14*2")
    assert "array formula" in refusal(saved(book))


def test_another_table_that_the_new_line_would_cut_is_refused():
    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        sheet = book.add_worksheet("台账")
        sheet.write_row("A1", ("周次", "成功率"))
        for row in range(1, 9):
            sheet.write_row(row, 0, (f"2024-W{24 + row}", 0.99))
        sheet.write_row("A10", ("合计", 1))
        sheet.add_table("H5:J20", {"columns": [{"header": "a"}, {"header": "b"}, {"header": "c"}]})
    plan = DOWN.model_copy(update={"metrics": DOWN.metrics[:1]})
    assert "another table" in refusal(buffer.getvalue(), plan)


def test_what_stays_besides_cells_is_named():
    own = open_own(rich_ledger(comment="A3"))
    named = {aside.name.en: aside.count for aside in kept_aside(own, "台账")}
    assert named == {
        "charts": 1,
        "pictures": 1,
        "sparklines": 2,
        "conditional formats": 2,
        "data validations": 1,
        "comments": 1,
    }


def test_the_order_of_calculation_is_left_to_excel(tmp_path):
    book = openpyxl.load_workbook(BytesIO(saved(ledger())))
    data = saved(book)
    with ZipFile(BytesIO(data)) as package:
        files = {name: package.read(name).decode("utf-8", "surrogateescape") for name in package.namelist()}
    files["xl/calcChain.xml"] = (
        '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="E3" i="1"/></calcChain>'
    )
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"
    override = f'<Override PartName="/xl/calcChain.xml" ContentType="{kind}"/></Types>'
    files["[Content_Types].xml"] = files["[Content_Types].xml"].replace("</Types>", override)
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain"
    relation = f'<Relationship Id="rId99" Type="{rel}" Target="calcChain.xml"/></Relationships>'
    name = "xl/_rels/workbook.xml.rels"
    files[name] = files[name].replace("</Relationships>", relation)
    buffer = BytesIO()
    with ZipFile(buffer, "w") as package:
        for name, text in files.items():
            package.writestr(name, text.encode("utf-8", "surrogateescape"))
    after = added(buffer.getvalue())
    with ZipFile(BytesIO(after)) as package:
        assert "xl/calcChain.xml" not in package.namelist()
        assert (
            "calcChain"
            not in package.read("[Content_Types].xml").decode() + package.read("xl/_rels/workbook.xml.rels").decode()
        )


def test_pivot_tables_read_the_new_week_when_they_are_refreshed():
    source = '<worksheetSource ref="A1:E9" sheet="台账"/>'
    cache = (
        '<pivotCacheDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f'<cacheSource type="worksheet">{source}</cacheSource></pivotCacheDefinition>'
    )
    name = "xl/pivotCache/pivotCacheDefinition1.xml"
    after = added(with_parts(saved(ledger()), {name: cache}))
    assert '<worksheetSource ref="A1:E10" sheet="台账"/>' in part(after, name)
