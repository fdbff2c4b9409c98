"""Documents to write: one with blocks of every kind in each language, and any that hypothesis can think of."""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal

from hypothesis import strategies as st

from weekly_editor.document.arrangement import REPORT
from weekly_editor.document.block import (
    MAX_LEVEL,
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
from weekly_editor.document.look import DEFAULT_LOOK
from weekly_editor.document.numeral import entry_label, section_label, topic_label
from weekly_editor.report.bilingual import Language
from weekly_editor.report.clean import clean
from weekly_editor.report.model import Marker
from weekly_editor.report.week import Week

LOC = ("sections", 0)
EMPTY = Document("", "", "zh_CN", Week(2025, 10), "", "", None, ())


def inlines(*runs: str | Inline) -> Inlines:
    return tuple(Inline(run) if isinstance(run, str) else run for run in runs)


def heading(level: int, label: str, *runs: str | Inline) -> Heading:
    return Heading(LOC, level, label, inlines(*runs))


def paragraph(*runs: str | Inline) -> Paragraph:
    return Paragraph(LOC, inlines(*runs))


def item(level: int, marker: Marker, number: int, *runs: str | Inline, list_id: int = 1) -> ListItem:
    """Return an entry with the label that a document prints before it."""
    return ListItem(LOC, level, marker, entry_label(marker, level, number), list_id, inlines(*runs))


def table(columns: tuple[Column, ...], *rows: tuple[str | Inline, ...]) -> Table:
    return Table(LOC, columns, tuple(Row(LOC, tuple(Cell(LOC, inlines(cell)) for cell in row)) for row in rows))


def work_table(*rows: tuple[Cell, ...]) -> Table:
    """Return a table of work: entries, a bar and an owner in every row."""
    columns = (Column("事项", 60), Column("进度", 15), Column("负责人", 25))
    return Table(LOC, columns, tuple(Row(LOC, cells) for cells in rows))


def work_row(number: int, percent: str | None, *below: str) -> tuple[Cell, ...]:
    entries = (item(1, "bullet", place, text) for place, text in enumerate(below, start=1))
    bar = None if percent is None else Decimal(percent)
    return (
        Cell(LOC, items=(item(0, "number", number, f"第 {number} 件事"), *entries)),
        Cell(LOC, inlines("" if percent is None else f"{percent}%"), bar=bar),
        Cell(LOC, inlines("林知远")),
    )


def chart(kind: str, *series: Series, title: str = "成功率（%）", unit: str = "%") -> Chart:
    """Return a chart of the weeks from W23 on."""
    weeks = tuple(f"W{23 + index}" for index in range(len(series[0].values)))
    return Chart(LOC, kind, title, unit, weeks, series)


def series(name: str, *values: str | None, is_target: bool = False) -> Series:
    return Series(name, tuple(None if value is None else Decimal(value) for value in values), is_target)


def line_chart() -> Chart:
    """Return a chart of a share, one week of it unknown, beside its target."""
    return chart(
        "line",
        series("充值成功率", "99.95", None, "99.97", "99.998"),
        series("目标", "99.95", "99.95", "99.95", "99.95", is_target=True),
    )


def bar_chart() -> Chart:
    """Return a chart that compares two counts."""
    counts = (series("A级", "0", "1", "0", "2"), series("C级", "0.5", "3", "1", "0"))
    return chart("bar", *counts, title="事件（次）", unit="次")


def document(*blocks: Block, language: Language = "zh_CN") -> Document:
    """Return a document of one part."""
    return replace(EMPTY, language=language, parts=(Part("only", "notes", LOC, "", blocks),))


def blocks_of(written: Document) -> list[Block]:
    """Return all blocks in reading order."""
    return [block for part in written.parts for block in part.blocks]


def rich_document(language: Language = "zh_CN") -> Document:
    """Return a document with blocks and inlines of every kind."""
    zh = language == "zh_CN"
    metric_columns = (Column("指标" if zh else "Metric", 40), Column("本周" if zh else "This week", 30, "right"))
    return Document(
        title="支付业务周报" if zh else "Payments weekly report",
        subtitle="2025年3月3日至3月9日 · 林知远" if zh else "3–9 March 2025 · Lin Zhiyuan",
        language=language,
        week=Week(2025, 10),
        author="林知远",
        team="支付产品部",
        created_at=datetime(2025, 3, 7, 21, 45),
        parts=(
            Part("tracks", "track", LOC, "", (*_first_topic(language), *_second_topic(language))),
            Part("silent", "notes", LOC, "", ()),
            Part(
                "metrics",
                "metrics",
                LOC,
                "",
                (
                    heading(1, section_label(2, language), "运行数据"),
                    heading(2, "", "成功率"),
                    table(
                        (*metric_columns, Column("变化" if zh else "Change", 30, "right")),
                        ("充值成功率", "99.97%", Inline("+0.02 pp", tone="good")),
                        ("提现成功率", "99.91%", Inline("-0.05 pp", tone="risk")),
                    ),
                    Charts(LOC, (line_chart(), bar_chart())),
                    paragraph("可用性"),
                    table((*metric_columns, Column("备注", 30)), ("年度可用性", "99.99%", "含演练\n两次")),
                    heading(1, "", "附注"),
                    paragraph("第一行\n第二行\t制表之后 مرحبا 🚀"),
                    heading(1, section_label(3, language), "下周"),
                    heading(2, topic_label(1, language), "跟进"),
                    item(0, "number", 1, "回访三家门店", Inline(" 3月12日", tone="muted")),
                    work_table(
                        work_row(1, "100"), work_row(2, "45", "补测试", "写方案"), work_row(3, "0"), work_row(4, None)
                    ),
                ),
            ),
        ),
    )


def _first_topic(language: Language) -> tuple[Block, ...]:
    return (
        heading(1, section_label(1, language), "专题"),
        heading(2, topic_label(1, language), "云收款"),
        item(0, "number", 1, "门店试点"),
        item(1, "bullet", 1, "签约门店 ", Inline("37", bold=True), " 家，", Inline("原定 40 家", struck=True)),
        item(1, "bullet", 2, "参见", Inline("走访记录", href="https://example.com/a?b=1&c=2"), "与",
             Inline("mode=cloud", code=True)),
        item(0, "number", 2, "接入排期"),
        item(1, "bullet", 1, "两家银行待联调"),
        item(1, "plain", 1, "排期以银行回执为准", list_id=0),
    )  # fmt: skip


def _second_topic(language: Language) -> tuple[Block, ...]:
    return (
        heading(2, topic_label(2, language), "对账"),
        item(0, "number", 1, "范围", list_id=2),
        item(1, "number", 1, "充值", list_id=2),
        item(2, "number", 1, "采集", list_id=2),
        item(2, "number", 2, "跑批", list_id=2),
        item(1, "number", 2, "退款", list_id=2),
        item(0, "number", 2, "清单", list_id=2),
        item(1, "todo", 1, "补测试", list_id=3),
        item(1, "done", 2, "写方案", list_id=3),
    )


NASTY = (
    "",
    " ",
    "a  b",
    "&<>\"'",
    "]]>",
    "<w:p/>",
    "$body",
    "${x}",
    "%1",
    "\t\n",
    "مرحبا",
    "👩‍💻",
    "é́",
    "\u202ex",
    "𠮷",
)
texts = (st.sampled_from(NASTY) | st.text(max_size=12)).map(clean)
links = st.sampled_from(
    (
        "",
        'https://example.com/甲?x=<y>&z="q" 1%',
        "https://a..b/",
        "http://h:99999/",
        "https://[::1]:8/",
        "mailto:a@b.cn",
        "mailto:a b@c",
        "javascript:x",
    )
)
runs = st.lists(
    st.builds(
        Inline,
        texts,
        st.booleans(),
        st.booleans(),
        st.booleans(),
        links,
        st.sampled_from(("normal", "muted", "good", "risk")),
    ),
    max_size=3,
).map(tuple)
labels = st.one_of(
    st.just(""),
    st.sampled_from(("一、", "（一）", "二、", "（二）", "1.", "(a)", "(b)", "◆", "第一章", "IV")),
    st.integers(1, 30).map(lambda number: section_label(number, "zh_CN")),
)
headings = st.builds(Heading, st.just(LOC), st.sampled_from((1, 2)), labels, runs)
items = st.builds(
    lambda level, marker, number, list_id, words: replace(item(level, marker, number, list_id=list_id), inlines=words),
    st.integers(0, MAX_LEVEL),
    st.sampled_from(("bullet", "number", "number", "plain", "todo", "done")),
    st.integers(1, 3) | st.integers(1, 120),
    st.integers(1, 3),
    runs,
)


cells = st.builds(
    lambda words, entries, bar: Cell(LOC, words, tuple(entries), bar),
    runs,
    st.just(()) | st.lists(items, max_size=3),
    st.none() | st.decimals(0, 100, places=1),
)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Return a table, rows and columns of it possibly none."""
    aligns = draw(st.lists(st.sampled_from(("left", "right")), max_size=4))
    columns = tuple(Column(draw(texts), 100 // len(aligns), align) for align in aligns)
    rows = draw(st.lists(st.tuples(*(cells for _ in columns)), max_size=6))
    return Table(LOC, columns, tuple(Row(LOC, row) for row in rows))


figures = st.decimals(-(10**12), 10**12, places=3) | st.decimals(99, 100, places=4) | st.sampled_from((Decimal(0),))


@st.composite
def charts(draw: st.DrawFn) -> Charts:
    """Return one chart or two, of figures that need not be known."""
    drawn = []
    for _ in range(draw(st.integers(1, 2))):
        weeks = tuple(draw(st.lists(texts, min_size=1, max_size=5)))
        values = st.lists(st.none() | figures, min_size=len(weeks), max_size=len(weeks)).map(tuple)
        shown = draw(st.lists(st.builds(Series, texts, values, st.booleans()), min_size=1, max_size=3))
        unit = draw(st.sampled_from(("%", "次", "")) | texts)
        drawn.append(Chart(LOC, draw(st.sampled_from(("line", "bar"))), draw(texts), unit, weeks, tuple(shown)))
    return Charts(LOC, tuple(drawn))


blocks = st.one_of(headings, items, items, st.builds(Paragraph, st.just(LOC), runs), tables(), charts())
parts = st.builds(Part, texts, st.just("notes"), st.just(LOC), texts, st.lists(blocks, max_size=12).map(tuple))
looks = st.builds(
    lambda density, table_style, numbering, contents: replace(
        DEFAULT_LOOK,
        density=density,
        table_style=table_style,
        arrangement=replace(REPORT, numbering=numbering, has_contents=contents),
    ),
    st.sampled_from(("dense", "normal", "roomy")),
    st.sampled_from(("lines", "grid", "bands")),
    st.sampled_from(("han", "decimal", "none")),
    st.booleans(),
)
documents = st.builds(
    Document,
    texts,
    texts,
    st.sampled_from(("zh_CN", "en")),
    st.just(Week(2025, 10)),
    texts,
    texts,
    st.none() | st.datetimes(),
    st.lists(parts, max_size=4).map(tuple),
)
