"""Rows of sections."""

import pytest

from weekly_editor.report.model import Item, NotesSection, ObjectiveSection, Topic, TrackSection
from weekly_editor.report.row import moved, row_transferred, rows_of, shifted

A, B, C = (Item(title=name) for name in "ABC")
ONE, TWO = ObjectiveSection(title="1", items=(A, B, C)), ObjectiveSection(title="2")
TRACK, NOTES = TrackSection(topics=(Topic(),)), NotesSection()
SECTIONS = (TRACK, ONE, NOTES, TWO)


def test_a_row_goes_to_another_section_as_it_is():
    sections = row_transferred(SECTIONS, 1, 1, 3)
    assert [rows_of(section) for section in sections] == [TRACK.topics, (A, C), (), (B,)]
    assert sections[3].items[0] is B
    assert sections[0] is TRACK


@pytest.mark.parametrize("target", [0, 1, 2])
def test_a_row_goes_to_no_section_of_another_kind_nor_to_its_own(target):
    with pytest.raises(ValueError, match="no row"):
        row_transferred(SECTIONS, 1, 0, target)


@pytest.mark.parametrize(("to", "expected"), [(0, "bcad"), (1, "abcd"), (4, "adbc"), (3, "abcd")])
def test_a_block_of_rows_moves_before_another(to, expected):
    assert "".join(moved(tuple("abcd"), 1, 2, to)) == expected


@pytest.mark.parametrize(("by", "expected"), [(-9, "cabd"), (-1, "acbd"), (0, "abcd"), (1, "abdc"), (9, "abdc")])
def test_a_row_goes_so_many_places_as_far_as_there_are_any(by, expected):
    assert "".join(shifted(tuple("abcd"), 2, by)) == expected
