"""Several nodes chosen, dragged, folded and copied; signs and marks typed; the caret's way through an outline."""

import json

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QContextMenuEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from weekly_editor.report.model import Node, Outline
from weekly_editor.report.outline import MAX_LEVELS, height, walk
from weekly_editor.ui.field.link_popup import LinkPopup
from weekly_editor.ui.field.outline import OutlineField
from weekly_editor.ui.field.outline_clip import OUTLINE_MIME, mime_of, read_mime
from weekly_editor.ui.field.outline_menu import show_menu

from .hand import ALT, CTRL, SHIFT, Key, compose, heard, press, put_on_clipboard, shown, silence, write

A, B, C = Node(text="对账", marker="number"), Node(text="差异"), Node(text="演练", marker="todo")
PARENT = Node(text="平台", children=(A, B))
OUTLINE = (PARENT, C)


@pytest.fixture
def field(qtbot):
    field = OutlineField()
    shown(qtbot, QLineEdit(), field, QLineEdit())
    field.setValue(OUTLINE)
    return field


def drawn(outline: Outline, level: int = 0) -> list[str]:
    lines = []
    for node in outline:
        lines += ["  " * level + node.text, *drawn(node.children, level + 1)]
    return lines


def at(field: OutlineField, *path: int) -> None:
    field.focusLoc((path[0], *(key for index in path[1:] for key in ("children", index)), "text"))


def choose(field: OutlineField, first: tuple[int, ...], steps: int) -> None:
    """Choose the node at ``first`` and so many more below it."""
    at(field, *first)
    for _ in range(steps + 1):
        press(field.editor() or field.view, Key.Key_Down, hold=SHIFT)


def drop(field: OutlineField, data: QMimeData, path: tuple[int, ...], x: int, *, source=None) -> QDropEvent:
    """Drop ``data`` on the lower half of a row."""
    row = field.view.row_at(path)
    place = QPointF(x, row.bottom() - 2)
    actions, button = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    event = QDropEvent(place, actions, data, button, Qt.KeyboardModifier.NoModifier)
    event.source = lambda: source
    field.view.dropEvent(event)
    return event


def test_shift_and_arrows_choose_whole_nodes(field):
    choose(field, (0, 0), 0)
    assert field.editor() is None
    assert (field.chosen().start(), field.chosen().stop()) == ((0, 0), (0, 0))
    press(field.view, Key.Key_Down, hold=SHIFT)
    assert (field.chosen().start(), field.chosen().stop()) == ((0, 0), (0, 1))
    press(field.view, Key.Key_Down, hold=SHIFT)
    assert (field.chosen().start(), field.chosen().stop()) == ((0,), (1,))


def test_shift_and_arrows_first_select_the_lines_of_a_text(field):
    field.setValue((Node(text="一\n二"),))
    at(field, 0)
    field.editor().set_caret(0)
    press(field.editor(), Key.Key_Down, hold=SHIFT)
    assert field.editor().selection() == (0, 2)
    press(field.editor(), Key.Key_Down, hold=SHIFT)
    assert field.editor() is None


def test_ctrl_a_selects_the_text_and_then_every_node(field):
    at(field, 0, 1)
    press(field.editor(), Key.Key_A, hold=CTRL)
    assert field.editor().selection() == (0, 2)
    press(field.editor(), Key.Key_A, hold=CTRL)
    assert (field.chosen().start(), field.chosen().stop()) == ((0,), (1,))


def test_a_click_with_shift_chooses_up_to_there(field, qtbot):
    at(field, 0, 0)
    rect = field.view.text_rect(field.view.row_at((0, 1)))
    qtbot.mouseClick(field.view, Qt.MouseButton.LeftButton, SHIFT, rect.topLeft() + QPoint(8, 10))
    assert (field.chosen().start(), field.chosen().stop()) == ((0, 0), (0, 1))


def test_what_is_chosen_is_changed_as_one_step(field):
    steps = heard(field.outlineChanged)
    choose(field, (0, 0), 1)
    press(field.view, Key.Key_Backtab)
    assert drawn(field.value()) == ["平台", "对账", "差异", "演练"]
    press(field.view, Key.Key_Tab)
    assert drawn(field.value()) == drawn(OUTLINE)
    press(field.view, Key.Key_Asterisk, hold=CTRL | SHIFT)
    assert {node.marker for node in field.value()[0].children} == {"bullet"}
    press(field.view, Key.Key_Return, hold=CTRL)
    assert {node.marker for node in field.value()[0].children} == {"todo"}
    assert len(steps) == 4
    press(field.view, Key.Key_Delete)
    assert drawn(field.value()) == ["平台", "演练"]
    assert len(steps) == 5


