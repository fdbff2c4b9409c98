"""What is said of the texts of a report: what is recognised, and what was found a moment ago."""

from dataclasses import replace

from weekly_editor.analysis.finding import Finding, Fix
from weekly_editor.analysis.known import Proof
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.model import Node, NotesSection, Report
from weekly_editor.report.place import Place
from weekly_editor.report.week import Week
from weekly_editor.ui.glossing import Glossing

WEEK = Week(2026, 28)
TEXT = "对公71笔，合计208笔，**本周三**核对"
LOC = ("sections", 0, "entries", 0, "text")
REPORT = Report(week=WEEK, sections=(NotesSection(title="其他", entries=(Node(text=TEXT),)),))
SUM = TEXT.index("208笔")
FINDING = Finding("parts_do_not_sum", "error", Place(LOC, (SUM, SUM + 4)), "208笔", Bilingual("差 1 笔", "1 off"))


def no_ways(_finding):
    return ()


def glosses(text: str, loc=LOC, findings=(FINDING,), language="zh_CN", shows_marks=True) -> dict[str, str]:
    """Return what is said of the phrases of ``text``."""
    glossing = Glossing(lambda: Proof(REPORT, findings), language, lambda: shows_marks, no_ways)
    return {text[each.begin : each.end]: each.words for each in glossing.glosses(loc, text, WEEK)}


def test_recognised_and_found_are_told_where_they_are_written():
    assert glosses(TEXT) == {"208笔": "错误：差 1 笔", "本周三": "7月8日 周三"}


def test_it_is_told_in_the_language_of_the_window():
    assert glosses(TEXT, language="en") == {"208笔": "Error: 1 off", "本周三": "Wed, Jul 8"}


def test_findings_stay_where_recognised_phrases_are_not_marked():
    assert glosses(TEXT, shows_marks=False) == {"208笔": "错误：差 1 笔"}


def test_a_finding_is_told_with_what_mends_it():
    fix = Fix(Bilingual("改为 207笔", "Write 207"), LOC, TEXT, TEXT.replace("208", "207"))
    assert glosses(TEXT, findings=(replace(FINDING, fix=fix),))["208笔"] == "错误：差 1 笔\nCtrl+.  改为 207笔"


def test_a_finding_is_told_at_its_own_place_only():
    assert "208笔" not in glosses(TEXT, (*LOC[:3], 1, "text"))


def test_a_finding_goes_along_with_what_is_typed_before_it():
    assert glosses(f"其中{TEXT}")["208笔"] == "错误：差 1 笔"


def test_a_finding_goes_when_its_words_are_written_anew():
    assert glosses(TEXT.replace("208", "207")) == {"本周三": "7月8日 周三"}


def test_what_is_recognised_in_a_long_text_waits_for_the_checks_and_goes_along_with_its_words():
    long = "本周三核对，" + "各渠道往来已经逐笔看过，" * 40
    node = REPORT.sections[0].entries[0].model_copy(update={"text": long})
    checked = REPORT.model_copy(update={"sections": (NotesSection(title="其他", entries=(node,)),)})
    proofs = [Proof(), Proof(checked)]
    glossing = Glossing(lambda: proofs[0], "zh_CN", lambda: True, no_ways)

    def said(text: str, loc=LOC) -> dict[str, str]:
        return {text[each.begin : each.end]: each.words for each in glossing.glosses(loc, text, WEEK)}

    assert said(long) == {}
    del proofs[0]
    assert said(long) == {"本周三": "7月8日 周三"}
    assert said(f"如期{long}") == said(f"{long}本周五报送") == {"本周三": "7月8日 周三"}
    assert said(long, (*LOC[:3], 7, "text")) == {}


def test_a_finding_without_words_is_no_line():
    whole = Finding("section_empty", "hint", Place(LOC), "", Bilingual("空", "empty"))
    assert glosses("无", findings=(whole,)) == {}


def test_new_findings_take_the_place_of_those_before():
    proofs = [Proof(REPORT, (FINDING,)), Proof(REPORT)]
    glossing = Glossing(lambda: proofs[0], "zh_CN", lambda: False, no_ways)
    assert len(glossing.glosses(LOC, TEXT, WEEK)) == 1
    del proofs[0]
    assert glossing.glosses(LOC, TEXT, WEEK) == ()
