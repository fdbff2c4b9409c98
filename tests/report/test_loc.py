from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from strategy import reports, texts

from weekly_editor.report.clean import clean
from weekly_editor.report.loc import Loc, replaced, value_at
from weekly_editor.report.model import (
    Item,
    MetricGroup,
    MetricsSection,
    Node,
    NotesSection,
    ObjectiveSection,
    Reading,
    Report,
)
from weekly_editor.report.week import Week

REPORT = Report(
    week=Week(2024, 32),
    sections=(
        ObjectiveSection(code="O1", items=(Item(title="对账平台", entries=(Node(text="上线"),)), Item(title="清分"))),
        NotesSection(entries=(Node(text="一", children=(Node(text="二"),)),)),
        MetricsSection(groups=(MetricGroup(readings=(Reading(name="成功率", value=Decimal("1.0")),)),)),
    ),
)
TITLE: Loc = ("sections", 0, "items", 0, "title")
VALUE: Loc = ("sections", 2, "groups", 0, "readings", 0, "value")


def test_a_new_value_leaves_everything_beside_its_path_as_it_was():
    after = replaced(REPORT, TITLE, "对账中心")
    assert value_at(after, TITLE) == "对账中心"
    assert value_at(REPORT, TITLE) == "对账平台"
    assert after.sections[1] is REPORT.sections[1]
    assert after.sections[2] is REPORT.sections[2]
    for loc in (("sections", 0, "items", 1), ("sections", 0, "items", 0, "entries")):
        assert value_at(after, loc) is value_at(REPORT, loc)


@given(reports(), st.data())
def test_any_text_of_any_report_can_be_replaced(report, data):
    loc = data.draw(st.sampled_from(list(_text_locs(report))))
    text = data.draw(texts())
    after = replaced(report, loc, text)
    assert value_at(after, loc) == text
    assert replaced(after, loc, value_at(report, loc)) == report


@pytest.mark.parametrize("loc", [TITLE, VALUE, ("week",), ("sections", 0, "items", 0, "due"), ("created_at",)])
def test_the_value_that_stands_there_already_changes_nothing(loc):
    assert replaced(REPORT, loc, value_at(REPORT, loc)) is REPORT


def test_a_figure_with_another_zero_is_another_figure():
    assert str(value_at(replaced(REPORT, VALUE, "1.00"), VALUE)) == "1.00"


@pytest.mark.parametrize(
    "loc",
    [
        (),
        ("nothing",),
        ("sections", 3),
        ("sections", -1),
        ("sections", "0"),
        ("sections", 0, "topics"),
        (*TITLE, 0),
        ("model_config",),
        (0,),
    ],
)
def test_a_place_that_the_report_has_not_is_a_key_error(loc):
    with pytest.raises(KeyError):
        replaced(REPORT, loc, "甲")


@pytest.mark.parametrize(
    ("loc", "value"),
    [(TITLE, 5), (VALUE, 0.5), (VALUE, "很多"), (("week",), "2024-W60"), (("sections",), [1]), (("language",), "fr")],
)
def test_a_value_that_does_not_fit_is_refused(loc, value):
    with pytest.raises(ValidationError):
        replaced(REPORT, loc, value)


def test_a_row_is_replaced_by_one_of_its_kind_only():
    row = ("sections", 0, "items", 1)
    assert value_at(replaced(REPORT, row, Item(title="新")), row).title == "新"
    with pytest.raises(TypeError):
        replaced(REPORT, row, Node())


def test_text_is_cleaned_on_its_way_in():
    assert value_at(replaced(REPORT, TITLE, "a\0\r\nb"), TITLE) == clean("a\0\r\nb") == "a\nb"


def test_unknown_fields_survive_an_edit_beside_them():
    report = Report.model_validate({"week": "2024-W32", "mood": ["好"]})
    assert replaced(report, ("title",), "周报").model_dump()["mood"] == ["好"]


def _text_locs(report):
    yield from (("title",), ("author",), ("team",))
    for index, section in enumerate(report.sections):
        yield ("sections", index, "title")
        for field in ("items", "topics", "entries", "incidents"):
            for row, part in enumerate(getattr(section, field, ())):
                yield ("sections", index, field, row, "text" if hasattr(part, "text") else "title")
