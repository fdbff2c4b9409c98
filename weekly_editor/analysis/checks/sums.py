"""Parts that do not come to their whole: in a sentence, in a list, and across the entries of one."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import combinations, groupby

from weekly_editor.analysis.checks.division import (
    NEAR,
    Division,
    are_levels,
    divisions,
    is_complementary,
    is_of_one_kind,
)
from weekly_editor.analysis.checks.misprint import is_misprint, last_digit
from weekly_editor.analysis.checks.near_miss import doubt_of_slip, near_misses
from weekly_editor.analysis.checks.scope import Around
from weekly_editor.analysis.checks.sum_finding import sum_finding
from weekly_editor.analysis.checks.table_rows import is_total
from weekly_editor.analysis.checks.terms import has_rate
from weekly_editor.analysis.checks.told import Told, sentences_of, told_in
from weekly_editor.analysis.finding import Finding, Severity
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.pattern import late_pattern

_IN_ORDER = late_pattern(r"依次|分别[为是有](?!其中)")
_FEW = 8
_MOST_CELLS = 8
_CLOSE = Decimal("0.1")
_OTHERWISE = 12  # times: farther apart than by a zero, one is not the sum of the other
_NAME = 40  # characters; more are no name of a figure
_MANY = 20  # fewer are the sum of others, or misprinted so, by chance


def parts_do_not_sum(passage: Passage, _around: Around) -> Iterator[Finding]:
    """Believe that parts which words call all of a whole come to it, and that those of some do not exceed it.

    Where words tell nothing, figures that come to the one beside them but for a slip were meant to."""
    sentences = _with_lists(sentences_of(told_in(passage.prose)))
    if sum(len(sentence) for sentence in sentences) < 2:
        return
    worded = [finding for sentence in sentences for finding in _worded(passage, sentence)]
    is_row = passage.prose.text.count("|") > _MOST_CELLS  # of a table, whose columns are another matter
    near = [] if worded or is_row else near_misses(sentences)
    missed = (each for each in near if not has_rate(each.parts, told_in(passage.prose)))
    yield from worded or (sum_finding(passage, each, doubt_of_slip(each)) for each in missed)


def _with_lists(sentences: list[list[Told]]) -> list[list[Told]]:
    """Return ``sentences``, those that are a name and its figure joined with their like: Agreed: 94. Declined: 31."""
    found: list[list[Told]] = []
    for is_list, run in groupby(sentences, key=_is_named_figure):
        alike = list(run)
        if is_list and len(alike) > 1:
            found.append([_listed(each) for (each,) in alike])
        else:
            found += alike
    return found


def _listed(figure: Told) -> Told:
    """Return ``figure`` as one of a list, behind its name; that calls it all of the others where it says no more."""
    named = replace(figure, words=figure.lead.strip(" ：:"), lead=", ")
    return replace(named, words="") if named.is_total and not is_total(named.words) else named


def _is_named_figure(sentence: list[Told]) -> bool:
    first = sentence[0]
    is_named = len(sentence) == 1 and first.lead.rstrip().endswith(("：", ":"))
    return is_named and len(first.lead) <= _NAME and not first.tail.strip(".。;； ")


def _worded(passage: Passage, sentence: list[Told]) -> Iterator[Finding]:
    found = tuple(divisions(sentence)) if len(sentence) > 1 else ()
    for division in found:
        is_proved = any(other.proves(division) for other in found)
        severity = doubt(replace(division, claim="all") if is_proved else division)
        is_of_rates = len(division.parts) > 1 and has_rate(division.parts, sentence)
        if severity is not None and not is_of_rates and not _is_otherwise(division, sentence):
            yield sum_finding(passage, division, severity)


def _is_otherwise(division: Division, sentence: list[Told]) -> bool:
    """Tell whether some of the parts are all of the whole, or all of them are of a figure before it.

    Then the sentence divides one whole by two things: 58笔，其中41笔由故障引起，已查清52笔，剩余6笔."""
    if _IN_ORDER.search(division.parts[0].lead):
        return False  # 周一至周日依次为 3、0、2
    whole, parts = division.whole, [part.value for part in division.parts]
    before = sentence[: sentence.index(whole)] if not whole.is_total and len(parts) > 1 else []
    if any(each.value == division.sum and each.unit == whole.unit and each.is_amount for each in before):
        return True
    if (
        len(parts) > 1
        and parts[-1]
        and any(each.value == whole.value + parts[-1] and each.unit == whole.unit for each in sentence)
    ):
        return True  # 目标 1,000 户，完成 640 户，其中本周 85 户，剩余 360 户
    if are_levels(division.parts):
        return False
    if len(parts) <= _FEW:
        return any(sum(some) == whole.value for count in range(2, len(parts)) for some in combinations(parts, count))
    runs = [*(parts[begin:] for begin in range(1, len(parts) - 1)), *(parts[:end] for end in range(2, len(parts)))]
    return any(sum(run) == whole.value for run in runs)


def doubt(division: Division) -> Severity | None:
    """Return how gravely the parts of ``division`` contradict its whole, None where they may be right."""
    whole = division.whole.value
    if division.is_vague or whole <= 0 or len(division.parts) == whole:
        return None
    if division.is_right:
        return "hint" if division.claim in ("all", "likely") and division.is_hardly_rounded else None
    if division.claim == "maybe":
        return _doubt_of_order(division)
    if not _has_sense(division):
        return None
    if any(part.value > whole + division.slack for part in division.parts):
        return "error"
    if len(division.parts) == 1:
        return None
    return "error" if division.claim == "all" else _doubt_of_parts(division)


def _doubt_of_order(division: Division) -> Severity | None:
    """Doubt parts by nothing but their order where they come close to the whole, or would but for a misprint."""
    is_pair, is_close = is_complementary(division.parts), _is_near(division)
    is_told = len(division.parts) > 1 and (is_pair or is_of_one_kind(division.parts))
    if not is_told or max(division.whole.value, division.sum) < _MANY or not (is_close or _is_misprinted(division)):
        return None
    return "error" if is_pair and is_close else "ask"


def _doubt_of_parts(division: Division) -> Severity | None:
    is_sure, is_more = division.claim == "likely", division.missing < 0
    if not is_sure and not (is_of_one_kind(division.parts) or is_complementary(division.parts)):
        return None
    is_slip = _is_misprinted(division)
    if _is_near(division) or (is_sure and (is_more or is_slip)):
        return "error"
    is_close = abs(division.missing) <= max(last_digit(division.whole), _CLOSE * division.whole.value if is_sure else 0)
    return "ask" if is_more or is_slip or is_close else None


def _is_near(division: Division) -> bool:
    return abs(division.missing) <= NEAR * division.whole.value


def _is_misprinted(division: Division) -> bool:
    """Tell whether its parts would come to the whole, had one of the figures not been misprinted."""
    if len(division.parts) < 2 or max(division.whole.value, division.sum) < _MANY:
        return False
    if is_misprint(division.whole, -division.missing):
        return True
    return any(is_misprint(part, division.missing) for part in division.parts)


def _has_sense(division: Division) -> bool:
    return division.sum < division.whole.value * _OTHERWISE and division.whole.value < division.sum * _OTHERWISE
