from datetime import date, datetime
from decimal import Decimal

import pytest

from weekly_editor.readers.markdown import MAX_LINES, understand_markdown
from weekly_editor.readers.source import ImportRefused
from weekly_editor.report.codec import dump_report
from weekly_editor.report.week import Week

TODAY = date(2031, 2, 14)

NOTION = """# 2031-W07

Created: 2031年2月14日 18:05

- 【租房分期】
    1. 开城进度：
        - 本周新增3城，累计12城。
        - 预计2月底再开2城。
    2. 风控
        - 拒绝率3.2%，较上周下降0.4%。

## 【O1 稳定运行】

1. 双活改造：完成60%，预计2月27日上线
2. 压测平台项目进度35%

## 【系统运行数据】

支付成功率：

- 收单成功率：99.95%

## 生产事件

2031-02-11 10:20\t对账文件晚到，11:05处理完成

# 下周工作及目标

1. 双活演练
"""

CHINESE = """2031年第7周

创建时间：2031-02-14 18:05

一、【租房分期】
（一）开城进度：
1、本周新增3城，累计12城。
2、预计2月底再开2城。
（二）风控
1、拒绝率3.2%，较上周下降0.4%。
二、O1 稳定运行
1、双活改造：完成60%，预计2月27日上线
2、压测平台项目进度35%
三、系统运行数据
支付成功率：
1、收单成功率：99.95%
四、生产事件
2031-02-11 10:20\t对账文件晚到，11:05处理完成
五、下周工作及目标
1、双活演练
"""

HEADINGS = """# 2031.2.10-2031.2.16

Created: 2031年2月14日 18:05

## 租房分期

### 开城进度

* 本周新增3城，累计12城。
* 预计2月底再开2城。

### 风控

* 拒绝率3.2%，较上周下降0.4%。

## O1 稳定运行

1. **双活改造**：完成60%，预计2月27日上线
2. 压测平台项目进度35%

## 系统运行数据

### 支付成功率

| 指标 | 本周 |
|---|---|
| 收单成功率 | 99.95% |

## 生产事件

| 发生时间 | 描述 |
|---|---|
| 2031-02-11 10:20 | 对账文件晚到，11:05处理完成 |

## 下周工作及目标

- 双活演练
"""

CHAT = """2031-W07
创建时间：2031-02-14 18:05
【租房分期】
1、开城进度：
•本周新增3城，累计12城。
•预计2月底再开2城。
2、风控
•拒绝率3.2%，较上周下降0.4%。
【O1 稳定运行】
①双活改造：完成60%，预计2月27日上线
②压测平台项目进度35%
【系统运行数据】
支付成功率：
收单成功率：99.95%
【生产事件】
2031-02-11 10:20 对账文件晚到，11:05处理完成
【下周工作及目标】
双活演练
"""


def read(text):
    return understand_markdown(text, TODAY).imported()


def sections(text):
    return read("# 2031-W07\n" + text).report.sections


def tree(entries):
    return [
        (node.marker, node.text, tree(node.children)) if node.children else (node.marker, node.text) for node in entries
    ]


def bare(entries):
    return [(node.text, bare(node.children)) for node in entries]


