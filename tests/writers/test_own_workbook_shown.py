"""Cells nearly as a spread sheet shows them."""

from datetime import date
from decimal import Decimal

import pytest

from weekly_editor.report.grid import Cell
from weekly_editor.writers.own_workbook_shown import shown_cell


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (Decimal("0.99998"), "0.000%", "99.998%"),
        (Decimal("0.5"), "0%", "50%"),
        (Decimal("1370.5"), "", "1370.5"),
        (Decimal("0.030000000000001137"), "", "0.03"),
        (Decimal("20260703"), "General", "20260703"),
        (Decimal("1370.5"), "#,##0", "1,371"),
        (Decimal("1370"), "#,##0.00", "1,370.00"),
        (Decimal("13700000"), '0\\.0,"万"', "1370.0万"),
        (Decimal("1370"), '0"万"', "1370万"),
        (Decimal("13700000"), "0.0,,", "13.7"),
        (Decimal("0.108"), '+0.00"pp";-0.00"pp"', "0.11pp"),
        (date(2024, 8, 9), "yyyy/m/d", "2024-08-09"),
        (date(2024, 8, 9), 'm"月"d"日"', "8月9日"),
        (date(2024, 8, 9), "m/d", "8/9"),
        ("99.9%", "@", "99.9%"),
    ],
)
def test_cells_are_shown_by_their_format(value, code, shown):
    assert shown_cell(Cell(value, code)) == shown


def test_no_cell_shows_nothing():
    assert shown_cell(None) == ""
