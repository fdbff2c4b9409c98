"""What sentences state."""

from datetime import date
from decimal import Decimal

from weekly_editor.analysis.fact import Facts, sentence_of, stated_facts
from weekly_editor.report.week import Week

WEEK = Week(2031, 20)


def test_a_sentence_states_progress_day_owner_and_risk():
    stated = stated_facts("切流完成 85%，预计5月23日上线，负责人：林夏。风险：专线割接", WEEK)
    assert stated == Facts(Decimal(85), date(2031, 5, 23), "林夏", "专线割接")


def test_a_sentence_of_something_else_states_nothing():
    assert stated_facts("两轮演练", WEEK) == Facts()


def test_a_sentence_is_what_is_read():
    assert sentence_of("完成 **85**%", "双`活`") == "双活\n完成 85%"
    assert sentence_of("完成 **85**%") == "完成 85%"