@pytest.mark.parametrize(
    "source",
    [
        NOTION,
        NOTION.replace("\n", "\r\n"),
        NOTION.replace("    ", "\t"),
        NOTION.replace("    ", "  "),
        NOTION.replace("    ", "   "),
        NOTION.replace("    ", "\u3000\u3000"),
        NOTION.replace("- ", "* "),
        NOTION.replace("- ", "+ "),
        NOTION.replace("- ", "• "),
        NOTION.replace("1. ", "１．").replace("2. ", "2、"),
        NOTION.replace("【", "[").replace("】", "]"),
        CHINESE,
        HEADINGS,
        CHAT,
    ],
)
def test_one_report_reads_the_same_however_it_is_written(source):
    imported = read(source)
    report = imported.report
    track, objective, metrics, incidents, plan = report.sections
    assert imported.unplaced == ()
    assert (report.week, report.title, report.created_at) == (Week(2031, 7), "", datetime(2031, 2, 14, 18, 5))
    assert (track.title, [topic.title for topic in track.topics]) == ("租房分期", ["开城进度", "风控"])
    assert [bare(topic.entries) for topic in track.topics] == [
        [("本周新增3城，累计12城。", []), ("预计2月底再开2城。", [])],
        [("拒绝率3.2%，较上周下降0.4%。", [])],
    ]
    assert (objective.code, objective.title) == ("O1", "稳定运行")
    assert [(item.title.strip("*"), item.text, item.progress, item.due) for item in objective.items] == [
        ("双活改造", "完成60%，预计2月27日上线", Decimal(60), date(2031, 2, 27)),
        ("", "压测平台项目进度35%", Decimal(35), None),
    ]
    assert [
        (group.title, [(each.name, each.value, each.unit) for each in group.readings]) for group in metrics.groups
    ] == [("支付成功率", [("收单成功率", Decimal("99.95"), "%")])]
    assert [(each.started_at, each.ended_at, each.text, each.state) for each in incidents.incidents] == [
        (datetime(2031, 2, 11, 10, 20), datetime(2031, 2, 11, 11, 5), "对账文件晚到，11:05处理完成", "已完成")
    ]
    assert (plan.kind, [item.text for item in plan.items]) == ("plan", ["双活演练"])


def test_a_title_that_says_more_than_the_week_is_kept_whole():
    report = read("# 结算组周报（2025.12.29-2026.1.4）\n汇报人：陈晓\n部门：结算组\n## 其他\n- 团建").report
    assert (report.week, report.title) == (Week(2026, 1), "结算组周报（2025.12.29-2026.1.4）")
    assert (report.author, report.team) == ("陈晓", "结算组")


def test_a_line_of_time_and_name_below_the_title_is_when_and_by_whom():
    report = read("结算组周报 2031-W07\n2031年2月14日 21:10 陈晓\n【其他】\n团建").report
    assert (report.created_at, report.author) == (datetime(2031, 2, 14, 21, 10), "陈晓")


def test_without_a_week_that_of_today_is_taken_and_said():
    imported = read("## 其他\n- 团建")
    assert imported.report.week == Week(2031, 7)
    assert [(each.line, each.text) for each in imported.unplaced] == [(1, "## 其他")]


def test_numbers_nest_by_their_style_where_the_indent_is_the_same():
    (notes,) = sections("## 收获\n一、甲\n（一）乙\n1、丙\n（1）丁\n①戊\n②己\n（2）庚\n2、辛\n二、壬")
    assert bare(notes.entries) == [
        ("甲", [("乙", [("丙", [("丁", [("戊", []), ("己", [])]), ("庚", [])]), ("辛", [])])]),
        ("壬", []),
    ]


def test_a_lead_stands_beside_its_list_and_markers_stay():
    (notes,) = sections("## 其他\n小结：\n\n1. 甲\n    - 乙\n- [ ] 丙\n- [x] 丁\n> 戊\n[己](https://example.com)")
    assert tree(notes.entries) == [
        ("plain", "小结："),
        ("number", "甲", [("bullet", "乙")]),
        ("todo", "丙"),
        ("done", "丁"),
        ("plain", "戊"),
        ("plain", "[己](https://example.com)"),
    ]


def test_code_stays_code_and_makes_no_structure():
    (notes,) = sections("## 其他\n- 脚本\n```\n# 注释\n  a `b`\n```")
    assert [node.text for node in notes.entries] == ["脚本", "`# 注释`", "  a \\`b\\`"]


def test_a_table_among_notes_gives_a_row_a_node():
    (notes,) = sections("## 其他\n| 人 | 事 |\n|---|---|\n| 甲 | 值班 |")
    assert [node.text for node in notes.entries] == ["人 | 事", "甲 | 值班"]


@pytest.mark.parametrize("dashes", ["|---|---|", "|-|:-:|", "| --- |  |", "\n|---|---|\n"])
def test_only_the_dashes_below_heads_are_left_out(dashes):
    (notes,) = sections(f"## 其他\n| 项 | 结果 |\n{dashes}\n| 甲 | - |\n| 乙 | : |\n| - | - |\n| 0 | -- |")
    assert [node.text for node in notes.entries] == ["项 | 结果", "甲 | -", "乙 | :", "- | -", "0 | --"]


