"""Items edited at random through their fields and cards: all of it undone, and all of it done again."""

from decimal import Decimal

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from weekly_editor.editing.session import ReportSession
from weekly_editor.report.model import Item, NotesSection, ObjectiveSection, Report
from weekly_editor.report.week import Week
from weekly_editor.ui.form.context import FormContext
from weekly_editor.ui.form.objective import ObjectiveForm

from ..field.hand import ALT, CTRL, Key, compose, press

WORDS = st.sampled_from(["完成85%", "预计8月底上线", "下周二", "8.13", "？", "王", "负责人：王宁，", "90", "12.5%"])
FIELDS = st.sampled_from(["title", "text", "progress", "due", "owner", "risk"])
STEPS = st.sampled_from([Key.Key_Up, Key.Key_Down, Key.Key_PageUp, Key.Key_PageDown])
CARD_KEYS = st.sampled_from([(Key.Key_Up, ALT), (Key.Key_Down, ALT), (Key.Key_D, CTRL), (Key.Key_Delete, CTRL)])
ROWS = st.integers(0, 5)


class Items(RuleBasedStateMachine):
    """A user with an objective of three items, and another one beside it."""

    def __init__(self):
        super().__init__()
        items = tuple(Item(title=f"事项{n}", text=f"整体进度{n}0%", progress=Decimal(n * 10)) for n in range(3))
        sections = (NotesSection(), ObjectiveSection(code="O1", items=items), ObjectiveSection(code="O2"))
        self.before = Report(week=Week(2024, 32), sections=sections)
        self.session = ReportSession(self.before)
        self.form = ObjectiveForm(self.session, ("sections", 1), FormContext(people=lambda: ("王宁",)))
        self.session.reportChanged.connect(lambda _report: self.form.refresh())
        self.session.changedAt.connect(self.go_to)
        self.form.show()

    def go_to(self, place):
        if place.loc[:2] == ("sections", 1):
            self.form.focus_loc(place.loc[2:])

    def items(self):
        return self.session.report.sections[1].items

    @precondition(lambda self: self.items())
    @rule(row=ROWS, name=FIELDS, words=WORDS, end=st.booleans())
    def write(self, row, name, words, end):
        self.form.focus_loc(("items", row % len(self.items()), name))
        field = getattr(self.form.cards.form, name)
        if not end:
            field.selectAll()
        compose(field, "pin yin")
        compose(field, "", words)
        if end:
            press(field, Key.Key_Backspace)

    @precondition(lambda self: self.items())
    @rule(row=ROWS, name=st.sampled_from(["progress", "due"]), key=STEPS)
    def step(self, row, name, key):
        self.form.focus_loc(("items", row % len(self.items()), name))
        press(getattr(self.form.cards.form, name), key)

    @precondition(lambda self: self.items())
    @rule(row=ROWS, percent=st.integers(0, 20))
    def drag_the_bar(self, row, percent):
        self.form.cards.open(row % len(self.items()))
        self.form.cards.form.bar.chosen.emit(Decimal(5 * percent))

    @precondition(lambda self: self.items())
    @rule(row=ROWS, act=CARD_KEYS)
    def move_double_or_remove(self, row, act):
        press(self.form.cards.card(row % len(self.items())), act[0], hold=act[1])

    @precondition(lambda self: self.items())
    @rule(row=ROWS)
    def hand_on(self, row):
        menu = self.form.choose_section(row % len(self.items()), QPoint())
        menu.actions()[0].trigger()
        menu.close()

    @rule()
    def add(self):
        self.form.add_row()
        QApplication.processEvents()

    @rule(steps=st.integers(1, 5))
    def undo(self, steps):
        for _ in range(steps):
            self.session.undo_stack.undo()

    @rule(steps=st.integers(1, 5))
    def redo(self, steps):
        for _ in range(steps):
            self.session.undo_stack.redo()

    @invariant()
    def what_is_shown_is_the_report(self):
        form = self.form.cards.form
        if form is not None:
            item = self.items()[self.form.cards.open_index()]
            shown = (form.title, form.text, form.progress, form.due, form.owner, form.risk)
            assert tuple(field.value() for field in shown) == (
                item.title,
                item.text,
                item.progress,
                item.due,
                item.owner,
                item.risk,
            )
            assert form.bar.percent() == item.progress

    def teardown(self):
        stack = self.session.undo_stack
        place, after = stack.index(), self.session.report
        stack.setIndex(0)
        assert self.session.report == self.before
        self.what_is_shown_is_the_report()
        stack.setIndex(place)
        assert self.session.report == after
        self.what_is_shown_is_the_report()
        self.form.close()
        self.form.deleteLater()


def test_any_editing_of_items_is_undone_and_done_again(qapp):
    run_state_machine_as_test(Items, settings=settings(max_examples=6, stateful_step_count=12))
