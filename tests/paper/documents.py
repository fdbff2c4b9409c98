"""Documents to try the paper with: fictional ones, and arbitrary ones."""

from decimal import Decimal

from hypothesis import strategies as st

from weekly_editor.document.block import (
    Block,
    Cell,
    Chart,
    Charts,
    Column,
    Document,
    Heading,
    Inline,
    Inlines,
    ListItem,
    Paragraph,
    Part,
    Row,
    Series,
    Table,
)
from weekly_editor.report.loc import Loc
from weekly_editor.report.week import Week

MARKERS = (("number", "1."), ("number", "（12）"), ("bullet", "•"), ("todo", "☐"), ("done", "☑"), ("plain", ""))

COLUMNS = ((Column("项", 60), Column("值", 40, "right")), (Column("", 100),))


def inlines(text):
    return (Inline(text),) if text else ()


def item(loc: Loc, text: str, label: str = "•", level: int = 0) -> ListItem:
    return ListItem(loc, level, "bullet", label, 1, inlines(text))


def heading(loc: Loc, text: str, label: str = "一、") -> Heading:
    return Heading(loc, 1, label, inlines(text))


def table(loc: Loc, heads: list[str], rows: list[list[str]]) -> Table:
    columns = tuple(Column(head, 100 // len(heads)) for head in heads)
    made = tuple(
        Row((*loc, index), tuple(Cell((*loc, index, place), inlines(text)) for place, text in enumerate(texts)))
        for index, texts in enumerate(rows)
    )
    return Table(loc, columns, made)


def part(index: int, *blocks: Block, section_id: str = "") -> Part:
    return Part(section_id or f"s{index}", "notes", ("sections", index), "", blocks)


def document(*parts: Part, title: str = "灯塔组周报", subtitle: str = "2031年第5周") -> Document:
    return Document(title, subtitle, "zh_CN", Week(2031, 5), "", "", None, parts)


texts = st.text(st.sampled_from("灯塔 a.b、\n\t\u00a0\u200b\u2060\ufffc🙂é（1）<&"), max_size=12)
runs: st.SearchStrategy[Inlines] = st.lists(
    st.builds(
        Inline,
        texts.filter(bool),
        bold=st.booleans(),
        struck=st.booleans(),
        code=st.booleans(),
        href=st.sampled_from(("", "", "https://example.org/a", "file:///etc/passwd")),
        tone=st.sampled_from(("normal", "muted", "good", "risk")),
    ),
    max_size=3,
).map(tuple)


@st.composite
def list_items(draw, loc):
    marker, label = draw(st.sampled_from(MARKERS))
    return ListItem(loc, draw(st.sampled_from((0, 1, 8))), marker, label, 1, draw(runs))


@st.composite
def cells(draw, loc):
    items = draw(st.lists(list_items((*loc, "entries", 0)), max_size=3))
    if items:
        return Cell(loc, items=tuple(items))
    return Cell(loc, draw(runs), bar=draw(st.sampled_from((None, None, Decimal(0), Decimal(35), Decimal(100)))))


@st.composite
def tables(draw, loc, columns=None):
    columns = columns or draw(st.sampled_from(COLUMNS))
    count = draw(st.integers(0, 4))
    rows = [
        Row((*loc, index), tuple(draw(cells((*loc, index, place))) for place in range(len(columns))))
        for index in range(count)
    ]
    return Table(loc, columns, tuple(rows))


@st.composite
def charts(draw, loc):
    values = st.lists(st.none() | st.sampled_from((Decimal("99.9"), Decimal(3))), min_size=2, max_size=2).map(tuple)
    known = values.filter(any)
    kinds = st.sampled_from(("line", "bar"))
    made = st.builds(
        lambda kind, values, title: Chart(loc, kind, title, "%", ("W01", "W02"), (Series("率", values),)),
        kinds, known, texts,
    )  # fmt: skip
    return Charts(loc, tuple(draw(st.lists(made, min_size=1, max_size=2))))


@st.composite
def blocks(draw, loc):
    match draw(st.sampled_from(("heading", "paragraph", "item", "item", "table", "charts"))):
        case "heading":
            return Heading(loc, draw(st.sampled_from((1, 2))), draw(st.sampled_from(("", "一、", "1."))), draw(runs))
        case "paragraph":
            return Paragraph(loc, draw(runs))
        case "item":
            return draw(list_items(loc))
        case "charts":
            return draw(charts(loc))
        case _:
            return draw(tables(loc))


@st.composite
def parts(draw, index, section_id):
    count = draw(st.integers(0, 6))
    made = tuple(draw(blocks(("sections", index, "entries", place))) for place in range(count))
    return Part(section_id, "notes", ("sections", index), "", made)


@st.composite
def documents(draw):
    ids = draw(st.lists(st.sampled_from("abcd"), max_size=4))
    made = tuple(draw(parts(index, section_id)) for index, section_id in enumerate(ids))
    return document(*made, title=draw(texts), subtitle=draw(texts))


@st.composite
def edited(draw, before: Document) -> Document:
    """Return ``before`` after something a writer does to it; untouched parts stay the same objects."""
    parts_now = list(before.parts)
    match draw(st.sampled_from(("blocks", "blocks", "rows", "add", "remove", "move", "title", "all"))):
        case "blocks" if parts_now:
            place = draw(st.integers(0, len(parts_now) - 1))
            parts_now[place] = draw(_with_other_blocks(parts_now[place]))
        case "rows" if parts_now:
            place = draw(st.integers(0, len(parts_now) - 1))
            parts_now[place] = draw(_with_other_rows(parts_now[place]))
        case "add":
            parts_now.insert(
                draw(st.integers(0, len(parts_now))), draw(parts(len(parts_now), draw(st.sampled_from("abcdefg"))))
            )
        case "remove" if parts_now:
            parts_now.pop(draw(st.integers(0, len(parts_now) - 1)))
        case "move" if parts_now:
            moved = parts_now.pop(draw(st.integers(0, len(parts_now) - 1)))
            parts_now.insert(draw(st.integers(0, len(parts_now))), moved)
        case "title":
            return document(*parts_now, title=draw(texts), subtitle=draw(texts))
        case "all":
            return draw(documents())
    return document(*parts_now, title=before.title, subtitle=before.subtitle)


@st.composite
def _with_other_blocks(draw, before: Part) -> Part:
    now = list(before.blocks)
    start = draw(st.integers(0, len(now)))
    stop = draw(st.integers(start, min(len(now), start + 2)))
    loc = (*before.loc, "entries", 9)
    now[start:stop] = draw(st.lists(blocks(loc), max_size=2))
    return Part(before.section_id, before.kind, before.loc, before.title, tuple(now))


@st.composite
def _with_other_rows(draw, before: Part) -> Part:
    now = list(before.blocks)
    for place, block in enumerate(now):
        if isinstance(block, Table):
            other = draw(tables(block.loc, block.columns))
            keep = draw(st.integers(0, len(block.rows)))
            now[place] = Table(block.loc, block.columns, (*block.rows[:keep], *other.rows, *block.rows[keep + 1 :]))
    return Part(before.section_id, before.kind, before.loc, before.title, tuple(now))
