"""Exports that take a while."""

from threading import Event

import pytest
from PySide6.QtWidgets import QPushButton

from weekly_editor.editing.desk import Desk
from weekly_editor.storage.places import Places
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.window import MainWindow


@pytest.fixture
def window(qtbot, tmp_path):
    profile = Profile(Places.below(tmp_path / "profile"))
    profile.change(language="zh_CN", library=tmp_path / "library")
    desk = Desk(profile.places, profile.library)
    window = MainWindow(desk, profile)
    qtbot.addWidget(window, before_close_func=lambda _: desk.clear())
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
