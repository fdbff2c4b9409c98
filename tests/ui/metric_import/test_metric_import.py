"""Metrics are imported from a table that is shown first, and the import can be taken back."""

from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from weekly_editor.analysis.past_import import metric_import
from weekly_editor.editing.desk import Desk
from weekly_editor.library.folder import path_for
from weekly_editor.report.metric import Metric, MetricCatalog, PastWeek
from weekly_editor.report.model import MetricGroup, MetricsSection, Reading, Report
from weekly_editor.report.week import Week
from weekly_editor.storage.catalog_file import load_catalog, save_catalog
from weekly_editor.storage.places import Places
from weekly_editor.storage.report_file import save_report
from weekly_editor.ui.message_bar import MessageBar
from weekly_editor.ui.metric_import.command import MetricImportCommands, is_table
from weekly_editor.ui.metric_import.dialog import MetricImportDialog
from weekly_editor.ui.metric_import.source import read_tables
from weekly_editor.ui.profile import Profile

W31, W32 = Week(2024, 31), Week(2024, 32)
RATE = Metric(id="rate", name="成功率", unit="%")
CSV = "周,成功率(%),笔数(万笔)\n2024-W31,99.9,1370\n2024-W32,99.8,待补\n"


@pytest.fixture
def library(tmp_path):
    folder = tmp_path / "library"
    save_catalog(folder, MetricCatalog(metrics=(RATE,)))
    return folder


def _file(tmp_path, text=CSV, name="指标.csv") -> Path:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    return path


def _dialog(qtbot, path, library) -> MetricImportDialog:
    dialog = MetricImportDialog(path.name, read_tables(path, library, W32), load_catalog(library), W32, "en")
    qtbot.addWidget(dialog)
    _wait_for(qtbot, dialog)
    return dialog


def _wait_for(qtbot, dialog):
    qtbot.waitUntil(lambda: dialog.summary.text() != "Reading…")


def test_what_was_found_is_shown_with_where_it_goes(qtbot, tmp_path, library):
    dialog = _dialog(qtbot, _file(tmp_path), library)
    assert dialog.summary.text().startswith("Metrics: 2. Weeks: 2. Cells that cannot be read: 1")
    destinations = dialog.mapping.destinations()
    assert destinations[0] == RATE
    assert destinations[1].name == "笔数"
    assert dialog.mapping.rowCount() == 2
    assert dialog.import_button.isEnabled()
    assert dialog.focusWidget() is dialog.import_button


def test_a_cell_that_cannot_be_read_says_why_and_long_words_are_clipped(qtbot, tmp_path, library):
    text = CSV + "2024-W33,99," + "<b>x</b>" * 1000 + "\n2024-W34,99,1400\n"
    model = _dialog(qtbot, _file(tmp_path, text), library).view.sheet
    assert "not a figure" in model.data(model.index(2, 2), Qt.ItemDataRole.ToolTipRole)
    assert len(model.data(model.index(3, 2))) == 200
    assert "&lt;b&gt;" in model.data(model.index(3, 2), Qt.ItemDataRole.ToolTipRole)


def test_a_metric_can_be_left_out_and_none_may_be_chosen_twice(qtbot, tmp_path, library):
    dialog = _dialog(qtbot, _file(tmp_path, CSV.replace("(万笔)", "(%)")), library)
    dialog.mapping.choose(1, 0)
    assert list(dialog.mapping.destinations()) == [0]
    dialog.mapping.choose(1, 2)
    assert "more than one" in dialog.notes.text()
    assert not dialog.import_button.isEnabled()


PARTS = "周,成功率,笔数(笔)\n2024-W31,0.99985,3\n2024-W32,0.9997,4\n"


def test_parts_of_one_under_a_metric_in_percent_are_a_choice(qtbot, tmp_path, library):
    dialog = _dialog(qtbot, _file(tmp_path, PARTS), library)
    choice = dialog.mapping.cellWidget(0, 4)
    assert [choice.itemText(index) for index in range(2)] == ["As written", "0.99985 is 99.985%"]
    assert choice.currentIndex() == 0
    assert "成功率 counts in %" in dialog.notes.text()
    assert dialog.mapping.cellWidget(1, 4) is None
    dialog.mapping.read_parts(0, times_100=True)
    assert not dialog.notes.text()
    made = dialog.past_import(load_catalog(library))
    assert [week.values["rate"] for week in made.catalog.past] == [Decimal("99.985"), Decimal("99.97")]


