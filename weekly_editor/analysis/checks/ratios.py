"""Shares and rates that the counts beside them contradict."""

from collections.abc import Iterator, Sequence

from weekly_editor.analysis.checks.division import is_complementary
from weekly_editor.analysis.checks.interval import interval_of, quotient_may_be, share_may_be, sum_of
from weekly_editor.analysis.checks.near_ratio import fits_other, is_alone, near_progress, near_ratio
from weekly_editor.analysis.checks.scope import Around
from weekly_editor.analysis.checks.subject import time_of
from weekly_editor.analysis.checks.told import Told, in_steps, in_writing_of, rewritten, told_in
from weekly_editor.analysis.finding import Finding, Severity, finding_at
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import EXACT, plain
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.place import Place

_DENIED = late_pattern(r"[不未非应待]\S{2}")
_NEXT = 8  # characters: a share that stands no farther behind a count is of it
_RATE = late_pattern(r"(?P<what>[一-鿿]{2})[率]|(?i:(?P<latin>success|pass|fail|approv|declin|error|complet)\w* rate)")
_OWN_SHARE = late_pattern(
    r"(?:其中|本周|目前)?(?P<what>[一-鿿A-Za-z]{2,6}?)(?:的|笔数|单量|件数|户数|人数|数量?)?(?:占比|比[例重])(?:[为是达到约])*"
    r"|(?:and )?(?:the )?(?P<latin>[a-z]{4,}) (?:share|rate)(?: (?:is|was|of|at))*"
)
_PART_OF = late_pattern(r"\s(?:out )?of (?:the |all )?")
_OF_ANOTHER = late_pattern(r"\s?(?i:of (?!(?:the |our )?(?:total|all|whole|them|these)))")  # 60% of the budget
_SHARE_NEXT = late_pattern(r"\s?[，,（(]?\s?占比?[^，,]{0,3}$")  # a figure that is itself told as a share
_NAME_END = late_pattern(r"[;,.(]")
_BRACKET = late_pattern(r"[(（]$|,\s(?:or\s)?$")
_OF_WHOLE = late_pattern(
    r"占(?!用|位)|比[例重]|(?i:\bor\b|\baccounting\b|\bshare\b|\bi\.e\.)|^\s*[（(]\s*$|[笔单个件人户家次台条起项][（(]\s*$"
)


def ratio_mismatch(passage: Passage, _around: Around) -> Iterator[Finding]:
    """Believe that a share behind a part of a whole, or a rate named like that part, is the one over the other.

    So is one that counts beside it come to but for a slip."""
    figures = told_in(passage.prose)
    if len(figures) < 3 or not any(each.unit == "%" for each in figures):
        return
    for share in figures:
        found = contradicted(share, figures) if not is_progress(passage, share) else _progress(share, figures)
        if found is not None:
            part, whole, severity = found
            yield ratio_finding(passage, share, part, whole, severity)


def _progress(share: Told, figures: Sequence[Told]) -> tuple[Told, Told, Severity] | None:
    missed = near_progress(share, figures)
    return (*missed, "hint") if missed is not None else None  # it may be measured otherwise


def is_progress(passage: Passage, share: Told) -> bool:
    """Tell whether ``share`` is the progress of ``passage``, which needs not be that of the counts beside it."""
    stated = passage.prose.progress
    is_said = stated is not None and stated.begin == share.quantity.digits_begin
    return is_said and not share.words.strip().endswith("率")


def contradicted(share: Told, figures: Sequence[Told]) -> tuple[Told, Told, Severity] | None:
    """Return the counts among ``figures`` that ``share`` would be part and whole of, and how gravely it is not.

    None where it may be right, or of other things."""
    if share.unit != "%" or share.quantity.role not in ("share", "amount") or share.tells_growth:
        return None
    at = figures.index(share)
    if time_of(share, figures[at - 1] if at else None) == "past":
        return None
    near = [each for each in figures if each.sentence == share.sentence and each is not share]
    told = _contradicting(share, near, figures[at - 1] if at else None)
    if told is not None:
        return None if fits_other(share, figures) else (*told, "error")  # 其中 A 375，A 中 B 300，占 80%
    missed = near_ratio(share, figures)
    severity: Severity = "hint" if is_alone(share) else "ask"
    return (*missed, severity) if missed is not None else None


def _contradicting(share: Told, near: list[Told], before: Told | None) -> tuple[Told, Told] | None:
    """Return the one pair of counts of its sentence that ``share`` can be of, None where it may be right."""
    part = _part(share, near, before) if not share.quantity.bound else None
    wholes = [each for each in near if _may_be_whole(each, part)] if part is not None else []
    if part is None or _is_of_sum(share, part, wholes):
        return None
    larger = [each for each in wholes if each.value >= part.value and not each.quantity.bound]
    if not larger or any(share_may_be(share, part, each) for each in larger):
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
    whole = sum_of([interval_of(each) for each in (part, *others)])
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
    if _PART_OF.fullmatch(before.lead) and _BRACKET.search(share.lead) and not _OF_ANOTHER.match(share.tail):
        return next((each for each in reversed(near) if each.quantity.end <= before.quantity.begin), None)
    is_its_own = _OF_WHOLE.search(share.lead) is not None and len(share.lead) < _NEXT and "中" not in share.lead
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


def ratio_finding(
    passage: Passage, share: Told, part: Told, whole: Told, severity: Severity, elsewhere: tuple[Place, ...] = ()
) -> Finding:
    """Return the finding on ``share``, which stands in ``passage`` and is not ``part`` over ``whole``.

    Where one of these stands in another passage, ``elsewhere`` tells the places of both."""
    text = passage.prose.text
    right = in_steps(text, share, EXACT.divide(part.value * 100, whole.value))
    above, below = (
        plain(each.value) if elsewhere else in_writing_of(text, part.quantity, each.value) for each in (part, whole)
    )
    written = in_writing_of(text, share.quantity, share.value)
    zh, en = f"{above} ÷ {below} = {right}%，文中 {written}%", f"{above} ÷ {below} = {right}%, the text says {written}%"
    label = Bilingual(f"改为 {right}%", f"Change to {right}%")
    fix = rewritten(passage, share.quantity, right, label) if severity == "error" else None
    others = elsewhere or tuple(passage.place(each.quantity.begin, each.quantity.end) for each in (part, whole))
    detail = {"part": plain(part.value), "total": plain(whole.value), "share": plain(share.value)}
    begin, end = share.quantity.begin, share.quantity.end
    message = Bilingual(zh, en)
    return finding_at(passage, begin, end, "parts_do_not_sum", severity, message, detail=detail, others=others, fix=fix)
