"""The field for whom mail goes to."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from weekly_editor.ui.send.address_field import AddressField
from weekly_editor.writers.mail_address import MailAddress

KNOWN = ("王宁 <wangning@example.com>", "李静 <lijing@example.com>", "payments@example.com")
Key = Qt.Key


@pytest.fixture
def field(qtbot):
    field, after = AddressField("zh_CN", lambda: KNOWN), QLineEdit()
    for widget in (field, after):
        qtbot.addWidget(widget)
        widget.show()
    qtbot.waitExposed(field)
    field.activateWindow()
    field.setFocus()
    return field


def offered(field):
    if not field.completer().popup().isVisible():
        return []
    names = field.completer().completionModel()
    return [names.index(row, 0).data() for row in range(names.rowCount())]


def strike(field, *keys):
    for key in keys:
        QTest.keyClick(field.window().windowHandle(), key)
        QApplication.processEvents()


def test_half_an_address_is_marked_only_when_the_field_is_left(field, qtbot):
    qtbot.keyClicks(field, "zhang@")
    assert not field.has_wrong()
    qtbot.keyClick(field, Key.Key_Return)
    assert field.has_wrong()
    assert field.toolTip() == "“zhang@”不是邮件地址"
    assert field.text() == "zhang@"
    qtbot.keyClicks(field, "example.com")
    assert not field.has_wrong()
    assert field.addresses() == (MailAddress("", "zhang@example.com"),)


def test_what_is_pasted_is_taken_as_it_is(field, qtbot):
    QGuiApplication.clipboard().setText("张三 <a@b.c>；李四<d@e.f>\n王五 <g@h.i>")
    field.paste()
    qtbot.keyClick(field, Key.Key_Return)
    assert not field.has_wrong()
    assert [address.name for address in field.addresses()] == ["张三", "李四", "王五"]


def test_those_of_earlier_drafts_are_offered_for_the_last_one(field, qtbot):
    qtbot.keyClicks(field, "a@b.c; jing")
    assert offered(field) == ["李静 <lijing@example.com>"]
    strike(field, Key.Key_Down, Key.Key_Return)
    assert field.text() == "a@b.c; 李静 <lijing@example.com>"
    assert len(field.addresses()) == 2


def test_an_arrow_shows_all(field):
    strike(field, Key.Key_Down)
    assert offered(field) == list(KNOWN)


def test_an_empty_field_is_right(field, qtbot):
    qtbot.keyClick(field, Key.Key_Return)
    assert field.check()
    assert field.addresses() == ()
