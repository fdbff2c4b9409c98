"""How much of what makes a report wrong is seen in wordings that no rule was written for."""

import pytest

from tests.analysis.checking import found, report_of
from tests.analysis.checks.unseen_steps import UNSEEN

REPORT = "## 工作进展\n\n- {}\n- 客服工单全部答复\n\n## 其他\n\n- {}\n\n## 下周计划\n\n- {}\n"
KINDS = {
    "stage_conflict", "progress_conflict", "progress_regressed", "overdue",
    "date_slipped", "date_already_past", "date_weekday_mismatch",
}  # fmt: skip


def signs(text: str) -> list[str]:
    return [each.kind for each in found(report_of(text)) if each.kind in KINDS]


@pytest.mark.parametrize(("told", "other", "planned", "was", "now"), UNSEEN)
def test_what_contradicts_the_rest_is_found_and_nothing_else(told, other, planned, was, now):
    right = REPORT.format(told, other, planned)
    wrong = right.replace(was, now, 1)
    assert right != wrong
    assert signs(right) == []
    assert signs(wrong) != []
