import re

from hypothesis import given
from hypothesis import strategies as st
from strategy import reports

from weekly_editor.report.codec import dump
from weekly_editor.report.identity import copied
from weekly_editor.report.loc import replaced
from weekly_editor.report.model import (
    Item,
    MetricGroup,
    MetricsSection,
    Node,
    NotesSection,
    ObjectiveSection,
    PlanItem,
    PlanSection,
    Reading,
    Report,
    Topic,
    TrackSection,
)
from weekly_editor.report.template import (
    Kept,
    Template,
    draft_of,
    duplicate_of,
    report_from,
    template_from,
    template_of,
)
from weekly_editor.report.week import Week

IDS = ("id", "matter", "metric")


def _stripped(value):
    match value:
        case dict():
            return {key: _stripped(part) for key, part in value.items() if key not in IDS}
        case list() | tuple():
            return [_stripped(part) for part in value]
        case _:
            return value


def _ids(value):
    match value:
        case dict():
            for key, part in value.items():
                if key in IDS:
                    yield part
                else:
                    yield from _ids(part)
        case list() | tuple():
            for part in value:
                yield from _ids(part)
        case _:
            pass


@given(reports())
def test_a_report_from_a_template_says_the_same_under_ids_of_its_own(report):
    template = Template(title=report.title, language=report.language, sections=report.sections)
    one, other = report_from(template, Week(2024, 32)), report_from(template, Week(2024, 33))
    assert (one.week, other.week) == (Week(2024, 32), Week(2024, 33))
    assert (one.title, one.language) == (template.title, template.language)
    assert _stripped(one.model_dump()["sections"]) == _stripped(report.model_dump()["sections"])
    ids = [*_ids(one.model_dump()), *_ids(other.model_dump())]
    assert len(set(ids)) == len(ids)
    assert set(ids).isdisjoint(_ids(template.model_dump()))


@given(st.sampled_from(["abc", 5, ["id"]]))
def test_fields_that_the_program_does_not_know_are_copied_as_they_are(unknown):
    section = PlanSection.model_validate({"items": [{"text": "甲", "later": {"id": unknown}}]})
    row = copied(section).model_dump()["items"][0]
    assert row["later"] == {"id": unknown}


def test_where_a_plan_row_came_from_is_no_id_of_its_own():
    section = copied(PlanSection(items=(PlanItem(origin="abc"),)))
    assert isinstance(section, PlanSection)
    assert section.items[0].origin == "abc"


def test_an_empty_template_gives_an_empty_report():
    report = report_from(Template(), Week(2024, 32))
    assert isinstance(report, Report)
    assert report.sections == ()


NOTHING = Kept(topics=False, metrics=False)
EVERYTHING = Kept(topics=True, metrics=True, items=True, notes=True)
WORDS = st.integers(10**8, 10**9 - 1).map(lambda number: f"word{number}")  # each can be found again


def _words(value):
    return set(re.findall(r"word\d{9}", dump(value).decode()))


@given(reports(WORDS))
def test_a_report_from_the_template_of_a_report_has_its_sections_and_none_of_its_content(report):
    template = template_of(report, "周报", NOTHING)
    fresh = report_from(template, Week(2024, 33))
    assert [(section.kind, section.title) for section in fresh.sections] == [
        (section.kind, section.title) for section in report.sections
    ]
    codes = {section.code for section in report.sections if isinstance(section, ObjectiveSection)}
    assert _words(fresh) == {report.title, *codes, *(section.title for section in report.sections)}
    assert set(_ids(template.model_dump())).isdisjoint(_ids(report.model_dump()))
    assert set(_ids(fresh.model_dump())).isdisjoint({*_ids(report.model_dump()), *_ids(template.model_dump())})


@given(reports(), st.builds(Kept, st.booleans(), st.booleans(), st.booleans(), st.booleans()))
def test_a_template_never_holds_what_a_week_measured_or_met(report, kept):
    for section in template_of(report, "", kept).sections:
        match section:
            case MetricsSection():
                readings = [reading for group in section.groups for reading in group.readings]
                assert all(reading.value is None and not reading.note for reading in readings)
            case ObjectiveSection():
                assert all(item.progress is None and not (item.text or item.entries) for item in section.items)
            case TrackSection():
                assert not any(topic.entries for topic in section.topics)
            case PlanSection():
                assert not section.items
            case _:
                pass


def test_starting_rows_are_kept_as_the_user_chose():
    report = Report(
        week=Week(2024, 32),
        sections=(
            TrackSection(topics=(Topic(title="业务进展", entries=(Node(text="上线"),)),)),
            ObjectiveSection(code="O1", items=(Item(title="装修存管", owner="林一帆", text="完成", risk="延期"),)),
            MetricsSection(
                groups=(MetricGroup(title="成功率", readings=(Reading(name="入金", unit="%", value=99, target=98),)),)
            ),
            NotesSection(entries=(Node(text="本周最有价值的事", children=(Node(text="例如"),)),)),
        ),
    )
    track, objective, metrics, notes = template_of(report, "", EVERYTHING).sections
    assert [topic.title for topic in track.topics] == ["业务进展"]
    assert [(item.title, item.owner, item.text, item.risk) for item in objective.items] == [
        ("装修存管", "林一帆", "", "")
    ]
    (reading,) = metrics.groups[0].readings
    assert (reading.name, reading.unit, reading.target, reading.value) == ("入金", "%", 98, None)
    assert notes.entries[0].children[0].text == "例如"
    track, objective, metrics, notes = template_of(report, "", NOTHING).sections
    assert (track.topics, objective.items, metrics.groups, notes.entries) == ((), (), (), ())
    assert objective.code == "O1"


@given(reports())
def test_a_draft_gives_back_the_template_it_was_made_of(report):
    template = Template.model_validate(
        {"name": "甲", "title": report.title, "sections": report.sections, "author": 5, "later": {"id": [1]}}
    )
    draft = draft_of(template, Week(2024, 32))
    assert template_from(template, draft) == template
    changed = template_from(template, replaced(draft, ("name",), "乙"))
    assert (changed.name, changed.id, changed.model_extra) == ("乙", template.id, {"author": 5, "later": {"id": [1]}})


def test_a_duplicate_is_another_template_that_says_the_same():
    template = Template(name="甲", sections=(PlanSection(title="计划"),))
    copy = duplicate_of(template, "乙")
    assert copy.id != template.id
    assert (copy.name, copy.sections) == ("乙", template.sections)
