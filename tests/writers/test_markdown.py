"""Markdown that is pleasant to read."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from document.example import example_report, node, numbered, report_of
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from strategy import outlines, texts

from weekly_editor.analysis.history import history_of
from weekly_editor.document.build import build_document
from weekly_editor.report.markup import visible
from weekly_editor.report.model import Item, NotesSection, ObjectiveSection, Outline, PlanItem, PlanSection, Section
from weekly_editor.report.outline import walk
from weekly_editor.writers.markdown import render_markdown

EXAMPLE = """---
format: weekly-report
version: 1
week: 2031-W20
title: "支付周报"
author: "周舟"
team: "支付平台部"
created_at: "2031-05-16T20:30:00"
language: "zh_CN"
sections:
  - {"kind": "track", "title": "码头钱包"}
  - {"kind": "objective", "code": "O1", "title": "稳住底座"}
  - {"kind": "metrics", "title": "系统运行数据"}
  - {"kind": "incidents", "title": "生产事件"}
  - {"kind": "notes", "title": "其他"}
  - {"kind": "plan", "title": "下周工作"}
---

# 支付周报

2031-W20（2031年5月12日—5月18日） · 支付平台部 · 周舟

## 一、码头钱包

### （一）商户侧

1. 签约 42 家：
    - 渔市 30 家
    - **冷库** 12 家

### （二）清算侧

- 对账提速
- [x] 补录脚本

## 二、O1 稳住底座

1. **网关双活**：切流演练两轮 〔进度 60% · 5月30日到期 · 负责人 林夏〕
2. 证书轮换完成 〔风险：旧终端未升级〕

## 三、系统运行数据

### 成功率

| 指标 | 本周 | 目标 | 说明 |
| --- | ---: | ---: | --- |
| 扣款成功率 | 99.90% | 99.5% |  |
| 平均耗时 | 120 ms |  | 压测口径 |

## 四、生产事件

| 时间 | 级别 | 经过 | 状态 |
| --- | --- | --- | --- |
| 5月13日 11:25—12:31 | C | 退款队列堵塞 | 已恢复；按 0.5 次计 |

## 五、其他

随访小结

- 跟进两家

## 六、下周工作

1. 双活验收 〔5月23日到期 · 负责人 林夏〕
"""


def written(*sections: Section) -> str:
    return render_markdown(build_document(report_of(*sections))).split("\n\n", 4)[-1]


def test_the_example_reads_well():
    assert render_markdown(build_document(example_report())) == EXAMPLE


def test_last_week_is_a_column():
    report = example_report()
    text = render_markdown(
        build_document(report, history_of([report.model_copy(update={"week": report.week.shifted(-1)})]))
    )
    assert "| 扣款成功率 | 99.90% | 99.90% | 99.5% |  |" in text


def test_a_document_of_no_report_is_refused():
    with pytest.raises(ValueError, match="only the document of a report"):
        render_markdown(replace(build_document(report_of()), report=None))


def test_numbers_interrupted_by_another_marker_go_on():
    assert written(NotesSection(entries=(numbered("a"), node("b"), numbered("c")))) == "1. a\n- b\n2. c\n"


def test_a_line_tells_what_its_sentence_does_not():
    item = PlanItem(text="林夏验收", due=date(2032, 5, 23), owner="林夏")
    assert written(PlanSection(items=(item,))) == "1. 林夏验收 〔2032年5月23日到期 · 负责人 林夏〕\n"


def test_a_field_that_differs_from_its_sentence_is_in_a_comment():
    item = Item(text="切流完成 85%", progress=Decimal(90))
    assert written(ObjectiveSection(items=(item,))) == '1. 切流完成 85% <!-- {"progress": "90"} -->\n'


def test_signs_of_the_field_stay_as_they_are_typed():
    text = "提升 5*3=15，8月1日~8月3日，A_B_C [注] a & b C:\\temp"
    assert written(NotesSection(entries=(node(text),))) == (
        "- 提升 5&#42;3=15，8月1日~8月3日，A_B_C [注] a & b C:&#92;temp\n"
    )


@pytest.mark.parametrize(
    "text", ["- a", "1. a", "# a", "> a", "| a | b |", "---", "<b>a</b>", "&amp;", "*a*", "_a_", "[a](b)"]
)
def test_a_viewer_shows_text_that_looks_like_structure(text: str):
    assert shown(written(NotesSection(entries=(node(text),)))) == [visible(text)]


@given(texts())
def test_a_viewer_shows_the_words_of_any_entry(text: str):
    words = "".join(visible(text).split())
    assert ["".join(line.split()) for line in shown(written(NotesSection(entries=(node(f"{text}。"),))))] == [
        f"{words}。"
    ]


@given(outlines(st.sampled_from(["甲", "乙 2", "**丙**"]), min_size=1))
def test_a_viewer_shows_every_entry_of_an_outline_and_takes_none_for_code(outline: Outline):
    text = written(NotesSection(entries=outline))
    lines = [line.removeprefix("[ ] ").removeprefix("[x] ").rstrip() for line in shown(text)]
    assert lines == [visible(entry.text) for _, entry in walk(outline)]
    assert "code_block" not in {token.type for token in MarkdownIt().parse(text)}


def test_a_viewer_sees_bold_titles_and_the_progress():
    item = Item(title="新收入（二期）", text="完成", progress=Decimal(5))
    html = MarkdownIt().render(written(ObjectiveSection(items=(item,))))
    assert "<strong>新收入（二期）</strong>：完成 〔进度 5%〕" in html


def shown(markdown: str) -> list[str]:
    """The words of every paragraph, as a viewer shows them."""
    tokens = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(markdown)
    return [
        "".join("\n" if part.content == "<br>" else part.content for part in token.children or [] if not is_note(part))
        for token in tokens
        if token.type == "inline"
    ]


def is_note(part: Token) -> bool:
    return part.type == "html_inline" and part.content.startswith("<!--")
