"""Right sentences with many figures, of shapes that are easily taken for others: nothing but hints is said of them."""

import pytest

from tests.analysis.checking import found, kinds, report_of

RIGHT = (
    # a part that is divided again
    "会员总数1,250万，其中活跃会员375万，占30%；活跃会员中绑卡用户300万，占80%。",
    "用户12.6万人，其中实名用户9.45万人，占75%；实名用户中月活5.67万人，占60%。",
    "会议室预定系统用户1,200人，其中总部800人，占67%；分部400人，占33%；总部中研发480人，占60%。",
    "本周交易230万笔，其中扫码138万笔，占60%，快捷92万笔，占40%；扫码中微信82.8万笔，占60%，支付宝55.2万笔，占40%。",
    "信用卡交易占42%，借记卡占58%；信用卡中分期占15%，借记卡中II类户占8%。",
    "全部订单45.2万单，成功44.7万单，成功率98.9%；失败0.5万单中超时占60%，余额不足占40%。",
    "90 名司机中 71 人已签，12 人提出修改，7 人未回复。",
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
    # sums beside others
    "甲 820 件，乙 430 件，共 1,250 件，丙 721 件，丁 538 件。",
    "零售 396 家、餐饮 252 家、其他 288 家；零售占 42.3%，餐饮占 26.9%。",
    "A 完成 39%，B 完成 29%，C 完成 34%。",
    "CPU 29%, memory 41%, disk 28%.",
    "库存 540 件，入库 120 件、出库 90 件，结余 570 件。",
    "共 85 人，到课率 94%（应到 90 人）。",
    "年初至今开户 7,683 户，其中一季度 2,561 户；今年累计销户 1,755 户。",
    "商户改造进度 100%，待验收。",
    # so much each, means, nets and levels
    "单机 3,200 TPS，3 台合计 9,100 TPS。",
    "甲店 18.0%、乙店 21.0%、丙店 27.0%，三店平均 22.4%。",
    "甲组 40 单，乙组 52 单，丙组 61 单，两个新组平均 57 单。",
    "每人 200 元，15 人共 3,000 元，另付场地费 1,200 元。",
    "代码 +4,180 行，-2,655 行，净增 1,525 行，其中测试 +620 行。",
    "Config: +640 lines, -215 lines, net +425 lines.",
    "P1 0、P2 0、P3 1、P4 1，合计 2。",
    "工单：上周遗留 64 个，新增 210 个，办结 198 个，现存 76 个。",
    "接口再通 8 个，26 变 34。",
    "Q4 budget 2,400 千元，已用 1,560 千元，remaining 840 千元，utilization 65%。",
    "本周 6,480，上周 6,120，环比 +5.9%。",
    "We sold 64,050 passes; last week it was 61,000, so 3,050 more, or 5.0% up, and 20,740 of them were online.",
    "屏幕 15 × 10 厘米，共 150 张。",
    "2 × 3 + 4 = 10 个。",
    "120 of 150 applications were approved, 30 declined.",
    "三轮压测 48、52、56 秒，平均等待 51 秒。",
    "期初 1,250 件，收 420 件，发 385 件，期末 1,285 件。",
    "本周 6,480，上周 6,120，其中周一 980，15.1%。",
    "A 班 40 人，B 班 52 人，两班平均出勤 43 人。",
    "昨日余 88 单，今日进 64 单，转走 3 单，清掉 70 单，还剩 79 单。",
    "每台服务器 64 核，8 台共 512 核，另有 2 台备机。",
    "试点 3 × 5 天，共走访 42 家。",
    "新增 86 家，注销 31 家，净增 62 家（含合并 7 家）。",
    "网关接 8 家，下月再接 6 家，从 26 到 40。",
    "2 小时 × 3 次 = 6 小时；5 分钟 × 12 次 = 60 分钟。",
    "1,850 TPS × 4 节点，实测 7,100 TPS。",
    # stages of versions, and of days to come
    "聚合码1.0已上线，2.0开发完成60%，预计6月30日上线。",
    "Pilot configured, 90% done, live on 15 July.",
    "5 of 8 markets surveyed, 25% done, complete by 31 August.",
    "User acceptance begun, 90% done, live on 31 July.",
    # a change beside growth of another time, and shares that need not be all
    "本周投保 4,200 单，较上周增加 200 单，同比增长 25%。",
    "上月理赔 1,600 件，本周多赔 30 件，全年降幅 12%。",
    "收款方式里，微信占 45.5%，支付宝占 30.2%，银行卡占 11.8%。",
    # a few of one thing beside a few of another
    "上线 5 项，评审通过 3 项，待排期 4 项。",
    "例会 2 次，发布 14 项、回退 6 项。",
    "本周来信 12 封，上周没回的 3 封也一并回了，剩 1 封待查。",
    # rows of small figures
    "周一至周五的漏单依次为 3、0、2、1、4 单，五天共 10 单，平均每天 2.0 单。",
    "Alarms from Monday to Friday were 3, 0, 2, 1 and 4, 10 in all.",
    # figures beside others that only look like their parts, ends, totals or averages
    "报案 128 起，结案 96 起，其中上周遗留 31 起，补件 12 起，转诉 6 起。",
    "本周多收 120 件，上月 3,400 件，本月目标涨 8%。",
    "再增 30 家就到 150 家，目前签了 118 家，其中两家待盖章。",
    "巡检 36 次，平均每次 45 分钟，超时 4 次；培训 12 场，平均每场 36 人。",
    "Fees fell 6%, volume rose 4% and we saw 312 more users than the 5,200 we planned for.",
    "Calls: 1,460 answered, 120 more than planned, 96% within a minute.",
    "本周派件 1,060 件，比计划少 70 件，降幅 5%。",
    "存 20 箱，收 50 箱，发 40 箱，余 30 箱。",
    "收款里，微信占 60.1%，支付宝占 35.2%，云闪付占 4.5%。",
    # times and ranks that get better by getting less, growth of what came before, and shares of a plan
    "时效从3天提升到1天。", "响应时效由30分钟提升至12分钟。", "批量时长由6小时优化提升至4小时。",
    "排名由12名上升至7名。", "排名上升5位，从18位到13位。",
    "Rank rose from 12 to 7.", "Our rank climbed from 18 to 13.",
    "Speed tripled: from 6 hours to 2 hours.", "性能提升3倍，耗时由900毫秒降到300毫秒。",
    "由10万元翻倍至20万元，再增长50%到30万元。",
    "计划180人天，实际192人天，超支12人天（6.7%）。", "预算80万，支出92万，超12万（15%）。",
    "计划完成50家，实际56家，超计划6家（12%）。", "标准工期30天，实际33天，延期3天（10%）。",
    "Budget 400 hours, actual 436, 36 over (9%).", "Plan was 50 branches; 56 are live, 6 ahead (12%).",
    "目标1.2万户，触达9,600户（80%），响应2,400户（25%）。",
    "8个市场勘点完成5个，进度25%，8月底完成。",
    "完成：75%",
    "已完成：75%",
    "Done: 75%",
    "Of the 640 orders, 580 were delivered within a day (90.6%) and 31 within two days.",
    "共 640 单，其中当日达 580 单、次日达 31 单。",
    # figures of other times, of other things, and of what is left
    "全周订单 386,400 笔，其中 9月9日（星期二）一天就有 198,700 笔，另外六天 187,700 笔。",
    "消费 264,300 笔，环比增长 27.5%（207,300 笔）、同比翻番还多（119,850 笔，增 120.5%），较预测 25 万笔多 5.7%。",
    "退汇 489 笔，其中户名不符 216 笔、账户异常 158 笔；上周退汇 527 笔里已重付 502 笔，重付率 95.3%。",
    "手续费收入 28.4 万元，含 6 月补收 1.7 万元，扣减免后净收入 26.9 万元。",
    "本周改签 4,020 户，成功 3,943 户，成功率 98.1%；上线前人工改签的成功率是 91%。",
    "9 日一天占全周 59.1%；最高一分钟 1,306 笔，容量用到 65.3%。",
    "充值 3.07 亿元，环比下降 10.2%；年初至3月6日累计充值 28.9 亿元。",
    "We've completed 1.61m payments against a plan of 1.55m, or 18.7% of the 8.6m full-year budget.",
    # portions beside two counts that they are not of, or that they are of what is left of
    "接入 12 家银行，已上线 9 家，可用率 99.95%。",
    "40 个需求完成 26 个，代码覆盖率 82%。",
    "共 120 笔，已退 90 笔，退款成功率 98.9%。",
    "2 个团队 6 个人，完成 3 个需求，占 20%。",
    "本月目标 800 户，已完成 640 户，时间进度 60%。",
    "共 12 项，完成 8 项，本周完成 25%。",
    "全部 64 个接口联调通过 48 个，剩 25%。",
    "20 个用例跑了 15 个，还差四分之一。",
    "12 个网点换了 9 个，比上周多三成。",
    "1,000 人里有 410 人答复，约四成。",
    "3 of 4 quarters closed, 60% of the annual budget is used.",
    "15 of 20 tests passed, half of them automated.",
    "14 of 56 open, i.e. a quarter.",
    # totals of several things, so much each of so many
    "两台服务器各32核、三台各64核，共256核",
    "5个省各2场、3个省各1场，共13场",
    "UAT环境8台，其余两套各4台，共16台",
    "Two clusters of 32 nodes and three of 16, 112 nodes in all",
    "海报200张（5元/张），展架20个（80元/个），合计2,600元",
    "大屏6块，每块2.5万元；终端30台，每台0.4万元，合计27万元",
    "50 terminals at $200 each and 20 at $350 each, $17,000 in all",
    "前3天每天处理120笔，后2天每天处理90笔，5天共540笔",
    "前两周每周完成5项，第三周完成3项，共13项",
    "共5批，前4批每批3,000户，末批1,200户，总计13,200户",
    "讲师费3人×2,000元/人，场地费2天×3,000元/天，合计1.2万元",
    "每周1次1小时，双周评审1次2小时，6月合计8小时",
    "A类12户每户补贴500元，B类30户每户补贴200元，共1.2万元",
    "首期 1,200 户，后 4 批每批 3,000 户，共 13,200 户。",
    "大厅2个窗口各接待64人次，自助区接待72人次，合计200人次。",
    "甲线4台，每台日产200件，乙线3台，每台日产150件，合计1,250件。",
    "3 vans made 12 trips each and 2 vans made 8 each, 52 trips in total.",
    "3 shifts of 8 staff and one of 5, 29 staff in all.",
    "16 hours a day on 5 days and 8 hours on 2 days, 96 hours in all.",
    "Laptops: 12 × $900, monitors: 20 × $150, total $13,800.",
    # how long a time is, beside what came in it, and a month that others are only weeks of
    "前两周新增用户12万、13.8万",
    "前两周新增用户12万、13.8万，累计25.8万户",
    "过去 12 天收件 120、133",
    "6月第二周环比+3.2%，第三周环比-1.1%",
    "6月份前三周，周环比+5.1%、+5.2%",
    "6月第三周成功率环比+0.2个百分点",
    "6月上旬环比增长3%",
    # a note in brackets behind the first part of a total
    "硬件费120万元（已付），软件费60万元，其余费用20万元，共200万元",
    "共200万元：硬件费120万元（已付），软件费60万元，其余费用20万元",
    "项目款200万元：硬件费120万元（已付），软件费60万元，其余20万元",
    "华东120家（+5），华南80家，其他50家，合计250家",
    "第一批120户（已完成），其余480户，合计600户",
    "已完成12项（均已验收），进行中5项，其余3项未启动，共20项",
    "已培训3场（上海），下周2场，其余4场，共9场",
    "首批上线4城（长沙），第二批7月上线6城，剩余10城8月完成，共20城",
    "East 120 shops (done), West 180, the remaining 300 in July, 600 in total",
    "200 staff in total: 120 in the north (moved), 60 in the south, the rest 20 abroad",
    "一批 20 家（试点），二批 30 家（7 月），其他 50 家（8 月），总计 100 家",
    "共 100 家，一批 20 家（试点），二批 30 家（7 月），其他 50 家（8 月）",
    "软件 30 万元（已付清），其余 90 万元未付，总额 120 万元",
    "120 户（已完成），其余 480 户",
    "华东120家（已完成），华南80家，其余50家7月完成",
    "已培训3场（上海），下周2场，其余4场",
    "首批上线4城（长沙），第二批7月上线6城，剩余10城8月完成",
    "North 40 shops (done), West 30, the remaining 20 in July",
    "华东 120 家——已完成，华南 80 家，其余 50 家，合计 250 家",
    "华东 120 家：已完成；华南 80 家：进行中；其余 50 家：未开始；合计 250 家",
    # days that a few of a count are older than, versions, and a standing that names other work
    "Of 1,250 tickets, 1,000 closed (80%), 250 open, of which 40 are older than 7 days",
    "80 open cases, of which 30 are older than 5 days",
    "The backlog of 64, of which 21 waited over 3 hours",
    "灰度中（30%）：路由2.0；未开始：路由3.0",
    "已上线：收银台3.0；开发中：收银台4.0；待排期：收银台5.0",
    "已上线：钱包；灰度中：账单（50%）；待开发：税票",
    "开发中：账单（60%）；未开始：税票",
    "Live: wallet; pilot: bills (50%); not started: invoices",
)  # fmt: skip

