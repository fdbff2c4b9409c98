"""Promises: the day by which a sentence says that something will be done, and putting another in its place.

What has happened is no promise. Where a sentence promises several things on several days, the one that finishes
the work counts before its steps; where that leaves a doubt, nothing is said."""

import re
from dataclasses import dataclass
from datetime import date

from weekly_editor.analysis.change import Change, changed
from weekly_editor.analysis.promise import find_promises
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.week import Week

_WITH_WEEKDAY = late_pattern(
    r"(?P<day>.*\S)(?P<open>\s?[（(])(?P<name>(?:周|星期|礼拜)[一二三四五六日天]|[A-Z][a-z]{2,8})(?P<close>[）)])"
)


@dataclass(frozen=True, slots=True)
class StatedDue:
    """A promised day and the words that name it, ``text[begin:end]``; of a span (8月底) the last day counts."""

    due: date
    begin: int
    end: int


def stated_due(text: str, week: Week) -> StatedDue | None:
    """Return what ``text``, in the report of ``week``, promises; None where it promises nothing or is unclear."""
    return next(iter(_statements(text, week)), None)


def due_changes(text: str, week: Week, due: date) -> tuple[Change, ...]:
    """Return the changes after which ``text`` promises ``due`` where it promises a day now; () where none would do."""
    stated = [each for each in _statements(text, week) if each.due != due]
    wordings = [day_wordings(text[each.begin : each.end], due) for each in stated]
    for choice in range(max(map(len, wordings), default=0)):
        changes = tuple(
            Change(each.begin, each.end, ways[min(choice, len(ways) - 1)])
            for each, ways in zip(stated, wordings, strict=True)
        )
        found = stated_due(changed(text, changes), week)
        if found is not None and found.due == due:
            return changes
    return ()


def _statements(text: str, week: Week) -> list[StatedDue]:
    """Return every place where ``text`` makes its weightiest promise, none where two of them name different days."""
    promises = [promise for promise in find_promises(text, week) if promise.weight]
    most = max((promise.weight for promise in promises), default=0)
    found = [StatedDue(each.date.last, each.date.begin, each.date.end) for each in promises if each.weight == most]
    return found if len({stated.due for stated in found}) == 1 else []


def _weekday_like(name: str, day: date) -> str:
    """Return what ``day`` is called in the week, written like ``name``: 周三, 星期三, Wed, Wednesday."""
    if not name.isascii():
        return name[:-1] + "一二三四五六日"[day.weekday()]
    return f"{day:%A}" if len(name) > 3 else f"{day:%a}"


def day_wordings(words: str, due: date) -> tuple[str, ...]:
    """Return ways to write ``due``, the one most like ``words`` first."""
    if (match := _WITH_WEEKDAY.fullmatch(words)) is not None:
        name = _weekday_like(match["name"], due)
        plain = day_wordings(match["day"], due)
        return (*(f"{each}{match['open']}{name}{match['close']}" for each in plain), *plain)
    full = f"{due.year}年{due.month}月{due.day}日"
    if (match := re.fullmatch(r"\d{4}([-/.])(\d{1,2})\1\d{1,2}", words)) is not None:
        width = len(match[2])
        return (match[1].join((str(due.year), f"{due.month:0{width}}", f"{due.day:0{width}}")),)
    if (match := re.fullmatch(r"(\d{1,2})([./])\d{1,2}", words)) is not None:
        width = len(match[1])
        return f"{due.month:0{width}}{match[2]}{due.day:0{width}}", f"{due.month}月{due.day}日", full
    if words.isascii():
        is_full = re.match(r"[A-Z][a-z]{3,}\b", words) is not None and not words.startswith("Sept ")
        name = f"{due:%B} {due.day}" if is_full else f"{due:%b} {due.day}"
        return name, f"{name}, {due.year}", f"{due:%Y-%m-%d}"
    return (f"{due.month}月{due.day}日", full) if not re.match(r"\d{4}年", words) else (full,)
