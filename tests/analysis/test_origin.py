from weekly_editor.analysis.origin import MAX_NAME, origin_names
from weekly_editor.report.model import Incident, IncidentsSection, Item, Node, NotesSection, ObjectiveSection, Report
from weekly_editor.report.week import Week


def names_of(*sections):
    return origin_names(Report(week=Week(2026, 28), sections=sections))


def test_an_item_is_named_by_its_title_else_by_its_text():
    titled, bare = Item(title="**冷链**结算"), Item(text="对账单改版")
    assert names_of(ObjectiveSection(items=(titled, bare))) == {titled.id: "冷链结算", bare.id: "对账单改版"}


def test_entries_at_every_level_and_incidents_have_names():
    inner = Node(text="子条目")
    outer = Node(text="条目", children=(inner,))
    incident = Incident(text="网关超时")
    found = names_of(NotesSection(entries=(outer,)), IncidentsSection(incidents=(incident,)))
    assert found == {outer.id: "条目", inner.id: "子条目", incident.id: "网关超时"}


def test_a_name_stands_for_one_thing_only_and_is_short():
    first, second, long = Item(title="巡检"), Item(title="巡检"), Item(title="长" * 99)
    assert names_of(ObjectiveSection(items=(first, second, long))) == {first.id: "巡检", long.id: "长" * MAX_NAME}
