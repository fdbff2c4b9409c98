"""The chat edition: pieces that a group chat takes, with nothing lost between them."""

import pytest
from document.example import example_report, node, report_of
from hypothesis import given
from hypothesis import strategies as st
from strategy import reports
from writers.mail_example import document_of, entry, rich_document

from weekly_editor.document.block import Document, Heading, Inline, Paragraph
from weekly_editor.document.build import build_document
from weekly_editor.report.model import NotesSection, Report
from weekly_editor.writers.chat import MAX_BYTES, render_chat
from weekly_editor.writers.line import document_lines

LOC = ("sections", 0)
MARKDOWN = """\
# 码头支付周报
2031-W20 · 码头组\x20\x20

## 一、业务专题
### （一）商户侧
1. 签约 42 家\x20\x20
　其中新店 3 家\x20\x20
　（1）渔市\x20\x20
　　① 南岸\x20\x20
**加粗**~~划掉~~`a < b`[说明](https://example.com/a?b=1&c=2)内网〔风险〕\x20\x20
• 网关双活：进度：60%；到期：5月30日\x20\x20
　1. 切流演练\x20\x20
　　（1）回切\x20\x20
• 证书轮换：进度：100%\x20\x20
• 只有条目\x20\x20
　进度：0%\x20\x20"""


def visible(document: Document) -> str:
    """Return every label and text of ``document`` without white space and the signs of marks."""
    return bare("".join(line.label + "".join(run.text for run in line.inlines) for line in all_lines(document)))


def all_lines(document: Document):
    return [line for lines in document_lines(document) for line in lines]


def bare(text: str) -> str:
    return "".join(sign for sign in text if not sign.isspace() and sign not in "#*~`")


def without_links(text: str, document: Document) -> str:
    """Return ``text`` with each link as its words, what only looks like one included."""
    for address in {run.href for line in all_lines(document) for run in line.inlines if run.href}:
        text = text.replace(f"]({address})", "")
    return text.replace("[", "")


def test_it_is_the_markdown_that_every_chat_shows():
    assert render_chat(rich_document()) == (MARKDOWN,)


def test_white_space_stands_outside_the_marks():
    document = document_of(Paragraph(LOC, (Inline(" 重要 ", bold=True), Inline("\n"), Inline("a`b", code=True))))
    assert render_chat(document)[0].endswith("\n **重要**   \n\u3000a`b  ")


def test_a_piece_ends_where_a_section_ends():
    sections = [NotesSection(title=f"第{number}节", entries=(node("灯" * 300),)) for number in range(6)]
    pieces = render_chat(build_document(report_of(*sections, title="周报")))
    assert [piece.count("## ") for piece in pieces] == [4, 2]
    assert pieces[1].startswith("## 五、第4节")


def test_a_long_section_is_cut_between_entries_and_no_head_stands_alone():
    entries = tuple(node(f"{number}号码头" + "灯" * 250) for number in range(20))
    pieces = render_chat(build_document(report_of(NotesSection(title="长", entries=entries), title="周报")))
    assert len(pieces) > 3
    assert all(piece.startswith("• ") for piece in pieces[2:])
    assert "## 一、长\n• 0号码头" in "".join(pieces)


def test_a_long_entry_is_cut_at_the_end_of_a_sentence_and_its_marks_close_and_open():
    long = Inline("这一句不长。" * 400, bold=True)
    pieces = render_chat(document_of(Paragraph(LOC, (long,))))
    assert len(pieces) == 3
    assert all(piece.rstrip().endswith("。**") and "**这一句" in piece for piece in pieces[1:])
    assert bare("".join(pieces)) == visible(document_of(Paragraph(LOC, (long,))))


@pytest.mark.parametrize("sign", ["👩‍👩‍👧", "👍🏽", "🇨🇳", "e\u0301", "☎\ufe0f"])
def test_what_is_seen_as_one_character_stays_whole(sign):
    for before in range(8):
        pieces = render_chat(document_of(Paragraph(LOC, (Inline("x" * before + sign * 90),))), 256)
        assert len(pieces) > 1
        assert sum(piece.count(sign) for piece in pieces) == 90


def test_an_address_longer_than_a_piece_costs_the_link_not_the_words():
    document = document_of(Paragraph(LOC, (Inline("详情", href="https://example.com/" + "a" * 5000),)))
    assert render_chat(document)[0].rstrip().endswith("详情")


def test_one_mark_of_characters_without_end_is_cut_all_the_same():
    pieces = render_chat(document_of(entry("1.", "e" + "\u0301" * 3000)))
    assert max(len(piece.encode()) for piece in pieces) <= MAX_BYTES


def test_a_head_longer_than_a_piece_goes_on_as_text():
    pieces = render_chat(document_of(Heading(LOC, 1, "一、", (Inline("题" * 2000),)), entry("1.", "文")))
    assert bare("".join(pieces)).count("题") == 2000
    assert max(len(piece.encode()) for piece in pieces) <= MAX_BYTES


@given(reports(), st.integers(256, 900))
def test_every_piece_fits_and_together_they_hold_everything_in_order(report: Report, max_bytes: int):
    document = build_document(report)
    pieces = render_chat(document, max_bytes)
    assert max(len(piece.encode()) for piece in pieces) <= max_bytes
    assert without_links(bare("".join(pieces)), document) == without_links(visible(document), document)


def test_the_whole_example_is_one_message():
    assert len(render_chat(build_document(example_report()))) == 1


def test_twice_the_runs_are_twice_the_work(monkeypatch):
    rendered = []
    monkeypatch.setattr("weekly_editor.writers.chat._inline", lambda run: rendered.append(run) or run.text)

    def work(count: int) -> int:
        rendered.clear()
        render_chat(document_of(Paragraph(LOC, tuple(Inline("灯", bold=row % 2 == 0) for row in range(count)))), 256)
        return len(rendered)

    assert work(4000) < 2.2 * work(2000)
