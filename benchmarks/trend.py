"""The trend of one metric of 52 and 520 weeks → painted: all of it anew, and only what follows the pointer.

Usage: python benchmarks/trend.py   (under Xvfb or offscreen; limits: p95 16 ms for all, 4 ms for the pointer)"""

import os
import sys
import time
from collections.abc import Callable
from decimal import Decimal
from math import sin

if "DISPLAY" not in os.environ:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from weekly_editor.analysis.figures import WeekFigures
from weekly_editor.analysis.trend import Trends, trends_of
from weekly_editor.report.metric import EMPTY_CATALOG
from weekly_editor.report.model import Incident, Reading
from weekly_editor.report.week import Week
from weekly_editor.ui.theme import apply_theme
from weekly_editor.ui.trend.panel import TrendPanel

LAST = Week(2026, 28)
WEEKS = (52, 520)
METRICS = 40
RUNS = 200
WARM_UP = 10
SIZE_PX = (1360, 280)
INCIDENT = Incident(level="C级", system="网关", text="渠道回调超时，13:38补齐；与安全团队各担一半")


def figures(back: int) -> WeekFigures:
    """Return the figures of one week: forty metrics that jump to and fro, and now and then an incident."""
    readings = tuple(
        Reading(
            metric=f"m{place}",
            name=f"指标{place}",
            value=Decimal(f"{99.9 + 0.04 * sin(back * 12.9898 + place) + 0.04 * sin(back / 9):.3f}"),
            unit="%",
            target=Decimal("99.95" if back < 100 else "99.92"),
        )
        for place in range(METRICS)
    )
    return WeekFigures(LAST.shifted(-back), readings, (INCIDENT,) if back % 5 == 0 else ())


def tell(name: str, times: list[float], limit: float | None = None) -> None:
    kept = sorted(times[WARM_UP if len(times) > 2 * WARM_UP else 1 :])
    allowed = "" if limit is None else f"{limit:8.0f}"
    print(f"{name:44} {kept[len(kept) // 2]:10.2f} {kept[len(kept) * 95 // 100]:8.2f} {allowed}")


def timed(act: Callable[[int], object], runs: int = RUNS) -> list[float]:
    times = []
    for run in range(runs):
        before = time.perf_counter()
        act(run)
        times.append((time.perf_counter() - before) * 1000)
    return times


def gathered(weeks: int) -> Trends:
    known = tuple(figures(back) for back in range(weeks))
    tell(f"gather {METRICS} metrics of {weeks} weeks", timed(lambda _: trends_of(known, None, EMPTY_CATALOG), 9))
    return trends_of(known, None, EMPTY_CATALOG)


def paint(app: QApplication, weeks: int) -> None:
    trends = gathered(weeks)
    panel = TrendPanel("zh_CN", 0)
    panel.resize(*SIZE_PX)
    panel.show_trends(trends)
    panel.show()
    settle(app)
    plot = panel.plot
    content, stretch = plot.content(), plot.stretch

    def anew(_run: int) -> None:
        plot.show_content(content, stretch, stretch)
        plot.repaint()

    def point(run: int) -> None:
        QTest.mouseMove(plot, QPoint(60 + run * 23 % (plot.width() - 200), plot.height() // 2))
        app.processEvents()

    def choose(run: int) -> None:
        panel.show_reading(trends.series[run % METRICS].reading)
        app.processEvents()

    tell(f"plot of {weeks} weeks: all anew", timed(anew), 16)
    tell(f"plot of {weeks} weeks: pointer moved", timed(point), 4)
    tell(f"plot of {weeks} weeks: another metric", timed(choose))
    tell(f"panel of {weeks} weeks: new figures", timed(lambda _: (panel.show_trends(trends), app.processEvents()), 40))
    panel.hide()
    panel.deleteLater()


def settle(app: QApplication) -> None:
    for _ in range(5):
        app.processEvents()


def main() -> None:
    app = QApplication(sys.argv[:1])
    apply_theme(app, "light")
    print(
        f"{app.platformName()}: {SIZE_PX[0]} x {SIZE_PX[1]} px {'':20} {'median ms':>10} {'p95 ms':>8} {'allowed':>8}"
    )
    for weeks in WEEKS:
        paint(app, weeks)


if __name__ == "__main__":
    main()
