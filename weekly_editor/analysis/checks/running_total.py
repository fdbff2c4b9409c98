"""Figures that count from some day on: since when, of what, and what the week before told of the same."""

from decimal import Decimal

from weekly_editor.analysis.checks.misprint import meant
from weekly_editor.analysis.checks.scope import Around
from weekly_editor.analysis.checks.subject import noun_of, said_of, shares_words
from weekly_editor.analysis.checks.told import Told, told_in
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.pattern import late_pattern

_FROM_THEN = (
    r"\bsince (?:(?:the )?(?:launch|start|opening)|go-live|day one)\b"
    r"|\bsince (?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|\b(?:brings?|takes?|puts?|bringing|taking|making) (?:the|our|its) (?:year|total|count)\b[^,;.]{0,24}?\bto\b"
)
SIGN = late_pattern(
    r"累计|[今本]年以来|年初[至以]|年内|今年|(?i:\bcumulative|\bto date\b|\bso far\b|\bytd\b|\bthis year\b|\bsince\b)"
    rf"|(?i:{_FROM_THEN})"
)
_RUNNING = late_pattern(
    r"累计(?!折旧|误差)|[今本]年以来|年初(?:至今|以来)|年内(?!完成率|前)|今年已"
    r"|(?i:\bcumulative(?:ly)?\b|\bto date\b|\bso far\b|\bytd\b|\bthis year\b)"
    rf"|(?i:{_FROM_THEN})"
)
_LEFT_OUT = late_pattern(r"不[含包计]|除(?!险)|剔除|(?i:\bexcluding|\bexcept|\bwithout)")
_SCOPES = tuple(
    late_pattern(each)
    for each in (
        r"[今当本]日|今天|(?i:\btoday\b)",
        r"[本当这]个?(?:周|礼拜|星期)|本期|新[增开签接来进]|又[开签接]|(?i:\bthis week\b|\bnew\b)",
        r"[本当]?月(?!台|结)|(?i:\bthis month\b|\bmonth)",
        r"季度?|(?i:\bquarter)",
        r"[今本全]年|年[内初度]|(?i:\byear|\bytd\b|\bsince january\b)",
    )
)
_THIS_WEEK = late_pattern(r"[本当这]个?(?:周|礼拜|星期)|本期|新[增开签接来进]|又[开签接]|(?i:\bthis week\b)")
_AHEAD = late_pattern(
    r"[周月季年][底末]|之?前(?:完成|达)|首批|(?i:\bby\b|\bfirst\b)"
)  # what is yet to come adds nothing
_HEAD, _NAME = 10, 40  # characters of a text that may name what it is about, and at most those before its colon
_SINCE = late_pattern(r"开张|开业|开办|开通|上线|成立|投产|运营")  # 从开业累计: since when, not of what
_NOUN_BEHIND = late_pattern(r"[一-鿿]{2,6}(?=[，,。；;！!、（(]|$)")
_AIM = late_pattern(r"目标|预算|计划|上限|额度|(?i:\b(?:target|budget|plan|goal|limit)\b)")
EVER = len(_SCOPES)
YEAR = 4
Totals = list[tuple[Passage, Told]]  # figures that count from some day on, with where they stand
_NEAR = Decimal("0.1")  # of the figure: so close it is told of the same, though in other words


def is_running(figure: Told) -> bool:
    """Tell whether ``figure`` counts from some day on."""
    is_plain = figure.quantity.role in ("amount", "to") and figure.unit != "%"
    said = said_of(figure) if is_plain else ""
    return _RUNNING.search(said) is not None and not _LEFT_OUT.search(said)


def _scope_of(figure: Told) -> int:
    """Return the longest time that the words of ``figure`` name: 0 of a day … 4 of a year, 5 for none."""
    said = said_of(figure)
    return max((number for number, each in enumerate(_SCOPES) if each.search(said)), default=EVER)


def is_of_week(figure: Told) -> bool:
    """Tell whether ``figure`` is exactly what the week of the report added."""
    return _THIS_WEEK.search(said_of(figure)) is not None and not figure.quantity.bound


