from hypothesis import given
from strategy import reports

from weekly_editor.report.loc import value_at
from weekly_editor.report.model import Item, Node, ObjectiveSection, Report
from weekly_editor.report.text import texts
from weekly_editor.report.week import Week


def test_all_words_are_told_in_reading_order():
    entries = (Node(text="上", children=(Node(text="下"),)), Node(text="后"))
    item = Item(title="事项", text="进行", owner="林一帆", risk="延期", entries=entries)
    section = ObjectiveSection(title="业务服务", code="O1", items=(item,))
    report = Report(week=Week(2026, 28), title="周报", author="我", team="支付", sections=(section,))
    words = [text for _, text in texts(report)]
    assert words == ["周报", "我", "支付", "业务服务", "O1", "事项", "进行", "林一帆", "延期", "上", "下", "后"]


@given(reports())
def test_every_text_stands_where_it_is_said_to(report):
    for loc, text in texts(report):
        assert value_at(report, loc) == text
