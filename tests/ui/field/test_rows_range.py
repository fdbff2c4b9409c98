"""Ranges, ways through them, and the order of rows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weekly_editor.report.model import Reading
from weekly_editor.ui.field.rows_order import in_order, is_in_order
from weekly_editor.ui.field.rows_range import Range, edge, extended, next_within
from weekly_editor.ui.field.rows_width import shared


@pytest.mark.parametrize(
    ("first", "last", "anchor", "by", "expected"),
    [
        (2, 2, 2, 1, (2, 3)),
        (2, 3, 2, -1, (2, 2)),
        (2, 2, 2, -1, (1, 2)),
        (1, 2, 2, 1, (2, 2)),
        (2, 4, 2, -9, (0, 2)),
        (2, 4, 4, 9, (4, 9)),
        (0, 9, 4, -2, (0, 7)),
    ],
)
def test_the_end_that_is_not_the_anchor_moves(first, last, anchor, by, expected):
    assert extended(first, last, anchor, by, 10) == expected


@pytest.mark.parametrize(
    ("filled", "start", "by", "expected"),
    [
        ("xxx..x", 0, 1, 2),
        ("xxx..x", 2, 1, 5),
        ("xxx..x", 5, 1, 5),
        ("xxx..x", 5, -1, 2),
        ("x.....", 0, 1, 5),
        ("......", 3, -1, 0),
    ],
)
def test_ctrl_and_an_arrow_lead_to_the_edge_of_what_is_filled(filled, start, by, expected):
    assert edge(lambda place: filled[place] == "x", start, by, len(filled)) == expected


@given(st.integers(1, 4), st.integers(1, 4), st.booleans())
def test_going_round_a_range_visits_every_cell_once(height, width, by_rows):
    area = Range(3, 5, 2 + height, 4 + width)
    cells = [(3, 5)]
    for _ in range(height * width - 1):
        cells.append(next_within(area, *cells[-1], 1, by_rows=by_rows))
    assert sorted(cells) == sorted(area.cells())
    assert next_within(area, *cells[-1], 1, by_rows=by_rows) == (3, 5)
    assert next_within(area, 3, 5, -1, by_rows=by_rows) == cells[-1]


@given(st.lists(st.none() | st.integers(0, 5)))
def test_rows_in_order_keep_equals_and_end_with_those_that_have_nothing(values):
    rows = tuple(Reading(name=str(place), value=value) for place, value in enumerate(values))
    ordered = in_order(rows, "value")
    assert sorted(ordered, key=id) == sorted(rows, key=id)
    assert is_in_order(ordered, "value")
    assert in_order(ordered, "value") == ordered
    assert is_in_order(rows, "value") == (ordered == rows)


@given(
    st.lists(st.tuples(st.integers(32, 300), st.integers(0, 200)), min_size=1, max_size=8),
    st.integers(100, 1500),
    st.data(),
)
def test_columns_share_the_width_and_none_is_narrower_than_it_may_be(columns, room, data):
    least = [lowest for lowest, _ in columns]
    wanted = [lowest + more for lowest, more in columns]
    stretched = data.draw(st.integers(0, len(columns) - 1))
    widths = shared(wanted, least, stretched, room)
    if sum(least) <= room:
        assert sum(widths) == room
    slack = len(columns)
    assert all(width >= lowest - slack for width, lowest in zip(widths, least, strict=True))
    if sum(wanted) <= room:
        assert all(width >= wish for width, wish in zip(widths, wanted, strict=True))
