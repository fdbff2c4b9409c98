"""Who works on what."""

import pytest

from weekly_editor.analysis.people import owner_names, report_people
from weekly_editor.report.model import Item, ObjectiveSection, PlanItem, PlanSection, Report
from weekly_editor.report.week import Week


@pytest.mark.parametrize(
    ("owner", "names"),
    [
        ("王宁", ["王宁"]),
        ("王宁、@李静", ["王宁", "李静"]),
        ("Ann Lee, Bo / Cy", ["Ann Lee", "Bo", "Cy"]),
        ("", []),
        ("、", []),
        ("待" * 60, []),
    ],
)
def test_an_owner_is_one_name_or_several(owner, names):
    assert owner_names(owner) == names


def test_people_are_counted_by_their_work():
    items = (Item(owner="王宁"), Item(owner="李静、王宁"), Item())
    plan = (PlanItem(owner="赵一"),)
    report = Report(week=Week(2026, 28), sections=(ObjectiveSection(items=items), PlanSection(items=plan)))
    assert report_people(report).most_common() == [("王宁", 2), ("李静", 1), ("赵一", 1)]
