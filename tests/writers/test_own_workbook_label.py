"""How sheets name their weeks, read and gone on with."""

from datetime import date
from decimal import Decimal

import pytest

from weekly_editor.analysis.week_label import week_name
from weekly_editor.report.week import Week
from weekly_editor.writers.own_workbook_label import continued, weeks_named

W32, W33 = Week(2024, 32), Week(2024, 33)


@pytest.mark.parametrize(
    ("label", "following"),
    [
        ("2024-W32", "2024-W33"),
        ("2024W32", "2024W33"),
        ("W32", "W33"),
        ("w32", "w33"),
        ("Week 32", "Week 33"),
        ("第32周", "第33周"),
        ("第 32 周", "第 33 周"),
        ("2024年第32周", "2024年第33周"),
        ("24年32周", "24年33周"),
        ("32周", "33周"),
        ("32", "33"),
        ("202432", "202433"),
        ("8.5-8.11", "8.12-8.18"),
        ("8.5-11", "8.12-18"),
        ("08/05~08/11", "08/12~08/18"),
        ("8月5日-8月11日", "8月12日-8月18日"),
        ("8月5日至11日", "8月12日至18日"),
        ("2024.8.5—2024.8.11", "2024.8.12—2024.8.18"),
        ("20240805-20240811", "20240812-20240818"),
        ("0805-0811", "0812-0818"),
        ("2024-08-09", "2024-08-16"),
        ("8.9", "8.16"),
        ("W32（8.5-8.11）", "W33（8.12-8.18）"),
        ("第32周 (2024/8/5-8/11)", "第33周 (2024/8/12-8/18)"),
        (Decimal(32), Decimal(33)),
        (Decimal(202432), Decimal(202433)),
        (Decimal(20240809), Decimal(20240816)),
        (date(2024, 8, 9), date(2024, 8, 16)),
    ],
)
def test_the_next_week_is_named_like_the_one_before(label, following):
    name = week_name(label)
    assert name is not None
    assert name.week(name.year or 2024) == W32
    assert continued(label, W32, W33) == following


@pytest.mark.parametrize(
    ("label", "before", "week", "following"),
    [
        ("2024-W52", Week(2024, 52), Week(2025, 1), "2025-W01"),
        ("W52", Week(2024, 52), Week(2025, 1), "W1"),
        ("第53周", Week(2020, 53), Week(2021, 1), "第1周"),
        ("2020年第53周", Week(2020, 53), Week(2021, 1), "2021年第1周"),
        ("12.23-12.29", Week(2024, 52), Week(2025, 1), "12.30-1.5"),
        ("2024.12.23-12.29", Week(2024, 52), Week(2025, 1), "2024.12.30-1.5"),
        ("12.30-1.5", Week(2025, 1), Week(2025, 2), "1.6-1.12"),
        ("8.19-25", Week(2024, 34), Week(2024, 35), "8.26-9.1"),
        ("2024-12-30", Week(2025, 1), Week(2025, 2), "2025-01-06"),
        (date(2024, 12, 27), Week(2024, 52), Week(2025, 2), date(2025, 1, 10)),
        ("W30", Week(2024, 30), W33, "W33"),
    ],
)
def test_names_go_on_over_months_and_years(label, before, week, following):
    assert continued(label, before, week) == following


def test_whether_a_zero_leads_is_seen_in_other_weeks():
    assert continued("W52", Week(2024, 52), Week(2025, 1), ("W09", "W10")) == "W01"


@pytest.mark.parametrize(
    "label",
    ["合计", "本周", "8月第2周", "", "W99", "备注：见下页", Decimal("0.5"), Decimal(2024), Decimal(-3), "x" * 500],
)
def test_what_is_no_name_of_a_week_is_none(label):
    assert week_name(label) is None


def named(*labels):
    return [week_name(label) for label in labels]


def test_weeks_without_a_year_follow_each_other_up_to_the_report():
    weeks = weeks_named(named("W51", "W52", "W1", "W2"), 3, Week(2025, 3))
    assert weeks == (Week(2024, 51), Week(2024, 52), Week(2025, 1), Week(2025, 2))


def test_a_sheet_of_last_year_is_not_taken_for_this_one():
    labels = named(*(f"W{number}" for number in range(1, 53)))
    weeks = weeks_named(labels, 51, Week(2025, 5))
    assert weeks is not None
    assert (weeks[0], weeks[-1]) == (Week(2024, 1), Week(2024, 52))


def test_weeks_named_in_advance_come_after_the_newest_that_is_filled():
    weeks = weeks_named(named("W30", "W31", "W32", "W33"), 1, W32)
    assert weeks == (Week(2024, 30), Week(2024, 31), W32, W33)


def test_weeks_that_go_backwards_or_repeat_do_not_follow():
    assert weeks_named(named("2024-W32", "2024-W31"), 1, W33) is None
    assert weeks_named(named("2024-W32", "2024-W32"), 1, W33) is None
