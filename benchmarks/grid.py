"""Keys in a table of 300 rows → painted: the form alone, and the whole editor with its preview; a large paste.

The readings have 54 weeks behind them: last week, change, state and a small trend are drawn beside each.

Usage: python benchmarks/grid.py   (under Xvfb or offscreen; limits: p95 8 ms form, 16 ms form and preview)"""

import os
import sys
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal

if "DISPLAY" not in os.environ:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from weekly_editor.analysis.figures import WeekFigures
from weekly_editor.analysis.history import History
from weekly_editor.editing.session import ReportSession
from weekly_editor.report.model import (
    Incident,
    IncidentsSection,
    MetricGroup,
    MetricsSection,
    PlanItem,
    PlanSection,
    Reading,
    Report,
)
from weekly_editor.report.week import Week
from weekly_editor.ui.editor import ReportEditor
from weekly_editor.ui.field.rows import RowTable
from weekly_editor.ui.field.rows_delegate import text_of
from weekly_editor.ui.form.choose import form_for
from weekly_editor.ui.form.context import FormContext
from weekly_editor.ui.theme import apply_theme

ROWS = 300
WEEKS = 54
DRAWN = 40  # readings that a real report has a drawing of
FORM_PX = 900  # all columns have room
RUNS = 200
PASTES = 15
WARM_UP = 10


class PaintClock(QObject):
    """Notes which of the watched widgets were painted."""

    def __init__(self, *watched: QWidget) -> None:
        super().__init__()
        self._watched: set[QObject] = set(watched)
        self._painted: set[QObject] = set()
        for widget in watched:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and watched in self._watched:
            self._painted.add(watched)
        return super().eventFilter(watched, event)

    def ms_until_painted(self, app: QApplication, act: Callable[[], object]) -> float:
        """Return the time from before ``act`` until every watched widget was painted."""
        self._painted.clear()
        before = time.perf_counter()
        act()
        while not self._painted >= self._watched:
            app.processEvents()
        painted_at = time.perf_counter()  # the event came before the drawing, and that is done now
        app.processEvents()
        return (painted_at - before) * 1000


def report(rows: int = ROWS) -> Report:
    readings = tuple(
        Reading(metric=f"m{n}", name=f"指标{n}", value=Decimal("99.98"), unit="%", target=Decimal("99.9"))
        for n in range(rows)
    )
    start = datetime(2026, 7, 6, 9)
    incidents = tuple(
        Incident(
            started_at=start + timedelta(minutes=n),
            level="C级",
            system="网关",
            text=f"渠道回调超时{n}笔，13:38补齐；与安全团队各担一半，影响范围有限",
        )
        for n in range(ROWS)
    )
    plan = tuple(PlanItem(text=f"对公货款{n}户上线", due=date(2026, 7, 15), owner="周敏") for n in range(ROWS))
    return Report(
        week=Week(2026, 28),
        sections=(
            MetricsSection(title="运行", groups=(MetricGroup(title="成功率", readings=readings),)),
            IncidentsSection(title="事件", incidents=incidents),
            PlanSection(title="计划", items=plan),
        ),
    )


def history() -> History:
    """Return weeks before the report's that know every one of its readings."""
    weeks = []
    for back in range(1, WEEKS + 1):
        values = [Decimal(9900 + (n * 7 + back * 13) % 100).scaleb(-2) for n in range(ROWS)]
        readings = tuple(
            Reading(metric=f"m{n}", name=f"指标{n}", value=value, unit="%") for n, value in enumerate(values)
        )
        weeks.append(WeekFigures(Week(2026, 28).shifted(-back), readings))
    return History(tuple(weeks))


def tell(name: str, times: list[float], limit: float | None = None) -> None:
    kept = sorted(times[WARM_UP if len(times) > 2 * WARM_UP else 1 :])
    allowed = "" if limit is None else f"{limit:8.0f}"
    print(f"{name:44} {kept[len(kept) // 2]:10.2f} {kept[len(kept) * 95 // 100]:8.2f} {allowed}")


