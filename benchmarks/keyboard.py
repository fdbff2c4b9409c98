"""Key pressed in the form → preview painted, with the whole editor open (form, lists, preview) on the largest sample.

Usage: python benchmarks/keyboard.py   (under Xvfb or offscreen; limits: p95 6 ms typing, 8 ms structural, at ×10)"""

import os
import sys
import time
from collections.abc import Callable

if "DISPLAY" not in os.environ:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from weekly_editor.editing.session import ReportSession
from weekly_editor.library.sample import newest_sample
from weekly_editor.report.identity import copied
from weekly_editor.report.model import ObjectiveSection, Report, TrackSection
from weekly_editor.storage.report_file import load_report
from weekly_editor.ui.editor import ReportEditor
from weekly_editor.ui.form.context import FormContext
from weekly_editor.ui.theme import apply_theme

RUNS = 200


class PaintClock(QObject):
    """Notes when the watched widget was last painted."""

    painted_at = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.painted_at = time.perf_counter()
        return super().eventFilter(watched, event)


def grown(report: Report, times: int) -> Report:
    """Return ``report`` with its topics and items repeated."""
    sections = []
    for section in report.sections:
        if isinstance(section, ObjectiveSection):
            rows = tuple(row for _ in range(times) for row in copied(section).items)
            section = section.model_copy(update={"items": rows})
        elif isinstance(section, TrackSection):
            rows = tuple(row for _ in range(times) for row in copied(section).topics)
            section = section.model_copy(update={"topics": rows})
        sections.append(section)
    return report.model_copy(update={"sections": tuple(sections)})


def measured(app: QApplication, clock: PaintClock, act: Callable[[int], object]) -> tuple[float, float]:
    """Return median and p95 in ms from before ``act(run)`` until the preview has been painted."""
    times = []
    for run in range(RUNS):
        clock.painted_at = 0.0
        before = time.perf_counter()
        act(run)
        while not clock.painted_at:
            app.processEvents()
        times.append((clock.painted_at - before) * 1000)
        app.processEvents()
    times.sort()
    return times[RUNS // 2], times[RUNS * 95 // 100]


def show(app: QApplication, times: int) -> None:
    """Print a row for typing and one for a structural edit, on the sample grown so many times."""
    session = ReportSession(grown(load_report(newest_sample("zh_CN")), times))
    editor = ReportEditor(session, FormContext())
    editor.resize(1300, 850)
    editor.show()
    app.processEvents()
    sections = session.report.sections
    index = next(index for index, section in enumerate(sections) if section.kind == "objective")
    editor.go_to(("sections", index, "items", 3, "text"))
    for _ in range(5):
        app.processEvents()
    clock = PaintClock()
    editor.preview.viewport().installEventFilter(clock)
    field = editor.form.cards.form.text
    typing = measured(app, clock, lambda run: QTest.keyClick(field, Qt.Key(Qt.Key.Key_A + run % 26)))
    loc = ("sections", index, "items")
    rows = session.report.sections[index].items
    without = (rows[:2] + rows[3:], rows)
    structural = measured(app, clock, lambda run: session.edit(loc, without[run % 2], "Remove item"))
    print(f"x{times:<3} {'key in an item text':32} {typing[0]:10.2f} {typing[1]:8.2f}")
    print(f"x{times:<3} {'item removed or put back':32} {structural[0]:10.2f} {structural[1]:8.2f}")
    editor.hide()
    editor.deleteLater()


def main() -> None:
    app = QApplication(sys.argv[:1])
    apply_theme(app, "light")
    print(f"{app.platformName()}: {'':28} {'median ms':>10} {'p95 ms':>8}")
    for times in (1, 10):
        show(app, times)


if __name__ == "__main__":
    main()
