"""A report in a company's template: valid, whole, and theirs wherever they have something of their own."""

# ruff: noqa: E501  # lines of XML read better whole

from dataclasses import replace
from decimal import Decimal
from functools import cache
from io import BytesIO
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.strategy import reports
from tests.writers import validator
from tests.writers.docx_example import EMPTY, document, documents, heading, item, paragraph, rich_document, table
from tests.writers.docx_lint import lint
from tests.writers.docx_package import NAMESPACES, Package, W, text_of, value
from tests.writers.docx_template_example import (
    ACCENT,
    CONTENT,
    COVER,
    LAST_SECTION,
    OFFICE,
    SAMPLE,
    SECTION,
    TemplateFiles,
    company_template,
    levels,
    logo,
    picture,
    plain_template,
    style,
)
from weekly_editor.document.block import Cell, Chart, Charts, Column, Inline, Row, Series, Table
from weekly_editor.document.build import build_document
from weekly_editor.document.look import DEFAULT_LOOK
from weekly_editor.writers.docx import docx_parts, write_docx, zipped
from weekly_editor.writers.docx_check import ExportRefused, checked_within
from weekly_editor.writers.docx_labels import Labels
from weekly_editor.writers.docx_template import based_on, placeholder_values, write_docx_on
from weekly_editor.writers.docx_template_check import check_template
from weekly_editor.writers.docx_template_note import TemplateRefused
from weekly_editor.writers.docx_template_read import read_template

DECIMAL = levels(("decimal", "%1", "1"), ("decimal", "%1.%2", "2"))
HAN = levels(("chineseCountingThousand", "%1、", "1"), ("chineseCountingThousand", "（%2）", "2"))
LOC = ("sections", 0)
CHART = Chart(
    LOC, "line", "成功率", "%", ("W08", "W09", "W10"), (Series("成功率", (Decimal(1), Decimal(2), Decimal(3))),)
)


@cache
def company():
    return read_template(company_template())


def written(template: bytes | TemplateFiles, said=None) -> Package:
    """Return a document (the rich one) written on a template."""
    data = template if isinstance(template, bytes) else template.data
    return Package(write_docx_on(read_template(data), rich_document() if said is None else said))


def labels_everywhere(package: Package) -> list[str]:
    """Return the labels of the body's paragraphs. Raises LabelError where programs would print different ones."""
    labels = Labels(package.root("word/numbering.xml"), package.root("word/styles.xml"))
    return [labels.of(each) for each in package.paragraphs]


def findings(package: Package, folder: Path) -> list[str]:
    return validator.findings(package.data, folder) + lint(package)


def charted(*blocks):
    return document(*blocks, Charts(LOC, (CHART,)))


def words(package: Package) -> list[str]:
    return [text_of(each) for each in package.paragraphs]


TEMPLATES = {
    "company": company_template(),
    "sample text": TemplateFiles().data,
    "sections": TemplateFiles(body=COVER + SAMPLE + LAST_SECTION).data,
    "decimal heads": TemplateFiles(numbering=DECIMAL).data,
    "our heads": TemplateFiles(numbering=HAN).data,
    "no theme": TemplateFiles(theme="").data,
    "another program's": plain_template(),
    "our own": write_docx(rich_document("en")),
}


@pytest.mark.parametrize("data", TEMPLATES.values(), ids=TEMPLATES.keys())
def test_a_rich_document_on_any_template_is_without_a_finding(data, tmp_path):
    package = written(data)
    assert findings(package, tmp_path) == []
    docx.Document(BytesIO(package.data))


@pytest.mark.parametrize("data", TEMPLATES.values(), ids=TEMPLATES.keys())
def test_labels_and_text_are_those_of_the_document_without_a_template(data):
    package, plain = written(data), Package(write_docx(rich_document()))
    expected = list(zip(labels_everywhere(plain), words(plain), strict=True))
    said = list(zip(labels_everywhere(package), words(package), strict=True))
    body = expected[2:]  # below the title, which may stand on a cover
    start = said.index(body[0])
    assert said[start : start + len(body)] == body


