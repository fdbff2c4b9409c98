import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategy import reports

from weekly_editor.analysis.search import Hit, Query, Search
from weekly_editor.report.loc import replaced, value_at
from weekly_editor.report.markup import visible
from weekly_editor.report.model import Item, Node, NotesSection, ObjectiveSection, PlanItem, PlanSection, Report
from weekly_editor.report.text import texts
from weekly_editor.report.week import Week

ENTRIES = ("sections", 0, "entries")


def noted(*lines):
    """Return a report that says ``lines``, each an entry."""
    return Report(week=Week(2026, 28), sections=(NotesSection(entries=tuple(Node(text=line) for line in lines)),))


def spots(line, words, **how):
    """Return where ``words`` are found in ``line``."""
    hits = Search(Query(words, **how)).hits(noted(line))
    assert all(hit.loc == (*ENTRIES, 0, "text") for hit in hits)
    return [(hit.start, hit.stop) for hit in hits]


@pytest.mark.parametrize(
    ("line", "words", "found"),
    [
        ("对账对账", "对账", [(0, 2), (2, 4)]),
        ("O1 与 o1", "o1", [(0, 2), (5, 7)]),
        ("ＡＰＩ和api", "Api", [(0, 3), (4, 7)]),
        ("api", "ＡＰＩ", [(0, 3)]),
        ("99.9%", "９９．９％", [(0, 5)]),
        ("完成（80％）", "(80%)", [(2, 7)]),
        ("第一　第二", "一 第", [(1, 4)]),
        ("aaa", "aa", [(0, 2)]),
        ("a.c abc", "a.c", [(0, 3)]),
        ("straße ΣΑΣ", "Σ", [(7, 8), (9, 10)]),
        ("𠮷野家 𠮷", "𠮷", [(0, 1), (4, 5)]),
        ("甲\n乙", "甲乙", []),
        ("", "甲", []),
        ("甲", "", []),
    ],
)
def test_words_are_found_whatever_their_case_and_width(line, words, found):
    assert spots(line, words) == found


def test_marks_do_not_hide_words():
    assert spots("**对**账", "对账") == [(0, 2)]
    assert spots("见[对账单](https://example.com/对账)", "对账") == [(1, 3)]
    assert spots(r"6\*7", "6*7") == [(0, 3)]
    assert spots("**对账**", "**") == []


def test_exact_words_have_their_case_and_width():
    assert spots("O1 o1 ｏ1", "o1", is_exact=True) == [(3, 5)]
    assert spots("１2", "12", is_exact=True) == []


def test_whole_words_end_where_letters_end_not_where_chinese_begins():
    assert spots("API apis 新API网关", "api", is_whole_word=True) == [(0, 3), (10, 13)]
    assert spots("对账单", "对账", is_whole_word=True) == [(0, 2)]
    assert spots("(x) f(x)", "(x)", is_whole_word=True) == [(0, 3), (5, 8)]


def test_words_are_found_in_every_text_of_the_report():
    item = Item(title="网关", text="切网关", owner="网关组", risk="网关", entries=(Node(text="网关"),))
    sections = (
        ObjectiveSection(title="网关", code="O1", items=(item,)),
        PlanSection(title="下周", items=(PlanItem(text="网关"),)),
    )
    report = Report(week=Week(2026, 28), title="网关", team="网关", sections=sections)
    objective, plan = ("sections", 0), ("sections", 1)
    assert [hit.loc for hit in Search(Query("网关")).hits(report)] == [
        ("title",),
        ("team",),
        (*objective, "title"),
        *((*objective, "items", 0, name) for name in ("title", "text", "owner", "risk")),
        (*objective, "items", 0, "entries", 0, "text"),
        (*plan, "items", 0, "text"),
    ]
    assert [hit.loc for hit in Search(Query("网关")).hits(report, 1)] == [(*plan, "items", 0, "text")]
    assert [hit.loc for hit in Search(Query("网关")).hits(report, -1)] == [("title",), ("team",)]


def test_a_report_that_changed_is_searched_as_if_for_the_first_time():
    report, search = noted("甲", "乙甲"), Search(Query("甲"))
    assert len(search.hits(report)) == 2
    report = replaced(report, (*ENTRIES, 0, "text"), "甲甲")
    assert len(search.hits(report)) == 3
    report = report.model_copy(update={"sections": (PlanSection(title="甲"), *report.sections)})
    assert search.hits(report) == Search(Query("甲")).hits(report)
    assert search.hits(report)[1] == Hit(("sections", 1, "entries", 0, "text"), 0, 1)


@given(reports(), st.data())
def test_every_hit_is_what_was_looked_for(report, data):
    seen = "\n".join(visible(text) for _, text in texts(report)) or "甲"
    words = data.draw(st.sampled_from(seen.split("\n")).flatmap(lambda line: st.sampled_from([line[:2], line[-3:]])))
    for hit in Search(Query(words)).hits(report):
        found = visible(value_at(report, hit.loc))[hit.start : hit.stop]
        assert len(found) == len(words)
        assert len(Search(Query(words)).hits(noted(found))) >= (visible(found) == found)