def test_alt_arrows_move_what_is_chosen(field):
    field.setValue((A, B, C))
    choose(field, (0,), 1)
    press(field.view, Key.Key_Down, hold=ALT)
    assert field.value() == (C, A, B)
    assert (field.chosen().first, field.chosen().last) == (1, 2)


@pytest.mark.parametrize(("key", "path"), [(Key.Key_Up, (0, 0)), (Key.Key_Down, (0, 1)), (Key.Key_Escape, (0, 1))])
def test_arrows_and_escape_go_back_to_writing(field, key, path):
    choose(field, (0, 0), 1)
    press(field.view, key)
    assert field.chosen() is None
    assert field.current_path() == path
    assert field.editor().hasFocus()


def test_leaving_the_outline_ends_the_choice(qtbot):
    field, other = OutlineField(), QLineEdit()
    shown(qtbot, field, other)
    field.setValue(OUTLINE)
    choose(field, (0, 0), 1)
    other.setFocus()
    assert field.chosen() is None


def test_nodes_are_copied_for_every_program(field):
    choose(field, (0,), 1)
    press(field.view, Key.Key_C, hold=CTRL)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "- 平台\n\t1. 对账\n\t- 差异\n- [ ] 演练\n"
    assert data.html() == "<ul><li>平台<ol><li>对账</li></ol><ul><li>差异</li></ul></li><li>☐ 演练</li></ul>"
    assert json.loads(data.data(OUTLINE_MIME).data())[1]["marker"] == "todo"


def test_marks_are_copied_as_they_read():
    data = mime_of((Node(text="**粗**`a<b` [见](https://a.cn)"),))
    assert data.text() == "- 粗a<b 见\n"
    assert data.html() == ('<ul><li><strong>粗</strong><code>a&lt;b</code> <a href="https://a.cn">见</a></li></ul>')


def test_the_lines_of_a_node_are_copied_below_each_other():
    nodes = (Node(text="甲\n乙", children=(Node(text="丙\n丁", marker="number"),)), Node(text="戊\n己", marker="plain"))
    assert mime_of(nodes).text() == "- 甲\n  乙\n\t1. 丙\n\t   丁\n戊\n  己\n"


def test_pasted_nodes_keep_levels_markers_and_marks_but_get_ids_of_their_own():
    nodes = (Node(text="**a**", marker="done", children=(A,)),)
    pasted = read_mime(mime_of(nodes), "plain").nodes
    assert (pasted[0].text, pasted[0].marker, pasted[0].children[0].text) == ("**a**", "done", "对账")
    assert {pasted[0].id, pasted[0].children[0].id}.isdisjoint({nodes[0].id, A.id})


def test_nodes_that_cannot_be_read_are_pasted_as_lines():
    data = QMimeData()
    data.setData(OUTLINE_MIME, b'[{"text": 1}]')
    data.setText("- 甲")
    assert [node.text for node in read_mime(data, "plain").nodes] == ["甲"]


def test_more_nodes_than_anybody_wrote_are_refused_in_words(field):
    said = heard(field.refused)
    at(field, 1)
    press(field.editor(), Key.Key_Escape)
    put_on_clipboard("- 行\n" * 5_001)
    with silence(field.outlineChanged):
        press(field.view, Key.Key_V, hold=CTRL)
    many = mime_of(tuple(Node(text="条") for _ in range(5_002)))
    many.setText("")
    with silence(field.outlineChanged):
        drop(field, many, (1,), 24)
    assert said == [f"Too many entries to paste: {count}; at most 5000 fit" for count in (5_001, 5_002)]


def test_cut_nodes_are_pasted_over_chosen_ones(field):
    choose(field, (0, 0), 0)
    press(field.view, Key.Key_X, hold=CTRL)
    assert drawn(field.value()) == ["平台", "  差异", "演练"]
    choose(field, (1,), 0)
    press(field.view, Key.Key_V, hold=CTRL)
    assert drawn(field.value()) == ["平台", "  差异", "对账"]
    assert field.value()[1].marker == "number"


