"""Runs of text and the addresses behind them."""

import pytest
from hypothesis import given
from lxml import etree

from tests.writers.docx_example import runs, texts
from tests.writers.docx_package import NAMESPACES, text_of
from weekly_editor.document.block import Inline, Inlines
from weekly_editor.document.look import DEFAULT_LOOK
from weekly_editor.writers.docx_text import Links, link_target, render_runs


def rendered(*inlines: Inline, links: Links | None = None) -> etree._Element:
    """Return the runs of ``inlines`` below one element."""
    names = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    return etree.fromstring(f"<w:p {names}>{render_runs(inlines, DEFAULT_LOOK, links or Links())}</w:p>")


@given(runs)
def test_no_character_is_lost(inlines: Inlines):
    assert text_of(rendered(*inlines)) == "".join(inline.text for inline in inlines)


@given(texts)
def test_white_space_is_kept(text):
    space = "{http://www.w3.org/XML/1998/namespace}space"
    assert all(part.get(space) == "preserve" for part in rendered(Inline(text)).iterfind(".//w:t", NAMESPACES))


def test_looks_stand_in_the_order_of_the_schema():
    element = rendered(Inline("甲", bold=True, struck=True, code=True, href="https://example.com", tone="risk"))
    properties = element.find(".//w:rPr", NAMESPACES)
    assert [etree.QName(part).localname for part in properties] == ["rStyle", "b", "bCs", "strike", "color", "u"]


def test_neighbours_with_one_address_are_one_link():
    links = Links()
    element = rendered(
        Inline("甲", href="https://example.com"),
        Inline("乙", bold=True, href="https://example.com"),
        Inline("丙"),
        Inline("丁", href="https://example.com"),
        links=links,
    )
    assert [text_of(link) for link in element.iterfind("w:hyperlink", NAMESPACES)] == ["甲乙", "丁"]
    assert links.render().count("<Relationship ") == 1


def test_an_address_behind_no_text_is_no_link():
    links = Links()
    assert len(rendered(Inline("", href="https://example.com"), links=links)) == 0
    assert links.render() == ""


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "//host/share",
        "https://",
        "https://a..b/",
        "https://host:port/",
        "https://host:99999/",
        "https://a b/",
        "http://[::1/",
        "mailto:@",
        "https://example.com/" + "x" * 2000,
    ],
)
def test_an_address_that_could_spoil_the_file_is_text_only(address):
    assert link_target(address) == ""
    element = rendered(Inline("甲", href=address))
    assert element.find("w:hyperlink", NAMESPACES) is None
    assert text_of(element) == "甲"


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("https://example.com:8080/a?b=1&c=2#d", "https://example.com:8080/a?b=1&c=2#d"),
        ("https://例子.cn/周报", "https://例子.cn/周报"),
        ('https://example.com/a"b<c>|100%', "https://example.com/a%22b%3Cc%3E%7C100%25"),
        ("https://example.com/%E5%91%A8", "https://example.com/%E5%91%A8"),
        ("http://[::1]:8000/", "http://[::1]:8000/"),
        ("mailto:a b@c", "mailto:a%20b@c"),
        ("mailto:lin@example.com?subject=x", "mailto:lin@example.com?subject=x"),
    ],
)
def test_an_address_is_written_as_a_relationship_may_hold_it(address, target):
    assert link_target(address) == target
