"""Random reports for hypothesis: all six kinds, any depth, and text that has broken programs before."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import partial
from typing import Any

from hypothesis import strategies as st

from weekly_editor.report.clean import clean
from weekly_editor.report.model import (
    KINDS,
    Incident,
    IncidentsSection,
    Item,
    Kind,
    MetricGroup,
    MetricsSection,
    Node,
    NotesSection,
    ObjectiveSection,
    Outline,
    PlanItem,
    PlanSection,
    Reading,
    Report,
    Section,
    Topic,
    TrackSection,
)
from weekly_editor.report.week import Week

NASTY_TEXTS = (
    "",
    " ",
    "入金有效成功率 99.998%，环比提升 0.004%",
    "【网关切换】8月30日前完成；负责人：林一帆",
    "=HYPERLINK(\"http://example.com\",\"点我\")",
    "+1", "-1", "@SUM(A1)", "0012", "1E5", "2024-08-09",
    "**粗** ~~删~~ `码` [链接](https://example.com/a_(b))",
    "** 未闭合 `", "[a](javascript:alert(1))", "\\*转义\\*", "6222****1234",
    "# 不是标题", "- 不是列表", "1. 不是编号", "一、不是编号", "> 引用", "| a | b |", "[ ] 待办", "---",
    "<b>&amp;</b> ]]> <script>", "_x0041_", "{{ name }}", "%s {0}", "C:\\temp\\new",
    "tab\there", "第一行\n第二行", "零\u200d宽\u200b，不\u00a0断　全角",
    "👩‍👩‍👧 🇨🇳 é e\u0301 ﷽", "שלום مرحبا", "𠮷野家 𰻞", "ＡＢＣ１２３．５％",
    "长" * 300,
)  # fmt: skip
IDS = st.uuids().map(lambda number: number.hex[:12])  # never one twice, unlike texts
EVERYTHING = st.characters(exclude_categories=("Cs",))
ANY_TEXT = st.text(st.characters(), max_size=60)  # lone surrogates and control characters included


def texts() -> st.SearchStrategy[str]:
    """Text as a field holds it: cleaned, else anything."""
    return st.sampled_from(NASTY_TEXTS) | st.text(EVERYTHING, max_size=40).map(clean)


def lines() -> st.SearchStrategy[str]:
    """Text without line breaks and tabs, not blank at either end."""
    return texts().map(lambda text: " ".join(text.split()))


def figures() -> st.SearchStrategy[Decimal]:
    """Decimals with up to 12 digits before the point and 6 after it."""
    return st.decimals(Decimal(-(10**12)), Decimal(10**12), allow_nan=False, places=3) | st.sampled_from(
        [Decimal(written) for written in ("0", "-0", "0.00", "99.998", "10.80", "1E+3", "-0.5", "361")]
    )


def weeks() -> st.SearchStrategy[Week]:
    """Weeks of this century and the one before."""
    return dates().map(Week.of)


def dates() -> st.SearchStrategy[date]:
    """Days of this century and the one before."""
    return st.dates(date(1900, 1, 1), date(2099, 12, 20))


def moments() -> st.SearchStrategy[datetime]:
    """Local times to the minute."""
    return st.datetimes(datetime(1990, 1, 1), datetime(2099, 12, 20)).map(
        lambda moment: moment.replace(second=0, microsecond=0)
    )


def nodes(text: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Node]:
    """Outline nodes with children to some depth, all ids different (as far as 48 bits are)."""
    text = texts() if text is None else text
    markers = st.sampled_from(("bullet", "number", "plain", "todo", "done"))
    node = partial(st.builds, Node, id=IDS, text=text, marker=markers)
    return st.recursive(
        node(children=st.just(())),
        lambda below: node(children=st.lists(below, max_size=4).map(tuple)),
        max_leaves=8,
    )


def outlines(text: st.SearchStrategy[str] | None = None, min_size: int = 0) -> st.SearchStrategy[Outline]:
    """Outlines of up to four nodes at the top."""
    return st.lists(nodes(text), min_size=min_size, max_size=4).map(tuple)


def topics(text: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Topic]:
    """Topics of a track."""
    return st.builds(Topic, id=IDS, matter=IDS, title=texts() if text is None else text, entries=outlines(text))


def items(text: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Item]:
    """Pieces of work under an objective."""
    words = texts() if text is None else text
    progress = st.none() | st.integers(0, 100).map(Decimal)
    return st.builds(
        Item,
        id=IDS,
        matter=IDS,
        title=words,
        text=words,
        progress=progress,
        due=st.none() | dates(),
        owner=words,
        risk=words,
        entries=outlines(text),
    )


def readings(text: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Reading]:
    """Running figures."""
    words = texts() if text is None else text
    return st.builds(
        Reading,
        id=IDS,
        metric=IDS,
        name=words,
        value=st.none() | figures(),
        unit=st.sampled_from(("", "%", "次", "笔", "万元", "ms")) | words,
        target=st.none() | figures(),
        note=words,
    )


def groups(text: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[MetricGroup]:
    """Readings under one head."""
    return st.builds(
        MetricGroup,
        id=IDS,
        title=texts() if text is None else text,
        readings=st.lists(readings(text), max_size=4).map(tuple),
    )


@st.composite
def incidents(draw: st.DrawFn, text: st.SearchStrategy[str] | None = None) -> Incident:
    """Incidents that end, where they do, after they start."""
    words = texts() if text is None else text
    start = draw(st.none() | moments())
    end = None if start is None else draw(st.none() | st.integers(0, 5000).map(lambda m: start + timedelta(minutes=m)))
    return Incident(
        id=draw(IDS),
        started_at=start,
        ended_at=end,
        level=draw(st.sampled_from(("", "A级", "B级", "C级")) | words),
        system=draw(words),
        text=draw(words),
        state=draw(words),
        counts=draw(st.booleans()),
        share=draw(st.sampled_from((Decimal(1), Decimal("0.5"), Decimal("0.25")))),
    )


def plan_items(text: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[PlanItem]:
    """Rows of next week's plan."""
    words = texts() if text is None else text
    return st.builds(
        PlanItem, id=IDS, matter=IDS, text=words, due=st.none() | dates(), owner=words, origin=st.just("") | IDS
    )


