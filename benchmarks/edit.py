"""An edit of a large report before painting, and the form of a 300 KB report opened.

Usage: python benchmarks/edit.py"""

import os
import statistics
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from weekly_editor.editing.session import ReportSession
from weekly_editor.report.codec import dump_report, parse_report
from weekly_editor.report.model import Item, Node, ObjectiveSection, Report
from weekly_editor.report.week import Week
from weekly_editor.ui.editor import ReportEditor
from weekly_editor.ui.form.context import FormContext
from weekly_editor.ui.theme import apply_theme


def report_of(items: int, sections: int) -> Report:
    """Return a report with so many items in all, each with two sub-entries."""
    rows = tuple(
        Item(
            title=f"结算事项{n}",
            text=f"联调完成 {n % 100}%，预计8月{n % 28 + 1}日上线",
            entries=(Node(text="子条目" * 6),) * 2,
        )
        for n in range(items // sections)
    )
    return Report(
        week=Week(2026, 28), sections=tuple(ObjectiveSection(code=f"O{n}", items=rows) for n in range(sections))
    )


def median_ms(act: Callable[[int], object], runs: int) -> float:
    times = []
    for run in range(runs):
        before = time.perf_counter()
        act(run)
        times.append((time.perf_counter() - before) * 1000)
    return statistics.median(times)


def main() -> None:
    app = QApplication([])
    apply_theme(app, "light")
    session = ReportSession(report_of(200, 4))
    loc = ("sections", 2, "items", 20, "text")
    edit = median_ms(lambda run: session.edit(loc, f"完成 {run % 100}% {run}", "Edit text"), 300)
    data = dump_report(report_of(480, 8))

    def open_form(_run: int) -> None:
        editor = ReportEditor(ReportSession(parse_report(data)), FormContext())
        editor.resize(1200, 800)
        editor.show()
        app.processEvents()
        editor.hide()
        editor.deleteLater()

    opened = median_ms(open_form, 7)
    print(f"{'':44} {'median ms':>10} {'allowed':>8}")
    print(f"{'edit on a 200-item report, before painting':44} {edit:10.3f} {1:8}")
    print(f"{f'open {len(data) / 1024:.0f} KB: form shown':44} {opened:10.1f} {150:8}")


if __name__ == "__main__":
    main()
