"""Word prints before every head and entry what the document says."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.writers.docx_example import EMPTY, LOC, blocks_of, document, documents, heading, item, rich_document
from tests.writers.docx_package import NAMESPACES, Package, W, value
from weekly_editor.document.block import MAX_LEVEL, Block, Document, Part, Table
from weekly_editor.document.look import DEFAULT_LOOK
from weekly_editor.writers.docx import write_docx
from weekly_editor.writers.docx_labels import Labels
from weekly_editor.writers.docx_numbering import LevelFormat, parsed_label
from weekly_editor.writers.docx_text import twips


def labels_everywhere(package: Package) -> list[str]:
    """Return the label of every paragraph. Raises LabelError where programs would print different ones."""
    labels = Labels(package.root("word/numbering.xml"), package.root("word/styles.xml"))
    return [labels.of(part) for part in package.paragraphs]


def printed(written: Document) -> list[str]:
    """Return the labels that Word prints before the paragraphs of a document's blocks."""
    titles = bool(written.title) + bool(written.subtitle)
    package = Package(write_docx(written))
    labels = labels_everywhere(package)
    gaps = [value(part.find("w:pPr/w:pStyle", NAMESPACES)) == "TableGap" for part in package.paragraphs]
    return [label for label, gap in zip(labels, gaps, strict=True) if not gap][titles:]


def said(blocks: list[Block]) -> list[str]:
    """Return the labels that the blocks themselves name."""
    return [getattr(block, "label", "") for block in blocks if not isinstance(block, Table)]


def lists_of(package: Package) -> int:
    """Return how many sets of counters there are beside that of the heads."""
    return len(package.root("word/numbering.xml").findall("w:num", NAMESPACES)) - 1


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_word_prints_the_labels_of_a_document(language):
    written = rich_document(language)
    assert printed(written) == said(blocks_of(written))


@given(documents)
@settings(max_examples=150, deadline=None)
def test_word_prints_any_labels(written):
    assert printed(written) == said(blocks_of(written))


@given(st.lists(st.integers(0, MAX_LEVEL), max_size=40))
@settings(max_examples=50, deadline=None)
def test_a_list_that_counts_as_word_does_needs_one_set_of_counters(wanted_levels):
    counts: dict[int, int] = {}
    items, level_above = [], -1
    for wanted in wanted_levels:
        level = min(wanted, level_above + 1)
        counts = {above: count for above, count in counts.items() if above <= level}
        counts[level] = counts.get(level, 0) + 1
        items.append(item(level, "number", counts[level], "甲"))
        level_above = level
    written = document(*items)
    assert printed(written) == said(blocks_of(written))
    assert lists_of(Package(write_docx(written))) == min(len(items), 1)


def test_lists_start_again_in_every_list_and_section():
    part = Part("a", "notes", LOC, "", tuple(item(0, "number", 1, "甲", list_id=list_id) for list_id in (1, 2)))
    written = replace(EMPTY, parts=(part, replace(part, section_id="b")))
    assert printed(written) == ["1."] * 4


def test_a_list_goes_on_after_another_one():
    blocks = (item(0, "number", 1, "甲"), item(0, "number", 1, "乙", list_id=2), item(0, "number", 2, "丙"))
    assert printed(document(*blocks)) == ["1.", "1.", "2."]


def test_topics_start_again_under_each_section_even_one_without_number():
    heads = [
        (1, "一、"),
        (2, "（一）"),
        (2, "（二）"),
        (1, "二、"),
        (2, "（一）"),
        (1, ""),
        (2, "（一）"),
        (1, "三、"),
        (2, "（一）"),
    ]
    assert printed(document(*(heading(level, label, "题") for level, label in heads))) == [label for _, label in heads]


def test_a_box_ticked_and_one_open_stand_in_one_list():
    assert printed(document(item(0, "todo", 1, "甲"), item(0, "done", 2, "乙"), item(0, "todo", 3, "丙"))) == list(
        "☐☑☐"
    )


def test_numbers_in_circles_go_past_twenty():
    blocks = [item(0, "number", 1, "甲"), item(1, "number", 1, "乙")]
    blocks += [item(2, "number", number, "丙") for number in range(1, 23)]
    written = document(*blocks)
    assert printed(written)[-3:] == ["⑳", "21", "22"]
    assert lists_of(Package(write_docx(written))) == 1


def test_lists_of_one_shape_share_a_definition_and_all_nine_levels_start_again():
    blocks = [item(0, "number", 1, "甲", list_id=list_id) for list_id in range(1, 6)]
    numbering = Package(write_docx(document(*blocks))).root("word/numbering.xml")
    assert len(numbering.findall("w:abstractNum", NAMESPACES)) == 2
    for num in numbering.iterfind("w:num", NAMESPACES):
        assert [value(start) for start in num.iterfind("w:lvlOverride/w:startOverride", NAMESPACES)] == ["1"] * 9


