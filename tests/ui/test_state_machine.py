"""Somebody who presses anything anywhere: the window shows what the report says, and undo takes all of it back.

Written against keys, focus and what widgets say of themselves. ``pytest --hypothesis-profile=deep`` looks further."""

import sys

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtCore import QEvent, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget
from strategy import reports

from tests.ui.field.hand import ALT, CTRL, SHIFT, Key, compose, press, put_on_clipboard, write
from weekly_editor.document.build import DocumentBuilder
from weekly_editor.document.look import DEFAULT_LOOK
from weekly_editor.editing.session import ReportSession
from weekly_editor.paper.paper import Paper
from weekly_editor.paper.selection import selected_text
from weekly_editor.report.codec import dump_report, parse_report
from weekly_editor.report.model import (
    KINDS,
    Frozen,
    Incident,
    IncidentsSection,
    Item,
    Kind,
    MetricGroup,
    MetricsSection,
    Node,
    NotesSection,
    ObjectiveSection,
    Outline,
    PlanItem,
    PlanSection,
    Reading,
    Report,
    Topic,
    TrackSection,
)
from weekly_editor.report.week import Week
from weekly_editor.ui.editor import ReportEditor
from weekly_editor.ui.find.bar import FindBar
from weekly_editor.ui.form.context import FormContext
from weekly_editor.ui.form.form import Form

STEPS = 25
NOISE = ("This plugin does not support", "OpenType support missing")  # of the machine's screen and fonts


def outline() -> Outline:
    """Return two entries and two below the first."""
    below = (Node(text="**其中**企业 291 笔"), Node(text="个人 521 笔", marker="todo"))
    return Node(text="上线以来交易 8,774 笔", children=below), Node(text="对账完成", marker="number")


ITEMS = (Item(title="存管", text="进度 50%，8月30日上线", entries=outline()), Item(title="网关"))
EXAMPLE = Report(
    week=Week(2024, 32),
    title="支付业务周报",
    sections=(
        TrackSection(title="贝易转", topics=(Topic(title="商户", entries=outline()), Topic(title="运营"))),
        ObjectiveSection(title="业务", code="O1", items=ITEMS),
        MetricsSection(title="数据", groups=(MetricGroup(title="成功率", readings=(Reading(name="入金", unit="%"),)),)),
        IncidentsSection(title="事件", incidents=(Incident(text="断网 5 分钟", level="C级"), Incident(text="停电"))),
        NotesSection(title="其他", entries=outline()),
        PlanSection(title="下周", items=(PlanItem(text="8月13日前完成对账"), PlanItem(text="复盘"))),
    ),
)
WORDS = ("a", "1", "完成", "8.13", "80%", "8月31日上线", "**粗**", "`", "𠮷", " ", "- ", "[] ", "12:30", "P1")
PASTED = ("词", "a\tb\nc\td", "- 一\n  - 二\n    - 三\n四", "8.13\t50", "\n", "𠮷\n\n野", "x\t" * 12)
KEYS = (
    *(
        (key, held)
        for key in (Key.Key_Return, Key.Key_Tab, Key.Key_Backspace, Key.Key_Delete)
        for held in (None, SHIFT)
    ),
    *((key, held) for key in (Key.Key_Up, Key.Key_Down) for held in (None, ALT, CTRL, SHIFT)),
    *((key, held) for key in (Key.Key_Left, Key.Key_Right, Key.Key_Home, Key.Key_End) for held in (None, SHIFT)),
    *((key, CTRL) for key in (Key.Key_Return, Key.Key_Delete, Key.Key_A, Key.Key_C, Key.Key_X, Key.Key_V, Key.Key_D)),
    *((key, CTRL | SHIFT) for key in (Key.Key_7, Key.Key_8, Key.Key_9, Key.Key_0)),
    *((key, None) for key in (Key.Key_Escape, Key.Key_F2, Key.Key_Space, Key.Key_Delete)),
    *((key, CTRL) for key in (Key.Key_B,)),
)
SOME_WORDS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3)
SOME_KEYS = st.lists(st.sampled_from(KEYS), min_size=1, max_size=4)


def places(part: Frozen, loc: tuple = ()) -> list[tuple]:
    """Return the loc of every field and row of ``part``."""
    found = []
    for name in type(part).model_fields:
        found.append((*loc, name))
        value = getattr(part, name)
        for index, below in enumerate(value if isinstance(value, tuple) and name != "week" else ()):
            found += [(*loc, name, index), *places(below, (*loc, name, index))]
    return found


