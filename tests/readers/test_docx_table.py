"""Tables of Word files: rows of facts, work with entries in its cells, and tables that only lay out text."""

from datetime import date

from tests.readers.docx_making import LISTS, h, item, p, run, table
from tests.readers.test_docx import entries, left, levels, sections

BAR = table(("", "", "")).replace("<w:tbl>", '<w:tbl><w:tblGrid><w:gridCol w:w="850"/></w:tblGrid>')
NUMBERED = '<w:numPr><w:numId w:val="1"/></w:numPr>'
OWN = '<w:tblStyle w:val="ReportTable"/>'


def work_table(*rows):
    return table(("事项", "进度", "到期", "负责人"), *rows, properties=OWN, is_headed=True) + p()


def test_a_table_of_work_gives_items_with_their_entries_and_the_fields_beside_them():
    section = sections(
        h(1, "O1 业务支撑"),
        work_table(
            (
                item(0, "路由：覆盖31城") + item(1, "通道成本下降") + item(2, "环比4.2%") + item(1, "老引擎下线"),
                BAR + p("85%"), "2月20日", "何景行",
            ),
            (p(run("钱包", "<w:b/>") + run("：用户验收"), NUMBERED), BAR + p(), "", ""),
        ),
        numbering=LISTS,
    )[0]  # fmt: skip
    route, wallet = section.items
    assert (route.title, route.text) == ("路由", "覆盖31城")
    assert (route.progress, route.due, route.owner) == (85, date(2031, 2, 20), "何景行")
    assert levels(route.entries) == [
        (0, "number", "通道成本下降"),
        (1, "bullet", "环比4.2%"),
        (0, "number", "老引擎下线"),
    ]
    assert (wallet.title, wallet.text, wallet.progress) == ("钱包", "用户验收", None)


def test_a_cell_that_fits_no_field_stays_with_the_words():
    section = sections(
        h(1, "O1 业务支撑"), work_table((item(0, "路由：覆盖31城"), "已上线", "月底再说", "")), numbering=LISTS
    )[0]
    assert section.items[0].text == "覆盖31城；进度：已上线；到期：月底再说"


def test_a_risk_behind_the_sentence_of_a_row_is_its_field():
    row = (item(0, "路由：覆盖31城 风险：专线延期"), "85%", "", "")
    section = sections(h(1, "O1 业务支撑"), work_table(row), numbering=LISTS)[0]
    assert (section.items[0].text, section.items[0].risk) == ("覆盖31城", "专线延期")


def test_a_table_of_plans_gives_rows_of_the_plan():
    section = sections(
        h(1, "下周工作"),
        table(("事项", "到期", "负责人"), (item(0, "路由切换"), "2月18日", "何景行"), (item(0, "回访"), "", "")),
        numbering=LISTS,
    )[0]
    assert [(row.text, row.due, row.owner) for row in section.items] == [
        ("路由切换", date(2031, 2, 18), "何景行"),
        ("回访", None, ""),
    ]


def test_where_no_name_tells_a_table_of_work_is_an_objective():
    section = sections(h(1, "渠道攻坚"), work_table((item(0, "路由"), "85%", "", "")), numbering=LISTS)[0]
    assert (section.kind, section.items[0].progress) == ("objective", 85)


def test_in_notes_the_columns_stay_behind_their_heads():
    assert entries(work_table((item(0, "路由"), "85%", "", "何景行"))) == [
        (0, "number", "路由；进度：85%；负责人：何景行")
    ]


def test_paragraphs_without_a_list_are_an_item_and_what_stands_below_it():
    section = sections(
        h(1, "O1 业务支撑"),
        table(("工作事项", "进度", "负责人"), (p("路由：覆盖31城") + p("成本下降"), "85%", "何景行")),
    )[0]
    (route,) = section.items
    assert (route.title, route.progress, [node.text for node in route.entries]) == ("路由", 85, ["成本下降"])


def test_figures_are_readings_and_what_our_tables_work_out_is_left_out_and_named():
    rows = (("指标", "上周", "本周", "变化", "目标", "状态", "说明"),
            ("充值成功率", "99.95%", "99.97%", "+0.02 pp", "99.9%", "✓ 达标", "含演练"))  # fmt: skip
    reading = sections(h(1, "系统运行数据"), table(*rows, properties=OWN))[0].groups[0].readings[0]
    assert (reading.name, str(reading.value), reading.unit, str(reading.target), reading.note) == (
        "充值成功率", "99.97", "%", "99.9", "含演练",
    )  # fmt: skip
    told = [place[1:] for place in left(h(1, "系统运行数据"), table(*rows, properties=OWN))]
    assert ("上周 变化 状态 99.95% +0.02 pp ✓ 达标", "由程序算出的列没有导入") in told
    reading = sections(h(1, "系统运行数据"), table(*rows))[0].groups[0].readings[0]
    assert reading.note == "上周：99.95%；变化：+0.02 pp；状态：✓ 达标；含演练"


