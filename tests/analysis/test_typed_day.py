"""Days as they are typed into a field."""

from datetime import date

import pytest

from weekly_editor.analysis.typed_day import read_day_words
from weekly_editor.report.week import Week

WEEK = Week(2024, 32)  # Monday 2024-08-05 to Sunday 2024-08-11
FRIDAY = date(2024, 8, 9)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("今天", date(2024, 8, 9)),
        ("明天", date(2024, 8, 10)),
        ("后天", date(2024, 8, 11)),
        ("周五", date(2024, 8, 9)),
        ("本周五", date(2024, 8, 9)),
        ("下周二", date(2024, 8, 13)),
        (" 下周二 ", date(2024, 8, 13)),
        ("下周二前", date(2024, 8, 13)),
        ("下下周一", date(2024, 8, 19)),
        ("8月底", date(2024, 8, 31)),
        ("８月底", date(2024, 8, 31)),
        ("月底", date(2024, 8, 31)),
        ("9月初", date(2024, 9, 10)),
        ("9月中", date(2024, 9, 20)),
        ("13日", date(2024, 8, 13)),
        ("13号", date(2024, 8, 13)),
        ("年底", date(2024, 12, 31)),
        ("季度末", date(2024, 9, 30)),
        ("本季度末", date(2024, 9, 30)),
        ("下季度末", date(2024, 12, 31)),
        ("三季度末", date(2024, 9, 30)),
        ("next Tue", date(2024, 8, 13)),
        ("next wed", date(2024, 8, 14)),
        ("Sun", date(2024, 8, 11)),
        ("Friday", date(2024, 8, 9)),
        ("by Friday", date(2024, 8, 9)),
        ("end of Aug", date(2024, 8, 31)),
        ("Aug 13", date(2024, 8, 13)),
        ("13 August", date(2024, 8, 13)),
        ("tomorrow", date(2024, 8, 10)),
        ("end of the month", date(2024, 8, 31)),
        ("eoq", date(2024, 9, 30)),
        ("end of year", date(2024, 12, 31)),
    ],
)
def test_words_name_a_day(words, day):
    assert read_day_words(words, WEEK, FRIDAY) == day


@pytest.mark.parametrize("words", ["", "尽快", "8月底上线", "预计下周二", "13", "2月30日", "next", "sun and sea"])
def test_other_words_name_none(words):
    with pytest.raises(ValueError, match="not a day"):
        read_day_words(words, WEEK, FRIDAY)


def test_a_quarter_ends_with_its_year_where_it_is_the_last():
    assert read_day_words("季度末", Week(2024, 45), FRIDAY) == date(2024, 12, 31)
    assert read_day_words("下季度末", Week(2024, 45), FRIDAY) == date(2025, 3, 31)
