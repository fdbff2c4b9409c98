"""What a Word file says becomes the report that the same text would: sections, kinds, levels, fields."""

from datetime import date, datetime

import pytest

from tests.readers.docx_making import LISTS, abstract, document, h, item, level, num, p, run, table
from weekly_editor.readers.docx import understand_docx
from weekly_editor.readers.source import ImportRefused
from weekly_editor.report.week import Week

TODAY = date(2031, 2, 14)


def read(*body, **parts):
    return understand_docx(document(*body, **parts), TODAY).imported()


def sections(*body, **parts):
    return read(*body, **parts).report.sections


def levels(entries, depth=0):
    """Return what ``entries`` say with their depth and marker."""
    found = []
    for node in entries:
        found += [(depth, node.marker, node.text), *levels(node.children, depth + 1)]
    return found


def entries(*body, **parts):
    """Return the levels of a section of notes that holds ``body``."""
    return levels(sections(h(1, "其他"), *body, **{"numbering": LISTS, **parts})[0].entries)


def left(*body, **parts):
    return [(place.line, place.text, place.reason.zh) for place in read(*body, **parts).unplaced]


def test_headings_are_sections_and_lists_are_what_stands_in_them():
    report = read(
        p("收单业务周报（2031-W07）", '<w:pStyle w:val="T"/>'),
        p("汇报人：林知远"),
        h(1, "业务专题"),
        h(2, "云收款"),
        item(0, "门店试点"),
        item(1, "签约门店37家"),
        h(1, "O1 稳定"),
        item(0, "路由：覆盖31城，进度85%", 1),
        h(1, "下周工作"),
        item(0, "2月20日前完成联调", 1),
        numbering=LISTS,
        styles='<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style>',
    ).report
    assert (report.week, report.title, report.author) == (Week(2031, 7), "收单业务周报（2031-W07）", "林知远")
    assert [section.kind for section in report.sections] == ["track", "objective", "plan"]
    topic = report.sections[0].topics[0]
    assert (topic.title, levels(topic.entries)) == (
        "云收款",
        [(0, "number", "门店试点"), (1, "number", "签约门店37家")],
    )
    work = report.sections[1].items[0]
    assert (work.title, work.text, work.progress) == ("路由", "覆盖31城，进度85%", 85)
    assert report.sections[2].items[0].due == date(2031, 2, 20)


def test_the_line_below_the_title_names_week_team_and_author():
    report = read(
        p("周报", '<w:pStyle w:val="T"/>'),
        p("2031-W07（2031年2月10日—2月16日） · 支付产品部 · 林知远"),
        h(1, "其他"),
        p("一"),
        styles='<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>',
    ).report
    assert (report.week, report.team, report.author) == (Week(2031, 7), "支付产品部", "林知远")
    assert [section.title for section in report.sections] == ["其他"]


STYLE = '<w:style w:type="paragraph" w:styleId="X"><w:name w:val="{}"/>{}</w:style>'


