"""Weeks and moments as the head of a report writes them."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from weekly_editor.analysis.dates import find_dates
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.week import Week

_LONGEST_RANGE = timedelta(days=13)
_NUMBERED = (
    late_pattern(r"(?<!\d)(?P<year>\d{4})\s?年?[\s\-/·_]?\s?W(?:EEK|K)?\s?-?(?P<number>\d{1,2})(?!\d)", re.IGNORECASE),
    late_pattern(r"(?<!\d)(?P<year>\d{4})\s?年?度?\s?[-·]?\s?第?\s?(?P<number>\d{1,2})\s?周(?!年)"),
    late_pattern(r"\bweek\s(?P<number>\d{1,2})\s?(?:,|of|/|-)?\s?(?P<year>\d{4})\b", re.IGNORECASE),
    late_pattern(r"(?<!月)(?<!月份)第\s?(?P<number>\d{1,2})\s?周(?!年)(?P<year>)"),
    late_pattern(r"(?<![A-Za-z\d])W(?P<number>\d{2})(?!\d)(?P<year>)"),
)
_RANGE = late_pattern(
    r"(?<![\d./\-])(?:(?P<y1>\d{4})\s?[年./\-]\s?)?(?P<m1>\d{1,2})\s?[月./\-]\s?(?P<d1>\d{1,2})\s?[日号]?"
    r"\s?(?:-{1,2}|~|～|—{1,2}|–|至|到)\s?"
    r"(?:(?P<y2>\d{4})\s?[年./\-]\s?)?(?:(?P<m2>\d{1,2})\s?[月./\-]\s?)?(?P<d2>\d{1,2})(?!\d)\s?[日号]?"
)
_COMPACT = late_pattern(
    r"(?<!\d)(?P<y1>\d{4})?(?P<m1>\d{2})(?P<d1>\d{2})\s?[-~～—–至到]\s?(?P<y2>\d{4})?(?P<m2>\d{2})(?P<d2>\d{2})(?!\d)"
)
_REPORT_WORD = late_pattern(r"周报|工作报告|\b(?:report|weekly|week\sof)\b", re.IGNORECASE)
_CLOCK = late_pattern(
    r"[\sT，,]*(?P<hour>[01]?\d|2[0-3])[:：](?P<minute>[0-5]\d)(?::[0-5]\d)?(?:\s?(?P<half>[AaPp])\.?[Mm]\.?)?"
)
_IGNORED = late_pattern(r"[\s#（）()\[\]【】<>《》:：,，.。·|_\-—–*]+")
MAX_TITLE = 120  # characters


@dataclass(frozen=True, slots=True)
class StatedWeek:
    """A week and whether the text says nothing beside it."""

    week: Week
    is_all: bool


def stated_week(text: str, today: date) -> StatedWeek | None:
    """Return the week that ``text`` names: by number, by its first and last day, or by the day of a report.

    What leaves the year out is read from ``today``. 8月第2周 names no week of the year."""
    if len(text) > MAX_TITLE:
        return None
    for pattern in _NUMBERED:
        for match in pattern.finditer(text):
            week = _numbered(match, today)
            if week is not None:
                return StatedWeek(week, _is_all(text, match.start(), match.end()))
    for pattern in (_RANGE, _COMPACT):
        for match in pattern.finditer(text):
            week = _spanned(match, today)
            if week is not None:
                return StatedWeek(week, _is_all(text, match.start(), match.end()))
    return _dated(text, today)


def stated_moment(text: str, today: date) -> datetime | None:
    """Return the day and time of day that ``text`` consists of; midnight where it gives no time of day.

    None where the text says anything else."""
    phrases = find_dates(text, Week.of(today))
    if len(phrases) != 1 or phrases[0].begin > 0 or phrases[0].first != phrases[0].last:
        return None
    day, end = phrases[0].first, phrases[0].end
    clock = _CLOCK.match(text, end)
    if clock is None:
        return datetime(day.year, day.month, day.day) if not text[end:].strip() else None
    if text[clock.end() :].strip():
        return None
    return datetime(day.year, day.month, day.day, _hour(clock), int(clock["minute"]))


def _hour(clock: re.Match[str]) -> int:
    hour = int(clock["hour"])
    if clock["half"] is None or hour > 12:
        return hour
    return hour % 12 + (12 if clock["half"] in "Pp" else 0)


def _numbered(match: re.Match[str], today: date) -> Week | None:
    try:
        return Week(int(match["year"] or Week.of(today).year), int(match["number"]))
    except ValueError:
        return None


def _spanned(match: re.Match[str], today: date) -> Week | None:
    """Return the week in which the middle of a span lies, None for what is no span of one or two weeks."""
    try:
        first = date(int(match["y1"] or today.year), int(match["m1"]), int(match["d1"]))
        last = date(int(match["y2"] or first.year), int(match["m2"] or first.month), int(match["d2"]))
    except ValueError:
        return None
    if last < first and match["y2"] is None:
        last = last.replace(year=first.year + 1) if (last.month, last.day) != (2, 29) else last
    if not timedelta() < last - first <= _LONGEST_RANGE:
        return None
    return Week.of(first + (last - first) // 2)


def _dated(text: str, today: date) -> StatedWeek | None:
    phrases = [
        phrase
        for phrase in find_dates(text, Week.of(today))
        if phrase.is_range or phrase.last - phrase.first <= timedelta(days=6)
    ]
    if not phrases or phrases[-1].last - phrases[0].first > _LONGEST_RANGE:
        return None
    is_all = _is_all(text, phrases[0].begin, phrases[-1].end)
    if not is_all and _REPORT_WORD.search(text) is None:
        return None
    middle = phrases[0].first + (phrases[-1].last - phrases[0].first) // 2
    return StatedWeek(Week.of(middle), is_all)


def _is_all(text: str, begin: int, end: int) -> bool:
    return not _IGNORED.sub("", text[:begin] + text[end:])
