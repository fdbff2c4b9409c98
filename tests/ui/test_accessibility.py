"""Who hears the window instead of seeing it: every control has a name and a role, and Tab finds it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.ui.live import SCENES, is_reached_by_keys, shown, told, visit

Role = QAccessible.Role
NO_CONTROL = {Role.NoRole, Role.Client, Role.Pane, Role.Window, Role.Grouping, Role.Border}
INSIDE_QT = ("qt_", "ScrollLeftButton", "ScrollRightButton")  # parts that Qt makes and speaks for itself


def controls(tops: tuple[QWidget, ...]) -> list[QWidget]:
    """Return what is used by keyboard or pointer in ``tops``."""
    widgets = [widget for widget in shown(tops) if is_reached_by_keys(widget) or isinstance(widget, QAbstractButton)]
    return [widget for widget in widgets if not widget.objectName().startswith(INSIDE_QT)]


@pytest.mark.parametrize("scene", SCENES)
def test_every_control_has_a_name_and_a_role(qapp: QApplication, tmp_path, scene: str):
    nameless, roleless = [], []

    def look(tops: tuple[QWidget, ...]) -> None:
        for control in controls(tops):
            interface = QAccessible.queryAccessibleInterface(control)
            if not interface.text(QAccessible.Text.Name).strip():
                nameless.append(told(control))
            if interface.role() in NO_CONTROL:
                roleless.append(f"{told(control)}: {interface.role()}")

    visit(qapp, tmp_path, scene, "en", look)
    assert "\n".join(nameless) == ""
    assert "\n".join(roleless) == ""


@pytest.mark.parametrize("scene", [name for name in SCENES if not name.startswith("menu")])
def test_tab_goes_to_every_control(qapp: QApplication, tmp_path, scene: str):
    missed = []

    def look(tops: tuple[QWidget, ...]) -> None:
        window = tops[-1]
        usable = [control for control in controls((window,)) if is_reached_by_keys(control)]
        wanted = [control for control in usable if control.focusPolicy() & Qt.FocusPolicy.TabFocus]
        reached = set()
        window.activateWindow()
        while (focused := window.focusWidget()) not in reached:
            reached.add(focused)
            window.focusNextChild()
        missed.extend(
            told(control)
            for control in wanted
            if not any(control is found or control.isAncestorOf(found) for found in reached)
        )

    visit(qapp, tmp_path, scene, "en", look)
    assert "\n".join(missed) == ""