@given(documents)
@settings(max_examples=40, deadline=None)
def test_any_document_on_a_template_passes_the_lint(said):
    for template in (company(), read_template(TEMPLATES["decimal heads"])):
        package = Package(write_docx_on(template, said))
        assert lint(package) == []
        labels_everywhere(package)


@given(reports())
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_report_on_a_template_passes_the_validator(tmp_path, report):
    said = build_document(report, arrangement=DEFAULT_LOOK.arrangement)
    for data in (TEMPLATES["company"], TEMPLATES["another program's"]):
        assert findings(written(data, said), tmp_path) == []


@pytest.mark.parametrize("data", TEMPLATES.values(), ids=TEMPLATES.keys())
def test_what_is_written_on_any_template_passes_the_self_check(data):
    for said in (rich_document(), EMPTY, charted(heading(1, "一、", "甲"), item(0, "number", 1, "乙"))):
        written_on = write_docx_on(read_template(data), said)
        assert checked_within(written_on, said) is written_on


def test_lists_of_a_template_that_nobody_can_count_are_its_own_affair():
    files = TemplateFiles(
        body='<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="4"/></w:numPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>'
        + CONTENT
        + SECTION,
        numbering=levels(("japaneseLegal", "%1", "1"), ("decimal", "%5", "2")),
    )
    checked_within(written(files).data, rich_document())


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("word/document.xml", "门店试点", "门店"),
        ("word/document.xml", "接入排期", ""),
        ("word/document.xml", "+0.02 pp", "-0.02 pp"),
        ("word/numbering.xml", 'w:startOverride w:val="1"', 'w:startOverride w:val="4"'),
        ("word/numbering.xml", "<w:numbering", "<w:numberin"),
    ],
)
def test_a_spoilt_file_on_a_template_does_not_pass_the_self_check(name, old, new):
    parts = based_on(docx_parts(rich_document()), company(), {})
    assert old.encode() in parts[name]
    spoilt = zipped({**parts, name: parts[name].replace(old.encode(), new.encode())})
    with pytest.raises(ExportRefused):
        checked_within(spoilt, rich_document())


def test_parts_of_unusual_names_get_the_usual_ones(tmp_path):
    files = TemplateFiles().files()
    moved = {name.replace("word/document.xml", "word/document2.xml"): content for name, content in files.items()}
    moved["word/_rels/document2.xml.rels"] = moved.pop("word/_rels/document.xml.rels")
    for name in ("[Content_Types].xml", "_rels/.rels"):
        moved[name] = moved[name].replace(b"word/document.xml", b"word/document2.xml")
    package = written(zipped(moved))
    assert "word/document.xml" in package.parts
    assert "word/document2.xml" not in package.parts
    assert findings(package, tmp_path) == []


def test_contents_of_a_long_report_reach_across_the_page_of_the_template(tmp_path):
    package = written(TemplateFiles(), LONG)
    assert findings(package, tmp_path) == []
    assert package.find("//w:sdt")
    styles = package.root("word/styles.xml")
    tab = styles.find("w:style[@w:styleId='TOC1']/w:pPr/w:tabs/w:tab", NAMESPACES)
    assert tab.get(f"{W}pos") == str(11906 - 2 * 1587)


LONG = document(heading(1, "一、", "其一"), *[paragraph("甲" * 400)] * 20, heading(1, "二、", "其二"))


def pages(package: Package) -> list[int]:
    """Return the pages that the contents name."""
    return [int(text_of(each).split("\t")[1]) for each in package.find("//w:sdtContent/w:p[w:hyperlink]")]


