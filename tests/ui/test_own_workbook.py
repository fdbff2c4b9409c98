"""The week added to an own workbook, as its user meets it: shown first, written once, put back at will."""

from decimal import Decimal

import pytest
from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton

from tests.writers.own_workbook_example import DOWN, WEEK, ledger, read, row_of, saved, twice_named
from weekly_editor.report.metric import Metric, MetricCatalog
from weekly_editor.report.model import MetricGroup, MetricsSection, Reading, Report
from weekly_editor.storage.own_workbook_file import known_books, remember_book
from weekly_editor.ui.own_workbook.dialog import OwnWorkbookDialog
from weekly_editor.ui.palette import Palette

READINGS = (
    Reading(id="a", metric="rate", name="入金有效成功率", value=Decimal("99.95"), unit="%"),
    Reading(id="b", metric="count", name="交易笔数", value=Decimal(1410), unit="万笔"),
    Reading(id="c", metric="spare", name="清算笔数", value=Decimal(7), unit="笔"),
)
REPORT = Report(week=WEEK, sections=(MetricsSection(groups=(MetricGroup(readings=READINGS),)),))


@pytest.fixture
def window(make_window, qtbot):
    window = make_window("en")
    window.desk.take(REPORT)
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.fixture
def book(tmp_path):
    path = tmp_path / "台账.xlsx"
    path.write_bytes(saved(ledger(total=True)))
    return path


def opened(window, qtbot, path) -> OwnWorkbookDialog:
    window.commands.own_workbooks.read(path)
    return shown(window, qtbot)


def shown(window, qtbot) -> OwnWorkbookDialog:
    def ready():
        return [each for each in window.findChildren(OwnWorkbookDialog) if each.isVisible() and each.said.text()]

    qtbot.waitUntil(lambda: bool(ready()))
    return ready()[0]


def texts(dialog, row):
    table = dialog.preview
    return [table.item(row, column).text() for column in range(table.columnCount()) if table.item(row, column)]


def test_the_week_is_shown_in_its_place_before_anything_is_written(window, qtbot, book):
    before = book.read_bytes()
    dialog = opened(window, qtbot, book)
    assert texts(dialog, 5)[:3] == ["2024-W33", "99.95%", "1,410"]
    assert texts(dialog, 6)[0] == "合计"
    assert dialog.preview.verticalHeaderItem(6).text() == "11"
    assert "moves on by one" in dialog.said.text()
    assert dialog.overwrites.isHidden()
    dialog.cancel_button.click()
    assert book.read_bytes() == before


def test_what_is_chosen_is_written_remembered_and_undone(window, qtbot, book, tmp_path):
    before = book.read_bytes()
    dialog = opened(window, qtbot, book)
    dialog.preview.choose(4, "spare")
    qtbot.waitUntil(dialog.add_button.isEnabled)
    assert texts(dialog, 5)[3] == "7"
    dialog.add_button.click()
    qtbot.waitUntil(lambda: "Added 2024-W33" in window.messages.text())
    assert row_of(read(book.read_bytes()), 10)[:4] == ["2024-W33", 0.9995, 1410, 7]
    copies = [path for path in tmp_path.glob("*.xlsx") if path != book]
    assert [path.read_bytes() for path in copies] == [before]
    remembered = known_books(window.profile.places)[0]
    assert remembered.path == book
    assert [(each.line, each.metric) for each in remembered.plan.metrics] == [(2, "rate"), (3, "count"), (4, "spare")]
    next(button for button in window.messages.findChildren(QPushButton) if button.text() == "Undo").click()
    assert book.read_bytes() == before


def test_the_next_time_it_is_one_click(window, qtbot, book):
    dialog = opened(window, qtbot, book)
    dialog.preview.choose(4, "spare")
    qtbot.waitUntil(dialog.add_button.isEnabled)
    dialog.add_button.click()
    qtbot.waitUntil(lambda: "Added" in window.messages.text())
    qtbot.waitUntil(lambda: not any(each.isVisible() for each in window.findChildren(OwnWorkbookDialog)))
    window.actions_by_name["own_workbook"].trigger()
    palette = window.findChild(Palette)
    assert palette.texts() == ["台账.xlsx", "Another workbook…"]
    qtbot.keyClick(palette.edit, Qt.Key.Key_Return)
    dialog = shown(window, qtbot)
    assert {each.metric for each in dialog.planned().plan.metrics} == {"rate", "count", "spare"}


def test_a_workbook_that_is_gone_is_offered_and_told_of(window, qtbot, book, tmp_path):
    remember_book(window.profile.places, book, DOWN)
    book.unlink()
    window.commands.own_workbooks.choose()
    qtbot.keyClick(window.findChild(Palette).edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: str(book) in window.messages.text())


def test_files_are_looked_for_in_the_library_else_in_the_documents(window, qtbot, tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *said: (asked.append(said[2]), ("", ""))[1])
    window.commands.own_workbooks.choose()
    (tmp_path / "library").mkdir(exist_ok=True)
    window.commands.own_workbooks.choose()
    assert asked == [str(window.profile.places.library.parent), str(tmp_path / "library")]


