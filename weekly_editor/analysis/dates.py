"""Dates as reports write them — 本周三, 8.13, 8月底, 8月5日至9日, next Tuesday — as days of the calendar.

Every phrase is read from the week of the report it stands in. A month without a year is the one nearest to that
week. Parts of a month follow 旬: 初 is the 1st to the 10th, 中 the 11th to the 20th, 底 the 21st to the end. Of a
quarter, a half year and a year 初 is the first month and 末 the last. Words that only a calendar of the day of writing
could tell (今天, 明天) are none."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from weekly_editor.analysis.date_pattern import DATE
from weekly_editor.analysis.date_span import WEEKDAYS, Days, days_named
from weekly_editor.analysis.weekday import BEHIND, BETWEEN, CLOSE, WEEKDAY
from weekly_editor.analysis.width import narrow
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.week import Week

MAX_SENTENCE = 4000  # characters; a longer text is no sentence that anyone wrote

_TO = late_pattern(r"\s?(?:[-–—~～至到]|\bto\b|\bthrough\b)\s?")
_DAYS = ("full", "compact", "day", "han", "date", "dot", "english")  # groups that name one day by its number
_LONGEST_RANGE = timedelta(days=1000)


@dataclass(frozen=True, slots=True)
class DatePhrase:
    """Words of a text that name days: ``text[begin:end]`` is ``first`` to ``last``, both included.

    ``is_bare`` marks figures like ``8.13``, which are a date only where the words around them say so; ``is_range``
    marks two dates in one, the first and the last day (8月5日至9日)."""

    begin: int
    end: int
    first: date
    last: date
    is_bare: bool = False
    is_range: bool = False

    @property
    def is_day(self) -> bool:
        """Tell whether it names one day."""
        return self.first == self.last


def find_dates(text: str, week: Week) -> tuple[DatePhrase, ...]:
    """Return every date phrase of ``text``, which stands in the report of ``week``, in order."""
    return tuple(_phrases(narrow(text), week)) if len(text) <= MAX_SENTENCE else ()


def _phrases(text: str, week: Week) -> Iterator[DatePhrase]:
    """Yield the phrases; two that a dash or 至 joins are one, and so are a day and the weekday that is said of it."""
    held: DatePhrase | None = None
    for match in DATE.finditer(text):
        if held is not None and match.start() < held.end:
            continue  # a weekday that was said of the day before it
        joined = held and (_joined(text, held, match, week) or _with_day(text, held, match, week))
        if not joined:
            days = _days(match, week)
            if days is None:
                continue
            if held is not None:
                yield held
            joined = DatePhrase(match.start(), match.end(), *days, is_bare=match["dot"] is not None)
        held = _with_weekday(text, joined, match)
    if held is not None:
        yield held


def _days(match: re.Match[str], week: Week) -> Days | None:
    try:
        return days_named(match, week)
    except (ValueError, OverflowError, KeyError):  # 2月30日, month 13: no date
        return None


def _with_weekday(text: str, phrase: DatePhrase, match: re.Match[str]) -> DatePhrase:
    """Return ``phrase`` with the weekday behind it, if it ends with a day that has one: 8月7日（周三）."""
    said = BEHIND.match(text, phrase.end) if any(match[group] for group in _DAYS) else None
    return phrase if said is None else replace(phrase, end=said.end(), is_bare=False)


def _with_day(text: str, held: DatePhrase, match: re.Match[str], week: Week) -> DatePhrase | None:
    """Return the day that ``match`` names with the weekday ``held`` before it: 本周三（8月7日）; None for two days."""
    if not any(match[group] for group in _DAYS) or not WEEKDAY.fullmatch(text, held.begin, held.end):
        return None
    between = BETWEEN.fullmatch(text, held.end, match.start())
    end = CLOSE.match(text, match.end()) if between and between["open"] else match
    days = _days(match, week)
    if between is None or end is None or days is None or (match["ps"] == "." and not between["open"]):
        return None
    return DatePhrase(held.begin, end.end(), *days)


def _joined(text: str, held: DatePhrase, match: re.Match[str], week: Week) -> DatePhrase | None:
    """Return the range from ``held`` to what ``match`` names, None where they are two dates."""
    if held.is_range or (held.is_bare and not match["dot"]) or not _TO.fullmatch(text, held.end, match.start()):
        return None
    until = _until(held.first, match, week)
    if until is None or until[0] < held.first or until[1] < held.last or until[1] - held.first > _LONGEST_RANGE:
        return None
    first, last = held.first, until[1]
    if "年" not in text[held.begin : match.end()] and first > week.sunday:
        first, last = _year_before(first, last, week)
    return replace(held, end=match.end(), first=first, last=last, is_range=True)


def _year_before(first: date, last: date, week: Week) -> Days:
    """Return the days a year before where ``week`` lies within those: 1月至9月 in September is this year's."""
    if first.day != 1:
        return first, last
    length = calendar.monthrange(last.year - 1, last.month)[1]
    before = first.replace(year=first.year - 1), last.replace(year=last.year - 1, day=min(last.day, length))
    return before if before[0] <= week.day(4) <= before[1] else (first, last)


def _until(first: date, match: re.Match[str], week: Week) -> Days | None:
    """Return the days that ``match`` names behind a 至: of the month, the week or the year that begins at ``first``."""
    if match["date"]:
        day = int(match["bd"])
        length = calendar.monthrange(first.year, first.month)[1]
        return None if not first.day <= day <= length else (first.replace(day=day),) * 2
    if match["wb"]:
        return (Week.of(first).day(WEEKDAYS[match["wb"]]),) * 2
    days = _days(match, week)
    has_no_year = match["dot"] or (match["day"] and not match["dy"]) or (match["month"] and not match["my"])
    if days is None or not has_no_year:
        return days
    near = (_days(match, Week.of(first + timedelta(days=ahead))) for ahead in (0, 182))
    return next((found for found in near if found is not None and found[0] >= first), None)
