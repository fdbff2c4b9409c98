"""Weeks that a sheet names twice, each in its own way: 周次 beside 起始日期."""

from datetime import datetime
from decimal import Decimal

import openpyxl
import pytest

from tests.writers.own_workbook_example import DOWN, VALUES, WEEK, added, planned, read, row_of, saved, twice_named
from weekly_editor.report.sheet_map import SheetLine
from weekly_editor.report.week import Week

BY_DAY = DOWN.model_copy(update={"week_line": 2, "metrics": (SheetLine(line=3, metric="count"),)})
BY_NAME = BY_DAY.model_copy(update={"week_line": 1})


@pytest.mark.parametrize("plan", [BY_DAY, BY_NAME])
def test_both_names_of_the_week_go_on(plan):
    data = added(saved(twice_named()), plan)
    assert row_of(read(data), 6) == ["2024-W33", datetime(2024, 8, 12), 1410, None]


@pytest.mark.parametrize(
    ("label", "following"),
    [(lambda week: f"W{week.number}", "W33"), (lambda week: week.number, 33), (lambda week: week.number - 1, 32)],
)
def test_each_goes_on_in_its_own_way(label, following):
    assert read(added(saved(twice_named(label)), BY_DAY))["A6"].value == following


def test_days_before_the_monday_go_on_as_such():
    data = added(saved(twice_named(days_after=-1)), BY_NAME)
    assert read(data)["B6"].value == datetime(2024, 8, 11)


def test_weeks_go_on_in_two_rows_as_well():
    book, turned = twice_named(), openpyxl.Workbook()
    turned.active.title = "台账"
    for row in book.active.iter_rows():
        for cell in row:
            turned.active.cell(cell.column, cell.row, cell.value).number_format = cell.number_format
    data = added(saved(turned), BY_DAY.model_copy(update={"weeks": "across"}))
    assert [read(data).cell(row, 6).value for row in (1, 2, 3)] == ["2024-W33", datetime(2024, 8, 12), 1410]


def test_a_second_name_that_is_missing_is_filled_and_a_day_looks_like_one():
    book = twice_named()
    book.active["A6"] = "2024-W33"
    data = added(saved(book), BY_NAME)
    assert row_of(read(data), 6)[:3] == ["2024-W33", datetime(2024, 8, 12), 1410]
    assert read(data)["B6"].number_format == "yyyy-mm-dd"


@pytest.mark.parametrize(
    "label",
    [lambda week: 7 * week.number, lambda _week: "2024-W29", lambda week: f"{week.number} 次", lambda _: "张三"],
)
def test_what_names_no_weeks_does_not_go_on(label):
    _, what = planned(saved(twice_named(label)), BY_DAY)
    assert what.others == ()
    assert next(cell.kind for cell in what.cells if cell.column == 1) == "empty"


def test_two_figures_like_weeks_are_figures():
    _, what = planned(saved(twice_named(lambda week: week.number, weeks=2)), BY_DAY, Week(2024, 31))
    assert what.others == ()


def test_a_column_that_its_user_fills_with_a_metric_names_no_week():
    metrics = (SheetLine(line=1, metric="incidents"), *BY_DAY.metrics)
    _, what = planned(saved(twice_named(lambda week: week.number)), BY_DAY.model_copy(update={"metrics": metrics}))
    assert what.others == ()
    assert next(cell.stored for cell in what.cells if cell.column == 1) == VALUES["incidents"].value


def test_a_sheet_that_says_all_of_the_week_is_not_changed():
    once = added(saved(twice_named()), BY_DAY)
    _, what = planned(once, BY_DAY)
    assert not what.is_change(overwrites=True)
    _, what = planned(once, BY_DAY, values={"count": VALUES["count"].model_copy(update={"value": Decimal(7)})})
    assert (what.is_change(overwrites=False), what.is_change(overwrites=True)) == (False, True)
    assert planned(saved(twice_named()), BY_DAY, WEEK)[1].is_change(overwrites=False)
