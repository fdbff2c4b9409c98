"""Shares that exceed their whole, and those that their own figures contradict."""

from collections.abc import Iterator
from decimal import Decimal

from weekly_editor.analysis.checks.averages import in_steps
from weekly_editor.analysis.checks.division import is_complementary, is_of_one_kind
from weekly_editor.analysis.checks.interval import Interval, interval_of, quotient_may_be
from weekly_editor.analysis.checks.near_ratio import near_ratio
from weekly_editor.analysis.checks.scope import Around
from weekly_editor.analysis.checks.told import Told, in_writing_of, rewritten, sentences_of, told_in
from weekly_editor.analysis.finding import Finding, FindingKind, Severity, finding_at
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import EXACT, plain
from weekly_editor.report.pattern import late_pattern

_ALL = Decimal(100)
_SHARE = late_pattern(r"占比?|比[例重]|份额|(?i:\bshare\b|\baccount\w* for\b|\bmakes? up\b)")
_AT_MOST_ALL = late_pattern(
    r"占比?|比[例重]|份额|进度|(?:成功|通过|渗透|合格|可用|准确|正确|失败|到达|送达|留存|转化|命中|及时|异常|错误"
    r"|拒绝|投诉|退款|退货|在线|出勤|误[报判])[率性]"
    r"|(?i:\bshare\b|(?:success|pass|failure|error|approval|conversion|hit|retention) rate\b|availability\b|\bprogress)"
)
_GROWTH = late_pattern(
    r"增[长幅速]|涨|环比|同比|提升|提高|上升|下降|降低|较|(?<!占)比(?!例|重)|相当于|目标|上[周月]"
    r"|(?i:\bup\b|\bdown\b|growth|\bof (?:plan|target))"
)
_MEASURE = late_pattern(
    r"笔数|金额|数量|户数|人数|单量|量|额|收入|成本|时长|次数|(?i:volume|value|amount|count|revenue)"
)
_OTHER_WHOLE = late_pattern(r"其中|本[周月]|上[周月]|去年|今年|\d月|(?i:of which|last|this)")
_COMPLETE = late_pattern(
    r"其余|剩余|其他|其它|余下|构成|组成|结构|分布"
    r"|(?i:\bthe rest\b|\bothers?\b|\bbreakdown\b|\bcomposition\b|\bsplit\b)"
)
_PLAUSIBLE = Decimal("1.5")  # times all: figures that exceed it by more are no shares of one whole
_DENIED = late_pattern(r"[不未非应待]\S{2}")
_NEXT = 8  # characters: a share that stands no farther behind a count is of it
_ELLIPTICAL = late_pattern(r"(?:and )?[A-Za-z]{2,16}|[一-鿿A-Za-z]{2,5}(?<![率度性比量额])")
_RATE = late_pattern(r"(?P<what>[一-鿿]{2})[率]|(?i:(?P<latin>success|pass|fail|approv|declin|error|complet)\w* rate)")
_OWN_SHARE = late_pattern(
    r"(?:其中|本周|目前)?(?P<what>[一-鿿A-Za-z]{2,6}?)(?:的|笔数|单量|件数|户数|人数|数量?)?(?:占比|比[例重])(?:[为是达到约])*"
    r"|(?:and )?(?:the )?(?P<latin>[a-z]{4,}) (?:share|rate)(?: (?:is|was|of|at))*"
)
_PART_OF = late_pattern(r"\s(?:out )?of (?:the |all )?")
_SHARE_NEXT = late_pattern(r"\s?[，,（(]?\s?占比?[^，,]{0,3}$")  # a figure that is itself told as a share
_NAME_END = late_pattern(r"[;,.(]")
_BRACKET = late_pattern(r"[(（]$|,\s(?:or\s)?$")
_OF_WHOLE = late_pattern(
    r"占(?!用|位)|比[例重]|(?i:\bor\b|\baccounting\b|\bshare\b|\bi\.e\.)|^\s*[（(]\s*$|[笔单个件人户家次台条起项][（(]\s*$"
)


def share_over_100(passage: Passage, _around: Around) -> Iterator[Finding]:
    """Believe that no share, rate or progress exceeds 100 %, nor the shares of one whole together."""
    if "%" in passage.prose.text or "％" in passage.prose.text:
        for sentence in sentences_of(told_in(passage.prose)):
            for run in _runs(sentence):
                yield from _one_by_one(passage, run)
                yield from _together(passage, run)


