"""Growth of figures that stand in an entry above."""

from collections.abc import Iterator
from decimal import Decimal

from weekly_editor.analysis.checks.growths import is_ours
from weekly_editor.analysis.checks.misprint import one_digit_off
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
            if index and "%" in passage.prose.text:
                above = [(other, told_in(other.prose)) for other in passages[max(0, index - _ABOVE) : index][::-1]]
                yield from _growth(passage, [(other, figures[0]) for other, figures in above if figures])


def _growth(passage: Passage, above: list[_At]) -> Iterator[Finding]:
    """Compare a growth that stands behind what was before with the first figures of the entries ``above``."""
    figures = Figures(told_in(passage.prose), passage.prose.text)
    own = read_growth(passage.prose.text)
    for index in range(1, len(figures.told)):
        was, change = figures.told[index - 1], figures.told[index]
        is_growth = change.unit == "%" and was.value > 0 and figures.is_change(index) and not is_ours(change, own)
        if is_growth and was.sentence == change.sentence and figures.is_past(index - 1):
            nows = [at for at in above if _may_have_become(was, at[1])]
            way = way_of(change, was)
            is_told = any(movements_of(figures, index)) or any(is_right(was, now, change, way) for _, now in nows)
            missed = [at for at in nows if not is_told and _is_growth_missed(was, at[1], change)]
            if missed:
                yield _finding(passage, was, missed[0], change)


def _may_have_become(was: Told, now: Told) -> bool:
    return now.is_amount and not now.quantity.bound and is_alike(was, now) and was.value / 2 < now.value < was.value * 2


def _is_growth_missed(was: Told, now: Told, change: Told) -> bool:
    step = change.quantity.step
    percent = abs(EXACT.divide((now.value - was.value) * _HUNDRED, was.value)).quantize(step, context=EXACT)
    is_near = abs(abs(change.value) - percent) <= 2 * step or one_digit_off(abs(change.value), percent, step)
    return change.steps >= _LEAST and is_near


def _finding(passage: Passage, was: Told, now: _At, change: Told) -> Finding:
    text = passage.prose.text
    right = EXACT.divide((now[1].value - was.value) * _HUNDRED, was.value)
    before, after, said = (_written(each) for each in ((passage, was), now, (passage, change)))
    shown = f"{before} → {after}: {'-' if right < 0 else '+'}{in_steps(text, change, abs(right))}%"
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
