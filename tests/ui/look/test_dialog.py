"""The window of looks as its user meets it: the sample shows at once what is chosen, and Cancel takes it all back."""

from dataclasses import replace

import pytest
from hypothesis import given
from look_strategy import looks
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from weekly_editor.document.built_in import BUILT_IN, STANDARD_ID
from weekly_editor.document.look import DEFAULT_LOOK, with_accent
from weekly_editor.library.history import history_before
from weekly_editor.library.sample import newest_sample
from weekly_editor.report.model import new_id
from weekly_editor.storage.look_file import NamedLook, keep_look, list_looks, load_look, own_looks
from weekly_editor.storage.places import Places
from weekly_editor.storage.report_file import load_report
from weekly_editor.storage.settings import load_settings
from weekly_editor.ui.look.accent import AccentField
from weekly_editor.ui.look.dialog import LookDialog
from weekly_editor.ui.look.form import LookForm
from weekly_editor.ui.profile import Profile

SAMPLE = newest_sample("zh_CN")
MINE = NamedLook(new_id(), "部门", with_accent(DEFAULT_LOOK, "A61B1B"))
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def profile(tmp_path):
    profile = Profile(Places.below(tmp_path / "profile"))
    profile.change(language="zh_CN")
    keep_look(profile.places, MINE)
    return profile


@pytest.fixture
def open_dialog(qtbot, profile):
    def open_dialog():
        report = load_report(SAMPLE)
        dialog = LookDialog(profile, report, history_before(SAMPLE.parents[1], report.week))
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        dialog.activateWindow()
        return dialog

    return open_dialog


@pytest.fixture
def dialog(open_dialog):
    return open_dialog()


def pick(field, value):
    """Choose ``value`` as the keyboard does."""
    field.setCurrentIndex(field.findData(value))
    field.activated.emit(field.currentIndex())


def typed(qtbot, field, text):
    line = field.lineEdit()
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


def kept(profile):
    return list_looks(profile.places, "zh_CN").looks[len(BUILT_IN) :]


def shown(dialog):
    """Return the text of the sample and the look of its first heading."""
    text = dialog.sample.sheets.paper.text_document
    block = text.begin()
    while block.isValid() and "哇" not in block.text() and "畦付通" not in block.text():
        block = block.next()
    run = block.begin().fragment().charFormat()
    return text.toPlainText(), run.foreground().color().name()[1:].upper(), run.fontPointSize()


def test_the_look_in_use_is_chosen_and_worn_by_the_sample(dialog):
    assert dialog.rows.current_id() == STANDARD_ID
    assert dialog.form.value() == DEFAULT_LOOK
    assert shown(dialog)[1:] == ("1F4E9E", 14)


def test_another_row_shows_another_look(dialog):
    dialog.rows.setCurrentRow(2)
    ink = own_looks("zh_CN")[2]
    assert dialog.name.text() == ink.name == "素雅"
    assert dialog.form.value() == ink.look
    assert shown(dialog)[1] == ink.look.accent
    assert not dialog.delete.isEnabled()


def test_a_change_shows_at_once_in_a_copy(dialog, qtbot):
    dialog.form.accent.swatches["0B6B66"].click()
    pick(dialog.form.numbering, "decimal")
    typed(qtbot, dialog.form.section_pt, "18")
    text, colour, size = shown(dialog)
    assert (colour, size) == ("0B6B66", 18)
    assert "1. 畦付通" in text.replace("\xa0", " ").replace("\t", " ") or "1 畦付通" in text.replace("\t", " ")
    assert dialog.rows.currentItem().text() == dialog.name.text() == "My look"


def test_sections_are_hidden_and_shown_otherwise(dialog):
    arrangement = dialog.form.arrangement
    assert "下周工作及目标" in shown(dialog)[0]
    arrangement.kinds["plan"].click()
    assert "下周工作及目标" not in shown(dialog)[0]
    assert not arrangement.forms["plan"].isEnabled()
    arrangement.flags["compares"].click()
    assert "变化" not in shown(dialog)[0]
    pick(arrangement.forms["metrics"], "list")
    look = dialog.desk.current().look.arrangement
    assert (look.hidden, look.compares, look.metrics) == ({"plan"}, False, "list")


def test_cancel_leaves_everything_as_it_was(dialog, profile):
    before, settings = kept(profile), profile.settings
    dialog.rows.setCurrentRow(5)
    dialog.form.accent.swatches["0B6B66"].click()
    dialog.duplicate.click()
    dialog.reject()
    assert kept(profile) == before
    assert profile.settings.model_copy(update={"look_geometry": ""}) == settings
    assert profile.look.look == DEFAULT_LOOK


def test_use_keeps_and_chooses(dialog, profile, qtbot):
    dialog.rows.setCurrentRow(5)
    dialog.form.accent.swatches["0B6B66"].click()
    with qtbot.waitSignal(profile.lookChanged):
        dialog.accept()
    assert profile.look == replace(MINE, look=with_accent(MINE.look, "0B6B66"))
    assert kept(profile) == (profile.look,)
    assert load_settings(profile.places).look == MINE.id


def test_the_look_in_use_changes_where_it_is_used(profile, open_dialog, qtbot):
    profile.choose_look(MINE.id)
    dialog = open_dialog()
    assert dialog.rows.current_id() == MINE.id
    typed(qtbot, dialog.form.body_pt, "12")
    with qtbot.waitSignal(profile.lookChanged):
        dialog.accept()
    assert profile.look.look.body_pt == 12


def test_a_look_in_use_that_is_deleted_gives_way_to_another(profile, open_dialog):
    profile.choose_look(MINE.id)
    dialog = open_dialog()
    dialog.rows.setFocus()
    dialog.delete.click()
    dialog.accept()
    assert kept(profile) == ()
    assert profile.look.id == "own-official"


