"""A finding that was set aside stays so for the same matter."""

from weekly_editor.analysis.finding import Finding
from weekly_editor.analysis.known import known_as
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.model import KnownFinding
from weekly_editor.report.place import Place


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
