"""Shares named like a part that an entry above tells."""

import pytest

from tests.analysis.checking import found

SHARES = (
    "- 挂号 48,250 人次，走窗口 9,650 人次、走小程序 38,600 人次，都留了痕。\n"
    "- 小程序渠道占全部挂号的 {}，今年的指标是 75%。\n",
    "- We took 48,250 bookings, 38,600 bookings by phone.\n- Phone bookings made up {} of all bookings.\n",
)


def doubts(text: str) -> list[str]:
    every = found(f"## 一、窗口\n\n{text}")
    return [each.kind for each in every if each.severity != "hint"]


@pytest.mark.parametrize("text", SHARES)
@pytest.mark.parametrize(("share", "is_wrong"), [("80.0%", False), ("80.2%", True), ("79.8%", True), ("8.0%", True)])
def test_a_share_is_of_what_the_entry_before_tells(text: str, share: str, is_wrong: bool) -> None:
    assert ("parts_do_not_sum" in doubts(text.format(share))) is is_wrong


@pytest.mark.parametrize(
    "text",
    [
        "- 挂号 48,250 人次，走窗口 9,650 人次。\n- 小程序占支付笔数的 42.0%。\n",
        "- 投诉 43 件，办结 41 件。\n- 投诉占全部来电的 2.1%。\n",
    ],
)
def test_shares_of_other_things_are_left_alone(text: str) -> None:
    assert doubts(text) == []
