"""Going from finding to finding."""

from weekly_editor.analysis.finding import Finding
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.place import Place
from weekly_editor.ui.proof.walk import finding_at, step


def finding(*loc, begin=0):
    return Finding("placeholder_left", "ask", Place(loc, (begin, begin + 2)), "XX", Bilingual("待填", "left"))


FIRST = finding("sections", 0, "entries", 0, "text")
SECOND = finding("sections", 0, "entries", 0, "text", begin=4)
THIRD = finding("sections", 2, "entries", 1, "text")
ALL = (FIRST, SECOND, THIRD)


def test_the_next_one_from_the_caret_on_comes_first():
    assert step(ALL, ("sections", 1, "title"), None, 1) == 2
    assert step(ALL, ("sections", 1, "title"), None, -1) == 1
    assert step(ALL, ("title",), None, 1) == 0


def test_of_several_in_one_field_none_is_left_out():
    assert step(ALL, FIRST.place.loc, None, 1) == 0
    assert step(ALL, FIRST.place.loc, FIRST, 1) == 1
    assert step(ALL, FIRST.place.loc, SECOND, 1) == 2


def test_it_goes_around_the_ends():
    assert step(ALL, THIRD.place.loc, THIRD, 1) == 0
    assert step(ALL, FIRST.place.loc, FIRST, -1) == 2
    assert step(ALL, ("sections", 3), None, 1) == 0


def test_who_has_gone_elsewhere_goes_on_from_there():
    assert step(ALL, ("sections", 1, "title"), THIRD, -1) == 1


def test_without_findings_there_is_nowhere_to_go():
    assert step((), ("title",), None, 1) is None
    assert finding_at(ALL, ("title",), FIRST) is None
