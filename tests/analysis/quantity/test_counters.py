"""Figures are counted in the letter behind them that a text uses twice, though no list has it."""

import pytest

from weekly_editor.analysis.quantity.find import find_quantities


@pytest.mark.parametrize("text", ["运单由420票降至265票，减少155票。", "运单由 420 票降至 265 票，减少 155 票。"])
def test_a_letter_behind_several_figures_is_what_they_count(text: str) -> None:
    found = [(abs(int(each.value)), each.unit) for each in find_quantities(text)]
    assert found == [(420, "票"), (265, "票"), (155, "票")]
