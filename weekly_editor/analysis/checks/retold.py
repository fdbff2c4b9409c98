"""Counts that a later entry takes up again, as they are or with what is to come."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from weekly_editor.analysis.checks.misprint import is_slip
from weekly_editor.analysis.checks.scope import Around, ReadReport, ReadSection
from weekly_editor.analysis.checks.subject import is_alike, noun_of, shares_words
from weekly_editor.analysis.checks.told import Told, in_writing_of, named, told_in
from weekly_editor.analysis.finding import Finding, FindingKind, finding_at
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import plain
from weekly_editor.report.pattern import late_pattern

_AGAIN = late_pattern(
    r"(?:上述|前述|以上|上面)的?这?\s?$|(?P<what>[^，,；;。：:\s]{2,12})的这?\s?$|(?i:\bof (?:the|these|those)\s$)"
)
_WITHIN = late_pattern(r"\s?(?:之?中|里面?|当中|之内)(?![心央等级旬])")
_SAID = late_pattern(r"[中里内]|(?i:\bof (?:the|these|those)\s\d)")
_BACK = 4  # entries before one that can take up what they count
_MORE = late_pattern(r"再|又|另|还[要将会]|追加|(?i:\b(?:another|a further|additional)\b)")
_REACHED = late_pattern(
    r"(?:总数|总量|合计|累计|一?共|达)[^，,；;。\d]{0,6}$|(?i:\b(?:bring|tak)(?:ing|e?s?) [a-z ]{2,20} to\s$)"
)
_TOTAL_WORDS = late_pattern(r"的?(?:总数|总量|合计|累计|一?共)|[到达至]")


def count_told_otherwise(section: ReadSection, _around: Around) -> Iterator[Finding]:
    """Believe that an entry which takes up a count of one before it, 新接入的 53 家里, says as many."""
    for passages in section.by_list.values():
        for index, passage in enumerate(passages):
            if _SAID.search(passage.prose.text):
                earlier = passages[max(0, index - _BACK) : index]
                for figure in told_in(passage.prose):
                    yield from _taken_up(passage, figure, earlier)


def _taken_up(passage: Passage, figure: Told, earlier: Sequence[Passage]) -> Iterator[Finding]:
    again = _AGAIN.search(figure.lead)
    if again is None or not figure.is_plain or not (figure.lead.isascii() or _WITHIN.match(figure.tail)):
        return
    what = again["what"] or figure.unit if figure.unit.isascii() or again["what"] else ""
    alike = [(other, each) for other in earlier for each in told_in(other.prose) if _may_be(each, figure, what)]
    if not alike or any(each.value == figure.value for _, each in alike):
        return
    for other, each in reversed(alike):
        if is_slip(figure, each.value - figure.value) or is_slip(each, figure.value - each.value):
            yield _told_otherwise(passage, figure, other, each)
            return


def _may_be(earlier: Told, figure: Told, what: str) -> bool:
    """Tell whether ``earlier`` may be what ``figure`` takes up, of ``what`` where that is told."""
    name = noun_of(earlier.words or named(earlier).words)
    is_told = is_alike(earlier, figure) and earlier.is_plain and not earlier.quantity.bound
    return is_told and (not what or shares_words(what, f"{name} {earlier.unit}" if figure.unit.isascii() else name))


def _told_otherwise(passage: Passage, figure: Told, other: Passage, earlier: Told) -> Finding:
    one, two = (in_writing_of(passage.prose.text, figure.quantity, each.value) for each in (earlier, figure))
    message = Bilingual(f"前面是 {one}，这里是 {two}", f"{one} before, {two} here")
    detail = {"before": plain(earlier.value), "now": plain(figure.value), "unit": figure.unit}
    return _finding(passage, figure, "parts_do_not_sum", message, detail, (other, earlier))


def total_not_reached(report: ReadReport) -> Iterator[Finding]:
    """Believe that what is done, with what more is told beside the total that this makes, comes to that total."""
    for index, passage in enumerate(report.passages):
        if _MORE.search(passage.prose.text) is None:
            continue
        figures = told_in(passage.prose)
        for more, total in pairwise(figures):
            if _MORE.search(more.words) and _REACHED.search(total.lead) and more.unit in (total.unit, ""):
                yield from _reached(passage, more, total, report.passages[:index])


def _reached(passage: Passage, more: Told, total: Told, earlier: Sequence[Passage]) -> Iterator[Finding]:
    is_latin = total.unit.isascii() and total.unit != ""
    what = total.unit if is_latin else noun_of(_TOTAL_WORDS.sub("", total.words)) or noun_of(_MORE.sub("", more.words))
    every = [(other, each) for other in earlier for each in told_in(other.prose) if _may_be(each, total, "")]
    done = [(other, each) for other, each in every if what and shares_words(what, other.prose.text)]
    if any(each.value + more.value == total.value for _, each in done):
        return
    for other, each in done:
        off = total.value - each.value - more.value
        if is_slip(total, -off) or is_slip(more, off) or is_slip(each, off):
            values = (each.value, more.value, each.value + more.value, total.value)
            was, added, right, said = (in_writing_of(passage.prose.text, total.quantity, value) for value in values)
            shown = f"{was} + {added} = {right}"
            message = Bilingual(f"{shown}，文中 {said}", f"{shown}, the text says {said}")
            detail = {"cumulative": plain(total.value), "before": plain(each.value), "unit": total.unit}
            yield _finding(passage, total, "cumulative_mismatch", message, detail, (other, each))
            return


def _finding(
    passage: Passage,
    figure: Told,
    kind: FindingKind,
    message: Bilingual,
    detail: dict[str, str],
    earlier: tuple[Passage, Told],
) -> Finding:
    other, told = earlier
    begin, end = figure.quantity.begin, figure.quantity.end
    places = (other.place(told.quantity.begin, told.quantity.end),)
    return finding_at(passage, begin, end, kind, "ask", message, detail=detail, others=places)