def test_contents_count_the_pages_of_a_cover():
    alone = pages(written(TemplateFiles(body=CONTENT + SECTION), LONG))
    assert alone[0] == 1
    assert pages(written(TemplateFiles(body=COVER + CONTENT + SECTION), LONG)) == [page + 1 for page in alone]
    broken = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    assert pages(written(TemplateFiles(body=SAMPLE + broken + CONTENT + SECTION), LONG)) == [page + 1 for page in alone]


def test_contents_count_as_a_section_does_that_begins_anew():
    anew = SECTION.replace("<w:titlePg/>", '<w:pgNumType w:start="1"/><w:titlePg/>')
    assert pages(written(TemplateFiles(body=COVER + CONTENT + anew), LONG))[0] == 1


def test_contents_know_how_much_stands_on_a_page_of_the_template():
    small = SECTION.replace('w:w="11906" w:h="16838"', 'w:w="8391" w:h="11906"')  # A5
    assert pages(written(TemplateFiles(body=small), LONG))[1] > pages(written(TemplateFiles(), LONG))[1]


def test_contents_in_a_style_of_the_template_without_tabs_get_them():
    files = TemplateFiles()
    files.styles["toc"] = style("toc1", "toc 1")
    lines = written(files, LONG).find("//w:sdtContent/w:p[w:hyperlink]")
    assert [value(each.find("w:pPr/w:pStyle", NAMESPACES)) for each in lines] == ["toc1", "toc1"]
    assert {each.find("w:pPr/w:tabs/w:tab", NAMESPACES).get(f"{W}pos") for each in lines} == {str(11906 - 2 * 1587)}


def test_the_same_document_gives_the_same_bytes():
    assert written(company_template()).data == written(company_template()).data


def test_the_result_is_a_document_and_no_template():
    types = written(company_template()).parts["[Content_Types].xml"].decode()
    assert "wordprocessingml.document.main+xml" in types
    assert "template" not in types


def test_header_footer_and_logo_are_those_of_the_template():
    package = written(company_template())
    assert package.parts["word/media/image1.png"] == logo()
    assert text_of(package.root("word/header1.xml")) == " 清风支付 2025-W10"
    headers = [text_of(package.root(name)) for name in package.parts if name.startswith("word/header")]
    assert "首页页眉" in headers
    assert not [said for said in headers if said.startswith("支付业务周报")]


def test_the_report_stands_where_the_template_wants_it():
    said = words(written(company_template()))
    assert said[0] == "关于支付业务周报的汇报"
    assert said[1] == "支付产品部 · 2025年3月3日—3月9日"
    assert said[-1] == "内部资料 注意保管"
    assert said[4] == "专题"  # below the box and the end of the cover: the title stands on the cover already
    assert "{{" not in "".join(said)


def test_names_in_text_boxes_are_filled():
    package = written(company_template())
    assert [text_of(box) for box in package.document.iter(f"{W}txbxContent")] == ["编写：林知远"]


def test_a_name_cut_into_runs_keeps_the_look_of_its_first_run():
    package = written(
        TemplateFiles(
            header="<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>｛｛ 作</w:t></w:r><w:r><w:t>者 }}。</w:t></w:r></w:p>"
        )
    )
    runs = [
        (text_of(run), run.find("w:rPr/w:b", NAMESPACES) is not None)
        for run in package.root("word/header1.xml").iter(f"{W}r")
    ]
    assert runs == [("林知远", True), ("。", False)]


def test_a_name_that_is_not_known_stays():
    package = written(TemplateFiles(header="<w:p><w:r><w:t>{{电话}} {{title}}</w:t></w:r></w:p>"))
    assert text_of(package.root("word/header1.xml")) == "{{电话}} 支付业务周报"


def test_without_a_place_the_text_of_the_template_gives_way():
    said = words(written(TemplateFiles()))
    assert said[:2] == ["支付业务周报", "2025年3月3日至3月9日 · 林知远"]
    assert "此处填写示例文字" not in said


