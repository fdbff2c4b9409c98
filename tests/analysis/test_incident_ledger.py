"""What incidents come to: counts, downtime, availability and what is left of a year, computed by hand."""

from datetime import datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.ledger_example import WEEK, all_weeks_before, incident, ledger_of, reading, report
from tests.strategy import incidents as any_incident
from weekly_editor.analysis.downtime import Outage, apart
from weekly_editor.analysis.history import NO_HISTORY
from weekly_editor.analysis.incident_ledger import LedgerMemory, incident_ledger
from weekly_editor.analysis.ledger_words import minutes_text, week_runs
from weekly_editor.analysis.period import PERIODS, periods_of, whole_year
from weekly_editor.report.metric import Metric, MetricCatalog, PastWeek
from weekly_editor.report.model import Incident
from weekly_editor.report.week import Week

W32, W31, W01 = WEEK, Week(2024, 31), Week(2025, 1)
Row = tuple[str, str] | tuple[str, str, str]  # begin, end, share


def minutes(count: str) -> Decimal:
    return Decimal(count) * 60


# week, period, incidents, minutes down, minutes charged, days of the period, availability
# W32 of 2024 is 5 to 11 August: its month so far has 11 days, its quarter 31 + 11 = 42, its year
# 31 + 29 + 31 + 30 + 31 + 30 + 31 + 11 = 224. A week has 10,080 minutes, a day 1,440.
AVAILABILITY: list[tuple[Week, str, list[Row], str, str, int, str]] = [
    # nothing happened
    (W32, "week", [], "0", "0", 7, "100"),
    (W32, "year", [], "0", "0", 224, "100"),
    # 09:16 to 10:22 is 66 minutes: 1 - 66/10,080
    (W32, "week", [("2024-08-07T09:16", "2024-08-07T10:22")], "66", "66", 7, "99.345238095"),
    # 1 - 66/15,840
    (W32, "month", [("2024-08-07T09:16", "2024-08-07T10:22")], "66", "66", 11, "99.583333333"),
    # 1 - 66/60,480
    (W32, "quarter", [("2024-08-07T09:16", "2024-08-07T10:22")], "66", "66", 42, "99.890873016"),
    # 1 - 66/322,560
    (W32, "year", [("2024-08-07T09:16", "2024-08-07T10:22")], "66", "66", 224, "99.979538690"),
    # half of the 66 is charged: 1 - 33/10,080
    (W32, "week", [("2024-08-07T09:16", "2024-08-07T10:22", "0.5")], "66", "33", 7, "99.672619048"),
    # a quarter of it: 1 - 16.5/322,560
    (W32, "year", [("2024-08-07T09:16", "2024-08-07T10:22", "0.25")], "66", "16.5", 224, "99.994884673"),
    # a share of none costs nothing, not even time: it is another's
    (W32, "week", [("2024-08-07T09:16", "2024-08-07T10:22", "0")], "0", "0", 7, "100"),
    # a share above one is one: 1 - 66/10,080
    (W32, "week", [("2024-08-07T09:16", "2024-08-07T10:22", "3")], "66", "66", 7, "99.345238095"),
    # a share below none is none
    (W32, "week", [("2024-08-07T09:16", "2024-08-07T10:22", "-1")], "0", "0", 7, "100"),
    # one second: 1 - 1/604,800
    (W32, "week", [("2024-08-07T09:16:00", "2024-08-07T09:16:01")], "0.0166666666666666667", "", 7, "99.999834656"),
    # no time at all
    (W32, "week", [("2024-08-07T09:16", "2024-08-07T09:16")], "0", "0", 7, "100"),
    # two apart: 10 + 20
    (W32, "week", [("2024-08-05T00:00", "2024-08-05T00:10"), ("2024-08-06T12:00", "2024-08-06T12:20")],
     "30", "30", 7, "99.702380952"),
    # one ends where the other begins: 10 + 10
    (W32, "week", [("2024-08-05T09:00", "2024-08-05T09:10"), ("2024-08-05T09:10", "2024-08-05T09:20")],
     "20", "20", 7, "99.801587302"),
    # 09:00-09:30 and 09:20-09:40 overlap by 10: 40
    (W32, "week", [("2024-08-05T09:00", "2024-08-05T09:30"), ("2024-08-05T09:20", "2024-08-05T09:40")],
     "40", "40", 7, "99.603174603"),
    # one within the other: the longer one, 60
    (W32, "week", [("2024-08-05T09:00", "2024-08-05T10:00"), ("2024-08-05T09:20", "2024-08-05T09:40")],
     "60", "60", 7, "99.404761905"),
    # the same time twice: 30
    (W32, "week", [("2024-08-05T09:00", "2024-08-05T09:30"), ("2024-08-05T09:00", "2024-08-05T09:30")],
     "30", "30", 7, "99.702380952"),
    # three in a chain: 09:00 to 10:00
    (W32, "week", [("2024-08-05T09:00", "2024-08-05T09:30"), ("2024-08-05T09:40", "2024-08-05T10:00"),
                   ("2024-08-05T09:20", "2024-08-05T09:50")], "60", "60", 7, "99.404761905"),
    # 20 at a half, then 10 in which the whole weighs, then 10 whole: 10 + 10 + 10
    (W32, "week", [("2024-08-05T09:00", "2024-08-05T09:30", "0.5"), ("2024-08-05T09:20", "2024-08-05T09:40")],
     "40", "30", 7, "99.702380952"),
    # a whole 20 in the middle of a half 60: 20 halved + 20 + 20 halved
    (W32, "week", [("2024-08-05T09:00", "2024-08-05T10:00", "0.5"), ("2024-08-05T09:20", "2024-08-05T09:40")],
     "60", "40", 7, "99.603174603"),
    # a quarter within a half adds nothing: 60 halved
    (W32, "week", [("2024-08-05T09:00", "2024-08-05T10:00", "0.5"), ("2024-08-05T09:20", "2024-08-05T09:40", "0.25")],
     "60", "30", 7, "99.702380952"),
    # two halves at the same time are a half, not a whole: 30 halved
    (W32, "week", [("2024-08-05T09:00", "2024-08-05T09:30", "0.5"), ("2024-08-05T09:00", "2024-08-05T09:30", "0.5")],
     "30", "15", 7, "99.851190476"),
    # three shares: 10 at .25, 10 at 1, 10 at .5: 2.5 + 10 + 5
    (W32, "week", [("2024-08-05T09:00", "2024-08-05T09:30", "0.25"), ("2024-08-05T09:10", "2024-08-05T09:20", "1"),
                   ("2024-08-05T09:20", "2024-08-05T09:30", "0.5")], "30", "17.5", 7, "99.826388889"),
    # across midnight: 23:50 to 00:20
    (W32, "week", [("2024-08-06T23:50", "2024-08-07T00:20")], "30", "30", 7, "99.702380952"),
    # across the beginning of the week: 20 of Monday
    (W32, "week", [("2024-08-04T23:50", "2024-08-05T00:20")], "20", "20", 7, "99.801587302"),
    # the month has both days: 30 of 15,840
    (W32, "month", [("2024-08-04T23:50", "2024-08-05T00:20")], "30", "30", 11, "99.810606061"),
    # across the end of the week: 10 of Sunday
    (W32, "week", [("2024-08-11T23:50", "2024-08-12T00:20")], "10", "10", 7, "99.900793651"),
    # the year to date ends with the week: 10 of 322,560
    (W32, "year", [("2024-08-11T23:50", "2024-08-12T00:20")], "10", "10", 224, "99.996899802"),
    # across the beginning of the month: 20 of 1 August
    (W32, "month", [("2024-07-31T23:50", "2024-08-01T00:20")], "20", "20", 11, "99.873737374"),
    # the quarter has both: 30 of 60,480
    (W32, "quarter", [("2024-07-31T23:50", "2024-08-01T00:20")], "30", "30", 42, "99.950396825"),
    # before the week
    (W32, "week", [("2024-08-04T09:00", "2024-08-04T10:00")], "0", "0", 7, "100"),
    # longer than the week: all of it
    (W32, "week", [("2024-08-01T00:00", "2024-09-01T00:00")], "10080", "10080", 7, "0"),
    # of the year to date 1 to 11 August: 11 of 224 days
    (W32, "year", [("2024-08-01T00:00", "2024-09-01T00:00")], "15840", "15840", 224, "95.089285714"),
    # 29 February of a leap year is a day of its year: 1,440 of 322,560
    (W32, "year", [("2024-02-29T00:00", "2024-03-01T00:00")], "1440", "1440", 224, "99.553571429"),
    # W32 of 2023 is 7 to 13 August: 31 + 28 + 31 + 30 + 31 + 30 + 31 + 13 = 225 days, 324,000 minutes
    (Week(2023, 32), "year", [("2023-02-28T23:00", "2023-03-01T01:00")], "120", "120", 225, "99.962962963"),
    # across the end of February in a leap year: 28 February 23:00 to 1 March 01:00 is 26 hours
    (W32, "year", [("2024-02-28T23:00", "2024-03-01T01:00")], "1560", "1560", 224, "99.516369048"),
    # W01 of 2025 is 30 December to 5 January, its Thursday in 2025: of the year to date 5 days, 7,200 minutes
    (W01, "year", [("2024-12-31T23:30", "2025-01-01T00:30")], "30", "30", 5, "99.583333333"),
    (W01, "month", [("2024-12-31T23:30", "2025-01-01T00:30")], "30", "30", 5, "99.583333333"),
    (W01, "week", [("2024-12-31T23:30", "2025-01-01T00:30")], "60", "60", 7, "99.404761905"),
    # W53 of 2020 is 28 December to 3 January, its Thursday in 2020: the year has all its 366 days, 527,040 minutes
    (Week(2020, 53), "year", [("2020-12-31T23:30", "2021-01-01T00:30")], "30", "30", 366, "99.994307832"),
    (Week(2020, 53), "month", [("2020-12-31T23:30", "2021-01-01T00:30")], "30", "30", 31, "99.932795699"),
    (Week(2020, 53), "week", [("2020-12-31T23:30", "2021-01-01T00:30")], "60", "60", 7, "99.404761905"),
    # W01 of 2021 begins on 4 January; the night of 1 January is of its year: 10 days, 14,400 minutes
    (Week(2021, 1), "year", [("2020-12-31T23:30", "2021-01-01T00:30")], "30", "30", 10, "99.791666667"),
    # W05 of 2025 is 27 January to 2 February, its Thursday in January: a month of 31 days, 44,640 minutes
    (Week(2025, 5), "month", [("2025-01-31T23:00", "2025-02-01T01:00")], "60", "60", 31, "99.865591398"),
    # W14 of 2025 is 31 March to 6 April, its Thursday in April: a quarter of 6 days, 8,640 minutes
    (Week(2025, 14), "quarter", [("2025-03-31T23:00", "2025-04-01T01:00")], "60", "60", 6, "99.305555556"),
    # the night in which clocks go forward elsewhere has 24 hours here: 01:00 to 04:00 is 180 minutes
    (Week(2025, 13), "week", [("2025-03-30T01:00", "2025-03-30T04:00")], "180", "180", 7, "98.214285714"),
    # and so has the one in which they go back
    (Week(2025, 43), "week", [("2025-10-26T00:30", "2025-10-26T03:30")], "180", "180", 7, "98.214285714"),
    # as long as the calendar: the whole week
    (W32, "week", [("0001-01-01T00:00", "9999-12-31T23:59")], "10080", "10080", 7, "0"),
    # before and after all
    (W32, "year", [("0001-01-01T00:00", "0001-01-01T01:00"), ("9999-12-31T23:00", "9999-12-31T23:59")],
     "0", "0", 224, "100"),
    # without an end nobody knows how long: nothing is made up
    (W32, "week", [("2024-08-05T11:25", "")], "0", "0", 7, "100"),
    # an end before the start is no time
    (W32, "week", [("2024-08-07T10:22", "2024-08-07T09:16")], "0", "0", 7, "100"),
    # an end alone is no time either
    (W32, "week", [("", "2024-08-07T09:16")], "0", "0", 7, "100"),
]  # fmt: skip


