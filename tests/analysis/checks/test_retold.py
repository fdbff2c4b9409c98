"""Counts that a later entry takes up again."""

import pytest

from tests.analysis.checking import found, kinds

TAKEN_UP = (
    "- 本周新签约 {} 家，都在城南。\n- 新签约的 64 家里，餐饮 40 家，零售 24 家。\n",
    "- 夜间转人工 {} 通，白天照旧由自助台接。\n- 上述 85 通中，催缴 52 通，改期 33 通。\n",
    "- 退回包裹 {} 件。\n- 天气转凉，退回的 1,320 件当中羽绒服最多。\n",
    "- We signed {} merchants this week.\n- Of the 64 merchants, 40 are in the south.\n",
)
RIGHT = ("64", "85", "1,320", "64")
REACHED = (
    "- 换表这件事，计划 900 台，换好 {} 台。\n- 下周换表再推进 150 台，换好的总数到 756 台。\n",
    "- 已布点 {} 处。\n- 下周另布 150 处，布点累计 756 处。\n",
    "- {} lamps replaced so far.\n- Next week another 150 lamps, bringing the total to 756 lamps.\n",
)


@pytest.mark.parametrize(("text", "count"), list(zip(TAKEN_UP, RIGHT, strict=True)))
def test_a_count_that_is_taken_up_says_as_many(text: str, count: str) -> None:
    assert "parts_do_not_sum" not in kinds(f"## 一、拓展\n\n{text.format(count)}")


@pytest.mark.parametrize(
    ("text", "count"), list(zip(TAKEN_UP, ("65", "58", "13,200", "46"), strict=True)), ids=["1", "2", "3", "4"]
)
def test_a_slip_in_a_count_that_is_taken_up_is_asked_about(text: str, count: str) -> None:
    every = found(f"## 一、拓展\n\n{text.format(count)}")
    assert "parts_do_not_sum" in [each.kind for each in every if each.severity == "ask"]


@pytest.mark.parametrize("text", REACHED)
@pytest.mark.parametrize(("count", "is_wrong"), [("606", False), ("607", True), ("660", True)])
def test_what_is_done_and_what_is_to_come_make_the_total(text: str, count: str, is_wrong: bool) -> None:
    every = found(f"## 一、推进\n\n{text.format(count)}")
    assert ("cumulative_mismatch" in [each.kind for each in every if each.severity == "ask"]) is is_wrong


@pytest.mark.parametrize(
    "text",
    [
        "- 本周签约 64 家。\n- 上周签约的 63 家里，已开通 60 家。\n",
        "- 城南签约 64 家，城北签约 36 家。\n- 签约的 100 家里，餐饮 60 家。\n",
        "- 换好 602 台。\n- 下周再发 40 台，库存总数到 300 台。\n",
    ],
)
def test_counts_of_other_things_are_left_alone(text: str) -> None:
    assert [each for each in found(f"## 一、拓展\n\n{text}") if each.severity != "hint"] == []
