"""The looks while they are tried on: steps that are undone whole, and nothing kept before it is asked for."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from look_strategy import looks

from weekly_editor.document.built_in import BUILT_IN, STANDARD_ID
from weekly_editor.document.look import DEFAULT_LOOK
from weekly_editor.report.model import new_id
from weekly_editor.storage.look_file import LookList, NamedLook, is_own, keep_look, list_looks, own_looks
from weekly_editor.storage.places import Places
from weekly_editor.ui.look.desk import LookDesk

MINE = NamedLook(new_id(), "甲", replace(DEFAULT_LOOK, body_pt=12))


@pytest.fixture
def places(tmp_path):
    return Places.below(tmp_path)


@pytest.fixture
def desk(qapp):
    return LookDesk(LookList((*own_looks("en"), MINE)), MINE.id)


def sized(desk, body_pt):
    desk.change(replace(desk.current().look, body_pt=body_pt), "Size")


def styled(desk, table_style):
    desk.change(replace(desk.current().look, table_style=table_style), "Style")


def test_a_change_of_a_built_in_look_makes_a_copy(desk):
    desk.choose("own-ink")
    ink = desk.current()
    sized(desk, 14)
    copy = desk.current()
    assert (copy.name, copy.look) == ("My look", replace(ink.look, body_pt=14))
    assert not is_own(copy.id)
    assert desk.listed().named("own-ink") == ink
    sized(desk, 15)
    assert desk.current().id == copy.id
    desk.choose("own-bright")
    sized(desk, 8)
    assert desk.current().name == "My look 2"
    for _ in range(3):
        desk.undo_stack.undo()
    assert desk.looks() == (*own_looks("en"), MINE)


def test_what_is_typed_in_one_field_is_one_step(desk):
    for size in (1.0, 13.0, 13.5):
        sized(desk, size)
    assert desk.undo_stack.count() == 1
    styled(desk, "grid")
    styled(desk, "bands")
    assert desk.undo_stack.count() == 3
    desk.undo_stack.undo()
    assert desk.current().look.table_style == "grid"


def test_typing_back_to_where_it_was_leaves_no_step(desk):
    sized(desk, 13)
    sized(desk, 12)
    assert desk.undo_stack.count() == 0


def test_undo_goes_back_to_the_look_that_was_changed(desk):
    sized(desk, 13)
    desk.choose(STANDARD_ID)
    desk.undo_stack.undo()
    assert desk.current() == MINE


def test_looks_are_renamed_duplicated_and_deleted(desk):
    desk.rename("乙")
    assert desk.current().name == "乙"
    desk.duplicate()
    assert desk.current().name == "乙 (copy)"
    desk.remove()
    assert [named.name for named in desk.looks()[len(BUILT_IN) :]] == ["乙"]
    assert desk.current().name == "乙"
    desk.remove()
    assert desk.looks() == own_looks("en")
    desk.remove()
    assert desk.looks() == own_looks("en")


def test_a_built_in_look_called_otherwise_is_a_copy(desk):
    desk.choose(STANDARD_ID)
    desk.rename("Standard 2")
    assert desk.current().look == DEFAULT_LOOK
    assert not is_own(desk.current().id)


def test_nothing_is_kept_before_it_is_asked_for(desk, places):
    keep_look(places, MINE)
    sized(desk, 14)
    desk.duplicate()
    assert list_looks(places, "en").looks[len(BUILT_IN) :] == (MINE,)
    desk.save(places)
    assert list_looks(places, "en").looks == desk.looks()


def test_what_was_deleted_is_gone_once_it_is_kept(desk, places):
    keep_look(places, MINE)
    desk.remove()
    desk.save(places)
    assert list_looks(places, "en").looks == own_looks("en")


@given(
    st.lists(looks() | st.sampled_from(["duplicate", "remove", "rename", *(own.id for own in BUILT_IN)]), max_size=12)
)
def test_undo_and_redo_lead_through_all_that_was_there(qapp, steps):
    desk = LookDesk(LookList((*own_looks("en"), MINE)), MINE.id)
    before = desk.looks()
    for number, step in enumerate(steps):
        match step:
            case "duplicate":
                desk.duplicate()
            case "remove":
                desk.remove()
            case "rename":
                desk.rename(f"名{number}")
            case str():
                desk.choose(step)
            case _:
                desk.change(step, "Change")
    after = desk.looks()
    assert len({named.id for named in after}) == len(after)
    assert after[: len(BUILT_IN)] == own_looks("en")
    while desk.undo_stack.canUndo():
        desk.undo_stack.undo()
    assert desk.looks() == before
    while desk.undo_stack.canRedo():
        desk.undo_stack.redo()
    assert desk.looks() == after
