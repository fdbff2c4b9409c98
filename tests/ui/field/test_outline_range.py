"""What is done to several nodes at once, as values."""

from hypothesis import given
from hypothesis import strategies as st

from weekly_editor.report.model import Node, Outline
from weekly_editor.report.outline import MAX_LEVELS, height, walk
from weekly_editor.ui.field.outline_range import (
    NodeRange,
    between,
    indented,
    marked,
    moved,
    moved_to,
    next_head,
    nodes_of,
    outdented,
    put_in,
    replaced,
    ticked,
)

A, B, C, D = (Node(text=text) for text in "abcd")
PARENT = Node(text="p", children=(A, B, C))
OUTLINE = (PARENT, D)
OUTLINES = st.recursive(
    st.builds(Node, text=st.text("ab支", max_size=4)),
    lambda nodes: st.builds(Node, text=st.text("cd付", max_size=4), children=st.lists(nodes, max_size=3).map(tuple)),
    max_leaves=8,
)
TREES = st.lists(OUTLINES, min_size=1, max_size=4).map(tuple)


def drawn(outline: Outline, level: int = 0) -> list[str]:
    lines = []
    for node in outline:
        lines += ["  " * level + node.text, *drawn(node.children, level + 1)]
    return lines


def test_a_range_holds_both_ends_on_the_level_they_share():
    assert between((0, 1), (0, 2)) == NodeRange((0,), 1, 2)
    assert between((0, 2), (1,)) == NodeRange((), 0, 1)
    assert between((0,), (0, 2)) == NodeRange((), 0, 0)
    assert between((1, 3, 2), (1, 1, 0)) == NodeRange((1,), 1, 3)


def test_choosing_further_passes_what_is_chosen_already():
    assert next_head(OUTLINE, (0,), (0,), 1, frozenset()) == (1,)
    assert next_head(OUTLINE, (0, 0), (0, 0), 1, frozenset()) == (0, 1)
    assert next_head(OUTLINE, (0, 0), (0, 1), -1, frozenset()) == (0, 0)
    assert next_head(OUTLINE, (0,), (1,), 1, frozenset()) == (1,)


def test_several_nodes_are_indented_and_outdented_together():
    after, stands = indented(OUTLINE, NodeRange((0,), 1, 2))
    assert drawn(after) == ["p", "  a", "    b", "    c", "d"]
    assert stands == NodeRange((0, 0), 0, 1)
    assert drawn(outdented(after, stands)[0]) == drawn(OUTLINE)
    assert indented(OUTLINE, NodeRange((), 0, 1))[0] is OUTLINE


def test_several_nodes_move_among_their_siblings():
    assert drawn(moved(OUTLINE, NodeRange((0,), 1, 2), -1)[0]) == ["p", "  b", "  c", "  a", "d"]
    assert moved(OUTLINE, NodeRange((0,), 1, 2), 1)[0] is OUTLINE


def test_dragged_nodes_go_where_they_are_dropped():
    after, stands = moved_to(OUTLINE, NodeRange((0,), 0, 1), (), 2)
    assert drawn(after) == ["p", "  c", "d", "a", "b"]
    assert stands == NodeRange((), 2, 3)
    assert drawn(moved_to(OUTLINE, NodeRange((), 1, 1), (0,), 1)[0]) == ["p", "  a", "  d", "  b", "  c"]
    assert drawn(moved_to((D, PARENT), NodeRange((), 0, 0), (1,), 0)[0]) == ["p", "  d", "  a", "  b", "  c"]


def test_nodes_are_not_dropped_into_themselves():
    assert moved_to(OUTLINE, NodeRange((), 0, 0), (0, 1), 0)[0] is OUTLINE
    assert moved_to(OUTLINE, NodeRange((0,), 0, 1), (0,), 2)[0] is OUTLINE


def test_markers_change_together():
    after = marked(OUTLINE, NodeRange((0,), 0, 1), "number")
    assert [node.marker for node in after[0].children] == ["number", "number", "bullet"]


def test_ticking_makes_tasks_and_ticks_them_off():
    outline, chosen, markers = (A, B), NodeRange((), 0, 1), []
    for _ in range(3):
        outline = ticked(outline, chosen)
        markers.append({node.marker for node in outline})
    assert markers == [{"todo"}, {"done"}, {"todo"}]


def test_what_is_pasted_takes_the_place_of_what_is_chosen():
    after, stands = replaced(OUTLINE, NodeRange((0,), 0, 1), (D,))
    assert drawn(after) == ["p", "  d", "  c", "d"]
    assert stands == NodeRange((0,), 0, 0)


def test_what_is_put_in_deep_down_goes_no_deeper_than_the_last_level():
    deep = D
    for _ in range(MAX_LEVELS - 1):
        deep = Node(children=(deep,))
    after, stands = put_in((deep,), (0,) * (MAX_LEVELS - 1), 1, (PARENT, D))
    assert height(after) == MAX_LEVELS
    assert drawn(nodes_of(after, stands)) == ["p", "a", "b", "c", "d"]


@given(TREES, st.data())
def test_no_step_loses_a_node(outline, data):
    paths = [path for path, _ in walk(outline)]
    chosen = between(data.draw(st.sampled_from(paths)), data.draw(st.sampled_from(paths)))
    above, row = data.draw(st.sampled_from([((), len(outline)), *((path, 0) for path in paths)]))
    ids = {node.id for _, node in walk(outline)}
    texts = [node.text for node in nodes_of(outline, chosen)]
    for after, stands in (
        indented(outline, chosen),
        outdented(outline, chosen),
        moved(outline, chosen, 1),
        moved_to(outline, chosen, above, row),
    ):
        assert {node.id for _, node in walk(after)} == ids
        assert [node.text for node in nodes_of(after, stands)] == texts
