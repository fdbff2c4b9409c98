"""Checking a report again reads only what changed, and finds what a first look would."""

from tests.analysis.checking import report_of
from weekly_editor.analysis.checker import Checker
from weekly_editor.analysis.prose import prose_of
from weekly_editor.report.loc import replaced
from weekly_editor.report.week import Week

TEXT = """## 【收银台】

1. 运营数据：
    - 5月交易120笔
    - 6月交易130笔

## 【O1 业务服务】

1. 路由：进度20%
"""


def test_the_same_text_is_read_once():
    assert prose_of("交易120笔", Week(2025, 25)) is prose_of("交易120笔", Week(2025, 25))


def test_an_edited_report_has_the_findings_of_a_new_one():
    report, checker = report_of(TEXT), Checker()
    checker.findings(report)
    edited = replaced(report, ("sections", 1, "items", 0, "text"), "进度95%，已上线")
    assert checker.findings(edited) == Checker().findings(edited)
