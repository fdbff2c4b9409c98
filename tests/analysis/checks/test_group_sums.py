"""Readings that follow each other and do not agree."""

import pytest

from tests.analysis.checking import found, report_of

GROUP = """## 运营数据
1. 报修 1{whole} 单，远程解决 {part} 单、上门解决 61 单
2. 投诉 43 件，办结 41 件，在办 2 件，办结率 {rate}%
"""


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


TABLE = """## Notes on cards

| Item | Count |
| --- | --- |
| Cards ordered | {ordered} |
| Cards posted | {posted} |
| Cards in the safe | {safe} |
| Renewals to date | {renewed} |
| Renewed this week | {added} |
"""
RIGHT_TABLE = {"ordered": "4,800", "posted": "4,312", "safe": "488", "renewed": "21,904", "added": "1,260"}
BEFORE = "## Cards\n\n- Renewals to date: 20,644, of which 1,105 in the week.\n"


@pytest.mark.parametrize(
    ("cell", "wrong", "kind"),
    [
        ("ordered", "8,400", "parts_do_not_sum"),
        ("posted", "4,313", "parts_do_not_sum"),
        ("safe", "4,880", "parts_do_not_sum"),
        ("renewed", "21,905", "cumulative_mismatch"),
        ("added", "2,160", "cumulative_mismatch"),
    ],
)
def test_rows_of_a_name_and_a_figure_are_readings(cell: str, wrong: str, kind: str) -> None:
    earlier = [report_of(BEFORE, "2025-W24")]
    assert found(report_of(TABLE.format(**RIGHT_TABLE)), earlier) == ()
    assert [each.kind for each in found(report_of(TABLE.format(**RIGHT_TABLE | {cell: wrong})), earlier)] == [kind]


@pytest.mark.parametrize(
    ("up", "share", "is_wrong"), [("10,068", "99.88", False), ("10,067", "99.88", True), ("10,068", "98.98", True)]
)
def test_minutes_up_and_down_are_all_minutes(up: str, share: str, is_wrong: bool) -> None:
    rows = f"| All minutes | 10,080 |\n| Minutes down | 12 |\n| Minutes up | {up} |\n| Availability | {share}% |\n"
    every = found(f"## Key figures\n\n| Measure | This week |\n| --- | --- |\n{rows}")
    assert ("parts_do_not_sum" in [each.kind for each in every if each.severity != "hint"]) is is_wrong


def test_rows_that_are_no_parts_are_left_alone() -> None:
    rows = "| Cards ordered | 4,800 |\n| Calls answered | 4,311 |\n| Letters sent | 488 |\n"
    assert found(f"## Notes\n\n| Item | Count |\n| --- | --- |\n{rows}") == ()


ONE_FIGURE = """## 质检

| 口径 | {head} |
| --- | --- |
| 本周抽检 | {whole} |
| 年内累计抽检 | {running} |
| 本周判定不符 | {part} |
| 本周放行 | {rest} |

抽检由两家机构轮流做。
"""
ONE_RIGHT = {"head": "件数", "whole": "318", "running": "9,452", "part": "47", "rest": "271"}


def in_table(**wrong: str) -> list[str]:
    before = report_of("## 质检\n\n年内累计抽检样品9,134件，当周抽检305件。\n", "2025-W24")
    return [each.kind for each in found(ONE_FIGURE.format(**(ONE_RIGHT | wrong)), [before]) if each.severity != "hint"]


@pytest.mark.parametrize("head", ["件数", "数量（件）", "数量(件)"])
def test_rows_of_one_figure_that_agree_are_left_alone(head: str) -> None:
    assert in_table(head=head) == []


@pytest.mark.parametrize(
    ("wrong", "kind"),
    [
        ({"whole": "319"}, "parts_do_not_sum"),
        ({"part": "470"}, "parts_do_not_sum"),
        ({"rest": "721"}, "parts_do_not_sum"),
        ({"running": "9,453"}, "cumulative_mismatch"),
        ({"running": "94,520"}, "cumulative_mismatch"),
    ],
)
def test_a_slip_in_rows_of_one_figure_is_found(wrong: dict[str, str], kind: str) -> None:
    assert kind in in_table(**wrong)


@pytest.mark.parametrize(("rate", "is_wrong"), [("91.2%", False), ("92.1%", True)])
def test_a_rate_in_rows_of_one_figure_is_that_of_the_rows_before_it(rate: str, is_wrong: bool) -> None:
    rows = ("Item | Count", "Calls answered | 1,824", "Calls in all | 2,000", f"Answer rate | {rate}")
    text = "## Desk\n\n| Item | Count |\n| --- | --- |\n" + "".join(f"| {row} |\n" for row in rows[1:])
    assert bool([each for each in found(text) if each.kind == "parts_do_not_sum"]) is is_wrong


def test_rows_that_count_other_things_are_left_alone() -> None:
    rows = ("在岗 | 126", "请假 | 12", "门店 | 138", "日均来客 | 1,260", "投诉 | 14", "表扬 | 27")
    text = "## 门店\n\n| 项 | 数 |\n| --- | --- |\n" + "".join(f"| {row} |\n" for row in rows)
    assert [each for each in found(text) if each.severity != "hint"] == []


def test_a_share_shows_the_count_of_the_entry_that_it_is_of() -> None:
    (asked,) = found("## Depot\n\n- The depot sorted 41,200 parcels.\n- Damaged: 618 (15.0% of all parcels).\n")
    assert asked.message.en == "618 ÷ 41200 = 1.5%, the text says 15.0%"
    assert {place.loc[3] for place in asked.others} == {0, 1}
