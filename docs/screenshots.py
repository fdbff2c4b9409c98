"""Makes the pictures of the real window that the README shows, and one of every form for a look at all of them.

Usage: python docs/screenshots.py [--all FOLDER]

Without --all it writes docs/pictures/; with it, every form in both languages and both themes into FOLDER."""

import argparse
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from weekly_editor.app import Program
from weekly_editor.report.model import Report
from weekly_editor.resource import resource
from weekly_editor.storage.places import Places
from weekly_editor.storage.report_file import load_report, save_report

PICTURES = Path(__file__).parent / "pictures"
SIZE_PX = (1360, 850)


def filled_places(folder: Path, language: str) -> tuple[Places, Path]:
    """Return a throw-away profile whose library holds the samples, and the newest of them."""
    places = Places.below(folder)
    newest = places.library
    for sample in sorted(resource("samples", language).glob("*/*.json")):
        newest = places.library / sample.parent.name / sample.name
        save_report(newest, load_report(sample))
    return places, newest


def first_rows(report: Report) -> dict[str, int]:
    """Return the first list row of every kind of section, and the head's."""
    rows = {"head": 0}
    for row, section in enumerate(report.sections, start=1):
        rows.setdefault(section.kind, row)
    return rows


def settle(app: QApplication) -> None:
    for _ in range(5):
        app.processEvents()


def shoot(app: QApplication, language: str, theme: str, out: Path, *, every_form: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        places, newest = filled_places(Path(folder), language)
        program = Program(app, places)
        program.profile.change(language=language, theme=theme)
        program.start(newest)
        window = program.window
        assert window is not None
        window.resize(*SIZE_PX)
        settle(app)
        rows = first_rows(window.desk.session.report)
        for kind, row in rows.items() if every_form else [("window", rows["objective"])]:
            window.editor.show_row(row)
            if row:
                window.editor.preview.reveal(("sections", row - 1))
            settle(app)
            window.grab().save(str(out / f"{kind}-{language[:2]}-{theme}.png"))
        if every_form:
            window.desk.clear()
            settle(app)
            window.grab().save(str(out / f"welcome-{language[:2]}-{theme}.png"))
        window.desk.clear()
        window.close()
        window.deleteLater()
        settle(app)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--all", type=Path, metavar="FOLDER")
    arguments = parser.parse_args()
    out = arguments.all or PICTURES
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    app.setFont(QFont(["Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC"]))
    for language in ("zh_CN", "en"):
        for theme in ("light", "dark"):
            shoot(app, language, theme, out, every_form=arguments.all is not None)


if __name__ == "__main__":
    main()
