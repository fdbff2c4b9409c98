from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weekly_editor.analysis.dates import find_dates
from weekly_editor.report.week import Week

WEEK = Week(2031, 7)  # 10 to 16 February 2031


def spans(text, week=WEEK):
    return [(text[each.begin : each.end], each.first, each.last) for each in find_dates(text, week)]


@pytest.mark.parametrize(
    ("phrase", "day"),
    [
        ("2031年2月13日", date(2031, 2, 13)),
        ("2031-02-13", date(2031, 2, 13)),
        ("2031/2/13", date(2031, 2, 13)),
        ("2031.2.13", date(2031, 2, 13)),
        ("2月18日", date(2031, 2, 18)),
        ("2 月 18 日", date(2031, 2, 18)),
        ("2月18", date(2031, 2, 18)),
        ("2月18号", date(2031, 2, 18)),
        ("12月30日", date(2030, 12, 30)),
        ("本周三", date(2031, 2, 12)),
        ("这周五", date(2031, 2, 14)),
        ("下周二", date(2031, 2, 18)),
        ("下周日", date(2031, 2, 23)),
        ("上周一", date(2031, 2, 3)),
        ("下下周四", date(2031, 2, 27)),
        ("下星期二", date(2031, 2, 18)),
        ("周四", date(2031, 2, 13)),
        ("18日", date(2031, 2, 18)),
        ("本月28日", date(2031, 2, 28)),
        ("next Tuesday", date(2031, 2, 18)),
        ("Feb 18", date(2031, 2, 18)),
        ("18 February 2031", date(2031, 2, 18)),
        ("March 3, 2031", date(2031, 3, 3)),
    ],
)
def test_a_phrase_names_a_day(phrase, day):
    assert spans(phrase) == [(phrase, day, day)]


@pytest.mark.parametrize(
    ("phrase", "first", "last"),
    [
        ("2月底", date(2031, 2, 21), date(2031, 2, 28)),
        ("3月初", date(2031, 3, 1), date(2031, 3, 10)),
        ("3月中旬", date(2031, 3, 11), date(2031, 3, 20)),
        ("3月份", date(2031, 3, 1), date(2031, 3, 31)),
        ("本月底", date(2031, 2, 21), date(2031, 2, 28)),
        ("下月", date(2031, 3, 1), date(2031, 3, 31)),
        ("月底", date(2031, 2, 21), date(2031, 2, 28)),
        ("下周", date(2031, 2, 17), date(2031, 2, 23)),
        ("一季度", date(2031, 1, 1), date(2031, 3, 31)),
        ("Q2末", date(2031, 6, 1), date(2031, 6, 30)),
        ("年底", date(2031, 12, 1), date(2031, 12, 31)),
        ("end of March", date(2031, 3, 21), date(2031, 3, 31)),
        ("mid-March", date(2031, 3, 11), date(2031, 3, 20)),
        ("next week", date(2031, 2, 17), date(2031, 2, 23)),
    ],
)
def test_a_phrase_names_a_span(phrase, first, last):
    assert spans(phrase) == [(phrase, first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "成功率 99.95%",
        "V2.18 版本",
        "2.18%",
        "2.18万元",
        "2月30日",
        "13月1日",
        "日均 18 笔",
        "3.2家",
        "每周三次",
        "周期较长",
        "二号通道切换",
        "通道2号切换",
        "24小时",
        "sun-dried",
        "monitor",
    ],
)
def test_what_only_looks_like_a_date_is_none(text):
    assert spans(text) == []


def test_figures_with_a_point_are_marked_as_bare():
    assert [each.is_bare for each in find_dates("2.18 和 2月18日", WEEK)] == [True, False]


@given(st.integers(0, 20000).map(lambda days: date(2000, 1, 3) + timedelta(days=days)), st.integers(-200, 200))
def test_a_day_without_a_year_is_the_one_nearest_to_the_week(day, shift):
    week, far = Week.of(day), day + timedelta(days=shift)
    nearest = week.nearest(far.month, far.day)
    for text in (f"{far.month}月{far.day}日", f"{far:%B} {far.day}"):
        assert spans(text, week) == [(text, nearest, nearest)]


def test_a_day_half_a_year_away_is_counted_from_thursday():
    assert spans("7月3日", Week(2030, 1)) == [("7月3日", date(2030, 7, 3), date(2030, 7, 3))]


@given(st.integers(0, 20000).map(lambda days: date(2000, 1, 1) + timedelta(days=days)))
def test_every_full_date_is_read_as_it_is_written(day):
    for text in (f"{day:%Y-%m-%d}", f"{day.year}年{day.month}月{day.day}日", f"{day.year}.{day.month}.{day.day}"):
        assert spans(text) == [(text, day, day)]


@given(st.text(alphabet="上下本周一三日月底初中12389.-/年号 预计nextweekfri", max_size=40))
def test_phrases_stand_in_order_and_apart(text):
    ends = [0]
    for each in find_dates(text, WEEK):
        assert ends[-1] <= each.begin < each.end
        assert each.first <= each.last
        ends.append(each.end)
