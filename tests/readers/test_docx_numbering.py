"""Labels and levels of Word's lists, however the file defines them."""

from datetime import date

import pytest

from tests.readers.docx_making import BULLETS, NUMBERS, abstract, document, h, item, level, num, p
from weekly_editor.readers.docx import understand_docx
from weekly_editor.readers.docx_numbering import numeral


def lines(*body, numbering, styles=""):
    """Return depth, printed label and text of every line below the heading."""
    heading = '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    data = document(h(1, "其他"), *body, numbering=numbering, styles=heading + styles)
    branches = understand_docx(data, date(2031, 2, 14)).passages[0].branches
    return _below(branches, 0)


def _below(branches, depth):
    return [
        line
        for branch in branches
        for line in ((depth, branch.line.marker, branch.line.text), *_below(branch.children, depth + 1))
    ]


def styled(text, style):
    return p(text, f'<w:pStyle w:val="{style}"/>')


def test_levels_of_one_list_count_and_begin_again_below_the_next_entry():
    found = lines(
        item(0, "甲"), item(1, "乙"), item(1, "丙"), item(2, "丁"), item(0, "戊"), item(1, "己"),
        numbering=NUMBERS + num(1, 1),
    )  # fmt: skip
    assert found == [
        (0, "1.", "甲"), (1, "（1）", "乙"), (1, "（2）", "丙"), (2, "•", "丁"), (0, "2.", "戊"), (1, "（1）", "己"),
    ]  # fmt: skip


def test_an_override_begins_again_where_its_list_is_first_used():
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{}"/></w:lvlOverride>'
    numbering = NUMBERS + num(1, 1) + num(3, 1, override.format(1)) + num(4, 1, override.format(7)) + num(5, 1)
    found = lines(*(item(0, "甲", num_id) for num_id in (1, 1, 3, 3, 4, 5)), numbering=numbering)
    assert [label for _, label, _ in found] == ["1.", "2.", "1.", "2.", "7.", "8."]


def test_an_override_may_bring_a_level_of_its_own():
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "upperRoman", "%1)")}</w:lvlOverride>'
    found = lines(item(0, "甲"), item(0, "乙"), numbering=NUMBERS + num(1, 1, override))
    assert [label for _, label, _ in found] == ["I)", "II)"]


def test_a_list_may_be_that_of_a_numbering_style():
    styles = (
        '<w:style w:type="numbering" w:styleId="L"><w:name w:val="公司列表"/>'
        '<w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>'
    )
    numbering = (
        abstract(1, more='<w:numStyleLink w:val="L"/>')
        + abstract(2, level(0, "decimal", "%1、"), level(1, "lowerLetter", "%2)"))
        + num(1, 1) + num(9, 2)
    )  # fmt: skip
    assert lines(item(0, "甲"), item(1, "乙"), numbering=numbering, styles=styles) == [
        (0, "1、", "甲"),
        (1, "a)", "乙"),
    ]


def test_lists_that_stand_for_one_another_in_a_ring_count_in_digits():
    styles = (
        '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    numbering = abstract(1, more='<w:numStyleLink w:val="L"/>') + num(1, 1)
    assert lines(item(0, "甲"), numbering=numbering, styles=styles) == [(0, "1.", "甲")]


LIST_STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="N{index}"><w:name w:val="List Number {index}"/>'
    f'<w:pPr><w:numPr><w:numId w:val="{index}"/></w:numPr></w:pPr></w:style>'
    for index in (1, 2)
) + (
    '<w:style w:type="paragraph" w:styleId="M"><w:name w:val="我的列表"/><w:basedOn w:val="N2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="K"><w:name w:val="linked"/>'
    '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
)
STYLE_LISTS = (
    abstract(1, level(0, "decimal", "%1.", 420))
    + abstract(2, level(0, "decimal", "%1.", 840))
    + abstract(3, level(0, "bullet", "•"), level(1, "bullet", "◦", more='<w:pStyle w:val="K"/>'))
    + num(1, 1) + num(2, 2) + num(3, 3)
)  # fmt: skip


def test_lists_by_style_are_told_apart_by_their_place():
    found = lines(
        styled("甲", "N1"), styled("乙", "N2"), styled("丙", "M"), styled("丁", "N1"),
        numbering=STYLE_LISTS, styles=LIST_STYLES,
    )  # fmt: skip
    assert found == [(0, "1.", "甲"), (1, "1.", "乙"), (1, "2.", "丙"), (0, "2.", "丁")]


