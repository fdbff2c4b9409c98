"""Simple formulas worked out, and all others left alone."""

import pytest

from weekly_editor.writers.own_workbook_formula import UNREAD, Unknown, result_of

CELLS = {
    (1, 1): UNREAD, (2, 1): 10.0, (3, 1): 20.0, (4, 1): None, (5, 1): 30.0, (6, 1): 0.0, (7, 1): True,
}  # fmt: skip


def look(sheet, row, column):
    return CELLS.get((row, column)) if sheet == "台账" else 7.0


@pytest.mark.parametrize(
    ("formula", "result"),
    [
        ("1+2*3", 7),
        ("(1+2)*3", 9),
        ("-2^2", 4),
        ("2^-1", 0.5),
        ("10-2-3", 5),
        ("50%*4", 2),
        ("A3/A2-1", 1),
        ("SUM(A1:A6)", 60),
        ("SUM(A6:A1)", 60),
        ("sum($A$2:$A$3,5)", 35),
        ("AVERAGE(A1:A5)", 20),
        ("COUNT(A1:A7)", 4),
        ("COUNTA(A1:A5)", 4),
        ("MAX(A2:A5)-MIN(A2:A5)", 20),
        ("ROUND(2.345,2)", 2.35),
        ("ROUND(-2.5,0)", -3),
        ("ABS(A2-A3)", 10),
        ("IF(A3>A2,1,2)", 1),
        ("IF(A3<=A2,1,\"否\")", "否"),
        ("IFERROR(A2/A6,0)", 0),
        ("IFERROR(A2/A4,\"\")", ""),
        ("'看 板'!B2+看板!B2", 14),
        ("A4", 0),
        ("A4+1", 1),
    ],
)  # fmt: skip
def test_simple_formulas_are_worked_out(formula, result):
    expected = result if isinstance(result, str) else pytest.approx(result)
    assert result_of(formula, "台账", look) == expected


@pytest.mark.parametrize(
    "formula",
    [
        "A2/A6",
        "A1+1",
        "A1",
        "A2:A3*2",
        "VLOOKUP(1,A1:B2,2)",
        "表1[笔数]",
        "SUM(名称)",
        'A2&"x"',
        "1+",
        "(1",
        "SUM(1",
        "",
        "(" * 500 + "1" + ")" * 500,
        "SUM(A1:XFD1048576)",
        "(-8)^0.5",
        "9^9^9^9",
    ],
)
def test_everything_else_is_unknown(formula):
    with pytest.raises(Unknown):
        result_of(formula, "台账", look)
