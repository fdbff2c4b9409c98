"""What a reading says beside others: how far it moved, and whether it is where it should be."""

import re
from decimal import ROUND_HALF_UP, Decimal

from weekly_editor.analysis.unit import base_unit, converted
from weekly_editor.report.figure import EXACT
from weekly_editor.report.metric import Metric
from weekly_editor.report.model import Reading
from weekly_editor.report.pattern import late_pattern

PERCENT_SIGNS = ("%", "％")
PER_MILLE = "‰"
_RATIOS = (*PERCENT_SIGNS, PER_MILLE)
_FEWER_UNITS = ("次", "起", "ms", "毫秒", "秒", "s", "分钟", "min", "小时", "h")
_MORE_UNITS = late_pattern(r"[万亿]?(?:元|笔|户|家|人|单|商户)|[MK]?\$")
_FEWER_NAMES = late_pattern(
    "失败|差错|投诉|退款|拒付|故障|事故|事件|告警|耗时|时延|延迟|超时|掉单|积压|缺陷|损失|成本|费用|支出|停机"
    "|fail|error|incident|latency|duration|chargeback|dispute|downtime|loss|complaint|defect|cost",
    re.IGNORECASE,
)


def is_ratio(unit: str) -> bool:
    """Tell whether figures of ``unit`` are parts of a whole, whose difference is in points."""
    return unit.strip() in _RATIOS


def difference(now: Reading, before: Reading | None) -> Decimal | None:
    """Return by how much ``now`` differs from ``before``, in their unit (points where that is a ratio).

    None where one of them is not known or they count different things."""
    if before is None or now.value is None or before.value is None:
        return None
    value_before = converted(before.value, before.unit, now.unit)
    return None if value_before is None else EXACT.subtract(now.value, value_before)


def target_of(reading: Reading, metric: Metric | None = None) -> Decimal | None:
    """Return the target of ``reading``, else that of its metric in the unit of ``reading``; None where neither has."""
    if reading.target is not None or metric is None or metric.target is None:
        return reading.target
    return converted(metric.target, metric.unit or reading.unit, reading.unit)


def is_on_target(reading: Reading, metric: Metric | None = None) -> bool | None:
    """Tell whether ``reading`` meets its target; None where nobody can know which direction is good."""
    target = target_of(reading, metric)
    if reading.value is None or target is None:
        return None
    return meets(reading.value, target, wants_more=is_more_good(reading, metric))


def meets(value: Decimal, target: Decimal, *, wants_more: bool | None) -> bool | None:
    """Tell whether ``value`` meets ``target``; None where nobody knows whether more is better."""
    if value == target:
        return True
    return None if wants_more is None else (value > target) == wants_more


def is_more_good(reading: Reading, metric: Metric | None = None) -> bool | None:
    """Tell whether it is good when ``reading`` rises: as its ``metric`` says, else as its unit and name suggest.

    Of ratios, amounts and numbers of customers more is better, unless the name speaks of what nobody wants
    (失败, 投诉, 耗时 …); of occurrences and times less is. None where nobody can know."""
    if metric is not None and metric.direction:
        return None if metric.direction == "none" else metric.direction == "more"
    unit = reading.unit.strip()
    if is_unwanted(reading.name) or unit in _FEWER_UNITS:
        return False
    return True if unit in _RATIOS or is_amount(unit) else None


def is_unwanted(name: str) -> bool:
    """Tell whether ``name`` speaks of what nobody wants."""
    return _FEWER_NAMES.search(name) is not None


def is_amount(unit: str) -> bool:
    """Tell whether ``unit`` counts money, business or customers."""
    return _MORE_UNITS.fullmatch(unit.strip()) is not None


def shown_decimals(unit: str, metric: Metric | None) -> int | None:
    """Return how many decimals a value of ``unit`` is shown with; None where it is shown as it was typed.

    Those of the metric are meant for its own unit: 万笔 is not shown with the decimals of 笔."""
    if metric is None or (metric.unit and base_unit(metric.unit) != base_unit(unit)):
        return None
    return metric.decimals


def rounded(value: Decimal, decimals: int | None) -> Decimal:
    """Return ``value`` with so many decimals, a half going away from zero; None leaves it as it is."""
    return value if decimals is None else value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, EXACT)
