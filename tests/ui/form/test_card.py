"""Cards: lines that unfold, move, go to other sections, and say what stands in them."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QScrollArea

from weekly_editor.editing.session import ReportSession
from weekly_editor.report.model import Item, Node, ObjectiveSection, Report, Topic, TrackSection
from weekly_editor.report.week import Week
from weekly_editor.ui.form.card import Card
from weekly_editor.ui.form.card_paint import BAR_FROM_PX, LEFT_PX, Columns, Summary, columns_for
from weekly_editor.ui.form.context import FormContext
from weekly_editor.ui.form.objective import ObjectiveForm
from weekly_editor.ui.form.page import EDGE_PX
from weekly_editor.ui.form.track import TrackForm
from weekly_editor.ui.row_drag import RowRef, row_in, row_mime

from ..field.hand import ALT, CTRL, SHIFT, Key, heard, press, shown

ITEMS = tuple(Item(title=f"事项{n}", text=f"第{n}件", entries=(Node(text="子条目"),)) for n in range(4))
SECTIONS = (
    ObjectiveSection(code="O1", title="业务", items=ITEMS),
    TrackSection(topics=(Topic(title="专题"),)),
    ObjectiveSection(code="O2", title="能力"),
)


def opened(qtbot, make, index, sections=SECTIONS):
    session = ReportSession(Report(week=Week(2024, 32), sections=sections))
    form = make(session, ("sections", index), FormContext())
    session.reportChanged.connect(lambda _report: form.refresh())
    session.changedAt.connect(lambda place: form.focus_loc(place.loc[2:]))
    shown(qtbot, form)
    return form


@pytest.fixture
def form(qtbot):
    return opened(qtbot, ObjectiveForm, 0)


@pytest.fixture
def folded(form):
    form.cards.open(-1)
    form.cards.focus_card(0)
    return form


def titles(form, section=0):
    return [item.title[-1] for item in form.session.report.sections[section].items]


def focused():
    return QApplication.focusWidget()


def test_arrows_home_and_end_go_from_line_to_line(folded):
    cards = folded.cards
    press(focused(), Key.Key_Down)
    assert cards.focused_index() == 1
    press(focused(), Key.Key_End)
    assert cards.focused_index() == 3
    press(focused(), Key.Key_Up, Key.Key_Home)
    assert cards.focused_index() == 0
    assert cards.open_index() == -1


@pytest.mark.parametrize(
    ("unfolds", "folds"),
    [(Key.Key_Return, Key.Key_Return), (Key.Key_Space, Key.Key_Space), (Key.Key_Right, Key.Key_Left)],
)
def test_keys_unfold_and_fold_a_line(folded, unfolds, folds):
    press(focused(), unfolds)
    assert folded.cards.open_index() == 0
    assert folded.cards.card(0).hasFocus()
    press(focused(), folds)
    assert folded.cards.open_index() == -1


def test_escape_leads_from_a_field_to_its_line_and_stays_there(folded):
    press(focused(), Key.Key_F2)
    assert focused() is folded.cards.form.title
    press(focused(), Key.Key_Tab, Key.Key_Escape)
    assert folded.cards.card(0).hasFocus()
    press(focused(), Key.Key_Escape)
    assert folded.cards.open_index() == 0
    assert folded.cards.card(0).hasFocus()
    press(focused(), Key.Key_Down)
    assert folded.cards.card(1).hasFocus()


def test_escape_leads_from_an_outline_to_the_line_above_it(folded):
    press(focused(), Key.Key_Right)
    entries = folded.cards.form.entries
    entries.begin()
    press(focused(), Key.Key_Escape)
    assert entries.view.hasFocus()
    assert entries.current_path() == (0,)
    press(focused(), Key.Key_Escape, Key.Key_Escape, Key.Key_Escape)
    assert folded.cards.card(0).hasFocus()
    assert folded.cards.open_index() == 0


def test_enter_on_the_last_line_adds_a_card_and_up_goes_back(folded, qtbot):
    folded.cards.add_button.setFocus()
    press(focused(), Key.Key_Up)
    assert folded.cards.focused_index() == 3
    folded.cards.add_button.setFocus()
    press(focused(), Key.Key_Return)
    qtbot.waitUntil(lambda: folded.cards.open_index() == 4)
    assert focused() is folded.cards.form.title


def test_alt_arrows_move_a_line_and_the_keyboard_with_it(folded):
    press(focused(), Key.Key_Down, hold=ALT)
    assert titles(folded) == ["1", "0", "2", "3"]
    assert folded.cards.focused_index() == 1
    folded.session.undo_stack.undo()
    assert titles(folded) == ["0", "1", "2", "3"]
    assert folded.cards.focused_index() == 0


def test_alt_arrows_move_a_card_from_within_its_form_and_the_cursor_stays(form):
    form.cards.edit(1)
    press(focused(), Key.Key_Up, hold=ALT)
    assert titles(form) == ["1", "0", "2", "3"]
    assert focused() is form.cards.form.title
    assert form.cards.form.title.value() == "事项1"


def test_a_duplicate_reads_the_same_and_is_another_matter(folded):
    press(focused(), Key.Key_D, hold=CTRL)
    assert titles(folded) == ["0", "0", "1", "2", "3"]
    one, other = folded.session.report.sections[0].items[:2]
    assert one.id != other.id
    assert one.matter != other.matter
    assert one.entries[0].id != other.entries[0].id
    assert folded.cards.focused_index() == 1


def test_a_deleted_card_is_told_of_and_comes_back(folded):
    said = heard(folded.rowLeft)
    press(focused(), Key.Key_Down)
    for held in (CTRL, SHIFT, ALT):  # these are other keys
        press(focused(), Key.Key_Delete, hold=held)
    assert titles(folded) == ["0", "1", "2", "3"]
    press(focused(), Key.Key_Delete)
    assert titles(folded) == ["0", "2", "3"]
    assert said == ["Deleted “事项1”"]
    assert folded.cards.focused_index() == 1
    folded.session.undo_stack.undo()
    assert titles(folded) == ["0", "1", "2", "3"]
    assert folded.cards.focused_index() == 1


def test_undo_of_a_field_unfolds_its_card(form):
    form.cards.edit(2)
    QTest.keyClicks(form.cards.form.title, "x")
    form.cards.open(0)
    form.cards.form.text.setFocus()
    form.session.undo_stack.undo()
    assert form.cards.open_index() == 2
    assert focused() is form.cards.form.title


def test_a_card_says_its_name_its_facts_and_whether_it_is_unfolded(qtbot):
    card = Card()
    shown(qtbot, card)
    card.show_summary(Summary("装修存管", "已上线", Decimal(85), "8/30", "王宁", "渠道改价"), Columns())
    spoken = QAccessible.queryAccessibleInterface(card)
    assert spoken.role() == QAccessible.Role.Button
    assert spoken.text(QAccessible.Text.Name) == "装修存管"
    assert spoken.text(QAccessible.Text.Description) == "folded · 85% · 8/30 · 王宁 · Risk: 渠道改价"
    assert spoken.state().focusable
    card.set_open(True)
    assert spoken.text(QAccessible.Text.Description).startswith("unfolded")


def test_facts_of_all_cards_stand_in_columns(qtbot):
    metrics = QLabel().fontMetrics()
    summaries = (Summary("a", aside="8/1"), Summary("b", progress=Decimal(5), aside="12/31"), Summary("c"))
    columns = columns_for(summaries, metrics)
    assert columns.aside_px == metrics.horizontalAdvance("12/31")
    assert columns.progress_px > 0
    assert columns.owner_px == 0
    assert columns_for((), metrics) == Columns()


@pytest.mark.parametrize("width", [200, BAR_FROM_PX, 900])
def test_a_card_of_any_width_can_be_drawn(qtbot, width):
    card = Card()
    summary = Summary("题" * 40, "文" * 200, Decimal("12.5"), "8/30", "名" * 30, "险" * 50)
    card.show_summary(summary, columns_for((summary,), card.fontMetrics()))
    shown(qtbot, card, width=width)
    assert not card.grab().isNull()
    assert 0 < card.likeness().deviceIndependentSize().width() < 320


def test_without_a_title_the_first_words_stand_before_the_risk(qtbot):
    begins = []
    for risk in ("", "渠道改价"):
        card = Card()
        card.show_summary(Summary("", "专线月底拉通", risk=risk), Columns())
        shown(qtbot, card, width=600)
        begins.append(card.grab(QRect(LEFT_PX, 0, 48, 40)).toImage())
    assert begins[0] == begins[1]


def test_the_code_takes_no_more_room_than_its_letters(form):
    form.session.edit(("sections", 0, "code"), "O1", "Edit code")
    assert form.code.width() <= 48
    form.session.edit(("sections", 0, "code"), "O1 支付清结算", "Edit code")
    assert form.code.width() > form.code.fontMetrics().horizontalAdvance("O1 支付清结算")


# Dragging


def at(cards, place):
    """Return a point just above the card at ``place``, or below the last one."""
    y = cards.card(place).y() + 2 if place < len(cards.findChildren(Card)) else cards.add_button.y() + 2
    return QPoint(60, y)


def carried(kind, point, mime):
    arguments = (point, Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    if kind is QDropEvent:
        arguments = (QPointF(point), *arguments[1:])
    return kind(*arguments)


def drop(cards, row, place):
    mime = row_mime(RowRef("objective", ITEMS[row].id))
    for kind in (QDragEnterEvent, QDragMoveEvent, QDropEvent):
        event = carried(kind, at(cards, place), mime)
        QApplication.sendEvent(cards, event)
        if kind is QDragMoveEvent:
            assert event.isAccepted()
            assert cards.drag.line.isVisible()
    assert not cards.drag.line.isVisible()


@pytest.mark.parametrize(
    ("row", "place", "after"),
    [(0, 2, "1023"), (0, 4, "1230"), (3, 0, "3012"), (2, 1, "0213"), (1, 1, "0123"), (1, 2, "0123")],
)
@pytest.mark.parametrize("opened_card", [-1, 1])
def test_a_card_is_dropped_between_others(form, row, place, after, opened_card):
    form.cards.open(opened_card)
    QApplication.processEvents()
    drop(form.cards, row, place)
    assert "".join(titles(form)) == after
    assert form.session.undo_stack.count() == (after != "0123")


@pytest.mark.parametrize("ref", [RowRef("objective", "elsewhere"), RowRef("track", "x")])
def test_a_row_of_elsewhere_is_not_taken(form, ref):
    mime = row_mime(ref)
    for kind in (QDragEnterEvent, QDragMoveEvent, QDropEvent):
        event = carried(kind, QPoint(60, 20), mime)
        QApplication.sendEvent(form.cards, event)
        assert not event.isAccepted()
    assert not form.cards.drag.line.isVisible()
    assert form.session.undo_stack.count() == 0


def test_what_a_drag_carries_is_read_again():
    ref = RowRef("track", "abc")
    assert row_in(row_mime(ref)) == ref
    mime = row_mime(ref)
    mime.setData("application/x-weekly-editor-row", b"nonsense \xff")
    assert row_in(mime) is None


def test_moving_the_pointer_with_the_button_down_begins_a_drag_and_no_click(qtbot):
    card = Card()
    shown(qtbot, card)
    drags, clicks = heard(card.dragRequested), heard(card.clicked)
    QTest.mousePress(card, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    QTest.mouseMove(card, QPoint(20, 24))
    assert drags == []
    QTest.mouseMove(card, QPoint(40, 34))
    assert len(drags) == 1
    QTest.mouseRelease(card, Qt.MouseButton.LeftButton, pos=QPoint(40, 34))
    assert clicks == []


@pytest.fixture
def page(qtbot, form):
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(form)
    shown(qtbot, area)
    area.setFixedHeight(160)
    QApplication.processEvents()
    return area


def test_the_page_scrolls_while_a_card_is_at_its_edge(page, form):
    viewport, edge = page.viewport(), form.cards.drag.scroll
    pointers = heard(edge.scrolled)
    edge.scroll_for(viewport.mapToGlobal(QPoint(20, viewport.height() // 2)))
    assert page.verticalScrollBar().value() == 0
    assert pointers == []
    edge.scroll_for(viewport.mapToGlobal(QPoint(20, viewport.height() - EDGE_PX // 2)))
    slow = page.verticalScrollBar().value()
    edge.scroll_for(viewport.mapToGlobal(QPoint(20, viewport.height())))
    assert 0 < slow < page.verticalScrollBar().value() - slow
    assert len(pointers) == 2


def test_the_page_follows_the_keyboard_from_line_to_line(page, form):
    form.cards.focus_card(0)
    press(focused(), Key.Key_End)
    QApplication.processEvents()
    assert form.cards.focused_index() == 3
    assert not focused().visibleRegion().isEmpty()


# To another section


def test_a_card_goes_to_another_objective_as_one_step(folded):
    said = heard(folded.rowLeft)
    matter = folded.session.report.sections[0].items[1].matter
    press(focused(), Key.Key_Down)
    menu = folded.choose_section(1, QPoint())
    assert [action.text() for action in menu.actions()] == ["O2 能力"]
    menu.actions()[0].trigger()
    assert (titles(folded), titles(folded, 2)) == (["0", "2", "3"], ["1"])
    assert folded.session.report.sections[2].items[0].matter == matter
    assert said == ["Moved to O2 能力"]
    assert folded.session.undo_stack.count() == 1
    folded.session.undo_stack.undo()
    assert (titles(folded), titles(folded, 2)) == (["0", "1", "2", "3"], [])
    assert folded.cards.focused_index() == 1


def test_a_dragged_card_goes_to_another_objective_by_its_id(form):
    form.transfer_dragged(ITEMS[2].id, 2)
    assert (titles(form), titles(form, 2)) == (["0", "1", "3"], ["2"])
    form.transfer_dragged("gone", 2)
    assert form.session.undo_stack.count() == 1


def test_a_topic_goes_to_another_track(qtbot):
    form = opened(qtbot, TrackForm, 1, (*SECTIONS, TrackSection(title="其他专题")))
    form.choose_section(0, QPoint()).actions()[0].trigger()
    assert [len(form.session.report.sections[index].topics) for index in (1, 3)] == [0, 1]


def test_where_there_is_no_other_section_that_is_said(qtbot):
    form = opened(qtbot, TrackForm, 1)
    (only,) = form.choose_section(0, QPoint()).actions()
    assert not only.isEnabled()


def test_the_menu_of_a_card_has_what_its_keys_do(folded):
    folded.cards.card(0).menuRequested.emit(QPoint())
    menu = folded.cards.findChild(QMenu)
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == ["Unfold", "Move down", "Move to…", "Duplicate", "Delete"]
    menu.actions()[-1].trigger()
    assert titles(folded) == ["1", "2", "3"]
    menu.close()


def test_tab_goes_from_a_line_through_its_form_to_the_next_line(form):
    form.cards.focus_card(0)
    press(focused(), Key.Key_Tab)
    assert focused() is form.cards.form.title
    form.cards.card(1).setFocus()
    press(focused(), Key.Key_Backtab, hold=SHIFT)
    assert focused().objectName() == "cardTool"