@pytest.mark.parametrize(("week", "name", "rows", "down", "charged", "days", "availability"), AVAILABILITY)
def test_availability_is_what_it_is_by_hand(week, name, rows, down, charged, days, availability):
    ledger = ledger_of(*(incident(row[0], row[1], share=(*row, "1")[2]) for row in rows), week=week)
    tally = ledger.tally(name)
    assert tally.period.seconds == days * 86_400
    assert tally.downtime.seconds == round(minutes(down))
    assert tally.downtime.charged == round(minutes(charged or down), 3)
    assert tally.availability == Decimal(availability)


@pytest.mark.parametrize(
    ("year", "target", "allowed"),
    [
        # 366 x 1,440 = 527,040 minutes, of which 0.002% are 10.5408
        (2024, "99.998", "10.5408"),
        # 365 x 1,440 = 525,600
        (2023, "99.998", "10.512"),
        (2023, "99.99", "52.56"),
        (2024, "99.99", "52.704"),
        (2023, "99.9", "525.6"),
        (2023, "100", "0"),
        (2023, "0", "525600"),
        (2100, "99.998", "10.512"),  # no leap year
        (2000, "99.998", "10.5408"),  # a leap year
    ],
)
def test_a_target_leaves_so_many_minutes_of_a_year(year, target, allowed):
    ledger = ledger_of(readings=[reading("年度可用性", "99", "%", target=target)], week=Week(year, 20))
    assert ledger.budget is not None
    assert ledger.budget.allowed_s == minutes(allowed)


