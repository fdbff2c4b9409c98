"""PDF files: what their readers can find, copy and go to."""

from io import BytesIO

import pytest
from document.example import example_report
from pypdf import PdfReader
from PySide6.QtGui import QRawFont

from weekly_editor.document.build import build_document
from weekly_editor.document.look import DEFAULT_LOOK
from weekly_editor.paper.format import body_font
from weekly_editor.paper.pdf import write_pdf
from weekly_editor.paper.pdf_text import misnamed, renamed

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def pdf(qapp):
    return PdfReader(BytesIO(write_pdf(build_document(example_report(), arrangement=DEFAULT_LOOK.arrangement))))


def titles(outline, level=0):
    for mark in outline:
        if isinstance(mark, list):
            yield from titles(mark, level + 1)
        else:
            yield level, mark.title


def test_every_head_is_a_bookmark(pdf):
    assert list(titles(pdf.outline)) == [
        (0, "一、码头钱包"), (1, "（一）商户侧"), (1, "（二）清算侧"), (0, "二、O1 稳住底座"), (0, "三、系统运行数据"),
        (1, "成功率"), (0, "四、生产事件"), (0, "五、其他"), (0, "六、下周工作"),
    ]  # fmt: skip


def test_a_bookmark_leads_to_the_place_of_its_head(pdf):
    tops = [
        mark.top for mark in pdf.outline if not isinstance(mark, list) and pdf.get_destination_page_number(mark) == 0
    ]
    assert tops == sorted(tops, reverse=True)
    assert 0 < tops[-1] < tops[0] < float(pdf.pages[0].mediabox.top)


def test_the_text_can_be_found_letter_by_letter(pdf):
    text = "".join("".join(page.extract_text() for page in pdf.pages).split())
    assert "支付周报" in text
    assert "2031-W20（2031年5月12日—5月18日）" in text
    assert "双活验收" in text
    assert not [sign for sign in text if 0x2E80 <= ord(sign) < 0x2FE0]


def test_the_file_says_what_it_is(pdf):
    assert pdf.metadata.title == "支付周报"
    assert pdf.trailer["/Root"]["/Lang"] == "zh-CN"


def test_every_font_is_in_the_file(pdf):
    for page in pdf.pages:
        for font in page["/Resources"]["/Font"].values():
            (inner,) = font.get_object()["/DescendantFonts"]
            assert "/FontFile2" in inner.get_object()["/FontDescriptor"]


def test_only_letters_that_were_not_written_are_taken_for_others():
    font = body_font(DEFAULT_LOOK)
    shapes = QRawFont.fromFont(font)
    assert misnamed("a b\tc", font).get(0x09) == 0x20
    for code, letter in misnamed("支付⽉月 ", font).items():
        assert chr(letter) in "支付⽉月 "
        assert chr(code) not in "支付⽉月 "
        assert shapes.glyphIndexesForString(chr(code)) == shapes.glyphIndexesForString(chr(letter))


def test_codes_are_named_where_they_stand_for_letters_only():
    cmap = (
        "2 beginbfrange\n<0000> <0000> <0000>\n<0001> <0003> [<2F40> <4ED8> <0009> ]\n<2F40> <2F41> <2F40>\nendbfrange"
    )
    assert renamed(cmap, {0x2F40: 0x652F, 0x09: 0x20}) == (
        "2 beginbfrange\n<0000> <0000> <0000>\n<0001> <0003> [<652F> <4ED8> <0020> ]\n"
        "<2F40> <2F41> [<652F> <2F41> ]\nendbfrange"
    )