@pytest.mark.parametrize("section", ["O1 稳定", "下周工作", "系统运行数据", "生产事件", "其他"])
def test_an_indented_line_after_a_table_is_kept(section):
    report = read(f"# 2031-W07\n## {section}\n| 指标 | 进展 |\n|---|---|\n| 耗时 | 待定 |\n  一号通道切换").report
    assert "一号通道切换" in dump_report(report).decode()


def test_counts_in_one_line_are_readings_of_their_own():
    (metrics,) = sections(
        "## 运行指标\n- 故障数A级0次，B级1.5次，C级2次\n- 耗时：120ms，环比上升3%\n- 可用率：99.99%（目标 99.95%）"
    )
    readings = metrics.groups[0].readings
    assert [(each.name, each.value, each.unit, each.target, each.note) for each in readings] == [
        ("故障数A级", Decimal(0), "次", None, ""),
        ("B级", Decimal("1.5"), "次", None, ""),
        ("C级", Decimal(2), "次", None, ""),
        ("耗时", Decimal(120), "ms", None, "环比上升3%"),
        ("可用率", Decimal("99.99"), "%", Decimal("99.95"), ""),
    ]


def test_a_label_before_counts_is_their_group():
    (metrics,) = sections("## 运行指标\n- 本周故障：A级0次；B级 １ 次\n- 峰值 TPS 3,200（周五）")
    assert [
        (group.title, [(each.name, each.value, each.unit) for each in group.readings]) for group in metrics.groups
    ] == [
        ("本周故障", [("A级", Decimal(0), "次"), ("B级", Decimal(1), "次")]),
        ("", [("峰值 TPS", Decimal(3200), "")]),
    ]


def test_bold_lines_are_heads_where_two_bear_known_names():
    report = read("2031-W07\n**收单**\n1、甲\n①乙\n**Ｏ１ 稳定**\n1、压测\n**其他**\n1、丙\n").report
    assert [(section.kind, section.title) for section in report.sections] == [
        ("track", "收单"),
        ("objective", "稳定"),
        ("notes", "其他"),
    ]
    assert report.sections[1].code == "O1"


def test_a_flat_list_in_brackets_after_a_track_is_one_too():
    tracks = sections("- 【收单】\n  1. 甲：\n     - 乙\n- 【预付卡】\n  1. 发卡\n")
    assert [(each.kind, each.title, [topic.title for topic in each.topics]) for each in tracks] == [
        ("track", "收单", ["甲"]),
        ("track", "预付卡", ["发卡"]),
    ]


def test_prose_among_readings_is_a_note():
    (metrics,) = sections("## 运行指标\n整体平稳。\n- 可用率：99.99%")
    assert [(each.name, each.note) for each in metrics.groups[0].readings] == [("", "整体平稳。"), ("可用率", "")]


@pytest.mark.parametrize(
    "line",
    [
        "Returns came to 1,290, or 2.5% of the files: 740 stale, 410 closed and 140 unknown.",
        "In the branches, 1,140 forms came in: 1,083 complete and 57 not.",
        "Complaints were down to 96: 61 by phone and 35 by letter.",
        "退回 1,290 笔，占 2.5%：740 笔账号有误，550 笔账户已销。",
    ],
)
def test_a_sentence_that_counts_on_behind_its_colon_is_a_note(line):
    (metrics,) = sections(f"## 运行指标\n{line}\n- 可用率：99.99%")
    assert [(each.name, each.value, each.note) for each in metrics.groups[0].readings[:1]] == [("", None, line)]


@pytest.mark.parametrize("line", ["P95 延迟，收银台：120ms", "Level 2, domestic: 14 files", "单笔 5,000 元以上：12笔"])
def test_a_name_with_a_figure_is_one_of_a_reading(line):
    (metrics,) = sections(f"## 运行指标\n- {line}\n- 可用率：99.99%")
    assert metrics.groups[0].readings[0].name == line[: line.index("：" if "：" in line else ":")]


