import json

import pytest
from hypothesis import given
from strategy import reports

from weekly_editor.report.codec import dump_report, parse_report
from weekly_editor.report.model import NotesSection, PlanSection
from weekly_editor.report.template import Template, report_from
from weekly_editor.report.week import Week
from weekly_editor.storage.places import Places
from weekly_editor.storage.report_file import ReportFileError
from weekly_editor.storage.template_file import (
    chosen_template,
    drop_template,
    imported_template,
    is_own,
    keep_template,
    list_templates,
    load_template,
    own_template,
    write_template,
)

KINDS = ["track"] * 2 + ["objective"] * 4 + ["metrics", "incidents", "notes", "notes", "plan"]


def _file(**fields):
    return json.dumps({"format": "weekly-report-template", "version": 1, **fields}).encode()


@pytest.fixture
def places(tmp_path):
    return Places.below(tmp_path / "profile")


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_own_template_starts_a_report_with_all_its_sections(language):
    report = report_from(own_template(language), Week(2026, 1))
    assert [section.kind for section in report.sections] == KINDS
    assert report.language == language
    assert report.title
    assert parse_report(dump_report(report)) == report


def test_both_own_templates_have_the_same_shape():
    def shape(value):
        match value:
            case dict():
                return {key: shape(part) for key, part in value.items() if key in ("sections", "topics", "groups")}
            case list() | tuple():
                return [shape(part) for part in value]
            case _:
                return None

    assert shape(own_template("zh_CN").model_dump()) == shape(own_template("en").model_dump())


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"[]", "not a template"),
        (b"\xff", "not UTF-8"),
        (b"{}", "not a template"),
        (b'{"format": "weekly-report", "version": 1, "week": "2024-W32"}', "not a template"),
        (_file(title=5), "field title: it must be text"),
        (_file(version=2), "newer program"),
        (_file(version="1"), "field version"),
        (_file(sections=[{"kind": "poem"}]), "field sections.0: this kind of section is unknown"),
        (_file(sections=[{"kind": "notes", "entries": 1}]), "field sections.0.entries: it must be a list"),
        (_file(sections=[{"kind": "plan"}] * 201), "more than 200 sections"),
        (b'{"format": "weekly-report-template", "later": ' + b"[" * 300 + b"]" * 300 + b"}", "nested more than 200"),
        (b" " * (5 * 1024 * 1024), "larger than 4 MB"),
    ],
)
def test_a_file_that_is_no_template_is_refused_with_its_reason(tmp_path, content, said):
    (tmp_path / "a.json").write_bytes(content)
    with pytest.raises(ReportFileError, match=said) as caught:
        load_template(tmp_path / "a.json")
    assert caught.value.path == tmp_path / "a.json"


@given(reports())
def test_a_template_comes_back_as_it_was_written(tmp_path_factory, report):
    path = tmp_path_factory.mktemp("out") / "a.json"
    template = Template.model_validate(
        {"name": report.title, "sections": report.sections, "later": {"deep": [1, "甲"]}}
    )
    write_template(path, template)
    assert load_template(path) == template


def test_the_own_templates_stand_first_and_cannot_be_replaced(places):
    listed = list_templates(places, "en").templates
    assert [template.id for template in listed] == ["own-en", "own-zh_CN"]
    assert all(is_own(template.id) for template in listed)
    for change in (lambda: keep_template(places, listed[0]), lambda: drop_template(places, "own-en")):
        with pytest.raises(ValueError, match="own-en"):
            change()


def test_templates_are_kept_listed_by_name_and_dropped(places):
    beta, alpha = Template(name="Beta"), Template(name="alpha", sections=(PlanSection(),))
    for template in (beta, alpha):
        keep_template(places, template)
    assert list_templates(places, "zh_CN").templates[2:] == (alpha, beta)
    assert chosen_template(places, beta.id, "zh_CN") == beta
    drop_template(places, beta.id)
    drop_template(places, beta.id)
    assert list_templates(places, "zh_CN").templates[2:] == (alpha,)


@pytest.mark.parametrize("wanted", ["", "0123456789ab", "../settings", "/etc/passwd", "own-fr"])
def test_a_choice_that_leads_nowhere_is_the_own_template(places, wanted):
    places.data.mkdir(parents=True)
    (places.data / "settings.json").write_text("{}")
    assert chosen_template(places, wanted, "en").id == "own-en"


def test_a_damaged_file_is_told_and_hides_no_other(places):
    good = Template(name="好")
    keep_template(places, good)
    (places.data / "templates" / "bad.json").write_bytes(b"{")
    listed = list_templates(places, "zh_CN")
    assert listed.named(good.id) == good
    assert [problem.path.name for problem in listed.problems] == ["bad.json"]
    with pytest.raises(ReportFileError):
        chosen_template(places, "bad", "zh_CN")


def test_a_file_copied_by_hand_is_a_template_of_its_own(places):
    template = Template(name="甲")
    keep_template(places, template)
    folder = places.data / "templates"
    (folder / "副本.json").write_bytes((folder / f"{template.id}.json").read_bytes())
    assert {each.id for each in list_templates(places, "zh_CN").templates[2:]} == {template.id, "副本"}
    keep_template(places, template.model_copy(update={"id": "副本", "name": "乙"}))
    assert chosen_template(places, "副本", "zh_CN").name == "乙"


def test_importing_what_is_there_already_keeps_both(places, tmp_path):
    template = Template(name="甲", sections=(NotesSection(title="其他"),))
    write_template(tmp_path / "out.json", template)
    assert imported_template(tmp_path / "out.json", list_templates(places, "zh_CN")).id == template.id
    keep_template(places, template)
    second = imported_template(tmp_path / "out.json", list_templates(places, "zh_CN"))
    assert second.id != template.id
    assert second.sections == template.sections


@pytest.mark.parametrize("name", ["own-zh_CN", "../x", "con", ""])
def test_an_imported_template_never_names_a_file_of_its_own_choice(places, tmp_path, name):
    (tmp_path / "out.json").write_bytes(_file(id=name, name="甲"))
    imported = imported_template(tmp_path / "out.json", list_templates(places, "zh_CN"))
    keep_template(places, imported)
    assert imported.id not in (name, "")
    assert list_templates(places, "zh_CN").named(imported.id) == imported


def test_a_template_that_cannot_be_written_is_an_error_in_words(places):
    places.data.parent.mkdir(parents=True)
    places.data.write_bytes(b"")
    with pytest.raises(ReportFileError, match="folder"):
        keep_template(places, Template())
