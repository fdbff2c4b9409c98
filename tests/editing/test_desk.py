"""The desk: what stands around the open report."""

from weekly_editor.editing.desk import Desk
from weekly_editor.library.folder import path_for
from weekly_editor.report.model import Item, ObjectiveSection, Report
from weekly_editor.report.week import Week
from weekly_editor.storage.places import Places
from weekly_editor.storage.report_file import save_report


def report_of(number, *owners):
    items = tuple(Item(owner=owner) for owner in owners)
    return Report(week=Week(2026, number), sections=(ObjectiveSection(items=items),))


def test_people_are_those_of_the_library_and_of_the_open_report(qapp, tmp_path):
    library = tmp_path / "library"
    save_report(path_for(library, Week(2026, 27)), report_of(27, "李静", "王宁"))
    desk = Desk(Places.below(tmp_path / "profile"), library)
    desk.take(report_of(28, "王宁", "赵一"))
    assert desk.people() == ("王宁", "李静", "赵一")
    desk.session.edit(("sections", 0, "items", 0, "owner"), "钱二", "Edit owner")
    assert set(desk.people()) == {"李静", "王宁", "赵一", "钱二"}
    desk.clear()


def test_another_library_has_other_people(qapp, tmp_path):
    desk = Desk(Places.below(tmp_path / "profile"), tmp_path / "one")
    assert desk.people() == ()
    save_report(path_for(tmp_path / "two", Week(2026, 27)), report_of(27, "王宁"))
    desk.library = tmp_path / "two"
    assert desk.people() == ("王宁",)