def test_two_tables_one_right_below_the_other_stay_two():
    first = table(("指标", "本周"), ("充值成功率", "99.97%"))
    second = table(("名称", "数值"), ("提现成功率", "99.91%"))
    readings = sections(h(1, "系统运行数据"), first, second)[0].groups[0].readings
    assert [(reading.name, str(reading.value)) for reading in readings] == [
        ("充值成功率", "99.97"),
        ("提现成功率", "99.91"),
    ]


def test_a_bar_in_a_cell_parts_nothing():
    rows = (("指标", "本周"), ("甲|乙", "3次"))
    assert sections(h(1, "系统运行数据"), table(*rows))[0].groups[0].readings[0].name == "甲|乙"


def test_a_table_that_lays_out_the_report_is_read_cell_by_cell():
    found = sections(
        table(("O1 业务支撑", p("1、路由：进度85%") + p("2、钱包：进度50%")), ("下周工作", p("1、回访") + p("2、联调")))
    )
    assert [(section.kind, len(section.items)) for section in found] == [("objective", 2), ("plan", 2)]


def test_columns_headed_by_sections_are_read_one_after_the_other():
    found = sections(
        table(("本周工作", "下周计划"), (p("1、路由：进度85%") + p("2、钱包：进度50%"), p("1、回访") + p("2、联调")))
    )
    assert [(section.kind, [row.text for row in section.items]) for section in found] == [
        ("objective", ["进度85%", "进度50%"]),
        ("plan", ["回访", "联调"]),
    ]


def test_a_table_within_a_table_is_read_where_it_stands():
    inner = table(("甲", "乙"), ("丙", "丁"))
    assert [text for _, _, text in entries(table((p("前") + inner + p("后"),)))] == ["前", "甲 | 乙", "丙 | 丁", "后"]


def test_absurd_spans_take_no_more_columns_than_word_has():
    wide = table(("指标", "本周"), ("充值成功率", "99.97%")).replace(
        "<w:tc>", '<w:tc><w:tcPr><w:gridSpan w:val="9999999"/><w:vMerge w:val="9"/></w:tcPr>'
    )
    assert "99.97" in str(sections(h(1, "系统运行数据"), wide)[0])


def test_rows_and_cells_in_content_controls_and_deleted_rows():
    rows = table(("指标", "本周"), ("充值成功率", "99.97%"), ("提现成功率", "99.91%"))
    first = rows.find("<w:tr>", rows.find("<w:tr>") + 1)
    second = rows.find("<w:tr>", first + 1)
    wrapped = f"<w:sdt><w:sdtContent>{rows[first:second]}</w:sdtContent></w:sdt>"
    gone = rows[second:].replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>")
    readings = sections(h(1, "系统运行数据"), rows[:first] + wrapped + gone)[0].groups[0].readings
    assert [reading.name for reading in readings] == ["充值成功率"]


def merged(*rows):
    """Return a table whose first column goes over several rows where a cell of it is empty."""
    goes_on, begins = "<w:vMerge/>", '<w:vMerge w:val="restart"/>'
    written = ""
    for first, *others in rows:
        cells = f"<w:tc><w:tcPr>{begins if first else goes_on}</w:tcPr>{p(first)}</w:tc>"
        written += f"<w:tr>{cells}{''.join(f'<w:tc>{p(each)}</w:tc>' for each in others)}</w:tr>"
    return f"<w:tbl>{written}</w:tbl>"


def test_names_over_several_rows_are_objectives():
    rows = (("目标", "事项", "进度", "负责人"), ("O1 业务支撑", "路由：覆盖31城", "85%", "何景行"),
            ("", "钱包：用户验收", "50%", ""), ("O2 产品能力", "分账：灰度", "65%", ""))  # fmt: skip
    for before in ((), (h(1, "本周工作"),)):
        found = [section for section in sections(*before, merged(*rows)) if section.items]
        assert [(section.code, [item.title for item in section.items]) for section in found] == [
            ("O1", ["路由", "钱包"]),
            ("O2", ["分账"]),
        ]
        assert (found[0].items[0].progress, found[0].items[0].owner) == (85, "何景行")


def test_names_over_several_rows_are_groups_of_readings():
    rows = (
        ("类别", "指标", "本周"),
        ("支付成功率", "充值", "99.97%"),
        ("", "提现", "99.91%"),
        ("规模", "笔数", "3万笔"),
    )
    found = sections(h(1, "系统运行数据"), merged(*rows))[0]
    assert [(group.title, [reading.name for reading in group.readings]) for group in found.groups] == [
        ("支付成功率", ["充值", "提现"]),
        ("规模", ["笔数"]),
    ]
