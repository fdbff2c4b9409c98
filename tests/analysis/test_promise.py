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
    ("收银台改版预计7月10日上线", "07-10", "收银台改版上线"),
    ("下周四与清算中心联调", "06-26", "与清算中心联调"),
    ("争取6月26日前提交测试报告", "06-26", "提交测试报告"),
    ("运营后台拟于6月28日投产", "06-28", "运营后台投产"),
    ("下月初完成机房迁移", "07-10", "完成机房迁移"),
    ("终端固件计划7月15日发布", "07-15", "终端固件发布"),
    ("预计8月底完成旧系统下线", "08-31", "完成旧系统下线"),
    ("6月24日召开需求评审会", "06-24", "召开需求评审会"),
    ("下周一开始灰度", "06-23", "开始灰度"),
    ("将于7月1日正式启用新费率", "07-01", "正式启用新费率"),
    ("目标7月20日完成全部商户切换", "07-20", "完成全部商户切换"),
    ("合同预计下周五签署", "06-27", "合同签署"),
    ("7月5日前补充测试用例", "07-05", "补充测试用例"),
    ("对账文件解析计划6月30日提测", "06-30", "对账文件解析提测"),
    ("月底前完成证书更换", "06-30", "完成证书更换"),
    ("预计年底完成国产化改造", "12-31", "完成国产化改造"),
    ("发票中心将在9月1日上线", "09-01", "发票中心上线"),
    ("下周三前反馈评估结论", "06-25", "反馈评估结论"),
    ("方案计划6月23日评审", "06-23", "方案评审"),
    ("预计三季度启动招标", "09-30", "启动招标"),
    ("投产时间推迟到7月6日", "07-06", "投产"),
    ("发布日期改为6月29日", "06-29", "发布"),
    ("结算页延后至7月12日上线", "07-12", "结算页上线"),
    ("承诺7月8日交付首批终端", "07-08", "交付首批终端"),
    ("争取下周完成压测", "06-29", "完成压测"),
    ("预计7月中旬全量", "07-20", "全量"),
    ("商户培训安排在6月26日", "06-26", "商户培训"),
    ("计划8月8日前完成验收", "08-08", "完成验收"),
    ("7月3日上线新版对账单", "07-03", "上线新版对账单"),
    ("安全整改6月27日前完成", "06-27", "安全整改完成"),
    ("下周二提交采购申请", "06-24", "提交采购申请"),
    ("预计10月底结项", "10-31", "结项"),
    ("The new portal will launch on July 10", "07-10", "The new portal will launch"),
    ("Migration is scheduled for June 28", "06-28", "Migration"),
    ("We will finish the load test by June 30", "06-30", "finish the load test"),
    ("The audit report is due July 3", "07-03", "The audit report"),
    ("Target go-live: July 15", "07-15", "go-live"),
    ("Card vault pilot starts next Monday", "06-23", "Card vault pilot starts"),
    ("The team plans to deploy the gateway on June 26", "06-26", "The team plans to deploy the gateway"),
    ("UAT is expected to be completed by July 4", "07-04", "UAT is expected to be completed"),
    ("Release moved to July 8", "07-08", "Release"),
    ("We aim to sign the contract by the end of June", "06-30", "sign the contract"),
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
    "本周二完成联调",
    "6月16日上线后运行平稳",
    "6月18日起费率下调",
    "上周五已提交测试报告",
    "6月17日故障已复盘",
    "一季度完成交易1,200万笔",
    "去年6月上线的收银台本周改版",
    "合同6月30日到期",
    "如6月27日前未到货，则启用备用终端",
    "7月1日前无法完成切换",
    "原定6月12日上线的功能已取消",
    "预计全年节省成本120万元",
    "6月日均交易3.2万笔",
    "截至6月20日累计接入35家",
    "端午假期6月14日至16日值班正常",
    "6月19日10:20告警，10:35恢复",
    "未能在6月18日前完成验收",
    "同比去年6月增长8%",
    "The release went live on June 16",
    "June volume reached 1.2 million orders",
    "The outage on June 17 lasted 14 minutes",
    "If parts arrive before June 27, we can start",
    "We cannot switch before July 1",
    "Training was completed on June 18",
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
