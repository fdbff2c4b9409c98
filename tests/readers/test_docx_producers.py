"""The sample weeks as several programs write them in Word: every entry is where the Markdown has it."""

from pathlib import Path

import pytest

from tests.readers.comparing import TODAY, WEEKS, imported, sections, sections_on_paper, source
from tests.readers.docx_making import abstract, document, level, num, p, run
from weekly_editor.document.arrangement import PLAIN, REPORT
from weekly_editor.document.build import build_document
from weekly_editor.readers.docx import understand_docx
from weekly_editor.readers.line import scan_lines
from weekly_editor.report.markup import spans
from weekly_editor.writers.docx import write_docx

FILES = sorted((Path(__file__).parent / "docx").glob("*.docx"))
MADE_ANEW = {"目录没有导入，它由标题生成", "由程序算出的列没有导入"}  # what our documents hold and no report does


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_entry_of_another_program_stands_where_the_markdown_has_it(path):
    maker, _, week = path.stem.partition(".")
    text = source(week)
    if maker == "libreoffice-of-text":
        text = text.replace("# ", "", 1).replace("~~", "")  # these were taken out before, see the README
    read = understand_docx(path.read_bytes(), TODAY).imported()
    wanted = imported(text)
    is_ours = maker == "libreoffice-of-ours"
    assert sections(read.report) == sections(wanted, with_empty=not is_ours)
    assert (read.report.week, read.report.title, read.report.author) == (wanted.week, wanted.title, wanted.author)
    assert {place.reason.zh for place in read.unplaced} <= (MADE_ANEW if is_ours else set())


def test_files_of_every_program_are_there():
    makers = [path.stem.partition(".")[0] for path in FILES]
    assert {maker: makers.count(maker) for maker in makers} == {
        "pandoc": 5,
        "libreoffice-of-pandoc": 2,
        "libreoffice-of-ours": 3,
        "libreoffice-of-text": 1,
    }


@pytest.mark.parametrize("arrangement", [PLAIN, REPORT], ids=["lists", "tables"])
@pytest.mark.parametrize("week", WEEKS)
def test_our_own_documents_come_back(week, arrangement):
    written = imported(source(week))
    read = understand_docx(write_docx(build_document(written, arrangement=arrangement)), TODAY).imported()
    assert sections(read.report) == sections_on_paper(written, arrangement)
    assert (read.report.week, read.report.title, read.report.author) == (written.week, written.title, written.author)
    assert {place.reason.zh for place in read.unplaced} <= MADE_ANEW


OWN_STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="b0"><w:name w:val="部门一级"/><w:basedOn w:val="a"/>'
    '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="b1"><w:name w:val="部门二级"/><w:basedOn w:val="b0"/>'
    '<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="c0"><w:name w:val="条目"/><w:basedOn w:val="a"/>'
    '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>'
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="c{index}"><w:name w:val="条目{index + 1}"/><w:basedOn w:val="c0"/>'
        f'<w:pPr><w:numPr><w:ilvl w:val="{index}"/></w:numPr></w:pPr></w:style>'
        for index in (1, 2, 3)
    )
)  # the lists of a department that has its own template: one list, its levels by style
OWN_LISTS = abstract(
    4,
    level(0, "chineseCountingThousand", "（%1）"),
    level(1, "decimal", "%2."),
    level(2, "bullet", "\uf06c", more='<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>'),
    level(3, "lowerLetter", "%4)"),
) + num(7, 4)


def test_a_document_with_styles_of_its_own_is_read_alike():
    """The Notion week, written by hand: 【】 are list entries on the outermost level, as they are there."""
    lines = [line for line in scan_lines(source("2026-W23")) if line.kind != "blank"]
    body = [_written(line) for line in lines]
    read = understand_docx(document(*body, styles=OWN_STYLES, numbering=OWN_LISTS), TODAY).imported().report
    wanted = [_unmarked(section) for section in sections(imported(source("2026-W23")))]
    assert [_unmarked(section) for section in sections(read)] == wanted
    assert len(wanted) == len(read.sections) > 8


def _written(line):
    runs = "".join(run(span.text, "<w:b/>" if span.bold else "") for span in spans(line.text))
    if line.kind == "plain":
        return p(runs)
    style = f"b{min(line.level - 1, 1)}" if line.kind == "heading" else f"c{line.indent // 4}"
    return p(runs, f'<w:pStyle w:val="{style}"/>')


def _unmarked(value):
    """Return ``value`` without its markers: the template has bullets and numbers of its own."""
    if isinstance(value, dict):
        return {key: _unmarked(each) for key, each in value.items() if key != "marker"}
    return [_unmarked(each) for each in value] if isinstance(value, list) else value
