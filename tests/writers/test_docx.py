"""A Word file that needs no touching: valid, whole, and the same every time."""

import time
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import docx
import pytest
from hypothesis import HealthCheck, given, settings

from tests.writers.docx_example import (
    EMPTY,
    LOC,
    document,
    documents,
    heading,
    item,
    looks,
    paragraph,
    rich_document,
    table,
)
from tests.writers.docx_lint import lint
from tests.writers.docx_package import NAMESPACES, Package, W, text_of, value
from tests.writers.validator import findings
from weekly_editor.document.block import Column, Inline, Part
from weekly_editor.document.look import DEFAULT_LOOK
from weekly_editor.writers.docx import write_docx
from weekly_editor.writers.docx_check import checked


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_a_rich_document_is_without_a_finding(language, tmp_path):
    data = write_docx(rich_document(language))
    assert findings(data, tmp_path) == []
    assert lint(Package(data)) == []


def test_an_empty_document_is_without_a_finding(tmp_path):
    assert findings(write_docx(EMPTY), tmp_path) == []
    assert lint(Package(write_docx(EMPTY))) == []


@given(documents, looks)
@settings(max_examples=60, deadline=None)
def test_any_document_in_any_look_opens_and_passes_lint_and_self_check(written, look):
    data = checked(write_docx(written, look), written)
    assert lint(Package(data)) == []
    docx.Document(BytesIO(data))


@given(documents, looks)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_document_passes_the_validator(tmp_path, written, look):
    assert findings(write_docx(written, look), tmp_path) == []


def test_the_same_document_gives_the_same_bytes():
    assert write_docx(rich_document()) == write_docx(rich_document())


def test_everything_said_is_in_the_body_in_order():
    words = [text_of(part) for part in Package(write_docx(rich_document())).paragraphs]
    assert words[:6] == [
        "支付业务周报",
        "2025年3月3日至3月9日 · 林知远",
        "专题",
        "云收款",
        "门店试点",
        "签约门店 37 家，原定 40 家",
    ]
    assert "第一行\n第二行\t制表之后 مرحبا 🚀" in words


def test_a_document_without_title_has_no_empty_title():
    assert Package(write_docx(document(paragraph("甲")))).find("//w:pStyle[@w:val='Title']") == []


def test_fonts_are_left_to_the_theme():
    package = Package(write_docx(rich_document()))
    assert package.find("//w:rFonts") == []
    fonts = package.root("word/styles.xml").find("w:docDefaults/w:rPrDefault/w:rPr/w:rFonts", NAMESPACES)
    assert fonts.get(f"{W}eastAsiaTheme") == "minorEastAsia"
    assert 'typeface="微软雅黑"' in package.parts["word/theme/theme1.xml"].decode()


def test_word_is_told_of_chinese_and_asked_to_update_nothing():
    settings_part = Package(write_docx(rich_document())).root("word/settings.xml")
    assert settings_part.find("w:themeFontLang", NAMESPACES).get(f"{W}eastAsia") == "zh-CN"
    assert value(settings_part.find("w:compat/w:compatSetting[@w:name='compatibilityMode']", NAMESPACES)) == "15"
    assert settings_part.find("w:updateFields", NAMESPACES) is None


def test_the_look_decides_fonts_sizes_and_colours():
    look = replace(DEFAULT_LOOK, latin_font='A"&B', han_font="思源黑体", body_pt=12, accent="00FF00")
    package = Package(write_docx(rich_document(), look))
    assert 'typeface="A&quot;&amp;B"' in package.parts["word/theme/theme1.xml"].decode()
    styles = package.root("word/styles.xml")
    assert value(styles.find("w:docDefaults/w:rPrDefault/w:rPr/w:sz", NAMESPACES)) == "24"
    assert value(styles.find("w:style[@w:styleId='Heading1']/w:rPr/w:color", NAMESPACES)) == "00FF00"


