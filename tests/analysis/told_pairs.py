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
)