def typed(app: QApplication, table: RowTable, loc: tuple[int, str], clock: PaintClock) -> list[float]:
    table.focusLoc(loc)
    table.open_cell()
    settle(app)
    field = text_of(table.field())
    signs = "abcdefghij" if loc[1] == "text" else "123"

    def key(run: int) -> None:
        erases = run % (2 * len(signs)) >= len(signs)
        place = Qt.Key.Key_Backspace if erases else Qt.Key(ord(signs[run % len(signs)].upper()))
        QTest.keyClick(field, place)

    times = [clock.ms_until_painted(app, lambda run=run: key(run)) for run in range(RUNS)]
    QTest.keyClick(field, Qt.Key.Key_Escape)
    return times


def walked(app: QApplication, table: RowTable, clock: PaintClock) -> list[float]:
    table.focusLoc((0, table.model.columns[0].name))
    table.view.setFocus()
    settle(app)
    keys = [Qt.Key.Key_Down] * 40 + [Qt.Key.Key_Up] * 40
    act = [lambda key=key: QTest.keyClick(table.view, key) for key in (keys * 3)[:RUNS]]
    return [clock.ms_until_painted(app, step) for step in act]


def pasted(app: QApplication, table: RowTable, session: ReportSession, clock: PaintClock) -> list[float]:
    """Return the times of pasting 300 rows of six cells behind the others; each is undone again."""
    data = QMimeData()
    data.setText("".join(f"指标{n}\t{n},370.5\t%\t\t\t12.6%\t\t\t说明{n}\r\n" for n in range(100, 100 + ROWS)))
    app.clipboard().setMimeData(data)
    times = []
    for _ in range(PASTES):
        table.focusLoc((len(table.value()) - 1, "name"))
        table.view.setFocus()
        QTest.keyClick(table.view, Qt.Key.Key_Down)
        settle(app)
        times.append(
            clock.ms_until_painted(
                app, lambda: QTest.keyClick(table.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
            )
        )
        session.undo_stack.undo()
        settle(app)
    app.clipboard().clear()
    return times


def settle(app: QApplication) -> None:
    for _ in range(5):
        app.processEvents()


def form_alone(app: QApplication, context: FormContext) -> None:
    for index, loc in ((0, (150, "value")), (1, (150, "text")), (2, (150, "text"))):
        session = ReportSession(report())
        section = session.report.sections[index]
        form = form_for(section.kind, session, ("sections", index), context)
        session.reportChanged.connect(lambda _report, form=form: form.refresh())
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(form)
        area.resize(FORM_PX, 850)
        area.show()
        area.activateWindow()
        settle(app)
        table = form.cards.form.table if index == 0 else form.table
        clock = PaintClock(table.view.viewport())
        tell(f"form: key in a cell ({section.kind})", typed(app, table, loc, clock), 8)
        tell(f"form: arrow ({section.kind})", walked(app, table, clock), 8)
        if index == 0:
            assert len(table.model.columns) == len(table.model.all_columns)
            tell("form: paste of 300 x 6", pasted(app, table, session, clock))
        area.hide()
        area.deleteLater()


def form_and_preview(app: QApplication, context: FormContext, rows: int = ROWS) -> None:
    session = ReportSession(report(rows))
    editor = ReportEditor(session, context)
    editor.resize(1700, 850)
    editor.show()
    editor.activateWindow()
    settle(app)
    for index, loc in ((0, (rows // 2, "value")), (1, (150, "text")), (2, (150, "text"))):
        editor.show_row(index + 1)
        settle(app)
        table = editor.form.cards.form.table if index == 0 else editor.form.table
        clock = PaintClock(table.view.viewport(), editor.preview.viewport())
        kind = session.report.sections[index].kind
        tell(f"form and preview: key in a cell ({kind})", typed(app, table, loc, clock), 16)
        if index == 0:
            tell("form and preview: paste of 300 x 6", pasted(app, table, session, PaintClock(table.view.viewport())))
    editor.hide()
    editor.deleteLater()


def main() -> None:
    app = QApplication(sys.argv[:1])
    apply_theme(app, "light")
    print(f"{app.platformName()}: {ROWS} rows {'':28} {'median ms':>10} {'p95 ms':>8} {'allowed':>8}")
    known = history()
    context = FormContext(history=lambda: known)
    form_alone(app, context)
    if "--form" not in sys.argv:
        form_and_preview(app, FormContext())
        print(f"{DRAWN} readings with {WEEKS} weeks, each drawn in the preview")
        form_and_preview(app, context, DRAWN)


if __name__ == "__main__":
    main()
