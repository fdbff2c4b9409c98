import pytest
from hypothesis import given
from hypothesis import strategies as st

from weekly_editor.readers.line import columns, scan_line, scan_lines, split_marker


def kinds(text):
    return [line.kind for line in scan_lines(text)]


@pytest.mark.parametrize(
    ("source", "marker", "style", "text"),
    [
        ("- 完成联调", "-", "bullet", "完成联调"),
        ("* 完成联调", "*", "bullet", "完成联调"),
        ("+ 完成联调", "+", "bullet", "完成联调"),
        ("•完成联调", "•", "bullet", "完成联调"),
        ("-完成联调", "-", "bullet", "完成联调"),
        ("1. 完成联调", "1.", "number", "完成联调"),
        ("1.完成联调", "1.", "number", "完成联调"),
        ("１．完成联调", "１．", "number", "完成联调"),
        ("12、完成联调", "12、", "number", "完成联调"),
        ("2) 完成联调", "2)", "number", "完成联调"),
        ("（1）完成联调", "（1）", "bracket", "完成联调"),
        ("(3) 完成联调", "(3)", "bracket", "完成联调"),
        ("①完成联调", "①", "circled", "完成联调"),
        ("一、完成联调", "一、", "han", "完成联调"),
        ("十二、完成联调", "十二、", "han", "完成联调"),
        ("（一）完成联调", "（一）", "han_bracket", "完成联调"),
        ("a. 完成联调", "a.", "letter", "完成联调"),
    ],
)
def test_markers_are_told_from_the_text(source, marker, style, text):
    assert split_marker(source) == (marker, style, text)


@pytest.mark.parametrize(
    "source", ["8.13上线", "99.998%", "3、4月份投产", "-5%", "*强调*", "2024.完", "1.5倍", "**粗体**", "-", "1."]
)
def test_figures_and_emphasis_are_no_markers(source):
    assert split_marker(source) == ("", "", source)


@pytest.mark.parametrize(
    ("lead", "width"), [("", 0), ("  ", 2), ("\t", 4), (" \t", 4), ("\t\t", 8), ("\u3000\u3000", 4), ("\u00a0", 1)]
)
def test_indents_are_counted_in_columns(lead, width):
    assert columns(lead) == width
    assert scan_line(1, lead + "- 甲").indent == width


@pytest.mark.parametrize(
    ("source", "task", "text"),
    [
        ("- [ ] 待办", "todo", "待办"),
        ("- [x] 已办", "done", "已办"),
        ("[X] 已办", "done", "已办"),
        ("1. [ ] 待办", "todo", "待办"),
        ("☐ 待办", "todo", "待办"),
        ("☑ 已办", "done", "已办"),
        ("- [说明](https://example.com)", "", "[说明](https://example.com)"),
    ],
)
def test_boxes_make_tasks(source, task, text):
    line = scan_line(1, source)
    assert (line.task, line.text) == (task, text)


def test_a_figure_is_a_marker_where_it_counts_on():
    lines = scan_lines("1、甲\n  ・子\n2、3月投产\n4、5月投产\n3）6月17日复盘")
    assert [(line.kind, line.text) for line in lines] == [
        ("item", "甲"),
        ("item", "子"),
        ("item", "3月投产"),
        ("plain", "4、5月投产"),
        ("item", "6月17日复盘"),
    ]


def test_headings_carry_their_level():
    lines = scan_lines("# 甲\n## 乙 ##\n### C#\n#话题 不是标题\n#1234")
    assert [(line.level, line.text) for line in lines[:3]] == [(1, "甲"), (2, "乙"), (3, "C#")]
    assert lines[4].kind == "plain"


def test_a_fence_makes_code_of_everything_inside():
    lines = scan_lines("```sql\n# 不是标题\n  - 不是列表\n```\n- 列表")
    assert [line.kind for line in lines] == ["code", "code", "code", "blank", "item"]
    assert [line.text for line in lines[:3]] == ["sql", "# 不是标题", "  - 不是列表"]


def test_a_fence_or_comment_that_never_ends_opens_nothing():
    assert kinds("```\n- 甲\n# 乙") == ["plain", "item", "heading"]
    assert kinds("<!-- 甲\n- 乙") == ["html", "item"]


def test_rules_tables_quotes_comments_and_blanks():
    source = "---\n| a | b |\n> 引用\n<!-- 注\n# 释 -->\n\n* * *\n> - 项\n正文"
    assert kinds(source) == ["rule", "table", "quote", "html", "html", "blank", "rule", "item", "plain"]


def test_markers_become_those_of_an_outline():
    source = "- 甲\n1、乙\n①丙\n- [ ] 丁\n- [x] 戊\n己\n> 庚"
    markers = [line.node_marker for line in scan_lines(source)]
    assert markers == ["bullet", "number", "number", "todo", "done", "plain", "plain"]


@given(st.text())
def test_every_line_is_scanned_once_and_in_order(text):
    lines = scan_lines(text)
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    assert all("\n" not in line.text and line.text in line.raw for line in lines)
