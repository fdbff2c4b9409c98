"""Growth of figures that stand in an entry above."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import chain, pairwise

from weekly_editor.analysis.checks.growths import is_ours
from weekly_editor.analysis.checks.misprint import LEAST, is_slip, one_digit_off
from weekly_editor.analysis.checks.movements import is_right
from weekly_editor.analysis.checks.moves import way_of
from weekly_editor.analysis.checks.pairs import Figures, movements_of
from weekly_editor.analysis.checks.scope import Around, ReadSection
from weekly_editor.analysis.checks.subject import is_alike
from weekly_editor.analysis.checks.told import Told, in_steps, in_writing_of, told_in, with_written_unit
from weekly_editor.analysis.finding import Finding, Severity, finding_at
from weekly_editor.analysis.growth_reading import read_growth
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import EXACT, plain

_ABOVE = 3  # entries
_FINE = 100  # steps: a figure told as exactly is of no others by chance
_LEAST = 5  # steps of a growth, which has but one figure that it can be of
_HUNDRED = Decimal(100)

_At = tuple[Passage, Told]


def growth_unlike_above(section: ReadSection, _around: Around) -> Iterator[Finding]:
    """Believe that growth told with what was before is that of the first figure of an entry above, but for a slip."""
    for passages in section.by_list.values():
        for index, passage in enumerate(passages):
            if index and len(told_in(passage.prose)) > 1:
                above = [(other, told_in(other.prose)) for other in passages[max(0, index - _ABOVE) : index][::-1]]
                yield from _growth(passage, [(other, figures[0]) for other, figures in above if figures])


def _growth(passage: Passage, above: list[_At]) -> Iterator[Finding]:
    """Compare a growth that stands behind what was before with the first figures of the entries ``above``."""
    figures = Figures(told_in(passage.prose), passage.prose.text)
    own = read_growth(passage.prose.text)
    places = range(len(figures.told))
    for index, beside in chain(pairwise(places), pairwise(reversed(places))):
        was, change = figures.told[beside], figures.told[index]
        is_told_so = change.unit in ("%", was.unit) and figures.is_change(index) and not is_ours(change, own)
        is_growth = is_told_so and was.value > 0
        if is_growth and was.sentence == change.sentence and figures.is_past(beside):
            nows = [at for at in above if _may_have_become(was, at[1])]
            way = way_of(change, figures.before(index))
            is_told = any(movements_of(figures, index)) or any(is_right(was, now, change, way) for _, now in nows)
            missed = [at for at in nows if not is_told and _is_growth_missed(was, at[1], change)]
            if missed:
                yield _finding(passage, was, missed[0], change)


def _may_have_become(was: Told, now: Told) -> bool:
    return now.is_amount and not now.quantity.bound and is_alike(was, now) and was.value / 2 < now.value < was.value * 2


def _is_growth_missed(was: Told, now: Told, change: Told) -> bool:
    step, right = change.quantity.step, abs(_right(was, now, change))
    if change.unit != "%":
        by = right - abs(change.value)
        off = by if now.value > was.value else -by
        return change.steps >= LEAST and (is_slip(change, by) or is_slip(was, off) or is_slip(now, -off))
    percent = right.quantize(step, context=EXACT)
    is_near = abs(abs(change.value) - percent) <= 2 * step or one_digit_off(abs(change.value), percent, step)
    return change.steps >= _LEAST and is_near


def _right(was: Told, now: Told, change: Told) -> Decimal:
    """Return by how much ``was`` became ``now``, in percent where ``change`` is told in it."""
    moved = now.value - was.value
    return EXACT.divide(moved * _HUNDRED, was.value) if change.unit == "%" else moved


def _finding(passage: Passage, was: Told, now: _At, change: Told) -> Finding:
    text = passage.prose.text
    right = _right(was, now[1], change)
    before, after, said = (_written(each) for each in ((passage, was), now, (passage, change)))
    moved = with_written_unit(text, change.quantity, in_steps(text, change, abs(right)))
    shown = f"{before} → {after}: {'-' if right < 0 else '+'}{moved}"
    message = Bilingual(f"{shown}，文中 {said}", f"{shown}, the text says {said}")
    places = tuple(at.place(each.quantity.begin, each.quantity.end) for at, each in ((passage, was), now))
    detail = {"before": plain(was.value), "now": plain(now[1].value), "change": plain(change.value)}
    severity: Severity = "ask" if change.steps >= _FINE else "hint"
    begin, end = change.quantity.begin, change.quantity.end
    return finding_at(passage, begin, end, "growth_ambiguous", severity, message, detail=detail, others=places)


def _written(at: _At) -> str:
    passage, figure = at
    text = passage.prose.text
    return with_written_unit(text, figure.quantity, in_writing_of(text, figure.quantity, figure.value))
