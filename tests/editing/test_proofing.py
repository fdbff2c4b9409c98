"""The open report is checked beside the window while it is written."""

import pytest

from weekly_editor.analysis.history import NO_HISTORY, history_of
from weekly_editor.analysis.prose import prose_of
from weekly_editor.editing.proofing import Proofing
from weekly_editor.editing.session import ReportSession
from weekly_editor.report.model import KnownFinding, Node, NotesSection, Report
from weekly_editor.report.week import Week

TEXT = ("sections", 0, "entries", 0, "text")


def report_with(*texts, number=28, known=()):
    entries = tuple(Node(text=text) for text in texts)
    return Report(
        week=Week(2026, number), sections=(NotesSection(title="其他", entries=entries),), known_findings=known
    )


@pytest.fixture
def session(qapp):
    return ReportSession(report_with("本周交易 XX 笔", "下周上线"))


@pytest.fixture
def proofing(session):
    proofing = Proofing(lambda: NO_HISTORY)
    proofing.follow(session)
    return proofing


def kinds(proofing):
    return [finding.kind for finding in proofing.settle()]


def test_what_is_opened_is_checked(proofing, session, qtbot):
    with qtbot.waitSignal(proofing.findingsChanged):
        pass
    assert [finding.kind for finding in proofing.findings] == ["placeholder_left"]
    assert proofing.proof.report is session.report


def test_what_is_written_is_checked_a_moment_later(proofing, session, qtbot):
    assert kinds(proofing) == ["placeholder_left"]
    session.edit(TEXT, "本周交易 36 笔", "Edit")
    assert len(proofing.findings) == 1
    qtbot.waitUntil(lambda: proofing.findings == ())


def test_one_check_serves_for_all_that_was_typed_meanwhile(proofing, session, qtbot):
    proofing.settle()
    told = []
    proofing.checkingChanged.connect(told.append)
    for count in range(8):
        session.edit(TEXT, "本周交易 36 笔" + "。" * count, "Edit")
    qtbot.waitUntil(lambda: proofing.proof.report is session.report)
    assert told == [True, False]


def test_who_cannot_wait_has_the_findings_of_what_is_written_now(proofing, session):
    session.edit(TEXT, "本周交易 36 笔", "Edit")
    assert proofing.settle() == ()
    session.edit(TEXT, "本周交易 XX 笔", "Edit")
    assert kinds(proofing) == ["placeholder_left"]


def test_setting_aside_is_one_step_that_can_be_undone(proofing, session):
    (finding,) = proofing.settle()
    proofing.set_aside(finding, "数字周一才有")
    assert kinds(proofing) == []
    assert [(each.finding, each.known.reason) for each in proofing.known] == [(finding, "数字周一才有")]
    assert session.undo_stack.count() == 1
    session.undo_stack.undo()
    assert kinds(proofing) == ["placeholder_left"]


def test_what_was_set_aside_can_be_shown_again(proofing, session):
    (finding,) = proofing.settle()
    proofing.set_aside(finding, "")
    proofing.settle()
    proofing.take_back(finding)
    assert proofing.settle() == (finding,)
    assert session.report.known_findings == ()


def test_a_week_before_sets_aside_until_it_is_taken_back(session):
    known = KnownFinding(kind="placeholder_left", sign="XX|本周交易XX笔", reason="周一补")
    history = history_of((report_with(number=27, known=(known,)),))
    proofing = Proofing(lambda: history)
    proofing.follow(session)
    assert kinds(proofing) == []
    (aside,) = proofing.known
    assert aside.known.reason == "周一补"
    proofing.take_back(aside.finding)
    assert kinds(proofing) == ["placeholder_left"]
    proofing.set_aside(aside.finding, "仍无数据")
    assert kinds(proofing) == []
    assert proofing.known[0].known.reason == "仍无数据"


def test_another_history_is_another_check(session):
    known = KnownFinding(kind="placeholder_left", sign="XX|本周交易XX笔")
    histories = [NO_HISTORY]
    proofing = Proofing(lambda: histories[-1])
    proofing.follow(session)
    assert kinds(proofing) == ["placeholder_left"]
    histories.append(history_of((report_with(number=27, known=(known,)),)))
    proofing.check_again()
    assert kinds(proofing) == []


def test_a_report_that_goes_takes_its_findings_along(proofing):
    proofing.settle()
    proofing.follow(None)
    assert proofing.findings == ()
    assert proofing.proof.report is None


def test_a_check_that_fails_is_told_once_and_stops_nobody(proofing, session, qtbot, monkeypatch):
    proofing.settle()

    def fail(report, history):
        raise ZeroDivisionError("by zero weeks")

    monkeypatch.setattr(proofing._checker, "findings", fail)
    with qtbot.captureExceptions() as raised:
        for text in ("甲", "乙"):
            session.edit(TEXT, text, "Edit")
            assert proofing.settle() == ()
            assert proofing.proof.has_failed
            qtbot.wait(1)
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]


def test_what_was_checked_is_read_to_the_end(proofing, session):
    session.edit(TEXT, "预计周五完成三号仓的盘点", "Edit")  # words of no other test
    proofing.settle()
    prose = prose_of("预计周五完成三号仓的盘点", session.report.week)
    assert vars(prose).keys() >= {"quantities", "dates", "stages", "promises", "progress"}
