"""Every visible character of a source is in the report, in order, but for the marks that became structure."""

import re
from collections import Counter
from datetime import date

from hypothesis import example, given, settings
from hypothesis import strategies as st

from weekly_editor.readers.line import scan_lines, split_marker
from weekly_editor.readers.markdown import understand_markdown
from weekly_editor.report.codec import dump_report, parse_report
from weekly_editor.report.figure import plain
from weekly_editor.report.model import (
    KINDS,
    IncidentsSection,
    MetricsSection,
    NotesSection,
    ObjectiveSection,
    PlanSection,
    TrackSection,
)
from weekly_editor.report.outline import walk

TODAY = date(2031, 2, 14)
SEPARATORS = "：:，,；;、。-—|【】[]（）()# \t\u3000\u00a0*~`\\"


def words_of(report):
    """Yield every text of ``report`` in reading order, with figures and times as they are written."""
    yield report.title
    for section in report.sections:
        if isinstance(section, ObjectiveSection):
            yield section.code
        yield section.title
        yield from section_words(section)


def section_words(section):
    match section:
        case TrackSection():
            for topic in section.topics:
                yield topic.title
                yield from outline_words(topic.entries)
        case ObjectiveSection():
            for item in section.items:
                yield from (item.title, item.text)
                yield from outline_words(item.entries)
        case MetricsSection():
            for group in section.groups:
                yield group.title
                for reading in group.readings:
                    figures = [plain(each) if each is not None else "" for each in (reading.value, reading.target)]
                    yield from (reading.name, figures[0], reading.unit, figures[1], reading.unit, reading.note)
        case IncidentsSection():
            for incident in section.incidents:
                yield f"{incident.started_at:%Y-%m-%d %H:%M}" if incident.started_at else ""
                yield f"{incident.ended_at:%H:%M}" if incident.ended_at else ""
                yield incident.text
        case NotesSection():
            yield from outline_words(section.entries)
        case PlanSection():
            yield from (item.text for item in section.items)


def outline_words(entries):
    return (node.text for _, node in walk(entries))


def said_by(source):
    """Return the characters that the report has to hold, in order; heads of tables and the word 目标 became fields."""
    lines = scan_lines(source)
    heads = {line.number - 1 for line in lines if is_dashes(line)}
    said = []
    for line in lines:
        if line.kind in ("rule", "blank") or is_dashes(line) or line.number in heads:
            continue
        bare = re.sub(r"^[*_\s]+|^【", "", line.text)
        text = split_marker(bare)[2] if line.kind == "heading" or bare != line.text else bare
        for part in text.split("|") if line.kind == "table" else [text]:
            is_cell_of_signs = line.kind == "table" and not part.strip("-: ")  # these say what they are
            letters = visible_letters(part.replace("（目标", "（"))
            said += [sign for sign in letters if is_cell_of_signs or sign not in SEPARATORS]
    return said


def is_dashes(line):
    return line.kind == "table" and not line.text


def visible_letters(text):
    return [sign for sign in text.replace("％", "%") if not sign.isspace()]


def is_kept(source, report):
    rest = iter("".join(words_of(report)))
    return all(sign in rest for sign in said_by(source))


