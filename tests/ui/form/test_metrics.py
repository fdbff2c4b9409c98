"""The form of running figures: what is typed, and what the weeks before say beside it."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.field.hand import CTRL, Key, heard, press, put_on_clipboard, shown, write
from tests.ui.field.table import choose, type_over
from weekly_editor.analysis.definition import Definitions
from weekly_editor.analysis.figures import WeekFigures
from weekly_editor.analysis.history import History
from weekly_editor.editing.session import ReportSession
from weekly_editor.report.metric import Metric, MetricCatalog
from weekly_editor.report.model import MetricGroup, MetricsSection, Reading, Report
from weekly_editor.report.week import Week
from weekly_editor.ui.editor import ReportEditor
from weekly_editor.ui.form.context import FormContext, ReadingNote
from weekly_editor.ui.theme import tones_of

WEEK = Week(2024, 32)
READINGS = (
    Reading(metric="a", name="成功率", value=Decimal("99.90"), unit="%", target=Decimal("99.5")),
    Reading(metric="b", name="交易笔数", value=Decimal("1370"), unit="万笔"),
    Reading(metric="c", name="新指标", value=Decimal(3), unit="次", target=Decimal(2)),
    Reading(metric="d", name="时延"),
)
REPORT = Report(week=WEEK, sections=(MetricsSection(groups=(MetricGroup(readings=READINGS),)),))


def past(back, *values):
    """Return what the week so many weeks ago said: ``metric value unit``."""
    return WeekFigures(
        WEEK.shifted(-back),
        tuple(Reading(metric=metric, value=Decimal(value), unit=unit) for metric, value, unit in values),
    )


HISTORY = History(
    (
        past(1, ("a", "99.86", "%"), ("b", "13800000", "笔")),
        past(2, ("a", "99.80", "%")),
        past(4, ("a", "99.70", "%"), ("c", "1", "次")),
        past(40, ("c", "9", "次")),
    )
)


@pytest.fixture
def kept():
    return {"history": HISTORY, "columns": {}, "notes": {"c": ReadingNote("Counted: 1")}}


@pytest.fixture
def editor(qtbot, kept):
    context = FormContext(
        history=lambda: kept["history"],
        shown_columns=lambda name: kept["columns"].get(name, {}),
        keep_shown_columns=lambda name, choice: kept["columns"].update({name: choice}),
        reading_note=lambda reading: kept["notes"].get(reading.metric, ReadingNote()),
    )
    editor = ReportEditor(ReportSession(REPORT), context)
    shown(qtbot, editor, width=1600)
    editor.show_row(1)
    QApplication.processEvents()
    return editor


@pytest.fixture
def table(editor):
    table = editor.form.cards.form.table
    table.view.setFocus()
    return table


def cell(table, row, name, role=Qt.ItemDataRole.DisplayRole):
    column = [column.name for column in table.model.columns].index(name)
    return table.model.data(table.model.index(row, column), role)


def column_of(table, name):
    return [cell(table, row, name) for row in range(len(table.value()))]


def head(table, name):
    column = [column.name for column in table.model.columns].index(name)
    return table.model.headerData(column, Qt.Orientation.Horizontal)


def readings(editor):
    return editor.session.report.sections[0].groups[0].readings


def test_a_wide_grid_shows_everything_of_a_reading(table):
    names = [column.name for column in table.model.columns]
    assert names == ["name", "value", "unit", "last", "change", "target", "state", "trend", "note"]
    assert head(table, "last") == "Last week"


def test_last_week_stands_beside_in_the_unit_of_the_row_and_what_is_missing_is_said(table):
    assert column_of(table, "last") == ["99.86", "1380", "No data", "No data"]


def test_change_and_state_are_those_of_the_document(table):
    assert column_of(table, "change") == ["+0.04 个百分点", "−10万笔", "", ""]
    assert column_of(table, "state") == ["✓ 达标", "", "✗ 未达标", ""]
    assert cell(table, 0, "change", Qt.ItemDataRole.ToolTipRole) == "Last week 99.86%"
    assert cell(table, 0, "state", Qt.ItemDataRole.ToolTipRole) == "Target 99.5%"


def test_a_note_on_a_reading_is_said_with_its_state(table):
    assert cell(table, 2, "state", Qt.ItemDataRole.ToolTipRole) == "Target 2次\nCounted: 1"


def test_what_contradicts_a_value_is_marked_beside_it_and_spoken(table, kept):
    column = table.model.columns[1]
    assert table.model.remark_in(2, column) is None
    kept["notes"]["c"] = ReadingNote("≠ the incidents of this week come to 1.5", contradicts=True)
    assert table.model.remark_in(2, column).sign == "≠"
    assert table.model.remark_in(2, column).tone == "risk"
    assert cell(table, 2, "value", Qt.ItemDataRole.ToolTipRole) == "≠ the incidents of this week come to 1.5"
    said = "This week: 3, ≠ the incidents of this week come to 1.5"
    assert cell(table, 2, "value", Qt.ItemDataRole.AccessibleTextRole) == said
    assert cell(table, 2, "value") == "3"


def test_the_sign_of_a_remark_is_drawn_in_the_cell_of_its_value(table, kept):
    def drawn():
        area = table.view.visualRect(table.model.index(2, 1)).adjusted(2, 2, -2, -2)
        return table.view.viewport().grab(area).toImage()

    before = drawn()
    kept["notes"]["c"] = ReadingNote("≠ no", contradicts=True)
    assert drawn() != before


def test_a_ratio_that_is_a_hundred_times_off_is_doubted_and_left(editor, table):
    table.focusLoc((0, "value"))
    type_over(table, "0.9991")
    press(table.field(), Key.Key_Return)
    assert readings(editor)[0].value == Decimal("0.9991")
    assert table.model.remark_in(0, table.model.columns[1]).tone == "doubt"
    assert cell(table, 0, "value", Qt.ItemDataRole.ToolTipRole) == "Is 99.91% meant?"


def test_a_metric_that_stands_in_the_report_twice_is_marked_the_second_time(editor, table):
    table.focusLoc((3, "name"))
    type_over(table, "成功率")
    press(table.field(), Key.Key_Return)
    table.focusLoc((3, "unit"))
    type_over(table, "%")
    press(table.field(), Key.Key_Return)
    assert cell(table, 3, "name", Qt.ItemDataRole.ToolTipRole) == "This metric stands above already: —"
    assert table.model.remark_in(0, table.model.columns[0]) is None
    editor.session.undo_stack.undo()
    assert table.model.remark_in(3, table.model.columns[0]) is None


@pytest.fixture
def money(kept, editor, table):
    kept["history"] = History(
        (WeekFigures(WEEK.shifted(-1), (Reading(name="交易金额", value=Decimal("13.04"), unit="亿元"),)),)
    )
    editor.show_history()
    return table


def test_a_large_number_alone_counts_what_the_metric_is_known_to_count(editor, money):
    choose(money, 4, 0)
    put_on_clipboard("交易金额\t13.66亿")
    press(money.view, Key.Key_V, hold=CTRL)
    assert (readings(editor)[4].value, readings(editor)[4].unit) == (Decimal("13.66"), "亿元")
    assert column_of(money, "change")[4] == "+0.62亿元"
    assert editor.session.undo_stack.count() == 1


def test_typing_a_large_number_and_a_unit_cell_that_is_pasted_count_the_same(editor, money):
    choose(money, 4, 0)
    put_on_clipboard("交易金额\t136600\t万\n交易金额")
    press(money.view, Key.Key_V, hold=CTRL)
    assert readings(editor)[4].unit == "万元"
    money.focusLoc((5, "value"))
    type_over(money, "13.66亿")
    assert readings(editor)[5].unit == "亿元"
    press(money.field(), Key.Key_Return)
    assert (readings(editor)[5].value, readings(editor)[5].unit) == (Decimal("13.66"), "亿元")


def test_where_units_do_not_fit_the_change_says_why(editor, money):
    choose(money, 4, 0)
    put_on_clipboard("交易金额\t13.66\t次")
    press(money.view, Key.Key_V, hold=CTRL)
    assert cell(money, 4, "change") == "—"
    assert cell(money, 4, "change", Qt.ItemDataRole.ToolTipRole) == "Last week counts in 亿元, this week in 次"


def test_the_trend_has_twelve_weeks_with_gaps_where_a_week_is_missing(table):
    line = table.model.shown_in(0, table.model.columns[7]).line
    assert line == (*[None] * 7, Decimal("99.70"), None, Decimal("99.80"), Decimal("99.86"), Decimal("99.90"))
    assert table.model.shown_in(3, table.model.columns[7]).line == ()
    said = cell(table, 2, "trend", Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Trend: Last 12 weeks: No data, ")
    assert said.endswith(", 1次, No data, No data, No data, 3次")
    tip = cell(table, 0, "trend", Qt.ItemDataRole.ToolTipRole).split("\n")
    assert (tip[0], tip[-1], len(tip)) == ("2024-W21  No data", "2024-W32  99.90%", 12)


def test_without_any_week_before_nothing_is_missing(editor, table, kept):
    kept["history"] = History()
    editor.show_history()
    assert column_of(table, "last") == ["", "", "", ""]
    assert column_of(table, "trend") == ["", "", "", ""]


def with_metrics(*metrics):
    return replace(HISTORY, definitions=Definitions(MetricCatalog(metrics=metrics)))


def test_a_target_of_the_definition_stands_muted_where_the_reading_has_none(editor, table, kept):
    kept["history"] = with_metrics(
        Metric(id="a", name="成功率", unit="%", target=Decimal(99)),
        Metric(id="b", name="交易笔数", unit="笔", target=Decimal(2_000_000), direction="more"),
    )
    editor.show_history()
    names = [column.name for column in table.model.columns]
    column = table.model.columns[names.index("target")]
    assert [table.model.drawn_in(row, column).text for row in range(5)] == ["99.5", "200", "2", "", ""]
    assert cell(table, 1, "target", Qt.ItemDataRole.ToolTipRole) == "From the definition of the metric"
    assert cell(table, 1, "target", Qt.ItemDataRole.AccessibleTextRole) == "Target: 200"
    assert cell(table, 0, "target", Qt.ItemDataRole.ToolTipRole) is None
    assert cell(table, 1, "target") == ""  # it is not copied, and stays the definition's
    table.focusLoc((1, "target"))
    press(table.view, Key.Key_F2)
    assert (table.field().text(), table.field().placeholderText()) == ("", "200")
    press(table.field(), Key.Key_3, Key.Key_Return)
    assert readings(editor)[1].target == Decimal(3)
    assert cell(table, 1, "target", Qt.ItemDataRole.ToolTipRole) is None


def test_a_hint_is_drawn_in_the_colour_of_hints(editor, table, kept):
    kept["history"] = with_metrics(Metric(id="b", name="交易笔数", unit="万笔", target=Decimal(200)))
    editor.show_history()
    QApplication.processEvents()
    names = [column.name for column in table.model.columns]
    drawn = [colours_in(table, row, names.index("target")) for row in (0, 1)]
    tones = tones_of(table.view.palette())
    assert tones.text.lower() in drawn[0]
    assert tones.muted.lower() in drawn[1]
    assert tones.text.lower() not in drawn[1]


def colours_in(table, row, column):
    image = table.view.viewport().grab(table.view.visualRect(table.model.index(row, column))).toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_names_of_metrics_and_of_last_week_are_offered_by_letters_and_initials(editor, table, kept):
    known = WeekFigures(WEEK.shifted(-1), (Reading(name="代付、代扣笔数"), Reading(name="收款成功率")))
    metrics = (Metric(id="x", name="收款成功率"), Metric(id="y", name="A*B*耗时"))
    kept["history"] = History((known,), Definitions(MetricCatalog(metrics=metrics)))
    editor.show_history()
    table.focusLoc((3, "name"))
    press(table.view, Key.Key_F2)
    field = table.field()
    found = {}
    for letters in ("", "成功", "skcg", "、代"):
        field.completer().setCompletionPrefix(letters)
        model = field.completer().completionModel()
        found[letters] = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert found == {
        "": ["收款成功率", "A\\*B\\*耗时", "代付、代扣笔数"],
        "成功": ["收款成功率"],
        "skcg": ["收款成功率"],
        "、代": ["代付、代扣笔数"],
    }
    field.selectAll()
    write(field, "付、代")
    QTest.keyClick(field.completer().popup(), Key.Key_Down)
    QTest.keyClick(field.completer().popup(), Key.Key_Return)
    assert readings(editor)[3].name == "代付、代扣笔数"


def test_another_history_is_shown_at_once(editor, table, kept):
    kept["history"] = History((past(2, ("a", "98", "%")),))
    editor.show_history()
    assert head(table, "last") == "2024-W30"
    assert column_of(table, "last")[0] == "98"
    assert column_of(table, "change")[0] == "+1.90 个百分点"


def test_what_stands_beside_follows_what_is_typed(table):
    table.focusLoc((0, "value"))
    type_over(table, "99.4")
    assert column_of(table, "change")[0] == "−0.46 个百分点"
    assert column_of(table, "state")[0] == "✗ 未达标"


def test_each_history_is_asked_once_for_each_metric(editor, table, kept):
    asked = []

    class Asked(History):
        def reading_before(self, reading):
            asked.append(reading.metric)
            return super().reading_before(reading)

    editor.show_panels(sections=True, preview=False)  # which asks too
    kept["history"] = Asked(HISTORY.known)
    editor.show_history()
    table.focusLoc((0, "value"))
    type_over(table, "12345")
    table.view.viewport().repaint()
    assert sorted(asked) == ["a", "b", "c", "d"]


def test_a_figure_and_its_unit_are_one_step_named_after_their_column(editor, table):
    table.focusLoc((3, "value"))
    type_over(table, "120ms")
    press(table.field(), Key.Key_Tab)
    assert (readings(editor)[3].value, readings(editor)[3].unit) == (Decimal(120), "ms")
    stack = editor.session.undo_stack
    assert [stack.text(step) for step in range(stack.count())] == ["Edit This week"]
    stack.undo()
    assert editor.session.report == REPORT


def test_value_and_target_typed_in_a_run_are_two_steps(editor, table):
    table.focusLoc((3, "value"))
    type_over(table, "120ms")
    press(table.field(), Key.Key_Return)
    table.focusLoc((3, "target"))
    type_over(table, "150")
    assert editor.session.undo_stack.count() == 2


def test_escape_leaves_no_step_behind(editor, table):
    table.focusLoc((3, "value"))
    type_over(table, "120ms")
    press(table.field(), Key.Key_Escape)
    assert editor.session.report == REPORT
    assert editor.session.undo_stack.count() == 0


def test_a_figure_of_something_else_is_marked_and_saved_nowhere(editor, table):
    table.focusLoc((1, "value"))
    type_over(table, "99.9%")
    press(table.field(), Key.Key_Return)
    assert cell(table, 1, "value") == "99.9%"
    assert cell(table, 1, "value", Qt.ItemDataRole.ToolTipRole) == "This row counts in 万笔"
    assert editor.session.report == REPORT
    assert editor.session.undo_stack.count() == 0
    assert editor.unread() == ("Readings / 交易笔数, This week “99.9%”",)
    editor.session.edit(("sections", 0, "groups", 0, "title"), "**支付** 规模", "Edit")
    assert editor.unread() == ("支付 规模 / 交易笔数, This week “99.9%”",)


def test_a_wrong_figure_of_a_metric_without_a_name_is_told_with_its_number(editor, table):
    choose(table, 4, 1)
    type_over(table, "?")
    press(table.field(), Key.Key_Return)
    assert editor.unread() == ("Readings / row 5, This week “?”",)


def test_the_trend_of_a_reading_can_be_asked_for(editor, table):
    asked = heard(editor.form.trendRequested)
    table.focusLoc((1, "trend"))
    press(table.view, Key.Key_F2)
    table.focusLoc((2, "value"))
    next(action for action in table.menu().actions() if action.text().startswith("Show trend")).trigger()
    table.focusLoc((0, "change"))
    press(table.view, Key.Key_F2)
    assert asked == [READINGS[1], READINGS[2]]


def test_columns_that_were_chosen_are_kept_from_one_form_to_the_next(editor, table, kept):
    table.widths.choose({"trend": False})
    assert kept["columns"] == {"readings": {"trend": False}}
    editor.show_row(0)
    editor.show_row(1)
    assert "trend" not in [column.name for column in editor.form.cards.form.table.model.columns]


def test_a_document_in_english_tells_in_english(qtbot):
    english = ReportSession(REPORT.model_copy(update={"language": "en"}))
    editor = ReportEditor(english, FormContext(history=lambda: HISTORY))
    shown(qtbot, editor, width=1600)
    editor.show_row(1)
    table = editor.form.cards.form.table
    assert column_of(table, "state")[0] == "✓ met"
    assert column_of(table, "change")[0] == "+0.04 pp"