def test_parts_of_one_are_read_as_such_where_the_metric_is_near_100(qtbot, tmp_path, library):
    save_catalog(library, MetricCatalog(metrics=(RATE.model_copy(update={"target": Decimal("99.9")}),)))
    dialog = _dialog(qtbot, _file(tmp_path, PARTS), library)
    assert dialog.mapping.parts() == {0}
    dialog.mapping.choose(0, 0)
    assert dialog.mapping.isColumnHidden(4)
    dialog.mapping.choose(0, 2)
    assert dialog.mapping.parts() == {0}
    assert not dialog.mapping.isColumnHidden(4)


def test_how_parts_are_read_can_be_chosen_by_keyboard(qtbot, tmp_path, library):
    dialog = _dialog(qtbot, _file(tmp_path, PARTS), library)
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.mapping.cellWidget(0, 3).setFocus()
    QTest.keyClick(dialog.mapping.cellWidget(0, 3), Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.mapping.cellWidget(0, 4)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Down)
    assert dialog.mapping.parts() == {0}


def test_odd_cells_of_a_column_are_named(qtbot, tmp_path, library):
    text = "周,成功率\n2024-W31,99.98%\n2024-W32,99.97\n2024-W33,0.9998\n"
    dialog = _dialog(qtbot, _file(tmp_path, text), library)
    assert dialog.mapping.parts() == {0}
    assert "B4 0.9998" in dialog.notes.text()


def test_of_many_metrics_with_parts_of_one_only_some_are_named(qtbot, tmp_path, library):
    save_catalog(library, MetricCatalog(metrics=tuple(Metric(name=f"m{number}", unit="%") for number in range(30))))
    heads = ",".join(f"m{number}" for number in range(30))
    dialog = _dialog(qtbot, _file(tmp_path, f"周,{heads}\n2024-W31{',0.5' * 30}\n"), library)
    assert len(dialog.mapping.offered_parts()) == 30
    assert len(dialog.notes.text().splitlines()) == 4


def test_cells_without_a_unit_are_marked_and_named(qtbot, tmp_path, library):
    dialog = _dialog(qtbot, _file(tmp_path, "周,金额\n2024-W31,1亿元\n2024-W32,1.2\n"), library)
    assert "Cells that cannot be read: 1" in dialog.summary.text()
    assert "left out: 1. They are: B3 1.2" in dialog.notes.text()
    model = dialog.view.sheet
    assert "no unit" in model.data(model.index(2, 1), Qt.ItemDataRole.ToolTipRole)


def test_figures_told_as_about_and_those_of_another_size_are_named(qtbot, tmp_path, library):
    past = (PastWeek(week=Week(2024, 20), values={"count": Decimal(180)}),)
    save_catalog(library, MetricCatalog(metrics=(Metric(id="count", name="笔数", unit="笔"),), past=past))
    text = "周,笔数(笔)\n2024-W31,约183\n2024-W32,1830000\n"
    dialog = _dialog(qtbot, _file(tmp_path, text), library)
    assert "exact: 1. They are: B2 约183" in dialog.notes.text()
    assert "known of their metric: 1. Please check: B3 笔数" in dialog.notes.text()
    assert dialog.import_button.isEnabled()


def test_a_choice_counts_only_what_was_chosen(qtbot, tmp_path, library, monkeypatch):
    dialog = _dialog(qtbot, _file(tmp_path, PARTS), library)
    counted = []
    monkeypatch.setattr(
        "weekly_editor.ui.metric_import.dialog.metric_import",
        lambda known, found, number, *rest, **more: (
            counted.append(number) or metric_import(known, found, number, *rest, **more)
        ),
    )
    resets = []
    dialog.view.sheet.modelReset.connect(lambda: resets.append(1))
    dialog.mapping.choose(1, 0)
    dialog.mapping.choose(1, 1)
    assert counted == []
    dialog.mapping.read_parts(0, times_100=True)
    assert counted == [0]
    assert not resets


def test_the_plan_can_be_corrected(qtbot, tmp_path, library):
    text = "日期,周,成功率(%)\n2023-01-06,2024-W31,99.9\n2023-01-13,2024-W32,99.8\n"
    dialog = _dialog(qtbot, _file(tmp_path, text), library)
    assert {str(week.week) for week in dialog.plan_layout().weeks} == {"2023-W01", "2023-W02"}
    dialog.plan.weeks.setValue(2)
    qtbot.waitUntil(lambda: {week.week for week in dialog.plan_layout().weeks} == {W31, W32})


def test_a_year_that_the_sheet_leaves_out_is_asked(qtbot, tmp_path, library):
    dialog = _dialog(qtbot, _file(tmp_path, CSV.replace("2024-", "")), library)
    assert "does not say the year" in dialog.notes.text()
    assert dialog.plan.year.value() == 2024
    dialog.plan.year.setValue(2022)
    qtbot.waitUntil(lambda: {week.week.year for week in dialog.plan_layout().weeks} == {2022})


