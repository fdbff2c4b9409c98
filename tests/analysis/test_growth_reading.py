"""Growth read back from the words that tell it."""

from dataclasses import replace
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategy import ANY_TEXT, texts

from weekly_editor.analysis.compared_week import compared_week
from weekly_editor.analysis.growth import Growth
from weekly_editor.analysis.growth_phrase import growth_phrase
from weekly_editor.analysis.growth_reading import StatedGrowth, read_growth
from weekly_editor.analysis.movement import kind_told
from weekly_editor.report.growth_wording import BASES
from weekly_editor.report.week import Week

UNITS = (
    "",
    "%",
    "％",
    "‰",
    "笔",
    "万笔",
    "亿元",
    "次",
    "ms",
    "$",
    "M$",
    "h",
    "元/笔",
    "%（累计）",
    "24h",
    "个百分点",
    "pp",
)
SENTENCES = (
    "{}",
    "自动初审占比{}，原因是覆盖率提升。",
    "Rate {}; see 3.2 (W31 → W32).",
    "（{}）",
    "较上周{}",
    "a {} b",
)


GROWTH = Growth(
    Week(2024, 32), "last_week", Week(2024, 31), "points", Decimal("45.00"), Decimal("55.80"), "%", is_more_good=True
)


def growth_at_random(random: Random) -> Growth:
    """Return growth of any two figures, of any size, in any unit, compared with any week that there is."""
    week, basis = Week(2000, 1).shifted(random.randrange(5000)), random.choice(BASES)
    compared = compared_week(week, basis)
    unit, now = random.choice(UNITS), figure_at_random(random)
    before = None if compared is None else now if random.random() < 0.05 else figure_at_random(random)
    kind = kind_told(random.choice(("points", "percent", "difference", "")), unit, before, now)
    return Growth(
        week, basis, compared, kind, before, now, unit, random.randrange(4), random.choice((True, False, None))
    )


def figure_at_random(random: Random) -> Decimal:
    """Return a figure of up to 30 digits, half of them short; one in ten is zero, a third is negative."""
    if random.random() < 0.1:
        return Decimal("0" if random.random() < 0.5 else "-0.00")
    digits = random.randint(1, 30 if random.random() < 0.5 else 5)
    decimals = random.randint(0, digits)
    number = random.randrange(10**digits)
    return Decimal(f"{'-' if random.random() < 0.33 else ''}{number}E-{decimals}")


def test_a_phrase_read_back_gives_what_it_tells_for_ten_thousand_pairs():
    random = Random(5)
    for _ in range(10_000):
        growth = growth_at_random(random)
        lead, tail = random.choice(SENTENCES).split("{}")
        sentence = lead + growth_phrase(growth, random.choice(("zh_CN", "en"))) + tail
        assert [spoken(stated) for stated in read_growth(sentence)] == [spoken(growth)] * (growth.before is not None)


def spoken(growth: Growth | StatedGrowth) -> tuple[object, ...]:
    """Return what a phrase tells."""
    return growth.basis, growth.kind, growth.before, growth.now, growth.unit


def test_a_phrase_is_found_where_it_stands():
    first = growth_phrase(GROWTH, "zh_CN")
    second = growth_phrase(replace(GROWTH, before=GROWTH.now), "en")
    sentence = f"成功率{first}; the rate is {second}."
    assert [sentence[stated.begin : stated.end] for stated in read_growth(sentence)] == [first, second]


@pytest.mark.parametrize(
    "sentence",
    [
        "较上周提升10.80个百分点（45.00%→55.80%）",
        "较上周提升 10.80 个百分点（45.00% →  55.80%）".replace("  ", " "),
        "Up 10.80 pp from last week (45.00% → 55.80%)",
        "较上周 提升 10.80 个百分点（45.00% → 55.80%）".replace("周 ", "周"),
    ],
)
def test_white_space_and_capitals_are_not_the_point(sentence: str):
    assert [spoken(stated) for stated in read_growth(sentence)] == [spoken(GROWTH)]


@pytest.mark.parametrize(
    "sentence",
    [
        "自动初审占比55.80%，相比上周提升10.80%",  # points or percent: nobody can know
        "金额占比为2.66%，较上月增长78%",
        "较上周提升 10.80 个百分点",
        "较上周提升明显（45.00% → 55.80%）",
        "较上周增加 10.80笔（45.00元 → 55.80元）",
        "较上周提升 10.80 个百分点（45.00笔 → 55.80笔）",
        "较上周增加 10.80%笔（45.00% → 55.80笔）",
        "较昨日提升 10.80 个百分点（45.00% → 55.80%）",
        "上周无数据",
        "no data for last week",
        "backup 10.80 pp from last week (45.00% → 55.80%)",
        "",
    ],
)
def test_other_growth_is_not_taken_for_ours(sentence: str):
    assert read_growth(sentence) == ()


def test_a_text_that_nobody_wrote_as_a_sentence_is_not_read():
    phrase = growth_phrase(GROWTH, "zh_CN")
    assert len(read_growth(phrase * 100)) == 100
    assert read_growth(phrase * 1000) == ()


PIECES = (
    *("较上周", "与去年同期", "提升", "持平", "下降", "不足 0.01%", " 个百分点", "（", "）", " → ", "笔", "的"),
    *("up", "down", "unchanged", " from ", "last week", " (", ")", ", Jul 8"),
    *(" 3", "-0.5", "9" * 61, "%", "**", "\n"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join) | ANY_TEXT | texts())
def test_no_prose_is_too_odd_to_be_read(text: str):
    for stated in read_growth(text):
        assert spoken(stated) == spoken(read_growth(text[stated.begin : stated.end])[0])


@pytest.mark.parametrize(
    "text",
    [
        "较上周提升" * 800,
        "较上周提升 1" + "1" * 3900,
        ("较上周提升 1%（1" * 400),
        ("与上周持平（1" + "a" * 39) * 80,
        "up 1 from last week, " + "1 (" * 1300,
        "较上月同期（" * 660,
        "较上月同期（" + "1" * 3000 + "（1 → 1",
    ],
)
def test_no_text_takes_long_to_be_read(text: str):
    assert read_growth(text) == ()
