"""Window shown: from the start of the process to the first painted window, against a bare PySide6 window.

Usage: python benchmarks/window.py [--runs N]   (under Xvfb or offscreen; medians of fresh processes)"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from weekly_editor.resource import resource

# an installed program has its bytecode; one that is kept from writing it would compile itself at every start
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
PAINTED = """
import sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTextBrowser

class Clock(QObject):
    def eventFilter(self, window, event):
        if event.type() == QEvent.Type.Paint:  # of the window; what is in it is painted before the timer's turn comes
            QTimer.singleShot(0, lambda: (print(time.time(), flush=True), QApplication.quit()))
        return False

clock = Clock()
"""
BARE = f"""{PAINTED}
app = QApplication(sys.argv)
window = QMainWindow()
browser = QTextBrowser()
browser.setPlainText("周报" * 200)
window.setCentralWidget(browser)
window.resize(1360, 840)
window.show()
window.installEventFilter(clock)
app.exec()
"""
OURS = f"""
from weekly_editor.__main__ import window
open_window = window()
{PAINTED}
from weekly_editor import app
start = app.Program.start
def start_and_time(program, path, **options):
    start(program, path, **options)
    program.window.installEventFilter(clock)
app.Program.start = start_and_time
open_window(sys.argv[1:])
"""


def milliseconds(code: str, *arguments: str) -> float:
    """Return the time from the start of a process until its window is shown and painted."""
    before = time.time()
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, check=True, env=ENVIRONMENT, capture_output=True, text=True)
    return (float(done.stdout.split()[-1]) - before) * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    sample = max(resource("samples", "zh_CN").glob("*/*.json"))
    with tempfile.TemporaryDirectory() as folder:
        profile = str(Path(folder) / "profile")
        cases = {"bare PySide6 window": (BARE,), "sample report open": (OURS, "--profile", profile, str(sample))}
        times: dict[str, list[float]] = {name: [] for name in cases}
        for run in range(runs + 1):
            for name, arguments in cases.items():
                taken = milliseconds(*arguments)
                if run:  # the first one warms the disk
                    times[name].append(taken)
    floor = statistics.median(times["bare PySide6 window"])
    print(f"{'window shown (process start to first paint)':44} {'median ms':>10} {'ratio':>6}")
    for name, taken in times.items():
        print(f"{name:44} {statistics.median(taken):10.0f} {statistics.median(taken) / floor:6.2f}")


if __name__ == "__main__":
    main()
