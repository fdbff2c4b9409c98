"""Readings that follow each other and do not agree."""

import pytest

from tests.analysis.checking import found

GROUP = "## 运营数据\n1. 报修 1{whole} 单，远程解决 {part} 单、上门解决 61 单\n2. 投诉 43 件，办结 41 件，在办 2 件，办结率 {rate}%\n"


def sums(whole: str = "48", part: str = "87", rate: str = "95.3") -> list[str]:
    every = found(GROUP.format(whole=whole, part=part, rate=rate))
    return [each.message.zh for each in every if each.kind == "parts_do_not_sum"]


def test_readings_that_agree_are_left_alone() -> None:
    assert sums() == []


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"whole": "84"}, "87 + 61 = 148，文中 184，差 36 单"),
        ({"part": "88"}, "88 + 61 = 149，文中 148，差 1 单"),
        ({"rate": "85.3"}, "41 ÷ 43 = 95.3%，文中 85.3%"),
    ],
)
def test_a_slip_in_a_reading_is_found(wrong: dict[str, str], message: str) -> None:
    assert sums(**wrong) == [message]