def is_stop(widget: QWidget) -> bool:
    """Tell whether Tab leads to ``widget``."""
    can_focus = widget.focusPolicy() in (Qt.FocusPolicy.TabFocus, Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.WheelFocus)
    return can_focus and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


class Writing(RuleBasedStateMachine):
    """One report, open in a real editor."""

    problems: list[str]

    @initialize(report=st.none() | reports(max_sections=3))
    def open(self, report: Report | None) -> None:
        self.first = report or EXAMPLE
        self.session = ReportSession(self.first)
        self.editor = ReportEditor(self.session, FormContext())
        self.editor.resize(1200, 700)
        self.editor.show()
        self.editor.activateWindow()
        self.settle()

    def settle(self) -> None:
        """Let Qt finish, and close what popped up."""
        QApplication.processEvents()
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # what goes in a real event loop goes here
        problems, self.problems[:] = list(self.problems), []
        assert problems == []

    def focused(self) -> QWidget:
        """Return what the keyboard writes into."""
        widget = QApplication.focusWidget()
        return widget if widget is not None and self.editor.isAncestorOf(widget) else self.editor.form

    def go(self, data: st.DataObject) -> None:
        """Go to a field or row of the report, deep in a section more often than not."""
        sections = self.session.report.sections
        index = data.draw(st.integers(0, len(sections)))
        below = places(sections[index - 1], ("sections", index - 1)) if index else [("title",), ("week",), ("author",)]
        self.editor.go_to(data.draw(st.sampled_from(below)))
        self.settle()

    def type_all(self, words: list[str]) -> None:
        for word in words:
            write(self.focused(), word)
        self.settle()

    def press_all(self, keys: list[tuple]) -> None:
        for key, held in keys:
            press(self.focused(), key, **({} if held is None else {"hold": held}))
            QApplication.processEvents()
        self.settle()

    def paste_text(self, words: str) -> None:
        put_on_clipboard(words)
        press(self.focused(), Key.Key_V, hold=CTRL)
        self.settle()

    @rule(data=st.data(), words=SOME_WORDS)
    def write_somewhere(self, data: st.DataObject, words: list[str]) -> None:
        self.go(data)
        self.type_all(words)

    @rule(data=st.data(), keys=SOME_KEYS)
    def press_somewhere(self, data: st.DataObject, keys: list[tuple]) -> None:
        self.go(data)
        self.press_all(keys)

    @rule(data=st.data(), words=st.sampled_from(PASTED))
    def paste_somewhere(self, data: st.DataObject, words: str) -> None:
        self.go(data)
        self.paste_text(words)

    @rule(data=st.data(), keys=SOME_KEYS)
    def press_on_anything(self, data: st.DataObject, keys: list[tuple]) -> None:
        """Focus a card, a list, a button or whatever else Tab leads to, and press keys there."""
        stops = [widget for widget in self.editor.findChildren(QWidget) if is_stop(widget)]
        data.draw(st.sampled_from(stops)).setFocus()
        self.press_all(keys)

    @rule(words=SOME_WORDS)
    def write_on(self, words: list[str]) -> None:
        self.type_all(words)

    @rule(keys=SOME_KEYS)
    def press_on(self, keys: list[tuple]) -> None:
        self.press_all(keys)

    @rule(words=st.sampled_from(PASTED))
    def paste(self, words: str) -> None:
        self.paste_text(words)

    @rule(commit=st.sampled_from(["", "你", "对账"]), stepwise=st.booleans())
    def compose_words(self, commit: str, stepwise: bool) -> None:
        field = self.focused()
        if isinstance(field, QLineEdit | QTextEdit):
            compose(field, "ni")
            if stepwise:
                compose(field, "ni h")
                self.settle()
                assert field is self.focused()
            compose(field, "", commit)
        self.settle()

    @rule()
    def pause(self) -> None:
        self.session.end_typing()

    @rule(row=st.integers(0, 6))
    def add_a_row(self, row: int) -> None:
        self.editor.show_row(row)
        self.editor.add_row()
        self.settle()

    @rule(
        how=st.sampled_from(["show", "step", "add", "remove", "move", "rename"]),
        index=st.integers(0, 5),
        by=st.integers(-3, 3),
        kind=st.sampled_from(KINDS),
    )
    def arrange_sections(self, how: str, index: int, by: int, kind: Kind) -> None:
        count = len(self.session.report.sections)
        match how:
            case "show":
                self.editor.show_row(index)
            case "step":
                self.editor.step_row(by)
            case "add":
                self.editor.add_section(kind)
            case "remove":
                self.editor.remove_section()
            case "move" if count:
                self.editor.move_section(index % count, by)
            case "rename" if count:
                self.editor.rename_section(index % count, "新题" * by)
        self.settle()

    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        for _ in range(times):
            self.session.undo_stack.undo()
        self.settle()

    @rule(times=st.integers(1, 4))
    def redo(self, times: int) -> None:
        for _ in range(times):
            self.session.undo_stack.redo()
        self.settle()

    @rule(words=st.sampled_from(["完成", "a", "1", "对账"]), steps=st.integers(0, 3))
    def find(self, words: str, steps: int) -> None:
        self.editor.open_find()
        bar = self.editor.findChild(FindBar)
        bar.find_line.selectAll()
        write(bar.find_line, words)
        press(bar.find_line, *[Key.Key_Return] * steps)
        press(bar.find_line, Key.Key_Escape)
        self.settle()

    @rule(words=st.sampled_from(["完成", "8", "%"]), others=st.sampled_from(["", "做完", "**"]), every=st.booleans())
    def replace(self, words: str, others: str, every: bool) -> None:
        self.editor.open_find(replace=True)
        bar = self.editor.findChild(FindBar)
        for line, said in ((bar.find_line, words), (bar.replace_line, others)):
            line.setFocus()
            line.selectAll()
            press(line, Key.Key_Delete)
            write(line, said)
        if every:
            bar.all_button.click()
        else:
            press(bar.replace_line, Key.Key_Return, Key.Key_Return)
        self.settle()

    @invariant()
    def every_field_shows_what_the_report_says(self) -> None:
        forms = [self.editor.form, *self.editor.form.findChildren(Form)]
        for form in forms:
            if form.isVisible():
                model = form.model()
                for name, field in form._fields.items():
                    assert field.value() == getattr(model, name), name
        for edit in self.editor.form.findChildren(QTextEdit):
            if hasattr(edit, "value") and edit.isVisible():
                assert edit.toPlainText().replace("\u00a0", " ") == edit.value().replace("\u00a0", " ")

    @invariant()
    def the_list_shows_the_sections(self) -> None:
        assert self.editor.sections.list.count() == len(self.session.report.sections) + 1

    @invariant()
    def the_preview_reads_as_if_made_anew(self) -> None:
        paper = Paper()
        paper.show(DocumentBuilder().build(self.session.report, arrangement=DEFAULT_LOOK.arrangement))
        cursor = QTextCursor(paper.text_document)
        cursor.select(QTextCursor.SelectionType.Document)
        self.editor.preview.select_all()
        assert self.editor.preview.selected_text() == selected_text(cursor)

    @invariant()
    def the_report_can_be_saved(self) -> None:
        assert parse_report(dump_report(self.session.report)) == self.session.report

    def teardown(self) -> None:
        if not hasattr(self, "session"):
            return
        stack, last = self.session.undo_stack, self.session.report
        while stack.canRedo():
            stack.redo()
        last = self.session.report
        while stack.canUndo():
            stack.undo()
        self.settle()
        assert dump_report(self.session.report) == dump_report(self.first)
        self.every_field_shows_what_the_report_says()
        while stack.canRedo():
            stack.redo()
        self.settle()
        assert dump_report(self.session.report) == dump_report(last)
        self.the_preview_reads_as_if_made_anew()
        self.editor.close()
        self.editor.deleteLater()
        self.session.deleteLater()
        self.settle()


def test_whatever_is_done_can_be_seen_saved_and_undone(qapp, monkeypatch):
    Writing.problems = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, _: Writing.problems.append(f"{kind.__name__}: {error}"))

    def warn(kind: QtMsgType, _context: object, text: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not text.startswith(NOISE):
            Writing.problems.append(text)

    before = qInstallMessageHandler(warn)
    try:
        run_state_machine_as_test(
            Writing, settings=settings(max_examples=settings().max_examples // 4, stateful_step_count=STEPS)
        )
    finally:
        qInstallMessageHandler(before)
