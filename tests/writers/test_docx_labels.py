"""The labels of paragraphs are worked out from any numbering and styles, or refused in words."""

import pytest
from lxml import etree

from tests.writers.docx_example import document, item
from weekly_editor.document.block import Document
from weekly_editor.writers.docx import docx_parts, zipped
from weekly_editor.writers.docx_check import ExportRefused, checked, checked_within
from weekly_editor.writers.docx_labels import LabelError, Labels, inherit
from weekly_editor.writers.docx_names import C
from weekly_editor.writers.docx_said import Reading

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BODY, NUMBERS, STYLES = "word/document.xml", "word/numbering.xml", "word/styles.xml"
LEVEL = '<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
LISTS = (
    f'<w:abstractNum w:abstractNumId="1">{LEVEL}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)
LISTED = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
OTHER = "<w:p><w:r><w:t>模板自己的话</w:t></w:r></w:p>"


def tree(tag, inner):
    return etree.fromstring(f'<w:{tag} xmlns:w="{W}">{inner}</w:{tag}>')


def style(name, base="", properties=""):
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return f'<w:style w:styleId="{name}">{based}{properties}</w:style>'


def label(paragraph, lists=LISTS, styles=""):
    return Labels(tree("numbering", lists), tree("styles", styles)).of(tree("p", paragraph))


class Counted(dict):
    """Bases that count how often they are asked."""

    asked = 0

    def __getitem__(self, name):
        self.asked += 1
        return super().__getitem__(name)


def test_a_style_has_the_list_of_the_one_it_is_based_on():
    styles = style("c", "b") + style("b", "a") + style("a", properties=LISTED) + style("d", "nowhere")
    for name in "abc":
        assert label(f'<w:pPr><w:pStyle w:val="{name}"/></w:pPr>', styles=styles) == "3."
    assert label('<w:pPr><w:pStyle w:val="d"/></w:pPr>', styles=styles) == ""


def test_styles_based_on_one_another_in_a_ring_have_no_list():
    ring = style("a", "b") + style("b", "c") + style("c", "a") + style("d", "a") + style("e", "e")
    for name in "abcde":
        assert label(f'<w:pPr><w:pStyle w:val="{name}"/></w:pPr>', styles=ring) == ""


def test_every_style_of_a_long_chain_is_passed_once():
    bases = Counted({str(number): str(number + 1) for number in range(500)})
    known = {"500": ("7", "1")}
    for name in list(bases):
        inherit(name, known, bases)
    assert set(known.values()) == {("7", "1")}
    assert bases.asked == 500


@pytest.mark.parametrize("wrong", ["q", "-1", "", "²", "1.5", "9" * 5000])
@pytest.mark.parametrize(
    ("old", "place"),
    [
        ('w:ilvl="0"', 'w:ilvl="{}"'),
        ('w:start w:val="3"', 'w:start w:val="{}"'),
        ("</w:num>", '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{}"/></w:lvlOverride></w:num>'),
    ],
)
def test_a_list_that_counts_with_no_number_is_refused(old, place, wrong):
    if not wrong and "w:start " in old:
        assert label(LISTED, LISTS.replace(old, place.format(wrong))) == "0."
        return
    with pytest.raises(LabelError):
        label(LISTED, LISTS.replace(old, place.format(wrong)))


def test_a_paragraph_or_style_at_no_level_is_refused():
    wrong = LISTED.replace('w:ilvl w:val="0"', 'w:ilvl w:val="q"')
    with pytest.raises(LabelError):
        label(wrong)
    with pytest.raises(LabelError):
        label('<w:pPr><w:pStyle w:val="a"/></w:pPr>', styles=style("a", properties=wrong))


def spoiled(written: Document) -> dict[str, str | bytes]:
    """Return the parts of ``written`` on a template whose own lists are nonsense."""
    parts = docx_parts(written)
    lists = LISTS.replace('w:ilvl="0"', 'w:ilvl="q"').replace('Id="1"', 'Id="901"').replace('w:val="1"', 'w:val="901"')
    override = '<w:lvlOverride w:ilvl="q"><w:startOverride w:val="q"/></w:lvlOverride></w:num>'
    theirs = LISTED.replace('w:val="0"', 'w:val="q"').replace('w:val="1"', 'w:val="901"')
    return {
        **parts,
        BODY: parts[BODY].replace("<w:body>", f"<w:body>{OTHER.replace('<w:r>', theirs + '<w:r>', 1)}", 1),
        NUMBERS: parts[NUMBERS].replace("</w:numbering>", lists.replace("</w:num>", override) + "</w:numbering>", 1),
        STYLES: parts[STYLES].replace("</w:styles>", f"{style('Odd', properties=theirs)}</w:styles>", 1),
    }


def test_lists_of_a_template_that_make_no_sense_are_passed_over():
    written = document(item(0, "number", 1, "甲"), item(0, "number", 2, "乙"))
    data = zipped(spoiled(written))
    assert checked_within(data, written) is data


def test_a_file_of_ours_at_no_level_fails_its_check_in_words():
    written = document(item(0, "number", 1, "甲"))
    parts = docx_parts(written)
    assert '<w:ilvl w:val="0"/>' in parts[BODY]
    damaged = {**parts, BODY: parts[BODY].replace('<w:ilvl w:val="0"/>', '<w:ilvl w:val="q"/>')}
    with pytest.raises(ExportRefused, match="q"):
        checked(zipped(damaged), written)


def test_a_chart_of_a_template_may_order_its_series_by_nonsense():
    drawn = etree.fromstring(
        f'<c:chart xmlns:c="{C[1:-1]}"><c:ser><c:order val="q"/></c:ser><c:ser><c:order val="2"/></c:ser></c:chart>'
    )
    chart = f'<w:p><w:r><c:chart xmlns:c="{C[1:-1]}"/></w:r></w:p>'
    body = tree("body", chart)
    reading = Reading(Labels(tree("numbering", ""), tree("styles", "")), lambda _: drawn)
    assert [line.text for line in reading.lines(body)] == ["|=|="]
