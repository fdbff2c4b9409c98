"""What a scene works with: the window it is given, how its picture is taken, and a user's hands."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from weekly_editor.report.model import Report
from weekly_editor.ui.window import MainWindow

Shoot = Callable[..., None]
Scene = Callable[[MainWindow, Shoot], None]
W = TypeVar("W", bound=QWidget)
MENU_PLACE = QPoint(80, 40)
CTRL = Qt.KeyboardModifier.ControlModifier
PATIENCE_MS, STEP_MS = 20_000, 10
SHIFT = Qt.KeyboardModifier.ShiftModifier


def settle() -> None:
    """Let everything happen that was asked for."""
    for _ in range(6):
        QApplication.processEvents()


def wait_for(is_there: Callable[[], bool]) -> None:
    """Let what was asked for happen beside the window until it is there."""
    for _ in range(PATIENCE_MS // STEP_MS):
        if is_there():
            return settle()
        QTest.qWait(STEP_MS)
    raise TimeoutError("what was waited for did not happen")


def said(window: MainWindow, chinese: str, english: str) -> str:
    """Return the words in the language of ``window``."""
    return chinese if window.profile.language == "zh_CN" else english


def first_rows(report: Report) -> dict[str, int]:
    """Return the first list row of every kind of section."""
    rows: dict[str, int] = {}
    for row, section in enumerate(report.sections, start=1):
        rows.setdefault(section.kind, row)
    return rows


def show_section(window: MainWindow, kind: str, nth: int = 0) -> None:
    """Show a section of ``kind``, the first or a later one, the keyboard in the window."""
    window.activateWindow()
    places = [place for place, section in enumerate(window.desk.session.report.sections) if section.kind == kind]
    window.editor.show_row(places[nth] + 1)
    window.editor.preview.reveal(("sections", places[nth]))
    settle()


def found(parent: QWidget, kind: type[W]) -> W:
    """Return the first widget of ``kind`` within ``parent``."""
    child = parent.findChild(kind)
    assert isinstance(child, kind), f"no {kind.__name__}"
    return child


def press(widget: QWidget, *keys: Qt.Key, hold: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys one after another."""
    for key in keys:
        QTest.keyClick(widget, key, hold)


def popup(window: MainWindow, shoot: Shoot, opened: QMenu) -> None:
    """Open a menu, take it and close it."""
    opened.popup(window.mapToGlobal(MENU_PLACE))
    shoot(opened)
    opened.close()


def over(shoot: Shoot, opened: QWidget) -> None:
    """Take what stands over the window, and close it."""
    shoot(opened)
    opened.close()


def modal(act: Callable[[MainWindow], object], window: MainWindow, shoot: Shoot) -> None:
    """Do what asks a question, take the question, and answer it with Escape."""

    def take() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, QDialog), "nothing was asked"
        try:
            shoot(asked)
        finally:
            asked.reject()

    QTimer.singleShot(0, window, take)
    act(window)
