from decimal import Decimal

import pytest
from pydantic import ValidationError

from weekly_editor.editing.session import ReportChangedError, ReportSession
from weekly_editor.report.model import Item, NotesSection, ObjectiveSection, Report
from weekly_editor.report.place import Place
from weekly_editor.report.week import Week
from weekly_editor.storage.report_file import ReportFileError, load_report


@pytest.fixture
def report():
    items = tuple(Item(title=f"事项{n}", progress=Decimal("10.8")) for n in range(3))
    return Report(week=Week(2026, 28), sections=(ObjectiveSection(title="结算", items=items), NotesSection()))


@pytest.fixture
def session(qapp, report):
    return ReportSession(report)


TITLE = ("sections", 0, "items", 1, "title")


def test_typing_in_one_field_is_one_undo_step(session, report):
    for text in ("对", "对账", "对账完"):
        session.edit(TITLE, text, "Edit title")
    assert session.undo_stack.count() == 1
    session.undo_stack.undo()
    assert session.report is report


def test_typing_in_another_field_is_another_step(session):
    session.edit(TITLE, "对账", "Edit title")
    session.edit(("sections", 0, "items", 1, "text"), "完成", "Edit text")
    session.edit(TITLE, "对账单", "Edit title")
    assert session.undo_stack.count() == 3


def test_a_pause_starts_a_new_step(session, monkeypatch):
    clock = iter((100.0, 100.5, 102.0))
    monkeypatch.setattr("weekly_editor.editing.session.monotonic", lambda: next(clock))
    for text in ("对", "对账", "对账单"):
        session.edit(TITLE, text, "Edit title")
    assert session.undo_stack.count() == 2


def test_typing_back_to_the_start_leaves_no_step(session, report):
    session.edit(TITLE, "事项1改", "Edit title")
    session.edit(TITLE, "事项1", "Edit title")
    assert session.undo_stack.count() == 0
    assert session.is_saved()
    assert session.report == report


def test_trailing_zeros_of_a_figure_are_an_edit(session):
    loc = ("sections", 0, "items", 1, "progress")
    session.edit(loc, Decimal("10.80"), "Edit progress")
    assert str(session.report.sections[0].items[1].progress) == "10.80"
    session.undo_stack.undo()
    assert str(session.report.sections[0].items[1].progress) == "10.8"


def test_rows_never_merge(session):
    rows = session.report.sections[0].items
    session.edit(("sections", 0, "items"), (*rows, Item()), "Add item")
    session.edit(("sections", 0, "items"), (*session.report.sections[0].items, Item()), "Add item")
    assert session.undo_stack.count() == 2


def test_an_edit_shares_every_untouched_part(session, report):
    session.edit(TITLE, "新", "Edit title")
    assert session.report.sections[1] is report.sections[1]
    assert session.report.sections[0].items[0] is report.sections[0].items[0]


def test_what_does_not_fit_is_refused_and_changes_nothing(session, report):
    with pytest.raises(ValidationError):
        session.edit(("sections", 0, "items", 1, "due"), "soon", "Edit due")
    with pytest.raises(KeyError):
        session.edit(("sections", 0, "items", 9, "title"), "x", "Edit title")
    assert session.report is report
    assert session.undo_stack.count() == 0


def test_saving_sets_the_mark_and_undo_takes_it_away(session, tmp_path):
    path = tmp_path / "2026" / "2026-W28.json"
    session.edit(TITLE, "新", "Edit title")
    assert not session.is_saved()
    session.save(path)
    assert session.is_saved()
    assert session.path == path
    assert load_report(path) == session.report
    session.undo_stack.undo()
    assert not session.is_saved()
    session.undo_stack.redo()
    assert session.is_saved()


def test_typing_after_a_save_does_not_merge_into_the_saved_step(session, tmp_path):
    session.edit(TITLE, "新", "Edit title")
    session.save(tmp_path / "a.json")
    session.edit(TITLE, "新的", "Edit title")
    session.undo_stack.undo()
    assert session.is_saved()
    assert session.report.sections[0].items[1].title == "新"


