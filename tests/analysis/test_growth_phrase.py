"""How growth is worded: a table by hand, in both languages."""

from datetime import date
from decimal import Decimal

import pytest

from weekly_editor.analysis.compared_week import compared_week
from weekly_editor.analysis.fact import Facts, stated_facts
from weekly_editor.analysis.growth import Growth
from weekly_editor.analysis.growth_phrase import growth_phrase
from weekly_editor.analysis.movement import GrowthKind
from weekly_editor.report.growth_wording import Basis
from weekly_editor.report.week import Week

WEEK = Week(2024, 32)


def growth(
    before: str | None,
    now: str,
    unit: str = "",
    kind: GrowthKind = "percent",
    basis: Basis = "last_week",
    *,
    week: Week = WEEK,
    decimals: int = 0,
    is_more_good: bool | None = None,
) -> Growth:
    was = None if before is None else Decimal(before)
    return Growth(week, basis, compared_week(week, basis), kind, was, Decimal(now), unit, decimals, is_more_good)


@pytest.mark.parametrize(
    ("before", "now", "zh", "en"),
    [
        (
            "45.00",
            "55.80",
            "较上周提升 10.80 个百分点（45.00% → 55.80%）",
            "up 10.80 pp from last week (45.00% → 55.80%)",
        ),
        (
            "99.998",
            "99.996",
            "较上周下降 0.002 个百分点（99.998% → 99.996%）",
            "down 0.002 pp from last week (99.998% → 99.996%)",
        ),
        ("45", "55.8", "较上周提升 10.8 个百分点（45.0% → 55.8%）", "up 10.8 pp from last week (45.0% → 55.8%)"),
        ("0", "3.6", "较上周提升 3.6 个百分点（0.0% → 3.6%）", "up 3.6 pp from last week (0.0% → 3.6%)"),
        ("3.6", "0", "较上周下降 3.6 个百分点（3.6% → 0.0%）", "down 3.6 pp from last week (3.6% → 0.0%)"),
        ("-1.5", "2", "较上周提升 3.5 个百分点（-1.5% → 2.0%）", "up 3.5 pp from last week (-1.5% → 2.0%)"),
        (
            "0.00001",
            "0.00002",
            "较上周提升 0.00001 个百分点（0.00001% → 0.00002%）",
            "up 0.00001 pp from last week (0.00001% → 0.00002%)",
        ),
        ("99.9", "99.90", "与上周持平（99.90%）", "unchanged from last week (99.90%)"),
        ("0", "-0.00", "与上周持平（0.00%）", "unchanged from last week (0.00%)"),
        (None, "55.8", "上周无数据", "no data for last week"),
    ],
)
def test_ratios_in_points(before: str | None, now: str, zh: str, en: str):
    told = growth(before, now, "%", "points", is_more_good=True)
    assert (growth_phrase(told, "zh_CN"), growth_phrase(told, "en")) == (zh, en)


