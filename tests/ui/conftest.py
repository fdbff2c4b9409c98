"""What the tests of windows share."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def nothing_left_over() -> Iterator[None]:
    """Let widgets of one test not live on into the next, and collect garbage as the program does: on this thread."""
    gc.disable()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect(2 if QApplication.topLevelWidgets() else 0)
    gc.enable()


@pytest.fixture
def undressed(qapp: QApplication):
    """Give the program for a test that dresses it, and undress it again."""
    before = qapp.font(), qapp.palette(), qapp.style().objectName()
    yield qapp
    qapp.setStyleSheet("")
    qapp.setFont(before[0])
    qapp.setPalette(before[1])
    qapp.setStyle(before[2])
