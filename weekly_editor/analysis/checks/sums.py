"""Parts that do not come to their whole: in a sentence, in a list, and across the entries of one."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from weekly_editor.analysis.checks.division import NEAR, Division, divisions, is_complementary, is_of_one_kind
from weekly_editor.analysis.checks.scope import Around
from weekly_editor.analysis.checks.told import (
    in_writing_of,
    rewritten,
    sentences_of,
    told_in,
    with_thousands,
    written_unit,
)
from weekly_editor.analysis.finding import Finding, Severity, finding_at
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import plain
from weekly_editor.report.place import Place

_CLOSE = Decimal("0.1")
_FAR = Decimal("0.2")
_OTHERWISE = 10  # times: so far apart, one is not the sum of the other


def parts_do_not_sum(passage: Passage, _around: Around) -> Iterator[Finding]:
    """Believe that parts which words call all of a whole come to it, and that those of some do not exceed it."""
    for sentence in sentences_of(told_in(passage.prose)):
        found = tuple(divisions(sentence)) if len(sentence) > 1 else ()
        for division in found:
            is_proved = any(other.proves(division) for other in found)
            severity = doubt(replace(division, claim="all") if is_proved else division)
            if severity is not None:
                yield sum_finding(passage, division, severity)


def doubt(division: Division) -> Severity | None:
    """Return how gravely the parts of ``division`` contradict its whole, None where they may be right."""
    whole, count = division.whole.value, len(division.parts)
    if division.is_right or division.is_vague or whole <= 0 or count == whole:
        return None
    if count == 1:
        return "error" if division.missing < 0 and _has_sense(division) else None
    off = abs(division.missing)
    if division.claim == "all":
        return "error" if _has_sense(division) else None
    if division.claim == "some" and not (is_of_one_kind(division.parts) or is_complementary(division.parts)):
        return None
    if off <= NEAR * whole or (
        division.claim == "likely" and division.missing <= _FAR * whole and _has_sense(division)
    ):
        return "error"
    is_close = off <= _CLOSE * whole or off == 1 or division.missing < 0
    return "ask" if is_close and _has_sense(division) else None


def _has_sense(division: Division) -> bool:
    return division.sum < division.whole.value * _OTHERWISE and division.whole.value < division.sum * _OTHERWISE


def sum_finding(passage: Passage, division: Division, severity: Severity, others: tuple[Place, ...] = ()) -> Finding:
    """Return the finding on the whole of ``division``, which stands in ``passage``."""
    text, whole = passage.prose.text, division.whole.quantity
    total, written = (in_writing_of(text, whole, value) for value in (division.sum, division.whole.value))
    off, unit = in_writing_of(text, whole, abs(division.missing)), written_unit(text, whole)
    detail = {"sum": plain(division.sum), "total": plain(division.whole.value), "unit": whole.unit}
    if len(division.parts) == 1:
        message = Bilingual(f"其中的 {total} 大于总数 {written}", f"{total} of {written} is more than all of it")
        fix = None
    else:
        shown = " + ".join(in_writing_of(text, whole, part.value) for part in division.parts) + f" = {total}"
        zh, en = f"{shown}，文中 {written}，差 {off} {unit}", f"{shown}, the text says {written}, {off} {unit} off"
        message, digits = Bilingual(zh, en), with_thousands(text, whole, total)
        fix = rewritten(passage, whole, digits, Bilingual(f"改为 {digits}{unit}", f"Change to {digits} {unit}"))
    begin, end = whole.begin, whole.end
    return finding_at(passage, begin, end, "parts_do_not_sum", severity, message, detail=detail, others=others, fix=fix)