@pytest.mark.parametrize(
    "styles",
    [
        STYLE.format("heading 1", ""),
        STYLE.format("标题 1", ""),
        STYLE.format("Überschrift 1", ""),
        STYLE.format("公司一级", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
        STYLE.format("公司一级", '<w:basedOn w:val="Y"/>')
        + '<w:style w:type="paragraph" w:styleId="Y"><w:name w:val="heading 1"/></w:style>',
    ],
)
def test_a_heading_is_known_by_name_outline_level_or_what_its_style_is_based_on(styles):
    body = [p(text, '<w:pStyle w:val="X"/>') + p("一件事") for text in ("业务进展甲", "业务进展乙")]
    assert [section.title for section in sections(*body, styles=styles)] == ["业务进展甲", "业务进展乙"]


def test_a_style_that_is_based_on_itself_is_no_heading():
    ring = STYLE.format("环", '<w:basedOn w:val="X"/>')
    assert sections(p("其他"), p("一件事", '<w:pStyle w:val="X"/>'), styles=ring)[0].entries[0].text == "一件事"


def test_a_paragraph_may_be_given_its_outline_level_itself():
    outlined = '<w:outlineLvl w:val="0"/>'
    found = sections(p("进展甲", outlined), p("一"), p("进展乙", outlined), p("二"))
    assert [section.title for section in found] == ["进展甲", "进展乙"]


def test_short_bold_paragraphs_are_heads_where_nothing_else_is():
    found = sections(
        p(run("O1 业务支撑", "<w:b/>")), p("1）冷链：进度100%"), p(run("下周工作", "<w:b/>")), p("1）回访三家门店")
    )
    assert [(section.kind, section.title) for section in found] == [("objective", "业务支撑"), ("plan", "下周工作")]


def test_typed_markers_make_levels_as_they_do_in_text():
    found = sections(
        p("一、其他"), p("（一）团建"), p("1、场地"), p("2、预算"), p("（二）培训"), p("二、下周工作"), p("无")
    )
    assert levels(found[0].entries) == [
        (0, "number", "团建"),
        (1, "number", "场地"),
        (1, "number", "预算"),
        (0, "number", "培训"),
    ]


def test_a_list_below_typed_markers_stands_below_them():
    assert entries(p("（一）团建"), item(0, "场地"), item(0, "预算"), p("（二）培训"), item(0, "讲师")) == [
        (0, "number", "团建"),
        (1, "number", "场地"),
        (1, "number", "预算"),
        (0, "number", "培训"),
        (1, "number", "讲师"),
    ]


def test_numbering_that_prints_the_marks_of_sections_makes_sections():
    numbering = abstract(1, level(0, "chineseCountingThousand", "%1、"), level(1, "decimal", "%2.")) + num(1, 1)
    found = sections(
        item(0, "系统运行数据"), item(1, "成功率：99.95%"), item(0, "其他"), item(1, "团建"), numbering=numbering
    )
    assert [(section.kind, section.title) for section in found] == [("metrics", "系统运行数据"), ("notes", "其他")]


def test_a_label_that_says_something_is_part_of_the_heading():
    numbering = abstract(1, level(0, "decimal", "O%1")) + num(1, 1)
    heading = '<w:pStyle w:val="1"/><w:numPr><w:numId w:val="1"/></w:numPr>'
    found = sections(
        p("业务支撑", heading), p("路由：进度85%"), p("产品能力", heading), p("钱包：进度50%"), numbering=numbering
    )
    assert [(section.code, section.title) for section in found] == [("O1", "业务支撑"), ("O2", "产品能力")]


def test_marks_of_runs_become_marks_of_text():
    runs = (
        run("签约门店 ") + run("37", "<w:b/>") + run("家，") + run("原定40家", "<w:strike/>")
        + run("，") + run("mode=1", '<w:rFonts w:ascii="Consolas"/>') + run(" 5*3 [注]")
    )  # fmt: skip
    assert entries(p(runs)) == [(0, "plain", "签约门店 **37**家，~~原定40家~~，`mode=1` 5*3 [注]")]


def test_bold_may_come_from_a_style_and_be_taken_back():
    styles = (
        '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="强调段"/><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
    )
    body = (
        p(run("甲") + run("乙", '<w:b w:val="0"/>'), '<w:pStyle w:val="B"/>'),
        p(run("丙", '<w:rStyle w:val="S"/>') + run("丁")),
    )
    assert [text for _, _, text in entries(*body, styles=styles)] == ["**甲**乙", "**丙**丁"]


def test_links_keep_their_address_where_it_is_safe():
    linked = (
        f'<w:hyperlink r:id="a">{run("材料")}</w:hyperlink>{run("与")}<w:hyperlink r:id="b">{run("脚本")}</w:hyperlink>'
    )
    links = {"a": "https://example.com/半年", "b": "javascript:alert(1)"}
    assert entries(p(linked), links=links) == [(0, "plain", "[材料](https://example.com/半年)与脚本")]
    assert ("javascript:alert(1)", "这种链接地址不导入，文字保留") in [
        place[1:] for place in left(h(1, "其他"), p(linked), links=links)
    ]


def test_boxes_are_tasks_whoever_drew_them():
    control = (
        '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{}"/></w14:checkbox></w:sdtPr>'
        "<w:sdtContent><w:r><w:t>?</w:t></w:r></w:sdtContent></w:sdt>"
    )
    boxes = abstract(1, level(0, "bullet", "☐"), level(1, "bullet", "☑")) + num(1, 1)
    assert entries(
        p(control.format(1) + run(" 写方案")),
        p(control.format(0) + run(" 补测试")),
        p("☐ 盘点"),
        p("[x] 走访"),
        p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' + run(" 归档")),
        item(0, "排期"),
        item(1, "评审"),
        numbering=boxes,
    ) == [
        (0, "done", "写方案"),
        (0, "todo", "补测试"),
        (0, "todo", "盘点"),
        (0, "done", "走访"),
        (0, "done", "归档"),
        (0, "todo", "排期"),
        (1, "done", "评审"),
    ]


def test_a_soft_break_parts_text_and_stays_within_an_entry():
    assert entries(p("第一行\n1、第二行"), item(0, "第三行\n第四行\n（1）第五行")) == [
        (0, "plain", "第一行"),
        (0, "number", "第二行"),
        (0, "number", "第三行\n第四行"),
        (1, "number", "第五行"),
    ]


def test_incidents_are_read_from_lines_and_from_tables():
    found = sections(
        h(1, "生产事件"),
        p("2月11日 10:20\t对账延迟，11:05恢复"),
        h(1, "线上事件"),
        table(
            ("时间", "级别", "系统", "经过", "状态"),
            ("2月11日 10:20—11:05", "C级", "对账", "文件延迟", "已恢复；不计入；按 0.5 次计"),
        ),
    )
    began = datetime(2031, 2, 11, 10, 20)
    assert found[0].incidents[0].started_at == began
    row = found[1].incidents[0]
    assert (row.started_at, row.ended_at, row.level, row.system, row.text, row.state) == (
        began, datetime(2031, 2, 11, 11, 5), "C级", "对账", "文件延迟", "已恢复",
    )  # fmt: skip
    assert (row.counts, row.share) == (False, pytest.approx(0.5))


def test_incidents_that_became_one_paragraph_are_told_apart():
    first, second = "2031-02-11 10:20 对账延迟，11:05恢复", "2031-02-12 09:00 白屏，2031-02-12 09:40恢复"
    found = sections(h(1, "生产事件"), p(f"{first} {second}"))[0].incidents
    assert [row.text for row in found] == ["对账延迟，11:05恢复", "白屏，2031-02-12 09:40恢复"]


def test_a_file_without_text_is_refused():
    with pytest.raises(ImportRefused, match="no text"):
        read(p(), p(" "))
