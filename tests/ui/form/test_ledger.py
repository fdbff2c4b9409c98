"""What stands below the table of incidents: the ledger, and what was typed beside it."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QLabel

from tests.analysis.ledger_example import all_weeks_before, incident, ledger_of, reading, report
from tests.ui.field.hand import shown
from weekly_editor.analysis.history import NO_HISTORY
from weekly_editor.editing.session import ReportSession
from weekly_editor.report.model import IncidentsSection, Report
from weekly_editor.ui.editor import ReportEditor
from weekly_editor.ui.form.context import FormContext
from weekly_editor.ui.form.ledger import LedgerStrip, check_note

ROW = incident("2024-08-07T09:16", "2024-08-07T10:22", share="0.5")


@pytest.fixture(params=["zh_CN", "en"])
def language(request):
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(before)


@pytest.fixture
def strip(qtbot, language):
    strip = LedgerStrip()
    strip.resize(600, 400)
    qtbot.addWidget(strip)
    return strip


def test_levels_downtime_and_availability_stand_under_their_periods(strip, language):
    told = incident("2024-07-02T09:00", "2024-07-02T09:30", level="A级")
    strip.show_ledger(
        ledger_of(ROW, incident("2024-08-06T09:00", counts=False), history=all_weeks_before(w2024_27=told))
    )
    rows = strip.figures.texts()
    a, c = ("A级", "C级") if language == "zh_CN" else ("A", "C")
    assert rows[0] == ["Totals", "Week", "Month", "Quarter", "Year"]
    assert rows[1:3] == [[a, "0", "0", "1", "1"], [c, "0.5", "0.5", "0.5", "0.5"]]
    assert [row[1:] for row in rows[3:]] == [
        ["1", "1", "1", "1"],  # not counted
        ["66", "66", "96", "96"],
        ["33", "33", "63", "63"],
        ["99.672%", "99.791%", "99.895%", "99.980%"],
    ]
    assert strip.notes.texts() == []


def test_what_is_only_known_in_part_is_marked(strip, language):
    strip.show_ledger(ledger_of(ROW, incident("2024-08-06T09:00"), history=NO_HISTORY))
    counts, downtime, _, availability = strip.figures.texts()[1:]
    assert counts[1:] == ["1.5", "≥1.5", "≥1.5", "≥1.5"]
    assert downtime[1] == "≥66"
    assert availability[1].startswith("≤99.")
    said = strip.notes.texts()[0][0]
    assert ("缺 W01–W31 的周报、1 起事件没有结束时间" if language == "zh_CN" else "no report of W01–W31") in said


def test_what_was_typed_stands_beside_it_with_the_reason(strip, language):
    typed = [reading("本周C级事故数", "0.5"), reading("本周可用性", "99.9", "%"), reading("D级", "1")]
    nameless = incident("2024-08-05T09:00", "2024-08-05T09:01", level="")
    strip.show_ledger(ledger_of(ROW, nameless, readings=[*typed, reading("入金成功率", "99", "%")]))
    assert [row[:2] for row in strip.checks.texts()] == [
        ["?", "本周C级事故数 0.5次"],
        ["≠", "本周可用性 99.9%"],
        ["?", "D级 1次"],
    ]
    reasons = [row[2] for row in strip.checks.texts()]
    assert all(("事件没有级别" if language == "zh_CN" else "without a level") in reasons[place] for place in (0, 2))
    assert ("相当于" if language == "zh_CN" else "would be") in reasons[1]


def test_the_rest_of_the_year_is_told_and_that_it_is_used_up_in_another_tone(strip):
    def shown_for(target: str) -> tuple[str, str]:
        strip.show_ledger(ledger_of(ROW, readings=[reading("年度可用性", "99.98", "%", target=target)]))
        label = strip.notes.grid.itemAtPosition(0, 0).widget()
        return label.text(), label.property("tone")

    left, quiet = shown_for("99.99")  # 366 days allow 52.704 minutes; 33 are charged
    assert "52.7" in left
    assert "19.7" in left
    over, loud = shown_for("99.998")  # 10.5408
    assert "22.5" in over
    assert (quiet, loud) == ("plain", "danger")


def test_where_there_is_nothing_to_say_nothing_is_seen(strip):
    strip.show_ledger(ledger_of(readings=[reading("入金成功率", "99", "%")]))
    assert strip.isHidden()
    strip.show_ledger(ledger_of(readings=[reading("本周事故数", "0")]))
    assert not strip.isHidden()
    strip.show_ledger(ledger_of())
    assert strip.isHidden()


def test_rows_that_are_no_more_go(strip):
    strip.show_ledger(ledger_of(*(incident("2024-08-06T09:00", level=level) for level in ("A级", "B级", "C级", "P1"))))
    many = strip.figures.texts()
    strip.show_ledger(ledger_of(ROW))
    assert len(strip.figures.texts()) == len(many) - 2  # three levels less, one row by share more


def test_a_note_beside_a_reading_says_the_same():
    (check,) = ledger_of(ROW, readings=[reading("本周C级事故数", "0.5")]).checks
    assert check_note(check, "zh_CN") == "✓ 本周 0.5 次，相符"
    assert check_note(check, "en") == "✓ 0.5 this week, agrees"


def test_the_form_follows_what_is_typed_and_undo(qtbot, language):
    start: Report = report([ROW], [reading("本周C级事故数", "1")])
    session = ReportSession(start)
    history = all_weeks_before()
    editor = ReportEditor(session, FormContext(history=lambda: history))
    shown(qtbot, editor, width=1300)
    editor.show_row(2)
    strip = editor.form.ledger
    assert strip.isVisible()
    assert strip.checks.texts()[0][0] == "≠"
    session.edit(("sections", 1, "incidents", 0, "share"), Decimal(1), "Edit")
    assert strip.checks.texts()[0][0] == "✓"
    session.undo_stack.undo()
    assert strip.checks.texts()[0][0] == "≠"
    session.edit(("sections", 0, "groups", 0, "readings", 0, "value"), Decimal("0.5"), "Edit")
    assert strip.checks.texts()[0][0] == "✓"


@pytest.mark.parametrize("width", [320, 420, 900])
def test_the_strip_is_no_wider_than_what_is_seen_of_the_page(qtbot, language, width):
    typed = [reading("年度可用性", "99.98", "%", target="99.99"), reading("本周C级事故数", "1")]
    session = ReportSession(report([ROW, incident("2024-08-06T09:00")], typed))
    editor = ReportEditor(session, FormContext())
    shown(qtbot, editor, width=1300)
    editor.show_row(2)
    editor.splitter.setSizes([200, width, 1100 - width])
    QApplication.processEvents()
    strip = editor.form.ledger
    assert editor.form.width() == editor.area.viewport().width()
    assert all(label.geometry().right() < label.parentWidget().width() for label in strip.findChildren(QLabel))
    heads = [row[1:] for row in strip.figures.texts() if row[0] == "Totals"]
    assert [head for row in heads for head in row] == ["Week", "Month", "Quarter", "Year"]
    assert len(heads) == {320: 2, 900: 1}.get(width, len(heads))


def test_what_does_not_count_leaves_the_labels_alone(qtbot, language):
    session = ReportSession(report([ROW]))
    history = all_weeks_before()
    editor = ReportEditor(session, FormContext(history=lambda: history))
    shown(qtbot, editor, width=1300)
    editor.show_row(2)
    ledgers = []
    editor.form.ledger.show_ledger = ledgers.append
    session.edit(("title",), "别的标题", "Edit")
    session.edit(("author",), "王宁", "Edit")
    assert len(set(map(id, ledgers))) == 1
    session.edit(("sections", 1), IncidentsSection(id=session.report.sections[1].id), "Edit")
    assert len(set(map(id, ledgers))) == 2
