"""The template check says in plain words what of a template is used, lacking, left out, or odd."""

import pytest

from tests.writers.docx_template_example import (
    CONTENT,
    SAMPLE,
    SECTION,
    TemplateFiles,
    company_template,
    levels,
    plain_template,
    style,
)
from weekly_editor.writers.docx_template_check import check_template
from weekly_editor.writers.docx_template_read import read_template


def notes(files, severity):
    """Return what is said of a template with one severity, in Chinese."""
    data = files if isinstance(files, bytes) else files.data
    return [each.text.zh for each in check_template(read_template(data)) if each.severity == severity]


def test_the_company_template_is_used_nearly_whole():
    assert notes(company_template(), "mapped") == [
        "页眉及其中的徽标图片保留",
        "页脚保留",
        "首页的页眉页脚另外设置，保留",
        "正文放在 {{正文}} 处，模板的其他内容保留",
        "会填入：{{dates}} {{作者}} {{周次}} {{标题}} {{部门}}",
        "标题（文档题目） → 模板样式“Title”",
        "标题 1 → 模板样式“heading 1”",
        "标题 2 → 模板样式“heading 2”",
        "列表段落 → 模板样式“List Paragraph”",
        "正文用模板的字体：仿宋，12 磅",
        "强调色用模板的主题色 #C8102E",
    ]
    assert notes(company_template(), "missing") == [
        "模板没有这些样式，已按它的字体和主题色补充：副标题、表格文字、表头、表格样式、超链接"
    ]
    assert notes(company_template(), "dropped") == [
        "附加模板的路径不会带入导出的文件",
        "修订模式不会带入导出的文件",
        "文档保护不会带入导出的文件",
    ]
    assert notes(company_template(), "hint") == []


def test_a_style_of_another_name_is_named():
    files = TemplateFiles()
    files.styles["heading1"] = files.styles["heading1"].replace('w:val="heading 1"', 'w:val="一级标题"')
    files.styles["own"] = style("t7", "周报表格", kind="table")
    assert "标题 1 → 模板样式“一级标题”" in notes(files, "mapped")
    assert "表格样式 → 模板样式“周报表格”" in notes(files, "mapped")


def test_what_another_program_wrote_is_told():
    assert "模板没有页眉页脚，导出的文件没有页码" in notes(plain_template(), "missing")
    hints = notes(plain_template(), "hint")
    assert "纸张不是 A4（216 × 279 mm），打印前请确认" in hints
    assert any("兼容模式" in hint for hint in hints)


def test_text_that_gives_way_is_counted():
    assert "模板正文里没有 {{正文}}，原有的 2 段文字不会保留" in notes(
        TemplateFiles(body=SAMPLE * 2 + SECTION), "dropped"
    )
    assert not any("不会保留" in said for said in notes(TemplateFiles(body=SECTION), "dropped"))


def test_a_place_that_cannot_be_used_is_told():
    inline = SAMPLE.replace("此处", "正文：{{正文}}")
    assert any("要独占一段" in said for said in notes(TemplateFiles(body=inline + SECTION), "missing"))


def test_a_name_that_nobody_knows_is_told():
    assert notes(TemplateFiles(body=CONTENT + SAMPLE.replace("此处", "{{电话}}") + SECTION), "hint") == [
        "不认识 {{电话}}，原样保留"
    ]


def test_headings_that_count_otherwise_are_told():
    decimal = levels(("decimal", "%1", "1"), ("decimal", "%1.%2", "2"))
    assert notes(TemplateFiles(numbering=decimal), "hint") == [
        "“heading 1”自带编号（1），与预览不同，导出的编号以预览为准",
        "“heading 2”自带编号（1.1），与预览不同，导出的编号以预览为准",
    ]


@pytest.mark.parametrize("kind", ["chineseCounting", "chineseCountingThousand"])
def test_headings_that_count_as_we_do_are_told(kind):
    files = TemplateFiles(numbering=levels((kind, "%1、", "1"), (kind, "（%2）", "2")))
    assert "标题编号 一、（一）沿用模板的" in notes(files, "mapped")
    assert notes(files, "hint") == []


def test_a_template_without_chinese_font_or_theme_is_told():
    files = TemplateFiles()
    files.theme = files.theme.replace('<a:ea typeface="仿宋"/>', '<a:ea typeface=""/>')
    assert "模板没有设置中文字体，中文由 Word 自行选择字体" in notes(files, "hint")
    assert "模板没有主题，使用程序自带的主题" in notes(TemplateFiles(theme=""), "missing")


def test_pages_that_are_odd_are_told():
    lying = SECTION.replace('w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906"')
    assert notes(TemplateFiles(body=lying), "hint") == ["正文所在的页是横向的"]
    narrow = SECTION.replace('w:right="1587"', 'w:right="5000"')
    assert notes(TemplateFiles(body=narrow), "hint") == ["版心较窄，表格会比较拥挤"]
    assert "模板没有设置纸张" in notes(TemplateFiles(body=CONTENT), "hint")


def test_every_note_is_said_in_english_too():
    for data in (company_template(), plain_template(), TemplateFiles(theme="", body=SECTION).data):
        for each in check_template(read_template(data)):
            assert each.text.en
            assert each.text.en != each.text.zh
