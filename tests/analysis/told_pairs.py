"""What reports say of work, with a mark on what makes it wrong: ⟦right→wrong⟧."""

# (this week, what last week said of it)
PAIRS: tuple[tuple[str, str], ...] = (
    ("- 门店对账助手⟦已经上线→还在设计⟧，上线三天有 46 家门店在用。", ""),
    ("- 跨行转账限额改造还在⟦联调→待排期⟧，这周联调了 5 家银行，剩 2 家下周接着联调。", ""),
    ("- 分账引擎重构：⟦开发中→已上线⟧，争取 7 月中旬提测。", ""),
    ("- 刷脸支付反欺诈规则⟦灰度中→需求评审中⟧，灰度比例由 10% 提到 25%，没有误伤投诉。", ""),
    ("- 代付限额审批⟦已提测→未启动⟧，测试同学提了 9 个缺陷，修了 6 个。", ""),
    ("- 聚合码换版累计换了 1,120 张，共 1,600 张，进度⟦70%→37%⟧。", ""),
    ("- 四十家门店里已有二十六家装好新机具，完成⟦65%→56%⟧。", ""),
    ("- 老商户补件 318 户，已补 106 户，约⟦三分之一→三分之二⟧。", ""),
    ("- 新版收银台灰度放到⟦三成半→五成三⟧（20 个网点中的 7 个）。", ""),
    ("- 电子回单改版继续开发，完成⟦75%→45%⟧。", "- 电子回单改版开发完成 60%。"),
    ("- 境外卡收单⟦已上线→测试中⟧，本周成交 73 笔。", "- 境外卡收单已于 6 月 12 日上线。"),
    ("- 商户分层模型⟦测试中→已上线⟧。\n\n## 下周计划\n\n- 商户分层模型 6 月 25 日上线。", ""),
    ("- 押金免密改造已完成⟦100%→40%⟧，6 月 18 日全量发布，本项目结项。", ""),
    ("- 商户入网缩短审批⟦未启动→已上线⟧，等人力到位后再排期。", ""),
    ("- 原定本周提测的账单分期延到下周二提测，目前仍在⟦开发→测试⟧，完成约 80%。", ""),
    (
        (
            "| 事项 | 进度 | 状态 |\n| --- | --- | --- |\n| 票据影像归档 | ⟦100%→60%⟧ | 已完成 |\n"
            "| 印鉴库扩容 | 30% | 开发中 |"
        ),
        "",
    ),
    (
        (
            "| 事项 | 进度 | 状态 |\n| --- | --- | --- |\n| 票据影像归档 | 60% | ⟦开发中→已上线⟧ |\n"
            "| 印鉴库扩容 | 30% | 开发中 |"
        ),
        "",
    ),
    ("- 柜面无纸化三个子任务完成两个，整体进度⟦67%→76%⟧。", ""),
    ("- 优惠券核销接口 12 个，已开发 9 个，开发进度⟦75%→57%⟧，剩 3 个。", ""),
    ("- 扫码点餐直连：周四全量上线。\n- 扫码点餐直连⟦上线后→尚未上线，⟧首日有 3 笔重复扣款，均已退回。", ""),
    (("- The refund ledger ⟦went live→went into design⟧ on Wednesday and booked 1,930 refunds by Friday."), ""),
    (("- Biller onboarding form: ⟦in review→live⟧; build starts once legal signs off the copy."), ""),
    ("- We have moved 215 of the 733 shops to the new terminals, i.e. ⟦29.3%→23.9%⟧.", ""),
    ("- 49 out of 58 partners have countersigned (⟦84.5%→48.5%⟧).", ""),
    ("- Twenty-six of forty controls are tested – ⟦65%→56%⟧.", ""),
    ("- Voucher engine: now ⟦60%→30%⟧ built.", "- Voucher engine: 45% built."),
    ("- Tap-to-ride pilot: ⟦live→in development⟧, 2,041 taps this week.", "- Tap-to-ride pilot went live on 11 June."),
    (
        (
            "- The payout scheduler ⟦is in UAT→has been released⟧.\n\n## Next week\n\n"
            "- Release the payout scheduler on 26 June."
        ),
        "",
    ),
    (("- The key rotation job is ⟦done→not started⟧: all 14 HSMs carry the new key and the ticket is closed."), ""),
    (("- The IBAN checker is ⟦100%→35%⟧ complete and was switched on for every customer on 17 June."), ""),
    (("- The disputes portal is ⟦still being built→already in production⟧ and should reach testers next month."), ""),
    (
        (
            "| Workstream | Status | % done |\n| --- | --- | --- |\n"
            "| Lockbox cut-over | ⟦Done→Not started⟧ | 100% |\n| Vault move | In progress | 20% |"
        ),
        "",
    ),
    (
        (
            "| Workstream | Status | % done |\n| --- | --- | --- |\n"
            "| Lockbox cut-over | ⟦In progress→Done⟧ | 55% |\n| Vault move | In progress | 20% |"
        ),
        "",
    ),
    ("- 42 of the 84 branches are cut over, exactly ⟦half→a third⟧.", ""),
    (("- The mandate importer ⟦passed→has not started⟧ UAT on Thursday and goes live on 24 June."), ""),
    (("- The tipping screen is ⟦live→in testing⟧. Since it went live on Monday, 312 tips were left."), ""),
    (("- Design of the cash-drawer API is ⟦finished→not started⟧; development began on Tuesday."), ""),
    ("- 商户年审提醒：评审通过，开发资源下周到位，进度⟦10%→100%⟧。", ""),
    (
        ("- Card sleeve redesign: printer proofs checked by two branches; the pilot has moved to ⟦45%→20%⟧."),
        "- Card sleeves: redesign pilot at 30%.",
    ),
    (
        ("- The courier portal for rural depots stands at ⟦62%→26%⟧ and is still in development."),
        "- Rural depots: courier portal 48% done, in development.",
    ),
    ("- 仓配对账二期\n    - 批量拆单联调中，进度⟦64%→46%⟧。", "- 仓配对账\n    - 一期已切换，二期进度58%，开发中。"),
    ("- 复核件 96 件，退回 12 件、通过 84 件，通过占比⟦87.5%→78.5%⟧。", ""),
    ("- 巡店 250 家，合格 205 家、整改 45 家，整改占比⟦18%→81%⟧。", ""),
    ("- Of 2,400 letters, 1,920 were opened and 480 were not; response rate ⟦80%→180%⟧.", ""),
    ("- 五家银行中，四家已联调，⟦一家→两家⟧还在排队。", ""),
    ("- 十二家门店，⟦九家→七家⟧装好，三家没装。", ""),
    ("- Of five banks, four replied and ⟦one→two⟧ did not.", ""),
    ("- 机房用电达到设计容量的⟦65%→47%⟧（3,900 / 6,000）。", ""),
    ("- 1,000 位商户里有 410 位答复，约⟦四成→六成⟧。", ""),
)

