"""Key pressed in an outline of 1,000 nodes → painted: the field in its scroll area, and with the whole editor.

Usage: python benchmarks/outline.py   (under Xvfb or offscreen; limits: p95 8 ms alone, 16 ms with the preview)
       python benchmarks/outline.py plain   (the same without marks of what is recognised)"""

import os
import sys
import time
from collections.abc import Callable
from itertools import count

if "DISPLAY" not in os.environ:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from weekly_editor.analysis.known import Proof
from weekly_editor.editing.session import ReportSession
from weekly_editor.report.model import Marker, Node, NotesSection, Outline, Report
from weekly_editor.report.outline import Path
from weekly_editor.report.week import Week
from weekly_editor.ui.editor import ReportEditor
from weekly_editor.ui.field.outline import OutlineField
from weekly_editor.ui.form.context import FormContext
from weekly_editor.ui.glossing import Glossing
from weekly_editor.ui.theme import apply_theme

RUNS = 60
WEEK = Week(2026, 28)
NODES = 1_000
PLACE: Path = (3, 1)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
GLOSSING = Glossing(Proof, "zh_CN", lambda: "plain" not in sys.argv, lambda _finding: ())  # plain: nothing is marked
ALT, NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
Key = Qt.Key
ACTS: tuple[tuple[str, tuple[tuple[Qt.Key, Qt.KeyboardModifier], ...]], ...] = (
    ("letter", ((Key.Key_A, NONE),)),
    ("Down, Up", ((Key.Key_Down, NONE), (Key.Key_Up, NONE))),
    ("Enter, Backspace", ((Key.Key_Return, NONE), (Key.Key_Backspace, NONE))),
    ("Tab, Shift+Tab", ((Key.Key_Tab, NONE), (Key.Key_Backtab, SHIFT))),
    ("Alt+Down, Alt+Up", ((Key.Key_Down, ALT), (Key.Key_Up, ALT))),
    ("Ctrl+Enter", ((Key.Key_Return, CTRL),)),
    ("Ctrl+B", ((Key.Key_B, CTRL),)),
)


class PaintClock(QObject):
    """Notes when the watched widget was last painted."""

    painted_at = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.painted_at = time.perf_counter()
        return super().eventFilter(watched, event)


def long_outline() -> Outline:
    """Return 1,000 nodes on three levels: short and wrapped, marked up and not, of every marker."""
    numbers = count()
    markers: tuple[Marker, ...] = ("bullet", "number", "todo", "plain", "done")

    def node(children: Outline = ()) -> Node:
        number = next(numbers)
        done = f"**对账平台**本周三完成 {number % 100}%，3.5万元"
        words = f"第{number}件：{done}[方案](https://example.com/{number})，`gateway` ~~延~~"
        return Node(text=words * (number % 4 + 1), marker=markers[number % 5], children=children)

    branch = 2 + 3  # a node with two children, the first with two of its own
    return tuple(node((node((node(), node())), node())) for _ in range(NODES // branch))


def measured(app: QApplication, clock: PaintClock, act: Callable[[int], object]) -> tuple[float, float]:
    """Return median and p95 in ms from before ``act(run)`` until the watched widget has been painted."""
    times = []
    for run in range(RUNS):
        clock.painted_at = 0.0
        before = time.perf_counter()
        act(run)
        while not clock.painted_at and time.perf_counter() - before < 0.2:
            app.processEvents()
        times.append((clock.painted_at - before) * 1000)
        app.processEvents()
    times.sort()
    return times[RUNS // 2], times[RUNS * 95 // 100]


def show_keys(app: QApplication, field: OutlineField, watched: QWidget, allowed_ms: int) -> None:
    """Print a row for every act, from the key to ``watched`` painted."""
    clock = PaintClock()
    watched.installEventFilter(clock)
    for name, keys in ACTS:
        field.focusLoc((PLACE[0], "children", PLACE[1], "text"))
        app.processEvents()

        def act(run: int, keys: tuple[tuple[Qt.Key, Qt.KeyboardModifier], ...] = keys) -> None:
            key, held = keys[run % len(keys)]
            QTest.keyClick(field.editor() or field.view, key, held)

        median, p95 = measured(app, clock, act)
        print(f"  {name:38} {median:10.2f} {p95:8.2f} {allowed_ms:8}")


def show_alone(app: QApplication) -> None:
    """Measure the field by itself in a scroll area."""
    outline = long_outline()
    before = time.perf_counter()
    area, body, field = QScrollArea(), QWidget(), OutlineField()
    QVBoxLayout(body).addWidget(field)
    area.setWidget(body)
    area.setWidgetResizable(True)
    area.resize(760, 850)
    field.setGlosser(lambda below, text: GLOSSING.glosses(below, text, WEEK))
    field.setValue(outline)
    area.show()
    app.processEvents()
    print(f"opened in {(time.perf_counter() - before) * 1000:.0f} ms")
    show_keys(app, field, field.view, 8)
    area.hide()


def show_editor(app: QApplication) -> None:
    """Measure the outline of a section in the whole editor, until the preview is painted."""
    session = ReportSession(Report(week=WEEK, sections=(NotesSection(title="其他", entries=long_outline()),)))
    before = time.perf_counter()
    editor = ReportEditor(session, FormContext(glosses=GLOSSING.glosses))
    editor.resize(1300, 850)
    editor.show()
    app.processEvents()
    print(f"whole editor opened in {(time.perf_counter() - before) * 1000:.0f} ms")
    field = editor.form.findChild(OutlineField)
    show_keys(app, field, editor.preview.viewport(), 16)
    editor.hide()


def main() -> None:
    app = QApplication(sys.argv[:1])
    apply_theme(app, "light")
    print(f"{app.platformName()}: {'':28} {'median ms':>10} {'p95 ms':>8} {'allowed':>8}")
    show_alone(app)
    show_editor(app)


if __name__ == "__main__":
    main()
