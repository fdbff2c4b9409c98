"""Whatever stands in a sheet, it is understood or not, and nothing raises."""

from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from weekly_editor.analysis.known_figure import NOTHING_KNOWN
from weekly_editor.analysis.past_import import past_import, suggested_destinations
from weekly_editor.analysis.sheet_guess import likely_year, understood
from weekly_editor.analysis.sheet_layout import layout
from weekly_editor.report.clean import clean
from weekly_editor.report.grid import Cell, Grid, Merge
from weekly_editor.report.metric import EMPTY_CATALOG, MetricCatalog
from weekly_editor.report.week import Week

_WORDS = st.sampled_from(
    ["2024-W31", "W32", "第33周", "8.5-8.11", "2月30日", "2024年", "周次", "指标", "单位", "数值", "成功率(%)", "99.9%",
     "1,370万笔", "-", "合计", "9999-W60", "0000/0/0", "W0", "12/31", "=1+1", "\n", "2024/12/30"]
)  # fmt: skip
_CELLS = st.one_of(
    _WORDS.map(Cell),
    st.text(max_size=12).map(clean).map(Cell),
    st.booleans().map(Cell),
    st.dates().map(Cell),
    st.decimals(allow_nan=False, allow_infinity=False).map(Cell),
    st.integers(0, 300_000).map(lambda number: Cell(Decimal(number))),
    st.decimals(0, 1, places=4).map(lambda part: Cell(part, "0.00%")),
    st.just(Cell("#REF!", is_error=True)),
    st.just(Cell(date(2024, 8, 9))),
)
_PLACES = st.tuples(st.integers(1, 7), st.integers(1, 6))


@st.composite
def _grids(draw):
    cells = draw(st.dictionaries(_PLACES, _CELLS, max_size=30))
    merges = draw(st.lists(st.tuples(_PLACES, st.integers(0, 2), st.integers(0, 2)), max_size=3))
    return Grid(cells, tuple(Merge(row, column, row + down, column + along) for (row, column), down, along in merges))


@settings(deadline=None, max_examples=200)
@given(_grids(), st.sampled_from(["", "2024", "数据"]))
def test_any_sheet(grid, name):
    plan = understood(grid, name)
    if plan is None:
        return
    found = layout(grid, plan)
    if found.lacks_year:
        plan = plan.model_copy(update={"year": likely_year(grid, plan, Week(2025, 30))})
        found = layout(grid, plan)
    assert not found.lacks_year
    assert all(value.at in grid.cells or grid.text(*value.at) for value in found.values)
    assert all(value.metric < len(found.metrics) for value in found.values)
    assert len({(value.week, value.metric) for value in found.values}) == len(found.values)
    made = past_import(NOTHING_KNOWN, found, suggested_destinations(found, EMPTY_CATALOG), range(len(found.metrics)))
    assert MetricCatalog.model_validate_json(made.catalog.model_dump_json()) == made.catalog
