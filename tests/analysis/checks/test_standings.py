"""Progress against the standing told beside it, in many wordings: what is right is left."""

import pytest

from tests.analysis.checking import kinds, report_of

_TRACK = "## 业务专题\n\n【收银台】\n\n- {}\n"
_CONFLICTS = ("progress_conflict", "stage_conflict", "overdue", "progress_regressed", "share_over_100")

# what is right, and then what it is changed into
ITEMS = [
    ("凭证中心：已割接，进度100%", "凭证中心：已割接，进度70%", "凭证中心：尚未割接，进度100%"),
    ("对账库扩容已收尾，进度100%", "对账库扩容已收尾，进度55%", "对账库扩容进行中，进度100%"),
    ("老柜台已关停，进度 100%，设备已运走", "老柜台已关停，进度 60%，设备已运走", "老柜台待关停中，未启动，进度 100%"),
    ("印章系统编制中，进度30%", "印章系统编制中，进度100%", "印章系统已交付，进度30%"),
    ("【电子回单】样张打样阶段，进度 25%", "【电子回单】样张打样阶段，进度 100%", "【电子回单】未动工，进度 25%"),
    ("积分兑换 -> 全量; 进度: 100%", "积分兑换 -> 全量; 进度: 45%", "积分兑换 -> 仍在灰度; 进度: 100%"),
    ("备用金报销，内测中，完成度65%", "备用金报销，内测中，完成度100%", "备用金报销，还没启动，完成度65%"),
    (
        "小额免密这件事做完了，100%，没留尾巴",
        "小额免密这件事做完了，80%，没留尾巴",
        "小额免密这件事还在做，100%，没留尾巴",
    ),
    ("票据识别：进度 40%，仍在调参", "票据识别：进度 100%，仍在调参", "票据识别：进度 40%，已收官"),
    (
        "短信通道切换完毕，进度100%，旧通道保留一周",
        "短信通道切换完毕，进度90%，旧通道保留一周",
        "短信通道未切换，进度100%",
    ),
    ("跨行代扣：已投运，总体进度100%", "跨行代扣：已投运，总体进度85%", "跨行代扣：可研阶段，总体进度100%"),
    ("税票直连已办结（100%）", "税票直连已办结（70%）", "税票直连待评审（100%）"),
    ("分账引擎重构，代码走查中，完成60%", "分账引擎重构，代码走查中，完成100%", "分账引擎重构，已收口，完成60%"),
    ("商户画像：口径还在跟业务对，进度35%", "商户画像：口径还在跟业务对，进度100%", "商户画像：已落地，进度35%"),
    (
        "清结算日历于6月17日（周二）切换完成，进度100%",
        "清结算日历于6月17日（周二）切换完成，进度40%",
        "清结算日历尚未切换，进度100%",
    ),
    ("红包额度改造：进度80%，正在跑回归", "红包额度改造：进度100%，正在跑回归", "红包额度改造：进度80%，已发版"),
    ("聚合码牌换发全部完成，完成率100%", "聚合码牌换发全部完成，完成率72%", "聚合码牌换发未开始，完成率72%"),
    (
        "风控规则平台：6月18日正式投产，完成度100%",
        "风控规则平台：6月18日正式投产，完成度65%",
        "风控规则平台：尚在开发，完成度100%",
    ),
    ("机房搬迁，施工中，进度50%", "机房搬迁，施工中，进度100%", "机房搬迁，已竣工，进度50%"),
    ("老网关已退役，进度100%", "老网关已退役，进度30%", "老网关退役工作未启动，进度30%"),
    ("客服工单系统：招标中，进度10%", "客服工单系统：招标中，进度100%", "客服工单系统：已验收，进度10%"),
    ("预付卡清退：已结案，进度：100%", "预付卡清退：已结案，进度：20%", "预付卡清退：办理中，进度：100%"),
    ("刷脸支付：试点中，进度达到70%", "刷脸支付：试点中，进度达到100%", "刷脸支付：没启动，进度达到70%"),
    ("智能客服二期：已封版，进度100%", "智能客服二期：已封版，进度75%", "智能客服二期：还在写代码，进度100%"),
    ("状态：已下线；进度：100%", "状态：已下线；进度：60%", "状态：需求评审中；进度：100%"),
    ("本周密钥轮换已完结，目前进度100%", "本周密钥轮换已完结，目前进度50%", "本周密钥轮换还没做完，目前进度100%"),
    ("账单拆分：原型打样中，进度约15%", "账单拆分：原型打样中，进度约100%", "账单拆分：已上架，进度约15%"),
    ("✅ 营销券核销 100% 已全量", "✅ 营销券核销 进度45% 已全量", "✅ 营销券核销 100% 开发中"),
    ("收单费用台账，整改中，进度 68%", "收单费用台账，整改中，进度 100%", "收单费用台账，已销号，进度 68%"),
    ("通道熔断演练圆满收官，进度100%", "通道熔断演练圆满收官，进度25%", "通道熔断演练筹备中，进度100%"),
    ("代付白名单已生效，进度100%。", "代付白名单已生效，进度80%。", "代付白名单审批中，进度100%。"),
    ("云闪付直连：联调。进度55%。", "云闪付直连：联调。进度100%。", "云闪付直连：已投用。进度55%。"),
    ("数据湖迁移进度90%，目前处于验证阶段", "数据湖迁移进度90%，目前已完工"),
    ("理赔代发：方案论证中，进度20%", "理赔代发：方案论证中，进度100%", "理赔代发：已交割，进度20%"),
    ("手续费减免公告已印发，进度100%", "手续费减免公告已印发，进度60%", "手续费减免公告起草中，进度100%"),
    ("电子签章：供应商比选中，推进到30%", "电子签章：供应商比选中，推进到100%", "电子签章：未立项，推进到30%"),
    (
        "Ledger export: rolled out, progress 100%",
        "Ledger export: rolled out, progress 55%",
        "Ledger export: still in QA, progress 100%",
    ),
    (
        "Payee check went live on Tuesday, 17 June 2025, progress 100%",
        "Payee check went live on Tuesday, 17 June 2025, progress 45%",
        "Payee check is in user testing, progress 100%",
    ),
    ("Refund API – delivered – 100%", "Refund API – delivered – 60%", "Refund API – being tested – 100%"),
    (
        "Batch printing: in discovery, progress 15%",
        "Batch printing: in discovery, progress 100%",
        "Batch printing: handed over, progress 15%",
    ),
    (
        "The old vault was decommissioned; progress is 100%",
        "The old vault was decommissioned; progress is 70%",
        "The old vault has not been started; progress is 70%",
    ),
    (
        "Fee engine: coding under way, 40% complete",
        "Fee engine: coding under way, 100% complete",
        "Fee engine: closed out, 40% complete",
    ),
    (
        "Fraud desk tools: progress 65%, still drafting the manual",
        "Fraud desk tools: progress 100%, still drafting the manual",
        "Fraud desk tools: progress 65%, already shipped",
    ),
    (
        "Kiosk roll-out: awaiting sign-off, progress 80%",
        "Kiosk roll-out: awaiting sign-off, progress 100%",
        "Kiosk roll-out: yet to start, progress 80%",
    ),
    (
        "Token vault has been switched on, progress 100%",
        "Token vault has been switched on, progress 30%",
        "Token vault is being built, progress 100%",
    ),
    ("Status: in pilot. Progress: 60%.", "Status: in pilot. Progress: 100%.", "Status: retired. Progress: 60%."),
    ("Statement redesign (draft, 20%)", "Statement redesign (draft, 100%)", "Statement redesign (completed, 20%)"),
    (
        "Card art: signed off on 18 June, progress 100%",
        "Card art: signed off on 18 June, progress 50%",
        "Card art: at design stage, progress 100%",
    ),
    (
        "Sweep rules are now in production, progress 100%",
        "Sweep rules are now in production, progress 85%",
        "Sweep rules are not yet in production, progress 100%",
    ),
    ("Queue monitor | in beta | 50%", "Queue monitor | in beta | 100%", "Queue monitor | finished | 50%"),
    ("- [x] 渠道巡检脚本（已归档，100%）", "- [x] 渠道巡检脚本（已归档，40%）", "- [x] 渠道巡检脚本（编写中，100%）"),
    ("充值返现：开发了一半，进度50%", "充值返现：开发了一半，进度100%", "充值返现：搞定了，进度50%"),
    ("出款限额这块推完了，进度100%", "出款限额这块推完了，进度60%", "出款限额这块还没推完，进度100%"),
    (
        "门店分账，6月16日（周一）已投产，进度100%",
        "门店分账，6月16日（周一）已投产，进度35%",
        "门店分账，仍在压测，进度100%",
    ),
    (
        "自动对账：提测，进度70%，用例 120 条",
        "自动对账：提测，进度100%，用例 120 条",
        "自动对账：未启动，进度70%，用例 120 条",
    ),
    (
        "会员码：灰度放量中，已覆盖 5 城，进度75%",
        "会员码：灰度放量中，已覆盖 5 城，进度100%",
        "会员码：已结项，已覆盖 5 城，进度75%",
    ),
    ("押金管理系统 UAT 中，进度85%", "押金管理系统 UAT 中，进度100%", "押金管理系统已移交，进度85%"),
    (
        "监管报送接口，已如期上线，当前进度100%",
        "监管报送接口，已如期上线，当前进度66%",
        "监管报送接口，尚待联调，当前进度100%",
    ),
    ("智能路由：预研中，进度5%", "智能路由：预研中，进度100%", "智能路由：已铺开，进度5%"),
    ("发票池改版进展95%，待封版", "发票池改版进展95%，未启动"),
    ("外卡收单：已经正式对外开放，进度100%", "外卡收单：已经正式对外开放，进度30%", "外卡收单：内部体验中，进度100%"),
    ("电票系统换代，进度达100%，旧系统6月16日停用", "电票系统换代，进度达100%，尚在选型"),
    ("- 还款日历（100%）：本周二推全", "- 还款日历（100%）：还在灰度", "- 还款日历（30%）：本周二已推全"),
    (
        "1. 反洗钱名单升级。做到六成，进度60%，接口在联调。",
        "1. 反洗钱名单升级。进度100%，接口在联调。",
        "1. 反洗钱名单升级。进度60%，已经发布。",
    ),
    ("① 网点标识更换，收尾中，进度95%", "① 网点标识更换，收尾中，进度100%", "① 网点标识更换，尚未开工，进度95%"),
    (
        "小程序瘦身：代码已合入主干并发布，进度100%",
        "小程序瘦身：代码已合入主干并发布，进度50%",
        "小程序瘦身：排期中，进度100%",
    ),
    ("通知中心改版：开发过半，进度55%", "通知中心改版：开发过半，进度100%", "通知中心改版：已上生产，进度55%"),
    ("存量账户清理已全部办结，整体进度100%", "存量账户清理已全部办结，整体进度88%"),
    (
        "资金池看板 | 状态：开发中 | 进度：40%",
        "资金池看板 | 状态：开发中 | 进度：100%",
        "资金池看板 | 状态：已完成 | 进度：40%",
    ),
    (
        "缴费大厅：已开通，进度100%，首日成交 1,200 笔",
        "缴费大厅：已开通，进度60%，首日成交 1,200 笔",
        "缴费大厅：需求澄清中，进度100%，样例 12 笔",
    ),
    ("黑名单共享——联调阶段，进展七成（70%）", "黑名单共享——联调阶段，进展100%", "黑名单共享——已并入生产，进展70%"),
    ("投诉分派模型训练中，进度45%", "投诉分派模型训练中，进度100%", "投诉分派模型已部署到生产，进度45%"),
    ("二维码防伪项目按计划结束，进度100%", "二维码防伪项目按计划结束，进度70%", "二维码防伪项目暂停中，进度100%"),
    ("Invoice matching is done, 100%", "Invoice matching is done, 70%", "Invoice matching is not done, 100%"),
    (
        "Chargeback inbox: released to all merchants, progress 100%",
        "Chargeback inbox: released to all merchants, progress 40%",
        "Chargeback inbox: under construction, progress 100%",
    ),
    (
        "New tariffs – in force since 16 June – progress 100%",
        "New tariffs – in force since 16 June – progress 30%",
        "New tariffs – being drafted – progress 100%",
    ),
    (
        "Limits API (progress 35%, design in review)",
        "Limits API (progress 100%, design in review)",
        "Limits API (progress 35%, launched)",
    ),
    ("Archive move: 80% complete; copying continues", "Archive move: 80% complete; not yet begun"),
    (
        "We finished the router swap; progress 100%",
        "We finished the router swap; progress 60%",
        "We have not started the router swap; progress 60%",
    ),
    (
        "Progress on the card printer is 50%; it is in trial",
        "Progress on the card printer is 100%; it is in trial",
        "Progress on the card printer is 50%; it is live",
    ),
    ("商户自助改密，待排期，进度10%", "商户自助改密，待排期，进度100%", "商户自助改密，已验收，进度10%"),
    ("这周把额度中心推到了全部用户，进度100%", "这周把额度中心推到了全部用户，进度70%", "额度中心只在内部试，进度100%"),
    (
        "合同电子化 2.0：上周已下发各分公司，进度100%",
        "合同电子化 2.0：上周已下发各分公司，进度35%",
        "合同电子化 2.0：草案阶段，进度100%",
    ),
    ("密码机扩容：安装调试中，进度75%", "密码机扩容：安装调试中，进度100%", "密码机扩容：已通过终验，进度75%"),
    ("代扣协议迁移，进度100%，6月20日（周五）迁完", "代扣协议迁移，进度80%，已迁完", "代扣协议迁移，进度100%，迁移中"),
]

