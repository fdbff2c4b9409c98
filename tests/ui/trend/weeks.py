"""A library of synthetic weeks."""

from decimal import Decimal

from weekly_editor.analysis.figures import WeekFigures
from weekly_editor.report.model import Incident, Reading
from weekly_editor.report.week import Week

LAST = Week(2027, 10)
GAP = LAST.shifted(-5)  # has no report
HURT = LAST.shifted(-3)  # has incidents


def week_figures(week: Week, *, rate: str = "") -> WeekFigures:
    weeks = (LAST.monday - week.monday).days // 7
    readings = (
        Reading(metric="r", name="成功率", unit="%", value=Decimal(rate or f"99.{90 + weeks % 7}"), target=Decimal(99)),
        Reading(metric="c", name="交易笔数", unit="万笔", value=Decimal(1000 - weeks)),
    )
    incidents = tuple(Incident(level="C级", system="网关", text=f"**第{n}次**超时") for n in range(5))
    return WeekFigures(week, readings, incidents if week == HURT else (), ("质量", "规模"))


def library(weeks: int) -> tuple[WeekFigures, ...]:
    known = (LAST.shifted(-back) for back in range(weeks))
    return tuple(week_figures(week) for week in known if week != GAP)
