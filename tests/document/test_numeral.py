"""Labels, and what stands behind them."""

import pytest

from weekly_editor.document.numeral import gap_after


@pytest.mark.parametrize(
    ("label", "gap"), [("一、", ""), ("（三）", ""), ("1.", " "), ("(c)", " "), ("①", " "), ("•", " "), ("", "")]
)
def test_wide_signs_bring_their_own_gap(label, gap):
    assert gap_after(label) == gap
