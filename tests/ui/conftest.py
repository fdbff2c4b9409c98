"""What the tests of windows share."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from weekly_editor.editing.desk import Desk
from weekly_editor.storage.places import Places
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.window import MainWindow


@pytest.fixture(autouse=True)
def nothing_left_over() -> Iterator[None]:
    """Let widgets of one test not live on into the next."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect(2 if QApplication.topLevelWidgets() else 0)


@pytest.fixture
def make_window(qtbot, tmp_path):
    """Return what makes the main window of an empty library in a language, still hidden."""

    def make(language: str) -> MainWindow:
        profile = Profile(Places.below(tmp_path / "profile"))
        profile.change(language=language, library=tmp_path / "library")
        desk = Desk(profile.places, profile.library)
        window = MainWindow(desk, profile)
        qtbot.addWidget(window, before_close_func=lambda _: desk.clear())
        return window

    return make


@pytest.fixture
def undressed(qapp: QApplication):
    """Give the program for a test that dresses it, and undress it again."""
    before = qapp.font(), qapp.palette(), qapp.style().objectName()
    yield qapp
    qapp.setStyleSheet("")
    qapp.setFont(before[0])
    qapp.setPalette(before[1])
    qapp.setStyle(before[2])
