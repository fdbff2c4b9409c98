"""Shares named like a part that an entry above tells, beside its whole."""

from collections.abc import Iterator, Sequence

from weekly_editor.analysis.checks.interval import share_may_be
from weekly_editor.analysis.checks.misprint import is_slip
from weekly_editor.analysis.checks.moves import POINTS
from weekly_editor.analysis.checks.ratios import ratio_finding
from weekly_editor.analysis.checks.scope import Around, ReadSection
from weekly_editor.analysis.checks.subject import is_alike, shares_words
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

_At = tuple[Passage, Told]


def share_unlike_above(section: ReadSection, _around: Around) -> Iterator[Finding]:
    """Believe that a share named like a part of an entry above is of it and of the whole there, but for a slip."""
    for passages in section.by_list.values():
        for index, passage in enumerate(passages):
            earlier = _before(passages, index) if "%" in passage.prose.text else ()
            told = [(other, each) for other in earlier for each in told_in(other.prose) if _may_be_meant(each)]
            if told:
                yield from _shares(passage, told)


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
    if any(share_may_be(share, one[1], other[1]) for one, other in pairs):
        return
    for part, whole in pairs:
        right = EXACT.divide(part[1].value * 100, whole[1].value).quantize(share.quantity.step, context=EXACT)
        if is_slip(share, right - share.value):
            places = tuple(at.place(told.quantity.begin, told.quantity.end) for at, told in (part, whole))
            yield ratio_finding(passage, share, part[1], whole[1], "ask", places)
            return
