"""The week added to an own workbook, as its user meets it: shown first, written once, put back at will."""

from decimal import Decimal

import pytest
from PySide6.QtWidgets import QMenu, QPushButton

from tests.writers.own_workbook_example import WEEK, ledger, read, row_of, saved
from weekly_editor.editing.desk import Desk
from weekly_editor.report.metric import Metric, MetricCatalog
from weekly_editor.report.model import MetricGroup, MetricsSection, Reading, Report
from weekly_editor.storage.own_workbook_file import known_books
from weekly_editor.storage.places import Places
from weekly_editor.ui.own_workbook.dialog import OwnWorkbookDialog
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.window import MainWindow

READINGS = (
    Reading(id="a", metric="rate", name="入金有效成功率", value=Decimal("99.95"), unit="%"),
    Reading(id="b", metric="count", name="交易笔数", value=Decimal(1410), unit="万笔"),
    Reading(id="c", metric="spare", name="清算笔数", value=Decimal(7), unit="笔"),
)
REPORT = Report(week=WEEK, sections=(MetricsSection(groups=(MetricGroup(readings=READINGS),)),))


@pytest.fixture
def window(qtbot, tmp_path):
    profile = Profile(Places.below(tmp_path / "profile"))
    profile.change(language="en", library=tmp_path / "library")
    desk = Desk(profile.places, profile.library)
    window = MainWindow(desk, profile)
    qtbot.addWidget(window, before_close_func=lambda _: desk.clear())
    desk.take(REPORT)
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
    menu = next(menu for menu in window.findChildren(QMenu) if menu.isVisible())
    assert menu.actions()[0].text() == "台账.xlsx"
    menu.actions()[0].trigger()
    menu.close()
    dialog = shown(window, qtbot)
    assert {each.metric for each in dialog.planned().plan.metrics} == {"rate", "count", "spare"}
    assert "has this week already" in dialog.said.text()


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
