"""Findings in the window: counted, gone to, mended, set aside, and asked about before the report goes out."""

from threading import Event

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from weekly_editor.analysis.finding import Fix
from weekly_editor.analysis.known import Proof
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.model import Node, NotesSection, Report
from weekly_editor.report.week import Week
from weekly_editor.ui.section_row import LOOK_ROLE
from weekly_editor.ui.tip import KeyTip

Role = QMessageBox.ButtonRole
PHONE = "联系电话 13912345678"
LOOK, GO_ON, CANCEL = Role.AcceptRole, Role.DestructiveRole, Role.RejectRole
ENTRY = ("sections", 1, "entries", 0, "text")


@pytest.fixture
def window(make_window, qtbot):
    window = make_window("zh_CN")
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    sections = (
        NotesSection(title="其他", entries=(Node(text="本周交易 XX 笔"),)),
        NotesSection(title="联系", entries=(Node(text=PHONE),)),
    )
    window.desk.take(Report(week=Week(2026, 28), sections=sections))
    window.desk.proofing.settle()
    return window


def trigger(window, name):
    window.actions_by_name[name].trigger()
    QApplication.processEvents()


def answered(window, role, act):
    """Return what ``act`` returns, its question answered by the button of ``role``; None where nothing was asked."""
    asked = []

    def answer():
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(box.informativeText())
        next(button for button in box.buttons() if box.buttonRole(button) is role).click()

    timer = QTimer(window, singleShot=True)
    timer.timeout.connect(answer)
    timer.start(0)
    result = act()
    timer.stop()
    return result, asked


def test_findings_are_counted_where_they_can_be_seen(window):
    assert window.actions_by_name["show_findings"].iconText().endswith("2")
    trigger(window, "show_findings")
    assert window.bottom.current() == "findings"
    marks = [window.editor.sections.list.item(row).data(LOOK_ROLE).found for row in range(3)]
    assert marks == [None, "ask", "error"]


def test_the_panel_is_there_again_at_the_next_start(window):
    trigger(window, "show_findings")
    assert window.profile.settings.findings_visible


def test_the_keys_go_from_one_to_the_next(window):
    window.editor.go_to(("title",))
    for wanted in (("sections", 0, "entries", 0, "text"), ENTRY, ("sections", 0, "entries", 0, "text")):
        trigger(window, "next_finding")
        assert window.editor.place() == wanted
    trigger(window, "previous_finding")
    assert window.editor.place() == ENTRY
    assert "2 / 2" in window.messages.text() or "2 of 2" in window.messages.text()


def test_the_keys_pass_over_what_the_panel_does_not_show(window):
    chips = window.proofs.panel.chips
    chips["ask"].click()
    window.editor.go_to(("title",))
    for _ in range(2):
        trigger(window, "next_finding")
        assert window.editor.place() == ENTRY
    assert "1 / 1" in window.messages.text() or "1 of 1" in window.messages.text()
    assert not chips["ask"].isChecked()
    chips["error"].click()
    trigger(window, "next_finding")
    assert window.messages.text() == window.proofs.panel.tr("Nothing of this kind")


def test_a_key_pressed_while_a_check_is_running_waits_for_it_without_stopping_the_window(window, qtbot, monkeypatch):
    checker, may_end = window.desk.proofing._checker, Event()
    check = checker.findings
    monkeypatch.setattr(checker, "findings", lambda report, history: may_end.wait(5) and check(report, history))
    window.editor.go_to(("title",))
    window.desk.session.edit(("sections", 0, "entries", 0, "text"), "本周交易 361 笔", "Edit")
    trigger(window, "next_finding")
    assert window.editor.place() == ("title",)
    qtbot.waitUntil(lambda: window.messages.text() == window.proofs.tr("Checking…"))
    may_end.set()
    qtbot.waitUntil(lambda: window.editor.place() == ENTRY)


def test_what_was_asked_for_while_a_check_ran_goes_with_its_report(window, qtbot):
    window.desk.session.edit(ENTRY, f"请打 {PHONE}", "Edit")
    trigger(window, "next_finding")
    window.desk.take(window.desk.session.report)
    place = window.editor.place()
    with qtbot.waitSignal(window.desk.proofing.settled):
        pass
    assert window.editor.place() == place


def test_undoing_that_one_is_set_aside_leaves_its_user_where_he_is(window):
    window.editor.go_to(ENTRY)
    window.desk.proofing.set_aside(window.desk.proofing.findings[0], "周一补")
    assert len(window.desk.proofing.settle()) == 1
    trigger(window, "undo")
    assert len(window.desk.proofing.settle()) == 2
    assert window.editor.sections.current() == 2
    trigger(window, "redo")
    assert len(window.desk.proofing.settle()) == 1
    assert window.editor.sections.current() == 2


