import pytest

from weekly_editor.editing.template_desk import TemplateDesk
from weekly_editor.report.model import PlanSection
from weekly_editor.report.template import Template, duplicate_of
from weekly_editor.storage.places import Places
from weekly_editor.storage.problem import StorageError
from weekly_editor.storage.template_file import keep_template, list_templates


@pytest.fixture
def places(tmp_path):
    return Places.below(tmp_path / "profile")


@pytest.fixture
def template(places):
    template = Template(name="甲", sections=(PlanSection(title="计划"),))
    keep_template(places, template)
    return template


@pytest.fixture
def desk(qapp, places, template):
    return TemplateDesk(places, "zh_CN")


def _kept(places, template_id):
    return list_templates(places, "zh_CN").named(template_id)


def test_a_template_is_edited_like_a_report_and_written_by_itself(desk, places, template, qtbot):
    session = desk.session(template.id)
    session.edit(("sections", 0, "title"), "下周计划", "Edit title")
    assert desk.templates().named(template.id).sections[0].title == "下周计划"
    qtbot.waitUntil(lambda: _kept(places, template.id).sections[0].title == "下周计划")
    assert session.is_saved()
    session.undo_stack.undo()
    assert desk.save()
    assert _kept(places, template.id) == template


def test_a_new_name_is_undone_like_everything_else(desk, template, qtbot):
    session = desk.session(template.id)
    with qtbot.waitSignal(desk.listChanged):
        session.edit(("name",), "乙", "Edit name")
    assert desk.templates().named(template.id).name == "乙"
    with qtbot.waitSignal(desk.listChanged):
        session.undo_stack.undo()
    assert desk.templates().named(template.id).name == "甲"


def test_what_is_deleted_comes_back_with_its_changes_and_its_history(desk, places, template):
    desk.session(template.id).edit(("title",), "周报", "Edit title")
    removed = desk.remove(template.id)
    assert _kept(places, template.id) is None
    assert desk.templates().named(template.id) is None
    assert desk.save()
    assert _kept(places, template.id) is None
    desk.add(removed)
    assert _kept(places, template.id).title == "周报"
    desk.session(template.id).undo_stack.undo()
    assert desk.templates().named(template.id).title == ""


def test_own_templates_are_not_edited(desk):
    with pytest.raises(KeyError):
        desk.session("own-zh_CN")


def test_a_disk_that_refuses_is_told_and_costs_no_text(desk, places, template, qtbot):
    session = desk.session(template.id)
    folder = places.data / "templates"
    folder.rename(places.data / "away")
    folder.write_bytes(b"")
    session.edit(("title",), "周报", "Edit title")
    with qtbot.waitSignal(desk.failed) as caught:
        assert not desk.save()
    assert isinstance(caught.args[0], StorageError)
    assert session.report.title == "周报"
    assert not session.is_saved()
    with pytest.raises(StorageError):
        desk.add(duplicate_of(template, "乙"))
    assert len(desk.templates().templates) == 3
    folder.unlink()
    (places.data / "away").rename(folder)
    assert desk.save()
    assert _kept(places, template.id).title == "周报"