@pytest.mark.parametrize(
    ("before", "now", "unit", "zh", "en"),
    [
        ("45.00", "55.80", "%", "较上周增长 24.00%（45.00% → 55.80%）", "up 24.00% from last week (45.00% → 55.80%)"),
        (
            "12.6",
            "10.08",
            "万笔",
            "较上周下降 20.00%（12.60万笔 → 10.08万笔）",
            "down 20.00% from last week (12.60万笔 → 10.08万笔)",
        ),
        ("3", "4", "笔", "较上周增长 33.33%（3笔 → 4笔）", "up 33.33% from last week (3笔 → 4笔)"),
        ("3", "5", "笔", "较上周增长 66.67%（3笔 → 5笔）", "up 66.67% from last week (3笔 → 5笔)"),
        ("1", "2", "亿元", "较上周增长 100.00%（1亿元 → 2亿元）", "up 100.00% from last week (1亿元 → 2亿元)"),
        ("1", "12", "", "较上周增长 1100.00%（1 → 12）", "up 1100.00% from last week (1 → 12)"),
        ("12", "0", "笔", "较上周下降 100.00%（12笔 → 0笔）", "down 100.00% from last week (12笔 → 0笔)"),
        (
            "100000",
            "1",
            "笔",
            "较上周下降超过 99.99%（100000笔 → 1笔）",
            "down more than 99.99% from last week (100000笔 → 1笔)",
        ),
        (
            "100000",
            "199999",
            "",
            "较上周增长 100.00%（100000 → 199999）",
            "up 100.00% from last week (100000 → 199999)",
        ),
        (
            "1000000",
            "1000001",
            "笔",
            "较上周增长不足 0.01%（1000000笔 → 1000001笔）",
            "up less than 0.01% from last week (1000000笔 → 1000001笔)",
        ),
        (
            "1000001",
            "1000000",
            "笔",
            "较上周下降不足 0.01%（1000001笔 → 1000000笔）",
            "down less than 0.01% from last week (1000001笔 → 1000000笔)",
        ),
        ("20000", "20001", "", "较上周增长 0.01%（20000 → 20001）", "up 0.01% from last week (20000 → 20001)"),
        ("0", "12", "笔", "较上周增加 12笔（0笔 → 12笔）", "up 12笔 from last week (0笔 → 12笔)"),
        ("0", "0", "笔", "与上周持平（0笔）", "unchanged from last week (0笔)"),
        ("0", "2.5", "%", "较上周提升 2.5 个百分点（0.0% → 2.5%）", "up 2.5 pp from last week (0.0% → 2.5%)"),
        ("-5", "5", "万元", "较上周增加 10万元（-5万元 → 5万元）", "up 10万元 from last week (-5万元 → 5万元)"),
        ("5", "-5", "万元", "较上周减少 10万元（5万元 → -5万元）", "down 10万元 from last week (5万元 → -5万元)"),
        ("-5", "-8", "万元", "较上周减少 3万元（-5万元 → -8万元）", "down 3万元 from last week (-5万元 → -8万元)"),
        ("-5", "0", "万元", "较上周增加 5万元（-5万元 → 0万元）", "up 5万元 from last week (-5万元 → 0万元)"),
        (None, "0", "笔", "上周无数据", "no data for last week"),
    ],
)
def test_in_percent_where_that_means_something(before: str | None, now: str, unit: str, zh: str, en: str):
    told = growth(before, now, unit, "percent", is_more_good=True)
    assert (growth_phrase(told, "zh_CN"), growth_phrase(told, "en")) == (zh, en)


@pytest.mark.parametrize(
    ("before", "now", "unit", "zh"),
    [
        ("120", "96", "ms", "较上周减少 24 ms（120 ms → 96 ms）"),
        ("1.5", "0.5", "次", "较上周减少 1.0次（1.5次 → 0.5次）"),
        ("0", "0.5", "次", "较上周增加 0.5次（0.0次 → 0.5次）"),
        ("0.5", "0", "次", "较上周减少 0.5次（0.5次 → 0.0次）"),
        ("3", "3", "次", "与上周持平（3次）"),
        ("1.5000", "1.6", "万笔", "较上周增加 0.1万笔（1.5万笔 → 1.6万笔）"),
        ("1.23456", "1.2", "万笔", "较上周减少 0.03456万笔（1.23456万笔 → 1.20000万笔）"),
        ("9" * 29, "1" + "0" * 29, "", f"较上周增加 1（{'9' * 29} → 1{'0' * 29}）"),
    ],
)
def test_differences_of_amounts(before: str, now: str, unit: str, zh: str):
    assert growth_phrase(growth(before, now, unit, "difference"), "zh_CN") == zh


@pytest.mark.parametrize(
    ("unit", "kind", "is_more_good", "verbs"),
    [
        ("%", "points", True, ("提升", "下降")),
        ("%", "points", False, ("上升", "下降")),
        ("%", "points", None, ("上升", "下降")),
        ("笔", "percent", True, ("增长", "下降")),
        ("ms", "percent", False, ("上升", "下降")),
        ("分", "percent", None, ("上升", "下降")),
        ("笔", "difference", True, ("增加", "减少")),
        ("次", "difference", False, ("增加", "减少")),
    ],
)
def test_a_verb_praises_only_what_is_good(
    unit: str, kind: GrowthKind, is_more_good: bool | None, verbs: tuple[str, str]
):
    for (before, now), verb in zip((("1", "2"), ("2", "1")), verbs, strict=True):
        phrase = growth_phrase(growth(before, now, unit, kind, is_more_good=is_more_good), "zh_CN")
        assert phrase.startswith(f"较上周{verb} ")