def test_undo_and_redo_keys_reach_from_every_field(dialog, qtbot):
    dialog.rows.setCurrentRow(5)
    typed(qtbot, dialog.form.title_pt, "30")
    typed(qtbot, dialog.form.han_font, "KaiTi")
    for field in (dialog.form.title_pt, dialog.form.han_font, dialog.name, dialog.rows):
        field.setFocus()
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, CTRL)
        assert dialog.form.value().han_font == "微软雅黑"
        assert dialog.form.value().title_pt == 30
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Y, CTRL)
        assert dialog.form.value().han_font == "KaiTi"
    dialog.undo.click()
    dialog.undo.click()
    assert dialog.form.value() == MINE.look
    assert not dialog.undo.isEnabled()


def test_a_name_no_font_has_is_marked_and_changes_nothing(dialog, qtbot):
    dialog.rows.setCurrentRow(5)
    typed(qtbot, dialog.form.latin_font, "Arial;")
    assert dialog.form.latin_font.lineEdit().property("wrong")
    assert dialog.form.value().latin_font == "Arial"
    typed(qtbot, dialog.form.heading_latin_font, "Georgia")
    dialog.form.heading_latin_font.lineEdit().selectAll()
    qtbot.keyClick(dialog.form.heading_latin_font.lineEdit(), Qt.Key.Key_Backspace)
    assert dialog.form.value().heading_latin_font == ""


def test_enter_ends_what_is_typed_and_leaves_the_window_open(dialog, profile, qtbot):
    typed(qtbot, dialog.form.body_pt, "12")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.form.value().body_pt == 12
    assert not dialog.form.body_pt.lineEdit().hasFocus()
    dialog.rows.setFocus()
    qtbot.keyClick(dialog.rows, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert profile.look.look.body_pt == 12


def test_a_look_is_renamed_from_the_list(dialog, profile, qtbot):
    dialog.rows.setCurrentRow(5)
    qtbot.keyClick(dialog.rows, Qt.Key.Key_F2)
    assert dialog.name.hasFocus()
    qtbot.keyClicks(dialog.name, "Mine")
    dialog.accept()
    assert [named.name for named in kept(profile)] == ["Mine"]


def test_a_look_without_a_name_keeps_the_one_it_had(dialog, qtbot):
    dialog.rows.setCurrentRow(5)
    dialog.name.setFocus()
    dialog.name.selectAll()
    qtbot.keyClick(dialog.name, Qt.Key.Key_Backspace)
    assert dialog.name.has_wrong()
    assert dialog.desk.current().name == "部门"


def test_looks_go_to_a_file_and_come_from_one(dialog, tmp_path):
    dialog.rows.setCurrentRow(3)
    dialog.export_to(tmp_path / "a.json")
    assert load_look(tmp_path / "a.json").look == own_looks("zh_CN")[3].look
    dialog.import_from(tmp_path / "a.json")
    assert dialog.desk.current().name == "明快"
    assert dialog.delete.isEnabled()
    (tmp_path / "bad.json").write_text("{}")
    dialog.import_from(tmp_path / "bad.json")
    assert "bad.json" in dialog.messages.text()


def test_a_damaged_look_is_named(profile, open_dialog):
    (profile.places.config / "looks" / "bad.json").write_text("{")
    dialog = open_dialog()
    assert "bad.json" in dialog.messages.text()
    assert dialog.rows.count() == len(BUILT_IN) + 1


def test_what_cannot_be_kept_stays_in_the_window(dialog, profile):
    dialog.rows.setCurrentRow(5)
    dialog.form.accent.swatches["0B6B66"].click()
    path = profile.places.config / "looks" / f"{MINE.id}.json"
    path.unlink()
    path.mkdir()
    dialog.accept()
    assert dialog.isVisible()
    assert path.name in dialog.messages.text()
    assert profile.look.id == STANDARD_ID


def test_the_size_of_the_window_is_remembered(dialog, open_dialog):
    dialog.resize(dialog.width(), 610)
    dialog.reject()
    assert open_dialog().height() == 610


def test_the_sample_stays_at_its_place(dialog):
    sheets = dialog.sample.sheets
    bar = sheets.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    loc = sheets.paper.loc_at(sheets._position_at(sheets.viewport().rect().topLeft()))
    dialog.rows.setCurrentRow(4)
    again = sheets.paper.loc_at(sheets._position_at(sheets.viewport().rect().topLeft()))
    assert loc[:2] == again[:2]
    assert bar.value()


@given(looks())
def test_every_look_comes_back_from_its_fields(qapp, look):
    form = LookForm()
    heard = []
    form.valueChanged.connect(lambda *said: heard.append(said))
    form.setValue(look)
    assert form.value() == look
    assert heard == []
    form.deleteLater()


def test_the_arrows_go_from_colour_to_colour(dialog, qtbot):
    field = dialog.form.accent
    field.swatches["1F4E9E"].setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert field.value() == "0B6B66"
    assert shown(dialog)[1] == "0B6B66"
    assert QApplication.focusWidget() is field.swatches["0B6B66"]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert field.value() == "1F4E9E"


def test_a_colour_of_ones_own_is_shown_beside_the_others(qtbot):
    field = AccentField()
    qtbot.addWidget(field)
    field.setValue("123456")
    assert field.other.isChecked()
    field.setValue("1F4E9E")
    assert field.swatches["1F4E9E"].isChecked()
    heard = []
    field.valueChanged.connect(heard.append)
    field.swatches["A61B1B"].click()
    assert heard == [field.value()] == ["A61B1B"]
