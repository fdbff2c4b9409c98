from datetime import date, datetime

import pytest
from pydantic import ValidationError

from weekly_editor.report.model import KINDS, Incident, Node, PlanItem, new_id, new_section


@pytest.mark.parametrize("kind", KINDS)
def test_a_section_of_every_kind_can_be_made(kind):
    section = new_section(kind, "标题")
    assert (section.kind, section.title) == (kind, "标题")


def test_a_value_cannot_be_changed():
    with pytest.raises(ValidationError):
        Node(text="甲").text = "乙"


def test_ids_differ():
    assert len({new_id() for _ in range(1000)}) == 1000


def test_days_and_times_are_read_as_iso_8601_writes_them():
    assert PlanItem.model_validate({"due": "2024-08-16"}).due == date(2024, 8, 16)
    assert Incident.model_validate({"started_at": "2024-08-09T21:45"}).started_at == datetime(2024, 8, 9, 21, 45)


@pytest.mark.parametrize("due", [0, 1.5, "2024-02-30", "8月16日", "2024-08-16T10:00", datetime(2024, 8, 16), True, []])
def test_what_is_no_day_is_refused(due):
    with pytest.raises(ValidationError):
        PlanItem.model_validate({"due": due})


@pytest.mark.parametrize("started_at", [0, 1.5, "2024-02-30T10:00", "十点", date(2024, 8, 16), True, []])
def test_what_is_no_time_is_refused(started_at):
    with pytest.raises(ValidationError):
        Incident.model_validate({"started_at": started_at})
