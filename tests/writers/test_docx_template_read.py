"""Templates are strangers' files: what is taken in of them, and what is refused in a line."""

# ruff: noqa: E501  # lines of XML read better whole

import random
import re
import struct
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest

from tests.writers.docx_template_example import (
    CONTENT,
    DOCM,
    DOCX,
    OFFICE,
    SECTION,
    TemplateFiles,
    company_template,
    picture,
    plain_template,
)
from weekly_editor.writers import docx_template_package, docx_template_read
from weekly_editor.writers.docx_names import W
from weekly_editor.writers.docx_template_note import TemplateRefused
from weekly_editor.writers.docx_template_read import read_template

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
OLE = "application/vnd.openxmlformats-officedocument.oleObject"


def zipped(files, compression=ZIP_DEFLATED):
    target = BytesIO()
    with ZipFile(target, "w", compression) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return target.getvalue()


def with_file(name, content):
    return zipped(TemplateFiles().files() | {name: content})


def external(kind, target, key="rId50"):
    return f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="External"/>'


def internal(kind, target, key="rId50"):
    return f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"/>'


def said(data):
    """Return what of a template is told to stay behind."""
    return " ".join(each.text.zh for each in read_template(data).dropped)


def everything(template):
    return b"".join(template.package.parts.values())


@pytest.mark.parametrize("data", [company_template(), plain_template(), TemplateFiles(main_type=DOCX).data])
def test_a_sound_template_is_taken_in(data):
    template = read_template(data)
    assert template.main == "word/document.xml"
    assert template.package.types[template.main] == DOCX
    assert template.part("styles") == "word/styles.xml"


def test_a_template_in_word_macros_is_refused():
    with pytest.raises(TemplateRefused) as refused:
        read_template(TemplateFiles(main_type=DOCM).data)
    assert "带宏的 .docm、.dotm 不能用作模板" in refused.value.reason.zh