ABOVE = (  # entries that stand below each other, of which none is of the other
    "- 本周订单 8,412 单\n- 运费支出 37,854 元，平均每个站点 4,206 元",
    "- 门店流水 86.4 万\n- 退款 320 单，每单 18.20 元",
    "- 受理 9,450 件，办结 9,102 件\n- 投诉 52 件，上周 50 件，环比 +4.0%",
    "- 上线商户 1,204 家\n- 宕机 7 天摊下来每天 3.25 分钟",
    "- Parcels: 12,640\n- Fuel came to $31,600, or $790.00 per van",
    "- 报文 9,450 条\n- 上周 9,000，环比 +5.0%",
    "- 华东120家，新增5家\n- 华南80家，新增3家\n- 合计200家，新增8家",
    "- 上海5人，外包2人\n- 杭州4人，外包1人\n- 合计9人，外包3人",
    "- 一号线3起\n- 一号线5起\n- 二号线40起\n- 三号线20起\n- 合计68起",
    "- 合计9人，外包3人\n- 上海5人，外包2人\n- 杭州4人，外包1人",
)


@pytest.mark.parametrize("text", RIGHT)
def test_nothing_but_hints_is_said_of_what_is_right(text: str) -> None:
    every = found(f"## 一、运营\n\n**要点**\n\n- {text}\n")
    assert [(each.kind, each.message.zh) for each in every if each.severity != "hint"] == []


