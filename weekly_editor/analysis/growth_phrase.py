"""Growth as a document words it: ``较上周提升 10.80 个百分点（45.00% → 55.80%）``."""

from decimal import Decimal
from typing import assert_never

from weekly_editor.analysis.compared_week import FIFTH, needs_days
from weekly_editor.analysis.growth import Growth
from weekly_editor.analysis.movement import GrowthKind, exact_difference, kind_told, relative_change
from weekly_editor.analysis.reading import PER_MILLE
from weekly_editor.analysis.unit import figure_with_unit
from weekly_editor.report.bilingual import Language
from weekly_editor.report.day_wording import days_text
from weekly_editor.report.figure import EXACT, decimals_of, plain
from weekly_editor.report.growth_wording import GrowthWording, Verbs, growth_wording_of

_LEAST = Decimal("0.01")  # the smallest percentage that two decimals show
_WHOLE = Decimal(100)


def growth_phrase(growth: Growth, language: Language) -> str:
    """Return ``growth`` in words, both values with it; that there is nothing to compare with where that is so.

    The change has as many decimals as the values, which are never rounded; a percentage has two. The days of the week
    compared with are named where the basis alone does not tell them."""
    wording = growth_wording_of(language)
    basis = basis_text(growth, language)
    if growth.lacks_fifth:
        return wording.no_week.format(ordinal=FIFTH)
    if growth.before is None:
        return wording.no_data.format(basis=basis)
    before, now = value_text(growth.before, growth), value_text(growth.now, growth)
    if growth.before == growth.now:
        return wording.unchanged.format(basis=basis, now=now)
    kind = kind_told(growth.kind, growth.unit, growth.before, growth.now)
    verb = _verbs(kind, growth.is_more_good, wording)[growth.now < growth.before]
    amount = _amount(growth, kind, growth.before, wording)
    return wording.told.format(basis=basis, verb=verb, amount=amount, before=before, now=now)


def basis_text(growth: Growth, language: Language) -> str:
    """Return what ``growth`` is compared with: ``上周``, ``上月同期（7月8日—7月14日）``."""
    wording = growth_wording_of(language)
    name = wording.bases[growth.basis]
    if growth.compared is None or not needs_days(growth.week, growth.basis):
        return name
    days = days_text(growth.compared, language, "with" if growth.basis == "last_year" else "without")
    return wording.days.format(basis=name, days=days)


def value_text(value: Decimal, growth: Growth) -> str:
    """Return one of the values of ``growth`` with its unit, in as many decimals as the other one has."""
    return figure_with_unit(_figure(value, growth), growth.unit)


def _figure(value: Decimal, growth: Growth) -> str:
    before = EXACT.normalize(growth.before or growth.now)  # zeros behind what was in another unit say nothing
    decimals = max(growth.decimals, decimals_of(before), decimals_of(growth.now))
    return format(EXACT.plus(value), f".{decimals}f")  # which is never -0.00


def _verbs(kind: GrowthKind, is_more_good: bool | None, wording: GrowthWording) -> Verbs:
    match kind:
        case "points":
            return wording.better_points if is_more_good else wording.neutral
        case "percent":
            return wording.better_percent if is_more_good else wording.neutral
        case "difference":
            return wording.amounts
        case _:
            assert_never(kind)


def _amount(growth: Growth, kind: GrowthKind, before: Decimal, wording: GrowthWording) -> str:
    difference = _figure(EXACT.abs(exact_difference(before, growth.now)), growth)
    match kind:
        case "points":
            return (wording.thousandths if growth.unit == PER_MILLE else wording.points).format(figure=difference)
        case "percent":
            return _percent(before, growth.now, wording)
        case "difference":
            return wording.difference.format(figure=figure_with_unit(difference, growth.unit))
        case _:
            assert_never(kind)


def _percent(before: Decimal, now: Decimal, wording: GrowthWording) -> str:
    """Return the relative change without its sign; neither 0.00 for what moved nor 100.00 for what is left of it."""
    size = abs(relative_change(before, now) or Decimal(0))
    if size < _LEAST:
        return wording.below.format(figure=_LEAST)
    if size == _WHOLE and 0 < now < before:
        return wording.above.format(figure=_WHOLE - _LEAST)
    return wording.percent.format(figure=plain(size))
