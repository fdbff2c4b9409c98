"""The HTML of mail and clipboard: only what mail programs keep, and all the words and labels of the other papers."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from paper_lines import document_lines, squeezed
from strategy import reports
from writers.mail_example import document_of, entry, rich_document

from weekly_editor.document.arrangement import PLAIN, REPORT, in_words
from weekly_editor.document.block import Inline, Paragraph
from weekly_editor.document.build import build_document
from weekly_editor.document.look import Look
from weekly_editor.report.model import Report
from weekly_editor.writers.mail_html import WIDTH_PX, render_mail_html, render_rich_text

VOID = {"meta", "br"}
KEPT = {
    *("html", "head", "title", "body", "table", "thead", "tbody", "tr", "th", "td", "h1", "h2", "h3", "p"),
    *("span", "strong", "s", "code", "a"),
}
ATTRIBUTES = {
    *("lang", "http-equiv", "content", "name", "bgcolor", "style", "role", "width", "height"),
    *("cellpadding", "cellspacing", "border", "align", "valign", "href"),
}
ARRANGEMENTS = (PLAIN, REPORT, in_words(REPORT), replace(REPORT, numbering="decimal", notes="list"))
LETTERS = ("font-family:", "font-size:", "line-height:", "mso-line-height-rule:exactly", "color:#")


class Reader(HTMLParser):
    """Reads strictly, and keeps words, addresses and the looks of each kind of element."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words: list[str] = []
        self.addresses: list[str] = []
        self.looks: list[tuple[str, str]] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in KEPT | VOID
        values = dict(attrs)
        assert set(values) <= ATTRIBUTES
        self.looks.append((tag, values.get("style") or ""))
        self.addresses.extend([values["href"] or ""] if "href" in values else [])
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "title" not in self.open:
            self.words.append(data)


def shown(html: str) -> str:
    return "".join("".join(Reader(html).words).split())


def test_nothing_needs_a_style_sheet_a_script_or_the_network():
    written = render_mail_html(rich_document())
    assert not re.search(r"<(style|script|img|link)|class=|url\(|var\(|@import|src=", written)
    assert Reader(written).addresses == ["https://example.com/a?b=1&c=2"]


def test_everything_that_holds_words_names_its_letters():
    for tag, look in Reader(render_mail_html(rich_document())).looks:
        if tag in ("p", "h1", "h2", "h3", "th"):
            assert all(wanted in look for wanted in LETTERS), (tag, look)
    assert "font-family:'Microsoft YaHei','微软雅黑'," in render_rich_text(rich_document())


def test_labels_are_text_and_entries_stand_in_by_their_level():
    written = render_rich_text(rich_document())
    lefts = [int(left) for left in re.findall(r"<p style=\"margin:0 0 \d+px (\d+)px;text-indent:-28px", written)]
    assert lefts[:3] == [28, 56, 84]
    assert "一、业务专题" in shown(written)
    assert "（一）商户侧" in shown(written)
    assert "（1）渔市①南岸" in shown(written)


def test_a_bar_is_filled_as_far_as_it_says():
    written = render_rich_text(rich_document())
    bars = re.findall(r'<table role="presentation" width="128".*?</table>', written)
    widths = [[int(width) for width in re.findall(r'<td width="(\d+)"', bar)] for bar in bars]
    assert widths == [[77, 51], [128], [128]]
    assert [[bar.count(f"#{colour}") for colour in ("1F4E9E", "1B7F3B")] for bar in bars] == [[2, 0], [0, 2], [0, 0]]


def test_a_word_to_the_reader_can_be_written_before_it():
    body = render_mail_html(rich_document()).split("<body")[1]
    assert body.index("<br></p>") < body.index("<table")


def test_the_body_is_as_wide_as_a_mail():
    written = render_mail_html(rich_document())
    assert f'<table role="presentation" width="{WIDTH_PX}"' in written
    first_row = re.search(r"<thead>.*?</thead>", written)
    assert [int(width) for width in re.findall(r'<th [^>]*width="(\d+)"', first_row[0])] == [360, 144, 216]


def test_words_are_not_markup_and_breaks_stay():
    written = render_rich_text(document_of(entry("1.", "甲\n<b>&"), Paragraph(("x",), (Inline("a b", code=True),))))
    assert "甲<br>&lt;b&gt;&amp;" in written


@pytest.mark.parametrize(("style", "rules"), [("lines", "border-bottom:1px"), ("grid", ";border:1px")])
def test_tables_are_ruled_as_the_look_says(style, rules):
    assert rules in render_rich_text(rich_document(), Look(table_style=style))


def test_every_other_row_is_shaded_where_the_look_says_so():
    written = render_rich_text(rich_document(), Look(table_style="bands"))
    rows = re.findall(r"<tr><td [^>]*?bgcolor=\"(#\w+)\"", written.split("<tbody>")[1])
    assert [row for row in rows if row in ("#FFFFFF", "#EEF2F8")] == ["#FFFFFF", "#EEF2F8", "#FFFFFF"]


def test_a_font_cannot_end_the_style():
    written = render_rich_text(rich_document(), Look(han_font="a';\"><script>"))
    assert Reader(written).addresses


def mail_lines(text: str) -> list[str]:
    """Return what the fragment says, line by line, as ``paper_lines`` says it of other papers."""
    lines = []
    for element in html.fragments_fromstring(text):
        if element.tag == "table":
            lines += ["|".join(map(_cell_text, row)) for row in element.xpath("thead/tr | tbody/tr")]
        else:
            lines.append(squeezed(element.text_content()))
    return [line for line in lines if line]


def _cell_text(cell: html.HtmlElement) -> str:
    texts = [entry.text_content() for entry in cell.iter("p")] or [cell.text_content()]
    return "/".join(filter(None, map(squeezed, texts)))


@given(reports(), st.sampled_from(ARRANGEMENTS))
def test_it_says_line_by_line_what_the_other_papers_say(report: Report, arrangement):
    document = build_document(report, arrangement=arrangement)
    assert mail_lines(render_rich_text(document)) == document_lines(document)


def test_the_mail_is_that_and_nothing_else():
    document = rich_document()
    assert shown(render_mail_html(document)) == shown(render_rich_text(document))