@pytest.mark.parametrize(
    "text",
    [
        "- |",
        "- ||",
        f"- 平均每单 1{'0' * 30} 元，共 3 单",
        f"- 订单从 3 笔翻了一番到 {'1' * 30} 笔",
        "- | a | 1 |\n- | b |",
    ],
)
def test_odd_figures_and_tables_are_read(text: str) -> None:
    assert [each.kind for each in found(f"## 一、运营\n\n{text}\n") if each.severity != "hint"] == []


def test_totals_of_other_things_are_not_last_weeks() -> None:
    before = report_of("## 一、拓展\n\n- 累计签约商户 412 家\n", "2025-W24")
    text = "## 一、拓展\n\n- 累计签约商户 420 家\n- 本周拜访 17 家，回访 9 家\n"
    assert "cumulative_mismatch" not in kinds(text, [before])
    before = report_of("## Desk\n\n- Calls year to date: 1,800\n", "2025-W24")
    assert kinds("## Desk\n\n- We sent 500 forms. That brings the year to 2,310.\n", [before]) == []


def test_percent_is_added_to_no_counts() -> None:
    rows = ("项目 | 本周 | 上周 | 增长", "甲 | 120 | 100 | 20%", "乙 | 320 | 300 | 6.7%", "丙 | 210 | 200 | 5%")
    text = "## 一、运营\n\n" + "".join(f"- {row}\n" for row in rows)
    assert [each for each in found(text) if each.severity != "hint"] == []


def test_what_may_be_a_slip_in_a_part_is_not_mended_by_one_click() -> None:
    asked = [
        each for each in found("## 一、运营\n\n- 派出 420 件，撤下 35 件，看过 386 件\n") if each.severity == "ask"
    ]
    assert [(each.kind, each.fix) for each in asked] == [("parts_do_not_sum", None)]


def test_a_stage_in_a_list_is_of_its_own_work() -> None:
    text = "## 一、产品\n\n**进展**\n\n- 已上线：到账时间提示、对公收款确认页（灰度）。\n"
    assert "stage_conflict" not in kinds(text)


@pytest.mark.parametrize("text", ABOVE)
def test_an_average_or_growth_of_its_own_is_left_alone_below_others(text: str) -> None:
    every = found(f"## 一、运营\n\n**要点**\n\n{text}\n")
    assert [(each.kind, each.message.zh) for each in every if each.severity != "hint"] == []
