"""Growth against what the report of the week before says."""

from collections.abc import Iterator

from weekly_editor.analysis.checks.growths import is_ours
from weekly_editor.analysis.checks.movements import growth_finding, is_right
from weekly_editor.analysis.checks.moves import is_bare_change, way_of
from weekly_editor.analysis.checks.pairs import Figures, is_counted_like, movements_of
from weekly_editor.analysis.checks.scope import Around
from weekly_editor.analysis.checks.told import Told, told_in
from weekly_editor.analysis.finding import Finding
from weekly_editor.analysis.growth_reading import read_growth
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.pattern import late_pattern

_SINCE = late_pattern(r"环比|[较比]上周|(?i:\bWoW\b|week[- ]on[- ]week|last week)")
_OTHER_TIME = late_pattern(
    r"月|季|年|累计|[今当]日|周[一二三四五六日末]|(?i:\b(?:month|quarter|year|today|to date|so far)\b)"
)


def growth_unlike_last_week(passage: Passage, around: Around) -> Iterator[Finding]:
    """Believe that growth since last week is since what last week's report tells in the same words."""
    text, before = passage.prose.text, around.previous
    if before is None or before.week != around.week.shifted(-1) or _SINCE.search(text) is None:
        return
    told, own = told_in(passage.prose), read_growth(text)
    figures = Figures(told, text)
    for index in range(1, len(told)):
        change, now = told[index], told[index - 1]
        is_of_now = change.sentence == now.sentence and _is_of_week(now, figures.noun(index - 1))
        if not (is_of_now and figures.is_change(index)) or is_ours(change, own):
            continue
        is_since = _SINCE.search(change.lead + change.tail[:14]) and is_bare_change(change, now)
        if is_since and is_counted_like(change, now) and now.unit != "%" and not any(movements_of(figures, index)):
            was = _last_week(passage, now, figures.noun(index - 1), around)
            way = way_of(change, now)
            if was is not None and not is_right(was, now, change, way):
                yield growth_finding(passage, (was, now), change, way, "ask")


def _is_of_week(figure: Told, noun: str) -> bool:
    is_plain = figure.is_amount and not figure.quantity.bound and figure.value > 0
    is_named = bool(noun) or (figure.unit.isascii() and len(figure.unit) > 3)
    return is_plain and is_named and not _OTHER_TIME.search(figure.words)


def _last_week(passage: Passage, figure: Told, noun: str, around: Around) -> Told | None:
    """Return what the report of the week before counts in the same words at the same place."""
    found = []
    for other in around.previous.passages if around.previous else ():
        if (passage.matter and other.matter == passage.matter) or other.above == passage.above:
            figures = Figures(told_in(other.prose), other.prose.text)
            for index, each in enumerate(figures.told):
                if each.unit == figure.unit and figures.noun(index) == noun and _is_of_week(each, noun):
                    found.append(each)
    return found[0] if len(found) == 1 else None
