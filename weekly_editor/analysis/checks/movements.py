"""Growth that the two figures it is told with contradict."""

from collections.abc import Iterator
from decimal import Decimal

from weekly_editor.analysis.checks.averages import in_steps
from weekly_editor.analysis.checks.growths import is_bare, is_change, is_fall, is_ours
from weekly_editor.analysis.checks.interval import Interval, as_told, interval_of
from weekly_editor.analysis.checks.scope import Around
from weekly_editor.analysis.checks.told import Told, in_writing_of, rewritten, sentences_of, told_in, written_unit
from weekly_editor.analysis.finding import Finding, Severity, finding_at
from weekly_editor.analysis.growth_reading import read_growth
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import EXACT, plain
from weekly_editor.report.pattern import late_pattern

_ALL = Decimal(100)
_POINTS = frozenset({"百分点", "个百分点", "pp", "ppt", "percentage points", "points"})
_BEFORE = late_pattern(
    r"(?:[由从](?!于|而)[^，,；;。]{0,12}|(?:上周|上月|上季度?|去年同期|上年同期|上期|此前|之前|原(?:来|先|本)?)[^，,；;。]{0,6})$"
    r"|(?i:\bfrom\s*$|\blast (?:week|month|year)\W*$)"
)
_NOW = late_pattern(r"[至到]了?\s*$|→\s*$|本[周月季期][^，,]{0,8}$|(?i:\bto\s*$|\bthis (?:week|month)\W*$)")
_IN_OTHER_WORDS = late_pattern(r"(?:[，,（(]即|,\s(?:or|i\.e\.))\s?$")
_OF_LAST = late_pattern(r"上[周月季年期]|去年|同期")


def growth_contradicted(passage: Passage, _around: Around) -> Iterator[Finding]:
    """Believe that a change told beside what was before and what is now is their difference, in percent or as it is.

    It is ``growth_ambiguous`` as an error: nobody can tell which of the three figures is meant."""
    figures = told_in(passage.prose)
    if len(figures) < 3:
        return
    own = read_growth(passage.prose.text)
    for sentence in sentences_of(figures):
        for triple in zip(sentence, sentence[1:], sentence[2:], strict=False):
            if not is_ours(triple[0], own):
                yield from _contradicted(passage, *triple)


def _contradicted(passage: Passage, one: Told, other: Told, third: Told) -> Iterator[Finding]:
    if _is_movement(one, other) and _tells_change(third, other):
        yield from _compared(passage, one, other, third)
    elif _is_movement(other, one) and _tells_change(third, other) and _OF_LAST.search(other.words):
        yield from _compared(passage, other, one, third)
    elif _is_movement(other, third) and _tells_change(one, other) and other.lead.lstrip()[:1] in "（(，,":
        yield from _compared(passage, other, third, one)


def _is_movement(before: Told, now: Told) -> bool:
    """Tell whether something went from ``before`` to ``now``."""
    is_exact = not before.quantity.bound and not now.quantity.bound and before.unit == now.unit
    begins = before.quantity.role == "from" or _BEFORE.search(before.words) is not None
    ends = now.quantity.role in ("to", "amount", "share") and not _BEFORE.search(now.words)
    is_told = now.quantity.role == "to" or _NOW.search(now.words) or _OF_LAST.search(before.words)
    return is_exact and begins and ends and bool(is_told) and not is_change(now) and before.value > 0


def _tells_change(figure: Told, of: Told) -> bool:
    """Tell whether ``figure`` is by how much something moved, without a subject of its own."""
    is_counted = of.unit == "%" if figure.unit in _POINTS else figure.unit == of.unit
    if figure.unit == "%" and of.quantity.role == "to" and _IN_OTHER_WORDS.search(figure.lead):
        return not figure.quantity.bound
    is_moved = is_change(figure) or (is_counted and figure.quantity.role in ("change", "amount") and is_bare(figure))
    return is_moved and is_bare(figure) and not figure.quantity.bound


def _compared(passage: Passage, before: Told, now: Told, change: Told) -> Iterator[Finding]:
    exact = now.value - before.value
    percent = EXACT.divide(exact * _ALL, before.value)
    quotient = interval_of(now).over(interval_of(before))
    difference = interval_of(now).less(interval_of(before))
    is_percent = change.unit == "%"
    right = percent if is_percent else exact
    allowed = [difference] if not is_percent or now.unit == "%" else []
    if is_percent and quotient is not None:
        allowed.append(Interval(quotient.low * _ALL - _ALL, quotient.high * _ALL - _ALL))
    falls = is_fall(change) or (right < 0 and _IN_OTHER_WORDS.search(change.lead) is not None)
    if allowed and not any(_meets(change, each, falls=falls) for each in allowed):
        yield _finding(passage, (before, now, change), right, "error", falls=falls)
    elif is_percent and now.unit != "%" and abs(abs(percent) - abs(change.value)) >= change.quantity.step:
        yield _finding(passage, (before, now, change), right, "hint", falls=falls)


def _meets(change: Told, allowed: Interval, *, falls: bool) -> bool:
    """Tell whether ``change`` may be within ``allowed``, rounded or cut off."""
    return as_told(change).meets(Interval(-allowed.high, -allowed.low) if falls else allowed)


def _finding(
    passage: Passage, figures: tuple[Told, Told, Told], right: Decimal, severity: Severity, *, falls: bool
) -> Finding:
    before, now, change = figures
    text, unit = passage.prose.text, written_unit(passage.prose.text, change.quantity)
    first, second = (in_writing_of(text, before.quantity, each.value) for each in (before, now))
    shown = in_steps(text, change, abs(right))
    written = in_writing_of(text, change.quantity, abs(change.value))
    way, told = (("下降", "-") if is_down else ("增长", "+") for is_down in (right < 0, falls))
    zh = f"{first} 到 {second} 是{way[0]} {shown}{unit}，文中{told[0]} {written}{unit}"
    en = f"{first} to {second} is {way[1]}{shown}{unit}, the text says {told[1]}{written}{unit}"
    is_same_way = (right < 0) == falls
    fix = rewritten(passage, change.quantity, shown, Bilingual(f"改为 {shown}{unit}", f"Change to {shown}{unit}"))
    detail = {
        "before": plain(before.value),
        "now": plain(now.value),
        "change": plain(change.value),
        "right": plain(right),
    }
    begin, end = change.quantity.begin, change.quantity.end
    others = tuple(passage.place(each.quantity.begin, each.quantity.end) for each in (before, now))
    message = Bilingual(zh, en)
    kept = fix if is_same_way else None
    return finding_at(
        passage, begin, end, "growth_ambiguous", severity, message, detail=detail, others=others, fix=kept
    )
