"""Widgets that paint themselves tell a screen reader what they are."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from weekly_editor.ui.role import set_role


def test_a_widget_is_what_it_says_under_its_own_name(qtbot):
    painted, plain = QWidget(), QPushButton("plain")
    qtbot.addWidget(painted)
    qtbot.addWidget(plain)
    painted.setAccessibleName("Company payments")
    set_role(painted, QAccessible.Role.ListItem)
    heard = QAccessible.queryAccessibleInterface(painted)
    assert heard.role() == QAccessible.Role.ListItem
    assert heard.text(QAccessible.Text.Name) == "Company payments"
    assert QAccessible.queryAccessibleInterface(plain).role() == QAccessible.Role.Button


def test_every_widget_keeps_its_own_role(qtbot):
    box = QWidget()
    qtbot.addWidget(box)
    roles = [QAccessible.Role.Button, QAccessible.Role.Document, QAccessible.Role.ListItem] * 50
    labels = [QLabel(str(number), box) for number in range(len(roles))]
    for label, role in zip(labels, roles, strict=True):
        set_role(label, role)
        QAccessible.queryAccessibleInterface(label)
    assert [QAccessible.queryAccessibleInterface(label).role() for label in labels] == roles
