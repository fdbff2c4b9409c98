"""Formulas and ranges of a sheet that gains a week."""

import pytest

from weekly_editor.writers.own_workbook_ref import Growth, grown_areas, regrown, translated

ADDED = Growth("台账", "down", 3, 10, is_inserted=False)
INSERTED = Growth("台账", "down", 3, 10, is_inserted=True)
ACROSS = Growth("台账", "across", 2, 5, is_inserted=True)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("SUM(B3:B10)", "SUM(B3:B11)"),
        ("SUM(B2:B10)", "SUM(B2:B11)"),
        ("SUM($B$3:$B$10)/COUNT(B3:B10)", "SUM($B$3:$B$11)/COUNT(B3:B11)"),
        ("AVERAGE(B7:B10)", "AVERAGE(B7:B10)"),  # the last four weeks of then
        ("B10", "B10"),
        ("B12*2", "B12*2"),
        ("台账!B3:B10", "台账!B3:B11"),
        ("'台账'!$B$3:$B$10", "'台账'!$B$3:$B$11"),
        ("其他!B3:B10", "其他!B3:B10"),
        ("[1]台账!B3:B10", "[1]台账!B3:B10"),
        ("甲:乙!B3:B10", "甲:乙!B3:B10"),
        ('"B3:B10"&B3:B10', '"B3:B10"&B3:B11'),
        ('"say ""B3:B10"""', '"say ""B3:B10"""'),
        ("表1[[#This Row],[B3:B10]]", "表1[[#This Row],[B3:B10]]"),
        ("SUM(B:B)+LOG10(A1)+1.5E10", "SUM(B:B)+LOG10(A1)+1.5E10"),
        ("SUM(3:10)", "SUM(3:11)"),
        ("#REF!+_xlfn.XLOOKUP(A1,A3:A10,B3:B10)", "#REF!+_xlfn.XLOOKUP(A1,A3:A11,B3:B11)"),
    ],
)
def test_a_range_of_all_weeks_goes_on_being_one(before, after):
    assert regrown(before, ADDED, "台账") == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("B11", "B12"),
        ("SUM(B3:B10)-B11", "SUM(B3:B11)-B12"),
        ("SUM(B7:B11)", "SUM(B7:B12)"),
        ("SUM(B7:B10)", "SUM(B7:B10)"),
        ("$A$20:C30", "$A$21:C31"),
        ("SUM(11:12)", "SUM(12:13)"),
        ("B:B", "B:B"),
    ],
)
def test_what_stood_below_moves_down(before, after):
    assert regrown(before, INSERTED, "台账") == after


def test_columns_move_to_the_right():
    assert regrown("SUM(B3:E3)+$F$3+SUM(F:F)+B3:D3+3:3", ACROSS, "台账") == "SUM(B3:F3)+$G$3+SUM(G:G)+B3:D3+3:3"


def test_the_formula_of_a_week_keeps_what_it_adds_up_to():
    assert regrown("SUM(B$3:B10)", ADDED, "台账", is_of_week=True) == "SUM(B$3:B10)"
    assert regrown("B10/SUM(B$3:B$10)", ADDED, "台账", is_of_week=True) == "B10/SUM(B$3:B$11)"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("B10/B9-1", "B11/B10-1"),
        ("SUM(B$3:B10)", "SUM(B$3:B11)"),
        ("$B10*C$2", "$B11*C$2"),
        ("参数!B2+A10", "参数!B3+A11"),
        ('IF(A10="B10",1,0)', 'IF(A11="B10",1,0)'),
        ("SUM(9:10)", "SUM(10:11)"),
        ("SUM(C:C)", "SUM(C:C)"),
    ],
)
def test_a_formula_goes_on_in_the_next_row(before, after):
    assert translated(before, 1, 0) == after


def test_a_formula_goes_on_in_the_next_column():
    assert translated("SUM(C:C)+D4/C4-1+$A4", 0, 1) == "SUM(D:D)+E4/D4-1+$A4"


def test_no_formula_goes_beyond_the_sheet():
    assert translated("B1048576", 1, 0) is None
    assert translated("B1", -1, 0) is None


def test_ranges_of_formats_take_in_the_new_line():
    assert grown_areas("B3:B10 C10 D3:D5 E11:E12", INSERTED) == "B3:B11 C10:C11 D3:D5 E12:E13"