def test_a_sheet_without_weeks_is_said_to_have_none(qtbot, tmp_path, library):
    dialog = _dialog(qtbot, _file(tmp_path, "姓名,电话\n张三,123\n"), library)
    assert "No weeks were found" in dialog.summary.text()
    assert not dialog.import_button.isEnabled()


def test_the_sheet_that_names_weeks_is_chosen_and_another_can_be(qtbot, tmp_path, library):
    book = Workbook()
    book.active.append(["说明"])
    for row in (["周", "成功率"], ["2024-W31", 99]):
        book.create_sheet("数据") if "数据" not in book.sheetnames else None
        book["数据"].append(row)
    path = tmp_path / "a.xlsx"
    book.save(path)
    dialog = _dialog(qtbot, path, library)
    assert dialog.sheets.currentText() == "数据"
    dialog.sheets.setCurrentIndex(0)
    dialog.sheets.activated.emit(0)
    qtbot.waitUntil(lambda: "No weeks" in dialog.summary.text())


def test_values_that_a_report_tells_otherwise_are_named(qtbot, tmp_path, library):
    reading = Reading(name="成功率", unit="%", value=Decimal("99.1"))
    section = MetricsSection(groups=(MetricGroup(readings=(reading,)),))
    save_report(path_for(library, W31), Report(week=W31, sections=(section,)))
    dialog = _dialog(qtbot, _file(tmp_path), library)
    assert "Values that differ from a report: 1" in dialog.notes.text()
    assert "2024-W31 成功率" in dialog.notes.text()


def test_words_of_the_file_are_plain(qtbot, tmp_path, library):
    dialog = _dialog(qtbot, _file(tmp_path, name="<img src=x>.csv"), library)
    assert all(label.textFormat() != Qt.TextFormat.RichText for label in dialog.findChildren(QLabel))
    assert dialog.name.textFormat() == Qt.TextFormat.PlainText


class _Window:
    def __init__(self, qtbot, tmp_path, library):
        self.widget = QWidget()
        qtbot.addWidget(self.widget)
        self.messages = MessageBar(self.widget)
        places = Places.below(tmp_path / "profile")
        self.desk = Desk(places, library, self.widget)
        self.commands = MetricImportCommands(self.widget, self.desk, Profile(places), self.messages)
        self.refusals: list[str] = []
        self.commands.refused.connect(lambda _path, reason: self.refusals.append(reason.en))

    def dialog(self, qtbot) -> MetricImportDialog:
        qtbot.waitUntil(lambda: bool(self.widget.findChildren(MetricImportDialog)))
        found = self.widget.findChildren(MetricImportDialog)[0]
        qtbot.waitUntil(lambda: found.isVisible() and found.import_button.isEnabled())
        return found


def test_an_import_is_kept_and_can_be_undone(qtbot, tmp_path, library):
    window = _Window(qtbot, tmp_path, library)
    before = load_catalog(library)
    window.commands.read(_file(tmp_path))
    dialog = window.dialog(qtbot)
    dialog.import_button.click()
    assert window.messages.text() == "Imported values from 指标.csv: 3."
    kept = load_catalog(library)
    assert [metric.name for metric in kept.metrics] == ["成功率", "笔数"]
    assert kept.past[1] == PastWeek(week=W32, values={"rate": Decimal("99.8")})
    window.messages._buttons[0].click()
    assert load_catalog(library) == before
    assert window.messages.text() == "The import was undone."


def test_an_import_stays_where_metrics_were_changed_since(qtbot, tmp_path, library):
    window = _Window(qtbot, tmp_path, library)
    window.commands.read(_file(tmp_path))
    window.dialog(qtbot).import_button.click()
    undo = window.messages._buttons[0]
    changed = load_catalog(library).model_copy(update={"past": ()})
    save_catalog(library, changed)
    undo.click()
    assert load_catalog(library) == changed
    assert "changed since" in window.messages.text() or "后来又改过" in window.messages.text()


def test_a_bad_file_is_refused_in_a_line(qtbot, tmp_path, library):
    window = _Window(qtbot, tmp_path, library)
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(100))
    window.commands.read(path)
    qtbot.waitUntil(lambda: bool(window.refusals))
    assert ".xls" in window.refusals[0]
    window.commands.read(tmp_path / "none.csv")
    qtbot.waitUntil(lambda: len(window.refusals) == 2)


def test_tables_are_told_by_their_names():
    assert all(is_table(Path(name)) for name in ("a.xlsx", "a.CSV", "a.tsv", "a.xls", "a.xlsm", "a.et"))
    assert not any(is_table(Path(name)) for name in ("a.docx", "a.md", "a.json", "xlsx"))
