"""A finding that was set aside stays so for the same matter."""

import pytest

from tests.analysis.checking import found, report_of
from weekly_editor.analysis.finding import Finding
from weekly_editor.analysis.history import NO_HISTORY, history_of
from weekly_editor.analysis.known import Aside, known_as, proof_of, with_aside, without_aside
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.loc import replaced
from weekly_editor.report.model import KnownFinding, Report
from weekly_editor.report.place import Place
from weekly_editor.report.week import Week


def finding(excerpt="合计 208 笔", matter="m1", kind="parts_do_not_sum"):
    return Finding(kind, "error", Place(("sections", 0)), excerpt, Bilingual("差 1 笔", "1 off"), matter=matter)


def test_the_same_words_of_the_same_matter_are_known_and_no_others():
    known = KnownFinding(kind="parts_do_not_sum", matter="m1", sign="合计#笔")
    assert known_as(finding("合计 208 笔"), (known,)) is known
    assert known_as(finding("共 99 单"), (known,)) is None


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
    known = KnownFinding(kind="parts_do_not_sum", matter="m1", sign="合计#笔")
    one, other = finding(), finding(matter="m2")
    proof = proof_of(report_with(known), NO_HISTORY, (one, other))
    assert proof.findings == (other,)
    assert proof.known == (Aside(one, known),)


def test_the_newest_decides_whether_it_is_known():
    old = KnownFinding(kind="parts_do_not_sum", matter="m1", sign="合计#笔")
    taken_back = KnownFinding(kind="parts_do_not_sum", matter="m1", sign="合计#笔", taken_back=True)
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


SUM = "线上 71 笔、线下 136 笔，合计 208 笔"
TRACK = "## 【业务】\n\n1. 收单\n{0}"


def _of_track(*entries, week="2025-W25"):
    report = report_of(TRACK.format("".join(f"    - {entry}\n" for entry in entries)), week)
    report = replaced(report, ("sections", 0, "topics", 0, "matter"), "m1")
    return [each for each in found(report) if each.kind in ("parts_do_not_sum", "average_mismatch", "growth_ambiguous")]


def _known_in_next_week(first, *entries):
    (aside,) = _of_track(first)
    known = with_aside(Report(week=Week(2025, 25)), aside, "口径不同")
    history = history_of((Report(week=Week(2025, 25), known_findings=known),))
    proof = proof_of(Report(week=Week(2025, 26)), history, _of_track(*entries, week="2025-W26"))
    return len(proof.known), len(proof.findings)


def test_what_is_known_stays_so_where_other_figures_moved():
    before = f"6月18日统计，覆盖 12 家，{SUM}，下周三复核"
    after = f"6月25日统计，覆盖 15 家，{SUM}，本周三复核"
    assert _known_in_next_week(before, before) == (1, 0)
    assert _known_in_next_week(before, after) == (1, 0)
    assert _known_in_next_week(before, f"{after}。另新增渠道 3 条") == (1, 0)


@pytest.mark.parametrize(
    "other",
    [
        "线上 80 笔、线下 140 笔，合计 230 笔",
        "出金 100 笔、入金 150 笔，合计 310 笔",
        "退款线上 71 笔、线下 136 笔，合计 208 笔",
    ],
)
def test_another_wrong_sum_of_the_same_matter_is_shown(other):
    assert _known_in_next_week(SUM, SUM, other) == (1, 1)
    assert _known_in_next_week(SUM, f"{SUM}。{other}") == (1, 1)


def test_a_question_is_known_whatever_its_figures():
    ask = "本周渗透率{}%，较上周提升{}%"
    assert _known_in_next_week(ask.format("4.2", "0.6"), ask.format("4.9", "0.7")) == (1, 0)
    assert _known_in_next_week(ask.format("4.2", "0.6"), "本周复购率4.2%，较上周提升0.6%") == (0, 1)


def test_two_promises_of_one_sentence_are_two():
    text = "## 【O1 业务】\n\n1. 收银台：6月24日提测，6月27日上线\n\n## 下周工作及目标\n\n1. 团建\n"
    first, second = [each for each in found(text) if each.kind == "promise_not_planned"]
    known = with_aside(report_with(), first, "另有安排")
    assert known_as(second, known) is None


@pytest.mark.parametrize(
    ("words", "secret"),
    [
        ("联系 13812345678 确认", "13812345678"),
        ("核验 11010519491231002X 后", "11010519491231002X"),
        ("用密码：Abc12345 登录", "Abc12345"),
    ],
)
def test_no_finding_repeats_what_must_not_leave(words, secret):
    every = found(f"## 【O1 业务】\n\n1. 收银台：{words}，6月27日前完成{words}\n\n## 下周工作\n\n1. 团建\n")
    assert {"sensitive_number", "promise_not_planned"} <= {each.kind for each in every}
    for each in every:
        assert secret not in f"{each.message}{each.excerpt}{each.sign}{dict(each.detail)}"
