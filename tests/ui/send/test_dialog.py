"""The panel of sending as its user meets it: every step does one thing, says so, and never that anything was sent."""

from dataclasses import replace
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from weekly_editor.document.look import DEFAULT_LOOK
from weekly_editor.editing.desk import Desk
from weekly_editor.library.sample import newest_sample
from weekly_editor.storage.look_file import NamedLook, keep_look
from weekly_editor.storage.places import Places
from weekly_editor.storage.report_file import load_report
from weekly_editor.storage.settings import load_settings
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.send.dialog import SendDialog
from weekly_editor.ui.send.file_steps import short_name
from weekly_editor.ui.translation import Translation

READY = "在你的邮件程序里打开，这里不会发出任何东西"
NO_DESKTOP = pytest.mark.qt_log_ignore("This plugin does not support")


class Desktop(QObject):
    """Opens files in place of the desktop, and remembers which."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


@pytest.fixture
def desktop(qapp):
    desktop = Desktop()
    QDesktopServices.setUrlHandler("file", desktop, "open")
    yield desktop
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def chinese(qapp):
    translation = Translation(qapp, "zh_CN")
    yield
    translation.remove()


@pytest.fixture
def profile(tmp_path):
    profile = Profile(Places.below(tmp_path / "profile"))
    profile.change(language="zh_CN", library=tmp_path / "library", export_folder=tmp_path / "出口")
    return profile


@pytest.fixture
def desk(profile):
    desk = Desk(profile.places, profile.library)
    desk.take(load_report(newest_sample("zh_CN")), is_saved=False)
    yield desk
    desk.clear()


@pytest.fixture
def make(qtbot, desk, profile):
    def panel() -> SendDialog:
        made = SendDialog(desk.session, desk, profile)
        qtbot.addWidget(made)
        made.show()
        qtbot.waitExposed(made)
        return made

    return panel


@pytest.fixture
def panel(chinese, make):
    return make()


def draft_in(places):
    (path,) = (places.cache / "drafts").iterdir()
    return path, message_from_bytes(path.read_bytes(), policy=policy.default)


def open_draft(qtbot, panel, desktop):
    panel.mail.button.click()
    qtbot.waitUntil(lambda: bool(desktop.opened))


def test_no_step_ever_says_that_something_was_sent(panel, qtbot, desktop):
    panel.save.button.click()
    panel.export.button.click()
    panel.copy.rich_button.click()
    open_draft(qtbot, panel, desktop)
    said = [label.text() for label in panel.findChildren(QLabel)]
    said += [button.text() for button in panel.findChildren(QPushButton)]
    assert not any(words in text for text in said for words in ("已发", "发出了", "发送成功"))


def test_the_report_is_saved_and_the_step_says_where(panel, desk):
    assert panel.save.state.text() == "还没有保存过"
    panel.save.button.click()
    assert desk.session.is_saved()
    assert panel.save.state.text() == f"已保存：{desk.session.path.name}"
    assert panel.save.state.toolTip() == str(desk.session.path)
    assert not panel.save.button.isEnabled()


def test_what_changed_meanwhile_is_told(chinese, desk, make):
    desk.session.save(desk.library / "w.json")
    desk.session.edit(("title",), "另一个标题", "")
    panel = make()
    assert panel.save.state.text() == "有改动还没有保存：w.json"
    assert panel.save.button.isEnabled()


def test_both_documents_go_into_a_folder_that_is_made(panel, qtbot, tmp_path, desktop):
    folder = tmp_path / "出口"
    assert panel.export.state.text() == "导出到“出口”"
    assert not panel.export.show_button.isEnabled()
    panel.export.button.click()
    qtbot.waitUntil(lambda: panel.export.state.text() == "已导出到“出口”")
    names = sorted(path.name for path in folder.iterdir())
    assert [name[:8] for name in names] == ["2026-W28", "2026-W28"]
    assert [name[-5:] for name in names] == [".docx", ".xlsx"]
    panel.export.show_button.click()
    assert desktop.opened == [str(folder)]


def test_that_files_will_be_replaced_is_said_before(panel, make, qtbot):
    panel.export.button.click()
    qtbot.waitUntil(lambda: "已导出" in panel.export.state.text())
    assert make().export.state.text() == "导出到“出口”，其中的同名文件会被替换"


@pytest.mark.parametrize(("answer", "count"), [("保留两份", 3), ("仍然替换", 2)])
def test_a_document_open_in_word_is_kept_unless_its_user_says_so(panel, qtbot, tmp_path, answer, count):
    folder = tmp_path / "出口"
    folder.mkdir()
    open_one = folder / "2026-W28 支付结算部周报.docx"
    open_one.write_bytes(b"old")
    owner = folder / f".~lock.{open_one.name}#"
    owner.write_bytes(b"")
    panel.export.button.click()
    qtbot.waitUntil(panel.messages.isVisible)
    assert open_one.read_bytes() == b"old"
    assert "正在 LibreOffice 中打开" in panel.messages.text()
    next(button for button in panel.messages.findChildren(QPushButton) if button.text() == answer).click()
    assert panel.export.state.text() == "已导出到“出口”"
    assert (open_one.read_bytes() == b"old") is (count == 3)
    assert len(list(folder.glob("2026*"))) == count


def test_another_folder_is_remembered(panel, profile, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "别处"))
    panel.export.choose_button.click()
    assert panel.export.state.text() == "导出到“别处”"
    assert load_settings(profile.places).export_folder == tmp_path / "别处"


def test_a_folder_that_cannot_be_written_is_told_with_its_reason(panel, qtbot, tmp_path):
    (tmp_path / "出口").write_text("a file")
    panel.export.button.click()
    qtbot.waitUntil(panel.messages.isVisible)
    assert str(tmp_path / "出口") in panel.messages.text()
    (tmp_path / "出口").unlink()
    panel.export.button.click()
    qtbot.waitUntil(lambda: panel.export.state.text() == "已导出到“出口”")


def test_the_clipboard_gets_looks_and_plain_words(panel):
    panel.copy.rich_button.click()
    data = QGuiApplication.clipboard().mimeData()
    assert "一、" in data.html()
    assert "<h2" in data.html()
    assert "\n\n一、" in data.text()
    assert panel.copy.state.text() == "已复制富文本"
    panel.copy.plain_button.click()
    assert not QGuiApplication.clipboard().mimeData().hasHtml()
    assert panel.copy.state.text() == "已复制纯文本"


def test_messages_for_a_chat_are_copied_one_after_the_other(panel):
    copied = []
    assert panel.copy.chat_button.text() == "聊天版"
    panel.copy.chat_button.click()
    copied.append(QGuiApplication.clipboard().text())
    assert panel.copy.state.text() == "已复制第 1 段，共 2 段；先粘贴，再复制下一段"
    assert panel.copy.chat_button.text() == "聊天版 2/2"
    panel.copy.chat_button.click()
    copied.append(QGuiApplication.clipboard().text())
    assert panel.copy.state.text() == "已复制第 2 段，共 2 段，这是最后一段"
    assert panel.copy.chat_button.text() == "聊天版 1/2"
    assert copied[0].startswith("# ")
    assert copied[0] != copied[1]
    assert max(len(text.encode()) for text in copied) <= 4096


def test_messages_for_a_chat_are_made_when_the_first_is_asked_for(chinese, make, monkeypatch):
    rendered = []
    monkeypatch.setattr(
        "weekly_editor.ui.send.copy_step.render_chat", lambda words: rendered.append(words) or ("一段",)
    )
    panel = make()
    assert rendered == []
    for _ in range(2):
        panel.copy.chat_button.click()
    assert len(rendered) == 1
    assert QGuiApplication.clipboard().text() == "一段"
    assert panel.copy.chat_button.text() == "聊天版"


def test_a_draft_opens_with_everything_in_it_and_is_remembered(panel, qtbot, desktop, profile, make):
    panel.mail.to.take("王宁 <wangning@example.com>；lijing@example.com")
    panel.mail.cc.take("team@example.com")
    panel.mail.subject.take("【周报】{week} {title}")
    open_draft(qtbot, panel, desktop)
    path, draft = draft_in(profile.places)
    assert desktop.opened == [str(path)]
    assert draft["X-Unsent"] == "1"
    assert draft["Subject"] == "【周报】2026-W28 支付结算部周报"
    assert [address.addr_spec for address in draft["To"].addresses] == ["wangning@example.com", "lijing@example.com"]
    assert str(draft["Cc"]) == "team@example.com"
    names = [attached.get_filename() for attached in draft.iter_attachments()]
    assert names == ["2026-W28 支付结算部周报.docx", "2026-W28 支付结算部周报.xlsx"]
    kept = load_settings(profile.places)
    assert kept.mail_addresses == ("王宁 <wangning@example.com>", "lijing@example.com", "team@example.com")
    again = make()
    assert again.mail.to.text() == "王宁 <wangning@example.com>；lijing@example.com"
    assert again.mail.subject.text() == "【周报】{week} {title}"


def test_everything_wears_the_look_that_was_chosen(chinese, make, qtbot, desktop, profile):
    arrangement = replace(DEFAULT_LOOK.arrangement, numbering="decimal", metrics="list")
    look = replace(DEFAULT_LOOK, accent="7A1F5C", arrangement=arrangement)
    keep_look(profile.places, NamedLook("a" * 12, "自己的", look))
    profile.choose_look("a" * 12)
    panel = make()
    open_draft(qtbot, panel, desktop)
    _, draft = draft_in(profile.places)
    assert "#7A1F5C" in draft.get_body(("html",)).get_content()
    assert "\n1. 畦付通" in draft.get_body(("plain",)).get_content().replace("\r", "")
    panel.copy.chat_button.click()
    assert "## 1. 畦付通" in QGuiApplication.clipboard().text()


def test_the_subject_is_shown_while_it_is_written(panel, qtbot):
    assert panel.mail.preview.text() == "实际主题：支付结算部周报（2026-W28）"
    qtbot.keyClicks(panel.mail.subject, "{week}")
    assert panel.mail.preview.text() == "实际主题：2026-W28"


def test_the_keyboard_stays_and_impatience_opens_one_draft(panel, qtbot, desktop):
    panel.mail.button.setFocus()
    for _ in range(3):
        qtbot.keyClick(panel.mail.button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(desktop.opened))
    assert len(desktop.opened) == 1
    assert panel.focusWidget() is panel.mail.button


def test_a_subject_is_never_read_as_markup(panel):
    panel.mail.subject.take("<img src='//host/x'>")
    assert panel.mail.preview.text().endswith("<img src='//host/x'>")
    assert panel.mail.preview.textFormat() == Qt.TextFormat.PlainText


def test_what_is_attached_is_chosen_and_weighed(panel, qtbot, desktop, profile):
    boxes = panel.mail.boxes
    assert [box.isChecked() for box in boxes.values()] == [True, True, False]
    qtbot.waitUntil(lambda: "KB" in boxes[".docx"].text() and "KB" in boxes[".xlsx"].text())
    boxes[".xlsx"].click()
    boxes[".pdf"].click()
    qtbot.waitUntil(lambda: "KB" in boxes[".pdf"].text())
    open_draft(qtbot, panel, desktop)
    _, draft = draft_in(profile.places)
    kinds = [attached.get_filename()[-5:] for attached in draft.iter_attachments()]
    assert kinds == [".docx", "报.pdf"]
    assert load_settings(profile.places).mail_endings == (".docx", ".pdf")


def test_an_address_that_is_none_is_named_and_nothing_is_opened(panel, qtbot, desktop, profile):
    panel.mail.cc.take("王宁")
    panel.mail.button.click()
    assert panel.messages.text() == "“王宁”不是邮件地址"
    assert panel.mail.cc.has_wrong()
    assert panel.focusWidget() is panel.mail.cc
    assert not (profile.places.cache / "drafts").exists()
    panel.mail.cc.take("")
    open_draft(qtbot, panel, desktop)
    assert not panel.messages.isVisible()


@NO_DESKTOP
def test_where_no_program_opens_mail_the_panel_says_where_the_draft_is(panel, qtbot, profile):
    panel.mail.button.click()
    qtbot.waitUntil(panel.messages.isVisible)
    path, _ = draft_in(profile.places)
    assert str(path) in panel.messages.text()
    assert panel.mail.state.text() == READY


def test_a_draft_that_cannot_be_written_is_told(panel, qtbot, profile):
    profile.places.cache.parent.mkdir(parents=True, exist_ok=True)
    profile.places.cache.write_text("a file")
    panel.mail.button.click()
    qtbot.waitUntil(panel.messages.isVisible)
    assert panel.mail.state.text() == READY


def test_a_draft_is_made_while_the_window_goes_on(panel, qtbot, desktop):
    qtbot.waitUntil(lambda: {".docx", ".xlsx"} <= panel.documents.files.keys())
    for _ in range(2):
        panel.mail.button.click()
    assert panel.mail.state.text() == "正在生成草稿…"
    assert desktop.opened == []
    qtbot.waitUntil(lambda: bool(desktop.opened))
    assert len(desktop.opened) == 1


def test_a_draft_that_cannot_be_made_is_told_and_the_button_is_free_again(panel, qtbot, desktop, monkeypatch):
    with monkeypatch.context() as broken, qtbot.captureExceptions() as met:
        broken.setattr("weekly_editor.ui.send.mail_step.write_eml", lambda _: 1 / 0)
        panel.mail.button.click()
        qtbot.waitUntil(panel.messages.isVisible)
    assert [kind for kind, _, _ in met] == [ZeroDivisionError]
    assert panel.messages.text() == "草稿没有做成"
    assert panel.mail.state.text() == READY
    open_draft(qtbot, panel, desktop)


def test_a_step_leaves_off_only_where_its_own_document_fails(panel):
    panel.mail.boxes[".xlsx"].setChecked(False)
    panel.export.button.click()
    panel.mail.button.click()
    panel.documents.failed.emit(".pdf", None)
    assert panel.export.state.text() == "正在生成文档…"
    assert panel.mail.state.text() == "正在生成草稿…"
    panel.documents.failed.emit(".xlsx", None)
    assert panel.export.state.text() == "导出到“出口”"
    assert panel.mail.state.text() == "正在生成草稿…"
    panel.documents.failed.emit(".docx", None)
    assert panel.mail.state.text() == READY


def test_what_stands_in_the_folder_is_told_whatever_fails_later(panel, qtbot):
    panel.export.button.click()
    qtbot.waitUntil(lambda: "已导出" in panel.export.state.text())
    panel.documents.failed.emit(".docx", None)
    assert panel.export.state.text() == "已导出到“出口”"


def test_enter_in_a_field_opens_nothing(panel, qtbot, desktop):
    qtbot.keyClick(panel.mail.subject, Qt.Key.Key_Return)
    assert desktop.opened == []
    assert panel.isVisible()


@pytest.mark.parametrize(
    ("name", "shown"),
    [("周报", "周报"), ("a" * 24, "a" * 24), ("2026-W28-" + "x" * 40 + "-final.json", "2026-W28-xxx…x-final.json")],
)
def test_a_long_name_is_told_without_its_middle(name, shown):
    assert short_name(Path("/tmp") / name) == shown
