"""Contents before a long Word document, with the pages that its heads are going to stand on."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from tests.writers.docx_example import EMPTY, LOC, document, documents, heading, looks, paragraph
from tests.writers.docx_lint import lint
from tests.writers.docx_package import NAMESPACES, Package, W, text_of, value
from weekly_editor.document.block import Document, Part
from weekly_editor.document.look import DEFAULT_LOOK
from weekly_editor.writers.docx import write_docx
from weekly_editor.writers.docx_contents import contents_of
from weekly_editor.writers.docx_length import Flow

PAGE_OF_TEXT = [paragraph("甲" * 39 * 6)] * 6  # 36 lines and some room between


def long_document(pages: int = 5) -> Document:
    blocks = [
        block for number in range(pages) for block in (heading(1, f"{number + 1}.", f"其{number}"), *PAGE_OF_TEXT)
    ]
    return replace(document(*blocks), title="周报", subtitle="本周")


def entries(package: Package) -> list[str]:
    lines = package.find("//w:sdtContent/w:p[starts-with(w:pPr/w:pStyle/@w:val, 'TOC')]")
    return [text_of(line) for line in lines]


def test_a_short_document_has_no_contents():
    assert contents_of(long_document(2), DEFAULT_LOOK).entries == ()
    assert Package(write_docx(long_document(2))).find("//w:sdt") == []


def test_a_look_may_want_none():
    plain = replace(DEFAULT_LOOK, arrangement=replace(DEFAULT_LOOK.arrangement, has_contents=False))
    assert contents_of(long_document(), plain).entries == ()


def test_contents_name_every_head_with_its_page():
    package = Package(write_docx(long_document()))
    assert entries(package)[:3] == ["目录", "1. 其0\t1", "2. 其1\t2"]
    assert len(entries(package)) == 6
    assert lint(package) == []


def test_contents_stand_between_title_and_first_section():
    body = Package(write_docx(long_document())).find("w:body/*")
    styles = [value(part.find("w:pPr/w:pStyle", NAMESPACES)) or part.tag.removeprefix(W) for part in body[:4]]
    assert styles == ["Title", "Subtitle", "sdt", "bookmarkStart"]


def test_the_field_is_one_that_word_updates_and_that_nobody_is_asked_about():
    package = Package(write_docx(long_document()))
    codes = [code.text for code in package.find("//w:instrText")]
    assert codes[0] == ' TOC \\o "1-2" \\h \\z \\u '
    assert codes[1] == " PAGEREF _Toc000000001 \\h "
    assert b"updateFields" not in package.parts["word/settings.xml"]
    assert value(package.find("//w:docPartGallery")[0]) == "Table of Contents"


def test_every_entry_leads_to_its_head():
    package = Package(write_docx(long_document()))
    anchors = [link.get(f"{W}anchor") for link in package.find("//w:hyperlink[@w:anchor]")]
    heads = [
        text_of(mark.getparent()) for name in anchors for mark in package.find(f"//w:bookmarkStart[@w:name='{name}']")
    ]
    assert heads == [f"其{number}" for number in range(5)]


def test_a_head_without_words_is_not_in_the_contents():
    blocks = (heading(1, "一、"), *long_document().parts[0].blocks)
    assert [entry.number for entry in contents_of(document(*blocks), DEFAULT_LOOK).entries] == [2, 3, 4, 5, 6]


def test_contents_of_many_heads_go_down_to_the_first_level_only():
    topics = [heading(2, "", f"题 {number}") for number in range(40)]
    package = Package(write_docx(document(*long_document().parts[0].blocks, *topics)))
    assert len(entries(package)) == 6
    assert package.find("//w:instrText")[0].text == ' TOC \\o "1-1" \\h \\z \\u '
    assert lint(package) == []


def test_labels_stand_before_their_heads_as_on_the_page():
    blocks = (
        heading(1, "一、", "甲"),
        heading(2, "1.1", "乙"),
        heading(2, "", "丙\n丁"),
        *long_document().parts[0].blocks,
    )
    assert [entry.text for entry in contents_of(document(*blocks), DEFAULT_LOOK).entries][:3] == [
        "一、甲",
        "1.1 乙",
        "丙 丁",
    ]


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_contents_speak_the_language_of_the_document(language):
    package = Package(write_docx(replace(long_document(), language=language)))
    assert entries(package)[0] == {"zh_CN": "目录", "en": "Contents"}[language]


def test_a_head_at_the_foot_of_a_page_is_reckoned_with_what_follows():
    fill = [paragraph("甲")] * 29
    below = document(*fill, heading(1, "一、", "甲"), heading(2, "（一）", "乙"), *PAGE_OF_TEXT)
    assert Flow(below, DEFAULT_LOOK).length().headings == (2, 2)


@given(documents, looks)
@settings(max_examples=40, deadline=None)
def test_pages_are_counted_up(written, look):
    length = Flow(written, look).length()
    assert list(length.headings) == sorted(length.headings)
    assert max(length.headings, default=1) <= length.pages


def test_one_part_is_like_several():
    blocks = long_document().parts[0].blocks
    parts = tuple(Part(str(index), "notes", LOC, "", (block,)) for index, block in enumerate(blocks))
    apart = replace(EMPTY, title="周报", subtitle="本周", parts=parts)
    assert Flow(apart, DEFAULT_LOOK).length() == Flow(long_document(), DEFAULT_LOOK).length()
