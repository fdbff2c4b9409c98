"""What the tests of windows share."""

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture
def undressed(qapp: QApplication):
    """Give the program for a test that dresses it, and undress it again."""
    before = qapp.font(), qapp.palette(), qapp.style().objectName()
    yield qapp
    qapp.setStyleSheet("")
    qapp.setFont(before[0])
    qapp.setPalette(before[1])
    qapp.setStyle(before[2])