# what tells of a part, of a step or of a rate, and what may go on when all is done
RIGHT = [
    "一期已上线，二期开发中，整体进度60%",
    "需求评审已完成，进度30%",
    "已上线北京、上海两地，进度60%，其余城市下月",
    "开发进度100%，测试中",
    "已上线，进度100%，持续观察中",
    "接口开发已完成，联调未启动，进度60%",
    "已完成60%，联调中",
    "商户迁移已切换 60%，其余下周切换",
    "首批门店已投用，进度40%",
    "项目已启动，进度5%",
    "Design completed, build in progress, progress 45%",
    "Pilot completed, roll-out starts in July, progress 70%",
    "测试未启动，开发中，进度40%",
    "进度0%，未启动",
    "未启动，进度0%",
    "已签约，进度40%",
    "设备已到货，进度50%",
    "已转化用户占比60%，已上线",
    "活动已结束，转化率60%",
    "基本完成，进度95%",
    "已提测，进度80%，预计6月27日上线",
    "进度100%，已进入运维阶段",
    "已交付样机，进度30%",
    "A 渠道已上线，B 渠道联调中，总体进度70%",
    "灰度版本已发布，进度70%",
    "Contract closed, hardware due in July, progress 30%",
    "运行中，进度100%",
    "使用中，完成率100%",
    "已上线，100%，推广中",
    "第一轮测试已完成，进度55%",
    "方案已定稿，进度40%",
    "进度90%，验收中",
    "回访完成率60%，已结束首轮外呼",
    "测试用例完成率100%，测试中",
    "迁移脚本已完成，进度50%，下周执行",
    "本周工单已办结 45 件，办结率90%",
    "活动未开始，预算使用率60%",
    "Tests passed 60%, still in QA",
    "Uptime 100%, still in beta",
    "可用率100%，灰度中",
    "成功率100%，联调中",
    "通过率100%，试点中",
    "用例执行率100%，测试中",
    "覆盖率：100%；开发中",
    "达标率 100%，仍在整改",
    "Availability: 100%, in pilot",
    "Coverage 100%, in testing",
    "代码合并100%，测试中",
    "数据迁移100%，验证中",
]