def test_plain_paste_keeps_lines_in_one_node(field):
    put_on_clipboard("- 甲\n- 乙\n")
    at(field, 1)
    with silence(field.outlineChanged):
        press(field.editor(), Key.Key_V, hold=CTRL | SHIFT)
    assert field.value()[1].text == "演练- 甲\n- 乙"


def test_dragged_nodes_go_where_they_are_dropped_as_one_step(field):
    steps = heard(field.outlineChanged)
    choose(field, (0, 0), 0)
    drop(field, mime_of((A,)), (1,), 24, source=field.view)
    assert drawn(field.value()) == ["平台", "  差异", "演练", "对账"]
    assert field.value()[2].id == A.id
    assert (field.chosen().start(), len(steps)) == ((2,), 1)


def test_the_level_of_a_drop_follows_the_pointer(field):
    choose(field, (1,), 0)
    drop(field, mime_of((C,)), (0, 1), 64, source=field.view)
    assert drawn(field.value()) == ["平台", "  对账", "  差异", "    演练"]


def test_nodes_of_another_outline_get_ids_of_their_own(field):
    drop(field, mime_of((A,)), (1,), 24)
    assert drawn(field.value())[-1] == "对账"
    assert field.value()[-1].id != A.id


def test_what_holds_no_node_cannot_be_dropped(field):
    data = QMimeData()
    data.setData(OUTLINE_MIME, b"[1]")
    with silence(field.outlineChanged):
        event = drop(field, data, (0, 1), 64)
    assert not event.isAccepted()
    assert field.chosen() is None
    assert field.value() == OUTLINE


def test_nodes_dropped_beside_the_deepest_one_go_no_deeper(field):
    deep = B
    for _ in range(MAX_LEVELS - 1):
        deep = Node(children=(deep,))
    field.setValue((deep,))
    drop(field, mime_of((PARENT,)), (0,) * MAX_LEVELS, 5000)
    assert height(field.value()) == MAX_LEVELS
    assert [node.text for _, node in walk(field.value())][-4:] == ["差异", "平台", "对账", "差异"]


