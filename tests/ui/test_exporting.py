"""Exports that take a while."""

from threading import Event

import pytest
from PySide6.QtWidgets import QPushButton


@pytest.fixture
def window(make_window):
    window = make_window("zh_CN")
    window.show()
    return window


@pytest.fixture
def may_go_on():
    gate = Event()
    yield gate
    gate.set()


def slow(gate: Event):
    def work() -> bytes:
        gate.wait(20)
        return b"made"

    return work


def test_what_takes_a_while_is_announced_and_then_written(window, qtbot, tmp_path, may_go_on):
    target = tmp_path / "a.xlsx"
    window.commands.exports.make(target, slow(may_go_on))
    qtbot.waitUntil(lambda: "a.xlsx" in window.messages.text())
    assert not target.exists()
    may_go_on.set()
    qtbot.waitUntil(target.exists)
    qtbot.waitUntil(lambda: str(target) in window.messages.text())


def test_what_is_let_go_while_it_is_made_is_not_written(window, qtbot, tmp_path, may_go_on):
    target = tmp_path / "a.xlsx"
    window.commands.exports.make(target, slow(may_go_on))
    qtbot.waitUntil(lambda: "a.xlsx" in window.messages.text())
    window.messages.findChild(QPushButton).click()
    may_go_on.set()
    qtbot.wait(50)
    assert not target.exists()
    assert window.messages.isHidden()