def sections(kind: Kind, text: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Section]:
    """Sections of ``kind``."""
    head: dict[str, Any] = {"id": IDS, "title": texts() if text is None else text}

    def some(rows: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
        return st.lists(rows, max_size=3).map(tuple)

    match kind:
        case "track":
            return st.builds(TrackSection, **head, topics=some(topics(text)))
        case "objective":
            return st.builds(ObjectiveSection, **head, code=texts() if text is None else text, items=some(items(text)))
        case "metrics":
            return st.builds(MetricsSection, **head, groups=some(groups(text)))
        case "incidents":
            return st.builds(IncidentsSection, **head, incidents=some(incidents(text)))
        case "notes":
            return st.builds(NotesSection, **head, entries=outlines(text))
        case "plan":
            return st.builds(PlanSection, **head, items=some(plan_items(text)))


def reports(text: st.SearchStrategy[str] | None = None, max_sections: int = 4) -> st.SearchStrategy[Report]:
    """Reports of all six kinds of section, in any order; ``text`` fills every field of words."""
    words = texts() if text is None else text
    any_section = st.sampled_from(KINDS).flatmap(lambda kind: sections(kind, text))
    return st.builds(
        Report,
        id=IDS,
        week=weeks(),
        title=words,
        author=words,
        team=words,
        created_at=st.none() | moments(),
        language=st.sampled_from(("zh_CN", "en")),
        sections=st.lists(any_section, max_size=max_sections).map(tuple),
    )
