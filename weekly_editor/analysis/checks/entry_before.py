"""Shares and changes of what the entries before tell."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from weekly_editor.analysis.checks.interval import interval_of, quotient_may_be
from weekly_editor.analysis.checks.misprint import is_slip
from weekly_editor.analysis.checks.movements import growth_finding, is_right
from weekly_editor.analysis.checks.moves import POINTS, way_of
from weekly_editor.analysis.checks.pairs import Figures, movements_of
from weekly_editor.analysis.checks.ratios import ratio_finding
from weekly_editor.analysis.checks.scope import Around, ReadSection
from weekly_editor.analysis.checks.subject import is_alike, noun_of, shares_words
from weekly_editor.analysis.checks.told import Told, named, told_in
from weekly_editor.analysis.finding import Finding
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.figure import EXACT
from weekly_editor.report.pattern import late_pattern

_BACK = 2  # entries before one that it can speak of
_MOST_ROWS = 12
_RATIOS = frozenset({"%", "‰", "基点", *POINTS})
_SHARE = late_pattern(
    r"(?P<part>[^，,；;。：:]{2,12}?)占[了到]?(?P<whole>[^，,；;。：:比]{2,12}?)的?(?:比[例重])?[为是约]?\s?$"
    r"|(?i:(?P<latin>[a-z][a-z ]{2,30}?)\s(?:made up|makes? up|account(?:s|ed)? for|came to)\s$)"
)
_OF_WHAT = late_pattern(r"(?i:\sof (?:all |the )*(?P<whole>[a-z]{3,}))")
_CHANGE = late_pattern(r"上[上一]?个?(?:[周月期]|礼拜|星期)|(?i:\blast\b)")
_WITH = late_pattern(r"[与和跟同较比的]|(?i:\b(?:that|this|it|they|which|there|so|but)\b)")

_At = tuple[Passage, Told]


def entry_before_contradicted(section: ReadSection, _around: Around) -> Iterator[Finding]:
    """Believe that a share named like a part of the entry before is of it, and that a change leads to what that tells.

    Only what is one slip away from that is asked about."""
    for passages in section.by_list.values():
        for index, passage in enumerate(passages):
            text = passage.prose.text
            is_share, is_change = "占" in text or "%" in text, _CHANGE.search(text) is not None
            earlier = _before(passages, index) if is_share or is_change else []
            told = [(other, each) for other in earlier for each in told_in(other.prose) if _may_be_meant(each)]
            if told and is_share:
                yield from _shares(passage, told)
            if told and is_change:
                yield from _changes(passage, told)


def _before(passages: Sequence[Passage], index: int) -> Sequence[Passage]:
    """Return the entries that the one at ``index`` can speak of; a table before it counts as one."""
    begin = max(0, index - _BACK)
    while begin and "|" in passages[begin].prose.text and index - begin < _MOST_ROWS:
        begin -= 1
    return passages[begin:index]


def _may_be_meant(figure: Told) -> bool:
    return figure.is_amount and figure.is_plain and not figure.quantity.bound and figure.unit not in _RATIOS


def _shares(passage: Passage, told: Sequence[_At]) -> Iterator[Finding]:
    """Compare every share of ``passage`` that has no counts beside it with what it is of in ``told``."""
    figures = told_in(passage.prose)
    for share in figures:
        is_alone = all(each.unit in _RATIOS for each in figures if each.sentence == share.sentence)
        said = _SHARE.search(share.lead) if is_alone and share.unit == "%" and not share.quantity.bound else None
        behind = _OF_WHAT.match(share.tail)
        if said is None or (said["latin"] and behind is None):
            continue
        whole = said["whole"] or (behind["whole"] if behind else "")
        parts = [at for at in told if shares_words(said["part"] or said["latin"], _name(at[1]))]
        wholes = [at for at in told if at[1].is_total or shares_words(whole, _name(at[1]))]
        pairs = [(one, all_) for one in parts for all_ in wholes if one[1].value < all_[1].value]
        yield from _share_of(passage, share, [(o, w) for o, w in pairs if is_alike(o[1], w[1])])


def _name(figure: Told) -> str:
    """Return its words, with those behind it in English prose and the noun that it counts there."""
    name = figure.name or named(figure).words
    return f"{figure.unit} {name}" if figure.unit.isascii() else name


def _share_of(passage: Passage, share: Told, pairs: Sequence[tuple[_At, _At]]) -> Iterator[Finding]:
    if any(quotient_may_be(share, interval_of(one[1]), interval_of(other[1]), 100) for one, other in pairs):
        return
    for part, whole in pairs:
        right = EXACT.divide(part[1].value * 100, whole[1].value).quantize(share.quantity.step, context=EXACT)
        if is_slip(share, right - share.value):
            places = tuple(at.place(told.quantity.begin, told.quantity.end) for at, told in (part, whole))
            yield ratio_finding(passage, share, part[1], whole[1], "ask", places)
            return


def _changes(passage: Passage, told: Sequence[_At]) -> Iterator[Finding]:
    """Compare every change of ``passage`` from a figure beside it with what that has become in ``told``."""
    figures = Figures(told_in(passage.prose), passage.prose.text)
    for index, change in enumerate(figures.told):
        beside = (
            [at for at in (index - 1, index + 1) if 0 <= at < len(figures.told)] if figures.is_change(index) else []
        )
        for at in beside:
            before = figures.told[at]
            is_pair = change.sentence == before.sentence and before.value > 0 and change.unit in (before.unit, "%")
            if is_pair and figures.is_past(at) and not figures.is_change(at) and not any(movements_of(figures, index)):
                yield from _led_to(passage, before, change, way_of(change, figures.before(index)), told)
                break


def _led_to(passage: Passage, before: Told, change: Told, way: int, told: Sequence[_At]) -> Iterator[Finding]:
    alike, said = [each for _, each in told if is_alike(each, before)], _said(before, change)
    nows = [each for each in alike if shares_words(said, noun_of(_name(each)))] if said else alike[:1]
    if way and not any(is_right(before, now, change, way) for now in nows):
        for now in nows:
            if _is_missed(before, now, change, way):
                here = replace(before, quantity=replace(before.quantity, value=now.value))
                yield growth_finding(passage, (before, here), change, way, "ask")
                return


def _is_missed(before: Told, now: Told, change: Told, way: int) -> bool:
    """Tell whether one slip explains that ``change``, up or down by ``way``, does not lead from one to the other."""
    off = now.value - before.value
    if change.unit == "%":
        right = EXACT.divide(way * off * 100, before.value).quantize(change.quantity.step, context=EXACT)
        return is_slip(change, right - abs(change.value))
    off -= way * abs(change.value)
    return is_slip(before, off) or is_slip(change, way * off) or is_slip(now, -off)


def _said(before: Told, change: Told) -> str:
    """Return what their sentence says that they are of: 退费 in 退费与上周 1,130 笔, refunds in refunds rose by 40."""
    said = noun_of(before.lead)
    every = f"{said} {noun_of(change.lead)}" if said.isascii() and change.lead.isascii() else said
    return _WITH.sub("", every).strip()
