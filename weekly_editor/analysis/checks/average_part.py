"""Which figures beside an average may be what it is of, and over how many."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from weekly_editor.analysis.checks.misprint import meant
from weekly_editor.analysis.checks.per import Per, is_below_price, without_mean
from weekly_editor.analysis.checks.subject import noun_of, shares_words
from weekly_editor.analysis.checks.told import Told, valued
from weekly_editor.report.figure import EXACT, plain
from weekly_editor.report.pattern import late_pattern

_OWN_WORDS = late_pattern(r"(?<![月上本周])周[一二三四五六日]|目标|同期|上[周月]|去年|[较比]|(?i:\btarget|\blast\b)")
_NOT_SPENT = late_pattern(r"退|(?<!消)费|成本|优惠|补贴|罚|赔")
_EXTREME = late_pattern(
    r"峰值|最[高大低小多少]|中位|[上下]限|限额|标准|(?i:\b(?:peak|median|limit|cap|quota|allowance)\b)"
)
_WEEK = late_pattern(r"本周|当周|这周|[全一]周(?![一二三四五六日])|周内|(?i:this week|whole week)")
_SAID_DAYS = late_pattern(r"(?:(?P<han>[一二三四五六七八九十])|(?P<digits>\d{1,2}))\s?[天日]日均")
_PER_WORDS = late_pattern(r"平均|每.|.均")
_MORE_IN_IT = late_pattern(r"\s?(?:[（(，,]?\s?(?:[包内]?含|包括)|(?i:including))")
_COUNTED = late_pattern(
    r"[^\d，,；;。]{0,4}均[值数]?[为是约]?[:：]?\s?"
    r"|(?i:\s?(?:[a-z]+\s)?(?:averag\w+|mean)(?:\s(?:of|is|was|at))?\s)"
)
_SAID_COUNT = late_pattern(r"(?P<han>[两二三四五六七八九])[^\d，,；;。天日周月年]{0,3}?均[值数]?[为是约]?")
_BARE_MEAN = late_pattern(
    r"\s?[，,；;、（(]?\s?(?:三[者次轮个地家台组天场]?)?(?:平均|均值|均为)[为是约]?\s?[:：]?\s?"
    r"|(?i:\s?[,;(]?\s?(?:or |with )?(?:an average of|averaging|the average (?:is|was)|(?:the \w+ )?average|mean)\s)"
)
_JOINED = late_pattern(r"\s?(?:[、，,/]|[和及与]|(?:,\s)?and)\s?[^\d，,、；;。]{0,10}")
_PAIR = 2
_MOST_LISTED = 20
_LISTED = late_pattern(r"分别|依次|各为|周[一二三四五六日]|(?i:\brespectively\b)")
_MANY, _HUNDRED = Decimal(10_000), Decimal(100)
_WEEK_DAYS = range(1, 8)
_NEXT = 10  # characters
_CLOSE = Decimal("0.02")
_APART = 3  # times: so far apart, a figure is no wrong average of the others but one of something else
SOME_DAYS = late_pattern(r"周末|工作日|节假?日|平日|(?i:\bweekday|\bweekend)")


def is_exact(figure: Told) -> bool:
    """Tell whether ``figure`` is told as one of now, neither as a bound nor as the most or least."""
    is_plain = figure.quantity.role in ("average", "amount") and not figure.quantity.bound
    return is_plain and not _OWN_WORDS.search(figure.words) and not _EXTREME.search(figure.words)


def may_divide(figure: Told) -> bool:
    """Tell whether ``figure`` may be what an average is of, or over how many it is."""
    words = without_mean(figure.words.replace("累计", ""))
    is_amount = figure.is_amount or replace(figure, words=words).is_amount
    is_amount = is_amount or is_below_price(figure)
    return is_amount and figure.value > 0 and not _EXTREME.search(figure.lead)


def detail_of(average: Told, total: Told, count: Decimal) -> dict[str, str]:
    """Return what a finding on ``average`` keeps of its terms."""
    values = {"total": total.value, "count": count, "average": average.value}
    return {name: plain(value) for name, value in values.items()} | {"unit": average.unit}


def is_counted_alike(total: Told, average: Told) -> bool:
    """Tell whether ``average`` may be one of ``total`` by its unit, which it leaves out behind that: 120 a day."""
    unit = average.unit.split("/")[0]
    return total.unit == unit or (unit == "" and total.unit not in ("%", "day") and total.quantity.step == 1)


def as_rounded(average: Told) -> Told:
    """Return ``average`` as exact as it is meant: 15,100 may stand for whole hundreds."""
    quantity = average.quantity
    if quantity.value < _MANY or EXACT.remainder(quantity.value, _HUNDRED) or quantity.step >= _HUNDRED:
        return average
    return replace(average, quantity=replace(quantity, step=_HUNDRED))


def named_like(average: Told, near: list[Told]) -> list[Told]:
    """Return those of ``near`` that ``average`` may be one of, by unit and noun: 回收 400 份，平均每家回收 5 份."""
    noun = _PER_WORDS.sub("", noun_of(average.words))
    totals = [each for each in near if is_counted_alike(each, average) and each.value >= average.value]
    return [each for each in totals if noun and noun_of(each.words) and shares_words(noun, noun_of(each.words))]


def fits_any(average: Told, totals: list[Told], counts: list[Told]) -> bool:
    """Tell whether ``average`` is right to its last digit, by any of several ways to take the figures beside it."""
    pairs = [(total, count) for total in totals for count in counts if total is not count]
    step = average.quantity.step
    return len(pairs) > 1 and any(
        abs(EXACT.divide(total.value, count.value) - average.value) < step for total, count in pairs
    )


def listed_beside(figures: Sequence[Told], index: int) -> list[Told]:
    """Return the figures of one list right beside the average at ``index``, none where it is of something else."""
    earlier = figures[:index][::-1]
    before = _run_of(figures[index], earlier[1:] if earlier and earlier[0].is_total else earlier)  # 七天共 14 笔
    return before[::-1] or _run_of(figures[index], figures[index + 1 :])


def counted_beside(figures: Sequence[Told], index: int) -> list[Told]:
    """Return the figures right before the average at ``index`` where it says that it is of as many: 三台平均 22.0."""
    average, end = figures[index], index
    said = _SAID_COUNT.fullmatch(average.words)
    count = "  二三四五六七八九".index(said["han"].replace("两", "二")) if said else 0
    if said is None and index > 1 and _COUNTED.fullmatch(average.lead) and figures[index - 1].value <= _MOST_LISTED:
        count, end = int(figures[index - 1].value), index - 1
    listed = list(figures[end - count : end]) if 1 < count <= end else []
    return listed if all(_is_of_list(each, average) for each in listed) else []


def series_beside(figures: Sequence[Told], index: int) -> list[Told]:
    """Return the figures of a series right before the average at ``index``, three at least: 48、52、56，平均 52."""
    average, found = figures[index], list[Told]()
    for each in figures[:index][::-1] if _BARE_MEAN.fullmatch(figures[index].lead) else ():
        if not _is_of_list(each, average):
            break
        found.insert(0, each)
        if _JOINED.fullmatch(each.lead) is None:
            break
    return found if len(found) > _PAIR else []


def _is_of_list(figure: Told, average: Told) -> bool:
    is_alike = figure.unit == average.unit and figure.sentence == average.sentence
    return is_alike and figure.is_amount and not figure.is_total and not figure.quantity.bound


def _run_of(average: Told, figures: Sequence[Told]) -> list[Told]:
    """Return those at the start of ``figures`` that are told as one list, in the unit of ``average``."""
    found = list[Told]()
    for each in figures:
        if each.sentence != average.sentence or each.unit != average.unit or not each.is_amount or each.is_total:
            break
        found.append(each)
    words = "".join(each.lead for each in found)
    return found if len(found) > 1 and _LISTED.search(words) and not any(e.quantity.bound for e in found) else []


def added_up(near: Sequence[Told], average: Told, per: Per) -> list[Told]:
    """Return how many those are together that the sentence of ``average``, or the one before, counts one by one."""
    found = []
    for sentence in (average.sentence, average.sentence - 1):
        listed = [each for each in near if each.sentence == sentence and each.quantity.step == 1 and not each.is_total]
        counted = [each for each in listed if each.unit != average.unit and (per.counts(each) or not per.units)]
        if len(counted) > 1 and len({each.thing for each in counted}) == 1:
            found.append(valued(counted[0], sum((each.value for each in counted), Decimal(0))))
    return found


def stands_before(count: Told, average: Told) -> bool:
    """Tell whether nothing but a comma stands between a ``count`` without a name and its average: 310 单，平均每单."""
    return not count.words and 0 < average.quantity.begin - count.quantity.end < _NEXT


def all_of(counts: Sequence[Told]) -> list[Told]:
    """Return the one of ``counts`` that the others are the parts of, none where they are not: 27 of 27, 18 and 9."""
    return [each for each in counts if each.value * 2 == sum(other.value for other in counts)]


def is_of_other_money(average: Told, total: Told) -> bool:
    """Tell whether ``total`` is only about what it is, or money that no customer spent, where that is averaged."""
    is_spent = "客单" not in average.words or not _NOT_SPENT.search(total.words)
    return bool(total.quantity.bound) or not is_spent or _MORE_IN_IT.match(total.tail) is not None


def days_of(average: Told, total: Told) -> range:
    """Return how many days ``average`` may be over: those it names, those of a week that ``total`` is of, else none."""
    said = _SAID_DAYS.search(average.words)
    if said is not None:
        count = int(said["digits"] or "一二三四五六七八九十".index(said["han"]) + 1)
        return range(count, count + 1)
    if SOME_DAYS.search(average.words):
        return range(0)
    return _WEEK_DAYS if _WEEK.search(total.lead) or _WEEK.search(total.tail) else range(0)


def may_be_meant(average: Told, total: Told, count: Decimal) -> bool:
    """Tell whether ``average`` is near ``total`` over ``count``, or would be had one of the figures been misprinted."""
    exact = EXACT.divide(total.value, count)
    if exact < average.value * _APART and average.value < exact * _APART:
        return True
    means = [
        average.value * 10,
        *meant(average),
        *(average.value * count / each * exact for each in meant(total) if each),
    ]
    return any(abs(each - exact) <= exact * _CLOSE for each in means)