def test_a_dragged_file_is_left_to_the_window(field):
    data = QMimeData()
    data.setUrls([QUrl("file:///tmp/week.md")])
    event = QDragEnterEvent(
        QPoint(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    field.view.dragEnterEvent(event)
    assert not event.isAccepted()


def test_an_arrow_folds_and_says_how_much_it_hides(field, qtbot):
    row = field.view.row_at((0,))
    place = QPoint(row.left() - 10, row.top + 10)
    qtbot.mouseClick(field.view, Qt.MouseButton.LeftButton, pos=place)
    assert [shown.node.text for shown in field.view.rows] == ["平台", "演练"]
    qtbot.mouseClick(field.view, Qt.MouseButton.LeftButton, pos=place)
    assert len(field.view.rows) == 4


def test_folding_goes_on_in_the_node_that_folds(field):
    at(field, 0, 1)
    field.fold((0,))
    assert field.current_path() == (0,)
    assert field.editor().value() == "平台"


@pytest.mark.parametrize(
    ("typed", "marker"),
    [
        ("1. ", "number"),
        ("- ", "bullet"),
        ("* ", "bullet"),
        ("[] ", "todo"),
        ("[ ] ", "todo"),
        ("[x] ", "done"),
        ("１． ", "number"),
        ("1、 ", "number"),
        ("【】 ", "todo"),
    ],
)
def test_a_sign_typed_at_the_start_becomes_the_marker(field, typed, marker):
    field.setValue((Node(text="甲", marker="plain"),))
    at(field, 0)
    field.editor().set_caret(0)
    for character in typed:
        write(field.editor(), character)
    assert (field.value()[0].text, field.value()[0].marker) == ("甲", marker)
    steps = heard(field.outlineChanged)
    press(field.editor(), Key.Key_Backspace)
    assert (field.value()[0].text, field.value()[0].marker) == (f"{typed}甲", "plain")
    assert (field.editor().caret(), len(steps)) == (len(typed), 1)


def test_a_sign_that_is_pasted_or_stands_elsewhere_stays_text(field):
    field.setValue((Node(text="", marker="plain"),))
    at(field, 0)
    write(field.editor(), "a - b")
    assert (field.value()[0].text, field.value()[0].marker) == ("a - b", "plain")


def test_a_sign_being_composed_is_not_touched(field):
    field.setValue((Node(marker="plain"),))
    at(field, 0)
    compose(field.editor(), "1. ")
    assert field.editor().is_composing()
    assert field.value()[0].marker == "plain"


def test_marks_have_keys(field):
    at(field, 1)
    press(field.editor(), Key.Key_B, hold=CTRL)
    assert field.value()[1].text == "**演练**"
    press(field.editor(), Key.Key_B, hold=CTRL)
    assert field.value()[1].text == "演练"
    press(field.editor(), Key.Key_X, hold=CTRL | SHIFT)
    press(field.editor(), Key.Key_E, hold=CTRL)
    assert field.value()[1].text == "~~`演练`~~"


def test_a_link_is_asked_for_below_the_caret(field):
    put_on_clipboard("https://a.cn/x")
    at(field, 1)
    press(field.editor(), Key.Key_K, hold=CTRL)
    popup = field.editor().findChild(LinkPopup)
    assert popup.line.text() == "https://a.cn/x"
    popup.line.setText("javascript:alert(1)")
    press(popup.line, Key.Key_Return)
    assert popup.isVisible()
    popup.line.setText("https://b.cn")
    press(popup.line, Key.Key_Return)
    assert field.value()[1].text == "[演练](https://b.cn)"
    assert field.editor().hasFocus()


def test_up_and_down_keep_their_column(field):
    field.setValue((Node(text="很长的一行文字在这里"), Node(text="短"), Node(text="又是很长的一行文字")))
    at(field, 0)
    field.editor().set_caret(7)
    x = field.editor().cursorRect().x()
    press(field.editor(), Key.Key_Down)
    assert field.editor().caret() == 1
    press(field.editor(), Key.Key_Down)
    assert abs(field.editor().cursorRect().x() - x) <= field.fontMetrics().maxWidth()
    assert field.editor().caret() == 7


def test_ctrl_home_and_end_go_to_the_first_and_last_node(field):
    at(field, 0, 1)
    press(field.editor(), Key.Key_End, hold=CTRL)
    assert (field.current_path(), field.editor().caret()) == ((1,), 2)
    press(field.editor(), Key.Key_Home, hold=CTRL)
    assert (field.current_path(), field.editor().caret()) == ((0,), 0)


def test_nodes_that_change_places_leave_the_one_that_is_written_open(field):
    at(field, 1)
    field.editor().set_caret(1)
    field.setValue((C, PARENT))
    field.focusLoc(())
    assert (field.current_path(), field.editor().caret()) == ((0,), 1)
    assert field.editor().hasFocus()


def test_rows_grow_while_an_input_method_composes(field):
    at(field, 1)
    height = field.view.height()
    compose(field.editor(), "zhong " * 60)
    assert field.view.height() > height
    assert field.editor().height() == field.view.row_at((1,)).height
    compose(field.editor(), "")
    assert field.view.height() == height


def test_the_candidate_window_stands_at_the_caret(field):
    at(field, 1)
    caret = field.editor().inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    assert caret.toRect() == field.editor().cursorRect()
    assert field.view.text_rect(field.view.row_at((1,))).contains(caret.toRect().center() + field.editor().pos())


def test_a_closed_node_is_as_tall_as_its_editor(field):
    for text in ("", "对账 platform", "一行\n两行", "很长的一段话" * 40, "mixed 中英文 words " * 20):
        field.setValue((Node(text=text), C))
        at(field, 1)
        closed = field.view.row_at((0,)).height
        at(field, 0)
        assert field.view.row_at((0,)).height == closed


def test_the_caret_stays_in_sight(qtbot):
    area, field = QScrollArea(), OutlineField()
    shown(qtbot, area)
    area.setWidget(field)
    area.setWidgetResizable(True)
    field.setValue(tuple(Node(text=f"第{number}条") for number in range(80)))
    QApplication.processEvents()
    at(field, 0)
    assert area.verticalScrollBar().value() == 0
    press(field.editor(), Key.Key_End, hold=CTRL)
    assert area.verticalScrollBar().value() > 0
    seen = area.viewport().rect()
    assert seen.contains(field.editor().mapTo(area.viewport(), field.editor().cursorRect().center()))


def test_a_word_being_composed_stays_in_its_node_when_another_one_is_pressed(field, qtbot):
    at(field, 0, 1)
    compose(field.editor(), "yi")
    rect = field.view.text_rect(field.view.row_at((1,)))
    qtbot.mouseClick(field.view, Qt.MouseButton.LeftButton, pos=rect.topLeft() + QPoint(8, 10))
    assert drawn(field.value()) == ["平台", "  对账", "  差异yi", "演练"]
    assert field.editor().value() == "演练"


def test_page_down_goes_as_far_as_is_seen(qtbot):
    area, field = QScrollArea(), OutlineField()
    shown(qtbot, area)
    area.setWidget(field)
    area.setWidgetResizable(True)
    field.setValue(tuple(Node(text=f"第{number}条") for number in range(80)))
    QApplication.processEvents()
    at(field, 0)
    press(field.editor(), Key.Key_PageDown)
    assert 3 < field.current_path()[0] < 60
    press(field.editor(), Key.Key_PageUp)
    assert field.current_path() == (0,)


def test_everything_can_be_removed_and_begun_anew(field):
    at(field, 0)
    press(field.editor(), Key.Key_A, hold=CTRL)
    press(field.editor(), Key.Key_A, hold=CTRL)
    press(field.view, Key.Key_Delete)
    assert field.value() == ()
    with silence(field.outlineChanged):
        press(field.view, Key.Key_Down)
    put_on_clipboard("- 甲\n- 乙\n")
    press(field.view, Key.Key_V, hold=CTRL)
    assert drawn(field.value()) == ["甲", "乙"]


def test_a_text_being_written_shows_its_marks(field):
    at(field, 1)
    write(field.editor(), " **a**")
    formats = field.editor().document().firstBlock().layout().formats()
    assert any(look.format.fontWeight() > 400 for look in formats)
    with silence(field.textChanged):
        QApplication.processEvents()


def test_a_reader_of_the_screen_hears_the_current_node_and_where_it_stands(field):
    heard_of = QAccessible.queryAccessibleInterface(field.view)
    assert heard_of.role() == QAccessible.Role.Tree
    assert heard_of.text(QAccessible.Text.Description) == ""
    at(field, 0, 0)
    press(field.editor(), Key.Key_Escape)
    assert heard_of.text(QAccessible.Text.Description) == "对账 — level 2, Number"
    press(field.view, Key.Key_Return, hold=CTRL)
    press(field.view, Key.Key_Return, hold=CTRL)
    assert heard_of.text(QAccessible.Text.Description) == "对账 — level 2, Finished task"
    press(field.view, Key.Key_Down, hold=SHIFT)
    assert heard_of.text(QAccessible.Text.Description) == "差异 — level 2, Bullet"


def test_nodes_grow_with_the_font(field):
    height = field.view.row_at((0, 1)).height
    font = field.font()
    font.setPointSize(font.pointSize() * 2)
    field.setFont(font)
    assert field.view.row_at((0, 1)).height > height


@pytest.mark.parametrize("is_open", [True, False])
def test_the_menu_says_what_the_keys_do(field, is_open):
    at(field, 1)
    if not is_open:
        press(field.editor(), Key.Key_Escape)
    place = field.view.mapToGlobal(QPoint(40, 10))
    show_menu(field, field, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), place), ())
    menu = QApplication.activePopupWidget()
    lines = {action.text().partition("\t")[0]: action for action in menu.actions()}
    assert lines["Task"].text().endswith("\tCtrl+Shift+9")
    assert lines["Remove entry"].text().endswith("\tCtrl+Del")
    assert ("Bold" in lines, "Cut entries" in lines) == (is_open, not is_open)
    assert lines["Paste as plain text"].text().endswith("\tCtrl+Shift+V")
    lines["Number"].trigger()
    assert field.value()[1].marker == "number"
    menu.close()


