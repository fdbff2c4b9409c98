"""Files that are no Word file, or that were made to do harm: one line says why, and little time is spent."""

import struct
from datetime import date
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZipFile, ZipInfo

import pytest

from tests.readers.docx_making import LISTS, NAMESPACES, document, h, item, p, run, table, zipped
from weekly_editor.readers import docx_body, docx_package
from weekly_editor.readers.docx import understand_docx
from weekly_editor.readers.importing import read_report
from weekly_editor.readers.source import ImportRefused

TODAY = date(2031, 2, 14)
SOUND = document(h(1, "其他"), p("团建"))
KIND = "application/vnd.openxmlformats-officedocument.{}+xml"


def refusal(data):
    with pytest.raises(ImportRefused) as refused:
        understand_docx(data, TODAY)
    reason = refused.value.reason
    assert "\n" not in reason.zh + reason.en
    return reason.zh


def files_of(data):
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed(**files):
    """Return a sound file with other parts; an underline in a name stands for a slash, None takes a part out."""
    parts = files_of(SOUND) | {f"{name.replace('_', '/')}.xml": content for name, content in files.items()}
    return zipped({name: content for name, content in parts.items() if content is not None})


def main_part(body):
    return f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "空的"),
        (b"# 2031-W07\n", "不是 Word"),
        (b"%PDF-1.7", "不是 Word"),
        (b"{\\rtf1}", "不是 Word"),
        (b"<html></html>", "不是 Word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "旧版 Word 文件（.doc），请另存为 .docx"),
        (b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "密码"),
        (b"PK\x03\x04" + bytes(40), "损坏"),
        (b"PK", "损坏"),
        (zipped({"a.txt": "一"}), "不是 Word"),
        (zipped({}), "不是 Word"),
        (document(p("一"), content_type="application/vnd.ms-word.document.macroEnabled.main+xml"), ".docm"),
        (document(p("一"), content_type=KIND.format("spreadsheetml.sheet.main")), "不是 Word"),
        (SOUND[: len(SOUND) // 2], "损坏"),
        (changed(word_document=None), "不是 Word"),
        (changed(word_document=main_part("<w:p>")), "损坏"),
        (changed(word_document=""), "损坏"),
        (changed(word_document="<html/>"), "不是 Word"),
        (changed(word_styles="<w:styles"), "损坏"),
    ],
)
def test_what_is_no_sound_word_file_is_refused_in_one_line(data, words):
    assert words in refusal(data)


@pytest.mark.parametrize("gone", ["word_styles", "word_numbering", "word_footnotes"])
def test_parts_that_are_missing_are_not_needed(gone):
    assert understand_docx(changed(**{gone: None}), TODAY).passages


def test_a_file_without_content_types_or_body_is_read_as_far_as_it_goes():
    files = files_of(SOUND)
    del files["[Content_Types].xml"]
    assert understand_docx(zipped(files), TODAY).passages
    assert "没有文字" in refusal(changed(word_document=f"<w:document {NAMESPACES}/>"))


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE w SYSTEM "file:///etc/passwd">',
        '<!DOCTYPE w [<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]>',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("part", ["word_document", "word_styles"])
def test_a_doctype_is_refused_wherever_it_stands(doctype, encoding, part):
    text = f'<?xml version="1.0" encoding="{encoding}"?>{doctype}{main_part(p("一"))}'
    assert "DOCTYPE" in refusal(changed(**{part: text.encode(encoding)}))


def test_a_part_that_unpacks_to_very_much_is_refused():
    assert "太大" in refusal(changed(word_document=main_part(p("一") + " " * 8_000_000)))
    assert "太大" in refusal(changed(word_media="\0" * 8_000_000))


@pytest.mark.parametrize("compression", [ZIP_BZIP2, ZIP_LZMA])
def test_what_is_packed_as_word_never_packs_is_refused(compression):
    target = BytesIO()
    with ZipFile(target, "w", compression) as archive:
        for name, content in files_of(SOUND).items():
            archive.writestr(name, content)
    assert "损坏" in refusal(target.getvalue())
    data = target.getvalue()
    at = data.find(b"_rels/.rels") + len("_rels/.rels") + 20  # inside what is packed
    assert "损坏" in refusal(data[:at] + bytes(8) + data[at + 8 :])


def test_sizes_that_the_archive_lies_about_change_nothing():
    data = bytearray(changed(word_document=main_part(p("一") + " " * 8_000_000)))
    at = 0
    while (at := data.find(b"PK\x01\x02", at + 1)) > 0:  # the directory says that every part is small
        if struct.unpack_from("<I", data, at + 24)[0] > 1_000_000:
            struct.pack_into("<I", data, at + 24, 1000)
    assert "损坏" in refusal(bytes(data))


def test_too_many_members_are_refused(monkeypatch):
    monkeypatch.setattr(docx_package, "MAX_MEMBERS", 50)
    assert "太大" in refusal(zipped(files_of(SOUND) | {f"word/{number}.xml": "<a/>" for number in range(60)}))


def test_a_part_larger_than_any_report_is_refused(monkeypatch):
    monkeypatch.setattr(docx_package, "MAX_PART", 2000)
    assert "太大" in refusal(document(p("一") * 100))


def test_a_flood_of_elements_is_refused_before_it_is_parsed():
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, content in files_of(SOUND).items():
            if name != "word/document.xml":
                archive.writestr(name, content)
        entry = ZipInfo("word/document.xml")  # stored, so that it is not refused for its ratio
        archive.writestr(entry, main_part("<w:p/>" * 3_200_000))
    assert "太大" in refusal(target.getvalue())


def test_more_paragraphs_than_any_report_has_are_refused(monkeypatch):
    monkeypatch.setattr(docx_body, "MAX_LINES", 100)
    assert "段" in refusal(document(p("一") * 101))


def test_a_locked_archive_is_refused():
    data = bytearray(SOUND)
    at = 0
    while (at := data.find(b"PK\x01\x02", at + 1)) > 0:
        data[at + 8] |= 1
    assert "密码" in refusal(bytes(data))


def nested(before, after, depth):
    return before * depth + p("深") + after * depth


@pytest.mark.parametrize(
    "body",
    [
        nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 60),
        nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 100),
        nested("<w:ins>", "</w:ins>", 200),
        p("<w:ins>" * 200 + run("深") + "</w:ins>" * 200),
        nested("<w:p><w:r><w:pict><v:textbox><w:txbxContent>", "</w:txbxContent></v:textbox></w:pict></w:r></w:p>", 35),
        f"<w:tbl><w:tr>{nested('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', 30)}</w:tr></w:tbl>{p('深')}",
    ],
)  # fmt: skip
def test_what_is_nested_absurdly_is_read_flat(body):
    understood = understand_docx(document(h(1, "其他"), body), TODAY)
    assert "深" in "".join(node.text for node in understood.section(0).entries)


