"""The desk: what stands around the open report."""

import pytest

from weekly_editor.editing.desk import Desk
from weekly_editor.library.folder import path_for
from weekly_editor.report.metric import Metric, MetricCatalog
from weekly_editor.report.model import Item, ObjectiveSection, Report
from weekly_editor.report.week import Week
from weekly_editor.storage.catalog_file import catalog_path, load_catalog, save_catalog
from weekly_editor.storage.places import Places
from weekly_editor.storage.problem import StorageError
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


def test_changed_metrics_are_kept_and_change_what_is_known(qapp, qtbot, tmp_path):
    desk = Desk(Places.below(tmp_path / "profile"), tmp_path / "library")
    desk.take(report_of(28))
    before = desk.history()
    with qtbot.waitSignal(desk.historyChanged):
        desk.change_catalog(lambda catalog: catalog.model_copy(update={"metrics": (Metric(id="m", name="量"),)}))
    assert [metric.name for metric in load_catalog(desk.library).metrics] == ["量"]
    assert desk.history() is not before
    assert desk.history().definitions.named("量", "") is not None


def test_what_another_program_wrote_into_the_metrics_is_changed_on(qapp, tmp_path):
    desk = Desk(Places.below(tmp_path / "profile"), tmp_path / "library")
    assert desk.catalog().metrics == ()
    save_catalog(desk.library, MetricCatalog(metrics=(Metric(id="theirs"),)))
    desk.change_catalog(lambda catalog: catalog.model_copy(update={"metrics": (*catalog.metrics, Metric(id="mine"))}))
    assert [metric.id for metric in load_catalog(desk.library).metrics] == ["theirs", "mine"]


def test_damaged_metrics_are_told_once_and_never_overwritten(qapp, tmp_path):
    desk = Desk(Places.below(tmp_path / "profile"), tmp_path / "library")
    catalog_path(desk.library).parent.mkdir(parents=True)
    catalog_path(desk.library).write_text("damaged")
    told = []
    desk.catalogFailed.connect(told.append)
    desk.take(report_of(28))
    desk.history()
    desk.catalog()
    assert [error.path for error in told] == [catalog_path(desk.library)]
    with pytest.raises(StorageError):
        desk.change_catalog(lambda catalog: catalog)
    assert catalog_path(desk.library).read_text() == "damaged"
