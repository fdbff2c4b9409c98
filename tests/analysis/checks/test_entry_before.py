"""Shares and changes of what the entries before tell."""

import pytest

from tests.analysis.checking import found

SHARES = (
    "- 挂号 48,250 人次，走窗口 9,650 人次、走小程序 38,600 人次，都留了痕。\n"
    "- 小程序渠道占全部挂号的 {}，今年的指标是 75%。\n",
    "- We took 48,250 bookings, 38,600 bookings by phone.\n- Phone bookings made up {} of all bookings.\n",
)
CHANGES = (
    "- 退票 1,184 张，原因多是改期。\n- 退票与上周 {} 张相比少了 96 张，降幅 7.5%。\n",
    "- 开箱 2,640 件，全部扫码。\n- 开箱比上周的 {} 件多了 120 件。\n",
    "- Spend came to $86,400, mostly on labour.\n- That is $3,600 less than the ${} of last week.\n",
)


def doubts(text: str) -> list[str]:
    every = found(f"## 一、窗口\n\n{text}")
    return [each.kind for each in every if each.severity != "hint"]


@pytest.mark.parametrize("text", SHARES)
@pytest.mark.parametrize(("share", "is_wrong"), [("80.0%", False), ("80.2%", True), ("79.8%", True), ("8.0%", True)])
def test_a_share_is_of_what_the_entry_before_tells(text: str, share: str, is_wrong: bool) -> None:
    assert ("parts_do_not_sum" in doubts(text.format(share))) is is_wrong


@pytest.mark.parametrize(
    ("text", "before", "is_wrong"),
    [
        (CHANGES[0], "1,280", False),
        (CHANGES[0], "1,281", True),
        (CHANGES[0], "12,800", True),
        (CHANGES[1], "2,520", False),
        (CHANGES[1], "2,521", True),
        (CHANGES[1], "5,220", True),
        (CHANGES[2], "90,000", False),
        (CHANGES[2], "9,000", True),
        (CHANGES[2], "900,000", True),
    ],
)
def test_a_change_leads_to_what_the_entry_before_tells(text: str, before: str, is_wrong: bool) -> None:
    assert ("growth_ambiguous" in doubts(text.format(before))) is is_wrong


@pytest.mark.parametrize(
    "text",
    [
        "- 挂号 48,250 人次，走窗口 9,650 人次。\n- 小程序占支付笔数的 42.0%。\n",
        "- 退票 1,184 张。\n- 改签与上周 1,281 张相比少了 96 张。\n",
        "- 投诉 43 件，办结 41 件。\n- 投诉占全部来电的 2.1%。\n",
    ],
)
def test_shares_and_changes_of_other_things_are_left_alone(text: str) -> None:
    assert doubts(text) == []
