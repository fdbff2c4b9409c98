"""Figures that hang together: a right sentence is left alone, and found fault with once one figure is changed."""

import re
from collections.abc import Iterable

import pytest

from tests.analysis.checks.relation_samples import AVERAGES, MOVEMENTS
from tests.analysis.checks.test_arithmetic import findings

_CHOICE = re.compile(r"\{([^|{}]*)\|([^{}]*)\}")
LEAST_FOUND = 0.8


def right(sample: str) -> str:
    """Return ``sample`` with the figure that is right."""
    return _CHOICE.sub(lambda match: match[1], sample)


def wrong(sample: str) -> str:
    """Return ``sample`` with the figure that is wrong."""
    return _CHOICE.sub(lambda match: match[2], sample)


def missed(samples: Iterable[str]) -> list[str]:
    """Return those of ``samples`` whose wrong figure is not found."""
    return [sample for sample in samples if not findings(wrong(sample))]


@pytest.mark.parametrize("sample", AVERAGES + MOVEMENTS)
def test_figures_that_agree_are_left_alone(sample):
    assert findings(right(sample)) == []


def test_figures_that_do_not_agree_are_found():
    samples = AVERAGES + MOVEMENTS
    left = missed(samples)
    assert len(left) <= (1 - LEAST_FOUND) * len(samples), left
