"""The export's self-check lets a good Word file pass, and none that is damaged."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.writers.docx_example import LOC, document, heading, item, line_chart, paragraph, rich_document
from weekly_editor.analysis.history import NO_HISTORY
from weekly_editor.document.block import Charts, Document
from weekly_editor.document.look import DEFAULT_LOOK
from weekly_editor.report.model import Report
from weekly_editor.writers.docx import Parts, docx_parts, zipped
from weekly_editor.writers.docx_check import ExportRefused, checked
from weekly_editor.writers.export import EXPORTS

MORE = "<w:p><w:r><w:t>补一句</w:t></w:r></w:p>"
BODY, NUMBERS, CHART = "word/document.xml", "word/numbering.xml", "word/charts/chart1.xml"


def long_document() -> Document:
    """Return a document with contents."""
    return document(heading(1, "一、", "其一"), *[paragraph("甲" * 400)] * 20, heading(1, "二、", "其二"))


def without(parts: Parts, name: str) -> Parts:
    return {other: content for other, content in parts.items() if other != name}


def changed(name: str, old: str, new: str) -> Callable[[Parts], Parts]:
    """Return what replaces ``old`` in a part once."""

    def change(parts: Parts) -> Parts:
        assert old in parts[name]
        return {**parts, name: parts[name].replace(old, new, 1)}

    return change


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_a_good_file_passes_unchanged(language):
    written = rich_document(language)
    data = zipped(docx_parts(written))
    assert checked(data, written) is data


def test_a_file_with_contents_passes():
    assert checked(zipped(docx_parts(long_document())), long_document())


DAMAGES = {
    "a word is missing": (changed(BODY, "门店试点", "门店"), "门店试点"),
    "a paragraph is missing": (changed(BODY, "<w:t xml:space=\"preserve\">接入排期</w:t>", ""), "接入排期"),
    "something is said twice": (changed(BODY, "<w:sectPr>", f"{MORE}<w:sectPr>"), "补一句"),
    "a list goes on": (changed(NUMBERS, 'startOverride w:val="1"', 'startOverride w:val="4"'), ""),
    "a list is not defined": (changed(BODY, '<w:numId w:val="2"/>', '<w:numId w:val="99"/>'), "99"),
    "a head is at another level": (changed(BODY, 'w:val="Heading2"', 'w:val="Heading1"'), "（一）"),
    "a bar shows something else": (changed(BODY, 'w:tblCaption w:val="45%"', 'w:tblCaption w:val="54%"'), "45%"),
    "a font is not known": (changed("word/styles.xml", 'w:ascii="Consolas"', 'w:ascii="Comic Sans"'), "Comic Sans"),
    "a font of a chart is not known": (changed(CHART, 'typeface="+mn-ea"', 'typeface="宋体"'), "宋体"),
    "a part is missing": (lambda parts: without(parts, "word/footer2.xml"), "word/footer2.xml"),
    "a chart is missing": (lambda parts: without(parts, CHART), CHART),
    "a part is not said to be anything": (changed("[Content_Types].xml", "/word/charts/chart1.xml", "/word/x.xml"), ""),
    "nothing leads to a part": (lambda parts: {**parts, "word/media/a.xml": "<a/>"}, "word/media/a.xml"),
    "a relation is missing": (changed(BODY, 'r:id="rIdLink1"', 'r:id="rIdLink7"'), "rIdLink"),
    "a relation is not used": (changed(BODY, 'w:hyperlink r:id="rIdLink1"', "w:hyperlink"), "rIdLink1"),
    "two relations have one id": (
        changed("word/_rels/document.xml.rels", 'Id="rIdTheme"', 'Id="rIdStyles"'),
        "word/document.xml",
    ),
    "two bookmarks have one name": (changed(BODY, "section_3_metrics", "section_1_tracks"), "section_1_tracks"),
    "a bookmark has no end": (changed(BODY, '<w:bookmarkEnd w:id="1"/>', ""), ""),
    "a field is not closed": (changed("word/footer1.xml", 'w:fldCharType="end"', 'w:fldCharType="begin"'), "footer1"),
    "a part is no XML": (changed("word/header1.xml", "</w:hdr>", ""), "word/header1.xml"),
    "a chart has lost its figures": (changed(CHART, "c:numCache>", "c:numLit>"), ""),
    "a chart says another figure": (changed(CHART, "<c:v>99.998</c:v>", "<c:v>99.99</c:v>"), "99.998"),
    "a chart has another title": (changed(CHART, "成功率（%）", "成功率"), "成功率（%）"),
    "a chart cannot be edited": (
        lambda parts: {**parts, "word/embeddings/chart1.xlsx": b"PK"},
        CHART,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("damage", "named"), DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_file_is_refused_with_a_word_about_it(damage, named):
    written = rich_document()
    with pytest.raises(ExportRefused) as refused:
        checked(zipped(damage(docx_parts(written))), written)
    reason = refused.value.reason
    assert named in reason.zh
    assert named in reason.en


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"not a package at all"])
def test_what_is_no_package_is_refused(data):
    with pytest.raises(ExportRefused):
        checked(data, rich_document())


def test_contents_that_lead_nowhere_are_refused():
    damage = changed(BODY, 'w:name="_Toc000000002"', 'w:name="_Toc000000009"')
    with pytest.raises(ExportRefused, match="_Toc000000002"):
        checked(zipped(damage(docx_parts(long_document()))), long_document())


def test_a_label_that_programs_print_differently_is_refused():
    written = document(item(0, "number", 1, "甲"), item(0, "number", 1, "乙", list_id=2))
    parts = docx_parts(written)
    numbering = parts[NUMBERS].replace("<w:lvlOverride", "<w:x").replace("</w:lvlOverride>", "</w:x>")
    with pytest.raises(ExportRefused, match="LibreOffice"):
        checked(zipped({**parts, NUMBERS: numbering}), written)


def test_another_document_is_refused():
    written = rich_document()
    with pytest.raises(ExportRefused, match="别的标题"):
        checked(zipped(docx_parts(written)), replace(written, title="别的标题"))
    drawn = document(Charts(LOC, (line_chart(),)))
    with pytest.raises(ExportRefused):
        checked(zipped(docx_parts(drawn)), document(Charts(LOC, (replace(line_chart(), title="别的图"),))))


def test_every_export_to_word_is_checked(monkeypatch):
    report = Report(id="a" * 12, week="2025-W10", title="周报")
    monkeypatch.setattr("weekly_editor.writers.export.write_docx", lambda document, look: b"spoiled")
    with pytest.raises(ExportRefused):
        EXPORTS[".docx"](report, NO_HISTORY, DEFAULT_LOOK)
