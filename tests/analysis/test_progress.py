from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weekly_editor.analysis.change import changed
from weekly_editor.analysis.progress import progress_changes, stated_progress


def progress(text):
    stated = stated_progress(text)
    return stated.value if stated else None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("进度70%", 70),
        ("整体进度为 45％", 45),
        ("通道接入85%，待联调", 85),
        ("完成 12.5%", "12.5"),
        ("二期 进度20%，方案评审中", 20),
        ("延期能力100%，已上线", 100),
        ("梳理进度达70%", 70),
        ("进度由50%推进到70%", 70),
        ("项目进度98%，刷数总体进度95%", 98),
        ("对账平台项目进度60%，成功率 99.9%", 60),
        ("progress 60%, live soon", 60),
        ("80% done", 80),
        ("整体进度７５％", 75),
    ],
)
def test_progress_is_read_from_its_sentence(text, value):
    assert progress(text) == Decimal(value)


@pytest.mark.parametrize(
    "text",
    [
        "成功率99.9%",
        "占比55.8%，提升10.8%",
        "渗透率达到3.6%",
        "接入率 30%",
        "完成 120%",
        "甲进度30%，乙进度50%",
        "已上线",
        "较上月增长78%，已完成",
        "",
    ],
)
def test_rates_shares_and_contradictions_are_no_progress(text):
    assert progress(text) is None


def test_the_place_of_the_number_is_told():
    text = "通道接入 85%"
    stated = stated_progress(text)
    assert text[stated.begin : stated.end] == "85"


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("接入85%，待联调", "接入90%，待联调"),
        ("整体进度85%，接入85%", "整体进度90%，接入85%"),
        ("接入85%，再说一遍：接入85%，已上线", "接入90%，再说一遍：接入90%，已上线"),
        ("接入90.0%", "接入90.0%"),
        ("已上线", "已上线"),
    ],
)
def test_another_value_is_put_where_the_numbers_stand(text, after):
    assert changed(text, progress_changes(text, Decimal(90))) == after


@given(st.integers(0, 100))
def test_the_value_put_in_is_the_value_read_back(value):
    text = "整体进度5%，成功率99%"
    assert progress(changed(text, progress_changes(text, Decimal(value)))) == value
