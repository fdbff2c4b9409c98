"""Days and weeks as a document words them."""

from datetime import date

import pytest

from weekly_editor.document.wording import near_day_text, week_text
from weekly_editor.report.week import Week
from weekly_editor.report.wording import EN, ZH

LATE_DECEMBER = Week(2031, 52)  # 22 to 28 December 2031


@pytest.mark.parametrize(
    ("day", "zh", "en"),
    [
        (date(2031, 12, 31), "12月31日", "Dec 31"),
        (date(2032, 1, 10), "1月10日", "Jan 10"),
        (date(2031, 1, 10), "2031年1月10日", "Jan 10, 2031"),
        (date(2032, 2, 29), "2月29日", "Feb 29"),
        (date(2028, 2, 29), "2028年2月29日", "Feb 29, 2028"),
    ],
)
def test_a_year_is_named_only_where_it_is_not_the_nearest(day: date, zh: str, en: str):
    assert near_day_text(day, LATE_DECEMBER, ZH) == zh
    assert near_day_text(day, LATE_DECEMBER, EN) == en


def test_no_year_has_a_thirtieth_of_february():
    assert LATE_DECEMBER.nearest(2, 30) is None


def test_a_week_of_two_years_names_both():
    week = Week(2032, 1)  # 29 December 2031 to 4 January 2032
    assert week_text(week, ZH) == "2032-W01（2031年12月29日—2032年1月4日）"
    assert week_text(week, EN) == "2032-W01 (Dec 29, 2031 – Jan 4, 2032)"