@pytest.mark.parametrize("depth", [300, 5000, 100_000])
def test_what_is_nested_without_end_is_refused_or_read_never_a_crash(depth):
    for before, after in (("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"), ("<w:ins>", "</w:ins>")):
        try:
            understand_docx(document(h(1, "其他"), nested(before, after, depth)), TODAY)
        except ImportRefused as refused:
            assert "损坏" in refused.reason.zh or "太大" in refused.reason.zh  # noqa: PT017


def test_a_very_long_word_and_very_many_runs_are_read():
    long = "".join(chr(0x4E00 + number * 7919 % 20_000) for number in range(1_000_000))
    assert understand_docx(document(h(1, "其他"), p(long)), TODAY).section(0).entries[0].text == long
    many = document(h(1, "其他"), p("".join(run(chr(0x4E00 + n), "<w:b/>") for n in range(20_000)) + run("[") * 5000))
    assert len(understand_docx(many, TODAY).section(0).entries[0].text) > 20_000


def test_ten_thousand_list_entries_and_a_table_of_ten_thousand_cells_are_read():
    rows = table(*((str(number), "甲", "乙", "丙") for number in range(2500)))
    entries = "".join(item(number % 9, f"第{number}项") for number in range(10_000))
    section = understand_docx(document(h(1, "其他"), entries, p("表"), rows, numbering=LISTS), TODAY).section(0)
    assert section.entries[-1].text == "2499 | 甲 | 乙 | 丙"


FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
BREAKS = "".join(f"<w:r><w:t>{number}</w:t><w:br/></w:r>" for number in range(50_000))


@pytest.mark.parametrize(
    "body",
    [
        p(BREAKS, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
        p(
            "".join(f"<w:del><w:r><w:delText>{number}字</w:delText></w:r></w:del>" for number in range(50_000))
            + run("字")
        ),
        p("".join(FIELD.format(kind) + run(str(number)) for kind in ("begin", "end") for number in range(9000))),
        p("".join(f" 风险：{number}" for number in range(200_000))),
        table(("事项", "进度"), (item(0, "".join(f" 风险：{number}" for number in range(100_000))), "85%")),
    ],
    ids=["breaks", "deletions", "fields", "risks", "row"],
)
def test_what_repeats_very_often_takes_no_more_time_for_each(body):
    """Read in a second or two; in square time each of these would take minutes."""
    assert understand_docx(document(h(1, "O1 业务支撑"), body, numbering=LISTS), TODAY).section(0).items


def test_a_relation_to_elsewhere_is_never_followed():
    files = files_of(SOUND)
    files["word/_rels/document.xml.rels"] = files["word/_rels/document.xml.rels"].replace(
        b'Target="styles.xml"', b'Target="file:///etc/passwd" TargetMode="External"'
    )
    assert understand_docx(zipped(files), TODAY).passages
    files["word/_rels/document.xml.rels"] = files["word/_rels/document.xml.rels"].replace(
        b'Target="file:///etc/passwd" TargetMode="External"', b'Target="../../../../etc/passwd"'
    )
    assert understand_docx(zipped(files), TODAY).passages


@pytest.mark.parametrize("cut", range(20, len(SOUND), 37))
def test_any_byte_may_be_wrong(cut):
    for data in (SOUND[:cut], SOUND[:cut] + bytes([SOUND[cut] ^ 0x55]) + SOUND[cut + 1 :]):
        try:
            understand_docx(data, TODAY)
        except ImportRefused as refused:
            assert refused.reason.zh  # noqa: PT017


def test_the_ending_leads_here_and_an_old_file_is_told_what_to_do():
    assert read_report(SOUND, "周报.DOCX", TODAY).report.sections[0].title == "其他"
