"""Sentences that hold, and the same with what they say of the work made wrong."""

import re

import pytest

from tests.analysis.checking import found, report_of
from tests.analysis.told_pairs import PAIRS, RIGHT
from weekly_editor.analysis.finding import Finding

MARK = re.compile(r"⟦(?P<right>.*?)→(?P<wrong>.*?)⟧")
KINDS = (
    "stage_conflict",
    "progress_conflict",
    "progress_regressed",
    "parts_do_not_sum",
    "overdue",
    "date_slipped",
    "date_already_past",
)


def told(text: str, before: str) -> set[tuple[str, str]]:
    """Return what is found of the work in ``text``, ``before`` being what was told the week before."""
    earlier = (report_of(f"## 项目\n\n{before}\n", "2025-W24"),) if before else ()
    return {sign(each) for each in found(report_of(f"## 项目\n\n{text}\n"), earlier) if each.kind in KINDS}


def sign(finding: Finding) -> tuple[str, str]:
    return finding.kind, finding.message.zh


@pytest.mark.parametrize(("text", "before"), PAIRS)
def test_what_is_made_wrong_is_found_and_what_holds_is_left(text, before):
    assert told(MARK.sub(r"\g<right>", text), before) == set()
    assert told(MARK.sub(r"\g<wrong>", text), before) != set()


@pytest.mark.parametrize("text", RIGHT)
def test_works_parts_and_rounds_are_not_held_against_each_other(text):
    assert told(f"- {text}", "") == set()
