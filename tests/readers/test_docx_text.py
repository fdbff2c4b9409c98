"""What of a paragraph is its text, what is kept beside it, and what is left out and named."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from tests.readers.docx_making import LISTS, document, h, item, p, run, zipped
from tests.readers.test_docx import TODAY, entries, left, sections
from weekly_editor.readers import docx_text
from weekly_editor.readers.docx import understand_docx


def texts(*body, **parts):
    return [text for _, _, text in entries(*body, **parts)]


def named(*body, **parts):
    """Return what is left out, with the reason, but for the missing week."""
    return [place[1:] for place in left(h(1, "其他"), *body, **{"numbering": LISTS, **parts})][:-1]


def field(instruction, result, *, is_closed=True):
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    told = f'<w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r>'
    return marks[0] + told + marks[1] + result + marks[2] * is_closed


def box(*paragraphs):
    """Return a run with a text box as Word writes it, twice: once for itself and once for older programs."""
    inner = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:docPr id="1" name="框"/>'
        f"<wps:txbx>{inner}</wps:txbx></wp:inline></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{inner}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


CHARTS = "http://schemas.openxmlformats.org/drawingml/2006"
SHAPE = '<v:shape alt="旧图"><v:imagedata/></v:shape>'


def drawing(words, shown="<a:blip/>"):
    """Return a run that shows something, with ``words`` for those who do not see it."""
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图" descr="{words}"/>{shown}</wp:inline></w:drawing></w:r>'
    )


def control(content, properties=""):
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (f"<w:ins>{run('新增')}</w:ins>{run('文字')}", "新增文字"),
        (f"<w:moveTo>{run('移来')}</w:moveTo>", "移来"),
        (control(run("控件") + control(run("里"))), "控件里"),
        (f"<w:smartTag>{run('标记')}</w:smartTag><w:customXml>{run('自定义')}</w:customXml>", "标记自定义"),
        (f"<w:dir>{run('方向')}</w:dir>", "方向"),
        (f'<w:fldSimple w:instr=" DOCPROPERTY 部门 ">{run("支付部")}</w:fldSimple>', "支付部"),
        (field(" DATE ", run("2月14日")), "2月14日"),
        (field(f" IF {field('PAGE', run('1'))} = 1 ", run("首页")), "首页"),
        (field(' HYPERLINK "https://example.com/a" ', run("材料")), "[材料](https://example.com/a)"),
        (field(" PAGE ", run("甲"), is_closed=False) + run("乙"), "甲乙"),
        ('<w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t><w:softHyphen/><w:t>C\u00adD</w:t></w:r>', "A\u2011BCD"),
        ('<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>', "甲\t乙"),
        ("<w:r><w:t>甲\n乙</w:t></w:r>", "甲 乙"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B1"/><w:t>5</w:t></w:r>', "±5"),
        (f"<w:r><w:ruby><w:rt>{run('qí')}</w:rt><w:rubyBase>{run('畦')}</w:rubyBase></w:ruby></w:r>", "畦（qí）"),
        (run("甲") + '<w:r><w:br w:type="page"/></w:r>' + run("乙"), "甲乙"),
        (f"<mc:AlternateContent><mc:Choice/><mc:Fallback>{run('备用')}</mc:Fallback></mc:AlternateContent>", "备用"),
    ],
)  # fmt: skip
def test_what_word_shows_is_the_text(content, text):
    assert texts(p(content)) == [text]


@pytest.mark.parametrize(
    ("content", "what", "reason"),
    [
        (f"<w:del><w:r><w:delText>旧文</w:delText></w:r></w:del>{run('新')}", "旧文", "修订中已删除，没有导入"),
        (f"<w:moveFrom>{run('移走')}</w:moveFrom>{run('新')}", "移走", "修订中已删除，没有导入"),
        (run("暗", "<w:vanish/>") + run("新"), "暗", "隐藏文字没有导入"),
        (control(run("请输入"), "<w:showingPlcHdr/>") + run("新"), "请输入", "内容控件的提示文字没有导入"),
        (run("新") + drawing("门店照片"), "门店照片", "图片没有导入"),
        (run("新") + f"<w:r><w:pict>{SHAPE}</w:pict></w:r>", "旧图", "图片没有导入"),
        (run("新") + drawing("走势", f'<a:graphicData uri="{CHARTS}/chart"/>'), "走势", "图表没有导入"),
        (run("新") + drawing("流程", f'<a:graphicData uri="{CHARTS}/diagram"/>'), "流程", "SmartArt 图形没有导入"),
        (run("新") + f"<w:r><w:object>{SHAPE}</w:object></w:r>", "旧图", "嵌入的对象没有导入"),
        (run("新") + '<w:r><w:sym w:font="Webdings" w:char="F04A"/></w:r>', "Webdings F04A", "这个符号没有对应的文字"),
    ],
)  # fmt: skip
def test_what_is_left_out_is_named(content, what, reason):
    assert texts(p(content)) == ["新"]
    assert named(p(content)) == [(what, reason)]


def test_the_text_of_an_equation_is_kept_and_named():
    formula = p(run("率") + "<m:oMath><m:r><m:t>a/b</m:t></m:r></m:oMath>")
    assert texts(formula) == ["率a/b"]
    assert named(formula) == [("a/b", "公式只按文字保留")]


def test_a_text_box_is_read_once():
    assert texts(p(run("前") + box(p("框一"), p("框二"))), p("后")) == ["前", "框一", "框二", "后"]


def test_a_picture_in_a_text_box_is_named_once():
    picture = (
        '<w:r><w:drawing><wp:inline><wp:docPr id="2" name="图" descr="照片"/><a:blip/></wp:inline></w:drawing></w:r>'
    )
    assert named(p(run("前") + box(p(picture)))) == [("照片", "图片没有导入")]


def test_a_table_of_contents_is_left_out_and_named_once():
    entry = '<w:hyperlink w:anchor="_Toc1">' + run("其他\t1") + "</w:hyperlink>"
    begin, told, separate, *_ = field(" TOC \\o ", "").split("</w:r>")
    first = p(f"{begin}</w:r>{told}</w:r>{separate}</w:r>{entry}")
    last = p(entry + '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    control = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{p('目录')}{first}{last}</w:sdtContent></w:sdt>"
    )
    for contents in (first + p(entry) + last, control):
        read = understand_docx(document(contents, h(1, "其他"), p("团建")), TODAY)
        assert [passage.name.title for passage in read.passages] == ["其他"]
        assert [place.reason.zh for place in read.unplaced].count("目录没有导入，它由标题生成") == 1


def test_notes_stand_below_what_they_are_about():
    reference = '<w:r><w:{0}Reference w:id="2"/></w:r>'
    found = entries(
        item(0, "甲"), p(run("乙") + reference.format("footnote") + reference.format("endnote")), p("丙"),
        footnotes=f'<w:footnote w:id="2">{p("脚注")}</w:footnote>',
        endnotes=f'<w:endnote w:id="2">{p("尾注")}</w:endnote>',
    )  # fmt: skip
    assert [(depth, text) for depth, _, text in found] == [(0, "甲"), (0, "乙"), (1, "脚注"), (1, "尾注"), (0, "丙")]


def test_a_note_or_a_box_parts_no_list():
    nested = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
    noted = p(run("乙") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + box(p("框")), nested)
    found = entries(item(0, "甲"), noted, item(1, "丙"), footnotes=f'<w:footnote w:id="2">{p("脚注")}</w:footnote>')
    assert [(depth, text) for depth, _, text in found] == [(0, "甲"), (1, "乙"), (2, "脚注"), (2, "框"), (1, "丙")]


def test_a_note_that_refers_to_itself_is_read_once():
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = f'<w:footnote w:id="2">{p(run("脚注") + reference)}</w:footnote>'
    assert texts(p(run("甲") + reference + reference), footnotes=notes) == ["甲", "脚注"]


def test_comments_are_named():
    body = p(run("甲") + '<w:r><w:commentReference w:id="0"/></w:r>')
    assert named(body, comments=f'<w:comment w:id="0">{p("口径再核")}</w:comment>') == [("口径再核", "批注没有导入")]


@pytest.mark.parametrize("words", ["其他", "第 1 页 共 3 页", "- 1 -", "Page 1 of 3", ""])
def test_margins_that_say_nothing_new_are_left_out_silently(words):
    assert named(p("甲"), header=p(words), footer=p(words)) == []


def test_margins_that_say_more_are_named_once():
    assert named(p("甲"), header=p("内部资料"), footer=p("内部资料")) == [("内部资料", "页眉页脚没有导入")]


def test_a_line_is_named_by_the_number_of_its_paragraph():
    body = p("2031-W07 周报"), h(1, "其他"), p("甲"), p(run("乙") + drawing("照片"))
    assert [line for line, _, _ in left(*body)] == [4]


def test_a_file_of_strict_open_xml_is_read_too():
    data = document(h(1, "其他"), p("团建"))
    with ZipFile(BytesIO(data)) as archive:
        files = {name: archive.read(name).decode() for name in archive.namelist()}
    strict = {
        name: text.replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        ).replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
        for name, text in files.items()
    }
    assert understand_docx(zipped(strict), TODAY).section(0).entries[0].text == "团建"


def test_an_insertion_around_paragraphs_and_a_deletion_of_them():
    body = f"<w:ins>{p('留')}</w:ins><w:moveFrom>{p('去')}</w:moveFrom>"
    assert texts(body) == ["留"]
    assert named(body) == [("去", "修订中已删除，没有导入")]


def test_sections_stand_in_content_controls_too():
    body = f"<w:sdt><w:sdtContent>{h(1, '下周工作')}{p('1、回访')}</w:sdtContent></w:sdt>"
    assert [section.kind for section in sections(body)] == ["plan"]


class Counted:
    """A pattern that counts how often it is asked."""

    def __init__(self, pattern):
        self.pattern = pattern
        self.count = 0

    def match(self, text):
        self.count += 1
        return self.pattern.match(text)


@pytest.mark.parametrize("name", ["_CONTENTS", "_HYPERLINK"])
def test_what_a_field_is_told_is_looked_at_once_however_much_stands_in_it(monkeypatch, name):
    counted = Counted(getattr(docx_text, name))
    monkeypatch.setattr(docx_text, name, counted)
    result = run("甲") * 200
    for _ in range(5):
        result = field(" " * 40, result)
    assert texts(p(result)) == ["甲" * 200]
    assert counted.count == 5


def test_a_link_in_a_link_ends_and_the_outer_one_goes_on():
    inner = field(' HYPERLINK "https://example.com/b" ', run("乙") + field(" PAGE ", run("1")))
    outer = field(' HYPERLINK "https://example.com/a" ', run("甲") + inner + run("丙"))
    assert texts(p(outer + run("丁"))) == [
        "[甲](https://example.com/a)[乙1](https://example.com/b)[丙](https://example.com/a)丁"
    ]
