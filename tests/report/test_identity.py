import json
from itertools import chain

from hypothesis import given
from strategy import reports

from weekly_editor.report.codec import dump_report, parse_report
from weekly_editor.report.identity import copied, with_distinct_ids
from weekly_editor.report.model import (
    Item,
    MetricGroup,
    MetricsSection,
    Node,
    NotesSection,
    ObjectiveSection,
    Reading,
    Report,
    Topic,
    TrackSection,
)
from weekly_editor.report.week import Week


def ids_in(raw):
    match raw:
        case dict():
            return [raw["id"], *chain.from_iterable(map(ids_in, raw.values()))] if "id" in raw else []
        case list() | tuple():
            return list(chain.from_iterable(map(ids_in, raw)))
        case _:
            return []


def read_again(report):
    return parse_report(dump_report(report))


def test_parts_without_an_id_or_with_that_of_another_get_their_own():
    node = Node(id="n", text="a", children=(Node(id="", text="b"), Node(id="n", text="c")))
    item = Item(id="s", matter="m", title="一", entries=(node,))
    objective = ObjectiveSection(id="s", items=(item, item, Item(id="", matter="m")))
    track = TrackSection(id="s", topics=(Topic(id="", entries=(node,)),))
    reading = Reading(id="n", metric="rate")
    metrics = MetricsSection(id="", groups=(MetricGroup(id="", readings=(reading, reading)),))
    read = read_again(Report(id="r", week=Week(2024, 32), sections=(objective, track, metrics)))
    ids = ids_in(read.model_dump())
    assert len(ids) == 20
    assert len(set(ids)) == len(ids)
    assert "" not in ids


def test_the_first_part_keeps_the_id_and_nothing_else_changes():
    item = Item(id="i", matter="m", title="一", entries=(Node(id="n", text="a"),))
    report = Report(id="r", week=Week(2024, 32), sections=(ObjectiveSection(id="s", items=(item, item)),))
    first, second = read_again(report).sections[0].items
    assert first == item
    assert second == item.model_copy(update={"id": second.id, "entries": second.entries})
    assert second.entries[0] == item.entries[0].model_copy(update={"id": second.entries[0].id})


def test_fields_of_other_versions_are_left_alone():
    later = {"id": "n", "parts": [{"id": ""}, {"id": "n"}]}
    head = {"format": "weekly-report", "version": 1, "id": "r", "week": "2024-W32", "later": later}
    sections = [{"kind": "notes", "id": "n", "later": later, "entries": [{"id": "n", "later": later}]}]
    read = json.loads(dump_report(parse_report(json.dumps(head | {"sections": sections}).encode())))
    assert read["later"] == read["sections"][0]["later"] == read["sections"][0]["entries"][0]["later"] == later


def test_a_report_without_an_id_gets_one():
    assert read_again(Report(id="", week=Week(2024, 32))).id


@given(reports())
def test_a_report_whose_ids_differ_stays_the_very_same(report):
    assert with_distinct_ids(report) is report


def test_two_readings_of_one_metric_stay_of_one_metric():
    readings = (Reading(metric="rate"), Reading(metric="rate"))
    section = MetricsSection(groups=(MetricGroup(readings=readings),))
    assert read_again(Report(week=Week(2024, 32), sections=(section,))).sections == (section,)


def test_entries_side_by_side_are_told_apart():
    entries = tuple(Node(id="x", text=text) for text in "abc")
    read = read_again(Report(week=Week(2024, 32), sections=(NotesSection(entries=entries),)))
    assert [node.text for node in read.sections[0].entries] == ["a", "b", "c"]
    assert len({node.id for node in read.sections[0].entries}) == 3


def test_a_copy_reads_the_same_and_is_of_another_matter_down_to_its_entries():
    item = Item(title="对账", entries=(Node(text="子条目", children=(Node(),)),))
    copy = copied(item)
    assert (copy.title, copy.entries[0].text) == ("对账", "子条目")
    assert copy.matter != item.matter
    ids = {part.id for one in (item, copy) for part in (one, one.entries[0], one.entries[0].children[0])}
    assert len(ids) == 6


def test_the_readings_of_a_copied_group_are_of_other_metrics():
    group = MetricGroup(readings=(Reading(name="成功率"),))
    assert copied(group).readings[0].metric != group.readings[0].metric
