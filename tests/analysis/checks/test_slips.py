"""Slips of a digit in sentences and tables are found; subsets, other bases and limits are left alone."""

import pytest

from tests.analysis.checking import found, report_of
from tests.analysis.checks.slip_samples import RIGHT_TABLES, SLIPS, TRAPS, WRONG_TABLES
from weekly_editor.analysis.finding import Finding

TOPIC = "## 业务进展\n\n### 收单\n\n"
KINDS = ("parts_do_not_sum", "average_mismatch", "cumulative_mismatch", "share_over_100", "growth_ambiguous")


def findings(text: str) -> list[Finding]:
    """Return the errors and questions on the arithmetic of ``text``, a sentence or a table."""
    written = text if text.startswith("|") else f"- {text}"
    every = found(report_of(TOPIC + written))
    return [finding for finding in every if finding.kind in KINDS and finding.severity != "hint"]


@pytest.mark.parametrize(("kind", "text"), SLIPS)
def test_a_slip_is_found(kind, text):
    assert kind in [finding.kind for finding in findings(text)]


@pytest.mark.parametrize("text", [*TRAPS, *RIGHT_TABLES])
def test_what_only_looks_like_a_slip_is_left_alone(text):
    assert findings(text) == []


@pytest.mark.parametrize("text", WRONG_TABLES)
def test_tables_are_added_up(text):
    assert {finding.kind for finding in findings(text)} <= {"parts_do_not_sum", "share_over_100"}
    assert findings(text)


def test_a_rounding_that_explains_the_difference_is_only_a_hint():
    every = found(report_of(TOPIC + "- 甲行 2,014 万元、乙行 106 万元，合计 2,121 万元。"))
    assert [(each.kind, each.severity) for each in every] == [("parts_do_not_sum", "hint")]
