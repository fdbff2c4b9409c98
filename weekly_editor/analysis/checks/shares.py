"""Shares that exceed their whole, alone or together."""

from collections.abc import Iterator
from decimal import Decimal

from weekly_editor.analysis.checks.division import is_complementary, is_of_one_kind
from weekly_editor.analysis.checks.misprint import meant
from weekly_editor.analysis.checks.scope import Around
from weekly_editor.analysis.checks.told import Told, in_writing_of, sentences_of, told_in
from weekly_editor.analysis.finding import Finding, FindingKind, Severity, finding_at
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import plain
from weekly_editor.report.pattern import late_pattern

_ALL = Decimal(100)
_SHARE = late_pattern(r"占比?|比[例重]|份额|(?i:\bshare\b|\baccount\w* for\b|\bmakes? up\b)")
_HEADED = late_pattern(r"占比[：:][^，,；;。：:]{0,12}$")  # 占比：Visa 56%
_AT_MOST_ALL = late_pattern(
    r"占比?|比[例重]|份额|进度|(?:成功|通过|渗透|合格|可用|准确|正确|失败|到达|送达|留存|转化|命中|及时|异常|错误"
    r"|拒绝|投诉|退款|退货|在线|出勤|误[报判]|签约|批核|执行|响应|激活|领取|核销|续费|修复|办结|答复|回访)[率性]"
    r"|(?i:\bshare\b|(?:success|pass|failure|error|approval|conversion|hit|retention|response|activation|return"
    r"|completion) rate\b|availability\b|\bprogress)"
)
_MEASURE = late_pattern(
    r"笔数|金额|数量|户数|人数|单量|量|额|收入|成本|时长|次数|(?i:volume|value|amount|count|revenue)"
)
_OTHER_WHOLE = late_pattern(
    r"[用达]到|其中|[一-鿿A-Za-z](?<![其当集])中(?![心间台国旬])|[本上][周月]|去年|今年|\d月|(?i:of which|last|this)"
)
_COMPLETE = late_pattern(
    r"其余|剩余|其他|其它|余下|构成|组成|结构|分布"
    r"|(?i:\bthe rest\b|\bothers?\b|\bbreakdown\b|\bcomposition\b|\bsplit\b)"
)
_RATED = late_pattern(r"率|(?<!态)度$|完成|进度|(?i:\b(?:rate|done|progress|complete|cpu|memory|disk|load)\b)")
_DIVIDED = late_pattern(r"占|构成|组成|结构|分布|来源|比例|(?i:\b(?:share|split|breakdown|made up|mix)\b)")
_PLAUSIBLE = Decimal("1.5")  # times all: figures that exceed it by more are no shares of one whole
_ELLIPTICAL = late_pattern(r"(?:and )?[A-Za-z]{2,16}|[一-鿿A-Za-z]{2,5}(?<![率度性比量额])")


def share_over_100(passage: Passage, _around: Around) -> Iterator[Finding]:
    """Believe that no share, rate or progress exceeds 100 %, nor the shares of one whole together.

    Three or more that come to all of it but for a slip were meant to."""
    if "%" in passage.prose.text or "％" in passage.prose.text:
        for sentence in sentences_of(told_in(passage.prose)):
            for run in _runs(sentence, passage.prose.text):
                yield from _one_by_one(passage, run)
                yield from _together(passage, run)


def _runs(sentence: list[Told], text: str) -> Iterator[list[Told]]:
    """Yield the percentages of ``sentence`` that follow each other as shares, ended by what is none."""
    run: list[Told] = []
    for figure in sentence:
        if figure.unit != "%":
            continue
        is_share = figure.quantity.role in ("amount", "share", "average", "to") and not figure.tells_growth
        if not is_share or (run and _OTHER_WHOLE.search(text, run[-1].quantity.end, figure.quantity.begin)):
            yield run
            run = []
        if is_share:
            run.append(figure)
    yield run


