"""Key pressed → preview painted, in milliseconds: ``python benchmarks/preview.py`` (best below ``xvfb-run``).

From a change of the report to the end of the paint event: a new report that shares all but the changed field, its
document, the change of the preview, revealing the place, painting.
The peer is QTextBrowser given the whole document as HTML."""

import argparse
import statistics
import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal
from time import perf_counter

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QTextBrowser, QWidget

from weekly_editor.document.build import DocumentBuilder
from weekly_editor.document.look import DEFAULT_LOOK
from weekly_editor.paper.paper import Paper
from weekly_editor.report.identity import copied
from weekly_editor.report.loc import Loc, replaced, value_at
from weekly_editor.report.model import (
    Incident,
    IncidentsSection,
    Item,
    MetricGroup,
    MetricsSection,
    Node,
    NotesSection,
    ObjectiveSection,
    PlanItem,
    PlanSection,
    Reading,
    Report,
    Section,
    Topic,
    TrackSection,
)
from weekly_editor.report.week import Week
from weekly_editor.ui.preview.view import Preview

VIEW_PX = (620, 800)
STEPS = 200
WARM_UP = 20
SENTENCES = (
    "灯塔项目联调完成，累计接入门店{n}家，涉及金额{n}万元",
    "雨燕账户二期进度{n}%，需求评审完成，技术方案设计中，预计下周三提交测试",
    "青禾代付通道切换方案本周二评审通过，占比{n}.5%，较上月增长{n}.2%，问题：对账文件晚到与重复入账的处理规则未定，需要业务侧确认口径后再排期",
    "松涛风控规则上线，命中{n}笔，其中人工复核{n}笔",
    "与合作银行沟通限额调整，对方反馈材料待补充，预计月底前完成专线打通后联调，存在资源冲突",
)
Turn = Callable[[Report, int], tuple[Report, Loc]]


def sentence(number: int) -> str:
    return SENTENCES[number % len(SENTENCES)].format(n=number + 3)


def nodes(count: int, first: int, children: int = 0) -> tuple[Node, ...]:
    return tuple(
        Node(text=sentence(first + index), marker="number" if children else "bullet", children=nodes(children, first))
        for index in range(count)
    )


def sections() -> list[Section]:
    """Return sections with 66 entries, rows and readings in all."""
    tracks = [
        TrackSection(title="业务专题", topics=(Topic(title="灯塔计划", entries=nodes(4, 0, 4)),)),
        TrackSection(title="安全专题", topics=(Topic(title="松涛风控", entries=nodes(2, 3, 2)),)),
    ]
    objectives = [
        ObjectiveSection(
            code=f"O{place}",
            title=f"目标{place}",
            items=tuple(
                Item(title=f"事项{index}", text=sentence(index), progress=Decimal(50)) for index in range(count)
            ),
        )
        for place, count in enumerate((7, 6, 5, 1), 1)
    ]
    readings = tuple(Reading(name=f"成功率{index}", value=Decimal("99.98"), unit="%") for index in range(2))
    groups = tuple(MetricGroup(title=title, readings=readings) for title in ("支付成功率", "系统可用性"))
    incidents = tuple(
        Incident(
            started_at=datetime(2031, 1, 28, 9 + hour), level="C", system="收银台", text=sentence(hour), state="已恢复"
        )
        for hour in range(3)
    )
    plan = tuple(PlanItem(text=sentence(index), due=date(2031, 2, 6), owner="周敏") for index in range(4))
    return [
        *tracks,
        *objectives,
        MetricsSection(title="系统运行数据", groups=groups),
        IncidentsSection(title="生产事件", incidents=incidents),
        NotesSection(title="收获与反思", entries=nodes(10, 1)),
        PlanSection(title="下周工作及目标", items=plan),
    ]


def report(times: int) -> Report:
    made = tuple(copied(section) for _ in range(times) for section in sections())
    return Report(week=Week(2031, 5), title="灯塔组周报", sections=made)