def _runs(sentence: list[Told]) -> Iterator[list[Told]]:
    """Yield the percentages of ``sentence`` that follow each other as shares, ended by what is none."""
    run: list[Told] = []
    for figure in sentence:
        if figure.unit != "%":
            continue
        is_share = figure.quantity.role in ("amount", "share", "average", "to") and not _GROWTH.search(figure.words)
        if not is_share or (run and _OTHER_WHOLE.search(figure.lead)):
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
            yield _finding(passage, [figure], "share_over_100", message)


def _together(passage: Passage, run: list[Told]) -> Iterator[Finding]:
    """Compare the shares of ``run`` with all of their whole."""
    if len(run) < 2 or not _is_of_one_whole(run) or any(each.value > _ALL or each.quantity.bound for each in run):
        return
    total = sum((each.value for each in run), Decimal(0))
    slack = sum((each.slack for each in run), Decimal(0))
    terms = " + ".join(in_writing_of(passage.prose.text, each.quantity, each.value) for each in run)
    off = plain(abs(total - _ALL))
    if _ALL + slack < total <= _ALL * _PLAUSIBLE:
        zh, en = (
            f"{terms} = {plain(total)}，超过 100% {off} 个百分点",
            f"{terms} = {plain(total)}, {off} points over 100%",
        )
        yield _finding(passage, run, "share_over_100", Bilingual(zh, en))
    elif total < _ALL - slack and _is_complete(run):
        zh, en = (
            f"{terms} = {plain(total)}，距 100% 差 {off} 个百分点",
            f"{terms} = {plain(total)}, {off} points short of 100%",
        )
        yield _finding(passage, run, "parts_do_not_sum", Bilingual(zh, en))


def _is_of_one_whole(run: list[Told]) -> bool:
    """Tell whether the figures of ``run`` are shares, of the same measure, divided by the same thing."""
    first, *others = run
    is_listed = "分别" in first.lead or all(_ELLIPTICAL.fullmatch(each.words) for each in others)
    if not _SHARE.search(first.words) or not (is_listed or all(_SHARE.search(each.words) for each in others)):
        return False
    measures = {match[0] if (match := _MEASURE.search(each.words)) else "" for each in run if _SHARE.search(each.words)}
    return len(measures) == 1 and is_of_one_kind(tuple(run)) and not any("率" in each.words for each in run)


def _is_complete(run: list[Told]) -> bool:
    return _COMPLETE.search("".join(each.lead for each in run)) is not None or (
        len(run) == 2 and is_complementary(tuple(run))
    )


def ratio_mismatch(passage: Passage, _around: Around) -> Iterator[Finding]:
    """Believe that a share behind a part of a whole, or a rate named like that part, is the one over the other.

    So is one that counts beside it come to but for a slip."""
    figures = told_in(passage.prose)
    if len(figures) < 3 or not any(each.unit == "%" for each in figures):
        return
    stated = passage.prose.progress
    for index, share in enumerate(figures):
        if stated is not None and stated.begin == share.quantity.digits_begin:
            continue  # how far the work is, not what the counts beside it are of each other
        if share.unit == "%" and share.quantity.role in ("share", "amount") and not _GROWTH.search(share.words):
            near = [each for each in figures if each.sentence == share.sentence and each is not share]
            told = _contradicting(share, near, figures[index - 1] if index else None)
            missed = near_ratio(share, figures) if told is None else None
            if told is not None:
                yield _ratio_finding(passage, share, *told, "error")
            elif missed is not None:
                yield _ratio_finding(passage, share, *missed, "ask")


def _contradicting(share: Told, near: list[Told], before: Told | None) -> tuple[Told, Told] | None:
    """Return the one pair of counts of its sentence that ``share`` can be of, None where it may be right."""
    part = _part(share, near, before) if not share.quantity.bound else None
    wholes = [each for each in near if _may_be_whole(each, part)] if part is not None else []
    if part is None or _is_of_sum(share, part, wholes):
        return None
    larger = [each for each in wholes if each.value >= part.value and not each.quantity.bound]
    if not larger or any(quotient_may_be(share, interval_of(part), interval_of(each), 100) for each in larger):
        return None
    told = [each for each in larger if each.is_total] or (
        larger if len(wholes) == 1 else [each for each in larger if _is_divided(each, part, wholes)]
    )
    return (part, told[0]) if len(told) == 1 else None