def test_what_remains_of_the_year_is_what_is_allowed_less_what_is_charged():
    half = incident("2024-08-07T09:16", "2024-08-07T09:28", share="0.5")
    budget = ledger_of(half, readings=[reading("年度可用性", "99", "%", target="99.998")]).budget
    assert budget is not None
    assert budget.remaining_s == minutes("10.5408") - minutes("6")


def test_a_target_goes_for_a_year_whose_availability_nobody_has_typed_yet():
    typed = reading("年度可用性", "99", "%", target="99.998").model_copy(update={"value": None})
    ledger = ledger_of(readings=[typed])
    assert ledger.budget is not None
    assert ledger.checks == ()


def test_more_than_is_allowed_leaves_less_than_nothing():
    row = incident("2024-08-07T09:16", "2024-08-07T10:22")
    budget = ledger_of(row, readings=[reading("系统可用率", "99", "%", target="99.998")]).budget
    assert budget is not None
    assert minutes_text(budget.remaining_s) == "-55.5"  # 10.5408 - 66


def test_the_target_of_the_metric_goes_for_readings_that_have_none():
    catalog = MetricCatalog(metrics=(Metric(id="m", name="年度可用性", unit="%", target=Decimal("99.99")),))
    history = all_weeks_before(catalog=catalog)
    for readings in ([], [reading("年度可用性", "99.9", "%", metric="m")]):
        budget = ledger_of(readings=readings, history=history).budget
        assert budget is not None
        assert budget.target == Decimal("99.99")


