"""One change told twice, as it is and in percent: 224 more, or 7.6%."""

from collections.abc import Iterator

from weekly_editor.analysis.checks.interval import interval_of, quotient_may_be
from weekly_editor.analysis.checks.misprint import LEAST
from weekly_editor.analysis.checks.movements import growth_finding
from weekly_editor.analysis.checks.moves import way_of
from weekly_editor.analysis.checks.near_ratio import is_quotient_missed
from weekly_editor.analysis.checks.pairs import Figures, movements_of
from weekly_editor.analysis.checks.scope import Around
from weekly_editor.analysis.checks.subject import is_alike
from weekly_editor.analysis.checks.told import Told, told_in, valued
from weekly_editor.analysis.finding import Finding
from weekly_editor.analysis.prose import Passage

_BACK = 2  # figures before a change in percent that may tell the same as it is
_NEAR = 6  # figures on each side of it that it may be of


def change_told_twice(passage: Passage, _around: Around) -> Iterator[Finding]:
    """Believe that a change told as it is and in percent is one change, of a figure beside it, but for a slip."""
    told = told_in(passage.prose) if "%" in passage.prose.text else ()
    figures = Figures(told, passage.prose.text)
    for at in range(1, len(told)):
        share = told[at]
        if share.unit == "%" and figures.is_change(at) and not any(movements_of(figures, at)):
            by = _as_it_is(figures, at)
            pairs = list(_pairs(figures, at, by)) if by is not None and share.quantity.bound == "" else []
            if by is None or any(_fits(share, by, before) for before, _ in pairs):
                continue
            wrong = (pair for pair in pairs if is_quotient_missed(share, by, pair[0]))
            if (pair := next(wrong, None)) is not None:
                yield growth_finding(passage, pair, share, way_of(by, None), "ask")


def _as_it_is(figures: Figures, at: int) -> Told | None:
    """Return the change right before the one at ``at`` that is told in what is counted, None where none is."""
    for index in range(at - 1, max(-1, at - 1 - _BACK), -1):
        each = figures.told[index]
        if each.sentence == figures.told[at].sentence and each.unit != "%" and figures.is_change(index):
            return each
    return None


def _pairs(figures: Figures, at: int, by: Told) -> Iterator[tuple[Told, Told]]:
    """Yield what may have been before and be now, one of them told: what the change led to, else any beside it."""
    share, way = figures.told[at], way_of(by, None) or 1
    near = [index for index in range(max(0, at - _NEAR), min(len(figures.told), at + _NEAR + 1)) if index != at]
    led_to = [index for index in near if figures.told[index].quantity.role == "to" and index + 1 == at]
    for index in led_to or (near if share.steps >= LEAST else []):
        each = figures.told[index]
        is_count = not figures.is_change(index) and each.quantity.role in ("amount", "to") and is_alike(each, by)
        if is_count and each is not by and abs(share.sentence - each.sentence) <= 1 and not each.quantity.bound:
            before = valued(each, each.value - way * abs(by.value))
            if before.value > 0:
                yield before, each
            if not led_to:
                yield each, valued(each, each.value + way * abs(by.value))


def _fits(share: Told, by: Told, before: Told) -> bool:
    return quotient_may_be(share, interval_of(by), interval_of(before), 100)