def adds_to(figure: Told, running: Told) -> bool:
    """Tell whether ``figure`` is part of what ``running`` counts, of a shorter time."""
    is_alike = figure.unit == running.unit or (figure.unit == "" and is_of_week(figure))
    is_plain = is_alike and figure.quantity.role in ("amount", "change") and figure is not running
    if not is_plain or is_running(figure) or _AHEAD.search(figure.lead) or _AIM.search(figure.words):
        return False
    return _scope_of(figure) < _scope_of(running) and counts_the_same(figure, running)


def counts_the_same(one: Told, other: Told) -> bool:
    """Tell whether the words of both can be of the same thing: some in common, or none of their own."""
    mine, theirs = (_SINCE.sub("", noun_of(said_of(each))) for each in (one, other))
    return (
        not mine
        or not theirs
        or shares_words(mine, theirs)
        or bool(set(mine) & set(theirs) - set(" abcdefghijklmnopqrstuvwxyz"))
    )


def told_last_week(passage: Passage, figure: Told, week: Told | None, totals: Totals) -> Told | None:
    """Return which of last week's ``totals`` counts the same as ``figure``; None where none does.

    It counts the same where it does in the same words at the same place, or nearly does and ``week``, what was added
    since then, brings it close to ``figure``."""
    name, close = noun_of(said_of(figure)), list[Told]()
    for other, each in totals:
        is_there = (passage.matter and other.matter == passage.matter) or other.above == passage.above
        if is_there and noun_of(said_of(each)) == name and _scope_of(each) == _scope_of(figure):
            return each
        if may_be_of(passage, figure, other, each):
            close.append(each)
    is_sure = len(close) == 1 and week is not None and _comes_close(close[0].value + week.value, figure)
    return close[0] if is_sure else None


def totals_last_week(figure: Told, around: Around) -> Totals:
    """Return what the report of the week before counts from some day on, in the unit of ``figure``.

    None where there is no such report, or the count has begun anew."""
    before, scope = around.previous, _scope_of(figure)
    if before is None or before.week != around.week.shifted(-1) or scope not in (YEAR, EVER):
        return []
    if scope == YEAR and before.week.year != around.week.year:
        return []
    said = (each for each in before.passages if SIGN.search(each.prose.text))
    found = [
        (other, each)
        for other in said
        for each in told_in(other.prose)
        if (each.thing == figure.thing or "" in (each.thing, figure.thing)) and is_running(each)
    ]
    return [at for at in found if at[1].unit == figure.unit] or found  # 4,326 个 is none of a total in 万


def _thing(passage: Passage, figure: Told) -> str:
    """Return all words that may name what ``figure`` counts: its own, the titles above, those the text begins with."""
    text = passage.prose.text
    name, colon, _ = text[:_NAME].partition(":")
    first = next((each.unit for each in told_in(passage.prose) if each.unit and not each.thing), "")
    noun = first if not figure.unit else figure.unit if not figure.thing else ""
    said = (_named(figure), noun, *passage.above[1:], noun_of(name if colon else text[:_HEAD]))
    return "\n".join(dict.fromkeys(each for each in said if each))


def may_be_of(passage: Passage, figure: Told, other: Passage, each: Told) -> bool:
    """Tell whether ``figure`` of ``passage`` and ``each`` of the ``other`` one share words for what they count."""
    names = (_thing(where, what) for where, what in ((passage, figure), (other, each)))
    return _is_of_one_thing(*names)


def _named(figure: Told) -> str:
    """Return what ``figure`` counts, by the words before it and the noun right behind: 累计 4,540 个摊主."""
    behind = _NOUN_BEHIND.match(figure.tail) if figure.unit else None
    return noun_of(said_of(figure)) + (behind[0] if behind else "")


def _is_of_one_thing(one: str, other: str) -> bool:
    return bool(one.strip()) and bool(other.strip()) and shares_words(one, other)


def _comes_close(value: Decimal, figure: Told) -> bool:
    """Tell whether ``figure`` is nearly ``value``, or would be had it not been misprinted."""
    return any(abs(each - value) <= _NEAR * value for each in (figure.value, figure.value * 10, *meant(figure)))
