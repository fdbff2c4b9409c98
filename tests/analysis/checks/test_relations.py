"""Figures that hang together: a right sentence is left alone, and found fault with once one figure is changed."""

import re
from collections.abc import Iterable

import pytest

from tests.analysis.checking import found, kinds, report_of
from tests.analysis.checks.relation_samples import (
    AVERAGES,
    BALANCES,
    CUMULATIVES,
    MIXED,
    MOVEMENTS,
    RIGHT,
    WITH_LAST_WEEK,
)
from tests.analysis.checks.test_arithmetic import findings

_CHOICE = re.compile(r"\{([^|{}]*)\|([^{}]*)\}")
SAMPLES = tuple((each,) for each in (*AVERAGES, *BALANCES, *MOVEMENTS, *CUMULATIVES, *MIXED)) + tuple(
    (now, before) for before, now in WITH_LAST_WEEK
)
LEAST_FOUND = 0.95


def right(sample: str) -> str:
    """Return ``sample`` with the figure that is right."""
    return _CHOICE.sub(lambda match: match[1], sample)


def wrong(sample: str) -> str:
    """Return ``sample`` with the figure that is wrong."""
    return _CHOICE.sub(lambda match: match[2], sample)


def missed(samples: Iterable[tuple[str, ...]]) -> list[str]:
    """Return those of ``samples`` (now, and last week) whose wrong figure is not found."""
    return [now for now, *before in samples if len(findings(wrong(now), *before)) <= len(findings(right(now), *before))]


@pytest.mark.parametrize("sample", SAMPLES)
def test_figures_that_agree_are_left_alone(sample):
    now, *before = sample
    assert [each for each in findings(right(now), *before) if each.severity != "hint"] == []


@pytest.mark.parametrize("sample", RIGHT)
def test_figures_that_need_not_agree_are_left_alone(sample):
    assert [each for each in findings(sample) if each.severity == "error"] == []


def test_figures_that_do_not_agree_are_found():
    left = missed(SAMPLES)
    assert len(left) <= (1 - LEAST_FOUND) * len(SAMPLES), left


@pytest.mark.parametrize(
    ("week", "total", "is_wrong"), [("52", "1,338", False), ("53", "1,338", True), ("52", "1,383", True)]
)
def test_a_total_is_that_of_last_week_and_one_figure_beside_it(week: str, total: str, is_wrong: bool) -> None:
    before = report_of("## 一、渠道\n\n- 刷码药店累计 1,286 家，当周 41 家\n", "2025-W24")
    text = f"## 一、渠道\n\n- 药店又谈下 {week} 家，到这里累计 {total} 家可以刷码\n"
    assert ("cumulative_mismatch" in kinds(text, [before])) is is_wrong


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [
        ("退单率由 0.38% 降至 0.35%", False),
        ("退单率由 0.35% 降至 0.38%", True),
        ("待办从 18 件压缩到 12 件", False),
        ("待办从 12 件压缩到 18 件", True),
        ("日均笔数由 4.1 万提升至 3.9 万", True),
        ("Complaints fell from 60 to 75", True),
        ("Complaints fell from 75 to 60", False),
        ("Volume rose from 480 to 600", False),
        ("排队由 12 人增至 18 人后又降至 9 人", False),
    ],
)
def test_what_is_said_to_fall_ends_below_where_it_began(text: str, is_wrong: bool) -> None:
    every = found(f"## 一、运营\n\n**要点**\n\n- {text}\n")
    assert ("growth_ambiguous" in [each.kind for each in every if each.severity == "error"]) is is_wrong