def test_text_hangs_beside_its_label_level_below_level():
    blocks = [item(level, "number", 1, "甲") for level in range(2)]
    package = Package(write_docx(document(*blocks)))
    levels = package.root("word/numbering.xml").findall("w:abstractNum", NAMESPACES)[1].findall("w:lvl", NAMESPACES)
    indents = [level.find("w:pPr/w:ind", NAMESPACES) for level in levels[:2]]
    step = twips(DEFAULT_LOOK.list_indent_mm)
    assert [int(indent.get(f"{W}hanging")) for indent in indents] == [step, twips(DEFAULT_LOOK.list_indent_mm * 1.5)]
    assert int(indents[1].get(f"{W}left")) == step + twips(DEFAULT_LOOK.list_indent_mm * 1.5)


def test_plain_text_is_indented_and_nothing_else():
    package = Package(write_docx(document(item(2, "plain", 1, "甲"))))
    assert package.find("//w:numPr") == []
    assert int(package.find("//w:ind")[0].get(f"{W}left")) == 2 * twips(DEFAULT_LOOK.list_indent_mm)


@pytest.mark.parametrize(
    ("label", "kind", "number"),
    [
        ("12.", "decimal", 12),
        ("（3）", "decimal", 3),
        ("④", "decimalEnclosedCircle", 4),
        ("十二、", "chineseCountingThousand", 12),
        ("（二十）", "chineseCountingThousand", 20),
        ("b.", "lowerLetter", 2),
        ("iv.", "lowerRoman", 4),
        ("•", "bullet", 0),
        ("01.", "bullet", 0),
        ("99999.", "bullet", 0),
        ("第一章", "bullet", 0),
        ("", "none", 0),
    ],
)
def test_a_label_tells_how_it_is_counted(label, kind, number):
    level, found = parsed_label(label)
    assert (level.kind, found) == (kind, number)


def test_a_label_with_two_readings_is_read_as_its_list_is():
    assert parsed_label("i.", LevelFormat("lowerLetter", "", ".")) == (LevelFormat("lowerLetter", "", "."), 9)
    assert parsed_label("i.")[0].kind == "lowerRoman"


def in_look(written: Document, numbering: str) -> Package:
    look = replace(DEFAULT_LOOK, arrangement=replace(DEFAULT_LOOK.arrangement, numbering=numbering))
    return Package(write_docx(written, look))


DECIMAL_HEADS = [(1, "1."), (2, "1.1"), (2, "1.2"), (2, ""), (1, "2."), (2, ""), (2, "2.1"), (1, "3."), (2, "3.1")]


def test_decimal_heads_are_one_multilevel_list():
    package = in_look(document(*[heading(level, label, "甲") for level, label in DECIMAL_HEADS]), "decimal")
    assert labels_everywhere(package) == [label for _, label in DECIMAL_HEADS]
    levels = package.root("word/numbering.xml").findall("w:abstractNum[@w:abstractNumId='0']/w:lvl", NAMESPACES)
    texts = [value(level.find("w:lvlText", NAMESPACES)) for level in levels[:2]]
    assert texts == ["%1.", "%1.%2"]
    assert [value(level.find("w:pStyle", NAMESPACES)) for level in levels[:2]] == ["Heading1", "Heading2"]
    assert [value(level.find("w:suff", NAMESPACES)) for level in levels[:2]] == ["space", "space"]
    assert lists_of(package) == 1  # that of the heads without a label


def test_a_decimal_label_that_the_heads_above_do_not_print_is_printed_all_the_same():
    heads = [(2, "1.1"), (1, "1."), (2, "4.1"), (2, "1.2"), (2, "1.3")]
    package = in_look(document(*[heading(level, label, "甲") for level, label in heads]), "decimal")
    assert labels_everywhere(package) == [label for _, label in heads]


def test_heads_without_numbers_have_none():
    package = in_look(document(heading(1, "", "甲"), heading(2, "", "乙")), "none")
    assert labels_everywhere(package) == ["", ""]
    assert lists_of(package) == 0
    assert package.find("//w:numPr") == []


@given(documents, st.sampled_from(("decimal", "none")))
@settings(max_examples=40, deadline=None)
def test_word_prints_any_labels_whatever_the_look_expects(written, numbering):
    titles = bool(written.title) + bool(written.subtitle)
    package = in_look(written, numbering)
    labels = labels_everywhere(package)
    gaps = [value(part.find("w:pPr/w:pStyle", NAMESPACES)) == "TableGap" for part in package.paragraphs]
    assert [label for label, gap in zip(labels, gaps, strict=True) if not gap][titles:] == said(blocks_of(written))