def _about(text: str) -> list[str]:
    return [kind for kind in kinds(_TRACK.format(text)) if kind in _CONFLICTS]


@pytest.mark.parametrize("right", [item[0] for item in ITEMS])
def test_progress_that_fits_its_standing_is_left(right):
    assert _about(right) == []


@pytest.mark.parametrize("right", RIGHT)
@pytest.mark.parametrize("lead", ["", "收银台改版："])
def test_progress_of_parts_steps_and_rates_is_left(lead, right):
    assert _about(lead + right) == []


@pytest.mark.parametrize("wrong", [wrong for item in ITEMS for wrong in item[1:]])
def test_progress_that_its_standing_denies_is_found(wrong):
    assert _about(wrong) != []


@pytest.mark.parametrize(
    ("entries", "is_found"),
    [
        (("状态：已上线", "进度：100%"), False),
        (("状态：联调中", "进度：100%"), True),
        (("阶段：已上线", "进度：60%"), True),
        (("已上线，进度100%", "项目进度40%"), True),
        (("接口：进度100%", "页面：进度40%"), False),
        (("云缴费已上线", "物业费进度60%"), False),
        (("Stage: pilot", "Progress: 100%"), True),
    ],
)
def test_neighbours_of_one_matter_are_read_together(entries, is_found):
    lines = "".join(f"   - {entry}\n" for entry in entries)
    assert ("progress_conflict" in kinds(f"## 重点项目\n\n1. 水费代扣\n{lines}")) is is_found


