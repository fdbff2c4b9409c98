"""Every visible character of a Word file is in the report, in order, or is named among what was left out."""

import re
from dataclasses import dataclass
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.readers.docx_making import LISTS, document, h, p, run, table
from tests.readers.test_docx_text import box, control, field
from tests.readers.test_nothing_lost import SEPARATORS, free, outline_words, phrases, visible_letters, words_of
from weekly_editor.readers.docx import understand_docx
from weekly_editor.readers.line import is_rule, split_marker, split_task
from weekly_editor.report.codec import dump_report, parse_report
from weekly_editor.report.model import ObjectiveSection, PlanSection

TODAY = date(2031, 2, 14)


@dataclass(frozen=True)
class Block:
    """A piece of a body, the lines that a reader sees of it, and what is only named."""

    xml: str
    said: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


texts = st.one_of(phrases.filter(lambda text: "\n" not in text), free)
looks = st.sampled_from(["", "", "", "<w:b/>", "<w:strike/>", '<w:rFonts w:ascii="Consolas"/>'])


def _shown(text, look):
    return run(text, look)


wrappers = st.sampled_from(
    [
        _shown,
        _shown,
        lambda text, look: f"<w:ins>{run(text, look)}</w:ins>",
        lambda text, look: f"<w:smartTag>{run(text, look)}</w:smartTag>",
        lambda text, look: control(run(text, look)),
        lambda text, look: field(" REF x ", run(text, look)),
        lambda text, look: field(' HYPERLINK "https://example.com/a" ', run(text, look)),
        lambda text, look: f'<w:fldSimple w:instr=" AUTHOR ">{run(text, look)}</w:fldSimple>',
        lambda text, look: (
            f"<mc:AlternateContent><mc:Choice>{run(text, look)}</mc:Choice>"
            f"<mc:Fallback>{run(text, look)}</mc:Fallback></mc:AlternateContent>"
        ),
    ]
)
runs = st.builds(lambda wrap, text, look: (wrap(text, look), text), wrappers, texts, looks)
properties = st.sampled_from(
    ["", "", '<w:pStyle w:val="1"/>', '<w:pStyle w:val="2"/>', '<w:ind w:left="420"/>']
    + [
        f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num_id}"/></w:numPr>'
        for level in (0, 1, 2)
        for num_id in (1, 2)
    ]
)
gone = st.builds(
    lambda form, text: (form.format(text), text),
    st.sampled_from(
        [
            "<w:del><w:r><w:delText>{}</w:delText></w:r></w:del>",
            "<w:moveFrom><w:r><w:t>{}</w:t></w:r></w:moveFrom>",
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>{}</w:t></w:r>",
        ]
    ),
    st.sampled_from(["旧的一句", "删去的字"]),
)


@st.composite
def paragraphs(draw):
    parts = draw(st.lists(runs, min_size=1, max_size=3))
    hidden = draw(st.lists(gone, max_size=1))
    between = draw(st.sampled_from(["", "", "\n"]))
    xml = run(between).join(xml for xml, _ in [*parts, *hidden])
    style = draw(properties)
    joined = (" " if "pStyle" in style else between).join(text for _, text in parts)  # a heading is one line
    return Block(p(xml, style), tuple(joined.split("\n")), tuple(text for _, text in hidden))


@st.composite
def boxed(draw):
    before, inside = draw(paragraphs()), draw(st.lists(paragraphs(), min_size=1, max_size=2))
    words = "".join(block.xml for block in inside)
    said = tuple(line for block in inside for line in block.said)
    named = tuple(text for block in inside for text in block.named)
    return Block(before.xml.replace("</w:p>", f"{box(words)}</w:p>"), before.said + said, before.named + named)


cells = texts.map(lambda text: f"甲{text}")  # no head of a section, and none of a column


@st.composite
def tables(draw):
    """Return a table that lays out text, one of bare rows, or one of work; none reads like a row of heads."""
    columns = draw(st.integers(1, 3))
    rows = draw(st.lists(st.lists(cells, min_size=columns, max_size=columns), min_size=1, max_size=3))
    form = draw(st.sampled_from(["bare", "long", "nested", "work"]))
    flat = tuple(text for row in rows for text in row)
    if form == "work":
        work = [(p(row[0]) + p("下一层"), f"乙{row[-1]}") for row in rows]
        said = tuple(text for row in rows for text in (row[0], f"乙{row[-1]}", "下一层"))
        return Block(table(("事项", "负责人"), *work), said)
    if form == "long":
        return Block(table(*(tuple(p(text) + p("续") for text in row) for row in rows)), _each(flat, "续"))
    if form == "nested":
        return Block(table(*(tuple(table((text,)) + p("尾") for text in row) for row in rows)), _each(flat, "尾"))
    return Block(table(*map(tuple, rows)), flat)


def _each(texts, after):
    return tuple(line for text in texts for line in (text, after))


blocks = st.one_of(paragraphs(), paragraphs(), paragraphs(), boxed(), tables())
wrapped = st.builds(
    lambda block, form: Block(form.format(block.xml), block.said, block.named),
    blocks,
    st.sampled_from(["{}", "{}", "{}", "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", "<w:ins>{}</w:ins>"]),
)
bodies = st.lists(wrapped, max_size=12)


def said_by(blocks):
    """Return the characters that the report has to hold, in order; marks at the start of a line became structure."""
    said = []
    for text in (line for block in blocks for line in block.said):
        bare = re.sub(r"^[*_\s]+|^【", "", text)
        for _ in range(2):
            bare = split_task(split_marker(bare)[2])[1]
            bare = re.sub(r"^[*_\s]+|^【", "", bare)
        if not is_rule(text.strip() or "x"):
            said += [sign for sign in visible_letters(bare.replace("（目标", "（")) if sign not in SEPARATORS]
    return said


def words_with_owners(report):
    """Yield every text of ``report`` in reading order; an owner stands beside the work."""
    for section in report.sections:
        match section:
            case ObjectiveSection():
                yield from (section.code, section.title)
                for item in section.items:
                    yield from (item.title, item.text, item.risk, item.owner, *outline_words(item.entries))
            case PlanSection():
                yield section.title
                for row in section.items:
                    yield from (row.text, row.owner)
            case _:
                yield from words_of(report.model_copy(update={"title": "", "sections": (section,)}))


@given(bodies)
@settings(max_examples=200, deadline=None)
def test_every_visible_character_is_in_the_report_in_order_or_named(blocks):
    data = document(h(1, "2031-W07"), *(block.xml for block in blocks), numbering=LISTS)
    read = understand_docx(data, TODAY).imported()
    rest = iter("".join(words_with_owners(read.report)))
    assert [sign for sign in said_by(blocks) if sign not in rest] == []
    named = "".join(place.text for place in read.unplaced)
    assert all(text in named for block in blocks for text in block.named)


@given(bodies)
@settings(max_examples=60, deadline=None)
def test_whatever_is_read_can_be_saved_and_opened(blocks):
    data = document(h(1, "2031-W07"), *(block.xml for block in blocks), numbering=LISTS)
    report = understand_docx(data, TODAY).imported().report
    assert parse_report(dump_report(report)) == report
