"""Putting other words in place of those that were found; marks around them stay, and facts follow their sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from operator import attrgetter

from weekly_editor.analysis.item import item_with_text, plan_with_text
from weekly_editor.analysis.search import Hit
from weekly_editor.report.loc import Loc, replaced, value_at
from weekly_editor.report.markup import Span, escaped, is_plain, places, spans, visible
from weekly_editor.report.model import Item, PlanItem, Report

MAX_SIGNS = 8  # that are tried to go together with the words between them


@dataclass(frozen=True, slots=True)
class Replacement:
    """A report with other words, and in how many places they stand now."""

    report: Report
    count: int


def with_hits_replaced(report: Report, hits: Sequence[Hit], words: str) -> Replacement:
    """Return ``report`` with ``words`` at all ``hits``, which are in reading order and do not overlap.

    A reader sees ``words`` letter by letter, in the look of the first letter they replace. A place where no markup
    can say that (a backtick within code) stays as it is and is not counted."""
    count = 0
    for loc, at_loc in groupby(hits, key=attrgetter("loc")):
        before = value_at(report, loc)
        text, done = text_with_words(before, [(hit.start, hit.stop) for hit in at_loc], words)
        count += done
        report = report_with_text(report, loc, text)
    return Replacement(report, count)


def report_with_text(report: Report, loc: Loc, text: str) -> Report:
    """Return ``report`` with ``text`` at ``loc``; what is stated in a sentence follows it as when it is typed."""
    row = value_at(report, loc[:-1])
    match row, loc[-1]:
        case Item(), "text":
            return replaced(report, loc[:-1], item_with_text(row, text, report.week))
        case PlanItem(), "text":
            return replaced(report, loc[:-1], plan_with_text(row, text, report.week))
        case _:
            return replaced(report, loc, text)


def text_with_words(text: str, found: Sequence[tuple[int, int]], words: str) -> tuple[str, int]:
    """Return ``text`` with ``words`` at each (start, stop) of its visible text, and how many places could take them."""
    if is_plain(text) and is_plain(words):
        kept = [0, *(stop for _, stop in found)]
        ends = [*(start for start, _ in found), len(text)]
        return words.join(text[start:stop] for start, stop in zip(kept, ends, strict=True)), len(found)
    count = 0
    for start, stop in reversed(found):
        changed = _with_words(text, start, stop, words)
        if changed is not None:
            text, count = changed, count + 1
    return text, count


def _with_words(text: str, start: int, stop: int, words: str) -> str | None:
    """Return the first way of writing that shows ``words`` from ``start`` to ``stop`` and all else as before."""
    seen = visible(text)
    wanted = seen[:start] + words + seen[stop:]
    looks = _looks(text)
    around = looks[:start] + looks[stop:]
    for changed in _ways(text, start, stop, words):
        if visible(changed) == wanted:
            now = _looks(changed)
            if now[:start] + now[start + len(words) :] == around:
                return changed
    return None


def _ways(text: str, start: int, stop: int, words: str) -> Iterator[str]:
    """Yield texts with ``words`` in place of visible characters: with all signs, then with fewer and fewer of them."""
    at = [-1, *places(text), len(text)]
    first, last = at[start + 1], at[stop]
    between = "".join(text[one + 1 : other] for one, other in pairwise(at[start + 1 : stop + 1]))
    before, behind = text[at[start] + 1 : first], text[last + 1 : at[stop + 1]]
    head, tail = text[: at[start] + 1], text[at[stop + 1] :]
    for said in (words, escaped(words)) if not is_plain(words) else (words,):
        for middle in (between, "") if between else ("",):
            for more in range(min(len(before), MAX_SIGNS) + 1):
                for less in (*range(min(len(behind), MAX_SIGNS) + 1), len(behind)):
                    yield head + before[: len(before) - more] + said + middle + behind[less:] + tail


def _looks(text: str) -> list[Span]:
    """Return the look of every visible character, as a span without text."""
    return [Span("", span.bold, span.struck, span.code, span.href) for span in spans(text) for _ in span.text]
