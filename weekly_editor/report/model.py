"""What a report is: sections of six kinds, frozen, with every field the file has."""

from decimal import Decimal
from typing import Annotated, Literal
from uuid import uuid4

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from weekly_editor.report.bilingual import Language
from weekly_editor.report.clean import clean
from weekly_editor.report.figure import Figure
from weekly_editor.report.moment import Day, Moment
from weekly_editor.report.week import WeekField

FORMAT: Literal["weekly-report"] = "weekly-report"
VERSION: Literal[1] = 1

Text = Annotated[str, AfterValidator(clean)]
Marker = Literal["bullet", "number", "plain", "todo", "done"]
Kind = Literal["track", "objective", "metrics", "incidents", "notes", "plan"]
KINDS: tuple[Kind, ...] = ("track", "objective", "metrics", "incidents", "notes", "plan")


def new_id() -> str:
    """Return an id that no other part of any report has (48 random bits)."""
    return uuid4().hex[:12]


class Frozen(BaseModel):
    """A value that is replaced, never changed; fields it does not know are kept."""

    model_config = ConfigDict(frozen=True, extra="allow", defer_build=True)


class Node(Frozen):
    """One entry of an outline and those below it; ``text`` carries inline markup."""

    id: str = Field(default_factory=new_id)
    text: Text = ""
    marker: Marker = "bullet"
    children: tuple["Node", ...] = ()


Outline = tuple[Node, ...]


class Topic(Frozen):
    """A subject within a track."""

    id: str = Field(default_factory=new_id)
    matter: str = Field(default_factory=new_id)
    title: Text = ""
    entries: Outline = ()


class Item(Frozen):
    """A piece of work under an objective; ``progress`` is in percent, None where nothing is said of it."""

    id: str = Field(default_factory=new_id)
    matter: str = Field(default_factory=new_id)
    title: Text = ""
    text: Text = ""
    progress: Figure | None = None
    due: Day | None = None
    owner: Text = ""
    risk: Text = ""
    entries: Outline = ()


class Reading(Frozen):
    """One running figure; ``metric`` is the id of the metric it belongs to from week to week."""

    id: str = Field(default_factory=new_id)
    metric: str = Field(default_factory=new_id)
    name: Text = ""
    value: Figure | None = None
    unit: Text = ""
    target: Figure | None = None
    note: Text = ""


class MetricGroup(Frozen):
    """Readings under one head."""

    id: str = Field(default_factory=new_id)
    title: Text = ""
    readings: tuple[Reading, ...] = ()


class Incident(Frozen):
    """One production incident; times are local, ``share`` is the part that falls to this department (0.5: half)."""

    id: str = Field(default_factory=new_id)
    started_at: Moment | None = None
    ended_at: Moment | None = None
    level: Text = ""
    system: Text = ""
    text: Text = ""
    state: Text = ""
    counts: bool = True
    share: Figure = Decimal(1)


class PlanItem(Frozen):
    """What is to be done next week; ``origin`` is the id of what it came from, empty if typed here."""

    id: str = Field(default_factory=new_id)
    matter: str = Field(default_factory=new_id)
    text: Text = ""
    due: Day | None = None
    owner: Text = ""
    origin: str = ""


class TrackSection(Frozen):
    """业务专题: topics, each an outline."""

    kind: Literal["track"] = "track"
    id: str = Field(default_factory=new_id)
    title: Text = ""
    topics: tuple[Topic, ...] = ()


class ObjectiveSection(Frozen):
    """目标: a code like O1, a name, and the work towards it."""

    kind: Literal["objective"] = "objective"
    id: str = Field(default_factory=new_id)
    title: Text = ""
    code: Text = ""
    items: tuple[Item, ...] = ()


class MetricsSection(Frozen):
    """系统运行数据: groups of readings."""

    kind: Literal["metrics"] = "metrics"
    id: str = Field(default_factory=new_id)
    title: Text = ""
    groups: tuple[MetricGroup, ...] = ()


class IncidentsSection(Frozen):
    """生产事件: one row an incident."""

    kind: Literal["incidents"] = "incidents"
    id: str = Field(default_factory=new_id)
    title: Text = ""
    incidents: tuple[Incident, ...] = ()


class NotesSection(Frozen):
    """其他, 收获与反思: an outline."""

    kind: Literal["notes"] = "notes"
    id: str = Field(default_factory=new_id)
    title: Text = ""
    entries: Outline = ()


class PlanSection(Frozen):
    """下周工作及目标: one row a piece of work."""

    kind: Literal["plan"] = "plan"
    id: str = Field(default_factory=new_id)
    title: Text = ""
    items: tuple[PlanItem, ...] = ()


Section = TrackSection | ObjectiveSection | MetricsSection | IncidentsSection | NotesSection | PlanSection
AnySection = Annotated[Section, Field(discriminator="kind")]


class KnownFinding(Frozen):
    """A finding that was set aside, and why: what of ``kind`` is said of ``matter`` in words like ``sign``.

    The newest decides: one that was ``taken_back`` is shown again, whatever the weeks before say."""

    id: str = Field(default_factory=new_id)
    kind: str = ""
    matter: str = ""
    sign: Text = ""
    reason: Text = ""
    taken_back: bool = False


class Report(Frozen):
    """One week's report, as its file holds it; ``language`` is the document's own."""

    format: Literal["weekly-report"] = FORMAT
    version: Literal[1] = VERSION
    id: str = Field(default_factory=new_id)
    week: WeekField
    title: Text = ""
    author: Text = ""
    team: Text = ""
    created_at: Moment | None = None
    language: Language = "zh_CN"
    sections: tuple[AnySection, ...] = ()
    known_findings: tuple[KnownFinding, ...] = ()


_SECTIONS: dict[Kind, type[Section]] = {
    "track": TrackSection,
    "objective": ObjectiveSection,
    "metrics": MetricsSection,
    "incidents": IncidentsSection,
    "notes": NotesSection,
    "plan": PlanSection,
}


def new_section(kind: Kind, title: str = "") -> Section:
    """Return an empty section of ``kind``."""
    return _SECTIONS[kind](title=title)
