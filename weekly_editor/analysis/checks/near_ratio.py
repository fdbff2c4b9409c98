"""Shares that counts beside them come to but for one slip of the hand."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations, permutations

from weekly_editor.analysis.checks.division import is_complementary
from weekly_editor.analysis.checks.interval import Interval, as_told, interval_of, quotient_may_be, share_may_be, sum_of
from weekly_editor.analysis.checks.misprint import LEAST, meant, one_digit_off
from weekly_editor.analysis.checks.told import Told, valued
from weekly_editor.report.figure import EXACT
from weekly_editor.report.pattern import late_pattern

_FINE = 100  # steps: a share told as exactly is of no counts by chance
_PAIR = 2
_ALL = Interval(Decimal(100), Decimal(100))
_RATIOS = ("%", "‰", "百分点", "基点")
_SAID = 20  # characters behind a count that tell of it
_STEM = 5  # letters by which words of one stem are known
_LATIN = late_pattern(r"(?i:\b(?!about|again|other|share|their|there|these|those|total|which)[a-z]{5,})")
_UP = late_pattern(r"可用[性率度]|(?i:\bavailab|\buptime\b)")  # what is left without the time that something was down
_TIME = ("minute", "hour", "second", "分钟", "小时", "秒")
_WITHIN = ("里", "中")  # behind all that there is, no average: 每周 10,080 分钟里停了 14 分钟
_NEAR = 10  # counts before a share, and as many behind it, that it can be of
_CUE = late_pattern(
    r"率|占|比[例重]|份额|可用[性度]|[用花][掉去了]|已[用花]"
    r"|(?i:\brate\b|\bshare\b|\bratio\b|\baccount|\bavailab|\buptime\b|\bm(?:ade|akes?) up\b"
    r"|\b(?:utili[sz]ation|coverage|completion|conversion|adoption|occupancy)\b)"
)
_BEHIND_COUNT = late_pattern(r"[（(]\s*$|(?:即|也就是|约合|(?i:\bi\.e\.|\bor|\bthat is)),?\s*$")  # 256 人（80%）
_CELL_BEGIN, _CELL_END = late_pattern(r"[|｜]\s*$"), late_pattern(r"\s*[|｜]")
_OPEN = late_pattern(r"未|待|没|剩|余|(?i:\b(?:open|pending|left|remaining|not)\b)")
_OF_ALL = late_pattern(r"(?i:\s?of (?:the |all |our )?(?:total|whole|all|them|these|those)\b)")
_MOVED = late_pattern(r"(?i:\s(?:more|fewer|less|higher|lower)\b)")  # 224 more, or 7.6%: growth
_OF_TWO = late_pattern(r"比例|(?i:\bratio\b)")  # one part may be compared with another one
_GROWN = late_pattern(r"(?i:\s(?:up|down|more|less|fewer|higher|lower|growth|increase|decrease)\b)")
_NOT_NOW = late_pattern(
    r"目标|阈值|标准|[高低]于|行业|大盘|计划|上[周月年季期]|去年|同期|昨|原|[此之以线造化]前|(?i:target|last|previous|plan\b|goal|limit|against)"
)


def near_ratio(share: Told, figures: Sequence[Told]) -> tuple[Told, Told] | None:
    """Return part and whole among ``figures`` that ``share`` would be of but for a slip, None where it is of some."""
    is_other = _NOT_NOW.search(share.words) or _GROWN.match(share.tail)
    if not _is_told(share, figures) or is_other or share.quantity.bound:
        return None
    counts = _counts(share, figures)
    divided, pairs = list(_divided(counts)), list(_pairs(counts))
    if not _OF_TWO.search(share.words):
        pairs = [pair for pair in pairs if not any(_are_of(parts, pair) for _, parts in divided)]
    proved = {whole.value for whole, _ in divided}
    proved |= {whole.value for whole in counts if whole.value * 2 == sum(each.value for each in counts)}
    parts = [each for each in counts if each.value not in proved]
    rests = _rest_beside(share, figures)
    if _fits(share, [*rests, *pairs]) or _is_of_rest(share, pairs, proved) or _is_of_list(share, parts):
        return None
    is_fine = share.steps >= _FINE
    is_pair = len(counts) == _PAIR
    if not is_fine:
        own = _counted_before(share, figures)
        pairs = [
            (part, whole)
            for part, whole in pairs
            if whole.value in proved or ((is_pair or part is own) and part.value < whole.value)
        ]
    if is_alone(share):
        pairs = [(part, whole) for part, whole in pairs if not _OPEN.search(part.words)]
    if _is_of_before(share, figures):
        return None
    pairs = [*(rests if is_fine else ()), *pairs]
    return next(((part, whole) for part, whole in pairs if is_quotient_missed(share, part, whole)), None)


def near_progress(progress: Told, figures: Sequence[Told]) -> tuple[Told, Told] | None:
    """Return what is done, and all of it, where these and the rest stand right before ``progress``, a slip from it.

    None where it is, or where the three do not come to each other."""
    at = figures.index(progress)
    near = [each for each in figures[max(0, at - _PAIR - 1) : at] if each.sentence == progress.sentence]
    if (
        progress.unit != "%"
        or len(near) <= _PAIR
        or not all(each.is_plain and each.unit not in _RATIOS for each in near)
    ):
        return None
    whole = max(near, key=_value)
    parts = [each for each in near if each is not whole and each.unit in (whole.unit, "")]
    if (
        len(parts) < _PAIR
        or whole.value != sum(map(_value, parts))
        or _fits(progress, [(part, whole) for part in parts])
    ):
        return None
    return next(((part, whole) for part in parts if is_quotient_missed(progress, part, whole)), None)


def _value(figure: Told) -> Decimal:
    return figure.value


def _counted_before(share: Told, figures: Sequence[Told]) -> Told | None:
    """Return the count that ``share`` stands right behind in brackets: 126 run (70%); None where there is none."""
    at = figures.index(share)
    is_behind = at > 0 and figures[at - 1].depth < share.depth and _BEHIND_COUNT.search(share.lead) is not None
    return figures[at - 1] if is_behind else None


def _is_named_like_count(share: Told, figures: Sequence[Told]) -> bool:
    """Tell whether ``share`` is called after what became of one count beside it: approval of 97 approved."""
    names = {each.lower()[:_STEM] for each in _LATIN.findall(share.words)}
    near = (each for each in figures if each.unit not in _RATIOS and 0 <= share.sentence - each.sentence <= 1)
    said = (f"{each.words} {each.tail if each.sentence < share.sentence else each.tail[:_SAID]}" for each in near)
    return bool(names) and any(each.lower()[:_STEM] in names for words in said for each in _LATIN.findall(words))


def _rest_beside(share: Told, figures: Sequence[Told]) -> list[tuple[Told, Told]]:
    """Return what the second of two counts right before ``share`` leaves of the first one: 共 90 分钟，停 3 分钟.

    Availability leaves it of all time beside it: 10 minutes lost of 10,080."""
    at = figures.index(share)
    near = [each for each in figures[max(0, at - _PAIR) : at] if each.sentence == share.sentence and each.value > 0]
    pairs = [(near[1], near[0])] if len(near) == _PAIR and near[0].unit == near[1].unit not in _RATIOS else []
    if _UP.search(share.words):
        pairs += (pair for pair in _pairs(_counts(share, figures)) if pair[0].unit in _TIME)
    return [(valued(part, whole.value - part.value), whole) for part, whole in pairs if part.value < whole.value]


def fits_other(share: Told, figures: Sequence[Told]) -> bool:
    """Tell whether ``share`` is what one of the counts beside it is of another."""
    return _fits(share, _pairs(_counts(share, figures)))


def _is_of_before(share: Told, figures: Sequence[Told]) -> bool:
    """Tell whether ``share`` is what the count right before it is of one before that, whatever that is of.

    So is what a plan is exceeded by, and each step of a funnel."""
    at = figures.index(share)
    before = [each for each in figures[max(0, at - _NEAR) : at] if each.sentence == share.sentence]
    counts = [each for each in before if each.unit not in _RATIOS and each.value]
    part = counts[-1] if counts and counts[-1] is before[-1] else None
    return part is not None and _fits(share, ((part, whole) for whole in counts[:-1]))


def _fits(share: Told, pairs: Iterable[tuple[Told, Told]]) -> bool:
    return any(share_may_be(share, part, whole) for part, whole in pairs)


def _divided(counts: list[Told]) -> Iterator[tuple[Told, Sequence[Told]]]:
    """Yield those of ``counts`` that two others, or a run of them, come to, with these as its parts."""
    runs = [counts[begin:end] for begin in range(len(counts)) for end in range(begin + _PAIR + 1, len(counts) + 1)]
    wholes = {each.value: each for each in counts}
    for parts in (*combinations(counts, _PAIR), *runs):
        whole = wholes.get(sum((each.value for each in parts), Decimal(0)))
        if whole is not None and not any(each is whole for each in parts):
            yield whole, parts


def _are_of(parts: Sequence[Told], pair: tuple[Told, Told]) -> bool:
    """Tell whether both of ``pair`` are among ``parts`` of one whole: a share is of that then, of none of them."""
    return all(any(each is part for part in parts) for each in pair)


def _is_told(share: Told, figures: Sequence[Told]) -> bool:
    """Tell whether words call ``share`` one, before or behind it, or it stands right behind a count."""
    at = figures.index(share)
    if at and _MOVED.match(figures[at - 1].tail):
        return False
    is_of = share.lead.strip("笔单个件人户家次台张条项起 ") == "的" and at and _CUE.search(figures[at - 1].words)
    told = (_CUE.search(share.words), _BEHIND_COUNT.search(share.lead), _OF_ALL.match(share.tail), is_of)
    return any(told) or is_alone(share) or _is_named_like_count(share, figures)


def is_alone(share: Told) -> bool:
    """Tell whether ``share`` is a cell of its own, of whatever its line counts: ｜65%｜接口 40 个，通 26，未通 14."""
    return _CELL_BEGIN.search(share.lead) is not None and _CELL_END.match(share.tail) is not None


def _counts(share: Told, figures: Sequence[Told]) -> list[Told]:
    near = [each for each in figures if 0 <= share.sentence - each.sentence <= 1]
    at = near.index(share)
    around = near[max(0, at - _NEAR) : at + _NEAR + 1]
    counted = [each for each in around if each.unit not in _RATIOS and each.quantity.role != "change"]
    return [each for each in counted if each.is_plain or each.tail.startswith(_WITHIN)]


def _pairs(counts: list[Told]) -> Iterator[tuple[Told, Told]]:
    for part, whole in permutations(counts, 2):
        if part.unit == whole.unit or not part.unit or not whole.unit:
            yield part, whole
            if is_complementary((part, whole)):  # then both are all: 新客 and 老客
                yield part, valued(whole, part.value + whole.value)


def _is_of_list(share: Told, counts: list[Told]) -> bool:
    """Tell whether ``share`` is what one of neighbouring ``counts`` is of all of these."""
    for begin in range(len(counts)):
        for end in range(begin + _PAIR + 1, len(counts) + 1):
            run = [interval_of(each) for each in counts[begin:end]]
            whole = sum_of(run)
            if any(quotient_may_be(share, each, whole, 100) for each in run):
                return True
    return False


def _is_of_rest(share: Told, pairs: Sequence[tuple[Told, Told]], proved: set[Decimal]) -> bool:
    """Tell whether ``share`` is of what is left of a whole without a part, or of both together.

    Where a whole is ``proved`` to be the sum of others, it is of that, and of nothing that it is only added to."""
    sure = [(part, whole) for part, whole in pairs if whole.value in proved and part.value < whole.value]
    return any(_fits_rest(share, part, whole, is_proved=bool(sure)) for part, whole in sure or pairs)


def _fits_rest(share: Told, part: Told, whole: Told, *, is_proved: bool) -> bool:
    one, other = interval_of(part), interval_of(whole)
    both = Interval(one.low + other.low, one.high + other.high)
    of_whole, of_both = one.over(other), one.over(both)
    allowed = [_ALL.less(of_whole.times(100))] if of_whole else []
    if of_both and not is_proved:
        allowed += [of_both.times(100), _ALL.less(of_both.times(100))]
    return part.value < whole.value and any(as_told(share).meets(each) for each in allowed)


def is_quotient_missed(share: Told, part: Told, whole: Told, factor: int = 100) -> bool:
    """Tell whether one digit of ``share``, or one slip in a count, explains that it is not the quotient of both."""
    step = share.quantity.step
    right = (EXACT.divide(part.value * factor, whole.value) / step).to_integral_value() * step
    if one_digit_off(share.value, right, step) or abs(share.value - right) <= 2 * step:
        return True
    one, other = interval_of(part), interval_of(whole)
    return any(quotient_may_be(share, each, other, factor) for each in _meant(part)) or any(
        quotient_may_be(share, one, each, factor) for each in _meant(whole)
    )


def _meant(figure: Told) -> Iterator[Interval]:
    if figure.steps >= LEAST:
        for value in meant(figure):
            yield Interval(value - figure.slack, value + figure.slack)
