"""Ratios whose point is two places off."""

from decimal import Decimal

import pytest

from weekly_editor.analysis.slipped_point import meant_ratio
from weekly_editor.report.model import Reading


@pytest.mark.parametrize(
    ("now", "before", "meant"),
    [
        ("0.9991", "99.97", "99.91"),
        ("9991", "99.97", "99.91"),
        ("0.85", "99.97", "85"),
        ("99.1", "99.97", None),
        ("0.02", "0.03", None),
        ("50", "99.97", None),
        ("0", "99.97", None),
        ("1", "0", None),
    ],
)
def test_a_ratio_is_doubted_whose_hundredfold_is_near_to_the_one_before(now, before, meant):
    readings = (Reading(value=Decimal(value), unit="%") for value in (now, before))
    assert meant_ratio(*readings) == (None if meant is None else Decimal(meant))


def test_only_ratios_with_a_past_are_doubted():
    now = Reading(value=Decimal(13), unit="万笔")
    assert meant_ratio(now, Reading(value=Decimal(1300), unit="万笔")) is None
    assert meant_ratio(Reading(value=Decimal("0.99"), unit="%"), None) is None
