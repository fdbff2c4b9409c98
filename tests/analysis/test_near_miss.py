"""Figures that come to each other but for a slip of the hand, in words that no rule knows."""

import pytest

from tests.analysis.checking import found

SUMS = (
    ("入库 1,240 件，甲仓拉走 815 件，乙仓收下 425 件", "1,240", "1,204"),
    ("派出 420 件，撤下 35 件，真正看过 385 件", "385", "386"),
    ("专票 214 张＋普票 365 张＝579 张", "365", "3650"),
    ("We shipped 640 readers, 410 by rail and 230 by road", "230", "203"),
)


@pytest.mark.parametrize(("right", "was", "now"), SUMS)
def test_a_slip_in_a_sum_that_no_word_tells_is_found(right: str, was: str, now: str) -> None:
    head = "## 一、运营\n\n- "
    wrong = found(f"{head}{right.replace(was, now, 1)}\n")
    assert not [each for each in found(f"{head}{right}\n") if each.kind == "parts_do_not_sum"]
    assert [each for each in wrong if each.kind == "parts_do_not_sum"]


def test_figures_of_one_or_two_digits_come_near_each_other_by_chance() -> None:
    text = "## 一、运营\n\n- 上午来访 26 人，下午外出 12 人，晚间值守 13 人\n"
    assert not [each for each in found(text) if each.kind == "parts_do_not_sum"]


def test_figures_of_three_digits_that_may_come_near_by_chance_are_only_hinted_at() -> None:
    text = "## 一、运营\n\n- 接入商户 105 家，签约 54 家，上线 52 家\n"
    assert [each.severity for each in found(text) if each.kind == "parts_do_not_sum"] == ["hint"]


def test_the_days_of_a_week_are_no_parts_of_its_first() -> None:
    text = "## 一、运营\n\n- 周一 1,050 笔，周二 520 笔，周三 531 笔\n"
    assert not [each for each in found(text) if each.kind == "parts_do_not_sum"]
