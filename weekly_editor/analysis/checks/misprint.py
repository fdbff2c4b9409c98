"""Figures that one slip of the hand explains: two digits swapped, or a zero too many."""

from collections.abc import Iterator
from decimal import Decimal

from weekly_editor.analysis.checks.told import Told

LEAST = 30  # steps; smaller figures come near each other by chance


def meant(figure: Told) -> Iterator[Decimal]:
    """Yield what may have been meant by ``figure``, had one slip made it what it is."""
    step, value = figure.quantity.step, abs(figure.value)
    yield value / 10
    digits = str(int(value / step))
    yield int(f"{digits[0]}0{digits[1:]}") * step  # 105 → 015
    for at in range(len(digits) - 1):
        if digits[at] != digits[at + 1]:
            yield int(digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]) * step


def one_digit_off(one: Decimal, other: Decimal, step: Decimal) -> bool:
    """Tell whether ``one`` and ``other``, in whole ``step``, differ in one digit, by two swapped or ten times.

    Where they have decimals, the last digit may be off by two with what it carries: 64.98 and 65.00."""
    if min(one, other) < 0:
        return False
    mine, theirs = (str(int(each / step)) for each in (one, other))
    if one in (other * 10, other / 10) or (step < 1 and abs(one - other) <= 2 * step):
        return True
    if len(mine) != len(theirs):
        return abs(one - other) == step
    off = [at for at in range(len(mine)) if mine[at] != theirs[at]]
    return len(off) == 1 or (len(off) == 2 and sorted(mine) == sorted(theirs))


def is_misprint(figure: Told, by: Decimal) -> bool:
    """Tell whether ``figure`` would be ``by`` more, had it not been misprinted."""
    return any(value - abs(figure.value) == by for value in meant(figure))


def last_digit(figure: Told) -> Decimal:
    """Return how far ``figure`` may be off by a slip in its last digit alone: one step, two where it has decimals."""
    return figure.quantity.step * (2 if figure.slack or figure.quantity.step < 1 else 1)


def is_slip(figure: Told, by: Decimal) -> bool:
    """Tell whether ``figure`` would be ``by`` more, had it not been misprinted, or been off in its last digit."""
    return abs(by) <= last_digit(figure) or is_misprint(figure, by)
