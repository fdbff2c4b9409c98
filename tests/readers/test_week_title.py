from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weekly_editor.readers.week_title import stated_moment, stated_week
from weekly_editor.report.week import Week

TODAY = date(2031, 2, 14)


@pytest.mark.parametrize(
    ("text", "week", "is_all"),
    [
        ("2031-W07", Week(2031, 7), True),
        ("2031W07", Week(2031, 7), True),
        ("【2031-W07】", Week(2031, 7), True),
        ("2026年第1周", Week(2026, 1), True),
        ("2026 年第 1 周", Week(2026, 1), True),
        ("2026年第53周", Week(2026, 53), True),
        ("支付周报 2031年第7周", Week(2031, 7), False),
        ("第7周", Week(2031, 7), True),
        ("2025.12.29-2026.1.4", Week(2026, 1), True),
        ("2025.12.29 - 2026.1.4 周报", Week(2026, 1), False),
        ("2031-02-10 ~ 2031-02-14", Week(2031, 7), True),
        ("2031/2/10-2/14", Week(2031, 7), True),
        ("2031年2月10日至14日", Week(2031, 7), True),
        ("2月10日—2月14日周报", Week(2031, 7), False),
        ("周报（0210-0214）", Week(2031, 7), False),
        ("20310210-20310214", Week(2031, 7), True),
        ("2031年2月14日", Week(2031, 7), True),
        ("结算组周报 2031年2月14日", Week(2031, 7), False),
        ("Weekly report, week 7, 2031", Week(2031, 7), False),
        ("Week of Feb 10, 2031", Week(2031, 7), False),
        ("12.29-1.4", Week(2032, 1), True),
    ],
)
def test_titles_name_their_week(text, week, is_all):
    stated = stated_week(text, TODAY)
    assert stated is not None
    assert (stated.week, stated.is_all) == (week, is_all)


@pytest.mark.parametrize(
    "text", ["支付周报", "2031年2月第2周", "2031年第60周", "2031", "完成 2-3 项", "2031.1.1-2031.12.31", "2月11日白屏"]
)
def test_what_names_no_week_is_none(text):
    assert stated_week(text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2031年2月14日 21:45", datetime(2031, 2, 14, 21, 45)),
        ("2031-02-14T09:05:30", datetime(2031, 2, 14, 9, 5)),
        ("February 14, 2031 9:45 PM", datetime(2031, 2, 14, 21, 45)),
        ("2031/02/14", datetime(2031, 2, 14)),
        ("2月底", None),
        ("2031/02/14 晚", None),
    ],
)
def test_moments(text, moment):
    assert stated_moment(text, TODAY) == moment


@given(st.dates(date(2002, 1, 1), date(2090, 1, 1)))
def test_every_week_is_read_in_each_way_of_writing_it(day):
    week = Week.of(day)
    first, last = week.monday, week.sunday
    written = (
        str(week),
        f"{week.year}年第{week.number}周",
        f"{first.year}.{first.month}.{first.day}-{last.year}.{last.month}.{last.day}",
        f"{first:%Y%m%d}-{last:%Y%m%d}",
    )
    assert {stated_week(text, TODAY).week for text in written} == {week}
