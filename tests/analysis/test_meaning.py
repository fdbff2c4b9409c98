from itertools import pairwise

import pytest

from weekly_editor.analysis.dates import find_dates
from weekly_editor.analysis.meaning import marks
from weekly_editor.analysis.promise import Promise
from weekly_editor.analysis.prose import Prose
from weekly_editor.report.week import Week

WEEK = Week(2026, 28)  # 6 to 12 July


def told(text: str) -> dict[str, str]:
    """Return the Chinese words for every marked phrase of ``text``."""
    return {text[mark.begin : mark.end]: mark.words.zh for mark in marks(Prose(text, WEEK))}


def test_a_day_is_told_with_its_weekday():
    assert told("本周三开会")["本周三"] == "7月8日 周三"


def test_an_amount_in_wan_is_told_written_out():
    assert told("退款金额36.5万元") == {"36.5万元": "365,000 元"}


def test_an_amount_in_yi_is_told_written_out():
    assert told("余额1.2亿元") == {"1.2亿元": "120,000,000 元"}


@pytest.mark.parametrize("text", ["处理工单71笔", "余额1,200元", "余额１２００元", "没有数字", ""])
def test_what_is_plain_is_not_marked(text):
    assert told(text) == {}


def test_a_change_is_told_with_what_it_is_of_and_against():
    words = told("退款笔数120笔，较上月增长12%")["12%"]
    assert words == "变化：退款笔数 较上月 +12%"


def test_a_fall_has_its_sign():
    assert told("退款笔数120笔，较上月下降12%")["12%"].endswith("-12%")


def test_a_share_is_told_with_what_it_is_of():
    assert "移动支付" in told("移动支付占比为12.5%")["12.5%"]


def test_progress_is_marked_with_its_sign():
    assert told("整体进度70%") == {"70%": "进度：70%"}
    assert told("整体进度70％") == {"70％": "进度：70%"}


def test_a_stage_is_told_with_how_it_stands():
    assert told("清算平台已上线")["上线"].startswith("阶段：上线，已完成")


def test_a_promise_goes_before_its_date():
    prose = Prose("预计本周五上线", WEEK)
    day = find_dates(prose.text, WEEK)[0]
    vars(prose)["promises"] = (Promise(day, "上线", 0, 7),)
    first = marks(prose)[0]
    assert (first.kind, first.begin, first.end) == ("promise", day.begin, day.end)
    assert first.words.zh == "承诺：7月10日 周五 上线"


def test_marks_never_overlap_and_stand_in_order():
    text = "预计7月10日完成联调，整体进度70%，金额36.5万元，较上月增长12%，占比8%"
    found = marks(Prose(text, WEEK))
    assert len(found) >= 5
    assert all(before.end <= after.begin for before, after in pairwise(found))


def test_only_a_day_and_what_is_promised_for_some_days_may_be_another_day():
    assert [mark.phrase is not None for mark in marks(Prose("7月8日开会，7月份退款120笔", WEEK))] == [True, False]


def test_a_risk_is_marked_with_its_label():
    assert told("风险：专线到货延期") == {"风险：专线到货延期": "风险：专线到货延期"}


def test_what_is_told_of_a_risk_goes_on_around_what_says_more():
    words = told("风险：本周三 的排队可能变长")
    assert words["本周三"] == "7月8日 周三"
    assert words["风险："] == words["的排队可能变长"] == "风险：本周三 的排队可能变长"


def test_no_risk_is_not_marked():
    assert told("风险：无") == {}
