from hypothesis import given
from hypothesis import strategies as st
from strategy import reports

from weekly_editor.report.model import PlanItem, PlanSection, Report
from weekly_editor.report.template import Template, report_from, with_new_ids
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
    row = with_new_ids(section).model_dump()["items"][0]
    assert row["later"] == {"id": unknown}


def test_where_a_plan_row_came_from_is_no_id_of_its_own():
    section = with_new_ids(PlanSection(items=(PlanItem(origin="abc"),)))
    assert isinstance(section, PlanSection)
    assert section.items[0].origin == "abc"


def test_an_empty_template_gives_an_empty_report():
    report = report_from(Template(), Week(2024, 32))
    assert isinstance(report, Report)
    assert report.sections == ()
