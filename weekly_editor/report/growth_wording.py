"""The words in which a document tells growth, in the document's own language."""

from dataclasses import dataclass
from typing import Literal

from weekly_editor.report.bilingual import Language

Basis = Literal["last_week", "month_week", "month_days", "last_year"]  # what a week is compared with
BASES: tuple[Basis, ...] = ("last_week", "month_week", "month_days", "last_year")

Verbs = tuple[str, str]  # of what rises and of what falls


@dataclass(frozen=True, slots=True)
class GrowthWording:
    """Every fixed word of a phrase about growth; a name with braces is a format of what stands in them."""

    bases: dict[Basis, str]
    days: str  # {basis} {days}; which days a basis means, where its name alone would not tell
    told: str  # {basis} {verb} {amount} {before} {now}
    unchanged: str  # {basis} {now}
    no_data: str  # {basis}
    no_week: str  # {ordinal}; the month before has no such week
    points: str  # {figure}
    thousandths: str  # {figure}; points of ratios in ‰
    percent: str  # {figure}
    difference: str  # {figure}
    below: str  # {figure}; less than the smallest percentage
    above: str  # {figure}; nearly all
    better_points: Verbs  # where it is good that the figure rises
    better_percent: Verbs
    neutral: Verbs
    amounts: Verbs  # of a difference


ZH = GrowthWording(
    bases={"last_week": "上周", "month_week": "上月同周", "month_days": "上月同期", "last_year": "去年同期"},
    days="{basis}（{days}）",
    told="较{basis}{verb}{amount}（{before} → {now}）",
    unchanged="与{basis}持平（{now}）",
    no_data="{basis}无数据",
    no_week="上月没有第 {ordinal} 周",
    points=" {figure} 个百分点",
    thousandths=" {figure} 个千分点",
    percent=" {figure}%",
    difference=" {figure}",
    below="不足 {figure}%",
    above="超过 {figure}%",
    better_points=("提升", "下降"),
    better_percent=("增长", "下降"),
    neutral=("上升", "下降"),
    amounts=("增加", "减少"),
)

EN = GrowthWording(
    bases={
        "last_week": "last week",
        "month_week": "the same week last month",
        "month_days": "the same days last month",
        "last_year": "the same week last year",
    },
    days="{basis}, {days}",
    told="{verb}{amount} from {basis} ({before} → {now})",
    unchanged="unchanged from {basis} ({now})",
    no_data="no data for {basis}",
    no_week="last month has no week {ordinal}",
    points=" {figure} pp",
    thousandths=" {figure} per-mille points",
    percent=" {figure}%",
    difference=" {figure}",
    below=" less than {figure}%",
    above=" more than {figure}%",
    better_points=("up", "down"),
    better_percent=("up", "down"),
    neutral=("up", "down"),
    amounts=("up", "down"),
)


def growth_wording_of(language: Language) -> GrowthWording:
    """Return the words for documents in ``language``."""
    return ZH if language == "zh_CN" else EN