def _one_by_one(passage: Passage, run: list[Told]) -> Iterator[Finding]:
    for figure in run:
        if (
            figure.value > _ALL
            and _AT_MOST_ALL.search(figure.words)
            and figure.quantity.bound in ("", "about", "above")
        ):
            shown = in_writing_of(passage.prose.text, figure.quantity, figure.value)
            message = Bilingual(f"{shown}% 超过了 100%", f"{shown}% exceeds 100%")
            yield _finding(passage, [figure], "share_over_100", "error", message)


def _together(passage: Passage, run: list[Told]) -> Iterator[Finding]:
    """Compare the shares of ``run`` with all of their whole."""
    is_over = any(each.value > _ALL for each in run)
    if len(run) < 2 + is_over or any(each.quantity.bound for each in run):
        return
    total = sum((each.value for each in run), Decimal(0))
    slack = sum((each.slack for each in run), Decimal(0))
    if abs(total - _ALL) <= slack:
        return
    if _is_of_one_whole(run):
        if total > _ALL and total <= _ALL * _PLAUSIBLE:
            yield _finding(passage, run, "share_over_100", "error", _off(passage, run, total))
        elif total < _ALL and _is_complete(run):
            yield _finding(passage, run, "parts_do_not_sum", "error", _off(passage, run, total))
        elif len(run) > 2 and _misses_all(run, total):
            is_short = 0 < _ALL - total <= 2 * max(each.quantity.step for each in run)  # the rest may be left out
            doubt: Severity = "hint" if is_short else "ask"
            yield _finding(passage, run, "parts_do_not_sum", doubt, _off(passage, run, total))
    elif len(run) > 2 and not _named_rates(run) and _misses_all(run, total):
        severity: Severity = "ask" if _DIVIDED.search(passage.prose.text) else "hint"
        yield _finding(passage, run, "parts_do_not_sum", severity, _off(passage, run, total))


def _named_rates(run: list[Told]) -> bool:
    return any(_RATED.search(each.words) for each in run)


def _misses_all(run: list[Told], total: Decimal) -> bool:
    """Tell whether one slip keeps the percentages of ``run``, which no word calls shares, from being all of a whole."""
    missing = _ALL - total
    is_near = abs(missing) <= 2 * max(each.quantity.step for each in run)
    return is_near or any(value - each.value == missing for each in run for value in meant(each))


def _off(passage: Passage, run: list[Told], total: Decimal) -> Bilingual:
    terms = " + ".join(in_writing_of(passage.prose.text, each.quantity, each.value) for each in run)
    shown, off = f"{terms} = {plain(total)}", plain(abs(total - _ALL))
    if total > _ALL:
        return Bilingual(f"{shown}，超过 100% {off} 个百分点", f"{shown}, {off} points over 100%")
    return Bilingual(f"{shown}，距 100% 差 {off} 个百分点", f"{shown}, {off} points short of 100%")


def _is_of_one_whole(run: list[Told]) -> bool:
    """Tell whether the figures of ``run`` are shares, of the same measure, divided by the same thing."""
    first, *others = run
    is_listed = "分别" in first.lead or all(_ELLIPTICAL.fullmatch(each.words) for each in others)
    if not (_SHARE.search(first.words) or _HEADED.search(first.lead)) or not (
        is_listed or all(_SHARE.search(each.words) for each in others)
    ):
        return False
    measures = {match[0] if (match := _MEASURE.search(each.words)) else "" for each in run if _SHARE.search(each.words)}
    return len(measures) <= 1 and is_of_one_kind(tuple(run)) and not any("率" in each.words for each in run)


def _is_complete(run: list[Told]) -> bool:
    return _COMPLETE.search("".join(each.lead for each in run)) is not None or (
        len(run) == 2 and is_complementary(tuple(run))
    )


def _finding(passage: Passage, run: list[Told], kind: FindingKind, severity: Severity, message: Bilingual) -> Finding:
    detail = {"sum": plain(sum((each.value for each in run), Decimal(0))), "unit": "%"}
    return finding_at(passage, run[0].quantity.begin, run[-1].quantity.end, kind, severity, message, detail=detail)
