"""The trend panel: which metric is shown, how many weeks of it, and what is said where there is nothing."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QMenu

from tests.ui.trend.weeks import LAST, library, week_figures
from weekly_editor.analysis.figures import WeekFigures
from weekly_editor.analysis.trend import NO_TRENDS, trends_of
from weekly_editor.report.metric import EMPTY_CATALOG, Metric, MetricCatalog
from weekly_editor.report.model import Reading
from weekly_editor.ui.trend.stretch import number_of

Key = Qt.Key
NEWEST = number_of(LAST)
OLD = WeekFigures(LAST.shifted(-20), (Reading(name="退款笔数", unit="笔", value=Decimal(4)),), (), ("规模",))


def shown(panel) -> str:
    series = panel.series()
    return series.name if series is not None else ""


def show(panel, figures, own=None, catalog=EMPTY_CATALOG):
    panel.show_trends(trends_of(figures, own, catalog))


def test_metrics_stand_below_their_groups_and_the_first_is_shown(panel):
    assert panel.list.texts() == ["质量", "成功率", "规模", "交易笔数"]
    assert shown(panel) == "成功率"
    assert panel.detail.text() == "2027-W10   99.90%   −0.01 个百分点 from the week before"


def test_those_of_the_open_report_come_first(panel):
    show(panel, library(60), OLD)
    assert panel.list.texts()[:3] == ["规模", "退款笔数", "交易笔数"]


def test_typing_narrows_the_list_and_arrows_choose(qtbot, panel):
    qtbot.keyClicks(panel.list.edit, "jy")  # the sounds of 交易
    assert panel.list.texts() == ["交易笔数"]
    qtbot.keyClick(panel.list.edit, Key.Key_Down)
    assert shown(panel) == "交易笔数"
    qtbot.keyClick(panel.list.edit, Key.Key_Escape)
    assert len(panel.list.texts()) == 4
    assert shown(panel) == "交易笔数"


def test_a_click_chooses(qtbot, panel):
    view = panel.list.view
    place = view.visualRect(panel.list.model.index(3, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert shown(panel) == "交易笔数"
    assert panel.plot.series() is panel.series()


def test_a_range_shows_the_newest_weeks_and_is_told(qtbot, panel):
    assert (panel.plot.stretch.count, panel.plot.stretch.last) == (52, NEWEST)
    with qtbot.waitSignal(panel.weeksChanged) as told:
        panel.range_buttons[12].click()
    assert told.args == [12]
    assert (panel.plot.stretch.count, panel.plot.stretch.last) == (12, NEWEST)
    panel.range_buttons[0].click()
    assert panel.plot.stretch.count == 60


def test_no_range_is_marked_once_the_user_zoomed_and_new_figures_leave_the_zoom(qtbot, panel):
    panel.plot.setFocus()
    qtbot.keyClick(panel.plot, Key.Key_Plus)
    zoomed = panel.plot.stretch
    assert not any(button.isChecked() for button in panel.range_buttons.values())
    show(panel, library(60), week_figures(LAST, rate="95"))
    assert panel.plot.stretch == zoomed


def test_another_range_of_a_short_history_shows_all_of_it(panel):
    show(panel, library(5))
    assert panel.plot.stretch.count == 5


def test_new_figures_keep_the_metric_and_the_marked_week(panel):
    panel.show_reading(Reading(metric="c", name="交易笔数", unit="万笔"))
    panel.plot.mark(NEWEST - 1)
    show(panel, library(60), WeekFigures(LAST, (Reading(metric="c", name="笔数", unit="万笔", value=Decimal(7)),)))
    assert shown(panel) == "笔数"
    assert panel.plot.marked() == NEWEST - 1
    assert panel.detail.text().startswith("2027-W10   7万笔")


def test_a_reading_is_shown_as_soon_as_it_is_known(panel):
    panel.show_trends(NO_TRENDS)
    panel.show_reading(Reading(metric="c", name="交易笔数", unit="万笔"))
    show(panel, library(60))
    assert shown(panel) == "交易笔数"


def test_a_reading_without_any_value_says_so(panel):
    panel.show_reading(Reading(name="新指标", unit="件"))
    assert shown(panel) == "新指标"
    assert panel.nothing.isVisible()
    assert panel.nothing.text() == "No week has a value of this metric yet."
    assert not panel.copy_button.isEnabled()


def test_a_metric_that_is_only_defined_says_so(panel):
    show(panel, (), None, MetricCatalog(metrics=(Metric(id="m", name="投诉量", section="服务"),)))
    assert panel.list.texts() == ["投诉量"]
    assert panel.nothing.text() == "No week has a value of this metric yet."


def test_one_week_is_a_point_and_says_what_is_missing(panel):
    show(panel, library(1))
    assert panel.plot.isVisible()
    assert panel.detail.text().endswith("one week so far: a line begins with the second")


def test_without_a_report_it_says_how_to_begin(panel):
    panel.show_trends(NO_TRENDS)
    assert panel.nothing.text().startswith("No figures yet.\nOpen or start a report")
    assert not panel.list.isVisible()


def test_a_report_without_metrics_says_where_they_come_from(panel):
    show(panel, (), WeekFigures(LAST))
    assert panel.nothing.text().startswith("No figures yet.\nMetrics are shown here")


@pytest.mark.parametrize("by", ["button", "keys", "menu"])
def test_the_picture_goes_into_the_clipboard(qtbot, panel, by):
    QGuiApplication.clipboard().clear()
    if by == "button":
        panel.copy_button.click()
    elif by == "keys":
        panel.plot.setFocus()
        qtbot.keyClick(panel.plot, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    else:
        panel.plot.customContextMenuRequested.emit(panel.plot.rect().center())
        menu = panel.findChild(QMenu)
        menu.actions()[0].trigger()
        menu.close()
    copied = QGuiApplication.clipboard().image()
    assert isinstance(copied, QImage)
    assert copied.width() >= 2 * panel.plot.width()


def test_a_workbook_is_asked_for_with_the_series(qtbot, panel):
    with qtbot.waitSignal(panel.openRequested) as asked:
        panel.excel_button.click()
    assert asked.args == [panel.series()]


def test_a_hostile_name_takes_one_short_line(panel):
    name = "**名**\n" * 5000
    show(panel, (WeekFigures(LAST, (Reading(name=name, value=Decimal(1)),)),))
    assert "\n" not in panel.name.text()
    assert panel.name.sizeHint().width() < 400
