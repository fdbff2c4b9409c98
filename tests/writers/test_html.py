"""One HTML file that shows what the document says and nothing else."""

from html.parser import HTMLParser

import pytest
from document.example import example_report, node, numbered, report_of
from hypothesis import given
from strategy import reports

from weekly_editor.document.block import Document, Heading, Inlines, ListItem, Paragraph, Table
from weekly_editor.document.build import build_document
from weekly_editor.report.model import Node, NotesSection, Report
from weekly_editor.writers.html import render_html

VOID = {"meta", "br", "col"}
ALLOWED_IN = {"ol": {"li"}, "ul": {"li"}, "tr": {"td", "th"}, "colgroup": {"col"}, "thead": {"tr"}, "tbody": {"tr"}}


class Reader(HTMLParser):
    """Reads strictly: every tag closed in order, every list holding entries only; keeps the words and addresses."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words: list[str] = []
        self.addresses: list[str] = []
        self.tags: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        above = self.open[-1] if self.open else ""
        assert tag in ALLOWED_IN.get(above, {tag})
        assert tag not in ("script", "img", "link", "iframe", "object")
        self.tags.append(tag)
        for name, value in attrs:
            assert name in ("lang", "charset", "name", "content", "class", "style", "scope", "href", "rel")
            self.addresses.extend([value or ""] if name == "href" else [])
        if tag == "br":
            self.words.append("\n")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "main" in self.open:
            self.words.append(data)


def shown(text: str) -> str:
    return "".join("".join(Reader(text).words).split())


def said(document: Document) -> str:
    words = [document.title, document.subtitle]
    for part in document.parts:
        for block in part.blocks:
            match block:
                case Heading() | ListItem():
                    words += [block.label, text_of(block.inlines)]
                case Paragraph():
                    words.append(text_of(block.inlines))
                case Table():
                    words += [column.title for column in block.columns]
                    words += [text_of(cell.inlines) for row in block.rows for cell in row.cells]
    return "".join("".join(words).split())


def text_of(inlines: Inlines) -> str:
    return "".join(inline.text for inline in inlines)


def body(*entries: Node) -> str:
    text = render_html(build_document(report_of(NotesSection(title="章", entries=entries))))
    return "".join(text.partition("</h2>\n")[2].partition("</section>")[0].split("\n"))


def item(label: str, text: str) -> str:
    return f'<li><span class="label">{label}</span> {text}'


@given(reports())
def test_all_that_any_document_says_is_shown_and_nothing_else(report: Report):
    document = build_document(report)
    assert shown(render_html(document)) == said(document)


def test_the_example_is_one_file_that_fetches_nothing():
    text = render_html(build_document(example_report()))
    reader = Reader(text)
    assert text.startswith('<!DOCTYPE html>\n<html lang="zh-CN">')
    assert "url(" not in text
    assert "@import" not in text
    assert reader.addresses == []
    assert reader.tags.count("h2") == 6
    assert reader.tags.count("thead") == 2


def test_lists_stand_in_lists():
    assert body(numbered("a", node("b"), node("c")), numbered("d")) == (
        f"<ol>{item('1.', 'a')}<ul>{item('◦', 'b')}</li>{item('◦', 'c')}</li></ul></li>{item('2.', 'd')}</li></ol>"
    )


def test_another_marker_begins_another_list_and_numbers_go_on():
    assert body(numbered("a"), node("b"), numbered("c")) == (
        f"<ol>{item('1.', 'a')}</li></ol><ul>{item('•', 'b')}</li></ul><ol>{item('2.', 'c')}</li></ol>"
    )


def test_what_stands_below_plain_text_is_indented():
    assert body(node("a", node("b"), marker="plain")) == f'<p>a</p><ul class="in2">{item("◦", "b")}</li></ul>'


def test_text_is_never_markup():
    text = body(node('<script>alert("1")</script> & **粗**\n下一行'))
    assert "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; <strong>粗</strong><br>下一行" in text


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "//host/share", "data:text/html,x"])
def test_only_safe_addresses_are_links(address: str):
    assert "<a" not in body(node(f"[看]({address})"))


def test_links_do_not_hand_over_the_page():
    text = body(node("[看](https://example.com/?a=1&b=2)"))
    assert '<a href="https://example.com/?a=1&amp;b=2" rel="noopener noreferrer">看</a>' in text


def test_sections_that_say_nothing_are_not_there():
    assert "<section>" not in render_html(build_document(report_of(NotesSection(title="空"))))


def test_an_english_document_says_so():
    assert '<html lang="en">' in render_html(build_document(report_of(language="en")))
