"""What date phrases mean, in words; days off and make-up workdays among them."""

from datetime import date

import pytest

from weekly_editor.analysis.date_meaning import meaning
from weekly_editor.analysis.dates import find_dates
from weekly_editor.analysis.holiday import is_workday, workday_after, workday_before
from weekly_editor.report.week import Week


@pytest.mark.parametrize(
    ("week", "phrase", "zh", "en"),
    [
        ("2024-W32", "本周三", "8月7日 周三", "Wed, Aug 7"),
        ("2024-W32", "8月底", "8月21日—8月31日", "Aug 21 – Aug 31"),
        ("2024-W37", "下周一", "9月16日 周一（中秋节放假）", "Mon, Sep 16 (off for Mid-autumn Festival)"),
        ("2024-W37", "本周六", "9月14日 周六（调休上班）", "Sat, Sep 14 (a workday in place of another)"),
        ("2024-W37", "本周日", "9月15日 周日（中秋节放假）", "Sun, Sep 15 (off for Mid-autumn Festival)"),
        ("2024-W32", "本周六", "8月10日 周六", "Sat, Aug 10"),
        ("2024-W32", "国庆后", "10月8日 周二", "Tue, Oct 8"),
        ("2024-W32", "1月15日", "2025年1月15日 周三", "Wed, Jan 15, 2025"),
        ("2024-W32", "去年", "2023年1月1日—12月31日", "Jan 1 – Dec 31, 2023"),
        ("2020-W53", "本周", "2020年12月28日—2021年1月3日", "Dec 28, 2020 – Jan 3, 2021"),
        (
            "2031-W20",
            "周五",
            "5月16日 周五（2031 年放假安排未公布）",
            "Fri, May 16 (days off of 2031 are not announced yet)",
        ),
    ],
)
def test_a_phrase_is_told_in_words(week, phrase, zh, en):
    at = Week.parse(week)
    (found,) = find_dates(phrase, at)
    assert (meaning(found, at).zh, meaning(found, at).en) == (zh, en)


def test_workdays_are_those_that_were_announced():
    assert is_workday(date(2024, 10, 12)) is True  # a Saturday worked for the National Day
    assert is_workday(date(2024, 10, 7)) is False
    assert is_workday(date(2024, 10, 19)) is False
    assert is_workday(date(2031, 5, 16)) is None


def test_the_workday_beside_a_year_not_announced_is_not_guessed():
    assert workday_before(date(2024, 10, 1)) == date(2024, 9, 30)
    assert workday_after(date(2024, 10, 7)) == date(2024, 10, 8)
    assert workday_after(date(2031, 10, 7)) is None
