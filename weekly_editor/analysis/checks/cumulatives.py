"""Figures that only grow, against what was added to them and against the week before."""

from collections.abc import Iterator
from decimal import Decimal

from weekly_editor.analysis.checks.misprint import LEAST, is_slip
from weekly_editor.analysis.checks.running_total import (
    SIGN,
    Totals,
    adds_to,
    is_of_week,
    is_running,
    may_be_of,
    told_last_week,
    totals_last_week,
)
from weekly_editor.analysis.checks.scope import Around, ReadSection
from weekly_editor.analysis.checks.subject import noun_of, said_of, time_of
from weekly_editor.analysis.checks.told import Told, in_writing_of, sentences_of, told_in
from weekly_editor.analysis.finding import Finding, Severity, finding_at
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import plain
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.place import Place

_RUNNING = late_pattern(r"累计|截[至止]上周|(?i:\bcumulative|\bto date\b|\bso far\b)")
_LEFT = late_pattern(r"拆|退|注销|流失|下线|解约|撤|报废|减|(?i:\b(?:left|lost|closed|removed|churn))")
_OTHERWISE = 12  # times: farther apart, one is not the other of a week later
_FEW = 4  # totals of last week that are tried
_MOST = 40  # figures beside a total that are tried
_SINCE_LAST_WEEK = late_pattern(r"上周|[由从](?!去年)|(?i:\blast week|\bfrom\b)")


def cumulative_mismatch(section: ReadSection, around: Around) -> Iterator[Finding]:
    """Believe that a cumulative figure is no less than what a part of its time added, nor than it was last week.

    What this week added stands in its sentence, or in the same words in an entry beside it."""
    for passage in section.passages:
        for sentence in sentences_of(told_in(passage.prose)) if SIGN.search(passage.prose.text) else ():
            for index, figure in enumerate(sentence):
                if is_running(figure) or (index and _goes_on(sentence[index - 1], figure)):
                    added = [each for each in sentence if adds_to(each, figure) and _is_beside(sentence, each, figure)]
                    yield from _against_added(passage, figure, added)
                    before = _told_here(sentence, figure)
                    if before is None:
                        of_week = added or _beside(section, passage, figure)
                        totals = totals_last_week(figure, around)
                        told = list(_against_last_week(passage, figure, of_week, totals))
                        yield from told or _nearly(section, passage, figure, totals)
                    else:
                        of_week = added or _beside(section, passage, figure)
                        yield from _against(passage, figure, before, of_week, "error" if added else "ask")


def _is_beside(sentence: list[Told], added: Told, figure: Told) -> bool:
    """Tell whether ``added``, where it has no noun of its own, stands behind no other total than ``figure``."""
    before = [each for each in sentence[: sentence.index(added)] if is_running(each)]
    return noun_of(said_of(added)) != "" or not before or before[-1] is figure


def _beside(section: ReadSection, passage: Passage, figure: Told) -> list[Told]:
    """Return what this week added to ``figure``, in the entries beside ``passage``: in the words for ``figure``."""
    nouns = noun_of(said_of(figure))
    near = (each for other in section.by_list[passage.loc[:-2]] for each in told_in(other.prose))
    return [
        each
        for each in near
        if is_of_week(each) and adds_to(each, figure) and len(own := noun_of(said_of(each))) > 1 and own in nouns
    ]


def _goes_on(before: Told, figure: Told) -> bool:
    """Tell whether ``figure`` is what a cumulative one, told right before, has become."""
    is_movement = before.quantity.role == "from" and figure.quantity.role == "to" and before.unit == figure.unit
    return is_movement and _RUNNING.search(before.words) is not None


def _told_here(sentence: list[Told], figure: Told) -> Told | None:
    """Return what ``figure`` was a week before where its sentence tells that, too."""
    found = [
        each
        for index, each in enumerate(sentence)
        if each is not figure
        and each.unit == figure.unit
        and _RUNNING.search(each.words)
        and time_of(each, sentence[index - 1] if index else None) == "past"
    ]
    if any(_LEFT.search(each.words) for each in sentence):
        return None
    return found[0] if len(found) == 1 and _SINCE_LAST_WEEK.search(found[0].words) else None