def test_a_level_names_the_style_that_stands_on_it():
    found = lines(item(0, "甲", 3), styled("乙", "K"), numbering=STYLE_LISTS, styles=LIST_STYLES)
    assert found == [(0, "•", "甲"), (1, "◦", "乙")]


def test_number_none_takes_a_paragraph_out_of_the_list_of_its_style():
    out = p("乙", '<w:pStyle w:val="N1"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    found = lines(styled("甲", "N1"), out, numbering=STYLE_LISTS, styles=LIST_STYLES)
    assert found == [(0, "1.", "甲"), (0, "", "乙")]


def test_another_list_at_the_same_place_stands_beside():
    numbering = NUMBERS + BULLETS + num(1, 1) + num(2, 2)
    found = lines(item(0, "甲"), item(1, "乙"), item(1, "丙", 2), item(0, "丁", 2), numbering=numbering)
    assert [(depth, text) for depth, _, text in found] == [(0, "甲"), (1, "乙"), (1, "丙"), (0, "丁")]


def test_a_lower_kind_of_number_at_the_same_place_stands_below():
    numbering = (
        abstract(1, level(0, "chineseCounting", "（%1）"))
        + abstract(2, level(0, "decimal", "%1."))
        + (num(1, 1) + num(2, 2))
    )
    found = lines(item(0, "甲"), item(0, "乙", 2), item(0, "丙"), item(0, "丁", 2), numbering=numbering)
    assert found == [(0, "（一）", "甲"), (1, "1.", "乙"), (0, "（二）", "丙"), (1, "2.", "丁")]


def test_text_that_stands_under_an_entry_belongs_to_it():
    numbering = NUMBERS + num(1, 1)
    under = '<w:ind w:left="{}"/>'
    found = lines(
        item(0, "甲"), p("乙", under.format(420)), item(1, "丙"), p("丁", under.format(840)), p("戊"),
        numbering=numbering,
    )  # fmt: skip
    assert [(depth, text) for depth, _, text in found] == [(0, "甲"), (1, "乙"), (1, "丙"), (2, "丁"), (0, "戊")]


@pytest.mark.parametrize("silent", [level(0, "bullet", " ") + level(1, "bullet", " "), level(0, "none", "")])
def test_text_of_a_list_that_prints_no_label_goes_on_with_the_entry_above(silent):
    numbering = NUMBERS + abstract(3, silent) + num(1, 1) + num(3, 3)
    found = lines(item(0, "甲"), item(0, "乙", 3), item(1, "丙"), item(0, "丁", 3), item(0, "戊"), numbering=numbering)
    assert [(depth, text) for depth, _, text in found] == [(0, "甲"), (1, "乙"), (1, "丙"), (1, "丁"), (0, "戊")]


def test_a_list_that_begins_on_a_deeper_level_stands_below_the_text_before_it():
    found = lines(p("甲"), item(1, "乙"), item(1, "丙"), p("丁"), numbering=NUMBERS + num(1, 1))
    assert [(depth, text) for depth, _, text in found] == [(0, "甲"), (1, "乙"), (1, "丙"), (0, "丁")]


@pytest.mark.parametrize("written", ["-1", "99", "9999999999", "x", ""])
def test_an_absurd_level_is_one_of_nine(written):
    body = p("甲", f'<w:numPr><w:ilvl w:val="{written}"/><w:numId w:val="1"/></w:numPr>')
    assert [text for *_, text in lines(body, numbering=NUMBERS + num(1, 1))] == ["甲"]


def test_a_list_that_the_file_does_not_define_is_no_list():
    assert lines(item(0, "甲", 77), numbering=NUMBERS) == [(0, "", "甲")]


@pytest.mark.parametrize(
    ("kind", "number", "written"),
    [
        ("decimal", 12, "12"), ("decimalZero", 3, "03"), ("decimalFullWidth", 12, "１２"),
        ("decimalEnclosedCircle", 3, "③"), ("decimalEnclosedCircleChinese", 21, "21"),
        ("chineseCounting", 21, "二十一"), ("chineseCountingThousand", 10, "十"), ("ideographTraditional", 2, "二"),
        ("lowerLetter", 28, "bb"), ("upperRoman", 9, "IX"), ("unheardOf", 5, "5"), ("lowerRoman", 0, "0"),
        ("lowerLetter", 10**9, "k" * 39), ("decimal", -4, "0"),
    ],
)  # fmt: skip
def test_numbers_are_printed_as_word_prints_them(kind, number, written):
    assert numeral(kind, number)[:39] == written
