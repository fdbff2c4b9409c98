"""Charts as lines and labels: nothing runs into what stands beside it."""

from decimal import Decimal

import pytest

from weekly_editor.document.block import Chart, Series
from weekly_editor.document.look import DEFAULT_LOOK
from weekly_editor.document.plot import Label, Mark, chart_width_mm, plot

WIDTH = chart_width_mm(2, DEFAULT_LOOK)


def drawn(*values: int | None, name: str = "成功率", kind: str = "line") -> tuple[Mark, ...]:
    known = tuple(None if value is None else Decimal(value) for value in values)
    weeks = tuple(f"W{number:02d}" for number in range(len(values)))
    series = (Series(name, known), Series(name, known))
    return plot(Chart((), kind, f"{name}（%）", "%", weeks, series), WIDTH, DEFAULT_LOOK)  # type: ignore[arg-type]


def labels(marks: tuple[Mark, ...], text: str) -> list[Label]:
    return [mark for mark in marks if isinstance(mark, Label) and mark.text == text]


def test_a_name_without_end_stays_within_its_chart():
    texts = [mark.text for mark in drawn(1, 2, 3, name="很长的指标名称" * 20) if isinstance(mark, Label)]
    cut = [text for text in texts if text.endswith("…")]
    assert len(cut) == 3  # the title and both names of the legend
    assert all(len(text) < 30 for text in cut)


@pytest.mark.parametrize(("values", "is_above"), [((1, 2, 5), True), ((9, 8, 5), False), ((9, None, 5), False)])
def test_the_last_figure_stands_clear_of_its_line(values, is_above):
    marks = drawn(*values)
    figure = labels(marks, "5%")[0]
    dots = [mark for mark in marks if hasattr(mark, "radius")]
    last = max(dots, key=lambda dot: dot.x)
    assert (figure.y < last.y) is is_above


def test_a_figure_at_the_foot_of_its_chart_stands_above_the_weeks():
    marks = drawn(9, 0)
    week = labels(marks, "W01")[0]
    assert all(figure.y < week.y - 1 for figure in labels(marks, "0%"))