def place_of(now: Report, kind: str) -> int:
    """Return the section of ``kind`` that is nearest to the middle of the report."""
    middle = len(now.sections) // 2
    places = [index for index, section in enumerate(now.sections) if section.kind == kind]
    return min(places, key=lambda index: abs(index - middle))


def typed(now: Report, step: int) -> tuple[Report, Loc]:
    loc = ("sections", place_of(now, "objective"), "items", 0, "text")
    return replaced(now, loc, sentence(0) + "，进展顺利"[: step % 6]), loc


def typed_in_cell(now: Report, step: int) -> tuple[Report, Loc]:
    loc = ("sections", place_of(now, "incidents"), "incidents", 0, "text")
    return replaced(now, loc, sentence(0) + "，进展顺利"[: step % 6]), loc


def added_and_removed(now: Report, step: int) -> tuple[Report, Loc]:
    loc = ("sections", place_of(now, "track"), "topics", 0, "entries")
    entries = value_at(now, loc)
    changed = (*entries[:1], Node(text=sentence(step), marker="number"), *entries[1:])
    return replaced(now, loc, changed if step % 2 else (*entries[:1], *entries[2:])), (*loc, 1)


class PaintWatch(QObject):
    """Counts the paint events of a widget."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


def painted(watch: PaintWatch) -> None:
    """Return when everything that waits for painting is painted."""
    before = watch.count
    while watch.count == before:
        QApplication.processEvents()
    QApplication.processEvents()


def preview_times(now: Report, turn: Turn) -> Iterator[float]:
    builder, preview = DocumentBuilder(), Preview()
    preview.resize(*VIEW_PX)
    preview.show_document(builder.build(now, arrangement=DEFAULT_LOOK.arrangement))
    preview.show()
    watch = PaintWatch(preview.viewport())
    painted(watch)
    _, loc = turn(now, 1)
    preview.reveal(loc)
    QApplication.processEvents()
    for step in range(STEPS):
        start = perf_counter()
        now, loc = turn(now, step + 1)
        preview.show_document(builder.build(now, arrangement=DEFAULT_LOOK.arrangement))
        preview.reveal(loc)
        painted(watch)
        yield (perf_counter() - start) * 1000
    preview.close()


def browser_times(now: Report, turn: Turn) -> Iterator[float]:
    builder, browser, paper = DocumentBuilder(), QTextBrowser(), Paper()
    browser.resize(*VIEW_PX)
    browser.show()
    watch = PaintWatch(browser.viewport())
    for step in range(STEPS // 4):
        now, _ = turn(now, step + 1)
        paper.show(builder.build(now, arrangement=DEFAULT_LOOK.arrangement))
        html = paper.text_document.toHtml()
        start = perf_counter()
        scrolled = browser.verticalScrollBar().value()
        browser.setHtml(html)
        browser.verticalScrollBar().setValue(scrolled)
        painted(watch)
        yield (perf_counter() - start) * 1000
    browser.close()


def figures(times: Iterator[float]) -> tuple[float, float]:
    """Return median and 95th percentile without the first steps."""
    kept = sorted(list(times)[WARM_UP:])
    return statistics.median(kept), kept[int(len(kept) * 0.95)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, nargs="*", default=[1, 10], help="how many times the size of one report")
    sizes = parser.parse_args().times
    app = QApplication(sys.argv[:1])
    turns = {"typing in an item": typed, "typing in a cell": typed_in_cell, "item added, removed": added_and_removed}
    print(f"{app.platformName()}: milliseconds from change to painted, median (p95)")
    for size in sizes:
        for name, turn in turns.items():
            ours, peer = figures(preview_times(report(size), turn)), figures(browser_times(report(size), turn))
            print(
                f"x{size:<3} {name:22} preview {ours[0]:5.2f} ({ours[1]:5.2f})"
                f"   setHtml {peer[0]:6.1f} ({peer[1]:6.1f})   ratio {ours[0] / peer[0]:.2f}"
            )


if __name__ == "__main__":
    main()
