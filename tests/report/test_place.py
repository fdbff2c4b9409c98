"""Where undo leads: the narrowest place that differs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategy import reports, texts

from weekly_editor.report.loc import replaced, value_at
from weekly_editor.report.model import Item, Node, NotesSection, ObjectiveSection, Report
from weekly_editor.report.outline import indented, moved, outdented, removed
from weekly_editor.report.place import Place, changed_place, changed_span
from weekly_editor.report.week import Week

OUTLINE = (
    Node(id="a", text="甲", children=(Node(id="b", text="乙"), Node(id="c", text="丙"))),
    Node(id="d", text="丁"),
    Node(id="e", text="戊"),
)
ENTRIES = ("sections", 0, "entries")
ITEMS = ("sections", 1, "items")
REPORT = Report(
    week=Week(2026, 28),
    sections=(
        NotesSection(id="n", title="其他", entries=OUTLINE),
        ObjectiveSection(id="o", items=(Item(id="i", title="一"), Item(id="j", title="二"), Item(id="k", title="三"))),
    ),
)


def place(loc, value):
    """Return where undo leads if ``value`` came to stand at ``loc``."""
    return changed_place(REPORT, replaced(REPORT, loc, value))


@pytest.mark.parametrize(
    ("before", "after", "span"),
    [
        ("对账", "对账完成", (4, 4)),
        ("对账完成", "对账", (2, 2)),
        ("对账完成", "完成", (0, 0)),
        ("对账完成", "核对完成", (0, 2)),
        ("aaa", "aa", (2, 2)),
        ("aa", "aaa", (3, 3)),
        ("", "新", (1, 1)),
        ("50%", "80%", (0, 1)),
    ],
)
def test_new_words_are_meant_and_else_the_caret_behind_them(before, after, span):
    assert changed_span(before, after) == span


@given(texts(), texts())
def test_the_span_of_a_change_lies_in_the_text(before, after):
    start, stop = changed_span(before, after)
    assert 0 <= start <= stop <= len(after)


def test_a_text_is_the_place_with_what_is_new_in_it():
    assert place((*ENTRIES, 0, "children", 1, "text"), "丙丁") == Place((*ENTRIES, 0, "children", 1, "text"), (2, 2))
    assert place(("title",), "周报") == Place(("title",), (2, 2))


def test_a_choice_has_no_words_to_select():
    marker = (*ENTRIES, 0, "marker")
    assert place(marker, "number") == Place(marker)
    assert changed_place(REPORT, replaced(REPORT, marker, "number"), marker) == Place(marker)
    assert place(("language",), "en") == Place(("language",))


def test_of_an_item_whose_facts_follow_the_sentence_is_the_place():
    item = REPORT.sections[1].items[1].model_copy(update={"text": "完成 80%", "progress": 80})
    assert place((*ITEMS, 1), item).loc == (*ITEMS, 1, "text")


def test_the_field_one_was_in_is_the_place_if_it_changed():
    item = REPORT.sections[1].items[1].model_copy(update={"text": "完成 80%", "progress": 80})
    after = replaced(REPORT, (*ITEMS, 1), item)
    assert changed_place(REPORT, after, (*ITEMS, 1, "progress")) == Place((*ITEMS, 1, "progress"))
    assert changed_place(REPORT, after, (*ITEMS, 1, "risk")).loc == (*ITEMS, 1, "text")
    gone = replaced(REPORT, ENTRIES, OUTLINE[1:])
    assert changed_place(REPORT, gone, (*ENTRIES, 0, "text")) == Place((*ENTRIES, 0))
    assert changed_place(REPORT, gone, (*ENTRIES, 2, "text")) == Place((*ENTRIES, 0))


def test_what_was_added_is_the_place():
    items = REPORT.sections[1].items
    assert place(ITEMS, (*items[:1], Item(id="new"), *items[1:])) == Place((*ITEMS, 1))
    assert place(("sections",), (NotesSection(id="m"), *REPORT.sections)) == Place(("sections", 0))
    child = (OUTLINE[0].model_copy(update={"children": (*OUTLINE[0].children, Node(id="new"))}), *OUTLINE[1:])
    assert place(ENTRIES, child) == Place((*ENTRIES, 0, "children", 2))


def test_a_split_leads_to_the_new_half():
    halves = (*OUTLINE[:1], OUTLINE[1].model_copy(update={"text": ""}), Node(id="new", text="丁"), OUTLINE[2])
    assert place(ENTRIES, halves) == Place((*ENTRIES, 2))
    assert changed_place(REPORT, replaced(REPORT, ENTRIES, halves), (*ENTRIES, 1, "text")) == Place((*ENTRIES, 2))


def test_a_join_leads_to_the_text_that_took_the_other_in():
    joined = (OUTLINE[0], OUTLINE[1].model_copy(update={"text": "丁戊"}))
    assert place(ENTRIES, joined) == Place((*ENTRIES, 1, "text"), (2, 2))


@pytest.mark.parametrize(
    ("path", "left"),
    [((1,), (*ENTRIES, 1)), ((2,), (*ENTRIES, 1)), ((0, 0), (*ENTRIES, 0, "children", 0)), ((0,), (*ENTRIES, 0))],
)
def test_of_what_was_removed_the_place_is_left(path, left):
    assert place(ENTRIES, removed(OUTLINE, path)) == Place(left)


def test_an_only_child_that_goes_leaves_its_parent_and_a_last_row_the_rows():
    only = replaced(REPORT, ENTRIES, (OUTLINE[0].model_copy(update={"children": OUTLINE[0].children[:1]}),))
    assert changed_place(only, replaced(only, (*ENTRIES, 0, "children"), ())) == Place((*ENTRIES, 0, "children"))
    assert place(ITEMS, ()) == Place(ITEMS)


@pytest.mark.parametrize(
    ("change", "to"),
    [
        (indented(OUTLINE, (1,)), (*ENTRIES, 0, "children", 2)),
        (outdented(OUTLINE, (0, 1)), (*ENTRIES, 1)),
        (moved(OUTLINE, (0,), 2), (*ENTRIES, 2)),
        (moved(OUTLINE, (2,), -2), (*ENTRIES, 0)),
    ],
)
def test_what_was_moved_is_the_place(change, to):
    assert place(ENTRIES, change[0]) == Place(to)


@given(reports(), reports(), st.data())
def test_there_is_a_place_for_every_change(before, after, data):
    loc = changed_place(before, after).loc
    if loc:
        value_at(after, loc)
