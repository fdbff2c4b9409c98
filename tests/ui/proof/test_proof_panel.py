"""The panel of findings: by section, by severity, and those that are known."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from weekly_editor.analysis.finding import Finding, Fix
from weekly_editor.analysis.known import Aside, Proof
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.model import KnownFinding, NotesSection, Report
from weekly_editor.report.place import Place
from weekly_editor.report.week import Week
from weekly_editor.ui.proof.delegate import fix_rect
from weekly_editor.ui.proof.panel import ProofPanel
from weekly_editor.ui.proof.reason import ReasonPopup

REPORT = Report(week=Week(2026, 28), sections=(NotesSection(title="其他"), NotesSection(title="收获")))


def finding(message, section=0, severity="ask", kind="placeholder_left", fix=None):
    place = Place(("sections", section, "entries", 0, "text"), (0, 2))
    return Finding(kind, severity, place, "本周", Bilingual(message, message), fix=fix)


MENDED = Fix(Bilingual("改为 207", "Write 207"), ("title",), "", "207")
SUM = finding("71 + 136 = 207", severity="error", kind="parts_do_not_sum", fix=MENDED)
LEFT, HINT = finding("XX"), finding("无进展", section=1, severity="hint")


@pytest.fixture
def panel(qtbot):
    panel = ProofPanel("zh_CN")
    qtbot.addWidget(panel)
    panel.resize(900, 400)
    panel.show_proof(Proof(REPORT, (SUM, LEFT, HINT)))
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def known(*findings):
    return tuple(Aside(each, KnownFinding(kind=each.kind, reason="周一补")) for each in findings)


def test_findings_stand_below_their_sections(panel):
    assert panel.texts() == ["其他", "71 + 136 = 207", "XX", "收获", "无进展"]
    assert [chip.text() for chip in panel.chips.values()] == ["错误 1", "疑问 1", "提示 1"]


def test_a_severity_can_be_hidden(panel):
    panel.chips["hint"].click()
    assert panel.texts() == ["其他", "71 + 136 = 207", "XX"]
    for severity in ("error", "ask"):
        panel.chips[severity].click()
    assert panel.texts() == []
    assert panel.nothing.isVisible()
    panel.select(HINT)
    assert panel.current() == HINT


def test_nothing_found_is_said(panel):
    panel.show_proof(Proof(REPORT))
    assert panel.nothing.text() == panel.tr("No problems found")
    assert panel.nothing.isVisible()


def test_what_is_known_is_folded_with_its_reasons(panel, qtbot):
    panel.show_proof(Proof(REPORT, (SUM,), known(LEFT)))
    assert len(panel.texts()) == 3
    panel.toggle_known()
    assert panel.texts()[-1] == "XX"
    panel.view.setCurrentIndex(panel.model.index(3, 0))
    assert "周一补" in panel.model.detail(panel.current_row())
    with qtbot.waitSignal(panel.backRequested) as asked:
        panel.aside_button.click()
    assert asked.args == [LEFT]


def test_arrows_open_and_close_what_is_known(panel, qtbot):
    panel.show_proof(Proof(REPORT, (SUM,), known(LEFT)))
    head = panel.model.index(2, 0)
    panel.view.setFocus()
    panel.view.setCurrentIndex(head)
    for key, count in ((Qt.Key.Key_Left, 3), (Qt.Key.Key_Right, 4), (Qt.Key.Key_Right, 4)):
        qtbot.keyClick(panel.view, key)
        assert len(panel.texts()) == count
        assert panel.view.currentIndex().row() == head.row()
    panel.select(LEFT)
    qtbot.keyClick(panel.view, Qt.Key.Key_Left)
    assert panel.view.currentIndex().row() == head.row()
    qtbot.keyClick(panel.view, Qt.Key.Key_Left)
    assert len(panel.texts()) == 3


def test_a_click_on_the_button_of_a_row_mends(panel, qtbot):
    rect = fix_rect(panel.view.visualRect(panel.model.index(1, 0)), "改为 207", panel.view.fontMetrics())
    with qtbot.waitSignal(panel.fixRequested) as asked:
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert asked.args == [SUM]
    with qtbot.assertNotEmitted(panel.fixRequested):
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center() - QPoint(300, 0))


def test_only_what_can_be_mended_has_a_button(panel):
    panel.select(SUM)
    assert panel.fix_button.isEnabled()
    assert panel.fix_button.text() == "改为 207"
    panel.select(LEFT)
    assert not panel.fix_button.isEnabled()


def test_enter_goes_to_the_place_and_copy_takes_the_words(panel, qtbot):
    panel.select(LEFT)
    panel.activateWindow()
    panel.view.setFocus()
    with qtbot.waitSignal(panel.placeRequested) as asked:
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    assert asked.args == [LEFT]
    panel.copy()
    assert QGuiApplication.clipboard().text() == "疑问：XX"


def test_a_reason_is_asked_for_before_it_is_set_aside(panel, qtbot):
    panel.select(LEFT)
    popup = panel.ask_reason()
    assert isinstance(popup, ReasonPopup)
    popup.line.setText(" 周一补 ")
    with qtbot.waitSignal(panel.asideRequested) as asked:
        qtbot.keyClick(popup.line, Qt.Key.Key_Return)
    assert asked.args == [LEFT, "周一补"]


def test_the_marked_finding_stays_marked_and_the_next_one_follows_it(panel):
    panel.select(LEFT)
    panel.show_proof(Proof(REPORT, (LEFT, HINT)))
    assert panel.current() == LEFT
    panel.show_proof(Proof(REPORT, (HINT,)))
    assert panel.current() == HINT


def test_the_next_one_is_marked_though_it_stands_in_the_next_section(panel):
    second = replace(LEFT, place=Place(LEFT.place.loc, (6, 8)))
    panel.show_proof(Proof(REPORT, (SUM, second, HINT)))
    panel.select(second)
    panel.show_proof(Proof(REPORT, (SUM, HINT)))
    assert panel.current() == HINT
    panel.show_proof(Proof(REPORT, (SUM,)))
    assert panel.current() == SUM


def test_of_two_of_a_kind_in_one_text_the_other_is_not_taken_for_the_one_that_is_gone(panel):
    second = replace(LEFT, place=Place(LEFT.place.loc, (6, 8)))
    panel.show_proof(Proof(REPORT, (LEFT, second, HINT)))
    panel.select(second)
    moved = replace(LEFT, place=Place(LEFT.place.loc, (7, 9)))
    panel.show_proof(Proof(REPORT, (LEFT, moved, HINT)))
    assert panel.current() == moved
    panel.show_proof(Proof(REPORT, (LEFT, HINT)))
    assert panel.current() == HINT


def test_those_found_again_are_marked_again_one_by_one(panel):
    everything = (SUM, LEFT, HINT)
    panel.select(SUM)
    panel.show_proof(Proof(REPORT, everything[1:]))
    panel.show_proof(Proof(REPORT, everything[2:]))
    panel.show_proof(Proof(REPORT, everything[1:]))
    assert panel.current() == LEFT
    panel.show_proof(Proof(REPORT, everything))
    assert panel.current() == SUM
    panel.select(HINT)
    panel.show_proof(Proof(REPORT, everything))
    assert panel.current() == HINT


def test_checking_is_said_only_where_it_takes_long(panel, qtbot):
    panel.show_checking(True)
    assert panel.busy.isHidden()
    qtbot.waitUntil(panel.busy.isVisible)
    panel.show_checking(False)
    assert panel.busy.isHidden()
