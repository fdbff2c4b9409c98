"""The live window at every place that has a picture, for tests that look at all of it."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget

from weekly_editor.app import Program
from weekly_editor.library.sample import fill_with_samples, newest_sample
from weekly_editor.storage.places import Places
from weekly_editor.storage.settings import TEXT_PT
from weekly_editor.ui.theme import apply_theme
from weekly_editor.ui.window import MainWindow

sys.path.append(str(Path(__file__).parents[2] / "docs"))
from scenes import SCENES
from stage import settle

Look = Callable[[tuple[QWidget, ...]], None]
SMALL_PX = (1280, 720)


def visit(app: QApplication, folder: Path, name: str, language: str, look: Look, text_pt: int = TEXT_PT) -> None:
    """Bring a new window to the scene ``name`` and ``look`` at it and at what is over it."""
    places = Places.below(folder)
    fill_with_samples(places.library, language)
    program = Program(app, places)
    program.profile.change(language=language, theme="light", library=places.library)
    program.desk.library = places.library
    program.start(places.library / newest_sample(language).relative_to(newest_sample(language).parents[1]))
    window = program.window
    assert window is not None
    if text_pt != TEXT_PT:
        apply_theme(app, "light", text_pt)
    window.resize(*SMALL_PX)
    settle()

    def shoot(*over: QWidget) -> None:
        settle()
        look((window, *over))

    try:
        SCENES[name](window, shoot)
    finally:
        leave(program, window)


def leave(program: Program, window: MainWindow) -> None:
    """Close the window for good and take its dress off."""
    app = QApplication.instance()
    program.desk.clear()
    window.close()
    window.deleteLater()
    program.remove_translation()
    program.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    app.setStyleSheet("")


def shown(tops: tuple[QWidget, ...], kind: type[QWidget] = QWidget) -> Iterator[QWidget]:
    """Go through everything of ``kind`` that can be seen in ``tops``."""
    for top in tops:
        yield from (top,) if isinstance(top, kind) else ()
        for widget in top.findChildren(kind):
            if widget.isVisibleTo(top) and widget.window() is top:
                yield widget


def told(widget: QWidget) -> str:
    """Return what names ``widget`` in a message of a test."""
    chain, at = [], widget
    while at is not None and len(chain) < 4:
        chain.append(f"{type(at).__name__}{'#' + at.objectName() if at.objectName() else ''}")
        at = at.parentWidget()
    return " < ".join(chain)


def is_reached_by_keys(widget: QWidget) -> bool:
    """Tell whether Tab or a click gives ``widget`` the keyboard."""
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isEnabled() and widget.focusProxy() is None
