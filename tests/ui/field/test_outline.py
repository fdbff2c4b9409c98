"""The outline written in place, key by key."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit

from weekly_editor.report import outline as tree
from weekly_editor.report.model import Node, Outline
from weekly_editor.ui.field import outline_step
from weekly_editor.ui.field.outline import OutlineField

from .hand import ALT, CTRL, SHIFT, Key, compose, heard, press, put_on_clipboard, shown, silence, write

THIRD = Node(text="第三层")
FIRST = Node(text="渠道接入", marker="number", children=(THIRD,))
SECOND = Node(text="差异归类", marker="number")
TOP = Node(text="对账平台", children=(FIRST, SECOND))
TASK = Node(text="演练", marker="todo")
OUTLINE = (TOP, TASK)


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


def seen(field: OutlineField) -> list[str]:
    """Return what the view shows, as indented lines."""
    return ["  " * (len(row.path) - 1) + row.node.text for row in field.view.rows]


def test_setting_an_outline_says_nothing(qtbot):
    field = OutlineField()
    qtbot.addWidget(field)
    with silence(field.valueChanged), silence(field.outlineChanged), silence(field.textChanged):
        field.setValue(OUTLINE)
        field.setValue(OUTLINE[1:])
        field.setValue(())
    assert field.value() == ()


def test_typing_says_the_loc_of_one_text(field):
    texts, values = heard(field.textChanged), heard(field.valueChanged)
    with silence(field.outlineChanged):
        field.focusLoc((0, "children", 1, "text"))
        write(field.editor(), "ab")
    assert texts == [((0, "children", 1, "text"), "差异归类a"), ((0, "children", 1, "text"), "差异归类ab")]
    assert values[-1] == field.value()
    assert field.value()[1] is TASK
    assert field.value()[0].children[0] is FIRST


def test_composing_says_nothing_until_it_is_committed(field):
    texts = heard(field.textChanged)
    field.focusLoc((1, "text"))
    compose(field.editor(), "r")
    compose(field.editor(), "rongzai")
    assert texts == []
    compose(field.editor(), "", "容灾")
    assert texts == [((1, "text"), "演练容灾")]


def test_keys_pressed_while_composing_are_the_input_methods(field):
    field.focusLoc((1, "text"))
    compose(field.editor(), "rong")
    with silence(field.outlineChanged):
        press(field.editor(), Key.Key_Tab)
    assert field.editor().is_composing()


def test_an_outline_that_comes_while_composing_waits_and_takes_the_word_in(field):
    field.focusLoc((1, "text"))
    editor = field.editor()
    compose(editor, "rongzai")
    new = Node(text="新")
    field.setValue((new, TOP, TASK))
    assert field.editor() is editor
    assert editor.is_composing()
    texts = heard(field.textChanged)
    compose(editor, "", "容灾")
    assert texts == [((2, "text"), "演练容灾")]
    assert drawn(field.value()) == ["新", *drawn((TOP,)), "演练容灾"]


def test_an_outline_that_came_while_composing_is_shown_when_nothing_is_committed(field):
    field.focusLoc((1, "text"))
    compose(field.editor(), "rongzai")
    with silence(field.textChanged):
        field.setValue((TASK, TOP))
        compose(field.editor(), "")
    assert seen(field) == drawn((TASK, TOP))


def test_a_word_composed_in_a_node_that_went_away_goes_with_it(field):
    field.focusLoc((1, "text"))
    compose(field.editor(), "rongzai")
    field.setValue((TOP,))
    with silence(field.textChanged):
        compose(field.editor(), "", "容灾")
    assert seen(field) == drawn((TOP,))


def test_what_the_session_answers_leaves_editor_and_caret(field):
    field.textChanged.connect(lambda *_: field.setValue(tuple(node.model_copy() for node in field.value())))
    field.focusLoc((0, "children", 0, "text"))
    editor = field.editor()
    editor.set_caret(2)
    write(editor, "abc")
    assert field.editor() is editor
    assert editor.caret() == 5
    assert editor.hasFocus()


def test_an_open_editor_survives_changes_elsewhere(field):
    field.focusLoc((0, "children", 1, "text"))
    editor = field.editor()
    editor.set_caret(1)
    field.setValue((Node(text="新"), TOP.model_copy(update={"children": (SECOND,)})))
    assert field.editor() is editor
    assert editor.caret() == 1
    assert field.current_path() == (1, 0)


def test_writing_goes_on_when_the_node_that_was_written_is_undone(field):
    field.focusLoc((1, "text"))
    press(field.editor(), Key.Key_Return)
    with silence(field.entered):
        field.setValue(OUTLINE)
    assert field.editor() is not None
    assert field.editor().hasFocus()
    assert seen(field) == drawn(OUTLINE)


def test_writing_goes_on_in_a_node_that_went_elsewhere(field):
    field.focusLoc((0, "children", 1, "text"))
    field.editor().set_caret(2)
    field.setValue((TOP.model_copy(update={"children": (FIRST,)}), TASK, SECOND))
    assert field.current_path() == (2,)
    assert field.editor().hasFocus()
    assert field.editor().caret() == 2


def test_enter_splits_at_the_caret(field):
    steps, locs = heard(field.outlineChanged), heard(field.currentLocChanged)
    field.focusLoc((1, "text"))
    field.editor().set_caret(1)
    press(field.editor(), Key.Key_Return)
    assert drawn(field.value())[-2:] == ["演", "练"]
    assert [(drawn(outline)[-1], words) for outline, words in steps] == [("练", "Add entry")]
    assert (field.current_path(), field.editor().caret()) == ((2,), 0)
    assert locs[-1] == (2, "text")
    assert field.editor().hasFocus()


def test_going_from_node_to_node_is_said_once(field):
    locs = heard(field.currentLocChanged)
    with silence(field.entered):
        field.focusLoc((0, "text"))
        press(field.editor(), Key.Key_Down)
        press(field.editor(), Key.Key_Return)
    assert locs == [(0, "text"), (0, "children", 0, "text"), (0, "children", 0, "children", 0, "text")]


def test_shift_enter_breaks_a_line(field):
    field.focusLoc((1, "text"))
    with silence(field.outlineChanged):
        press(field.editor(), Key.Key_Return, hold=SHIFT)
    assert field.value()[1].text == "演练\n"


def test_tab_indents_and_shift_tab_outdents(field):
    field.focusLoc((0, "children", 1, "text"))
    field.editor().set_caret(2)
    press(field.editor(), Key.Key_Tab)
    assert drawn(field.value())[:4] == ["对账平台", "  渠道接入", "    第三层", "    差异归类"]
    assert field.editor().caret() == 2
    press(field.editor(), Key.Key_Backtab)
    press(field.editor(), Key.Key_Backtab)
    assert drawn(field.value()) == ["对账平台", "  渠道接入", "    第三层", "差异归类", "演练"]
    with silence(field.outlineChanged):
        press(field.editor(), Key.Key_Backtab)


def test_alt_arrows_move_a_node(field):
    field.focusLoc((1, "text"))
    press(field.editor(), Key.Key_Up, hold=ALT)
    assert field.value() == (TASK, TOP)
    assert field.current_path() == (0,)
    with silence(field.outlineChanged):
        press(field.editor(), Key.Key_Up, hold=ALT)
    press(field.editor(), Key.Key_Down, hold=ALT)
    assert field.value() == OUTLINE


def test_backspace_joins_and_delete_too(field):
    field.focusLoc((0, "children", 1, "text"))
    field.editor().set_caret(0)
    press(field.editor(), Key.Key_Backspace)
    assert drawn(field.value())[1:3] == ["  渠道接入", "    第三层差异归类"]
    assert field.editor().caret() == 3
    field.editor().set_caret(99)
    press(field.editor(), Key.Key_Delete)
    assert drawn(field.value()) == ["对账平台", "  渠道接入", "    第三层差异归类演练"]


def test_backspace_within_a_text_is_the_texts(field):
    field.focusLoc((1, "text"))
    with silence(field.outlineChanged):
        press(field.editor(), Key.Key_Backspace)
    assert field.value()[1].text == "演"


def test_arrows_cross_nodes_at_the_edges(field):
    field.focusLoc((0, "text"))
    for path in [(0, 0), (0, 0, 0), (0, 1), (1,)]:
        press(field.editor(), Key.Key_Down)
        assert field.current_path() == path
    press(field.editor(), Key.Key_Up)
    assert field.current_path() == (0, 1)
    field.editor().set_caret(0)
    press(field.editor(), Key.Key_Left)
    assert (field.current_path(), field.editor().caret()) == ((0, 0, 0), 3)
    press(field.editor(), Key.Key_Right)
    assert (field.current_path(), field.editor().caret()) == ((0, 1), 0)


def test_ctrl_enter_ticks(field):
    field.focusLoc((1, "text"))
    press(field.editor(), Key.Key_Return, hold=CTRL)
    assert field.value()[1].marker == "done"
    press(field.editor(), Key.Key_Return, hold=CTRL)
    assert field.value()[1].marker == "todo"


def test_a_click_on_its_box_ticks_a_task(field, qtbot):
    row = field.view.row_at((1,))
    box = QPoint(row.left() + 8, row.top + 10)
    qtbot.mouseClick(field.view, Qt.MouseButton.LeftButton, pos=box)
    assert field.value()[1].marker == "done"


def test_a_click_in_a_text_opens_it_there(field, qtbot):
    rect = field.view.text_rect(field.view.row_at((1,)))
    qtbot.mouseClick(field.view, Qt.MouseButton.LeftButton, pos=rect.topLeft() + QPoint(8, 10))
    assert field.current_path() == (1,)
    assert field.editor().hasFocus()
    assert field.editor().caret() < 2


def test_markers_have_keys_and_number_their_runs(field):
    field.focusLoc((0, "children", 0, "text"))
    assert [field.view.row_at((0, row)).number for row in (0, 1)] == [1, 2]
    press(field.editor(), Key.Key_Asterisk, hold=CTRL | SHIFT)
    assert field.value()[0].children[0].marker == "bullet"
    assert [field.view.row_at((0, row)).number for row in (0, 1)] == [0, 1]
    press(field.editor(), Key.Key_7, hold=CTRL | SHIFT)
    press(field.editor(), Key.Key_9, hold=CTRL | SHIFT)
    assert field.value()[0].children[0].marker == "todo"


def test_a_chosen_node_is_removed_with_all_below_it(field):
    field.focusLoc((0, "children", 0, "text"))
    press(field.editor(), Key.Key_Escape)
    assert field.editor() is None
    press(field.view, Key.Key_Delete)
    assert drawn(field.value()) == ["对账平台", "  差异归类", "演练"]
    assert field.current_path() == (0, 0)
    press(field.editor(), Key.Key_Delete, hold=CTRL)
    assert drawn(field.value()) == ["对账平台", "演练"]


def test_several_pasted_lines_become_nodes(field):
    steps = heard(field.outlineChanged)
    put_on_clipboard("1、甲\n\t- 乙\n2、丙\r\n")
    field.focusLoc((1, "text"))
    press(field.editor(), Key.Key_Return)
    press(field.editor(), Key.Key_V, hold=CTRL)
    assert drawn(field.value())[-4:] == ["演练", "甲", "  乙", "丙"]
    assert [node.marker for node in field.value()[2:]] == ["number", "number"]
    assert [words for _, words in steps] == ["Add entry", "Paste entries"]


def test_one_pasted_line_is_text(field):
    put_on_clipboard("甲\x00\n")
    field.focusLoc((1, "text"))
    with silence(field.outlineChanged):
        press(field.editor(), Key.Key_V, hold=CTRL)
    assert field.value()[1].text == "演练甲"


def test_an_empty_outline_begins_with_enter_or_a_click(qtbot):
    for begin in (
        lambda field: press(field.view, Key.Key_Return),
        lambda field: qtbot.mouseClick(field.view, Qt.MouseButton.LeftButton),
    ):
        field = OutlineField()
        shown(qtbot, field)
        field.view.setFocus()
        steps = heard(field.outlineChanged)
        begin(field)
        assert [node.text for node in field.value()] == [""]
        assert len(steps) == 1
        assert field.editor() is not None


def test_typing_on_a_chosen_node_goes_on_with_its_text(field):
    field.focusLoc((1, "text"))
    press(field.editor(), Key.Key_Escape)
    press(field.view, Key.Key_X)
    assert field.value()[1].text == "演练x"


def test_folded_nodes_stay_folded_and_are_passed_by(field):
    field.focusLoc((0, "text"))
    press(field.editor(), Key.Key_Up, hold=CTRL)
    field.setValue((Node(text="新"), TOP.model_copy(update={"text": "改"}), TASK))
    assert field.view.row_at((1,)).is_folded
    assert field.current_path() == (1,)
    press(field.editor(), Key.Key_Down)
    assert field.current_path() == (2,)
    field.focusLoc((1, "children", 0, "text"))
    assert not field.view.row_at((1,)).is_folded


def test_tab_enters_at_the_text_and_escape_is_the_way_out(qtbot):
    before, field, after = QLineEdit(), OutlineField(), QLineEdit()
    shown(qtbot, before, field, after)
    field.setValue(OUTLINE)
    entered = heard(field.entered)
    before.setFocus()
    press(before, Key.Key_Tab)
    assert field.editor().hasFocus()
    assert entered
    press(field.editor(), Key.Key_Escape)
    press(field.view, Key.Key_Tab)
    assert after.hasFocus()


def test_leaving_closes_the_editor(qtbot):
    field, other = OutlineField(), QLineEdit()
    shown(qtbot, field, other)
    field.setValue(OUTLINE)
    field.focusLoc((1, "text"))
    other.setFocus()
    QApplication.processEvents()
    assert other.hasFocus()
    assert seen(field) == drawn(OUTLINE)


def test_undo_goes_to_the_window(qtbot):
    field = OutlineField()
    window = shown(qtbot, field)
    undo = QAction(window)
    undo.setShortcut(QKeySequence.StandardKey.Undo)
    window.addAction(undo)
    said = heard(undo.triggered)
    field.setValue(OUTLINE)
    field.focusLoc((1, "text"))
    write(field.editor(), "x")
    press(field.editor(), Key.Key_Z, hold=CTRL)
    assert len(said) == 1
    assert field.value()[1].text == "演练x"


def test_its_height_follows_what_is_written(field):
    height = field.view.height()
    field.focusLoc((1, "text"))
    write(field.editor(), "很长的一段话" * 30)
    grown = field.view.height()
    assert grown > height + 2 * field.fontMetrics().height()
    assert field.editor().height() == field.view.row_at((1,)).height
    field.window().resize(320, 480)
    QApplication.processEvents()
    assert field.view.height() > grown


def test_a_loc_that_is_gone_opens_the_node_above(field):
    field.focusLoc((0, "children", 7, "text"))
    assert field.current_path() == (0,)


KEYS = {
    "enter": (Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    "tab": (Key.Key_Tab, Qt.KeyboardModifier.NoModifier),
    "shift tab": (Key.Key_Backtab, SHIFT),
    "alt up": (Key.Key_Up, ALT),
    "alt down": (Key.Key_Down, ALT),
    "ctrl enter": (Key.Key_Return, CTRL),
    "ctrl delete": (Key.Key_Delete, CTRL),
    "down": (Key.Key_Down, Qt.KeyboardModifier.NoModifier),
    "up": (Key.Key_Up, Qt.KeyboardModifier.NoModifier),
}


def expected(outline: Outline, path: tree.Path, caret: int, key: str) -> Outline:
    """Return what ``key`` makes of ``outline`` by the rules of report/outline."""
    node = tree.node_at(outline, path)
    match key:
        case "tab":
            return tree.indented(outline, path)[0]
        case "shift tab":
            return tree.outdented(outline, path)[0]
        case "alt up":
            return tree.moved(outline, path, -1)[0]
        case "alt down":
            return tree.moved(outline, path, 1)[0]
        case "ctrl delete":
            return tree.removed(outline, path)
        case "enter":
            return outline_step.split(outline, path, caret, caret).outline
        case "x":
            text = node.text[:caret] + "x" + node.text[caret:]
            return tree.put(outline, path, node.model_copy(update={"text": text}))
        case _:
            return outline


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(st.sampled_from([*KEYS, "x"]), st.integers(0, 3)), max_size=20))
def test_any_keys_do_what_the_outline_rules_say(qtbot, keys):
    field = OutlineField()
    shown(qtbot, field)
    field.setValue(OUTLINE)
    field.focusLoc((0, "text"))
    for key, place in keys:
        if field.editor() is None:
            break  # the last node was removed
        field.editor().set_caret(place)
        before, path, caret = field.value(), field.current_path(), field.editor().caret()
        if key == "x":
            write(field.editor(), "x")
        else:
            press(field.editor(), KEYS[key][0], hold=KEYS[key][1])
        assert drawn(field.value()) == drawn(expected(before, path, caret, key))
        assert seen(field) == drawn(field.value())
        if field.current_path() is not None and field.editor() is not None:
            assert field.editor().value() == tree.node_at(field.value(), field.current_path()).text
    field.setValue(OUTLINE)
    assert seen(field) == drawn(OUTLINE)
    field.window().close()
