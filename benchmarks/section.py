"""Section chosen → its form painted, in milliseconds: ``python benchmarks/section.py`` (best below ``xvfb-run``).

Every section of the largest sample in turn, as the list of sections shows it, in a window with its preview."""

import argparse
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from weekly_editor.editing.desk import Desk
from weekly_editor.resource import resource
from weekly_editor.storage.places import Places
from weekly_editor.storage.report_file import load_report
from weekly_editor.ui.kind import section_label
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.theme import apply_theme
from weekly_editor.ui.window import MainWindow

WARM_UP = 1


class PaintWatch(QObject):
    """Counts the paint events of one widget after another."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


def times(app: QApplication, window: MainWindow, rounds: int) -> Iterator[tuple[str, float]]:
    """Yield the name of each section and how long it took to show it."""
    editor = window.editor
    assert editor is not None
    watch = PaintWatch()
    for turn in range(rounds + WARM_UP):
        for row, section in enumerate(editor.session.report.sections, start=1):
            editor.show_row(0)
            for _ in range(5):
                app.processEvents()
            before, start = watch.count, perf_counter()
            editor.show_row(row)
            assert editor.form is not None
            editor.form.installEventFilter(watch)
            while watch.count == before:
                app.processEvents()
            app.processEvents()
            if turn >= WARM_UP:
                yield section_label(section), (perf_counter() - start) * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    app = QApplication(sys.argv[:1])
    apply_theme(app, "light")
    sample = max(resource("samples", "zh_CN").glob("*/*.json"), key=lambda path: path.stat().st_size)
    with tempfile.TemporaryDirectory() as folder:
        profile = Profile(Places.below(Path(folder)))
        desk = Desk(profile.places, profile.library)
        window = MainWindow(desk, profile)
        desk.take(load_report(sample))
        window.show()
        found: dict[str, list[float]] = {}
        for name, taken in times(app, window, rounds):
            found.setdefault(name, []).append(taken)
        desk.clear()
    print(f"{'section shown → painted, ms (' + app.platformName() + ')':44} {'median':>8} {'max':>8}")
    for name, taken in found.items():
        print(f"{name:44} {statistics.median(taken):8.1f} {max(taken):8.1f}")
    every = [taken for part in found.values() for taken in part]
    print(f"{'all':44} {statistics.median(every):8.1f} {max(every):8.1f}")


if __name__ == "__main__":
    main()
