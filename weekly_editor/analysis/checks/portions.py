"""Portions in percent or in words that the two counts beside them contradict: 58 家已签 49 家，完成三成."""

from collections.abc import Iterator
from decimal import Decimal

from weekly_editor.analysis.checks.ratios import contradicted, is_progress
from weekly_editor.analysis.checks.scope import Around
from weekly_editor.analysis.checks.told import told_in
from weekly_editor.analysis.finding import Finding, Severity, finding_at
from weekly_editor.analysis.portion import Pair, Portion, portions_missed
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import EXACT, plain

_TENTH = Decimal("0.1")


def portion_contradicted(passage: Passage, _around: Around) -> Iterator[Finding]:
    """Believe that a portion told right beside a count and what it is of is the one over the other."""
    for portion, pair in portions_missed(passage.prose.text):
        if not _is_told(passage, portion):
            yield _finding(passage, portion, pair)


def _is_told(passage: Passage, portion: Portion) -> bool:
    """Tell whether a share in percent is contradicted by figures already."""
    figures = told_in(passage.prose)
    same = next((each for each in figures if each.quantity.digits_begin == portion.begin), None)
    if same is None or len(figures) < 3 or is_progress(passage, same):
        return False
    return contradicted(same, figures) is not None


def _finding(passage: Passage, portion: Portion, pair: Pair) -> Finding:
    right = EXACT.divide(pair.part * 100, pair.whole).quantize(_TENTH, context=EXACT)
    said = passage.prose.text[portion.begin : portion.end]
    above, below = plain(pair.part), plain(pair.whole)
    message = Bilingual(
        f"{above} ÷ {below} = {plain(right)}%，文中是“{said}”",
        f"{above} ÷ {below} = {plain(right)}%, the text says “{said}”",
    )
    detail = {"part": above, "total": below, "share": plain(portion.value * 100)}
    others = (passage.place(pair.begin, pair.end),)
    begin, end = portion.begin, portion.end
    stated = passage.prose.progress
    is_progress_told = stated is not None and stated.begin == begin  # which may be measured otherwise
    severity: Severity = "hint" if is_progress_told else "ask"
    return finding_at(passage, begin, end, "parts_do_not_sum", severity, message, detail=detail, others=others)
