"""Items that say the same but for their figures are the rows of a table."""

from tests.analysis.checking import found

ROWS = """## 一、运营
1. 票务：单量（万单）：{0}；退单（单）：41
2. 酒店：单量（万单）：927.3；退单（单）：26
3. 用车：单量（万单）：208.2；退单（单）：8
4. 合计：单量（万单）：3,000.0；退单（单）：{1}
"""


def sums(first: str, last: str) -> list[tuple[str, str]]:
    every = found(ROWS.format(first, last))
    return [(each.severity, str(each.message.zh)) for each in every if each.kind == "parts_do_not_sum"]


def test_rows_that_come_to_their_total_are_left_alone() -> None:
    assert sums("1,864.5", "75") == []


def test_a_total_that_its_rows_do_not_come_to_is_an_error() -> None:
    assert sums("1,864.5", "76") == [("error", "41 + 26 + 8 = 75，表中 76，差 1")]


def test_what_rounding_hardly_explains_is_a_hint() -> None:
    assert [severity for severity, _ in sums("1,864.7", "75")] == ["hint"]


def test_a_total_may_be_named_in_two_languages() -> None:
    rows = "| 海运 Sea | 3,180 |\n| 空运 Air | 1,460 |\n| 陆运 Road | 4,610 |\n"
    text = f"## 结算\n\n| 方式 Mode | 票数 |\n| --- | ---: |\n{rows}| 合计 Total | {{}} |\n"
    assert found(text.format("9,250")) == ()
    assert [each.severity for each in found(text.format("9,251"))] == ["error"]
