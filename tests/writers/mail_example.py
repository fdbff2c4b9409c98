"""A document with everything a mail may have to show: entries and bars in cells, charts, every look of a run."""

from decimal import Decimal

from weekly_editor.document.block import (
    Block,
    Cell,
    Chart,
    Charts,
    Column,
    Document,
    Heading,
    Inline,
    ListItem,
    Paragraph,
    Part,
    Row,
    Series,
    Table,
)
from weekly_editor.report.week import Week

LOC = ("sections", 0)


def run(text: str) -> tuple[Inline, ...]:
    return (Inline(text),)


def entry(label: str, text: str, level: int = 0) -> ListItem:
    return ListItem(LOC, level, "number", label, 1, run(text))


def document_of(*blocks: Block, title: str = "码头支付周报", subtitle: str = "2031-W20 · 码头组") -> Document:
    part = Part("s1", "notes", LOC, "", blocks)
    return Document(title, subtitle, "zh_CN", Week(2031, 20), "林夏", "码头组", None, (part,))


def works() -> Table:
    columns = (Column("事项", 50), Column("进度", 20), Column("到期", 30))
    first = Row(
        LOC,
        (
            Cell(LOC, run("网关双活"), (entry("1.", "切流演练"), entry("（1）", "回切", 1))),
            Cell(LOC, run("60%"), bar=Decimal(60)),
            Cell(LOC, run("5月30日")),
        ),
    )
    second = Row(LOC, (Cell(LOC, run("证书轮换")), Cell(LOC, run("100%"), bar=Decimal(100)), Cell(LOC)))
    third = Row(LOC, (Cell(LOC, (), (entry("•", "只有条目"),)), Cell(LOC, run("0%"), bar=Decimal(0)), Cell(LOC)))
    return Table(LOC, columns, (first, second, third))


def rich_document() -> Document:
    look = (
        Inline("加粗", bold=True),
        Inline("划掉", struck=True),
        Inline("a < b", code=True),
        Inline("说明", href="https://example.com/a?b=1&c=2"),
        Inline("内网", href="file://host/share"),
        Inline("〔风险〕", tone="risk"),
    )
    chart = Chart(LOC, "line", "成功率走势", "%", ("W19", "W20"), (Series("成功率", (Decimal(99), None)),))
    return document_of(
        Heading(LOC, 1, "一、", run("业务专题")),
        Heading(LOC, 2, "（一）", run("商户侧")),
        entry("1.", "签约 42 家\n其中新店 3 家"),
        entry("（1）", "渔市", 1),
        entry("①", "南岸", 2),
        Paragraph(LOC, look),
        works(),
        Charts(LOC, (chart,)),
    )
