"""What a library knows of its metrics: what each is called, how it is measured, and which way is good."""

from typing import Annotated, Literal

from pydantic import Field

from weekly_editor.report.figure import Figure
from weekly_editor.report.model import Frozen, Text, new_id
from weekly_editor.report.week import WeekField

FORMAT: Literal["weekly-report-metrics"] = "weekly-report-metrics"
VERSION: Literal[1] = 1
MAX_METRIC_DECIMALS = 10

Direction = Literal["", "more", "less", "none"]  # which way is good; "" leaves it to unit and name
ChangeKind = Literal["", "points", "percent", "difference"]  # how a change is told; "" leaves it to the unit


class Metric(Frozen):
    """A metric as the library defines it; readings point at it by ``id``.

    ``aliases`` are names it had or has elsewhere, ``former`` the ids of metrics that were merged into it.
    ``decimals`` is None where values are shown as they were typed. ``section`` is the head of the group it stands
    under."""

    id: str = Field(default_factory=new_id)
    name: Text = ""
    aliases: tuple[Text, ...] = ()
    unit: Text = ""
    decimals: Annotated[int, Field(ge=0, le=MAX_METRIC_DECIMALS)] | None = None
    direction: Direction = ""
    target: Figure | None = None
    change: ChangeKind = ""
    section: Text = ""
    former: tuple[str, ...] = ()


class PastWeek(Frozen):
    """What is known of a week besides its report: values by the id of their metric, in the metric's unit."""

    week: WeekField
    values: dict[str, Figure] = Field(default_factory=dict)


class MetricCatalog(Frozen):
    """``metrics.json`` of a library: its metrics, and values from before it had reports."""

    format: Literal["weekly-report-metrics"] = FORMAT
    version: Literal[1] = VERSION
    metrics: tuple[Metric, ...] = ()
    past: tuple[PastWeek, ...] = ()


EMPTY_CATALOG = MetricCatalog()