def test_a_table_of_metrics_keeps_the_columns_it_does_not_know():
    (metrics,) = sections(
        "## 运行指标\n| 指标 | 本周 | 上周 | 目标 | 备注 |\n|---|--:|--:|--:|---|\n"
        "| 可用率 | 99.9% | 99.8% | 99.5% | 稳定 |"
    )
    (reading,) = metrics.groups[0].readings
    assert (reading.name, reading.value, reading.unit, reading.target) == (
        "可用率",
        Decimal("99.9"),
        "%",
        Decimal("99.5"),
    )
    assert reading.note == "上周：99.8%；稳定"


def test_a_table_of_incidents():
    (incidents,) = sections(
        "## 线上事件\n| 序号 | 发生时间 | 恢复时间 | 级别 | 系统 | 描述 | 状态 | 影响 |\n|-|-|-|-|-|-|-|-|\n"
        "| 1 | 2031-02-11 10:20 | 11:05 | P2 | 收银台 | 白屏 | 已恢复 | 三家商户 |"
    )
    (incident,) = incidents.incidents
    assert (incident.started_at, incident.ended_at) == (datetime(2031, 2, 11, 10, 20), datetime(2031, 2, 11, 11, 5))
    assert (incident.level, incident.system, incident.state) == ("P2", "收银台", "已恢复")
    assert incident.text == "白屏；影响：三家商户"


def test_tables_of_work_fill_items_and_plans():
    objective, plan = sections(
        "## O2 提效\n| 项目 | 进展 | 进度 | 负责人 | 计划完成时间 |\n|-|-|-|-|-|\n"
        "| 自动对账 | 联调中 | 40% | 王宁 | 3月5日 |\n"
        "## 下周计划\n| 事项 | 负责人 | 截止时间 |\n|-|-|-|\n| 演练 | 李明 | 下周三 |"
    )
    (item,), (row,) = objective.items, plan.items
    assert (item.title, item.text, item.progress, item.owner) == ("自动对账", "联调中", Decimal(40), "王宁")
    assert item.due == date(2031, 3, 5)
    assert (row.text, row.owner, row.due) == ("演练", "李明", date(2031, 2, 19))


def test_an_incident_goes_on_in_the_line_below_and_none_does_not_count():
    first, second = sections("## 生产事件\n2031-02-11 10:20 白屏\n原因排查中\n\n本周无其他事件")[0].incidents
    assert (first.text, first.state) == ("白屏；原因排查中", "处理中")
    assert (second.text, second.counts) == ("本周无其他事件", False)


def test_an_objective_of_one_paragraph_is_one_item():
    (objective,) = sections("## 【O4 智能审核】\n\n自动初审占比40.5%，相比上周提升3.2%。")
    assert [(item.title, item.text, item.progress) for item in objective.items] == [
        ("", "自动初审占比40.5%，相比上周提升3.2%。", None)
    ]


@pytest.mark.parametrize(
    "line",
    [
        "装修存管：整体进度**85%**，预计**2月27日**上线 **@王宁**",
        "装修存管整体进度~~85~~%：预计2月`27`日上线，负责人：**王宁**",
    ],
)
def test_facts_are_read_through_marks(line):
    objective, plan = read(f"# 2031-W07\n## O1 稳定\n- {line}\n## 下周工作\n- {line}").report.sections
    item, row = objective.items[0], plan.items[0]
    assert (item.progress, item.due, item.owner) == (Decimal(85), date(2031, 2, 27), "王宁")
    assert (row.text, row.due, row.owner) == (line, date(2031, 2, 27), "王宁")


def test_items_with_bold_figures_are_an_objective():
    section = read("# 2031-W07\n## 重点\n- 甲，进度**50%**\n- 乙，进度**60%**").report.sections[0]
    assert [item.progress for item in section.items] == [Decimal(50), Decimal(60)]