@pytest.mark.parametrize("name", ["本月可用性", "本周可用性", "收银台可用率", "入金成功率"])
def test_targets_of_other_figures_are_no_budget_of_the_year(name):
    assert ledger_of(readings=[reading(name, "99.9", "%", target="99.9")]).budget is None


@pytest.mark.parametrize("target", ["100.1", "-1", "999999999999999999999999999999"])
def test_an_impossible_target_is_no_budget(target):
    assert ledger_of(readings=[reading("年度可用性", "99.9", "%", target=target)]).budget is None


def test_99_998_percent_allow_six_and_a_half_minutes_until_the_week_ends():
    year = periods_of(WEEK)[-1]
    assert minutes_text(Decimal(year.seconds) * 2 / 100_000) == "6.5"  # 224 x 1,440 x 0.00002 = 6.4512
    assert minutes_text(Decimal(221 * 86_400) * 2 / 100_000) == "6.4"  # 6.3648 until the end of 8 August
    assert whole_year(WEEK).seconds == 366 * 86_400


def test_shares_are_summed_by_level_however_it_is_written():
    rows = [
        incident("2024-08-05T09:00", level="C级", share="0.5"),
        incident("2024-08-05T10:00", level="c级"),
        incident("2024-08-06T10:00", level="Ｃ"),
        incident("2024-08-06T11:00", level="Level C"),
        incident("2024-08-06T12:00", level="P1"),
        incident("2024-08-06T13:00", level="p1 级"),
        incident("2024-08-06T14:00", level=""),
    ]
    assert ledger_of(*rows).tally("week").counts == (("C", Decimal("3.5")), ("P1", 2), ("", 1))


