"""A choice in the settings → everything shown anew, with the largest sample open; and the windows beside the main one.

Usage: python benchmarks/settings.py   (under Xvfb or offscreen)"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

if "DISPLAY" not in os.environ:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from weekly_editor.app import Program
from weekly_editor.library.sample import newest_sample
from weekly_editor.storage.places import Places

RUNS = 20


def measured(app: QApplication, act: Callable[[int], object]) -> tuple[float, float]:
    """Return median and p95 in milliseconds from a call of ``act`` until there is nothing left to show."""
    times = []
    for run in range(RUNS):
        start = time.perf_counter()
        act(run)
        app.processEvents()
        app.processEvents()  # what was put off until the first had been shown
        times.append((time.perf_counter() - start) * 1000)
    times.sort()
    return times[RUNS // 2], times[RUNS * 95 // 100]


def main() -> None:
    app = QApplication(sys.argv[:1])
    program = Program(app, Places.below(Path(tempfile.mkdtemp())))
    profile = program.profile
    profile.change(language="zh_CN", theme="light")
    program.start(newest_sample("zh_CN"))
    app.processEvents()
    print(f"{app.platformName()}: {'':28} {'median ms':>10} {'p95 ms':>8}")
    for name, act in (
        ("text size", lambda run: profile.change(text_size_pt=11 + run % 2)),
        ("theme", lambda run: profile.change(theme=("dark", "light")[run % 2])),
        ("language", lambda run: profile.change(language=("en", "zh_CN")[run % 2])),
        ("settings opened and closed", lambda _run: program.window.preferences.show().close()),
        ("templates opened and closed", lambda _run: open_and_close(program)),
    ):
        median, p95 = measured(app, act)
        print(f"{name:38} {median:10.1f} {p95:8.1f}")
    program.desk.clear()


def open_and_close(program: Program) -> None:
    """Open the window of templates and close it."""
    program.window.templates.show_window()
    program.window.templates.close_window()


if __name__ == "__main__":
    main()