def test_header_and_footer_name_the_report_and_count_pages():
    package = Package(write_docx(rich_document()))
    assert text_of(package.root("word/header1.xml")) == "支付业务周报\t2025-W10"
    assert text_of(package.root("word/footer1.xml")) == text_of(package.root("word/footer2.xml")) == "第 1 页 共 1 页"
    assert text_of(Package(write_docx(rich_document("en"))).root("word/footer1.xml")) == "Page 1 of 1"


def test_properties_say_whose_report_it_is():
    moment = datetime(2025, 3, 7, 13, 45)
    properties = docx.Document(BytesIO(write_docx(replace(rich_document(), created_at=moment)))).core_properties
    assert properties.title == "支付业务周报"
    assert properties.author == "林知远"
    assert properties.language == "zh-CN"
    assert properties.created == moment.replace(tzinfo=UTC)


@pytest.mark.parametrize("zone", ["Asia/Shanghai", "America/New_York"])
def test_the_zone_of_the_machine_changes_no_byte(zone, monkeypatch):
    document = replace(rich_document(), created_at=datetime(2025, 3, 7, 21, 45))
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    expected = write_docx(document)
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        assert write_docx(document) == expected
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize("moment", [datetime.min, datetime.max])
def test_a_moment_out_of_reach_spoils_no_export(moment, tmp_path):
    assert findings(write_docx(replace(EMPTY, created_at=moment)), tmp_path) == []


def test_a_long_title_is_cut_in_the_properties_only():
    package = Package(write_docx(replace(EMPTY, title="题" * 300)))
    assert package.parts["docProps/core.xml"].decode().count("题") == 255
    assert text_of(package.document) == "题" * 300


def test_every_section_has_a_bookmark_of_its_own():
    twice = tuple(Part("重 复-" + "x" * 60, "notes", LOC, "", (paragraph("甲"),)) for _ in range(2))
    package = Package(write_docx(replace(EMPTY, parts=twice)))
    assert lint(package) == []
    names = [mark.get(f"{W}name") for mark in package.find("//w:bookmarkStart")]
    assert names == ["section_1__" + "x" * 29, "section_2__" + "x" * 29]


def test_heads_and_leading_lines_stay_with_what_follows():
    rows = table((Column("甲", 100),), ("乙",))
    package = Package(
        write_docx(document(paragraph("说明"), rows, item(0, "number", 1, "上"), item(1, "number", 1, "下")))
    )
    kept = [text_of(part) for part in package.find("//w:p[w:pPr/w:keepNext]")]
    assert kept == ["说明", "上"]
    styles = package.root("word/styles.xml")
    for style in ("Heading1", "Heading2", "TableHead"):
        assert styles.find(f"w:style[@w:styleId='{style}']/w:pPr/w:keepNext", NAMESPACES) is not None


def test_text_that_announces_a_list_stays_with_it():
    entry = item(0, "number", 1, "甲")
    package = Package(write_docx(document(paragraph("三点共识："), entry, paragraph("说明"), entry, paragraph("完："))))
    assert [text_of(part) for part in package.find("//w:p[w:pPr/w:keepNext]")] == ["三点共识："]


def test_a_table_fills_the_text_width_and_repeats_its_head():
    columns = (Column("甲", 33), Column("乙", 33), Column("丙", 34, "right"))
    package = Package(
        write_docx(document(heading(1, "一、", "表"), table(columns, ("1", "2", Inline("3", tone="good")))))
    )
    widths = [int(column.get(f"{W}w")) for column in package.find("//w:gridCol")]
    page, margins = package.find("//w:pgSz")[0], package.find("//w:pgMar")[0]
    room = int(page.get(f"{W}w")) - int(margins.get(f"{W}left")) - int(margins.get(f"{W}right"))
    assert sum(widths) == room
    assert [text_of(row) for row in package.find("//w:tr[w:trPr/w:tblHeader]")] == ["甲乙丙"]
    assert [text_of(cell) for cell in package.find("//w:tc[w:p/w:pPr/w:jc/@w:val='right']")] == ["丙", "3"]
    assert len(package.find("//w:tr[w:trPr/w:cantSplit]")) == 2


def test_a_table_without_columns_is_left_out():
    assert Package(write_docx(document(table((), ())))).find("//w:tbl") == []
