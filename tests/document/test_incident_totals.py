"""What a document says below its incidents, and when it says nothing."""

from dataclasses import replace

import pytest
from hypothesis import given

from tests.analysis.ledger_example import all_weeks_before, incident, ledger_of, reading, report
from tests.strategy import incidents as any_incident
from weekly_editor.analysis.history import NO_HISTORY
from weekly_editor.analysis.incident_ledger import incident_ledger
from weekly_editor.document.arrangement import PLAIN, REPORT, in_words
from weekly_editor.document.block import Paragraph
from weekly_editor.document.build import DocumentBuilder, build_document
from weekly_editor.document.incident_totals import totals_text
from weekly_editor.document.inline import plain_text
from weekly_editor.readers.incident_totals import is_totals
from weekly_editor.report.wording import EN, ZH

C_HALF = incident("2024-08-06T09:00", "2024-08-06T09:08", share="0.5")
D_WHOLE = incident("2024-08-07T09:00", "2024-08-07T10:00", level="D级")


def said(*rows, typed=(), history=None, wording=ZH):
    return totals_text(ledger_of(*rows, readings=typed, history=history), wording)


def test_what_is_known_of_week_and_year_is_said():
    assert said(C_HALF) == "合计：本周计入 0.5 次（C级 0.5 次）；停机 8 分钟（按份额计 4 分钟）；年初至今可用性 99.998%"
    assert said(C_HALF, D_WHOLE, wording=EN) == (
        "In total: counted this week 1.5 (C 0.5, D 1); down 68 min (64 min by share); availability this year 99.980%"
    )


def test_what_is_left_of_the_year_is_said_beside_an_availability_that_was_typed():
    typed = reading("年度可用性", "99.998", "%", target="99.990")  # 52.704 less 4
    assert said(C_HALF, typed=[typed]).endswith("；按 99.990% 的目标，全年还可停机 48.7 分钟")
    assert "可用性" not in said(C_HALF, typed=[typed])
    over = reading("年度可用性", "99.98", "%", target="99.990")  # 52.704 less 64
    assert said(C_HALF, D_WHOLE, typed=[over]).endswith("；按 99.990% 的目标，全年已超出 11.3 分钟")
    assert said(C_HALF, D_WHOLE, typed=[over], wording=EN).endswith("; for 99.990% 11.3 min too many this year")


def test_without_the_weeks_before_nothing_is_said_of_the_year():
    assert said(D_WHOLE, history=NO_HISTORY) == "合计：本周计入 1 次（D级 1 次）；停机 60 分钟"


def test_a_document_does_not_argue_with_what_was_typed():
    assert said(D_WHOLE, typed=[reading("本周D级事故数", "0")]) == ""
    assert said(D_WHOLE, typed=[reading("年度可用性", "99.998", "%")]) == ""


def test_what_is_not_clear_is_not_said():
    assert said(incident("2024-08-06T09:00"), history=NO_HISTORY) == "合计：本周计入 1 次（C级 1 次）"  # without an end
    assert said(incident("2024-08-06T09:00", "2024-08-06T09:08", level=""), history=NO_HISTORY) == ""
    assert said(incident("", text="退款重复"), history=NO_HISTORY) == ""
    weekend = incident("2024-08-03T23:10", "2024-08-03T23:16")
    assert said(weekend, history=NO_HISTORY) == ""  # listed this week, began in the last


def test_where_nothing_counts_it_is_said_that_nothing_does():
    assert said(incident("2024-08-06T09:00", counts=False), history=NO_HISTORY) == "合计：本周计入 0 次"


def last_block(arrangement, *rows, history=NO_HISTORY):
    return build_document(report(rows), history, arrangement).parts[1].blocks[-1]


def test_it_stands_below_the_incidents_in_small_voice():
    for arrangement in (REPORT, replace(REPORT, incidents="list"), in_words(REPORT)):
        block = last_block(arrangement, D_WHOLE)
        assert isinstance(block, Paragraph)
        assert plain_text(block.inlines) == "合计：本周计入 1 次（D级 1 次）；停机 60 分钟"
        assert block.inlines[0].tone == "muted"
    assert not isinstance(last_block(PLAIN, D_WHOLE), Paragraph)
    assert not isinstance(last_block(replace(REPORT, has_totals=False), D_WHOLE), Paragraph)


def test_without_incidents_to_show_there_is_no_line():
    assert build_document(report([]), all_weeks_before(), REPORT).parts[1].blocks == ()


def test_it_follows_figures_and_incidents_and_is_left_alone_by_all_else():
    builder = DocumentBuilder()
    first = report([D_WHOLE], [reading("本周D级事故数", "1")])
    before = builder.build(first, NO_HISTORY, REPORT).parts
    titled = first.model_copy(update={"title": "别的"})
    assert builder.build(titled, NO_HISTORY, REPORT).parts[1] is before[1]
    sections = (report([], [reading("本周D级事故数", "0")]).sections[0], first.sections[1])
    typed = first.model_copy(update={"sections": sections})
    after = builder.build(typed, NO_HISTORY, REPORT).parts[1]
    assert after.blocks == before[1].blocks[:-1]
    assert after.blocks[1].rows[0] is before[1].blocks[1].rows[0]


@given(any_incident())
def test_our_readers_know_the_line_again(row):
    near = row.model_copy(update={"started_at": C_HALF.started_at, "ended_at": C_HALF.ended_at})
    for history in (all_weeks_before(), NO_HISTORY):
        ledger = incident_ledger(report([C_HALF, near, D_WHOLE]), history)
        assert all(line == "" or is_totals(line) for line in (totals_text(ledger, ZH), totals_text(ledger, EN)))


def test_our_readers_know_what_is_said_of_the_year_again():
    for target in ("99.98", "99.99"):
        ledger = ledger_of(C_HALF, D_WHOLE, readings=[reading("年度可用性", "99.98", "%", target=target)])
        for wording in (ZH, EN):
            assert f"{target}%" in totals_text(ledger, wording)
            assert is_totals(totals_text(ledger, wording))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "合计：",
        "合计：本周计入 3 次，影响 3 家商户",
        "合计：停机 66 分钟，影响 3 家商户",
        "本周计入 3 次",
        "合计：停机很久",
        "In total: down 66 min, three merchants",
        "合计：停机 6 分钟；" * 100,
    ],
)
def test_what_people_write_is_no_line_of_ours(text):
    assert not is_totals(text)
