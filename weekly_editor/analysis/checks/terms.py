"""Totals of several terms, some of which are so much each of so many: 2 台各 32 核、3 台各 64 核，共 256 核."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from weekly_editor.analysis.checks.told import Told
from weekly_editor.report.pattern import late_pattern

_EACH = late_pattern(
    r"每[^\d，,；;。]{1,8}$|各(?![类种项个地级位渠家省市区部大自])[^\d，,；;。]{0,3}$|单价[^\d，,；;。]{0,2}$|[×✕*]\s?[$€£¥￥]?$"
    r"|\A\s?of [$€£]?$|(?i:\b(?:one|two|three|four|five|six|seven|eight|nine|ten)(?: [a-z-]+){0,2} of [$€£]?$)"
    r"|(?i:\beach(?: [a-z]+){0,2} [$€£]?$)"
)  # 3 shifts of 8, two of 16
_EACH_BEHIND = late_pattern(
    r"\s?(?:/|[×✕*])"
    r"|(?i:\s(?:[a-z]+\s)?(?:each\b(?! of)|apiece\b|per (?!cent)[a-z]+)"
    r"|\s(?:[a-z]+\s)?an? (?:day|week|month|year|shift|person|head)\b)"
)
_EVERY = late_pattern(r"每[^\d，,；;。]{1,4}$")
_MEAN = late_pattern(r"均|(?i:\b(?:average|averaging|mean)\b)")


def is_rate(figure: Told) -> bool:
    """Tell whether words call ``figure`` so much each: 各 32 核, $200 each, 5 元/张, × 3,000 元; no mean does."""
    is_told = "/" in figure.unit or _EACH.search(figure.lead) or _EACH_BEHIND.match(figure.tail)
    return bool(is_told) and _MEAN.search(figure.words) is None


def has_rate(parts: Iterable[Told], figures: Sequence[Told]) -> bool:
    """Tell whether one of ``parts`` is so much each, so that what they come to is not their sum: 每周 1 次 1 小时."""
    behind = [each for before, each in pairwise(figures) if not each.lead and _EVERY.search(before.lead)]
    return any(is_rate(part) or any(part is each for each in behind) for part in parts)


def of_several(figures: Sequence[Told], total: Told) -> list[Told]:
    """Return ``total`` where it is of several rates of its sentence, or of one and of amounts, which are added then."""
    terms = _terms_of(figures, total) if total.is_total else []
    rates = [each for each in terms if is_rate(each)]
    if len(rates) != 1:
        return [total] if rates else []
    others = [each for each in terms if each is not rates[0] and each.is_amount and each.value < total.value]
    left = total.value - sum(each.value for each in others)
    is_right = any(rates[0].value * each.value == left for each in figures if each not in terms)
    is_told = bool(others) and (terms[-1] is others[-1] or is_right)
    return [total, *others] if is_told else []


def _terms_of(figures: Sequence[Told], total: Told) -> list[Told]:
    """Return the figures that ``total`` may be of: those of its unit before it, up to another total."""
    found: list[Told] = []
    for each in figures[: figures.index(total)]:
        is_alike = each.unit.split("/")[0] == total.unit or (not each.unit and is_rate(each))
        if each.sentence == total.sentence and is_alike:
            found = [] if each.is_total else [*found, each]
    return found