def test_levels_put_together_are_counted_together():
    rows = [incident("2024-08-05T09:00", level=level) for level in ("A级", "B级", "AB级", "C级")]
    tally = ledger_of(*rows).tally("week")
    assert tally.count({"A", "B"}) == 3
    assert tally.count({"A"}) == 1
    assert tally.total == 4


def test_what_does_not_count_is_not_counted_and_makes_no_downtime():
    tally = ledger_of(incident("2024-08-05T09:00", "2024-08-05T10:00", counts=False)).tally("week")
    assert (tally.total, tally.downtime.seconds, tally.uncounted) == (0, 0, 1)


def test_an_incident_belongs_to_the_period_it_begins_in():
    ledger = ledger_of(incident("2024-07-31T23:50", "2024-08-01T00:20"), incident("2024-08-12T00:00"))
    assert [ledger.tally(name).total for name in PERIODS] == [0, 0, 1, 1]


def test_what_is_not_known_is_told_apart():
    rows = [
        incident("2024-08-05T11:25"),
        incident("2024-08-07T10:22", "2024-08-07T09:16"),
        incident("", level="", text="退款重复"),
        incident("", level="", text=" ", system="", state=""),  # a row that was only added
        incident("2024-08-05T11:25", counts=False),
    ]
    tally = ledger_of(*rows).tally("week")
    assert (tally.open_ended, tally.backwards, tally.undated, tally.without_level) == (1, 1, 1, 1)
    assert (tally.total, tally.uncounted, tally.is_whole) == (3, 1, False)


def test_an_incident_without_a_start_is_of_the_week_that_tells_it():
    history = all_weeks_before(w2024_31=incident("", text="退款重复"))
    assert [ledger_of(history=history).tally(name).total for name in PERIODS] == [0, 1, 1, 1]  # Thursday 1 August


@pytest.mark.parametrize(
    "again",
    [
        {"id": "same", "begin": "2024-08-01T09:05", "text": "别的话"},
        {"begin": "2024-08-01T09:00", "text": "别的话", "system": " 清分 系统 "},
        {"begin": "2024-08-01T09:00", "text": "清分 中断"},
    ],
)
def test_an_incident_that_two_reports_tell_counts_once_as_the_newer_one_says(again):
    told = incident(
        "2024-08-01T09:00", "2024-08-01T09:10", id="same", text="清分 中断", system="清分 系统", level="D级"
    )
    begin = again.pop("begin")
    newer = incident(begin, "2024-08-01T09:20", level="C级", **again)
    ledger = ledger_of(newer, history=all_weeks_before(w2024_31=told))
    assert ledger.tally("year").counts == (("C", 1),)
    assert ledger.tally("year").downtime.seconds in (15 * 60, 20 * 60)


def test_two_rows_of_one_report_are_two_incidents():
    rows = [incident("2024-08-05T09:00", text="重复", system="清分") for _ in range(2)]
    assert ledger_of(*rows).tally("week").total == 2


def test_other_systems_at_the_same_time_are_other_incidents():
    told = incident("2024-08-01T09:00", text="中断", system="清分")
    newer = incident("2024-08-01T09:00", text="超时", system="网关")
    assert ledger_of(newer, history=all_weeks_before(w2024_31=told)).tally("year").total == 2