@pytest.mark.parametrize(("key", "first", "last"), [(Key.Key_Up, 0, 1), (Key.Key_Down, 1, 2)])
def test_shift_and_an_arrow_choose_on_from_the_node_that_was_left(field, key, first, last):
    field.setValue((A, B, C))
    at(field, 1)
    press(field.editor(), Key.Key_Escape)
    press(field.view, key, hold=SHIFT)
    assert (field.chosen().first, field.chosen().last) == (first, last)


@pytest.mark.parametrize("text", ["- 一条\n" * 300, "支付" * 1100], ids=["many lines", "a long one"])
def test_the_end_of_a_long_paste_is_in_sight(qtbot, text):
    area, box, field = QScrollArea(), QWidget(), OutlineField()
    QVBoxLayout(box).addWidget(field)
    shown(qtbot, area)
    area.setWidget(box)
    area.setWidgetResizable(True)
    field.setValue((A,))
    at(field, 0)
    put_on_clipboard(text)
    press(field.editor(), Key.Key_V, hold=CTRL)
    caret = field.editor().cursorRect()
    qtbot.waitUntil(
        lambda: area.viewport().rect().contains(field.editor().mapTo(area.viewport(), caret.center())), timeout=2000
    )


@pytest.mark.parametrize("writes", [True, False])
def test_a_node_that_was_moved_is_said_again_where_it_stands_then(field, writes):
    field.setValue((A, B, C))
    at(field, 2)
    if not writes:
        press(field.editor(), Key.Key_Escape)
    said: list[object] = []
    field.outlineChanged.connect(lambda outline, _: said.append(outline.index(C)))
    field.currentLocChanged.connect(said.append)
    press(field.editor() or field.view, Key.Key_Up, Key.Key_Up, hold=ALT)
    assert said == [1, (1, "text"), 0, (0, "text")]


