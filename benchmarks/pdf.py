"""How long a PDF file takes, against Qt's own way: the report as HTML, laid out and printed by QTextDocument.

Needs no screen. Times are milliseconds in process, warm, median of several runs."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import statistics
from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QPdfWriter, QTextDocument

from weekly_editor.document.block import Document
from weekly_editor.document.build import build_document
from weekly_editor.document.look import DEFAULT_LOOK
from weekly_editor.library.history import history_before
from weekly_editor.library.sample import newest_sample
from weekly_editor.paper.pdf import write_pdf
from weekly_editor.storage.report_file import load_report
from weekly_editor.writers.html import render_html

RUNS = 9
LIMIT_MS = 150  # of a report of one week


def sample(times: int) -> Document:
    path = newest_sample("zh_CN")
    report = load_report(path)
    report = report.model_copy(update={"sections": report.sections * times})
    return build_document(report, history_before(path.parents[1], report.week), DEFAULT_LOOK.arrangement)


def printed_by_qt(document: Document) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    text = QTextDocument()
    text.setHtml(render_html(document))
    text.print_(QPdfWriter(buffer))
    return bytes(buffer.data().data())


def median_ms(work: Callable[[], object]) -> float:
    work()
    times = []
    for _ in range(RUNS):
        start = perf_counter()
        work()
        times.append((perf_counter() - start) * 1000)
    return statistics.median(times)


def main() -> None:
    app = QGuiApplication([])
    print(f"{'report':8} {'ours':>8} {'Qt':>8} {'ratio':>6}")
    for times in (1, 10):
        document = sample(times)
        ours, peer = median_ms(lambda: write_pdf(document)), median_ms(lambda: printed_by_qt(document))  # noqa: B023
        limit = f"   limit {LIMIT_MS}" if times == 1 else ""
        print(f"x{times:<7} {ours:8.1f} {peer:8.1f} {ours / peer:6.2f}{limit}")
    app.quit()


if __name__ == "__main__":
    main()
