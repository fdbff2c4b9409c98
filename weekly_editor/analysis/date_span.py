"""The days that a date phrase stands for, seen from the week of its report."""

import calendar
import re
from datetime import date, timedelta

from weekly_editor.analysis.holiday import holiday_days, workday_after, workday_before
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.week import Week

Days = tuple[date, date]  # the first and the last day, both included

WEEKDAYS = {
    sign: day for day, signs in enumerate(("一1", "二2", "三3", "四4", "五5", "六6末", "日天7"), 1) for sign in signs
}
_HAN = "〇一二三四五六七八九"
_WEEK_SHIFTS = {"上上": -2, "上": -1, "本": 0, "这": 0, "": 0, "下": 1, "下下": 2}
_SHIFTS = {"上": -1, "去": -1, "本": 0, "今": 0, "这": 0, "当": 0, "": 0, "下": 1, "明": 1} | {
    "last": -1,
    "this": 0,
    "the": 0,
    "next": 1,
}
_NUMBERS = {
    sign: number
    for number, signs in enumerate(("一1", "二2两", "三3", "四4", "五5", "六6", "7", "8"), 1)
    for sign in signs
}
_PARTS = {"初": (1, 10), "上旬": (1, 10), "上半月": (1, 15), "上中旬": (1, 20), "中": (11, 20), "中旬": (11, 20)} | {
    "下半月": (16, 31),
    "中下旬": (11, 31),
    "下旬": (21, 31),
    "底": (21, 31),
    "末": (21, 31),
}
_ENGLISH_PARTS = {"early": "初", "mid": "中", "late": "底", "end of": "底", "the end of": "底"}
_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name}
_DAYS = {name: number for number, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), 1)}
_FULL_DAY_NAMES = late_pattern(r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?", re.IGNORECASE)
_DAY_BEHIND = late_pattern(
    r",\s(?:\d{1,2}\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b", re.IGNORECASE
)
_FULL_MONTH_NAMES = late_pattern(
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?",
    re.IGNORECASE,
)
_UNIT_MONTHS = {"month": 1, "quarter": 3, "year": 12}


def days_named(match: re.Match[str], week: Week) -> Days | None:
    """Return the days that ``match`` of the date pattern names in a report of ``week``.

    None where it only looks like a date, or where nobody knows its days yet. Raises ValueError, KeyError or
    OverflowError where the calendar has no such day."""
    for group, read in _READERS.items():
        if match[group]:
            return read(match, week)
    return None


def _day(day: date) -> Days:
    return day, day


def _full(match: re.Match[str], _week: Week) -> Days:
    return _day(date(int(match["fy"]), int(match["fm"]), int(match["fd"])))


def _compact(match: re.Match[str], _week: Week) -> Days:
    return _day(date.fromisoformat(match["compact"]))


def _month_and_day(match: re.Match[str], week: Week) -> Days:
    month, day = int(match["dm"]), int(match["dd"])
    return _day(date(_year(match["dy"], week), month, day) if match["dy"] else _nearest(month, day, week))


def _in_han(match: re.Match[str], week: Week) -> Days:
    return _day(_nearest(_han_number(match["jm"]), _han_number(match["jd"]), week))


def _han_number(words: str) -> int:
    """Return the number below 40 that ``words`` are: 二十三."""
    tens, sign, ones = words.rpartition("十")
    return (_HAN.index(tens or "一") * 10 if sign else 0) + (_HAN.index(ones) if ones else 0)


def _dotted(match: re.Match[str], week: Week) -> Days:
    return _day(_nearest(int(match["pm"]), int(match["pd"]), week))


def _year(written: str | None, week: Week) -> int:
    """Return the year that 2024, 24, 去 or nothing (that of the Thursday of ``week``) stands for."""
    written = written or ""
    if not written.isdecimal():
        return week.day(4).year + _SHIFTS[written]
    return int(written) if len(written) == 4 else 2000 + int(written)


def _nearest(month: int, day: int, week: Week) -> date:
    """Return the day that ``week.nearest`` knows. Raises ValueError if there is none."""
    found = week.nearest(month, day)
    if found is None:
        raise ValueError(f"no day {month}-{day}")
    return found


def _month(match: re.Match[str], week: Week) -> Days:
    month = int(match["mm"])
    year = _year(match["my"], week) if match["my"] else _nearest(month, 15, week).year
    first, last = _part_of_month(year, month, match["mp"])
    return (date(year, int(match["mf"]), 1) if match["mf"] else first), last


def _part_of_month(year: int, month: int, part: str | None) -> Days:
    length = calendar.monthrange(year, month)[1]
    first, last = _PARTS[part] if part else (1, length)
    return date(year, month, first), date(year, month, min(last, length))


def _near_month(match: re.Match[str], week: Week) -> Days:
    thursday = week.day(4)  # the day that decides which month a week belongs to
    year, month = divmod(thursday.year * 12 + thursday.month - 1 + _SHIFTS[match["ns"] or ""], 12)
    if match["nd"]:
        return _day(date(year, month + 1, int(match["nd"])))
    part = match["bare"][1:].replace("内", "") if match["bare"] else match["np"] or match["xun"]
    return _part_of_month(year, month + 1, part)


def _week_days(match: re.Match[str], week: Week) -> Days:
    return _of_week(week.shifted(_WEEK_SHIFTS[match["ws"] or ""]), match["wd"] or match["wb"])


def _of_week(week: Week, weekday: str | None) -> Days:
    if weekday is None:
        return week.monday, week.sunday
    return (week.day(6), week.sunday) if weekday == "末" else _day(week.day(WEEKDAYS[weekday]))


def _recent(match: re.Match[str], week: Week) -> Days:
    """Return so many weeks up to that of the report, or so many after it."""
    count = _NUMBERS[match["rn"]]
    if match["rw"] in ("未来", "接下来"):
        return week.shifted(1).monday, week.shifted(count).sunday
    return week.shifted(1 - count).monday, week.sunday


def _day_of_month(match: re.Match[str], week: Week) -> Days:
    """Return the day with this number nearest to the middle of ``week``."""
    middle, day = week.day(4), int(match["bd"])
    around = [middle + timedelta(days=shift) for shift in range(-15, 16)]
    return _day(min((each for each in around if each.day == day), key=lambda each: abs(each - middle)))


def _months(year: int, first: int, count: int, part: str | None) -> Days:
    """Return ``count`` months from ``first`` of ``year`` on, counted from 1: all, or the first or the last of them.

    ``part`` is 初, 中 (of a quarter the second), 底 or 末."""
    if part == "中" and count == 3:
        first, count = first + 1, 1
    elif part:
        first, count = (first if part == "初" else first + count - 1), 1
    years, month = divmod(first - 1, 12)
    last_years, last = divmod(first + count - 2, 12)
    length = calendar.monthrange(year + last_years, last + 1)[1]
    return date(year + years, month + 1, 1), date(year + last_years, last + 1, length)


def _quarter(match: re.Match[str], week: Week) -> Days:
    number = match["qn"] or match["qh"]
    if number:
        return _months(_year(match["qy"] or match["qt"], week), 3 * _NUMBERS[number] - 2, 3, match["qp"])
    thursday = week.day(4)
    first = thursday.month - (thursday.month - 1) % 3 + 3 * _SHIFTS[match["qs"] or ""]
    return _months(thursday.year, first, 3, match["qsp"] or match["qse"] or (match["qb"] or "")[-1:])


def _half(match: re.Match[str], week: Week) -> Days:
    is_first = (match["hn"] or match["hh"] or match["hb"]) in ("上", "1")
    return _months(_year(match["hy"] or match["hz"], week), 1 if is_first else 7, 6, match["hp"])


def _half_in_english(match: re.Match[str], week: Week) -> Days:
    words = match["hyear"].lower().split()
    year = int(words[0]) if words[0].isdecimal() else week.day(4).year + _SHIFTS[words[0]]
    return _months(year, 1 if match["ho"].lower() == "first" else 7, 6, None)


def _whole_year(match: re.Match[str], week: Week) -> Days:
    year = _year(match["yy"], week)
    if match["ys"]:
        return _same_days(week.monday, year), _same_days(week.sunday, year - week.monday.year + week.sunday.year)
    return _months(year, 1, 12, match["yp"] or (match["yb"] or "").replace("内", ""))


def _same_days(day: date, year: int) -> date:
    """Return ``day`` in another ``year``, the 28th for a leap day in a year that has none."""
    return day.replace(year=year) if (day.month, day.day) != (2, 29) else date(year, 3, 1) - timedelta(days=1)


def _holiday(match: re.Match[str], week: Week) -> Days | None:
    """Return the days off, or the last workday before or the first after them; None in a year not yet announced."""
    days = holiday_days(match["on"], week, _year(match["oy"], week) if match["oy"] else None)
    if days is None or not (match["ob"] or match["oa"]):
        return days
    day = workday_before(days[0]) if match["ob"] else workday_after(days[1])
    return None if day is None else _day(day)


def _english_day(match: re.Match[str], week: Week) -> Days:
    name, day, year = (match["em"], match["ed"], match["ey"]) if match["em"] else match.group("gm", "gd", "gy")
    month = _named_month(name)
    first = date(int(year), month, int(day)) if year else _nearest(month, int(day), week)
    if match["eo"]:
        return _of_week(Week.of(first), None)
    last = first.replace(day=int(match["et"])) if match["et"] else first
    return (first, last) if first <= last else _day(first)


def _english_month(match: re.Match[str], week: Week) -> Days:
    month = _named_month(match["xm"] or match["bm"])
    year = match["xy"] or match["by"]
    part = _english_part(match["xp"]) if match["xp"] else None
    return _part_of_month(int(year) if year else _nearest(month, 15, week).year, month, part)


def _english_quarter(match: re.Match[str], week: Week) -> Days:
    return _months(_year((match["zy"] or "").strip(), week), 3 * int(match["zq"]) - 2, 3, _english_part(match["zp"]))


def _english_unit(match: re.Match[str], week: Week) -> Days:
    """Return the days of this month, next quarter or the end of the year."""
    thursday, count = week.day(4), _UNIT_MONTHS[match["uu"].lower()]
    shift = _SHIFTS[(match["us"] or match["ut"]).lower()]
    part = _english_part(match["up"]) if match["up"] else None
    first = thursday.month - (thursday.month - 1) % count + count * shift
    if count == 1:
        years, month = divmod(first - 1, 12)
        return _part_of_month(thursday.year + years, month + 1, part)
    return _months(thursday.year, first, count, part)


def _english_part(words: str) -> str:
    return _ENGLISH_PARTS[" ".join(words.lower().split())]


def _english_weekday(match: re.Match[str], week: Week) -> Days | None:
    if match["ew"]:
        return _of_week(week.shifted(_SHIFTS[match["ew"].lower()]), None)
    is_word = match["en"].lower() in ("sun", "sat", "mon", "wed") and not _DAY_BEHIND.match(match.string, match.end())
    if is_word or _FULL_DAY_NAMES.fullmatch(match["en"]) is None:
        return None
    return _day(week.shifted(_SHIFTS[(match["es"] or "").lower()]).day(_DAYS[match["en"].lower()[:3]]))


def _named_month(name: str) -> int:
    if _FULL_MONTH_NAMES.fullmatch(name) is None:
        raise ValueError(f"no month: {name}")
    return _MONTHS[name.lower()[:3]]


_READERS = {
    "full": _full,
    "compact": _compact,
    "day": _month_and_day,
    "han": _in_han,
    "month": _month,
    "near": _near_month,
    "xun": _near_month,
    "week": _week_days,
    "recent": _recent,
    "date": _day_of_month,
    "holiday": _holiday,
    "quarter": _quarter,
    "half": _half,
    "year": _whole_year,
    "dot": _dotted,
    "english": _english_day,
    "monthpart": _english_month,
    "named": _english_month,
    "quarterpart": _english_quarter,
    "unit": _english_unit,
    "halfof": _half_in_english,
    "weekday": _english_weekday,
}
