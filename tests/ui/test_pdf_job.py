"""A PDF file made beside the window: finished on another thread, and an end that is always told."""

from threading import current_thread, main_thread

import pytest

from tests.paper.documents import document, heading, item, part
from weekly_editor.paper.pdf import write_pdf
from weekly_editor.ui.print.pdf_job import PdfJob

LOC = ("sections", 0)
REPORT = document(part(0, heading(LOC, "进展"), item((*LOC, "entries", 0), "灯塔上线")))


def test_the_file_is_the_one_that_is_made_without_a_window(qtbot):
    job = PdfJob(REPORT)
    with qtbot.waitSignal(job.finished) as finished:
        job.start()
    assert finished.args[0].count(b"/Outlines") == write_pdf(REPORT).count(b"/Outlines") == 1


def test_the_file_is_finished_while_the_window_goes_on(qtbot, monkeypatch):
    threads = []
    monkeypatch.setattr("weekly_editor.paper.pdf.finished_pdf", lambda *_: threads.append(current_thread()))
    job = PdfJob(REPORT)
    with qtbot.waitSignal(job.finished):
        job.start()
    assert len(threads) == 1
    assert threads[0] is not main_thread()


@pytest.mark.parametrize("step", ["misnamed", "finished_pdf"])
def test_an_exception_is_told_and_reaches_the_program(qtbot, monkeypatch, step):
    monkeypatch.setattr(f"weekly_editor.paper.pdf.{step}", lambda *_: 1 / 0)
    job = PdfJob(REPORT)
    with qtbot.captureExceptions() as met, qtbot.waitSignal(job.failed) as failed:
        job.start()
    assert isinstance(failed.args[0], ZeroDivisionError)
    assert [kind for kind, _, _ in met] == [ZeroDivisionError]


def test_that_qt_refuses_is_told(qtbot, monkeypatch):
    monkeypatch.setattr("PySide6.QtGui.QPainter.begin", lambda *_: False)
    job = PdfJob(REPORT)
    with qtbot.waitSignal(job.failed) as failed:
        job.start()
    assert isinstance(failed.args[0], RuntimeError)
