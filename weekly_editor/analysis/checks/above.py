"""Averages and growth of figures that stand in an entry above."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import product

from weekly_editor.analysis.checks.average_part import is_counted_alike, is_exact, may_divide
from weekly_editor.analysis.checks.growths import is_ours
from weekly_editor.analysis.checks.interval import interval_of, quotient_may_be
from weekly_editor.analysis.checks.misprint import one_digit_off
from weekly_editor.analysis.checks.movements import is_right
from weekly_editor.analysis.checks.moves import way_of
from weekly_editor.analysis.checks.near_ratio import is_quotient_missed
from weekly_editor.analysis.checks.pairs import Figures, movements_of
from weekly_editor.analysis.checks.per import Per, per_of
from weekly_editor.analysis.checks.scope import Around, ReadSection
from weekly_editor.analysis.checks.subject import is_alike
from weekly_editor.analysis.checks.told import Told, in_steps, in_writing_of, told_in, with_written_unit
from weekly_editor.analysis.finding import Finding, FindingKind, Severity, finding_at
from weekly_editor.analysis.growth_reading import read_growth
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import EXACT, plain

_ABOVE = 3  # entries
_FINE = 100  # steps: a figure told as exactly is of no others by chance
_LEAST = 5  # steps of a growth, which has but one figure that it can be of
_MOST = 24  # figures above that are tried
_MONEY = ("元", "$", "€", "£")
_MYRIADS = 1000  # the step of a figure in 万 that leaves out what it counts, as money does
_HUNDRED = Decimal(100)

_At = tuple[Passage, Told]


def figures_above_contradict(section: ReadSection, _around: Around) -> Iterator[Finding]:
    """Believe that an average or a growth whose entry lacks what it is of is of an entry above, but for a slip."""
    for passages in section.by_list.values():
        for index, passage in enumerate(passages):
            told = told_in(passage.prose) if index else ()
            above = [(other, told_in(other.prose)) for other in passages[max(0, index - _ABOVE) : index][::-1] if told]
            if any(figures for _, figures in above):
                every = [(other, each) for other, figures in above for each in figures][:_MOST]
                yield from _averages(passage, told, every)
                yield from _growth(passage, [(other, figures[0]) for other, figures in above if figures])


def _averages(passage: Passage, told: tuple[Told, ...], above: list[_At]) -> Iterator[Finding]:
    for average in told:
        per = per_of(average) if average.steps >= _FINE and is_exact(average) else None
        pairs = list(_pairs(passage, average, per, told, above)) if per is not None else []
        if pairs and not any(_may_be(average, total, count) for (_, total), (_, count) in pairs):
            missed = (pair for pair in pairs if is_quotient_missed(average, pair[0][1], pair[1][1], 1))
            found = next(missed, None)
            if found is not None:
                yield _of_average(passage, average, *found)


def _may_be(average: Told, total: Told, count: Told) -> bool:
    return quotient_may_be(average, interval_of(total), interval_of(count))


def _pairs(
    passage: Passage, average: Told, per: Per, told: tuple[Told, ...], above: list[_At]
) -> Iterator[tuple[_At, _At]]:
    """Yield total and count, one of them in the entry of ``average``, the other, which that lacks, in one ``above``."""
    own = [(passage, each) for each in told if each is not average and may_divide(each) and per_of(each) is None]
    beside = [(other, each) for other, each in above if may_divide(each) and not each.quantity.bound]
    totals, others = ([at for at in every if _may_be_total(at[1], average)] for every in (own, beside))
    counts, more = ([at for at in every if _may_count(at[1], average, per)] for every in (own, beside))
    if len(totals) == 1 and not counts:
        yield from product(totals, more)
    elif len(counts) == 1 and not totals:
        yield from product(others, counts)


def _may_be_total(figure: Told, average: Told) -> bool:
    is_bare_money = figure.unit == "" and average.unit in _MONEY and figure.quantity.step >= _MYRIADS
    return (is_counted_alike(figure, average) or is_bare_money) and figure.value * 10 > average.value


def _may_count(figure: Told, average: Told, per: Per) -> bool:
    return bool(per.units) and per.counts(figure) and figure.unit != average.unit and figure.value > 1


def _of_average(passage: Passage, average: Told, total: _At, count: _At) -> Finding:
    right = in_steps(passage.prose.text, average, EXACT.divide(total[1].value, count[1].value))
    shown = f"{_written(total)} ÷ {_written(count)} = {right}"
    severity: Severity = "ask" if average.steps >= _FINE * 10 else "hint"
    return _finding(passage, average, "average_mismatch", severity, shown, (total, count))


def _growth(passage: Passage, above: list[_At]) -> Iterator[Finding]:
    """Compare a growth that stands behind what was before with the first figures of the entries ``above``."""
    figures = Figures(told_in(passage.prose), passage.prose.text)
    own = read_growth(passage.prose.text) if any(each.unit == "%" for each in figures.told) else ()
    for index in range(1, len(figures.told)):
        was, change = figures.told[index - 1], figures.told[index]
        is_growth = change.unit == "%" and was.value > 0 and figures.is_change(index) and not is_ours(change, own)
        if is_growth and was.sentence == change.sentence and figures.is_past(index - 1):
            nows = [at for at in above if _may_have_become(was, at[1])]
            way = way_of(change, was)
            is_told = any(movements_of(figures, index)) or any(is_right(was, now, change, way) for _, now in nows)
            missed = [at for at in nows if not is_told and _is_growth_missed(was, at[1], change)]
            if missed:
                yield _of_growth(passage, (passage, was), missed[0], change)


def _may_have_become(was: Told, now: Told) -> bool:
    return now.is_amount and not now.quantity.bound and is_alike(was, now) and was.value / 2 < now.value < was.value * 2


def _is_growth_missed(was: Told, now: Told, change: Told) -> bool:
    step = change.quantity.step
    percent = abs(EXACT.divide((now.value - was.value) * _HUNDRED, was.value)).quantize(step, context=EXACT)
    is_near = abs(abs(change.value) - percent) <= 2 * step or one_digit_off(abs(change.value), percent, step)
    return change.steps >= _LEAST and is_near


def _of_growth(passage: Passage, was: _At, now: _At, change: Told) -> Finding:
    right = EXACT.divide((now[1].value - was[1].value) * _HUNDRED, was[1].value)
    digits = in_steps(passage.prose.text, change, abs(right))
    shown = f"{_written(was)} → {_written(now)}: {'-' if right < 0 else '+'}{digits}%"
    severity: Severity = "ask" if change.steps >= _FINE else "hint"
    return _finding(passage, change, "growth_ambiguous", severity, shown, (was, now))


def _written(at: _At) -> str:
    passage, figure = at
    text = passage.prose.text
    return with_written_unit(text, figure.quantity, in_writing_of(text, figure.quantity, figure.value))


def _finding(
    passage: Passage, figure: Told, kind: FindingKind, severity: Severity, shown: str, others: tuple[_At, ...]
) -> Finding:
    written = _written((passage, figure))
    message = Bilingual(f"{shown}，文中 {written}", f"{shown}, the text says {written}")
    places = tuple(other.place(each.quantity.begin, each.quantity.end) for other, each in others)
    detail = {f"of_{number}": plain(each.value) for number, (_, each) in enumerate(others, 1)}
    begin, end = figure.quantity.begin, figure.quantity.end
    return finding_at(passage, begin, end, kind, severity, message, detail=detail, others=places)
