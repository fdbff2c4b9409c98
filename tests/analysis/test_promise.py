"""What sentences promise, and by when; all of them in the report of 2025-W25, 16 to 22 June."""

from datetime import date

import pytest

from weekly_editor.analysis.promise import find_promises
from weekly_editor.report.week import Week

WEEK = Week(2025, 25)
PROMISES = [
    ("代扣二期预计6月27日上线", "06-27", "代扣二期上线"),
    ("代扣二期计划下周三提测", "06-25", "代扣二期提测"),
    ("下周将与渠道方沟通退款时效", "06-29", "与渠道方沟通退款时效"),
    ("6月30日前完成商户资料迁移", "06-30", "完成商户资料迁移"),
    ("周五前提交测试报告", "06-20", "提交测试报告"),
    ("账单中心7月初上线", "07-10", "账单中心上线"),
    ("拟于7月中旬启动招标", "07-20", "启动招标"),
    ("争取月底完成全量切换", "06-30", "完成全量切换"),
    ("上线时间调整为7月8日", "07-08", "上线"),
    ("对账平台延期至7月3日上线", "07-03", "对账平台上线"),
    ("预计下周一完成压测", "06-23", "完成压测"),
    ("接口开发进度70%，预计下周二完成", "06-24", "完成接口"),
    ("网关改造，计划6月26日灰度", "06-26", "网关改造灰度"),
    ("下周二召开复盘会", "06-24", "召开复盘会"),
    ("6月25日对齐口径", "06-25", "对齐口径"),
    ("预计上线日期6.27", "06-27", "上线"),
    ("三季度末完成双活建设", "09-30", "完成双活建设"),
    ("The refund flow will go live on June 27", "06-27", "The refund flow will go live"),
    ("Load test to be finished by next Tuesday", "06-24", "Load test to be finished"),
    ("We plan to start the pilot next week", "06-29", "start the pilot"),
]
NO_PROMISES = [
    "本周三将收银台默认方式设置为代扣",
    "已于6月18日上线",
    "6月17日完成评审",
    "原计划6月16日上线",
    "风险：7月1日起通道涨价，预计7月15日前无法切换",
    "6月交易1,200笔，较5月增长12%",
    "如果6月25日前到货，则安排部署",
    "较上周提升 10.80 个百分点（45.00% → 55.80%）",
    "预计6月交易额达到300万元",
    "上线后观察一周",
    "计划内停机已告知商户",
    "Went live on June 17",
    "Volume was up from last week",
]


@pytest.mark.parametrize(("text", "due", "what"), PROMISES)
def test_a_promise_has_a_day_and_says_what(text, due, what):
    promises = [(promise.date.last, promise.what) for promise in find_promises(text, WEEK)]
    assert promises == [(date.fromisoformat(f"2025-{due}"), what)]


@pytest.mark.parametrize("text", NO_PROMISES)
def test_what_was_or_may_be_is_no_promise(text):
    assert find_promises(text, WEEK) == ()


def test_a_moved_day_is_told_as_such():
    (promise,) = find_promises("对账平台延期至7月3日上线", WEEK)
    assert promise.is_moved


def test_every_promise_of_a_sentence_is_read():
    text = "收银台6月24日提测，6月27日上线，7月2日全量"
    assert [promise.date.last.day for promise in find_promises(text, WEEK)] == [24, 27, 2]


@pytest.mark.parametrize(("text", "_due", "_what"), PROMISES)
def test_its_place_is_the_clause_that_holds_the_date(text, _due, _what):
    for promise in find_promises(text, WEEK):
        assert 0 <= promise.begin <= promise.date.begin < promise.date.end <= promise.end <= len(text)
