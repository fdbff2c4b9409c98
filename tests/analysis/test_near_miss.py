"""Figures that come to each other but for a slip of the hand, in words that no rule knows."""

import re

import pytest

from tests.analysis.checking import found

# Sentences that are right, and what makes each of them wrong.
SLIPS = (
    "本周一共进来 ⟦1,286→2,186⟧ 个电话，机器人自己答掉 904 个，转人工 382 个。",
    "上架商品 3,120 款，下架 ⟦415→145⟧ 款，净增 2,705 款。",
    "期初余额 1,520.4 万元，本期转入 386.2 万元，本期转出 ⟦214.9→124.9⟧ 万元，期末余额 1,691.7 万元。",
    "收入 ⟦862.5→682.5⟧ 万元，成本 517.3 万元，毛利 345.2 万元。",
    "预算 480 万元，已使用 ⟦312→132⟧ 万元，剩余 168 万元。",
    "年度预算 1,200 万元，截至本周已执行 846 万元，执行率 ⟦70.5%→705.0%⟧。",
    "应收 ⟦2,340→3,240⟧ 笔，实收 2,287 笔，差额 53 笔均已补录。",
    "系统侧 18,402 笔，渠道侧 ⟦18,397→81,397⟧ 笔，差异 5 笔。",
    "三方面合起来 ⟦734→374⟧ 单：门店 512、电商 187、团购 35。",
    "客户数由 1,150 户变为 ⟦1,238→2,138⟧ 户，新增 102 户、流失 14 户。",
    "收到申请 640 份，批准 571 份，其余 ⟦69→96⟧ 份补件，批准率 89.2%。",
    "抽查 250 笔，发现问题 12 笔，问题率 ⟦4.8%→8.4%⟧。",
    "测试用例 ⟦1,460→4,160⟧ 条全部跑完，过了 1,431 条，挂了 29 条。",
    "两条产线分别出货 4,210 台和 ⟦3,960→9,360⟧ 台，加起来 8,170 台。",
    "在岗 136 人（自有 98 人，外包 ⟦38→83⟧ 人），外包占比 27.9%。",
    "全周交易 ⟦92,460→29,460⟧ 笔：工作日 71,305 笔，周末 21,155 笔。",
    "全周交易额 ⟦6,480→4,680⟧ 万元，比上周的 6,000 万元多出 480 万元，增幅 8%。",
    "排查商户 1,875 家，清退 63 家，保留 ⟦1,812→8,112⟧ 家。",
    "拨付资金 3,600 万元，其中东区 1,450 万元、西区 ⟦1,270→2,170⟧ 万元，南区 880 万元。",
    "发券 50,000 张，核销 ⟦12,350→21,350⟧ 张，核销率 24.7%。",
    "邀约 320 人，到场 256 人，到场率 ⟦80%→8%⟧。",
    "目标 5,000 户，已完成 ⟦3,850→8,350⟧ 户，完成率 77%，还差 1,150 户。",
    "累计 8,420 单，其中 iOS 端 3,368 单，占 ⟦40%→4%⟧；安卓端 5,052 单，占 60%。",
    "风控拦下 418 笔，人工复核后放行 127 笔，维持拦截 ⟦291→921⟧ 笔。",
    "问卷发放 800 份、回收 ⟦612→162⟧ 份，有效 588 份，无效 24 份。",
    "共计 27 个需求，做完 ⟦15→14⟧ 个，进行中 8 个，没动的 4 个。",
    "前端缺陷 46 个，后端缺陷 ⟦73→37⟧ 个，合起来 119 个，已修 101 个，余 18 个。",
    "手续费收入 ⟦214.6→124.6⟧ 万元＝借记卡 88.1 万元＋贷记卡 126.5 万元。",
    "对账文件应到 96 份，实到 ⟦93→39⟧ 份，缺 3 份。",
    "短信下发 120,400 条，成功 ⟦118,593→181,593⟧ 条，失败 1,807 条，到达率 98.5%。",
    "存量终端 9,800 台，已升级 ⟦7,350→3,750⟧ 台，升级比例 75%。",
    "We received 1,286 calls; ⟦904→94⟧ were handled by the bot and 382 by agents.",
    "Budget: $⟦480→840⟧k, spent $312k, remaining $168k.",
    "Revenue came to 862.5 thousand, cost ⟦517.3→157.3⟧ thousand, leaving 345.2 thousand.",
    "Opened the week with ⟦1,150→1,510⟧ cases, added 102, closed 114, ending at 1,138.",
    "Test run: 1,460 cases, ⟦1,431→4,131⟧ passed, 29 failed, pass rate 98.0%.",
    "The two lines shipped ⟦4,210→2,410⟧ and 3,960 units, 8,170 together.",
    "Of 5,000 planned stores, ⟦3,850→8,350⟧ are live, i.e. 77%; 1,150 to go.",
    "联办网点 ⟦9→8⟧ 个，用旧柜台的 6 个，换了新柜台的 3 个。",
    "收到建议 12 条，均已转办，正在核实 5 条，业已答复 ⟦7→8⟧ 条。",
    "抽检插座 ⟦40→4⟧ 个，修好 26 个，没修 14 个。",
    "本周改派 ⟦30→3⟧ 单，自提 18 单、退回 12 单。",
    "签下门店 18 家，老客转介 11 家，电话邀约 5 家，展会认识 ⟦2→20⟧ 家。",
    "Of 14 desks, 9 are staffed and ⟦5→6⟧ are not.",
    "本周派件 2,460 件，上周 2,310 件；早班派了 1,420 件，晚班派了 ⟦1,040→1,004⟧ 件。",
    "票款 153.9 万元，比上周的 142.5 万元多 11.4 万元；按线路分，一号线 ⟦138.2→138.4⟧ 万元，二号线 15.7 万元。",
    "Sales were 1,485 units, 1,425 last week; ⟦1,328→3,128⟧ were sold online and 157 in shops.",
    "自助柜开机 10,080 分钟，其中卡钞 36 分钟，可用率 ⟦99.64%→99.66%⟧。",
    "录入凭证 7,412 张，机器认出 7,056 张、人工补 356 张，机器识别占比 ⟦95.2%→95.4%⟧。",
    "收件 214,560 件，机器分拣 208,123 件，人工分拣 6,437 件，直通率 ⟦97.0%→96.8%⟧。",
    "The kiosk was on for 5,040 minutes, of which 36 minutes lost, an availability rate of ⟦99.29%→92.99%⟧.",
    "换装电表，计划 640 只，换好 448 只，没换 192 只，进度 ⟦70%→72%⟧。",
    "The rollout covers 250 booths, 190 fitted and 60 to go, ⟦76%→67%⟧ done.",
    "Readers swapped: ⟦318→381⟧ of 450, 132 to go.",
    "雨伞备货 ⟦420→240⟧ 把，借出 315 把，在架 105 把。",
    "头盔计划换 420 顶，已换 ⟦315→351⟧ 顶，未换 105 顶。",
)
_SLIP = re.compile(r"⟦(.+)→(.+)⟧")


def sums(text: str) -> list[str]:
    every = found(f"## 一、运营\n\n**要点**\n\n- {text}\n")
    return [each.severity for each in every if each.kind == "parts_do_not_sum"]


@pytest.mark.parametrize("written", SLIPS)
def test_a_slip_is_found_and_what_is_right_is_left_alone(written: str) -> None:
    assert sums(_SLIP.sub(r"\1", written)) == []
    assert sums(_SLIP.sub(r"\2", written))


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("上午来访 26 人，下午外出 12 人，晚间值守 13 人", []),  # so small that they come near each other by chance
        ("接入商户 105 家，签约 54 家，上线 52 家", ["hint"]),  # so small that they may
        ("周一 1,050 笔，周二 520 笔，周三 531 笔", []),  # the days of a week are no parts of its first
        ("计划 3,000 台，累计 2,460 台，本周 360 台", []),  # nor is this week a part beside all weeks
        ("期初 900 户，新增 120 户，流失 30 户，期末 990 户", []),
    ],
)
def test_figures_that_come_near_each_other_by_chance(text: str, severities: list[str]) -> None:
    assert sums(text) == severities