phrases = st.sampled_from(
    [
        "一号通道切换",
        "成功率：99.95%",
        "成功率：99.95%（目标 99.9%），稳定",
        "A级0次，B级1.5次",
        "完成 45%",
        "项目进度70%。风险：专线延期",
        "2月底上线",
        "预计2.18上线 @李明",
        "2031-02-11 10:20 对账延迟，11:05恢复",
        "2031-02-12 09:00-09:40 白屏",
        "【收单】",
        "【问题】卡顿",
        "**重点**：加粗",
        "**标题**",
        "`code`",
        "[链接](https://example.com/a)",
        "![图](a.png)",
        "<br>换行",
        "下周工作",
        "系统运行数据",
        "生产事件",
        "其他",
        "业务专题",
        "O1 稳定",
        "O2：增长",
        "说明：",
        "无",
        "1.5倍，3.2%",
        "https://example.com:8080/x",
        "a\\*b",
        "C#",
        "| 指标 | 数值 |\n|---|---|\n| 成功率 | 99.95% |\n| 耗时 | 待定 |",
        "| 发生时间 | 描述 | 影响 |\n|---|---|---|\n| 2031-02-11 10:20 | 延迟 | 三家 |\n| 未知 | 白屏 |",
        "| 项目 | 进展 | 来源 |\n|---|---|---|\n| 分期 | 联调 | 张 |",
        "| 单行 | 表 |",
        "| 项 | 结果 |\n|---|:-:|\n| 甲 | - |\n| 0 | : |\n| - | - |\n|  | -- |",
        "| 指标 | 数值 | 目标 |\n|-|-|-|\n| - | - | - |\n| 0 | 0 | 0 |\n| : | : | : |",
        "| 发生时间 | 描述 | 影响 |\n|---|---|---|\n| - | - | - |\n| 0 | 0 | 0 |\n| : | : | : |",
        "| 项目 | 进展 | 来源 |\n|---|---|---|\n| - | - | - |\n| 0 | 0 | 0 |\n| : | : | : |",
        "好。再说，最后；完",
        "100",
    ]
)
free = st.text(
    alphabet=st.sampled_from("甲乙丙丁一二十ABco01279.%：:，。；、（）()【】[]*`~|#<>-—!\\ \t@月日周"), max_size=24
)
marks = st.sampled_from(
    [
        "",
        "",
        "- ",
        "* ",
        "+ ",
        "• ",
        "1. ",
        "2、",
        "（1）",
        "①",
        "一、",
        "二、",
        "（一）",
        "# ",
        "## ",
        "### ",
        "> ",
        "- [ ] ",
    ]
)
indents = st.sampled_from(["", "", "", "  ", "    ", "\t", "\u3000\u3000", "        "])
lines = st.builds(lambda indent, mark, text: indent + mark + text, indents, marks, st.one_of(phrases, free))
sources = st.lists(st.one_of(lines, lines, lines, st.just(""), st.just("---"), st.just("```")), max_size=24).map(
    "\n".join
)


@given(sources)
@settings(max_examples=300, deadline=None)
@example("- 【收单】\n  1. 一号通道：\n     - 完成\n## 下周工作\n1. 继续")
def test_every_visible_character_is_in_the_report_in_order(source):
    source = "# 2031-W07\n" + source
    imported = understand_markdown(source, TODAY).imported()
    assert is_kept(source.partition("\n")[2], imported.report)


choices = st.lists(st.sampled_from((*KINDS, "join")), max_size=12)


@given(sources, choices)
@settings(max_examples=300, deadline=None)
@example("## O1 稳定\n- 一号通道\n## 其他\n- 二号通道", ["notes", "join"])
def test_no_kind_that_is_chosen_and_no_passage_that_is_joined_loses_a_character(source, choices):
    source = "# 2031-W07\n" + source
    understanding = understand_markdown(source, TODAY)
    for index, choice in reversed(list(enumerate(choices[: len(understanding.passages)]))):
        if choice != "join":
            understanding = understanding.with_kind(index, choice)
        elif understanding.can_join(index):
            understanding = understanding.joined(index)
    words = Counter("".join(words_of(understanding.imported().report)))  # the cells of a row may change places
    assert Counter(said_by(source.partition("\n")[2])) <= words


@given(sources)
@settings(max_examples=100, deadline=None)
def test_whatever_is_read_can_be_saved_and_opened(source):
    report = understand_markdown(source, TODAY).imported().report
    assert parse_report(dump_report(report)) == report


@given(st.text(max_size=300))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read_and_keeps_its_letters(source):
    report = understand_markdown("# 2031-W07\n" + source, TODAY).imported().report
    rest = iter("".join(words_of(report)))
    letters = [sign for line in scan_lines(source) for sign in line.text if "\u4e00" <= sign <= "\u9fff"]
    assert all(sign in rest for sign in letters if sign not in "一二三四五六七八九十")