def test_weeks_without_a_report_are_missing_and_what_only_a_table_of_figures_knows_is_no_report():
    past = tuple(PastWeek(week=Week(2024, number), values={"m": Decimal(1)}) for number in (29, 30))
    catalog = MetricCatalog(metrics=(Metric(id="m", name="量"),), past=past)
    ledger = ledger_of(history=all_weeks_before(count=2, catalog=catalog))  # W30 and W31
    assert ledger.tally("week").missing == ()
    assert ledger.tally("month").missing == ()  # 1 August is in W31
    assert week_runs(ledger.tally("quarter").missing) == "W27–W29"
    assert week_runs(ledger.tally("year").missing) == "W01–W29"


def test_the_first_days_of_a_year_are_told_in_the_last_week_of_the_one_before():
    ledger = ledger_of(week=Week(2021, 2), history=NO_HISTORY)
    assert week_runs(ledger.tally("year").missing) == "2020-W53–W01"
    assert week_runs([]) == ""


def test_the_report_itself_and_later_ones_are_not_of_its_history():
    row = incident("2024-08-05T09:00")
    history = all_weeks_before(week=Week(2024, 34), w2024_32=row, w2024_33=incident("2024-08-06T09:00"))
    assert ledger_of(history=history).tally("year").total == 0


def test_ten_thousand_incidents_that_overlap_are_one_time():
    begin = datetime(2024, 1, 1)
    rows = tuple(
        Incident(started_at=begin + timedelta(minutes=place), ended_at=begin + timedelta(minutes=2 * place + 1))
        for place in range(10_000)
    )
    tangled = report(rows)
    ledger = incident_ledger(tangled, NO_HISTORY)
    assert ledger.tally("year").downtime.seconds == 60 * (2 * 9_999 + 1)


def test_figures_of_thirty_digits_are_summed_exactly():
    rows = [
        incident("2024-08-05T09:00", share="999999999999999999999999999999"),
        incident("2024-08-05T10:00", share="0.000000000000000000000000000001"),
    ]
    total = ledger_of(*rows).tally("week").total
    assert f"{total:f}" == "999999999999999999999999999999.000000000000000000000000000001"


@given(st.lists(any_incident(), max_size=6))
def test_whatever_is_written_is_between_nothing_and_all(rows):
    ledger = incident_ledger(report(rows), NO_HISTORY)
    for tally in ledger.tallies:
        assert 0 <= tally.downtime.charged <= tally.downtime.seconds <= tally.period.seconds
        assert 0 <= tally.availability <= 100


SPANS = st.tuples(st.integers(0, 30), st.integers(0, 30), st.sampled_from(("0", "0.25", "0.5", "1")))


@given(st.lists(SPANS, max_size=8))
def test_at_each_moment_the_largest_share_weighs(spans):
    found = apart(Outage(begin, end, Decimal(share)) for begin, end, share in spans)
    for second in range(31):
        shares = [Decimal(share) for begin, end, share in spans if begin <= second < end]
        assert [outage.share for outage in found if outage.begin <= second < outage.end] == (
            [max(shares)] if shares and max(shares) > 0 else []
        )


def test_a_ledger_is_made_again_only_where_something_counts():
    history, memory = all_weeks_before(), LedgerMemory()
    first = report([incident("2024-08-05T09:00")], [reading("C级", "1")])
    ledger = memory.ledger(first, history)
    renamed = first.model_copy(update={"title": "周报"})
    assert memory.ledger(renamed, history) is ledger
    changed = first.model_copy(update={"sections": (first.sections[0], report([]).sections[1])})
    assert memory.ledger(changed, history) is not ledger
    assert memory.ledger(changed, all_weeks_before()) is not memory.ledger(changed, history)
    assert memory.ledger(first.model_copy(update={"week": Week(2024, 33)}), history).week == Week(2024, 33)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0"), (3960, "66"), (387, "6.5"), (386, "6.4"), (1, "0.017"), (-60, "-1"), (5999, "100")],
)
def test_minutes_are_written_to_one_place(seconds, text):
    assert minutes_text(seconds) == text