@pytest.mark.parametrize(
    ("before", "now", "is_found"),
    [
        ("水费代扣：已上线，覆盖两城", "水费代扣：研发中，覆盖两城", True),
        ("水费代扣已投产。", "水费代扣尚未投产。", True),
        ("水费代扣：联调中", "水费代扣：未启动", True),
        ("水费代扣：联调中", "水费代扣：已上线", False),
        ("水费代扣：已上线", "水费代扣：已上线，运行平稳", False),
        ("水费代扣：已上线", "水费代扣：新需求评审中", False),
        ("水费代扣：已上线", "水费代扣二期：研发中", False),
        ("水费代扣：已上线", "水费代扣：因故障回滚，修复中", False),
        ("Water bills: live", "Water bills: in development", True),
    ],
)
def test_what_was_over_last_week_is_not_under_way(before, now, is_found):
    page = "## 重点项目\n\n1. {}\n2. 票据归档：按周推送\n"
    told = kinds(report_of(page.format(now)), [report_of(page.format(before), "2025-W24")])
    assert ("stage_conflict" in told) is is_found


@pytest.mark.parametrize(
    ("now", "plan", "is_found"),
    [
        ("水费代扣已上线", "水费代扣预计6月25日上线", True),
        ("水费代扣联调中", "水费代扣预计6月25日上线", False),
        ("水费代扣已上线", "水费代扣计划6月25日完成验收", False),
        ("水费代扣已上线", "水费代扣二期预计6月25日上线", False),
        ("水费代扣已上线北京", "水费代扣预计6月25日上线", False),
    ],
)
def test_what_is_live_is_not_planned_to_go_live(now, plan, is_found):
    told = kinds(f"## 重点项目\n\n1. {now}\n\n## 下周工作计划\n\n1. {plan}\n")
    assert ("stage_conflict" in told) is is_found


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("水费代扣：开发中，上线首日成交 1,200 笔", True),
        ("水费代扣未启动，投产后运行平稳", True),
        ("Water bills: in development, since launch 1,200 payments", True),
        ("水费代扣：已上线，首日成交 1,200 笔", False),
        ("水费代扣：灰度中，运行平稳", False),
        ("水费代扣：一期上线后运行平稳，二期开发中", False),
        ("水费代扣二期未启动，上线后运行平稳", False),
    ],
)
def test_what_is_being_made_does_not_run(text, is_found):
    assert ("stage_conflict" in _about(text)) is is_found
