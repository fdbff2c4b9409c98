"""The area at the bottom: panels as tabs."""

import pytest
from PySide6.QtWidgets import QLabel, QTabBar

from weekly_editor.ui.bottom_area import BottomArea


@pytest.fixture
def area(qtbot):
    area = BottomArea()
    qtbot.addWidget(area)
    for name in ("one", "two"):
        area.add(name, name.title(), QLabel(name))
    return area


def test_it_is_there_as_long_as_a_panel_is_shown(area):
    assert area.isHidden()
    area.show_panel("one", True)
    assert not area.isHidden()
    area.show_panel("one", False)
    assert area.isHidden()


def test_a_panel_that_is_shown_comes_to_the_front(area):
    area.show_panel("one", True)
    area.show_panel("two", True)
    assert area.current() == "two"
    area.show_panel("one", True)  # it is shown already
    assert area.current() == "two"
    area.bring("one")
    assert area.current() == "one"
    area.show_panel("one", False)
    assert area.current() == "two"


def test_tabs_change_panels(area):
    for name in ("one", "two"):
        area.show_panel(name, True)
    area.findChild(QTabBar).setCurrentIndex(0)
    assert area.current() == "one"
    assert not area.panel("one").isHidden()
    assert area.panel("two").isHidden()


def test_the_cross_asks_to_hide_what_is_in_front(qtbot, area):
    area.show_panel("two", True)
    with qtbot.waitSignal(area.closeRequested) as asked:
        area.close_button.click()
    assert asked.args == ["two"]