def test_a_week_that_stands_there_is_not_written_again(window, qtbot, book, tmp_path):
    before = book.read_bytes()
    opened(window, qtbot, book).add_button.click()
    qtbot.waitUntil(lambda: "Added 2024-W33" in window.messages.text())
    files = sorted(tmp_path.glob("*.xlsx"))
    qtbot.waitUntil(lambda: not any(each.isVisible() for each in window.findChildren(OwnWorkbookDialog)))
    dialog = opened(window, qtbot, book)
    assert "Nothing to write" in dialog.said.text()
    assert not dialog.add_button.isEnabled()
    dialog.cancel_button.click()
    assert sorted(tmp_path.glob("*.xlsx")) == files
    next(button for button in window.messages.findChildren(QPushButton) if button.text() == "Undo").click()
    assert book.read_bytes() == before


def test_values_that_differ_are_written_once_that_is_asked_for(window, qtbot, tmp_path):
    path = tmp_path / "x.xlsx"
    book = ledger()
    for column, value in enumerate(("2024-W33", 0.9995, 1400, 1, "=C10/C9-1"), start=1):
        book.active.cell(10, column, value)
    path.write_bytes(saved(book))
    dialog = opened(window, qtbot, path)
    assert not dialog.add_button.isEnabled()
    assert "only where that is ticked" in dialog.said.text()
    dialog.overwrites.click()
    assert dialog.add_button.isEnabled()
    assert "has this week already" in dialog.said.text()


def test_formulas_that_read_the_last_week_are_named(window, qtbot, tmp_path):
    path = tmp_path / "x.xlsx"
    book = ledger()
    book.active["A10"], book.active["B10"], book.active["C10"] = "环比", "=B9-B8", "=C9-B2"
    book.create_sheet("汇总")["B1"] = "=台账!C9"
    book.defined_names["最新"] = DefinedName("最新", attr_text="台账!$B$9")
    path.write_bytes(saved(book))
    dialog = opened(window, qtbot, path)
    assert "Now read the new week: 环比\n" in dialog.said.text()
    said = "环比 still compares 2024-W25, 2024-W32; 汇总!B1 still reads 2024-W32; the name 最新 still reads 2024-W32"
    assert f"Stay as they are: {said}\n" in dialog.said.text()
    assert dialog.turned.isHidden()


def test_weeks_in_columns_are_said_to_be_rows_here(window, qtbot, tmp_path):
    path = tmp_path / "x.xlsx"
    book = Workbook()
    for row in (["指标", "2024-W31", "2024-W32"], ["入金有效成功率", 99.9, 99.92], ["交易笔数", 1300, 1310]):
        book.active.append(row)
    path.write_bytes(saved(book))
    dialog = opened(window, qtbot, path)
    assert dialog.turned.isVisible()
    assert dialog.turned.text() == "One row of the preview is a week: a column of the sheet"


def test_other_names_of_the_week_and_words_stay_in_sight(window, qtbot, tmp_path):
    path = tmp_path / "x.xlsx"
    book = twice_named()
    book.active["A6"], book.active["C6"] = "合计", "=SUM(C2:C5)"
    path.write_bytes(saved(book))
    dialog = opened(window, qtbot, path)
    heads = ["周次", "起始日期", "交易笔数（万笔）", "备注"]
    for step in ("before", "after"):
        shown_heads = [dialog.preview.horizontalHeaderItem(column).text() for column in range(4)]
        assert [head[:2] for head in shown_heads] == [head[:2] for head in heads], step
        assert dialog.preview.cellWidget(0, 0) is None
        assert texts(dialog, 5)[:2] == ["2024-W33", "2024-08-12"]
        assert texts(dialog, 6)[0] == "合计"
        assert texts(dialog, 4)[3] == "正常"
        if step == "before":
            dialog.add_button.click()
            qtbot.waitUntil(lambda: "Added" in window.messages.text())
            qtbot.waitUntil(lambda: not any(each.isVisible() for each in window.findChildren(OwnWorkbookDialog)))
            dialog = opened(window, qtbot, path)


def test_columns_are_recognised_by_other_names_of_a_metric(window, qtbot, book):
    metric = Metric(id="spare", name="清算笔数", aliases=("C级事件",), unit="笔")
    window.desk.change_catalog(lambda _catalog: MetricCatalog(metrics=(metric,)))
    dialog = opened(window, qtbot, book)
    assert (4, "spare") in [(each.line, each.metric) for each in dialog.preview.metrics()]


def test_a_sheet_that_is_not_understood_says_why(window, qtbot, tmp_path):
    path = tmp_path / "x.xlsx"
    book = ledger()
    book.active["A5"] = "7月情况"
    path.write_bytes(saved(book))
    dialog = opened(window, qtbot, path)
    assert "row 5 stands between the weeks" in dialog.said.text()
    assert not dialog.add_button.isEnabled()


def test_a_file_that_is_no_workbook_is_one_line(window, qtbot, tmp_path):
    path = tmp_path / "x.xlsx"
    path.write_bytes(b"nothing of the kind")
    window.commands.own_workbooks.read(path)
    qtbot.waitUntil(lambda: "not an Excel" in window.messages.text())
    assert str(path) in window.messages.text()
