from datetime import date
from decimal import Decimal

import pytest

from tests.writers.test_xlsx import WEEK, readings
from tests.writers.xlsx_lint import opened
from weekly_editor.analysis.history import NO_HISTORY, history_of
from weekly_editor.report.model import Reading
from weekly_editor.writers.large_figure import in_large
from weekly_editor.writers.sheet import figure_value
from weekly_editor.writers.xlsx import write_xlsx
from weekly_editor.writers.xlsx_history import write_history_xlsx


@pytest.mark.parametrize(
    ("value", "unit", "language", "shown", "pattern"),
    [
        ("99999", "元", "zh_CN", "99,999", "#,##0"),
        ("100000", "元", "zh_CN", "10.0万", '0\\.0,"万"'),
        ("-1234567.89", "元", "zh_CN", "-123.5万", '0\\.0,"万"'),
        ("100000000", "笔", "zh_CN", "1.00亿", '0\\.00,,"亿"'),
        ("1234567890", "", "zh_CN", "12.35亿", '0\\.00,,"亿"'),
        ("1234567", "笔", "en", "1,235K", '#,##0,"K"'),
        ("1234567890", "$", "en", "1234.6M", '0.0,,"M"'),
        ("1234567", "万元", "zh_CN", "1,234,567", "#,##0"),
        ("1234567", "%", "zh_CN", "1234567%", "0%"),
    ],
)
def test_large_figures_are_told_in_large_numbers(value, unit, language, shown, pattern):
    told = in_large(figure_value(Decimal(value), unit), unit, language)
    assert (told.shown, told.pattern) == (shown, pattern)
    assert told.value == figure_value(Decimal(value), unit).value


AMOUNT = Reading(metric="a", name="交易额", unit="元", value=Decimal("1234567.89"), target=Decimal(200_000_000))


def shown_as(data, sheet):
    """Return the values above 1,000 of a sheet, with their number formats."""
    results = (cell for row in opened(data, data_only=True)[sheet].iter_rows() for cell in row)
    return [
        (cell.value, cell.number_format)
        for cell in results
        if isinstance(cell.value, int | float) and not isinstance(cell.value, date) and cell.value > 1000
    ]


def test_the_overview_of_a_week_rounds_what_the_sheet_behind_it_tells_to_the_cent():
    missed = AMOUNT.model_copy(update={"name": "交易成功额"})
    data = write_xlsx(readings(missed), NO_HISTORY)
    exact = [(1234567.89, "#,##0.00"), (200000000, "#,##0")]
    assert shown_as(data, "指标") == exact
    assert shown_as(data, "概览") == [(1234567.89, '0\\.0,"万"'), (200000000, '0\\.00,,"亿"')]


def test_the_overview_of_many_weeks_does_so_too():
    weeks = [readings(AMOUNT, week=WEEK.shifted(-back)) for back in range(3)]
    data = write_history_xlsx(weeks, history_of(weeks))
    assert (1234567.89, '0\\.0,"万"') in shown_as(data, "概览")
    assert (1234567.89, "#,##0.00") in shown_as(data, "按周")
    assert (1234567.89, "#,##0.00") in shown_as(data, "指标汇总")