def test_a_fix_is_one_step_and_is_not_written_over_other_words(window):
    finding = window.desk.proofing.findings[0]
    loc = finding.place.loc
    session = window.desk.session
    fix = Fix(Bilingual("改为 36", "Write 36"), loc, "本周交易 XX 笔", "本周交易 36 笔")
    mended = type(finding)(finding.kind, "ask", finding.place, "XX", finding.message, fix=fix)
    window.proofs.fix(mended)
    assert session.report.sections[0].entries[0].text == "本周交易 36 笔"
    window.proofs.fix(mended)
    assert session.undo_stack.count() == 1
    trigger(window, "undo")
    assert session.report.sections[0].entries[0].text == "本周交易 XX 笔"


def test_the_panel_goes_on_behind_what_is_mended_and_back_with_undo(window):
    text = ("sections", 0, "entries", 0, "text")
    window.desk.session.edit(text, "电话 13812345679，交易 XX 笔", "Edit")
    first, left, last = window.desk.proofing.settle()
    window.proofs.panel.select(left)
    window.editor.go_to_words(text, first.place.span)
    trigger(window, "fix_finding")
    window.desk.proofing.settle()
    assert window.proofs.panel.current().kind == left.kind
    trigger(window, "undo")
    window.desk.proofing.settle()
    assert window.proofs.panel.current() == first
    window.proofs.fix(last)
    window.desk.proofing.settle()
    assert window.proofs.panel.current() == left
    trigger(window, "undo")
    window.desk.proofing.settle()
    assert window.proofs.panel.current() == last


def test_the_caret_says_which_finding_of_a_text_is_mended(window, monkeypatch):
    text = ("sections", 0, "entries", 0, "text")
    window.desk.session.edit(text, "本周交易 XX 笔，退款 XX 笔", "Edit")
    findings = window.desk.proofing.settle()
    mended = []
    monkeypatch.setattr(window.proofs, "fix", mended.append)
    for finding in (findings[1], findings[0]):
        window.editor.go_to_words(text, finding.place.span)
        window.proofs.fix_current()
    assert mended == [findings[1], findings[0]]


def test_a_key_explains_what_stands_at_the_caret(window):
    text = ("sections", 0, "entries", 0, "text")
    window.editor.go_to_words(text, window.desk.proofing.findings[0].place.span)
    trigger(window, "explain")
    (tip,) = window.editor.findChildren(KeyTip)
    assert tip.text().startswith("疑问：")
    window.editor.go_to(("title",))
    trigger(window, "explain")
    assert window.messages.text() == window.proofs.tr("Nothing is recognised here.")


def test_an_error_is_asked_about_once(window):
    gate = window.commands.gate
    may, asked = answered(window, CANCEL, gate.may_go_out)
    assert not may
    assert len(asked) == 1
    may, asked = answered(window, GO_ON, gate.may_go_out)
    assert may
    assert gate.may_go_out()
    window.desk.session.edit(("sections", 0, "entries", 0, "text"), "电话 13812345679", "Edit")
    may, asked = answered(window, CANCEL, gate.may_go_out)
    assert not may
    assert len(asked) == 1


def test_the_question_says_where_each_error_stands(window):
    window.desk.session.edit(("sections", 0, "entries", 0, "text"), "电话 13812345679", "Edit")
    _, (asked,) = answered(window, CANCEL, window.commands.gate.may_go_out)
    assert asked.splitlines() == ["手机号不应外发 · 138****5679 · 其他", "手机号不应外发 · 139****5678 · 联系"]


def test_who_wants_to_look_is_led_to_the_error(window):
    may, _ = answered(window, LOOK, window.commands.gate.may_go_out)
    assert not may
    assert window.bottom.current() == "findings"
    assert window.editor.place() == ENTRY
    assert window.focusWidget().selection() == window.desk.proofing.findings[1].place.span


def test_another_secret_is_asked_about_again(window):
    gate = window.commands.gate
    gate.accept(window.desk.proofing.settle())
    window.desk.session.edit(ENTRY, "联系电话 13998765432", "Edit")
    may, asked = answered(window, CANCEL, gate.may_go_out)
    assert (may, len(asked)) == (False, 1)


def test_what_was_accepted_of_one_report_is_asked_about_in_the_next(window):
    gate = window.commands.gate
    gate.accept(window.desk.proofing.settle())
    window.desk.take(window.desk.session.report)
    may, asked = answered(window, CANCEL, gate.may_go_out)
    assert (may, len(asked)) == (False, 1)


def test_a_report_that_could_not_be_checked_goes_out_only_when_asked_for(window, qtbot, monkeypatch):
    def fail(report, history):
        raise ZeroDivisionError("by zero weeks")

    monkeypatch.setattr(window.desk.proofing._checker, "findings", fail)
    with qtbot.captureExceptions():
        window.desk.session.edit(ENTRY, "联系人在通讯录", "Edit")
        may, asked = answered(window, CANCEL, window.commands.gate.may_go_out)
        qtbot.wait(1)
    assert (may, len(asked)) == (False, 1)


def test_without_errors_nothing_is_asked(window):
    window.desk.session.edit(ENTRY, "联系人在通讯录", "Edit")
    assert window.commands.gate.may_go_out()


def test_another_report_takes_the_findings_along(window):
    window.desk.clear()
    assert window.proofs.panel.texts() == []
    assert window.desk.proofing.proof == Proof()
