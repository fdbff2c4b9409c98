import gc
import weakref
from threading import Event

import pytest

from weekly_editor.editing.autosave import Autosave
from weekly_editor.editing.session import ReportSession
from weekly_editor.report.model import NotesSection, Report
from weekly_editor.report.week import Week
from weekly_editor.storage.places import Places
from weekly_editor.storage.recovery import recoveries

TITLE = ("sections", 0, "title")


@pytest.fixture
def places(tmp_path):
    return Places.below(tmp_path / "profile")


@pytest.fixture
def session(qapp):
    return ReportSession(Report(week=Week(2026, 28), sections=(NotesSection(title="其他"),)))


@pytest.fixture
def watch(session, places, qapp):
    """Return what watches a session, until the end of the test."""
    watching = []

    def start(watched=session, **options):
        watching.append(Autosave(watched, places, **options))
        return watching[-1]

    yield start
    for autosave in watching:
        autosave._timer.stop()
        autosave._writer.shutdown()


@pytest.fixture
def autosave(watch):
    return watch(delay_ms=10)


def test_a_change_is_kept_within_the_delay(autosave, session, places, qtbot):
    session.edit(TITLE, "杂项", "Edit title")
    qtbot.waitUntil(lambda: len(recoveries(places)) == 1)
    assert recoveries(places)[0].report == session.report


def test_going_on_typing_does_not_put_the_copy_off(autosave, session, places, qtbot):
    for count in range(30):
        session.edit(TITLE, "字" * (count + 1), "Edit title")
        qtbot.wait(2)
        if recoveries(places):
            return
    pytest.fail("no copy was written while typing went on")


def test_another_delay_holds_from_the_next_change_on(watch, session, places, qtbot):
    autosave = watch(delay_ms=60_000)
    autosave.set_delay(10)
    session.edit(TITLE, "杂项", "Edit title")
    qtbot.waitUntil(lambda: len(recoveries(places)) == 1)


def test_saving_drops_the_copy(autosave, session, places, qtbot, tmp_path):
    session.edit(TITLE, "杂项", "Edit title")
    qtbot.waitUntil(lambda: len(recoveries(places)) == 1)
    session.save(tmp_path / "2026-W28.json")
    qtbot.waitUntil(lambda: not recoveries(places))


def test_after_a_crash_the_copy_names_its_file(watch, session, places, tmp_path):
    session.save(tmp_path / "2026-W28.json")
    autosave = watch()
    session.edit(TITLE, "杂项", "Edit title")
    autosave.close(keep=True)
    (copy,) = recoveries(places)
    assert copy.source == tmp_path / "2026-W28.json"
    assert copy.report.sections[0].title == "杂项"


def test_leaving_without_saving_drops_the_copy(autosave, session, places, qtbot):
    session.edit(TITLE, "杂项", "Edit title")
    qtbot.waitUntil(lambda: len(recoveries(places)) == 1)
    autosave.close(keep=False)
    assert recoveries(places) == ()


def test_a_failure_is_told_once(autosave, session, places, qtbot):
    places.data.parent.mkdir(parents=True)
    places.data.write_text("a file where the folder should be")
    told = []
    autosave.failed.connect(told.append)
    session.edit(TITLE, "一", "Edit title")
    qtbot.waitUntil(lambda: len(told) == 1)
    session.edit(TITLE, "二", "Edit title")
    autosave.write_now()
    qtbot.wait(50)
    assert len(told) == 1


def test_a_copy_that_fails_at_the_end_is_told(watch, session, places):
    autosave = watch()
    places.data.parent.mkdir(parents=True)
    places.data.write_text("a file where the folder should be")
    told = []
    autosave.failed.connect(told.append)
    session.edit(TITLE, "一", "Edit title")
    autosave.close(keep=True)
    assert len(told) == 1


def test_a_copy_under_way_does_not_hold_what_watches_which_would_end_on_another_thread(session, places, monkeypatch):
    may_end = Event()
    monkeypatch.setattr("weekly_editor.editing.autosave.write_recovery", lambda *_: may_end.wait(10))
    autosave = Autosave(session, places)
    held = weakref.ref(autosave)
    session.edit(TITLE, "一", "Edit title")
    autosave.write_now()
    del autosave
    gc.collect()
    assert held() is None
    may_end.set()


def test_an_untouched_new_report_leaves_no_copy(autosave, places, qtbot):
    qtbot.wait(40)
    assert recoveries(places) == ()


def test_text_taken_back_leaves_no_copy(autosave, session, places, qtbot):
    session.edit(TITLE, "杂项", "Edit title")
    qtbot.waitUntil(lambda: len(recoveries(places)) == 1)
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: not recoveries(places))


def test_a_copy_of_an_earlier_run_outlives_one_that_wrote_nothing(watch, session, places, tmp_path):
    session.save(tmp_path / "2026-W28.json")
    crashed = watch()
    session.edit(TITLE, "崩溃前写的", "Edit title")
    crashed.close(keep=True)
    session.undo_stack.undo()
    watch().close(keep=False)
    assert [copy.report.sections[0].title for copy in recoveries(places)] == ["崩溃前写的"]


def test_a_restored_copy_goes_once_it_is_saved(watch, session, places, qtbot, tmp_path):
    session.save(tmp_path / "2026-W28.json")
    crashed = watch()
    session.edit(TITLE, "崩溃前写的", "Edit title")
    crashed.close(keep=True)
    (copy,) = recoveries(places)
    restored = ReportSession(copy.report, copy.source, is_saved=False)
    watch(restored, owns_copy=True)
    restored.save()
    qtbot.waitUntil(lambda: not recoveries(places))