HOSTILE = {
    "nothing": (b"", "已损坏"),
    "text": ("周报".encode(), "已损坏"),
    "cut": (company_template()[:-200], "已损坏"),
    "old": (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "旧版 .doc"),
    "password": (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "密码"),
    "no types": (zipped({"word/document.xml": "<a/>"}), "已损坏"),
    "workbook": (TemplateFiles(main_type=XLSX).data, "不是 Word 文件"),
    "no document": (zipped({**TemplateFiles().files(), "_rels/.rels": TemplateFiles().files()["word/_rels/header1.xml.rels"]}), "不是 Word 文件"),
    "bzip2": (zipped(TemplateFiles().files(), ZIP_BZIP2), "已损坏"),
    "bomb": (with_file("word/media/image1.png", b"\0" * 8_000_000), "太大"),
    "much XML": (with_file("word/header1.xml", b"<a>" + random.Random(1).randbytes(9_000_000).hex().encode() + b"</a>"), "太大"),
    "many parts": (zipped(TemplateFiles().files() | {f"a/{n}.xml": "" for n in range(2100)}), "太大"),
    "DOCTYPE": (with_file("word/header1.xml", b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'), "不安全的 XML"),
    "DOCTYPE in relations": (with_file("_rels/.rels", b"<!DOCTYPE a []><a/>"), "不安全的 XML"),
    "laughs": (
        with_file("word/styles.xml", b'<!DOCTYPE a [<!ENTITY x "yyyy"><!ENTITY z "&x;&x;&x;">]><a>&z;</a>'),
        "不安全的 XML",
    ),
    "broken XML": (with_file("word/document.xml", b"<w:document>"), "不安全的 XML"),
    "deep XML": (with_file("word/header1.xml", b"<a>" * 5000 + b"</a>" * 5000), "不安全的 XML"),
    "no body": (with_file("word/document.xml", b"<a/>"), "不是 Word 文件"),
    "strict": (
        with_file("word/document.xml", b'<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>'),
        "严格的 Open XML",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("data", "reason"), HOSTILE.values(), ids=HOSTILE.keys())
def test_what_is_no_template_is_refused_in_words(data, reason):
    with pytest.raises(TemplateRefused) as refused:
        read_template(data)
    assert reason in refused.value.reason.zh
    assert "\n" not in refused.value.reason.zh + refused.value.reason.en


def test_a_file_in_a_zip_with_a_password_is_refused():
    data = bytearray(company_template())
    at = data.find(b"PK\x01\x02")
    while at >= 0:  # the flag stands in every entry of the list at the end
        struct.pack_into("<H", data, at + 8, struct.unpack_from("<H", data, at + 8)[0] | 1)
        at = data.find(b"PK\x01\x02", at + 1)
    with pytest.raises(TemplateRefused) as refused:
        read_template(bytes(data))
    assert "密码" in refused.value.reason.zh


def test_a_file_larger_than_any_template_is_not_even_opened(monkeypatch):
    monkeypatch.setattr(docx_template_package, "MAX_BYTES", 1000)
    with pytest.raises(TemplateRefused) as refused:
        read_template(company_template())
    assert "32 MB" in refused.value.reason.zh


def test_a_name_that_stands_twice_is_refused():
    files = TemplateFiles().files()
    with pytest.raises(TemplateRefused):
        read_template(zipped(files | {"WORD/Styles.xml": b"<a/>"}))


def test_macros_are_left_behind_and_named():
    macros = TemplateFiles(
        main_rels='<Relationship Id="rId60" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>',
        package_rels='<Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2006/relationships/ui/extensibility" Target="customUI/customUI.xml"/>',
        more={"word/vbaProject.bin": ("application/vnd.ms-office.vbaProject", b"Sub AutoOpen"), "customUI/customUI.xml": ("application/xml", b"<customUI/>")},
    )  # fmt: skip
    template = read_template(macros.data)
    assert b"AutoOpen" not in everything(template)
    assert not [name for name in template.package.parts if "vba" in name or "custom" in name]
    assert "宏和自定义功能区不会带入" in said(macros.data)


def test_what_nobody_refers_to_is_left_behind():
    template = read_template(with_file("word/hidden.bin", b"payload"))
    assert b"payload" not in everything(template)


def test_a_picture_that_is_only_linked_goes_and_the_rest_of_its_paragraph_stays():
    files = TemplateFiles(header_rels=external("image", "http://tracker.example/a.png"))
    files.header = files.header.replace("<w:r>", f"{picture('', link='rId50')}<w:r>", 1).replace('r:embed="" ', "")
    template = read_template(files.data)
    assert b"rId50" not in everything(template)
    assert b"tracker.example" not in everything(template)
    assert b"a:blip" in template.package.parts["word/header1.xml"]  # the logo
    assert "http://tracker.example/a.png" in said(files.data)


def test_a_picture_that_is_linked_and_kept_loses_the_link_only():
    files = TemplateFiles(header_rels=external("image", "file://server/share/logo.png"))
    files.header = files.header.replace('r:embed="rId1"', 'r:embed="rId1" r:link="rId50"')
    template = read_template(files.data)
    assert b'r:embed="rId1"/>' in template.package.parts["word/header1.xml"]


def test_an_address_in_an_old_drawing_goes():
    drawn = '<w:p><w:r><w:pict><v:shape><v:imagedata src="file://server/share/x.png" r:id="rId1"/></v:shape></w:pict></w:r></w:p>'
    files = TemplateFiles()
    files.header += drawn
    assert b"file://server" not in everything(read_template(files.data))


def test_objects_from_elsewhere_go_with_their_pictures():
    files = TemplateFiles(
        body='<w:p><w:r><w:t>前</w:t></w:r><w:r><w:object><o:OLEObject Type="Link" r:id="rId50"/></w:object></w:r></w:p>'
        + CONTENT
        + SECTION,
        main_rels=external("oleObject", "file:///Z:/a.xlsx"),
    )
    template = read_template(files.data)
    assert b"OLEObject" not in everything(template)
    assert "前" in everything(template).decode("utf-8", "replace")
    assert "嵌入的对象或控件不会带入" in said(files.data)


def test_other_documents_that_would_be_included_go():
    files = TemplateFiles(
        body=f'<w:altChunk r:id="rId50"/>{CONTENT}{SECTION}',
        main_rels=internal("aFChunk", "a.html"),
        more={"word/a.html": ("text/html", b"<script>alert(1)</script>")},
    )
    template = read_template(files.data)
    assert b"altChunk" not in everything(template)
    assert b"script" not in everything(template)


def test_links_that_people_click_stay_and_others_go():
    files = TemplateFiles(
        header_rels=external("hyperlink", "https://example.com/a") + external("hyperlink", "file://server/x", "rId51")
    )
    files.header += (
        '<w:p><w:hyperlink r:id="rId50"><w:r><w:t>主页</w:t></w:r></w:hyperlink>'
        '<w:hyperlink r:id="rId51"><w:r><w:t>共享盘</w:t></w:r></w:hyperlink></w:p>'
    )
    template = read_template(files.data)
    header = template.package.parts["word/header1.xml"].decode()
    assert 'r:id="rId50"' in header
    assert "rId51" not in header
    assert "共享盘" in header
    assert [r.target for r in template.package.relations["word/header1.xml"] if r.is_external] == [
        "https://example.com/a"
    ]


@pytest.mark.parametrize(
    "code", ["DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe", ' INCLUDEPICTURE "http://x/y" ', "link Excel.Sheet"]
)
def test_fields_that_fetch_keep_what_they_showed_and_lose_their_code(code):
    half = len(code) // 2
    field = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{code[:half]}</w:instrText></w:r><w:r><w:instrText>{code[half:]}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>显示过的</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    simple = f"<w:p><w:fldSimple w:instr='{code}'><w:r><w:t>也显示过</w:t></w:r></w:fldSimple></w:p>"
    files = TemplateFiles()
    files.header += field + simple
    header = read_template(files.data).package.parts["word/header1.xml"].decode()
    assert "instrText" not in header
    assert "fldChar" not in header
    assert "fldSimple" not in header
    assert "显示过的" in header
    assert "也显示过" in header


FETCHING = f'<w:hdr xmlns:w="{W[1:-1]}"><w:p><w:fldSimple w:instr="DDEAUTO cmd"><w:r><w:t>旧</w:t></w:r></w:fldSimple></w:p></w:hdr>'
PARTS = ("word/styles.xml", "word/settings.xml", "word/theme/theme1.xml", "word/header1.xml", "word/footer1.xml")


def typed(files, name, content_type):
    """Return ``files`` with what is said of a part changed, or with nothing said of it where ``content_type`` is empty."""
    types = files["[Content_Types].xml"].decode()
    said_of_it = re.escape(f'<Override PartName="/{name}" ContentType="') + '[^"]+"/>'
    other = f'<Override PartName="/{name}" ContentType="{content_type}"/>' if content_type else ""
    changed, count = re.subn(said_of_it, other, types)
    assert count == 1
    return files | {"[Content_Types].xml": changed.encode()}


@pytest.mark.parametrize("content_type", ["", "image/png", "application/octet-stream", "image/svg+xml"])
@pytest.mark.parametrize("name", PARTS)
@pytest.mark.parametrize("content", [b"", b"<w:broken>", b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', b"\x89PNG"])
def test_xml_that_cannot_be_trusted_is_refused_whatever_it_is_said_to_be(content_type, name, content):
    with pytest.raises(TemplateRefused) as refused:
        read_template(zipped(typed(TemplateFiles().files() | {name: content}, name, content_type)))
    assert "不安全的 XML" in refused.value.reason.zh


@pytest.mark.parametrize("content_type", ["", "image/png", "application/xml"])
def test_parts_are_cleaned_whatever_they_are_said_to_be(content_type):
    files = typed(TemplateFiles().files() | {"word/header2.xml": FETCHING}, "word/header2.xml", content_type)
    template = read_template(zipped(typed(files, "word/settings.xml", content_type)))
    assert b"DDEAUTO" not in everything(template)
    assert b"documentProtection" not in template.package.parts["word/settings.xml"]


def test_a_part_that_is_shown_as_a_picture_as_well_is_cleaned():
    files = TemplateFiles(
        main_rels=internal("image", "header2.xml"), more={"word/header2.xml": ("image/png", FETCHING.encode())}
    )
    assert b"DDEAUTO" not in everything(read_template(files.data))


def test_more_xml_than_is_safe_is_refused_under_any_name(monkeypatch):
    monkeypatch.setattr(docx_template_read, "MAX_XML", 1000)
    files = TemplateFiles(
        main_rels=internal("header", "header9.bin"),
        more={"word/header9.bin": ("image/png", b"<a>" + b"x" * 100_000 + b"</a>")},
    )
    with pytest.raises(TemplateRefused) as refused:
        read_template(files.data)
    assert "太大" in refused.value.reason.zh


@pytest.mark.parametrize("relation", [external("hyperlink", "https://example.com/a"), internal("hyperlink", "#here")])
def test_a_link_of_the_whole_package_names_no_part(relation):
    assert read_template(TemplateFiles(package_rels=relation).data).main == "word/document.xml"


def test_fields_that_count_pages_stay():
    assert b"PAGE" in read_template(company_template()).package.parts["word/footer1.xml"]


def test_settings_that_concern_the_template_alone_stay_behind_and_are_named():
    template = read_template(company_template())
    settings = template.package.parts["word/settings.xml"]
    for name in (b"attachedTemplate", b"trackRevisions", b"documentProtection", b"updateFields"):
        assert name not in settings
    assert b"compatibilityMode" in settings
    assert template.package.relations["word/settings.xml"] == ()
    notes = said(company_template())
    assert "文档保护" in notes
    assert "修订模式" in notes
    assert "附加模板的路径" in notes


def test_comments_stay_behind():
    files = TemplateFiles(
        body='<w:p><w:commentRangeStart w:id="1"/><w:r><w:t>封面</w:t></w:r><w:commentRangeEnd w:id="1"/>'
        f'<w:r><w:commentReference w:id="1"/></w:r></w:p>{CONTENT}{SECTION}',
        main_rels=internal("comments", "comments.xml"),
        more={"word/comments.xml": ("application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml", b"<a/>")},
    )  # fmt: skip
    template = read_template(files.data)
    assert b"comment" not in everything(template)
    assert "批注" in said(files.data)


def test_custom_xml_and_building_blocks_do_no_harm():
    glossary = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.glossary+xml"
    files = TemplateFiles(
        main_rels=internal("customXml", "../customXml/item1.xml") + internal("glossaryDocument", "glossary/document.xml", "rId51"),
        more={"customXml/item1.xml": ("application/xml", "<公司>清风</公司>".encode()), "word/glossary/document.xml": (glossary, b"<a/>")},
    )  # fmt: skip
    template = read_template(files.data)
    assert "customXml/item1.xml" in template.package.parts
    assert "word/glossary/document.xml" not in template.package.parts


def test_parts_that_refer_to_each_other_in_a_ring_are_read_once():
    files = TemplateFiles(
        main_rels=internal("header", "header1.xml", "rId70"), header_rels=internal("image", "document.xml")
    )
    assert "word/header1.xml" in read_template(files.data).package.parts
