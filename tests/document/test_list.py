"""Lists as Word counts them."""

from collections import defaultdict

from document.example import node, numbered
from hypothesis import given
from hypothesis import strategies as st

from weekly_editor.document.block import MAX_LEVEL, Block, ListItem, Paragraph
from weekly_editor.document.numeral import entry_label
from weekly_editor.document.outline import NO_LIST, entries_of, list_blocks, new_list_ids
from weekly_editor.report.model import Node, Outline
from weekly_editor.report.numeral import han_numeral, letters, roman

MARKERS = st.sampled_from(["bullet", "number", "plain", "todo", "done"])
NODES = st.recursive(
    st.builds(Node, text=st.just("x"), marker=MARKERS),
    lambda below: st.builds(Node, text=st.just("x"), marker=MARKERS, children=st.lists(below, max_size=4).map(tuple)),
    max_leaves=25,
)


def blocks_of(*outline: Node) -> tuple[Block, ...]:
    return list_blocks(entries_of(outline, ("entries",)), new_list_ids())


def items_of(*outline: Node) -> list[ListItem]:
    return [block for block in blocks_of(*outline) if isinstance(block, ListItem)]


def labels(*outline: Node) -> list[str]:
    return [item.label for item in items_of(*outline)]


def ids(*outline: Node) -> list[int]:
    return [item.list_id for item in items_of(*outline)]


def test_levels_have_labels_of_their_own():
    deep = node("x")
    for _ in range(8):
        deep = node("x", deep)
    assert labels(deep) == ["•", "◦", "▪"] * 3
    deep = numbered("x")
    for _ in range(8):
        deep = numbered("x", deep)
    assert labels(deep) == ["1.", "（1）", "①", "a.", "（a）", "i.", "1.", "（1）", "①"]


def test_numbers_restart_below_every_entry_of_the_same_list():
    outline = (numbered("a", numbered("b"), numbered("c")), numbered("d", numbered("e")))
    assert labels(*outline) == ["1.", "（1）", "（2）", "2.", "（1）"]
    assert set(ids(*outline)) == {1}


def test_numbers_interrupted_by_another_marker_go_on():
    outline = (numbered("a"), node("b"), numbered("c"), node("note", marker="plain"), numbered("d"))
    assert [text for text in labels(*outline) if text] == ["1.", "•", "2.", "3."]
    assert ids(*outline) == [1, 2, 1, 1]


def test_a_level_that_deviates_from_the_first_is_another_list():
    outline = (numbered("a", node("b")), numbered("c", numbered("d", node("e")), numbered("f")))
    assert labels(*outline) == ["1.", "◦", "2.", "（1）", "▪", "（2）"]
    assert ids(*outline) == [1, 1, 1, 2, 3, 2]


def test_open_and_done_tasks_are_one_list():
    outline = (node("a", marker="todo"), node("b", marker="done"))
    assert labels(*outline) == ["☐", "☑"]
    assert ids(*outline) == [1, 1]


def test_plain_text_is_a_paragraph_outside_and_an_unlabelled_entry_inside():
    outside, inside = blocks_of(node("a", node("b", marker="plain"), marker="plain"))
    assert isinstance(outside, Paragraph)
    assert isinstance(inside, ListItem)
    assert (inside.level, inside.label, inside.list_id) == (1, "", NO_LIST)


def test_labels_count_as_word_does():
    assert entry_label("number", 2, 20) == "⑳"
    assert entry_label("number", 2, 21) == "21"
    assert [letters(number) for number in (1, 26, 27, 53)] == ["a", "z", "aa", "aaa"]
    assert [roman(number) for number in (4, 9, 14, 49, 90)] == ["iv", "ix", "xiv", "xlix", "xc"]
    assert [han_numeral(number) for number in (1, 10, 11, 20, 35, 100)] == ["一", "十", "十一", "二十", "三十五", "100"]


@given(st.lists(NODES, max_size=5).map(tuple))
def test_word_would_print_the_same_labels(outline: Outline):
    counters: dict[int, dict[int, int]] = defaultdict(dict)
    kinds: dict[tuple[int, int], str] = {}
    for item in items_of(*outline):
        if item.list_id == NO_LIST:
            assert item.label == ""
            continue
        kind = "task" if item.marker in ("todo", "done") else item.marker
        assert kinds.setdefault((item.list_id, item.level), kind) == kind
        levels = counters[item.list_id]
        levels[item.level] = levels.get(item.level, 0) + 1
        for deeper in [level for level in levels if level > item.level]:
            del levels[deeper]
        assert item.label == entry_label(item.marker, item.level, levels[item.level])


@given(st.lists(NODES, max_size=5).map(tuple))
def test_every_entry_stands_once_in_order(outline: Outline):
    found = [block.loc for block in blocks_of(*outline)]
    assert found == sorted(found, key=lambda loc: [part for part in loc if isinstance(part, int)])
    assert len(set(found)) == len(found)


def test_entries_below_the_last_level_stand_on_it():
    deep = numbered("x")
    for _ in range(MAX_LEVEL + 2):
        deep = numbered("x", deep, numbered("y"))
    items = items_of(deep)
    assert max(item.level for item in items) == MAX_LEVEL
