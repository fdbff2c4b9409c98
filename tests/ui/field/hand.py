"""A user's hands: composing with an input method, pressing keys, pasting."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


def compose(widget: QWidget, preedit: str, commit: str = "") -> None:
    """Send one step of a composition to ``widget``."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(widget, event)


def press(widget: QWidget, *keys: Qt.Key, hold: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys one after another."""
    for key in keys:
        QTest.keyClick(widget, key, hold)


def write(widget: QWidget, text: str) -> None:
    """Type ``text``, as an input method commits what is not on the keys."""
    if text.isascii():
        QTest.keyClicks(widget, text)
    else:
        compose(widget, "", text)


def put_on_clipboard(text: str) -> None:
    """Copy ``text``."""
    data = QMimeData()
    data.setText(text)
    QApplication.clipboard().setMimeData(data)


def heard(signal) -> list:
    """Return the list that everything ``signal`` says is added to."""
    said: list = []
    signal.connect(lambda *values: said.append(values[0] if len(values) == 1 else values))
    return said


def shown(qtbot, *widgets: QWidget, width: int = 640) -> QWidget:
    """Show ``widgets`` in one window that has the focus."""
    window = QWidget()
    layout = QVBoxLayout(window)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch()
    window.resize(width, 480)
    qtbot.addWidget(window)
    for widget in widgets:
        widget.shown_in = window  # or Python would drop it
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


@contextmanager
def silence(signal) -> Iterator[None]:
    """Hold that ``signal`` says nothing."""
    said = heard(signal)
    yield
    assert said == []
