"""A finding that was set aside stays so for the same matter."""

import pytest

from tests.analysis.checking import found
from weekly_editor.analysis.finding import Finding
from weekly_editor.analysis.history import NO_HISTORY, history_of
from weekly_editor.analysis.known import Aside, known_as, proof_of, with_aside, without_aside
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.model import KnownFinding, Report
from weekly_editor.report.place import Place
from weekly_editor.report.week import Week


def finding(excerpt="合计 208 笔", matter="m1", kind="parts_do_not_sum"):
    return Finding(kind, "error", Place(("sections", 0)), excerpt, Bilingual("差 1 笔", "1 off"), matter=matter)


def test_the_same_kind_of_the_same_matter_is_known_whatever_it_says():
    known = KnownFinding(kind="parts_do_not_sum", matter="m1", sign="合计#笔")
    assert known_as(finding("共 99 单"), (known,)) is known


def test_another_matter_or_kind_is_not():
    known = KnownFinding(kind="parts_do_not_sum", matter="m1", sign="合计#笔")
    assert known_as(finding(matter="m2"), (known,)) is None
    assert known_as(finding(kind="average_mismatch"), (known,)) is None


def test_without_a_matter_the_words_decide_and_figures_do_not_matter():
    known = KnownFinding(kind="parts_do_not_sum", sign="合计#笔")
    assert known_as(finding("合计 209 笔"), (known,)) is known
    assert known_as(finding("小计 209 笔"), (known,)) is None


def test_nothing_said_is_nothing_known():
    assert known_as(finding("", matter=""), (KnownFinding(kind="parts_do_not_sum"),)) is None


def report_with(*known):
    return Report(week=Week(2026, 28), known_findings=known)


def test_what_is_found_is_parted_into_open_and_known():
    known = KnownFinding(kind="parts_do_not_sum", matter="m1")
    one, other = finding(), finding(matter="m2")
    proof = proof_of(report_with(known), NO_HISTORY, (one, other))
    assert proof.findings == (other,)
    assert proof.known == (Aside(one, known),)


def test_the_newest_decides_whether_it_is_known():
    old = KnownFinding(kind="parts_do_not_sum", matter="m1")
    taken_back = KnownFinding(kind="parts_do_not_sum", matter="m1", taken_back=True)
    assert known_as(finding(), (taken_back, old)) is None
    assert known_as(finding(), (old, taken_back)) is old


def test_setting_aside_again_leaves_one_reason():
    once = with_aside(report_with(), finding(), "甲")
    (twice,) = with_aside(report_with(*once), finding(), "乙")
    assert twice.reason == "乙"


def test_taking_back_leaves_a_trace_only_where_a_week_before_knows_it():
    known = with_aside(report_with(), finding(), "甲")
    assert without_aside(report_with(*known), finding(), NO_HISTORY) == ()
    history = history_of((Report(week=Week(2026, 27), known_findings=known),))
    (trace,) = without_aside(report_with(), finding(), history)
    assert trace.taken_back
    assert proof_of(report_with(trace), history, (finding(),)).findings == (finding(),)


def _found_in(words):
    return [finding for finding in found(f"## 【其他】\n\n1. {words}\n") if finding.severity == "error"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("联系 13812345678", "联系 13998765432"),
        ("日志在 10.12.3.45", "日志在 10.99.3.45"),
        ("密码：Abc12345", "密码：Xyz98765"),
        ("线上 71 笔、线下 136 笔，合计 208 笔", "出金 100 笔、入金 150 笔，合计 310 笔"),
    ],
)
def test_without_a_matter_one_error_says_nothing_of_another(one, other):
    (first,), (second,) = _found_in(one), _found_in(other)
    known = KnownFinding(kind=first.kind, sign=first.sign)
    assert known_as(first, (known,)) is known
    assert known_as(second, (known,)) is None


def test_the_same_secret_is_known_however_it_is_written():
    (first,), (second,) = _found_in("联系 13812345678"), _found_in("致电 138-1234-5678 确认")
    assert known_as(second, (KnownFinding(kind=first.kind, sign=first.sign),)) is not None


def test_a_secret_is_not_kept_where_it_is_set_aside():
    (finding,) = _found_in("联系 13812345678")
    assert not any(sign.isdigit() for sign in finding.sign)
