"""Figures told in one breath: ``A、B 分别为 12 和 30 笔`` are 12 笔 of A and 30 笔 of B."""

from collections.abc import Iterator
from dataclasses import replace

from weekly_editor.analysis.quantity.quantity import Quantity
from weekly_editor.analysis.quantity.words import label_of
from weekly_editor.report.pattern import late_pattern

_JOINT = late_pattern(r"\s?(?:[、,，/]\s?|[和及与]|以及|,?\s?and\s)\s?[$¥￥€£]?")
_RESPECTIVELY = late_pattern(r"分别|各为|respectively")
_BETWEEN_NAMES = late_pattern(r"\s?(?:、|和|及|与|以及|,|，|\band\b)\s?")
_BREAK = late_pattern(r"[。；;\n:：]")
_REACH = 60  # characters before the first figure in which their names stand


def distributed(text: str, quantities: list[Quantity]) -> Iterator[Quantity]:
    """Yield ``quantities`` of ``text``, each of a series with its own name and the unit of all."""
    at = 0
    while at < len(quantities):
        size = _series(text, quantities, at)
        yield from quantities[at : at + 1] if size == 1 else _named(text, quantities[at : at + size])
        at += size


def _series(text: str, quantities: list[Quantity], at: int) -> int:
    """Return how many figures from ``at`` on follow each other with nothing but a comma or 和 between them."""
    size = 1
    while at + size < len(quantities):
        before, after = quantities[at + size - 1], quantities[at + size]
        is_joint = _JOINT.fullmatch(text, before.end, after.begin) is not None and _are_written_alike(
            text, before, after
        )
        if "low" in (before.role, after.role) or not is_joint:
            break
        size += 1
    return size


def _are_written_alike(text: str, one: Quantity, other: Quantity) -> bool:
    """Tell whether both are written in digits, or both in Chinese numerals: not core-c 27, 三台平均 22."""
    is_signed = text[other.begin] in "+-−"  # 本周 6,480，+5.9%
    is_rate = other.unit == "%" and one.unit == "" and one.role == "amount" and text[one.end] in "，,"
    if is_signed or is_rate:
        return False
    return text[one.digits_begin].isdigit() == text[other.digits_begin].isdigit()


def _named(text: str, series: list[Quantity]) -> Iterator[Quantity]:
    first, last = series[0], series[-1]
    names = _names(text, series)
    for number, each in enumerate(series):
        label = names[number] if len(names) == len(series) else each.label
        unit = each.unit or last.unit
        role = first.role if each.role == "amount" and unit == (first.unit or last.unit) else each.role
        yield replace(each, label=label, unit=unit, role=role)


def _names(text: str, series: list[Quantity]) -> list[str]:
    """Return the names before a series that says 分别, or all of whose figures stand together behind as many names."""
    begin, end = series[0].begin, min(len(text), series[-1].end + 20)
    before = _BREAK.split(text[max(0, begin - _REACH) : begin])[-1]
    if _RESPECTIVELY.search(before) is None and _RESPECTIVELY.search(text, series[-1].end, end) is None:
        return []
    words = _RESPECTIVELY.split(before)[0]
    return [label_of(name) for name in _BETWEEN_NAMES.split(words)][-len(series) :]
