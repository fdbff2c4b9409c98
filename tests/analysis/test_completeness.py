"""When a section counts as empty, begun, complete."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from weekly_editor.analysis.completeness import section_state
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
    Topic,
    TrackSection,
    new_section,
)

WRITTEN = (Node(text="联调完成", children=(Node(text="差专线"),)),)
BLANK_BELOW = (Node(text="联调完成", children=(Node(text=" "),)),)


@pytest.mark.parametrize("kind", ["track", "objective", "metrics", "incidents", "notes", "plan"])
def test_a_new_section_is_empty_whatever_its_title(kind):
    assert section_state(new_section(kind, "标题")) == "empty"


def readings(*values):
    return MetricsSection(
        groups=(MetricGroup(readings=tuple(Reading(name="成功率", value=value) for value in values)),)
    )


@pytest.mark.parametrize(
    ("section", "state"),
    [
        (TrackSection(topics=(Topic(title=" "),)), "empty"),
        (TrackSection(topics=(Topic(title="灯塔"),)), "begun"),
        (TrackSection(topics=(Topic(title="灯塔", entries=BLANK_BELOW),)), "begun"),
        (TrackSection(topics=(Topic(entries=WRITTEN),)), "begun"),
        (TrackSection(topics=(Topic(title="灯塔", entries=WRITTEN),)), "complete"),
        (TrackSection(topics=(Topic(title="灯塔", entries=WRITTEN), Topic())), "begun"),
        (ObjectiveSection(items=(Item(),)), "empty"),
        (ObjectiveSection(items=(Item(owner="周敏"),)), "begun"),
        (ObjectiveSection(items=(Item(title="冷链结算"),)), "begun"),
        (ObjectiveSection(items=(Item(title="冷链结算", progress=Decimal(0)),)), "complete"),
        (ObjectiveSection(items=(Item(text="评审", due=date(2026, 7, 9)),)), "complete"),
        (readings(None), "empty"),
        (readings(Decimal("99.9"), None), "begun"),
        (readings(Decimal(0)), "complete"),
        (IncidentsSection(incidents=(Incident(),)), "empty"),
        (IncidentsSection(incidents=(Incident(system="网关"),)), "begun"),
        (IncidentsSection(incidents=(Incident(started_at=datetime(2026, 7, 9), level="P2", text="超时"),)), "complete"),
        (NotesSection(entries=(Node(),)), "empty"),
        (NotesSection(entries=BLANK_BELOW), "begun"),
        (NotesSection(entries=WRITTEN), "complete"),
        (PlanSection(items=(PlanItem(text="提测"),)), "begun"),
        (PlanSection(items=(PlanItem(text="提测", owner="周敏"),)), "complete"),
    ],
)
def test_a_section_is_as_far_as_its_parts(section, state):
    assert section_state(section) == state
