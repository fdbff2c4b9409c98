"""What the keys of the outline editor do, as values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weekly_editor.readers.outline_lines import read_lines
from weekly_editor.report.model import Node, Outline
from weekly_editor.report.outline import MAX_LEVELS, height, node_at, walk
from weekly_editor.ui.field.outline_step import (
    begun,
    joined_above,
    joined_below,
    neighbour,
    pasted,
    removed_range,
    split,
    visible_paths,
)

OUTLINES = st.recursive(
    st.builds(Node, text=st.text("ab支", max_size=4), marker=st.sampled_from(["bullet", "number", "todo", "done"])),
    lambda nodes: st.builds(Node, text=st.text("cd付", max_size=4), children=st.lists(nodes, max_size=3).map(tuple)),
    max_leaves=8,
)
TREES = st.lists(OUTLINES, min_size=1, max_size=4).map(tuple)


def drawn(outline: Outline, level: int = 0) -> list[str]:
    """Return an outline as indented lines."""
    lines = []
    for node in outline:
        lines += ["  " * level + node.text, *drawn(node.children, level + 1)]
    return lines


def reading(outline: Outline) -> str:
    return "".join(node.text for _, node in walk(outline))


A, B, C = Node(text="alpha"), Node(text="beta"), Node(text="gamma")
PARENT = Node(text="parent", children=(A, B))


def test_enter_takes_what_follows_the_caret_into_a_new_node():
    step = split((A, B), (0,), 2, 2)
    assert drawn(step.outline) == ["al", "pha", "beta"]
    assert (step.path, step.caret) == ((1,), 0)
    assert step.outline[0].id == A.id


def test_enter_replaces_what_is_selected():
    assert drawn(split((A,), (0,), 1, 4).outline) == ["a", "a"]


def test_enter_behind_a_parent_adds_a_first_child_unless_it_is_folded():
    assert drawn(split((PARENT,), (0,), 6, 6).outline) == ["parent", "  ", "  alpha", "  beta"]
    folded = split((PARENT,), (0,), 6, 6, {PARENT.id})
    assert drawn(folded.outline) == ["parent", "  alpha", "  beta", ""]
    assert folded.path == (1,)


def test_enter_before_all_text_keeps_the_node_with_its_text():
    step = split((A,), (0,), 0, 0)
    assert drawn(step.outline) == ["", "alpha"]
    assert step.outline[1].id == A.id
    assert step.path == (1,)


def test_enter_after_a_done_task_begins_an_open_one():
    assert split((Node(text="x", marker="done"),), (0,), 1, 1).outline[1].marker == "todo"


def test_backspace_joins_with_the_node_above():
    step = joined_above((A, B), (1,))
    assert drawn(step.outline) == ["alphabeta"]
    assert (step.path, step.caret) == ((0,), 5)


def test_backspace_joins_with_the_parent_and_leaves_children_in_place():
    outline = (Node(text="p", children=(Node(text="q", children=(A, B)), C)),)
    assert drawn(joined_above(outline, (0, 0)).outline) == ["pq", "  alpha", "  beta", "  gamma"]


def test_backspace_outdents_an_empty_node():
    outline = (Node(text="p", children=(A, Node())),)
    assert drawn(joined_above(outline, (0, 1)).outline) == ["p", "  alpha", ""]


def test_backspace_in_the_first_node_does_nothing():
    assert joined_above((A, B), (0,)) is None
    assert joined_below((A, B), (1,)) is None


def test_delete_joins_the_node_below():
    assert drawn(joined_below((PARENT, C), (0,)).outline) == ["parentalpha", "  beta", "gamma"]
    assert drawn(joined_below((PARENT, C), (0, 1)).outline) == ["parent", "  alpha", "  betagamma"]


def test_removing_goes_on_with_the_next_node_or_the_one_above():
    assert removed_range((A, B), (), 0, 0).path == (0,)
    assert removed_range((PARENT,), (0,), 1, 1).path == (0, 0)
    assert removed_range((PARENT, C), (0,), 0, 1).path == (0,)
    assert removed_range((A, B), (), 0, 1).path is None


def test_pasted_lines_join_the_text_around_the_caret():
    lines = read_lines("- one\n  - two\n- three")
    step = pasted((A, B), (0,), 2, 2, lines)
    assert drawn(step.outline) == ["alone", "  two", "threepha", "beta"]
    assert (step.path, step.caret) == ((1,), 5)
    assert step.outline[0].id == A.id


def test_pasted_children_come_before_those_that_are_there():
    step = pasted((PARENT,), (0,), 6, 6, read_lines("x\n\ty"))
    assert drawn(step.outline) == ["parentx", "  y", "  alpha", "  beta"]
    assert (step.path, step.caret) == ((0, 0), 1)


def test_folded_children_are_not_shown():
    assert visible_paths((PARENT, C)) == [(0,), (0, 0), (0, 1), (1,)]
    assert visible_paths((PARENT, C), {PARENT.id}) == [(0,), (1,)]
    assert neighbour((PARENT, C), (1,), -1) == (0, 1)
    assert neighbour((PARENT, C), (0,), -1) is None


def test_an_outline_begins_with_an_empty_bullet():
    assert [(node.text, node.marker) for node in begun().outline] == [("", "bullet")]


@given(TREES, st.data())
def test_splitting_and_joining_lose_no_letter_and_change_no_order(outline: Outline, data: st.DataObject):
    path = data.draw(st.sampled_from([path for path, _ in walk(outline)]))
    caret = data.draw(st.integers(0, len(node_at(outline, path).text)))
    folded = frozenset(data.draw(st.sets(st.sampled_from([node.id for _, node in walk(outline)]))))
    if path not in visible_paths(outline, folded):
        return
    step = split(outline, path, caret, caret, folded)
    assert step.path in visible_paths(step.outline, folded)
    if not folded:
        assert reading(step.outline) == reading(outline)
    for joined in (joined_above(outline, path, folded), joined_below(outline, path, folded)):
        if joined is None:
            continue
        assert sorted(reading(joined.outline)) == sorted(reading(outline))
        assert joined.path in visible_paths(joined.outline, folded)
        if not folded and node_at(outline, path).text:
            assert reading(joined.outline) == reading(outline)


@given(TREES, st.data())
def test_joining_takes_back_a_split(outline: Outline, data: st.DataObject):
    path = data.draw(st.sampled_from([path for path, _ in walk(outline)]))
    caret = data.draw(st.integers(0, len(node_at(outline, path).text)))
    step = split(outline, path, caret, caret)
    if step.path is None or (caret == 0 and node_at(outline, path).text):
        return
    before = neighbour(step.outline, step.path, -1)
    assert before is not None
    assert drawn(joined_below(step.outline, before).outline) == drawn(outline)


@pytest.mark.parametrize(
    ("line", "marker", "text"),
    [
        ("- one", "bullet", "one"),
        ("* one", "bullet", "one"),
        ("•one", "bullet", "one"),
        ("1. one", "number", "one"),
        ("1、一", "number", "一"),
        ("１．x", "number", "x"),
        ("12) one", "number", "one"),
        ("（1）一", "number", "一"),
        ("①一", "number", "一"),
        ("- [ ] one", "todo", "one"),
        ("[x] one", "done", "one"),
        ("☑ one", "done", "one"),
        ("1.29%", "plain", "1.29%"),
        ("-3 度", "plain", "-3 度"),
        ("**b**", "plain", "**b**"),
        ("- ", "plain", "-"),
    ],
)
def test_list_signs_become_markers(line: str, marker: str, text: str):
    (node,) = read_lines(line, "plain")
    assert (node.marker, node.text) == (marker, text)


def test_indents_become_levels():
    outline = read_lines("a\n\tb\n\t\tc\n    d\n\n　　e\nf\n")
    assert drawn(outline) == ["a", "  b", "    c", "  d", "  e", "f"]


def test_chinese_numbers_tell_levels_without_an_indent():
    outline = read_lines("一、甲\n1、乙\n（1）丙\n①丁\n②戊\n（2）己\n2、庚\n二、辛\n")
    assert drawn(outline) == ["一、甲", "  乙", "    丙", "      丁", "      戊", "    己", "  庚", "二、辛"]


def test_lines_without_numbers_stand_beside_those_before_them():
    assert drawn(read_lines("本周：\n1、甲\n说明\n（1）乙\n2、丙")) == ["本周：", "甲", "说明", "  乙", "丙"]


@given(st.lists(st.tuples(st.integers(0, 4), st.text("xy支", min_size=1, max_size=3)), min_size=1))
def test_every_pasted_line_becomes_a_node_in_order(lines):
    text = "\n".join("  " * level + words for level, words in lines)
    assert [node.text for _, node in walk(read_lines(text))] == [words for _, words in lines]


def stairs(count: int) -> str:
    return "\n".join(" " * level + str(level) for level in range(count))


def tower(levels: int) -> Node:
    node = Node(text="top")
    for _ in range(levels - 1):
        node = Node(text="below", children=(node,))
    return node


def test_lines_that_go_down_for_ever_stay_on_the_last_level():
    outline = read_lines(stairs(3_000))
    assert height(outline) == MAX_LEVELS
    assert [node.text for _, node in walk(outline)] == [str(number) for number in range(3_000)]


def test_what_is_pasted_deep_down_goes_no_deeper_than_the_last_level():
    deep = (tower(40),)
    path = (0,) * 40
    after = pasted(deep, path, 3, 3, read_lines(stairs(60))).outline
    assert height(after) == MAX_LEVELS
    assert reading(after) == reading(deep) + "".join(str(number) for number in range(60))


def test_joining_puts_nothing_below_the_last_level():
    outline = (tower(40), tower(40))
    assert joined_above(outline, (1,)) is None
    assert joined_below(outline, (0,) * 40) is None


def test_lines_without_a_sign_stay_plain_among_lines_with_one():
    outline = read_lines("会上说：\n- 甲\n- [x] 乙\n散会", "todo")
    assert [node.marker for node in outline] == ["plain", "bullet", "done", "plain"]
    assert [node.marker for node in read_lines("甲\n乙", "todo")] == ["todo", "todo"]
