from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategy import reports, texts

from weekly_editor.analysis.replacing import text_with_words, with_hits_replaced
from weekly_editor.analysis.search import Query, Search
from weekly_editor.report.markup import spans, visible
from weekly_editor.report.model import Item, Node, NotesSection, ObjectiveSection, PlanItem, PlanSection, Report
from weekly_editor.report.week import Week

SIGNED = st.text(r"*~`[]()\a1月 ") | st.lists(
    st.sampled_from(["**", "~~", "`", "[", "](https://a.cn)", "对账", "a", "\\", " "])
).map("".join)


def looks(text):
    return [(span.bold, span.struck, span.code, span.href) for span in spans(text) for _ in span.text]


@pytest.mark.parametrize(
    ("text", "old", "words", "after"),
    [
        ("对账和对账", "对账", "核对", "核对和核对"),
        ("**对账**完成", "对账", "核对", "**核对**完成"),
        ("**对账**完成", "对账", "", "完成"),
        ("**对账**完成", "账完", "单", "**对单**成"),
        ("对**账**完", "对账", "核", "核完"),
        ("对**账完**成", "对账", "核", "核**完**成"),
        ("**对~~账~~完**", "对账", "核", "**核完**"),
        ("[对账](https://a.cn/对账)单", "对账", "核对", "[核对](https://a.cn/对账)单"),
        ("[对账](https://a.cn)单", "对账", "", "单"),
        ("`对账`", "对账", "a*b", "`a*b`"),
        ("`对账`", "对", "a`b", "`对账`"),
        ("对账", "对账", "**重**", r"\*\*重\*\*"),
        ("对账", "对账", "6222****1234", "6222****1234"),
        (r"6\*7", "*", "×", "6×7"),
        (r"C:\temp", "temp", "对账", r"C:\对账"),
        ("**对账** 完成", "账 完", "", "**对**成"),
    ],
)
def test_other_words_are_seen_and_the_marks_stay(text, old, words, after):
    seen = visible(text)
    found = [(at, at + len(old)) for at in range(len(seen)) if seen.startswith(old, at)]
    changed, count = text_with_words(text, found, words)
    assert changed == after
    assert count == (len(found) if after != text or words == old else 0)


@given(SIGNED | texts(), st.integers(0, 20), st.integers(1, 5), SIGNED)
def test_a_reader_sees_the_words_and_all_else_as_before(text, start, length, words):
    seen = visible(text)
    stop = min(start + length, len(seen))
    if start >= stop:
        return
    changed, count = text_with_words(text, [(start, stop)], words)
    if not count:
        assert changed == text
        return
    assert visible(changed) == seen[:start] + words + seen[stop:]
    now = looks(changed)
    assert now[:start] + now[start + len(words) :] == looks(text)[:start] + looks(text)[stop:]


def test_facts_follow_the_sentence_as_when_it_is_typed():
    item = Item(title="存管", text="完成 50%，8月30日上线", progress=Decimal(50), due=date(2024, 8, 30))
    plan = PlanItem(text="8月30日上线", due=date(2024, 8, 30))
    report = Report(week=Week(2024, 32), sections=(ObjectiveSection(items=(item,)), PlanSection(items=(plan,))))
    done = with_hits_replaced(report, Search(Query("30日")).hits(report), "31日")
    assert done.count == 2
    assert done.report.sections[0].items[0].due == done.report.sections[1].items[0].due == date(2024, 8, 31)
    done = with_hits_replaced(report, Search(Query("50%")).hits(report), "80%")
    assert done.report.sections[0].items[0].progress == 80


def test_places_that_cannot_take_the_words_are_not_counted():
    entries = (Node(text="`对账单`"), Node(text="对账"))
    report = Report(week=Week(2024, 32), sections=(NotesSection(entries=entries),))
    done = with_hits_replaced(report, Search(Query("账")).hits(report), "`")
    assert done.count == 1
    assert [node.text for node in done.report.sections[0].entries] == ["`对账单`", "对`"]


@given(reports(), st.sampled_from(["完成", "a", "1", "长", " "]), st.sampled_from(["", "甲", "**", "aa"]))
def test_nothing_but_the_hits_changes(report, old, words):
    hits = Search(Query(old)).hits(report)
    done = with_hits_replaced(report, hits, words)
    assert done.count <= len(hits)
    if not hits:
        assert done.report is report