def test_chosen_nodes_that_were_indented_are_said_again(field):
    field.setValue((A, B, C))
    choose(field, (1,), 1)
    said = heard(field.currentLocChanged)
    press(field.view, Key.Key_Tab)
    assert said == [(0, "children", 1, "text")]


def test_a_node_that_was_dropped_is_said_where_it_stands_then(field):
    choose(field, (1,), 0)
    said = heard(field.currentLocChanged)
    drop(field, mime_of((C,)), (0, 1), 64, source=field.view)
    assert said == [(0, "children", 1, "children", 0, "text")]


def undone(field: OutlineField, before: Outline, path: tuple[int, ...]) -> None:
    """Show what undo shows, and go where it goes."""
    field.setValue(before)
    field.focusLoc((path[0], *(key for index in path[1:] for key in ("children", index))))


def test_undo_of_a_move_chooses_what_was_moved(field):
    field.setValue((A, B, C))
    choose(field, (0,), 1)
    press(field.view, Key.Key_Down, hold=ALT)
    undone(field, (A, B, C), (2,))
    assert (field.chosen().start(), field.chosen().stop()) == ((0,), (1,))
    undone(field, (C, A, B), (0,))
    assert (field.chosen().start(), field.chosen().stop()) == ((1,), (2,))
    assert field.view.hasFocus()


def test_undo_of_a_removal_chooses_what_came_back(field):
    everything = (A, B, C)
    field.setValue(everything)
    at(field, 0)
    press(field.editor(), Key.Key_A, Key.Key_A, hold=CTRL)
    press(field.view, Key.Key_Backspace)
    undone(field, everything, (0,))
    assert (field.chosen().start(), field.chosen().stop()) == ((0,), (2,))
    field.setValue((PARENT, *everything))
    choose(field, (1,), 2)
    press(field.view, Key.Key_X, hold=CTRL)
    undone(field, (PARENT, *everything), (1,))
    assert (field.chosen().start(), field.chosen().stop()) == ((1,), (3,))


def test_undo_of_an_indent_chooses_what_was_indented_even_from_elsewhere(field):
    at(field, 1)
    said = heard(field.currentLocChanged)
    undone(field, (PARENT.model_copy(update={"children": ()}), A, B, C), (1,))
    assert (field.chosen().start(), field.chosen().stop()) == ((1,), (2,))
    assert said[-1] == (2, "text")


def test_undo_of_typing_beside_what_is_chosen_goes_to_the_words(field):
    field.setValue((A, B, C))
    choose(field, (0,), 1)
    field.setValue((A, B, C.model_copy(update={"text": "演"})))
    at(field, 2)
    assert field.chosen() is None
    assert field.editor().value() == "演"


def test_an_outline_that_is_shown_for_the_first_time_chooses_nothing(qtbot):
    field = OutlineField()
    shown(qtbot, field)
    undone(field, OUTLINE, (0,))
    assert field.chosen() is None