def _against_added(passage: Passage, figure: Told, added: list[Told]) -> Iterator[Finding]:
    for part in added:
        if part.value > figure.value + figure.slack + part.slack and part.quantity.bound != "below":
            one, other = (in_writing_of(passage.prose.text, figure.quantity, each.value) for each in (figure, part))
            message = Bilingual(
                f"累计 {one} 小于其中一段时间的 {other}", f"{one} in all is less than {other} of a part of the time"
            )
            others = (passage.place(part.quantity.begin, part.quantity.end),)
            detail = {"cumulative": plain(figure.value), "part": plain(part.value), "unit": figure.unit}
            yield _finding(passage, figure, "error", message, detail, others)


def _against_last_week(passage: Passage, figure: Told, added: list[Told], totals: Totals) -> Iterator[Finding]:
    of_week = [each for each in added if is_of_week(each)]
    before = told_last_week(passage, figure, of_week[0] if len(of_week) == 1 else None, totals)
    if before is not None:
        yield from _against(passage, figure, before, added, "ask")


def _nearly(section: ReadSection, passage: Passage, figure: Told, totals: Totals) -> Iterator[Finding]:
    """Compare ``figure`` with what last week's ``totals`` and the figures beside it come to but for a slip."""
    said = (each for other, each in totals if may_be_of(passage, figure, other, each))
    befores = [each for each in said if each.value < figure.value * _OTHERWISE][:_FEW]
    near = section.by_list[passage.loc[:-2]] if befores and figure.steps >= LEAST else []
    beside = [(other, each) for other in near for each in told_in(other.prose) if each.thing in (figure.thing, "")]
    plain_ones = ((other, each) for other, each in beside if each.is_plain and not is_running(each))
    added = [each for other, each in plain_ones if _may_add(passage, figure, other, each)][:_MOST]
    pairs = [(before, each) for before in befores for each in added]
    if any(abs(_off(figure, *pair)) <= figure.slack for pair in pairs):
        return
    for before, week in pairs:
        off = _off(figure, before, week)
        if is_slip(figure, -off) or is_slip(week, off):
            yield _off_by_slip(passage, figure, before, week)
            return


def _may_add(passage: Passage, figure: Told, other: Passage, each: Told) -> bool:
    is_bare = is_of_week(each) and not noun_of(said_of(each))  # a row that says nothing but: this week
    return is_bare or may_be_of(passage, figure, other, each)


def _off(figure: Told, before: Told, week: Told) -> Decimal:
    return figure.value - before.value - week.value


def _off_by_slip(passage: Passage, figure: Told, before: Told, week: Told, severity: Severity = "ask") -> Finding:
    values = (before.value, week.value, before.value + week.value, figure.value)
    was, more, right, now = (in_writing_of(passage.prose.text, figure.quantity, each) for each in values)
    zh, en = (
        f"上周累计 {was} + 本周 {more} = {right}，文中 {now}",
        f"{was} last week + {more} = {right}, the text says {now}",
    )
    detail = {"cumulative": plain(figure.value), "before": plain(before.value), "unit": figure.unit}
    return _finding(passage, figure, severity, Bilingual(zh, en), detail)


def _against(passage: Passage, figure: Told, before: Told, added: list[Told], severity: Severity) -> Iterator[Finding]:
    """Compare ``figure`` with what it was ``before`` and what the week has ``added``."""
    if before.quantity.bound or figure.quantity.bound:
        return
    slack = figure.slack + before.slack
    now, was = (in_writing_of(passage.prose.text, figure.quantity, each.value) for each in (figure, before))
    detail = {"cumulative": plain(figure.value), "before": plain(before.value), "unit": figure.unit}
    of_week = [each for each in added if is_of_week(each)]
    if figure.value < before.value - slack:
        message = Bilingual(f"累计 {now}，上周是 {was}，不应减少", f"{now} in all, last week {was}: it should not fall")
        yield _finding(passage, figure, severity, message, detail)
    elif len(of_week) == 1 and abs(before.value + of_week[0].value - figure.value) > slack + of_week[0].slack:
        yield _off_by_slip(passage, figure, before, of_week[0], severity)


def _finding(
    passage: Passage,
    figure: Told,
    severity: Severity,
    message: Bilingual,
    detail: dict[str, str],
    others: tuple[Place, ...] = (),
) -> Finding:
    begin, end = figure.quantity.begin, figure.quantity.end
    return finding_at(passage, begin, end, "cumulative_mismatch", severity, message, detail=detail, others=others)
