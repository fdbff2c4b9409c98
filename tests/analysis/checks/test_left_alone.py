"""Right sentences with many figures, of shapes that are easily taken for others: nothing but hints is said of them."""

import pytest

from tests.analysis.checking import found

RIGHT = (
    # a part that is divided again
    "会员总数1,250万，其中活跃会员375万，占30%；活跃会员中绑卡用户300万，占80%。",
    "用户12.6万人，其中实名用户9.45万人，占75%；实名用户中月活5.67万人，占60%。",
    "会议室预定系统用户1,200人，其中总部800人，占67%；分部400人，占33%；总部中研发480人，占60%。",
    "本周交易230万笔，其中扫码138万笔，占60%，快捷92万笔，占40%；扫码中微信82.8万笔，占60%，支付宝55.2万笔，占40%。",
    "信用卡交易占42%，借记卡占58%；信用卡中分期占15%，借记卡中II类户占8%。",
    "全部订单45.2万单，成功44.7万单，成功率98.9%；失败0.5万单中超时占60%，余额不足占40%。",
    # targets beside what is done
    "全年目标2.6亿元，上半年完成1.29亿元，7月完成0.23亿元，累计1.52亿元。",
    "第三季度目标9,000万元，7月完成3,150万元，占35%，8月截至9日完成930万元，累计4,080万元，占45.3%。",
    "Q3 target $90M; July brought $31.5M (35%), August to date $9.3M, $40.8M in total (45.3%).",
    "目标1,000户，已完成640户，其中本周85户，完成率64%，剩余360户。",
    "8月目标900万元，截至9日完成279万元，完成率31%，全年累计1.55亿元，完成率60%。",
    "项目预算800万元，一期300万元已全部支付，二期500万元支付200万元，合计支付500万元，支付率62.5%。",
    # what went beside what came
    "首批名单30户，剔除4户，二批增补10户，共计36户。",
    "首批30户，剔除4户，合计26户。",
    "30户减去4户再加10户，共36户。",
    "本周新签3户、续签5户、终止1户，存量商户由120户变为122户。",
    "团队现有38人，其中研发22人、测试7人、产品5人、运营4人，8月入职2人、离职1人，月底预计39人。",
    "部门编制40人，在岗38人，其中正式员工31人、外包7人，本月离职1人，下月拟招聘3人。",
    "We hired 3, lost 1, so headcount went from 36 to 38.",
    "The team has 38 people, of whom 22 engineers, 7 testers, 5 product managers and 4 operators; 2 joined and 1 left.",
    # percentages beside counts that they are not of
    "本周短信成本3.3万元，比上周省0.5万元，降幅13%，主要是改用APP推送，推送占比达到62%。",
    "跨境业务笔数1,024笔，同比翻番（去年同期510笔），金额折合人民币3.2亿元，其中美元占70%、欧元占20%、其他10%。",
    "开户成功率88%，失败的12%里，证件模糊占5个百分点、信息不符占4个百分点、其他3个百分点。",
    "风险拦截1,024笔，占全部交易的万分之0.8，其中盗卡620笔、套现304笔、欺诈100笔。",
    "到场 256 人（占邀约 320 人的 80%）。",
    "全周交易额 6,480 万元，比上周的 6,000 万元多出 480 万元，增幅 8%。",
    "代缴单位320户，上周312户，减少7户，新增15户。",
    # stages of versions, and of days to come
    "聚合码1.0已上线，2.0开发完成60%，预计6月30日上线。",
    "Pilot configured, 90% done, live on 15 July.",
    "5 of 8 markets surveyed, 25% done, complete by 31 August.",
    "User acceptance begun, 90% done, live on 31 July.",
)  # fmt: skip


@pytest.mark.parametrize("text", RIGHT)
def test_nothing_but_hints_is_said_of_what_is_right(text: str) -> None:
    every = found(f"## 一、运营\n\n**要点**\n\n- {text}\n")
    assert [(each.kind, each.message.zh) for each in every if each.severity != "hint"] == []
