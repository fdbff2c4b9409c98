"""Weekdays against the days that they are said of: 8月7日（周四）, Thursday, August 7."""

import re
from collections.abc import Iterator
from datetime import date

from weekly_editor.analysis.checks.scope import Around, ReadSection
from weekly_editor.analysis.checks.sure_year import is_year_sure
from weekly_editor.analysis.date_meaning import weekday_name
from weekly_editor.analysis.dates import DatePhrase
from weekly_editor.analysis.finding import Finding, Fix, finding_at
from weekly_editor.analysis.prose import Passage
from weekly_editor.analysis.weekday import WEEKDAY, week_shift, weekday_number
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.day_wording import day_words
from weekly_editor.report.markup import with_words
from weekly_editor.report.model import Incident
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.week import Week

_DIGIT = late_pattern(r"\d|[０-９]|月.{1,3}[日号]")
_CLOCK = late_pattern(
    r"\s?(?:[（(]?(?:上午|下午|凌晨|晚间?|早上?))?\s?\d{1,2}(?:[:：]\d{2}|[时点])|\s?(?:上午|下午|凌晨|晚)"
)
_FULL_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SHIFT_WORDS = {-2: "上上", -1: "上", 0: "本", 1: "下", 2: "下下"}


def date_weekday_mismatch(passage: Passage, around: Around) -> Iterator[Finding]:
    """Believe that a weekday and a date that stand together speak of one day."""
    text = passage.prose.text
    for phrase in passage.prose.dates:
        words = text[phrase.begin : phrase.end]
        if _DIGIT.search(words) is None:
            continue
        said = list(WEEKDAY.finditer(text, phrase.begin, phrase.end))
        for index, match in enumerate(said):
            day = _day_of(phrase, match, index, len(said))
            if not _is_of(match, day, around.week) and not _may_be_of_another_year(words, match, day, around.week):
                yield _finding(passage, match, day, around.week)


def _may_be_of_another_year(words: str, match: re.Match[str], day: date, week: Week) -> bool:
    """Tell whether ``day``, written without a year and far from ``week``, has that weekday a year before or after."""
    if is_year_sure(words, abs(day - week.day(4))) or (day.month, day.day) == (2, 29):
        return False
    return any(_is_of(match, day.replace(year=day.year + years), week) for years in (-1, 1))


def _day_of(phrase: DatePhrase, match: re.Match[str], index: int, count: int) -> date:
    """Return which end of ``phrase`` the weekday is said of: of a range with one weekday the nearer one."""
    if phrase.is_range and (index > 0 or (count == 1 and match.end() >= phrase.end - 1)):
        return phrase.last
    return phrase.first


def _is_of(match: re.Match[str], day: date, week: Week) -> bool:
    shift = week_shift(match)
    return weekday_number(match) == day.isoweekday() and (shift is None or week.shifted(shift) == Week.of(day))


def _finding(passage: Passage, match: re.Match[str], day: date, week: Week) -> Finding:
    right, name, told = _right_words(match, day, week), weekday_name(day), day_words(day, "with")
    said = match[0].strip()
    message = Bilingual(
        f"{told.zh}是{right if match['sign'] else name.zh}，文中写“{said}”",
        f"{told.en} is a {_FULL_NAMES[day.weekday()]}, the text says {said}",
    )
    begin, end = passage.prose.text.index(said, match.start()), match.end()
    fixed = with_words(passage.written, begin, end, right)
    fix = Fix(Bilingual(f"改为“{right}”", f"Write {right}"), passage.loc, passage.written, fixed)
    detail = {"date": day.isoformat(), "weekday": str(day.isoweekday()), "said": str(weekday_number(match))}
    return finding_at(passage, begin, end, "date_weekday_mismatch", "error", message, detail=detail, fix=fix)


def _right_words(match: re.Match[str], day: date, week: Week) -> str:
    """Return what to write for ``day`` in place of ``match``, in the same manner."""
    if not match["sign"]:
        name = _FULL_NAMES[day.weekday()]
        return name if match["name"].lower().rstrip(".").endswith("day") else name[:3]
    shift = week_shift(match)
    sign = weekday_name(day).zh[-1]
    if shift is None:
        return match["kind"] + sign
    off = (Week.of(day).monday - week.monday).days // 7
    written = match["shift"] if off == shift else _SHIFT_WORDS.get(off, "")
    return written + match["kind"] + sign


def incident_weekday(section: ReadSection, around: Around) -> Iterator[Finding]:
    """Believe that a weekday that begins the text of an incident, or that a time follows, is that of its start."""
    for passage in section.passages:
        if not isinstance(passage.row, Incident) or passage.row.started_at is None:
            continue
        start, ended = passage.row.started_at.date(), passage.row.ended_at
        text = passage.prose.text
        for phrase in passage.prose.dates:
            match = WEEKDAY.fullmatch(text, phrase.begin, phrase.end)
            is_told = match is not None and (phrase.begin <= 1 or _CLOCK.match(text, phrase.end))
            if match is None or not is_told or _is_of(match, start, around.week):
                continue
            if ended is None or not _is_of(match, ended.date(), around.week):
                yield _finding(passage, match, start, around.week)
            break