def test_a_failed_save_changes_neither_mark_nor_path(session, tmp_path):
    session.edit(TITLE, "新", "Edit title")
    (tmp_path / "folder.json").mkdir()
    with pytest.raises(ReportFileError):
        session.save(tmp_path / "folder.json")
    assert not session.is_saved()
    assert session.path is None


def test_what_another_wrote_meanwhile_is_not_overwritten(session, report, tmp_path):
    path = tmp_path / "2026-W28.json"
    session.save(path)
    other = ReportSession(load_report(path), path)
    other.edit(TITLE, "别处写的", "Edit title")
    other.save()
    session.edit(TITLE, "这里写的", "Edit title")
    with pytest.raises(ReportChangedError):
        session.save()
    assert load_report(path).sections[0].items[1].title == "别处写的"
    assert not session.is_saved()
    session.save(overwrite=True)
    assert load_report(path).sections[0].items[1].title == "这里写的"


def test_a_file_that_was_only_touched_is_saved_over(session, tmp_path):
    path = tmp_path / "2026-W28.json"
    session.save(path)
    path.touch()
    session.edit(TITLE, "新", "Edit title")
    session.save()
    assert session.is_saved()


def test_what_was_imported_is_not_saved_until_it_is(qapp, report, tmp_path):
    session = ReportSession(report, is_saved=False)
    assert not session.is_saved()
    session.save(tmp_path / "a.json")
    assert session.is_saved()


def test_undo_and_redo_say_what_they_changed(session):
    places = []
    session.changedAt.connect(places.append)
    session.edit(TITLE, "事项甲", "Edit title")
    session.edit(("sections",), session.report.sections[:1], "Remove section")
    assert places == []
    session.undo_stack.undo()
    session.undo_stack.undo()
    session.undo_stack.redo()
    assert places == [Place(("sections", 1)), Place(TITLE, (2, 3)), Place(TITLE, (2, 3))]


def test_a_report_is_replaced_in_one_step_wherever_it_differs(session, report):
    after = report.model_copy(update={"title": "周报", "sections": report.sections[:1]})
    session.replace(after, "Replace")
    session.replace(after, "Replace")
    assert session.report is after
    assert session.undo_stack.count() == 1
    session.undo_stack.undo()
    assert session.report is report


def test_the_mark_of_the_saved_text_stays_where_it_is(session, tmp_path):
    session.edit(TITLE, "一", "Edit title")
    session.save(tmp_path / "a.json")
    session.edit(("title",), "二", "Edit title")
    session.undo_stack.undo()
    assert session.is_saved()
    session.undo_stack.undo()
    assert not session.is_saved()
    session.undo_stack.redo()
    assert session.is_saved()
    session.undo_stack.undo()
    session.edit(TITLE, "三", "Edit title")
    session.undo_stack.undo()
    assert not session.is_saved()


def test_what_follows_from_typing_is_part_of_its_step(session, report):
    session.edit(TITLE, "对账", "Edit title")
    items = session.report.sections[0].items
    changed = (items[0], items[1].model_copy(update={"owner": "王宁"}), items[2])
    section = session.report.sections[0].model_copy(update={"items": changed})
    after = session.report.model_copy(update={"sections": (section, session.report.sections[1])})
    session.follow_up(TITLE, after, "Edit owner")
    assert (session.undo_stack.count(), session.undo_stack.undoText()) == (1, "Edit title")
    session.edit(TITLE, "对账单", "Edit title")  # typing that goes on is not the same step any more
    session.undo_stack.undo()
    assert session.report == after
    session.undo_stack.undo()
    assert session.report is report


def test_what_follows_from_typing_somewhere_else_is_a_step_of_its_own(session, report):
    session.edit(TITLE, "对账", "Edit title")
    session.follow_up((*TITLE[:-1], "text"), session.report.model_copy(update={"team": "结算"}), "Edit team")
    assert (session.undo_stack.count(), session.undo_stack.undoText()) == (2, "Edit team")
    session.undo_stack.undo()
    assert session.report.team == report.team