@pytest.mark.parametrize(
    ("basis", "week", "before", "zh", "en"),
    [
        ("month_week", "2024-W32", "1", "较上月同周增加 1（1 → 2）", "up 1 from the same week last month (1 → 2)"),
        ("month_week", "2024-W32", None, "上月同周无数据", "no data for the same week last month"),
        ("month_week", "2024-W22", None, "上月没有第 5 周", "last month has no week 5"),
        (
            "month_days",
            "2024-W32",
            "1",
            "较上月同期（7月8日—7月14日）增加 1（1 → 2）",
            "up 1 from the same days last month, Jul 8 – Jul 14 (1 → 2)",
        ),
        (
            "month_days",
            "2026-W01",
            "1",
            "较上月同期（12月1日—12月7日）增加 1（1 → 2）",
            "up 1 from the same days last month, Dec 1 – Dec 7 (1 → 2)",
        ),
        (
            "month_days",
            "2024-W13",
            "2",
            "与上月同期（2月26日—3月3日）持平（2）",
            "unchanged from the same days last month, Feb 26 – Mar 3 (2)",
        ),
        (
            "month_days",
            "2024-W32",
            None,
            "上月同期（7月8日—7月14日）无数据",
            "no data for the same days last month, Jul 8 – Jul 14",
        ),
        ("last_year", "2024-W32", "1", "较去年同期增加 1（1 → 2）", "up 1 from the same week last year (1 → 2)"),
        ("last_year", "2024-W32", None, "去年同期无数据", "no data for the same week last year"),
        ("last_year", "2021-W01", "1", "较去年同期增加 1（1 → 2）", "up 1 from the same week last year (1 → 2)"),
        (
            "last_year",
            "2020-W53",
            "1",
            "较去年同期（2019年12月30日—2020年1月5日）增加 1（1 → 2）",
            "up 1 from the same week last year, Dec 30, 2019 – Jan 5, 2020 (1 → 2)",
        ),
        (
            "last_year",
            "2026-W53",
            None,
            "去年同期（2025年12月29日—2026年1月4日）无数据",
            "no data for the same week last year, Dec 29, 2025 – Jan 4, 2026",
        ),
        ("last_year", "0002-W01", None, "去年同期无数据", "no data for the same week last year"),
        ("last_week", "2021-W01", "1", "较上周增加 1（1 → 2）", "up 1 from last week (1 → 2)"),
    ],
)
def test_the_basis_is_named_so_that_nobody_is_misled(basis: Basis, week: str, before: str | None, zh: str, en: str):
    told = growth(before, "2", "", "difference", basis, week=Week.parse(week))
    assert (growth_phrase(told, "zh_CN"), growth_phrase(told, "en")) == (zh, en)


def test_ratios_in_thousandths_move_by_points_of_their_own():
    told = growth("1.2", "1.4", "‰", "points")
    assert growth_phrase(told, "zh_CN") == "较上周上升 0.2 个千分点（1.2‰ → 1.4‰）"
    assert growth_phrase(told, "en") == "up 0.2 per-mille points from last week (1.2‰ → 1.4‰)"


def test_values_have_the_decimals_of_their_metric_and_are_never_rounded():
    assert growth_phrase(growth("45", "55", "%", "points", decimals=2), "zh_CN").endswith("（45.00% → 55.00%）")
    assert growth_phrase(growth("45.123", "55", "%", "points", decimals=2), "zh_CN").endswith("（45.123% → 55.000%）")


@pytest.mark.parametrize("kind", ["points", "percent"])
def test_a_phrase_is_taken_for_neither_progress_nor_promise(kind: GrowthKind):
    for basis, week in (("last_week", WEEK), ("month_days", WEEK), ("last_year", Week(2020, 53))):
        for language in ("zh_CN", "en"):
            phrase = growth_phrase(growth("45.00", "55.80", "%", kind, basis, week=week), language)
            for sentence in (f"自动初审占比{phrase}，覆盖率提升。", f"目标达成率{phrase}", f"The target is {phrase}"):
                assert stated_facts(sentence, week) == Facts()
            assert stated_facts(f"预计2034年1月9日提测，目标达成率{phrase}", week).due == date(2034, 1, 9)
