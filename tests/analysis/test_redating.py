from datetime import date

import pytest

from weekly_editor.analysis.dates import find_dates
from weekly_editor.analysis.redating import with_day
from weekly_editor.report.markup import visible
from weekly_editor.report.week import Week

WEEK = Week(2026, 28)
DAY = date(2026, 7, 20)


def redated(text: str, day: date = DAY) -> str:
    return with_day(text, find_dates(visible(text), WEEK)[0], day, WEEK)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("预计7月15日上线", "预计7月20日上线"),
        ("预计本周五上线", "预计7月20日上线"),
        ("预计上线日期7.15", "预计上线日期7.20"),
        ("2026-07-15上线", "2026-07-20上线"),
        ("live on Jul 15", "live on Jul 20"),
        ("预计**7月15日**上线", "预计**7月20日**上线"),
        ("7月15日（周三）上线", "7月20日（周一）上线"),
        ("7.15(星期三)上线", "7.20(星期一)上线"),
        ("live on July 15 (Wed)", "live on July 20 (Mon)"),
    ],
)
def test_a_day_is_written_like_the_one_before(before, after):
    assert redated(before) == after


def test_a_day_far_away_is_written_with_its_year():
    assert redated("预计7月15日上线", date(2028, 3, 1)) == "预计2028年3月1日上线"


def test_a_day_that_is_not_there_any_more_changes_nothing():
    phrase = find_dates("预计7月15日上线", WEEK)[0]
    assert with_day("预计月底上线吧", phrase, DAY, WEEK) == "预计月底上线吧"