def test_pictures_and_links_of_text_that_gives_way_are_not_carried_along():
    link = '<w:p><w:hyperlink r:id="rId50"><w:r><w:t>样例</w:t></w:r></w:hyperlink></w:p>'
    files = TemplateFiles(
        body=f"<w:p>{picture('rId51')}</w:p>{link}{SECTION}",
        main_rels=f'<Relationship Id="rId50" Type="{OFFICE}/hyperlink" Target="https://example.com/x" TargetMode="External"/>'
        f'<Relationship Id="rId51" Type="{OFFICE}/image" Target="media/sample.png"/>',
        more={"word/media/sample.png": ("image/png", logo(3, 3))},
    )
    package = written(files)
    assert "word/media/sample.png" not in package.parts
    assert b"example.com/x" not in package.parts["word/_rels/document.xml.rels"]
    assert "word/media/image1.png" in package.parts


def test_a_place_in_a_table_is_none():
    cell = f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid><w:tr><w:tc>{CONTENT}</w:tc></w:tr></w:tbl>'
    assert words(written(TemplateFiles(body=cell + SAMPLE + SECTION)))[0] == "支付业务周报"


def test_a_place_in_a_content_control_takes_the_place_of_the_control():
    control = f"<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{CONTENT}</w:sdtContent></w:sdt>"
    package = written(TemplateFiles(body=SAMPLE + control + SECTION))
    assert words(package)[:2] == ["此处填写示例文字", "支付业务周报"]
    assert package.find("//w:sdt") == []


def test_a_place_in_a_content_control_that_holds_more_stands_behind_it():
    control = f"<w:sdt><w:sdtContent>{SAMPLE}{CONTENT}</w:sdtContent></w:sdt>"
    package = written(TemplateFiles(body=control + SECTION))
    assert [text_of(each) for each in package.find("//w:sdtContent/w:p")] == ["此处填写示例文字"]
    assert words(package)[0] == "支付业务周报"


def test_a_section_that_ends_at_the_place_ends_behind_the_report():
    ends = CONTENT.replace("<w:p>", f"<w:p><w:pPr>{LAST_SECTION}</w:pPr>")
    package = written(TemplateFiles(body=ends + SAMPLE + SECTION))
    broken = package.find("w:body/w:p[w:pPr/w:sectPr]")
    assert [text_of(each) for each in broken] == [""]
    assert words(package)[-1] == "此处填写示例文字"


def test_the_last_section_keeps_headers_that_it_has_from_those_before():
    package = written(TemplateFiles(body=COVER + SAMPLE + LAST_SECTION))
    (section,) = package.find("//w:sectPr")
    kinds = [(each.tag[len(W) :], each.get(f"{W}type")) for each in section if each.tag.endswith("Reference")]
    assert sorted(kinds) == [("footerReference", "default"), ("headerReference", "default")]


def test_styles_with_other_ids_are_found_by_name():
    package = written(TemplateFiles())
    styles = {text_of(each): value(each.find("w:pPr/w:pStyle", NAMESPACES)) for each in package.paragraphs}
    assert styles["专题"] == "1"
    assert styles["云收款"] == "2"
    assert styles["门店试点"] == "a5"
    assert styles["支付业务周报"] == "a3"
    assert styles["可用性"] is None  # ordinary text has the template's ordinary style


@pytest.mark.parametrize("name", ["标题 1", "标题1", "Heading 1", "一级标题"])
def test_localized_names_of_headings_are_known(name):
    files = TemplateFiles()
    files.styles["heading1"] = files.styles["heading1"].replace('w:val="heading 1"', f'w:val="{name}"')
    styles = {text_of(each): value(each.find("w:pPr/w:pStyle", NAMESPACES)) for each in written(files).paragraphs}
    assert styles["专题"] == "1"


