"""Growth that the two figures it is told with contradict."""

from collections.abc import Iterator
from decimal import Decimal

from weekly_editor.analysis.checks.flow import CAME, WENT
from weekly_editor.analysis.checks.growths import is_ours
from weekly_editor.analysis.checks.interval import Interval, as_told, interval_of
from weekly_editor.analysis.checks.moves import is_better_less, way_of
from weekly_editor.analysis.checks.pairs import Figures, movements_of
from weekly_editor.analysis.checks.scope import Around
from weekly_editor.analysis.checks.subject import time_of
from weekly_editor.analysis.checks.told import Told, in_steps, in_writing_of, rewritten, told_in, with_written_unit
from weekly_editor.analysis.finding import Finding, Severity, finding_at
from weekly_editor.analysis.growth_reading import read_growth
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import EXACT, plain

_ALL = Decimal(100)
_WHOLE = frozenset({Decimal(1), Decimal(10_000), Decimal(100_000_000)})
_ONE = Interval(Decimal(1), Decimal(1))


def growth_contradicted(passage: Passage, _around: Around) -> Iterator[Finding]:
    """Believe that a change told beside what was before and what is now is their difference, in percent or as it is.

    It is ``growth_ambiguous`` as an error: nobody can tell which of the three figures is meant."""
    told = told_in(passage.prose)
    if len(told) < 3:
        return
    own = read_growth(passage.prose.text)
    figures = Figures(told, passage.prose.text)
    for index, change in enumerate(told):
        if not is_ours(change, own) and figures.is_change(index) and not _is_one_of_two(figures, index):
            pairs, way = list(movements_of(figures, index)), way_of(change, figures.before(index))
            is_either = way > 0 and any(is_better_less(each) for each in (change, *(before for before, _ in pairs)))
            yield from _compared(passage, pairs, change, 0 if is_either else way)


def _is_one_of_two(figures: Figures, index: int) -> bool:
    """Tell whether what came stands beside what went, neither being all of the difference: 减 7 户，新增 15 户."""
    change = figures.told[index]
    near = [at for at in (index - 1, index + 1) if 0 <= at < len(figures.told)]
    beside = [figures.told[at] for at in near if not time_of(figures.told[at], figures.before(at))]
    alike = [each for each in beside if each.unit == change.unit and each.sentence == change.sentence]
    return change.unit != "%" and any(
        (CAME.search(change.words) and WENT.search(each.words))
        or (WENT.search(change.words) and CAME.search(each.words))
        for each in alike
    )


def _compared(passage: Passage, pairs: list[tuple[Told, Told]], change: Told, way: int) -> Iterator[Finding]:
    """Yield that ``change`` is none of what it may be of ``pairs``, told of the first of these."""
    fitting = [pair for pair in pairs if is_right(*pair, change, way)]
    if pairs and not fitting:
        yield growth_finding(passage, pairs[0], change, way, "error")
    elif len(pairs) == 1 and _is_off(*pairs[0], change):
        yield growth_finding(passage, pairs[0], change, way, "hint")


def _is_off(before: Told, now: Told, change: Told) -> bool:
    """Tell whether ``change``, in percent, is right only if what it is of, told in ones or 万, was no whole number."""
    steps = {before.quantity.step, now.quantity.step}
    if change.unit != "%" or now.unit == "%" or (max(steps) > 1 and not steps <= _WHOLE):
        return False
    percent = EXACT.divide((now.value - before.value) * _ALL, before.value)
    return abs(abs(percent) - abs(change.value)) >= change.quantity.step


def growth_finding(passage: Passage, pair: tuple[Told, Told], change: Told, way: int, severity: Severity) -> Finding:
    """Return the finding that ``change``, told as one up or down (``way``), is not that of ``pair``."""
    before, now = pair
    exact = now.value - before.value
    relative = EXACT.divide(exact, before.value)
    exact *= 100 if change.unit == "基点" else 1
    right = {"%": relative * _ALL, "倍": EXACT.divide(now.value, before.value)}.get(change.unit, exact)
    return _finding(passage, (before, now, change), right, severity, falls=way < 0 or (way == 0 and right < 0))


def is_right(before: Told, now: Told, change: Told, way: int) -> bool:
    """Tell whether ``change`` may be by how much ``before`` became ``now``; ``way`` is 1 up, -1 down, 0 untold."""
    quotient = interval_of(now).over(interval_of(before))
    difference = interval_of(now).less(interval_of(before))
    if change.unit == "倍":
        allowed = [quotient, quotient.less(_ONE)] if quotient else []
        turned = interval_of(before).over(interval_of(now)) if is_better_less(before) else None
        allowed += [turned, turned.less(_ONE)] if turned else []  # three times as fast
    elif change.unit == "%":
        allowed = [quotient.less(_ONE).times(100)] if quotient else []
        allowed += [difference] if now.unit == "%" else []
    else:
        allowed = [difference.times(100) if change.unit == "基点" else difference]
    return not allowed or any(_meets(change, each, way) for each in allowed)


def _meets(change: Told, allowed: Interval, way: int) -> bool:
    """Tell whether ``change`` may be within ``allowed``, rounded or cut off."""
    turned = Interval(-allowed.high, -allowed.low)
    ways = {1: (allowed,), -1: (turned,), 0: (allowed, turned)}[way]
    return any(as_told(change).meets(each) for each in ways)


def _finding(
    passage: Passage, figures: tuple[Told, Told, Told], right: Decimal, severity: Severity, *, falls: bool
) -> Finding:
    before, now, change = figures
    text, quantity = passage.prose.text, change.quantity
    first, second = (in_writing_of(text, before.quantity, each.value) for each in (before, now))
    digits = _digits(text, figures, right)
    shown = with_written_unit(text, quantity, digits)
    written = with_written_unit(text, quantity, in_writing_of(text, quantity, change.value))
    way, told = (("下降", "-") if is_down else ("增长", "+") for is_down in (right < 0, falls))
    zh = f"{first} 到 {second} 是{way[0]} {shown}，文中{told[0]} {written}"
    en = f"{first} to {second} is {way[1]}{shown}, the text says {told[1]}{written}"
    is_same_way = (right < 0) == falls
    fix = rewritten(passage, quantity, digits, Bilingual(f"改为 {shown}", f"Change to {shown}"))
    detail = {
        "before": plain(before.value),
        "now": plain(now.value),
        "change": plain(change.value),
        "right": plain(right),
    }
    begin, end = quantity.begin, quantity.end
    others = tuple(passage.place(each.quantity.begin, each.quantity.end) for each in (before, now))
    message = Bilingual(zh, en)
    kept = fix if is_same_way else None
    return finding_at(
        passage, begin, end, "growth_ambiguous", severity, message, detail=detail, others=others, fix=kept
    )


def _digits(text: str, figures: tuple[Told, Told, Told], right: Decimal) -> str:
    """Return how much ``right`` is, without a sign, as the change, the last of ``figures``, is written.

    Where that would be 0 it has the decimals of the others, and more as long as it still is."""
    change = figures[-1]
    step = change.quantity.step
    if abs(right) < step / 2:
        step = min(each.quantity.step for each in figures)
    while 0 < abs(right) < step / 2:
        step /= 10
    return in_steps(text, change, -abs(right) if change.value < 0 else abs(right), step)  # a fall is written without
