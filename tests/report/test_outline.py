import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategy import outlines

from weekly_editor.report.loc import value_at
from weekly_editor.report.model import Node, NotesSection
from weekly_editor.report.outline import (
    MAX_LEVELS,
    flattened,
    height,
    indented,
    inserted,
    moved,
    node_at,
    node_loc,
    outdented,
    put,
    removed,
    siblings,
    walk,
)

TREE = (Node(id="a", children=(Node(id="b"), Node(id="c", children=(Node(id="d"),)))), Node(id="e"))


def _ids(outline):
    return [node.id for _, node in walk(outline)]


@st.composite
def places(draw):
    """An outline and the path of one of its nodes."""
    outline = draw(outlines(min_size=1))
    return outline, draw(st.sampled_from([path for path, _ in walk(outline)]))


def test_walking_goes_in_reading_order():
    assert [(path, node.id) for path, node in walk(TREE)] == [
        ((0,), "a"),
        ((0, 0), "b"),
        ((0, 1), "c"),
        ((0, 1, 0), "d"),
        ((1,), "e"),
    ]


@given(places())
def test_a_path_a_loc_and_the_siblings_name_the_same_node(place):
    outline, path = place
    section = NotesSection(entries=outline)
    node = node_at(outline, path)
    assert value_at(section, node_loc(("entries",), path)) is node
    assert siblings(outline, path)[path[-1]] is node


@given(places())
def test_indenting_keeps_every_node_in_reading_order(place):
    outline, path = place
    after, new_path = indented(outline, path)
    assert _ids(after) == _ids(outline)
    assert node_at(after, new_path) is node_at(outline, path)
    assert len(new_path) == len(path) + (path[-1] > 0)


@given(places())
def test_outdenting_loses_nothing_and_rises_one_level(place):
    outline, path = place
    after, new_path = outdented(outline, path)
    assert sorted(_ids(after)) == sorted(_ids(outline))
    assert node_at(after, new_path) is node_at(outline, path)
    assert len(new_path) == max(len(path) - 1, 1)


@given(places())
def test_outdenting_takes_indenting_back(place):
    outline, path = place
    after, new_path = indented(outline, path)
    if new_path != path:
        assert outdented(after, new_path) == (outline, path)


@given(places(), st.integers(-3, 3))
def test_moving_keeps_every_node_and_the_order_of_the_others(place, by):
    outline, path = place
    after, new_path = moved(outline, path, by)
    node = node_at(outline, path)
    assert node_at(after, new_path) is node
    assert new_path[:-1] == path[:-1]
    assert [peer for peer in siblings(after, new_path) if peer is not node] == [
        peer for peer in siblings(outline, path) if peer is not node
    ]
    assert moved(after, new_path, path[-1] - new_path[-1]) == (outline, path)


@given(places())
def test_removing_takes_a_node_with_all_below_it_and_inserting_brings_it_back(place):
    outline, path = place
    node = node_at(outline, path)
    after = removed(outline, path)
    assert len(_ids(after)) == len(_ids(outline)) - len(_ids((node,)))
    assert inserted(after, path, node) == outline


@given(places())
def test_putting_a_node_shares_all_the_others(place):
    outline, path = place
    after = put(outline, path, Node(id="new"))
    assert node_at(after, path).id == "new"
    assert all(
        other is before for index, (other, before) in enumerate(zip(after, outline, strict=True)) if index != path[0]
    )


@pytest.mark.parametrize(("change", "path"), [(indented, (0,)), (indented, (0, 0)), (outdented, (1,))])
def test_a_node_without_a_place_to_go_stays(change, path):
    assert change(TREE, path) == (TREE, path)
    assert change(TREE, path)[0] is TREE


@pytest.mark.parametrize("by", [-1, 0, -5])
def test_the_first_node_cannot_move_up(by):
    assert moved(TREE, (0,), by)[0] is TREE


def test_indenting_stops_at_the_deepest_level():
    node = Node(id="leaf")
    for _ in range(MAX_LEVELS - 1):
        node = Node(children=(node,))
    outline = (Node(), node)
    assert height(outline) == MAX_LEVELS
    assert indented(outline, (1,)) == (outline, (1,))


def test_an_empty_outline_has_no_height():
    assert height(()) == 0


def test_a_path_to_nowhere_is_an_index_error():
    with pytest.raises(IndexError):
        node_at(TREE, (0, 5))


@given(places(), st.integers(1, 4))
def test_flattening_keeps_every_node_in_its_order(place, levels):
    outline, _ = place
    after = flattened(outline, levels)
    assert height(after) <= levels
    assert [node.id for _, node in walk(after)] == [node.id for _, node in walk(outline)]
    assert flattened(outline, height(outline)) is outline