RIGHT: tuple[str, ...] = (  # in which several works, parts or rounds are told of
    "商户中心改版 6 月 17 日上线，上线后发现 2 个显示问题，已修复，下周做回归测试。",
    "批量代付已上线，移动端还在开发，预计 7 月提测。",
    "新版对账单灰度 30%，全量定在 6 月 26 日。",
    "费率引擎开发完成，联调中，预计 6 月 25 日提测。",
    "押金免密已投产，监控方案评审中。",
    "电子签二期需求评审通过，一期已全量运行平稳。",
    "反洗钱名单库升级：测试环境已部署，生产待排期。",
    "自助开户在 3 家网点试点，7 月推广到全部网点，目前试点成交 46 笔。",
    "跨境汇款白名单：开发 80%，测试用例编写完成，等测试环境。",
    "收单网关扩容完成，容量由 1,200 提到 1,800 笔/秒，下周再压测一轮。",
    "票据归档 60%，已归档 3,600 份，剩 2,400 份。",
    "清结算重构第一批接口已上线，第二批开发中，整体进度 55%。",
    "微信代扣迁移 70%，旧通道 7 月底下线。",
    "积分商城立项通过，方案设计启动，6 月底前完成需求评审。",
    "短信通道切换已完成，旧通道观察两周后关闭。",
    "积分兑换 H5 已发布，App 端审核中，预计周四上架。",
    "智能客服知识库已上线 320 条，还有 80 条在评审。",
    "预付卡系统：设计评审已过，开发启动，当前进度 15%。",
    "限额调整功能上周上线，本周回滚，重新测试后再上。",
    "分润报表上线延期到 6 月 27 日，原因是测试发现 4 个缺陷。",
    "ETC 代扣：生产验证通过，6 月 24 日全量。",
    "商户风控评分卡上线后拦截 46 笔，误伤 2 笔，模型二版在训练中。",
    "合同续签未启动，等法务模板，上线不受影响。",
    "机房迁移演练完成，正式切换定于 6 月 28 日。",
    "招聘：测试岗 2 人已到岗，开发岗还在面试。",
    "培训完成 100%，考试尚未开始。",
    "The ledger service is live; the audit trail is still in design.",
    "The fee engine passed QA on Tuesday and goes live on 26 June.",
    "Chargeback inbox: built and tested, waiting for a release slot.",
    "Tokenisation: 60% of cards migrated, cut-over planned for July.",
    "Rollout of the new terminals is 45% complete; 90 shops are live.",
    "We released the hotfix on Monday and started design of the permanent fix.",
    "The onboarding form is live in Leeds; York goes live on 3 July.",
    "Payout scheduler: development 80% done, testing starts next week.",
    "The pilot ended on Friday with 46 merchants; the rollout decision is due on 2 July.",
    "Card art redesign went live on 17 June and 1,204 cards were ordered.",
    "SDK 4.2 was released; SDK 4.3 is in development.",
    "The new limits are in production but not yet switched on for business accounts.",
    ("Data retention: requirements agreed, build not started, vendor quote expected next week."),
    "Mandate import went into UAT on Wednesday; 14 cases passed, 3 are open.",
    "Two of six modules are live, four are in testing; overall progress 40%.",
    "The dashboard is done. The alerting part is not started.",
    "Fraud model retrained, accuracy is at 92%, now in production.",
    "Design of the voucher page finished, development at 30%.",
    "Refund bot is at 70% and in testing.",
    "We are live with three banks and in integration with two more.",
)