def test_a_heading_of_any_name_is_found_by_its_level():
    files = TemplateFiles()
    files.styles["heading1"] = files.styles["heading1"].replace('w:val="heading 1"', 'w:val="章"')
    styles = {text_of(each): value(each.find("w:pPr/w:pStyle", NAMESPACES)) for each in written(files).paragraphs}
    assert styles["专题"] == "1"


def test_a_heading_that_the_template_uses_goes_before_one_it_has_from_word():
    files = TemplateFiles(body='<w:p><w:pPr><w:pStyle w:val="co1"/></w:pPr><w:r><w:t>样例</w:t></w:r></w:p>' + SECTION)
    files.styles["company"] = style("co1", "公司章节", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')
    styles = {text_of(each): value(each.find("w:pPr/w:pStyle", NAMESPACES)) for each in written(files).paragraphs}
    assert styles["专题"] == "co1"


def test_styles_that_lack_are_added_in_the_manner_of_the_template():
    package = written(TemplateFiles())
    added = {each.get(f"{W}styleId"): each for each in package.root("word/styles.xml").iterfind("w:style", NAMESPACES)}
    text = added["TableText"]
    assert value(text.find("w:basedOn", NAMESPACES)) == "a"
    assert value(text.find("w:rPr/w:sz", NAMESPACES)) == "21"  # 9 pt at 10.5 pt are 10.5 pt at 12 pt
    assert text.find("w:rPr/w:rFonts", NAMESPACES) is None
    assert text.find("w:pPr/w:ind", NAMESPACES).get(f"{W}firstLineChars") == "0"
    assert value(text.find("w:pPr/w:jc", NAMESPACES)) == "left"
    top = added["ReportTable"].find("w:tblPr/w:tblBorders/w:top", NAMESPACES)
    assert (top.get(f"{W}color"), top.get(f"{W}themeColor")) == (ACCENT, "accent1")


def test_a_style_of_ours_gives_way_where_its_id_and_name_are_taken():
    files = TemplateFiles()
    files.styles["code"] = style("Code", "Code", kind="table")
    package = written(files)
    by_id = {each.get(f"{W}styleId"): each for each in package.root("word/styles.xml").iterfind("w:style", NAMESPACES)}
    assert by_id["Code"].get(f"{W}type") == "table"
    assert value(by_id["Code2"].find("w:name", NAMESPACES)) == "Code 2"
    assert [text_of(run) for run in package.find("//w:r[w:rPr/w:rStyle/@w:val='Code2']")] == ["mode=cloud"]


def test_a_table_style_of_the_company_is_used():
    files = TemplateFiles()
    files.styles["own"] = style("t7", "周报表格", kind="table")
    package = written(files)
    assert {value(each) for each in package.find("//w:tblStyle")} == {"t7"}


def test_entries_stand_where_lists_want_them_though_text_begins_further_in():
    package = written(
        TemplateFiles(), document(item(0, "number", 1, "甲"), item(1, "plain", 1, "乙", list_id=0), paragraph("丙"))
    )
    indents = {text_of(each): each.find("w:pPr/w:ind", NAMESPACES) for each in package.paragraphs}
    assert indents["甲"].get(f"{W}firstLineChars") == "0"
    assert indents["乙"].get(f"{W}firstLine") == "0"
    assert indents["丙"] is None


def test_lines_that_are_broken_off_are_not_stretched():
    package = written(TemplateFiles(), document(paragraph("一\n二"), paragraph("三")))
    aligned = {text_of(each): value(each.find("w:pPr/w:jc", NAMESPACES)) for each in package.paragraphs}
    assert aligned == {"一\n二": "left", "三": None}


def test_heads_that_the_template_counts_otherwise_are_counted_as_in_the_preview():
    package = written(TemplateFiles(numbering=DECIMAL))
    heads = package.find("w:body/w:p[w:pPr/w:pStyle/@w:val='1']")
    assert all(each.find("w:pPr/w:numPr", NAMESPACES) is not None for each in heads)


def test_heads_that_the_template_counts_as_we_do_are_left_to_it():
    heads = document(heading(1, "一、", "甲"), heading(2, "（一）", "乙"), heading(1, "二、", "丙"))
    package = written(TemplateFiles(numbering=HAN), heads)
    assert package.find("//w:numPr") == []
    assert labels_everywhere(package) == ["一、", "（一）", "二、"]


def test_heads_on_a_cover_do_not_count_with_ours():
    cover = '<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>说明</w:t></w:r></w:p>'
    package = written(TemplateFiles(body=cover + CONTENT + SECTION, numbering=HAN), document(heading(1, "一、", "甲")))
    assert labels_everywhere(package) == ["一、", "一、"]


def test_lists_of_the_template_keep_their_ids_and_ours_are_others():
    package = written(TemplateFiles(numbering=DECIMAL))
    numbering = package.root("word/numbering.xml")
    nums = [int(each.get(f"{W}numId")) for each in numbering.iterfind("w:num", NAMESPACES)]
    assert nums[0] == 4
    assert min(nums[1:]) > 4
    style_num = package.root("word/styles.xml").find("w:style[@w:styleId='1']/w:pPr/w:numPr/w:numId", NAMESPACES)
    assert value(style_num) == "4"


def test_tables_and_charts_fill_the_page_of_the_template():
    said = document(table((Column("甲", 50), Column("乙", 50)), ("1", "2")), Charts(LOC, (CHART,)))
    package = written(company_template(), said)
    room = 11906 - 2 * 1587
    grid = [int(each.get(f"{W}w")) for each in package.find("//w:tbl[1]/w:tblGrid/w:gridCol")]
    assert abs(sum(grid) - room) <= len(grid)
    wide = package.document.xpath("//wp:extent[../wp:docPr[starts-with(@name, 'Chart')]]", namespaces=WP)
    assert [round(int(each.get("cx")) / 635 / room, 2) for each in wide] == [1.0]


WP = {"wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"}


def test_parts_ids_and_bookmarks_that_collide_get_others(tmp_path):
    body = '<w:p><w:bookmarkStart w:id="1" w:name="section_1_only"/><w:r><w:t>封面</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p>'
    ours = docx_parts(charted(paragraph("旧")))
    drawn = ours["word/document.xml"]
    run = drawn[drawn.index("<w:r><w:drawing>") : drawn.index("</w:drawing></w:r>") + 18]
    inside = run.replace('docPr id="1"', 'docPr id="5"').replace(
        "<w:drawing>", '<w:drawing xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart">'
    )
    chart = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
    book = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    files = TemplateFiles(
        body=f"{body}<w:p>{inside}</w:p>{CONTENT}{SECTION}",
        main_rels=f'<Relationship Id="rIdChart1" Type="{OFFICE}/chart" Target="charts/chart1.xml"/>',
        more={
            "word/charts/chart1.xml": (chart, ours["word/charts/chart1.xml"]),
            "word/embeddings/chart1.xlsx": (book, ours["word/embeddings/chart1.xlsx"]),
        },
    )
    rels = "word/charts/_rels/chart1.xml.rels"
    template = read_template(zipped(files.files() | {rels: ours[rels]}))
    package = Package(write_docx_on(template, charted(paragraph("新"))))
    assert findings(package, tmp_path) == []
    assert "word/charts/chart2.xml" in package.parts
    assert b"chart2.xlsx" in package.parts["word/charts/_rels/chart2.xml.rels"]
    ids = [each.get("id") for each in package.document.iter(f"{{{WP['wp']}}}docPr")]
    assert len(set(ids)) == len(ids) == 2
    assert [each.get(f"{W}name") for each in package.find("//w:bookmarkStart")] == [
        "section_1_only",
        "section_1_only_2",
    ]


def test_a_bookmark_that_began_in_what_is_gone_is_gone():
    begun = CONTENT.replace("<w:r>", '<w:bookmarkStart w:id="3" w:name="_GoBack"/><w:r>')
    package = written(
        TemplateFiles(body=begun + '<w:p><w:bookmarkEnd w:id="3"/></w:p>' + SECTION), document(paragraph("甲"))
    )
    assert [each.get(f"{W}name") for each in package.find("//w:bookmarkStart")] == ["section_1_only"]
    assert lint(package) == []


def test_bars_are_in_the_accent_of_the_template_and_done_ones_stay_green():
    rows = tuple(Row(LOC, (Cell(LOC, (Inline(f"{percent}%"),), bar=Decimal(percent)),)) for percent in (50, 100))
    package = written(TemplateFiles(), document(Table(LOC, (Column("进度", 100),), rows)))
    fills = [(each.get(f"{W}fill"), each.get(f"{W}themeFill")) for each in package.find("//w:tc/w:tcPr/w:shd")]
    assert (ACCENT, "accent1") in fills
    assert (DEFAULT_LOOK.good, None) in fills


def test_tones_keep_their_colours():
    package = written(company_template())
    colors = {text_of(run): value(run.find("w:rPr/w:color", NAMESPACES)) for run in package.find("//w:r")}
    assert colors["+0.02 pp"] == DEFAULT_LOOK.good
    assert colors["-0.05 pp"] == DEFAULT_LOOK.risk


def test_word_is_told_of_chinese():
    settings_part = written(company_template()).root("word/settings.xml")
    assert settings_part.find("w:themeFontLang", NAMESPACES).get(f"{W}eastAsia") == "zh-CN"
    names = [each.tag[len(W) :] for each in settings_part]
    assert names.index("compat") < names.index("themeFontLang") < names.index("decimalSymbol")


def test_properties_are_those_of_the_report():
    properties = docx.Document(BytesIO(written(plain_template()).data)).core_properties
    assert (properties.title, properties.author) == ("支付业务周报", "林知远")


def test_the_names_that_are_filled_are_one_line_each():
    values = placeholder_values(replace(rich_document(), title="甲\n乙", author=""))
    assert values["标题"] == values["title"] == "甲 乙"
    assert values["author"] == ""
    assert values["week"] == "2025-W10"


@given(st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_a_damaged_template_is_used_or_refused(rng):
    files = TemplateFiles(body=COVER + CONTENT + SECTION, numbering=HAN).files()
    for name in rng.sample([name for name in files if name.endswith((".xml", ".rels"))], 3):
        root = etree.fromstring(files[name])
        _damage(rng.choice(list(root.iter())), rng)
        files[name] = etree.tostring(root)
    try:
        template = read_template(zipped(files))
    except TemplateRefused:
        return
    check_template(template)
    assert Package(write_docx_on(template, LONG)).paragraphs


def _damage(element, rng):
    """Empty an element, take it away, or spoil one of its attributes."""
    parent, names = element.getparent(), list(element.attrib)
    if names and rng.random() < 0.5:
        element.set(rng.choice(names), rng.choice(["", "-1", "x", "99999999999", "0", "rId1", "a"]))
    elif parent is not None and rng.random() < 0.5:
        parent.remove(element)
    else:
        for child in list(element):
            element.remove(child)


def test_signs_of_xml_in_a_title_do_no_harm(tmp_path):
    package = written(company_template(), replace(rich_document(), title="<b>&amp;]]>"))
    assert words(package)[0] == "关于<b>&amp;]]>的汇报"
    assert findings(package, tmp_path) == []


def test_an_empty_document_leaves_the_template_as_it_is(tmp_path):
    package = written(company_template(), EMPTY)
    assert findings(package, tmp_path) == []
    assert words(package)[-1] == "内部资料 注意保管"


def test_a_template_can_be_used_again_and_again():
    template = company()
    before = dict(template.package.parts)
    once = based_on(docx_parts(rich_document()), template, {})
    assert based_on(docx_parts(rich_document()), template, {}) == once
    assert template.package.parts == before
