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

BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTextBrowser
app = QApplication(sys.argv)
window = QMainWindow()
browser = QTextBrowser()
browser.setPlainText("周报" * 200)
window.setCentralWidget(browser)
window.resize(1360, 840)
window.show()
QTimer.singleShot(0, app.quit)
app.exec()
"""
OURS = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from weekly_editor import app
start = app.Program.start
def start_and_quit(program, path):
    start(program, path)
    QTimer.singleShot(0, QApplication.quit)
app.Program.start = start_and_quit
app.main(sys.argv[1:])
"""


def milliseconds(code: str, *arguments: str) -> float:
    before = time.perf_counter()
    subprocess.run([sys.executable, "-c", code, *arguments], check=True, env=os.environ)
    return (time.perf_counter() - before) * 1000


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