def _may_be_whole(figure: Told, part: Told) -> bool:
    is_alike = figure.unit == part.unit or (not part.unit and figure.unit != "%")
    is_part = _SHARE_NEXT.match(figure.tail) is not None
    return is_alike and figure is not part and not is_part and (figure.is_amount or figure.is_total)


def _is_divided(whole: Told, part: Told, others: list[Told]) -> bool:
    """Tell whether ``part`` and the rest of ``others`` come to ``whole``."""
    return whole.value * 2 == part.value + sum(each.value for each in others)


def _is_of_sum(share: Told, part: Told, others: list[Told]) -> bool:
    """Tell whether ``share`` is what ``part`` is of itself and ``others``, or of the two sides that they are."""
    total = [interval_of(each) for each in (part, *others)]
    whole = Interval(sum((each.low for each in total), Decimal(0)), sum((each.high for each in total), Decimal(0)))
    is_pair = not any(each.is_total for each in others) and is_complementary((part, *others)) and len(others) == 1
    return is_pair or quotient_may_be(share, interval_of(part), whole, 100)


def _part(share: Told, near: list[Told], before: Told | None) -> Told | None:
    """Return the count that ``share`` is of: one named like the rate or share, else the one right before 占."""
    name = _named_part(share)
    if name:
        named = [each for each in near if each.is_amount and name in _DENIED.sub("", _own_name(each)).lower()]
        named = [each for each in named if each.unit != "%" and not each.quantity.bound]
        return named[0] if len(named) == 1 else None
    if before is None or before.sentence != share.sentence or before.unit == "%":
        return None
    if _PART_OF.fullmatch(before.lead) and _BRACKET.search(share.lead):
        return next((each for each in reversed(near) if each.quantity.end <= before.quantity.begin), None)
    is_its_own = _OF_WHOLE.search(share.lead) is not None and len(share.lead) < _NEXT
    return before if before.is_amount and is_its_own and not before.quantity.bound else None


def _own_name(figure: Told) -> str:
    """Return its name without the words that already tell of the next figure."""
    return figure.words if figure.name == figure.words else figure.words + _NAME_END.split(figure.tail)[0]


def _named_part(share: Told) -> str:
    """Return by what words the count is known that ``share`` is of: 通过 of 通过率, 短款 of 短款占比; "" for none."""
    rate = _RATE.search(share.words)
    if rate is not None:
        return str(rate["what"] or rate["latin"]).lower()
    own = _OWN_SHARE.fullmatch(share.words)
    return str(own["what"] or own["latin"]) if own else ""


def _ratio_finding(passage: Passage, share: Told, part: Told, whole: Told, severity: Severity) -> Finding:
    text = passage.prose.text
    right = in_steps(text, share, EXACT.divide(part.value * 100, whole.value))
    above, below = (in_writing_of(text, part.quantity, each.value) for each in (part, whole))
    written = in_writing_of(text, share.quantity, share.value)
    zh, en = f"{above} ÷ {below} = {right}%，文中 {written}%", f"{above} ÷ {below} = {right}%, the text says {written}%"
    fix = rewritten(passage, share.quantity, right, Bilingual(f"改为 {right}%", f"Change to {right}%"))
    others = tuple(passage.place(each.quantity.begin, each.quantity.end) for each in (part, whole))
    detail = {"part": plain(part.value), "total": plain(whole.value), "share": plain(share.value)}
    begin, end = share.quantity.begin, share.quantity.end
    message = Bilingual(zh, en)
    return finding_at(passage, begin, end, "parts_do_not_sum", severity, message, detail=detail, others=others, fix=fix)


def _finding(passage: Passage, run: list[Told], kind: FindingKind, message: Bilingual) -> Finding:
    detail = {"sum": plain(sum((each.value for each in run), Decimal(0))), "unit": "%"}
    return finding_at(passage, run[0].quantity.begin, run[-1].quantity.end, kind, "error", message, detail=detail)
