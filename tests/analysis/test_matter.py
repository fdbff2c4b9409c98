import pytest

from weekly_editor.analysis.matter import ALIKE, Rows, alikeness, counterpart, marks
from weekly_editor.report.model import Item, PlanItem

SAME = [
    ("海棠门店对账单推送改造测试中", "海棠门店对账单推送改造已上线"),
    ("青鸟网关切换专线，预计6月底完成", "完成青鸟网关专线切换"),
    ("商户进件电子合同二期需求评审完成", "商户进件电子合同二期，下周进入研发"),
    ("Falcon gateway migration is in testing", "Falcon gateway migration went live on June 18"),
]
OTHER = [
    ("海棠银行联调完成", "白桦银行联调完成"),
    ("完成需求评审，预计下周上线", "完成方案评审，预计下周上线"),
    ("商户进件电子合同测试中", "青鸟网关切换专线测试中"),
    ("Refund centre is live", "Ledger archive is live"),
    ("", "商户进件电子合同"),
]


@pytest.mark.parametrize(("text", "other"), SAME)
def test_texts_of_one_matter_are_alike(text, other):
    assert alikeness(text, other) >= ALIKE


@pytest.mark.parametrize(("text", "other"), OTHER)
def test_texts_of_different_matters_are_not_alike(text, other):
    assert alikeness(text, other) < ALIKE
    assert alikeness(other, text) == alikeness(text, other)


def test_days_figures_and_words_of_every_report_are_not_distinctive():
    assert marks("预计8月底完成测试，目前进度85%，下周上线") == frozenset()


def test_a_matter_is_found_by_its_id_before_all_else():
    row = Item(matter="m1", title="对账", text="旧文")
    rows = (Item(title="对账", text="旧文"), Item(matter="m1", title="清算", text="新文"))
    assert counterpart(row, rows) is rows[1]


def test_a_matter_is_found_by_its_title_however_it_is_written():
    rows = (Item(title="退款中心"), Item(title="**对账 平台**", text="测试中"))
    assert counterpart(Item(title="对账平台：", text="上线"), rows) is rows[1]


def test_of_two_with_one_title_the_text_tells_which():
    rows = (Item(title="风控", text="黑名单同步改造研发中"), Item(title="风控", text="限额规则引擎测试中"))
    assert counterpart(Item(title="风控", text="限额规则引擎上线"), rows) is rows[1]
    assert counterpart(Item(title="风控", text="设备指纹采集上线"), rows) is None


def test_a_matter_without_title_is_found_by_its_text():
    rows = Rows((PlanItem(text="青鸟网关专线切换"), PlanItem(text="海棠门店对账单推送改造上线")))
    assert rows.counterpart(PlanItem(text="海棠门店对账单推送改造，预计7月2日上线")) is rows.rows[1]
    assert rows.counterpart(PlanItem(text="完成测试")) is None
