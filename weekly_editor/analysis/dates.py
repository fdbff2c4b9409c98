"""Dates as reports write them — 本周三, 8.13, 8月底, next Tuesday — as days of the calendar.

Every phrase is read from the week of the report it stands in. A month without a year is the one nearest to that
week. Parts of a month follow 旬: 初 is the 1st to the 10th, 中 the 11th to the 20th, 底 the 21st to the end."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from weekly_editor.analysis.width import narrow
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.week import Week

MAX_SENTENCE = 4000  # characters; a longer text is no sentence that anyone wrote

_WEEKDAYS = {
    sign: day for day, signs in enumerate(("一1", "二2", "三3", "四4", "五5", "六6末", "日天7"), 1) for sign in signs
}
_WEEK_SHIFTS = {"上上": -2, "上": -1, "本": 0, "这": 0, "": 0, "下": 1, "下下": 2}
_MONTH_SHIFTS = {"上": -1, "本": 0, "这": 0, "当": 0, "": 0, "下": 1}
_MONTHS = {name: number for number, name in enumerate(("jan", "feb", "mar", "apr", "may", "jun"), 1)} | {
    name: number for number, name in enumerate(("jul", "aug", "sep", "oct", "nov", "dec"), 7)
}
_DAYS = {name: number for number, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), 1)}
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_PARTS = {"初": (1, 10), "上旬": (1, 10), "上半月": (1, 15), "中": (11, 20), "中旬": (11, 20)} | dict.fromkeys(
    ("底", "末", "下旬"), (21, 31)
)
_PART = "(?:初|上旬|上半月|中旬|中(?!心|间|台)|下旬|底|末)"
_MONTH_NAME = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DAY_NAME = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*"

_COUNTED = r"[.%％‰/]|\s?[万亿元倍个笔次家城人台条张名户项件]"  # what stands behind a figure that is no day

_PHRASE = late_pattern(
    r"(?=[\da-zA-Z上下本这当年月周星礼一二三四])(?:"  # at most places no phrase can begin
    r"(?<![\d.])(?P<full>(?P<fy>\d{4})\s?(?:年|(?P<fs>[-./]))\s?(?P<fm>\d{1,2})\s?(?:月|(?P=fs))\s?(?P<fd>\d{1,2})(?!\d)[日号]?)"
    r"|(?<![\d.])(?P<day>(?:(?P<dy>\d{4})年)?(?P<dm>\d{1,2})\s?月\s?(?P<dd>\d{1,2})(?!\d)"
    rf"(?:\s?[日号]|(?<!\s\d)(?<!\s\d\d)(?!{_COUNTED})))"
    rf"|(?<![\d.])(?P<month>(?:(?P<my>\d{{4}})年)?(?P<mm>\d{{1,2}})\s?月份?(?P<mp>{_PART})?)(?!\d)"
    rf"|(?P<near>(?P<ns>上|本|这|当|下)个?月(?P<np>{_PART}|(?P<nd>\d{{1,2}})[日号])?|(?P<bare>月(?:初|中旬|底|末)))"
    r"|(?P<week>(?P<ws>上上|下下|上|本|这|下)(?:个)?(?:周|星期|礼拜)(?P<wd>[一二三四五六日天末])?"
    r"|(?<![一二三四五六七八九十两\d每])(?:周|星期|礼拜)(?P<wb>[一二三四五六日天]))(?![度期])"
    r"|(?<!\.)(?<![^\W_](?<![于在到至自从和及前为]))(?P<date>(?P<bd>\d{1,2})\s?[日号])(?![均活志常内线楼店机])"
    r"|(?P<quarter>(?:(?P<qy>\d{4})年)?(?:(?<![A-Za-z])[Qq](?P<qn>[1-4])(?!\d)|(?P<qh>[一二三四])季度)(?P<qp>[初末底])?)"
    r"|(?P<year>年[底末])"
    rf"|(?<![\d.$¥￥vV/A-Za-z-])(?P<dot>(?P<pm>\d{{1,2}})(?P<ps>[./])(?P<pd>\d{{1,2}}))(?!\d|{_COUNTED})"
    rf"|(?i:\b(?P<english>(?P<em>{_MONTH_NAME})\s(?P<ed>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s(?P<ey>\d{{4}}))?\b"
    rf"|(?P<gd>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<gm>{_MONTH_NAME})(?:\s(?P<gy>\d{{4}}))?\b)"
    rf"|\b(?P<monthpart>(?P<xp>early|mid|late|end\sof)[-\s](?P<xm>{_MONTH_NAME}))(?![a-z])"
    rf"|\b(?P<weekday>(?:(?P<es>next|this|last)\s)?(?P<en>{_DAY_NAME})\b|(?P<ew>next|this|last)\sweek\b)))"
)
_ENGLISH_PARTS = {"early": "初", "mid": "中", "late": "底", "end of": "底"}
_ENGLISH_SHIFTS = {"next": 1, "this": 0, "last": -1, "": 0}
_FULL_DAY_NAMES = late_pattern(r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?", re.IGNORECASE)
_FULL_MONTH_NAMES = late_pattern(
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DatePhrase:
    """Words of a text that name days: ``text[begin:end]`` is ``first`` to ``last``, both included.

    ``is_bare`` marks figures like ``8.13``, which are a date only where the words around them say so."""

    begin: int
    end: int
    first: date
    last: date
    is_bare: bool = False


def find_dates(text: str, week: Week) -> tuple[DatePhrase, ...]:
    """Return every date phrase of ``text``, which stands in the report of ``week``, in order."""
    return tuple(_phrases(narrow(text), week)) if len(text) <= MAX_SENTENCE else ()


def _phrases(text: str, week: Week) -> Iterator[DatePhrase]:
    for match in _PHRASE.finditer(text):
        try:
            days = _days(match, week)
        except (ValueError, OverflowError, KeyError):  # 2月30日, month 13: no date
            continue
        if days is not None:
            yield DatePhrase(match.start(), match.end(), *days, is_bare=match["dot"] is not None)


def _days(match: re.Match[str], week: Week) -> tuple[date, date] | None:
    """Return the first and last day that ``match`` names, None where it only looks like a date."""
    if match["full"]:
        return _day(date(int(match["fy"]), int(match["fm"]), int(match["fd"])))
    if match["day"]:
        month, day = int(match["dm"]), int(match["dd"])
        return _day(date(int(match["dy"]), month, day) if match["dy"] else _nearest(month, day, week))
    if match["month"]:
        return _month(match["my"], int(match["mm"]), match["mp"], week)
    if match["near"]:
        return _near_month(match, week)
    if match["week"]:
        return _week_days(week.shifted(_WEEK_SHIFTS[match["ws"] or ""]), match["wd"] or match["wb"])
    if match["date"]:
        return _day_of_month(int(match["bd"]), week)
    if match["quarter"] or match["year"]:
        return _long_span(match, week)
    if match["dot"]:
        return _day(_nearest(int(match["pm"]), int(match["pd"]), week))
    return _english(match, week)


def _day(day: date) -> tuple[date, date]:
    return day, day


def _nearest(month: int, day: int, week: Week) -> date:
    """Return the day that ``week.nearest`` knows. Raises ValueError if there is none."""
    found = week.nearest(month, day)
    if found is None:
        raise ValueError(f"no day {month}-{day}")
    return found


def _month(year: str | None, month: int, part: str | None, week: Week) -> tuple[date, date]:
    if year is None:
        year = str(_nearest(month, 15, week).year)
    return _part_of_month(int(year), month, part)


def _part_of_month(year: int, month: int, part: str | None) -> tuple[date, date]:
    length = calendar.monthrange(year, month)[1]
    first, last = _PARTS[part] if part else (1, length)
    return date(year, month, first), date(year, month, min(last, length))


def _near_month(match: re.Match[str], week: Week) -> tuple[date, date]:
    thursday = week.day(4)  # the day that decides which month a week belongs to
    months = thursday.year * 12 + thursday.month - 1 + _MONTH_SHIFTS[match["ns"] or ""]
    year, month = divmod(months, 12)
    if match["nd"]:
        return _day(date(year, month + 1, int(match["nd"])))
    return _part_of_month(year, month + 1, match["bare"][1:] if match["bare"] else match["np"])


def _week_days(week: Week, weekday: str | None) -> tuple[date, date]:
    if weekday is None:
        return week.monday, week.sunday
    return (week.day(6), week.sunday) if weekday == "末" else _day(week.day(_WEEKDAYS[weekday]))


def _day_of_month(day: int, week: Week) -> tuple[date, date]:
    """Return the day with this number nearest to the middle of ``week``."""
    middle = week.day(4)
    around = [middle + timedelta(days=shift) for shift in range(-15, 16)]
    return _day(min((each for each in around if each.day == day), key=lambda each: abs(each - middle)))


def _long_span(match: re.Match[str], week: Week) -> tuple[date, date]:
    thursday = week.day(4)
    if match["year"]:
        return date(thursday.year, 12, 1), date(thursday.year, 12, 31)
    year = int(match["qy"] or thursday.year)
    last = 3 * _QUARTERS[match["qn"] or match["qh"]]
    first = last if match["qp"] in ("末", "底") else last - 2
    if match["qp"] == "初":
        return date(year, first, 1), date(year, first, calendar.monthrange(year, first)[1])
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])


def _english(match: re.Match[str], week: Week) -> tuple[date, date] | None:
    if match["english"]:
        name, day, year = (match["em"], match["ed"], match["ey"]) if match["em"] else match.group("gm", "gd", "gy")
        month = _named_month(name)
        return _day(date(int(year), month, int(day)) if year else _nearest(month, int(day), week))
    if match["monthpart"]:
        return _month(None, _named_month(match["xm"]), _ENGLISH_PARTS[" ".join(match["xp"].lower().split())], week)
    if match["ew"]:
        return _week_days(week.shifted(_ENGLISH_SHIFTS[match["ew"].lower()]), None)
    if _FULL_DAY_NAMES.fullmatch(match["en"]) is None or match["en"].lower() in ("sun", "sat", "mon", "wed"):
        return None
    shift = _ENGLISH_SHIFTS[(match["es"] or "").lower()]
    return _day(week.shifted(shift).day(_DAYS[match["en"].lower()[:3]]))


def _named_month(name: str) -> int:
    if _FULL_MONTH_NAMES.fullmatch(name) is None:
        raise ValueError(f"no month: {name}")
    return _MONTHS[name.lower()[:3]]
