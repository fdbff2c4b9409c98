"""The settings as their user meets them: what is chosen shows at once and is kept."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLabel, QLineEdit, QPushButton

from weekly_editor.report.template import Template
from weekly_editor.storage.places import Places
from weekly_editor.storage.settings import load_settings
from weekly_editor.storage.template_file import keep_template
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.settings_dialog import SettingsDialog


@pytest.fixture
def profile(tmp_path):
    profile = Profile(Places.below(tmp_path))
    profile.change(language="zh_CN")
    return profile


@pytest.fixture
def dialog(qtbot, profile):
    dialog = SettingsDialog(profile)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def choose(menu, value):
    """Choose ``value`` as the keyboard does."""
    menu.setCurrentIndex(menu.findData(value))
    menu.activated.emit(menu.currentIndex())


def test_what_is_chosen_is_kept_at_once(dialog, profile, qtbot):
    choose(dialog.theme, "dark")
    choose(dialog.template, "own-en")
    dialog.size_pt.setValue(13)
    dialog.autosave_s.setValue(10)
    for line, name in ((dialog.author, "Chen Li"), (dialog.team, "Payments")):
        qtbot.keyClicks(line, name)
        qtbot.keyClick(line, Qt.Key.Key_Return)
    kept = load_settings(profile.places)
    assert kept == profile.settings
    assert (kept.theme, kept.default_template, kept.text_size_pt, kept.autosave_s) == ("dark", "own-en", 13, 10)
    assert (kept.author, kept.team) == ("Chen Li", "Payments")


def test_it_follows_what_is_changed_elsewhere(dialog, profile, tmp_path):
    profile.change(theme="light", text_size_pt=15, author="陈立", library=tmp_path / "甲")
    assert dialog.theme.currentData() == "light"
    assert dialog.size_pt.value() == 15
    assert dialog.author.text() == "陈立"
    assert dialog.library.text() == str(tmp_path / "甲")
    assert dialog.reset_library.isEnabled()


def test_numbers_stay_within_their_bounds(dialog):
    assert (dialog.size_pt.minimum(), dialog.size_pt.maximum()) == (9, 16)
    assert (dialog.autosave_s.minimum(), dialog.autosave_s.maximum()) == (1, 60)


def test_a_font_that_is_not_on_this_computer_keeps_its_name(dialog, profile):
    profile.change(text_family="Not Here Sans")
    assert dialog.family.currentText() == "Not Here Sans"
    choose(dialog.family, "")
    assert profile.settings.text_family == ""


def test_templates_made_meanwhile_can_be_chosen(dialog, profile, qtbot):
    other = QLineEdit()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    template = Template(name="我的周报")
    keep_template(profile.places, template)
    dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.template.findData(template.id) >= 0)
    choose(dialog.template, template.id)
    assert profile.settings.default_template == template.id
    assert dialog.template.currentText() == "我的周报"


def test_a_name_is_written_once_when_it_is_typed_out(dialog, profile, qtbot):
    heard = []
    profile.changed.connect(heard.append)
    dialog.author.setFocus()
    qtbot.keyClicks(dialog.author, "Chen Li")
    assert heard == []
    profile.change(text_size_pt=13)
    assert dialog.author.text() == "Chen Li"
    qtbot.keyClick(dialog.author, Qt.Key.Key_Return)
    assert heard == [{"text_size_pt"}, {"author"}]


def test_a_name_being_typed_is_kept_when_the_page_closes(dialog, profile, qtbot):
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.author.setFocus()
    qtbot.keyClicks(dialog.author, "Chen Li")
    qtbot.keyClick(dialog.author, Qt.Key.Key_Escape)
    assert load_settings(profile.places).author == "Chen Li"


def test_typing_in_the_middle_of_a_name_leaves_the_caret_there(dialog, qtbot):
    dialog.author.setText("ab")
    dialog.author.setCursorPosition(1)
    qtbot.keyClicks(dialog.author, "xy")
    assert dialog.author.text() == "axyb"


def test_every_control_has_a_name_and_can_be_reached(dialog):
    controls = [
        *dialog.findChildren(QComboBox),
        *(line for line in dialog.findChildren(QLineEdit) if not isinstance(line.parent(), QAbstractSpinBox)),
        *dialog.findChildren(QAbstractSpinBox),
    ]
    assert len(controls) == 9
    assert all(control.accessibleName() for control in controls)
    reachable = [*controls, *dialog.findChildren(QPushButton)]
    assert all(control.focusPolicy() & Qt.FocusPolicy.TabFocus for control in reachable)
    labels = dialog.findChildren(QLabel)
    assert labels
    assert all(label.buddy() or label.font().bold() for label in labels)


def test_escape_closes_it(dialog, qtbot):
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_wheel_passes_a_menu_by(dialog, profile):
    place = QPointF(dialog.theme.rect().center())
    held, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    down = QWheelEvent(place, place, QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, held, phase, False)
    dialog.theme.setFocus()
    before = profile.settings
    QApplication.sendEvent(dialog.theme, down)
    assert profile.settings == before
