"""Plain text: labels and levels for who reads without looks."""

from document.example import example_report
from hypothesis import given
from strategy import reports
from writers.mail_example import rich_document

from weekly_editor.document.build import build_document
from weekly_editor.report.model import Report
from weekly_editor.writers.plain_text import render_plain_text

TEXT = """\
码头支付周报
2031-W20 · 码头组

一、业务专题
（一）商户侧
1. 签约 42 家
  其中新店 3 家
  （1）渔市
    ① 南岸
加粗划掉a < b说明（https://example.com/a?b=1&c=2）内网〔风险〕
• 网关双活：进度：60%；到期：5月30日
  1. 切流演练
    （1）回切
• 证书轮换：进度：100%
• 只有条目
  进度：0%
"""


def test_every_line_keeps_its_label_and_level_and_rows_name_their_columns():
    assert render_plain_text(rich_document()) == TEXT


def test_a_part_begins_after_a_blank_line():
    text = render_plain_text(build_document(example_report()))
    assert "\n\n二、" in text
    assert not text.startswith("\n")
    assert "\n\n\n" not in text


@given(reports())
def test_every_text_of_the_report_is_there_in_order(report: Report):
    document = build_document(report)
    text = "".join(render_plain_text(document).split())
    place = 0
    for part in document.parts:
        for block in part.blocks:
            for inline in getattr(block, "inlines", ()):
                words = "".join(inline.text.split())
                place = text.index(words, place) + len(words)
