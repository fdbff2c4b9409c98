"""Work beside the window: the window answers meanwhile, and hears how it went."""

import gc
import weakref
from threading import Event

import pytest
from PySide6.QtCore import QTimer

from weekly_editor.report.bilingual import Bilingual
from weekly_editor.ui.job import QUICK_S, ThreadJob
from weekly_editor.writers.docx_check import ExportRefused


def test_the_window_goes_on_while_it_is_worked(qtbot):
    may_end, ticks = Event(), []
    timer = QTimer(interval=0)
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start()
    job = ThreadJob(lambda: may_end.wait(10))
    with qtbot.waitSignal(job.finished) as finished:
        job.start()
        qtbot.waitUntil(lambda: len(ticks) > 3)
        assert not finished.signal_triggered
        may_end.set()
    assert finished.args == [True]


def test_an_exception_is_told_and_reaches_the_program(qtbot):
    job = ThreadJob(lambda: 1 / 0)
    with qtbot.captureExceptions() as met, qtbot.waitSignal(job.failed) as failed:
        job.start()
    assert isinstance(failed.args[0], ZeroDivisionError)
    assert [kind for kind, _, _ in met] == [ZeroDivisionError]


def test_what_is_quick_is_waited_for(qtbot):
    made = []
    job = ThreadJob(lambda: 1)
    job.finished.connect(made.append)
    assert job.start(QUICK_S * 50)
    assert made == [1]


def test_a_document_that_is_refused_is_told_with_its_reason(qtbot):
    def refuse() -> bytes:
        raise ExportRefused(Bilingual("编号不对", "wrong labels"))

    job = ThreadJob(refuse, (ExportRefused,))
    with qtbot.captureExceptions() as met, qtbot.waitSignal(job.failed) as failed:
        job.start()
    assert failed.args[0].reason == Bilingual("编号不对", "wrong labels")
    assert met == []


def test_a_job_that_nobody_waits_for_any_more_says_nothing(qtbot):
    may_end, heard = Event(), []
    job = ThreadJob(lambda: may_end.wait(10))
    job.finished.connect(heard.append)
    job.start()
    job.cancel()
    with qtbot.waitSignal(job.destroyed):
        pass
    may_end.set()
    qtbot.wait(30)
    assert heard == []


@pytest.mark.parametrize("value", [b"", None, {"a": 1}])
def test_what_was_made_is_handed_on(qtbot, value):
    job = ThreadJob(lambda: value)
    with qtbot.waitSignal(job.finished) as finished:
        job.start()
    assert finished.args == [value]


def test_work_under_way_does_not_hold_its_job_which_would_end_on_another_thread(qtbot):
    may_end = Event()
    job = ThreadJob(lambda: may_end.wait(10))
    held = weakref.ref(job)
    job.start()
    del job
    gc.collect()
    assert held() is None
    may_end.set()
