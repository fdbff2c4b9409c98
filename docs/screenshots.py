"""Makes every picture of the program: the few that README and guide show, or one of each place for a look at all.

Usage: python docs/screenshots.py [--all FOLDER] [--scenes NAME…] [--scales FACTOR…] [--text-pt SIZE]

Without --all it writes docs/pictures/. With it, every scene of ``scenes.SCENES`` in both languages, both themes and
at every scale goes into FOLDER as SCENE-LANGUAGE-THEME@SCALE.png, the window as small as it has to be usable."""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QEvent, QMessageLogContext, QPoint, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from scenes import SCENES
from stage import settle

from weekly_editor.app import Program
from weekly_editor.library.folder import list_weeks
from weekly_editor.library.sample import fill_with_samples
from weekly_editor.storage.places import Places
from weekly_editor.storage.settings import TEXT_PT
from weekly_editor.ui.theme import apply_theme, tones_of
from weekly_editor.ui.window import MainWindow

LANGUAGES = ("zh_CN", "en")
THEMES = ("light", "dark")
SMALLEST = 0  # Qt's word for packing a PNG as well as can be
SCALES = (1.0, 1.5, 2.0)
SMALL_PX = (1280, 720)
SCREEN = Path(__file__).with_name("screen.json")  # larger than any window at any scale
PICTURES = Path(__file__).parent / "pictures"
PICTURE_PX = (1360, 850)
WINDOW_SCENE = "objective"  # README's
ALONE = ("import", "look", "print", "send", "templates", "settings", "shortcuts")  # a window without that below it
GUIDE_SCENES = {  # name of the picture in docs/pictures, behind "guide-": scene
    "welcome": "welcome",
    "import": "import",
    "outline": "outline-marks",
    "item": "due-calendar",
    "focus": "item-wide",
    "table": "table-range",
    "replace": "replace",
    "palette": "commands-filtered",
    "look": "look-own",
    "print": "print",
    "send": "send",
    "templates": "templates-own",
    "settings": "settings",
    "shortcuts": "shortcuts",
}


def filled_places(folder: Path, language: str) -> tuple[Places, Path]:
    """Return a throw-away profile whose library holds the samples, and the newest of them."""
    places = Places.below(folder)
    fill_with_samples(places.library, language)
    return places, list_weeks(places.library)[0].path


def picture(widgets: tuple[QWidget, ...]) -> QPixmap:
    """Return the first of ``widgets``, a window, with the others in their places over it; windows have an edge."""
    ground = widgets[0].grab()
    painter = QPainter(ground)
    for widget in widgets[1:]:
        place = widget.rect().translated(widget.mapToGlobal(QPoint(0, 0)) - widgets[0].pos())
        painter.drawPixmap(place.topLeft(), widget.grab())
        if widget.windowType() in (Qt.WindowType.Window, Qt.WindowType.Dialog):
            painter.setPen(QColor(tones_of(widget.palette()).muted))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
    painter.end()
    return ground


def play(
    app: QApplication,
    name: str,
    language: str,
    theme: str,
    path: Path,
    size_px: tuple[int, int] = SMALL_PX,
    text_pt: int = TEXT_PT,
    is_alone: bool = False,
) -> None:
    """Bring a new window to the scene ``name`` and write its picture to ``path``.

    With ``is_alone`` it shows only what is over the window."""
    with tempfile.TemporaryDirectory() as folder:
        places, newest = filled_places(Path(folder), language)
        program = Program(app, places)
        program.profile.change(language=language, theme=theme)
        program.start(newest)
        if text_pt != TEXT_PT:
            apply_theme(app, theme, text_pt)
        window = program.window
        assert window is not None
        window.resize(*size_px)
        settle()

        def shoot(*over: QWidget) -> None:
            settle()
            picture(over if is_alone else (window, *over)).save(str(path), "PNG", SMALLEST)

        SCENES[name](window, shoot)
        leave(window)
        program.remove_translation()
        program.deleteLater()


def leave(window: MainWindow) -> None:
    """Close ``window`` for good: one that only waits to be deleted is dressed in every theme after it."""
    window.desk.clear()
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def each_scene(options: argparse.Namespace) -> list[tuple[str, str, str]]:
    names = options.scenes or list(SCENES)
    return [(name, language, theme) for name in names for language in LANGUAGES for theme in THEMES]


def make_all(app: QApplication, options: argparse.Namespace) -> None:
    """Make the pictures at the scale of this process."""
    scale = f"{app.devicePixelRatio() * 100:.0f}"
    for name, language, theme in each_scene(options):
        path = options.all / f"{name}-{language[:2]}-{theme}@{scale}.png"
        play(app, name, language, theme, path, text_pt=options.text_pt)


def make_pictures(app: QApplication) -> None:
    for language in LANGUAGES:
        for theme in THEMES:
            path = PICTURES / f"window-{language[:2]}-{theme}.png"
            play(app, WINDOW_SCENE, language, theme, path, PICTURE_PX)
        for name, scene in GUIDE_SCENES.items():
            path = PICTURES / f"guide-{name}-{language[:2]}.png"
            play(app, scene, language, "light", path, is_alone=name in ALONE)


def run_scaled(arguments: list[str], scale: float) -> None:
    """Run this script once more with everything ``scale`` times as large."""
    command = [sys.executable, __file__, *arguments, "--scales"]
    subprocess.run(command, env=os.environ | {"QT_SCALE_FACTOR": f"{scale:g}"}, check=True)


def parsed(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--all", type=Path, metavar="FOLDER")
    parser.add_argument("--scenes", nargs="*", choices=SCENES, default=[])
    parser.add_argument("--scales", nargs="*", type=float, default=SCALES, help="none: the scale of the environment")
    parser.add_argument("--text-pt", type=int, default=TEXT_PT)
    return parser.parse_args(arguments)


def say(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Pass on what Qt says, but for what it cannot do without a screen."""
    if not message.startswith("This plugin does not support"):
        print(message, file=sys.stderr)


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={SCREEN}")
    arguments = sys.argv[1:]
    options = parsed(arguments)
    if options.all is not None and options.scales:
        options.all.mkdir(parents=True, exist_ok=True)
        for scale in options.scales:
            run_scaled(arguments, scale)
        return
    qInstallMessageHandler(say)
    app = QApplication(sys.argv[:1])
    if options.all is not None:
        make_all(app, options)
    else:
        make_pictures(app)


if __name__ == "__main__":
    main()