def test_items_carry_their_entries_owner_and_risk():
    (objective,) = sections("## O1 稳定\n- 双活改造\n  - 专线到货\n- 压测：完成20%。风险：人力不足 @李明\n补充说明")
    first, second = objective.items
    assert (first.title, first.text, bare(first.entries)) == ("双活改造", "", [("专线到货", [])])
    assert (second.owner, second.risk, bare(second.entries)) == ("李明", "人力不足", [("补充说明", [])])


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("## 线上情况\n2031-02-11 10:20 白屏\n2031-02-12 11:00 延迟", "incidents"),
        ("## 本周数字\n- 可用率：99.9%\n- 耗时：120ms", "metrics"),
        ("## 收单\n- 甲\n  - 乙", "track"),
        ("## 收单\n重点：\n- 甲", "track"),
        ("## 推进\n- 甲：完成20%\n- 乙：完成30%", "objective"),
        ("## 杂谈\n- 甲\n- 乙", "notes"),
        ("## Next week\n- Drill", "plan"),
        ("## Lessons learned\n- Drill early", "notes"),
        ("## Production incidents\n- Checkout blank", "incidents"),
        ("## Objectives\n- Dual site: progress 20%", "objective"),
    ],
)
def test_sections_are_recognised_by_name_and_by_what_they_hold(source, kind):
    assert [section.kind for section in sections(source)] == [kind]


def test_what_stands_above_the_sections_is_kept_and_listed():
    imported = read("# 2031-W07\n大家好\n\n---\n## 其他\n- 甲 ![图](a.png)\n<!-- 内部 -->")
    loose, notes = imported.report.sections
    assert (loose.title, bare(loose.entries)) == ("未归类", [("大家好", [])])
    assert bare(notes.entries) == [("甲 ![图](a.png)", []), ("<!-- 内部 -->", [])]
    assert [each.line for each in imported.unplaced] == [2, 6, 7]


def test_a_text_without_sections_is_one_section():
    imported = read("2031-W07\n1、通道切换完成\n2、对账优化")
    assert [(section.kind, section.title) for section in imported.report.sections] == [("notes", "本周工作")]
    assert [each.line for each in imported.unplaced] == [2]


def test_sections_numbered_in_figures_are_known_by_their_names():
    report = read("2031-W07\n1. 业务专题\n- 甲\n  - 乙\n2. 其他\n- 丙\n3. 下周工作\n- 丁").report
    assert [section.kind for section in report.sections] == ["track", "notes", "plan"]


def test_an_english_report_is_english():
    report = read("# Weekly report 2031-W07\n\nHello\n\n## Notes\n- Done").report
    assert (report.language, report.sections[0].title) == ("en", "Unsorted")


def test_a_backslash_stays_where_it_is():
    (notes,) = sections("## 其他\n- 甲\\*乙\\[1\\]")
    assert notes.entries[0].text == "甲\\*乙\\[1\\]"


def test_an_outline_of_any_depth_ends_at_level_sixty():
    (notes,) = sections("## 其他\n" + "\n".join("  " * level + f"- 第{level}层" for level in range(300)))
    depth, entries, texts = 0, notes.entries, []
    while entries:
        depth += 1
        texts.extend(node.text for node in entries)
        entries = entries[-1].children
    assert depth == 60
    assert texts == [f"第{level}层" for level in range(300)]


@pytest.mark.parametrize(
    "source", ["*" * 1_000_000, "- " + "[" * 200_000, "a" + " \t" * 200_000 + "：1%", "<!--\n" * 5000, "（" * 300_000]
)
def test_hostile_text_is_read(source):
    assert read(source).report.week == Week(2031, 7)


def test_too_many_lines_are_refused():
    with pytest.raises(ImportRefused):
        read("a\n" * (MAX_LINES + 1))


def test_a_greeting_may_stand_above_the_title():
    imported = understand_markdown(
        "各位好，本周情况如下\n\n# 2026-W30 结算周报\n\n## 其他\n\n- 团队建设\n", date(2026, 8, 1)
    ).imported()
    assert imported.report.week == Week(2026, 30)
    assert imported.report.title == "2026-W30 结算周报"
    assert [section.title for section in imported.report.sections] == ["未归类", "其他"]
    assert [place.text for place in imported.unplaced] == ["各位好，本周情况如下"]


def test_bold_numbers_below_bold_chinese_ones_are_topics_and_not_sections():
    (track, objective) = read(
        "**一、业务专题**\n**1、渔市钱包**\n（1）签约42家\n（2）冷库12家\n**2、清算**\n（1）对账提速\n**二、目标**\n**1、双活**：完成60%\n"
    ).report.sections[:2]
    assert [topic.title for topic in track.topics] == ["渔市钱包", "清算"]
    assert [node.text for node in track.topics[0].entries] == ["签约42家", "冷库12家"]
    assert objective.kind == "objective"
