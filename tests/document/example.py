"""A fictional report that has every kind of section, and short ways to make outlines."""

from datetime import date, datetime
from decimal import Decimal

from weekly_editor.report.model import (
    Incident,
    IncidentsSection,
    Item,
    Marker,
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

WEEK = Week(2031, 20)  # 12 to 18 May 2031


def node(text: str, *children: Node, marker: Marker = "bullet") -> Node:
    return Node(text=text, marker=marker, children=children)


def numbered(text: str, *children: Node) -> Node:
    return node(text, *children, marker="number")


def report_of(*sections: Section, **fields: object) -> Report:
    return Report.model_validate({"week": WEEK, "sections": sections, **fields})


def example_report() -> Report:
    return report_of(
        TrackSection(
            title="码头钱包",
            topics=(
                Topic(title="商户侧", entries=(numbered("签约 42 家：", node("渔市 30 家"), node("**冷库** 12 家")),)),
                Topic(title="清算侧", entries=(node("对账提速"), node("补录脚本", marker="done"))),
            ),
        ),
        ObjectiveSection(
            code="O1",
            title="稳住底座",
            items=(
                Item(title="网关双活", text="切流演练两轮", progress=Decimal(60), due=date(2031, 5, 30), owner="林夏"),
                Item(text="证书轮换完成", risk="旧终端未升级"),
            ),
        ),
        MetricsSection(
            title="系统运行数据",
            groups=(
                MetricGroup(
                    title="成功率",
                    readings=(
                        Reading(
                            metric="m1", name="扣款成功率", value=Decimal("99.90"), unit="%", target=Decimal("99.5")
                        ),
                        Reading(name="平均耗时", value=Decimal(120), unit="ms", note="压测口径"),
                    ),
                ),
            ),
        ),
        IncidentsSection(
            title="生产事件",
            incidents=(
                Incident(
                    started_at=datetime(2031, 5, 13, 11, 25),
                    ended_at=datetime(2031, 5, 13, 12, 31),
                    level="C",
                    text="退款队列堵塞",
                    state="已恢复",
                    share=Decimal("0.5"),
                ),
            ),
        ),
        NotesSection(title="其他", entries=(node("随访小结", marker="plain"), node("跟进两家"))),
        PlanSection(title="下周工作", items=(PlanItem(text="双活验收", due=date(2031, 5, 23), owner="林夏"),)),
        title="支付周报",
        author="周舟",
        team="支付平台部",
        created_at=datetime(2031, 5, 16, 20, 30),
    )
