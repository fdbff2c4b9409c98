"""The company's Word template in the window: chosen or dropped, checked, kept with the look, exported on."""

import zipfile

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.writers.docx_template_example import TemplateFiles, company_template
from weekly_editor.document.look import DEFAULT_LOOK
from weekly_editor.editing.desk import Desk
from weekly_editor.library.history import history_before
from weekly_editor.library.sample import newest_sample
from weekly_editor.storage.places import Places
from weekly_editor.storage.report_file import load_report
from weekly_editor.storage.word_template_file import keep_word_template, load_word_template, word_template_path
from weekly_editor.ui.look.dialog import LookDialog
from weekly_editor.ui.look.word_template import WordTemplateField
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.window import MainWindow

SAMPLE = newest_sample("zh_CN")
COPY = Qt.DropAction.CopyAction
LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def profile(tmp_path):
    profile = Profile(Places.below(tmp_path / "profile"))
    profile.change(language="zh_CN", library=tmp_path / "library")
    return profile


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "清风 模板.dotx"
    path.write_bytes(company_template())
    return path


@pytest.fixture
def dialog(qtbot, profile):
    report = load_report(SAMPLE)
    dialog = LookDialog(profile, report, history_before(SAMPLE.parents[1], report.week))
    qtbot.addWidget(dialog)
    return dialog


@pytest.fixture
def field(qtbot, profile):
    field = WordTemplateField(profile.places, "zh_CN")
    qtbot.addWidget(field)
    return field


def said(field):
    """Return the notes below the field, mark and text of each."""
    words = [label.text() for label in field.notes]
    return [" ".join(pair) for pair in zip(words[::2], words[1::2], strict=True)]


def dropped(*paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_without_a_template_there_is_nothing_to_remove(field):
    assert field.value() == ""
    assert field.remove.isHidden()
    assert field.notes == []


def test_a_file_is_copied_and_checked_in_words(field, file, profile, qtbot):
    with qtbot.waitSignal(field.valueChanged) as changed:
        field.take_file(file)
    assert changed.args == ["清风 模板.dotx"]
    assert load_word_template(profile.places, field.value()) == file.read_bytes()
    file.unlink()  # what is kept does not need it
    assert "✓ 页眉及其中的徽标图片保留" in said(field)
    assert "! 模板没有这些样式，已按它的字体和主题色补充：副标题、表格文字、表头、表格样式、超链接" in said(field)
    assert "× 文档保护不会带入导出的文件" in said(field)
    assert not field.remove.isHidden()


def test_a_file_is_chosen_in_a_dialog(field, file, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    field.choose.click()
    assert field.value() == file.name


@pytest.mark.parametrize(
    ("name", "reason"), [("a.dotx", "已损坏"), ("a.pdf", "应是 .docx 或 .dotx"), ("b.dotx", "不存在")]
)
def test_a_file_that_is_no_template_is_refused_in_words(field, tmp_path, name, reason, qtbot):
    (tmp_path / "a.dotx").write_bytes(b"PK no template")
    with qtbot.waitSignal(field.refused) as refused:
        field.take_file(tmp_path / name)
    assert reason in refused.args[0]
    assert field.value() == ""


def test_a_word_file_can_be_dropped(field, file):
    data = dropped(file)  # events do not own it
    entering = QDragEnterEvent(QPoint(5, 5), COPY, data, LEFT, PLAIN)
    entering.ignore()
    field.dragEnterEvent(entering)
    assert entering.isAccepted()
    field.dropEvent(QDropEvent(QPointF(5, 5), COPY, data, LEFT, PLAIN))
    assert field.value() == file.name


def test_other_things_cannot_be_dropped(field, file, tmp_path):
    for data in (dropped(tmp_path / "a.xlsx"), dropped(file, file), QMimeData()):
        entering = QDragEnterEvent(QPoint(5, 5), COPY, data, LEFT, PLAIN)
        entering.ignore()
        field.dragEnterEvent(entering)
        assert not entering.isAccepted()


def test_a_template_that_is_gone_is_told(field):
    field.setValue("公司.dotx")
    assert said(field) == ["! 文件或文件夹不存在"]
    assert not field.remove.isHidden()


def test_a_template_is_a_step_of_the_look_and_can_be_removed(dialog, file):
    dialog.word_template.take_file(file)
    assert dialog.desk.current().look.word_template == file.name
    dialog.word_template.remove.click()
    assert dialog.desk.current().look.word_template == ""
    assert dialog.word_template.notes == []
    dialog.undo.click()
    assert dialog.word_template.value() == file.name
    dialog.undo.click()
    assert dialog.desk.current().look == DEFAULT_LOOK


def test_a_refusal_is_told_in_the_dialog(dialog, tmp_path):
    dialog.word_template.take_file(tmp_path / "none.docx")
    assert "none.docx" in dialog.messages.text()


def test_templates_that_no_look_has_any_more_are_deleted_with_use(dialog, file, profile):
    keep_word_template(profile.places, "old.docx", b"old")
    dialog.word_template.take_file(file)
    dialog.accept()
    assert profile.look.look.word_template == file.name
    assert word_template_path(profile.places, file.name).exists()
    assert not word_template_path(profile.places, "old.docx").exists()


def test_cancel_leaves_the_templates_of_other_looks_alone(dialog, file, profile):
    keep_word_template(profile.places, "old.docx", b"old")
    dialog.word_template.take_file(file)
    dialog.reject()
    assert word_template_path(profile.places, "old.docx").exists()
    assert profile.look.look == DEFAULT_LOOK


@pytest.fixture
def window(qtbot, profile, dialog, file):
    dialog.word_template.take_file(file)
    dialog.accept()
    desk = Desk(profile.places, profile.library)
    window = MainWindow(desk, profile)
    qtbot.addWidget(window, before_close_func=lambda _: desk.clear())
    window.commands.open_sample()
    QApplication.processEvents()
    return window


def test_a_word_file_is_exported_on_the_template(window, qtbot, tmp_path):
    window.commands.exports.export_to(tmp_path / "a.docx", ".docx")
    qtbot.waitUntil((tmp_path / "a.docx").exists)
    with zipfile.ZipFile(tmp_path / "a.docx") as package:
        assert "清风支付" in package.read("word/header1.xml").decode()


def test_a_template_that_is_gone_is_told_and_nothing_is_exported(window, qtbot, profile, tmp_path, file):
    word_template_path(profile.places, file.name).unlink()
    window.commands.exports.export_to(tmp_path / "a.docx", ".docx")
    qtbot.waitUntil(lambda: file.name in window.messages.text())
    assert not (tmp_path / "a.docx").exists()


def test_a_template_that_was_spoilt_is_told(window, qtbot, profile, tmp_path, file):
    word_template_path(profile.places, file.name).write_bytes(TemplateFiles(main_type="text/plain").data)
    window.commands.exports.export_to(tmp_path / "a.docx", ".docx")
    qtbot.waitUntil(lambda: file.name in window.messages.text())
    assert not (tmp_path / "a.docx").exists()
