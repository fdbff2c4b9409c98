"""Days off and make-up workdays, as the State Council announces them year by year.

They come from chinesecalendar; of a year that it does not know yet nothing is said, not even that a Sunday is off."""

from datetime import date, timedelta
from functools import lru_cache

from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.week import Week

_NAMES = {
    "元旦": "New Year's Day",
    "春节": "Spring Festival",
    "清明": "Tomb-sweeping Day",
    "五一": "Labour Day",
    "劳动节": "Labour Day",
    "端午": "Dragon Boat Festival",
    "中秋": "Mid-autumn Festival",
    "国庆": "National Day",
}
_SALES = {"双十一": (11, 11), "双11": (11, 11), "618": (6, 18)}  # days that shops made; nobody is off on them
_TITLES = {
    name: Bilingual(zh, name)
    for zh, name in zip(
        ("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"),
        (
            "New Year's Day",
            "Spring Festival",
            "Tomb-sweeping Day",
            "Labour Day",
            "Dragon Boat Festival",
            "Mid-autumn Festival",
            "National Day",
        ),
        strict=True,
    )
}
_LONGEST = 20  # days from one workday to the next, at most


@lru_cache(1)
def _days_off() -> dict[date, str]:
    """Return the days off that have a name, and the name."""
    from chinese_calendar import holidays

    return dict(holidays)


@lru_cache(1)
def _make_up_days() -> frozenset[date]:
    """Return the days of weekends that are worked for a holiday."""
    from chinese_calendar import workdays

    return frozenset(workdays)


def is_announced(year: int) -> bool:
    """Tell whether the days off of ``year`` are known."""
    days = _days_off()
    return min(days).year <= year <= max(days).year


def holiday_name(day: date) -> Bilingual | None:
    """Return the name of the holiday that ``day`` is off for, None where it is off for none."""
    name = _days_off().get(day)
    return None if name is None else _TITLES.get(name, Bilingual("假期", name))


def is_make_up_day(day: date) -> bool:
    """Tell whether ``day``, of a weekend, is worked."""
    return day in _make_up_days()


def is_workday(day: date) -> bool | None:
    """Tell whether people work on ``day``; None in a year of which the days off are not known."""
    if not is_announced(day.year):
        return None
    return day in _make_up_days() or (day.weekday() < 5 and day not in _days_off())


def workday_before(day: date) -> date | None:
    """Return the last workday before ``day``, None where that is not known."""
    return _workday_from(day, -1)


def workday_after(day: date) -> date | None:
    """Return the first workday after ``day``, None where that is not known."""
    return _workday_from(day, 1)


def _workday_from(day: date, step: int) -> date | None:
    for days in range(1, _LONGEST):
        at = day + timedelta(days=step * days)
        works = is_workday(at)
        if works is not False:
            return at if works else None
    return None


def holiday_days(name: str, week: Week, year: int | None = None) -> tuple[date, date] | None:
    """Return the first and last day off of the holiday called ``name`` (国庆), of ``year`` or nearest to ``week``.

    None where that year is not announced. Of 双十一 and 618 it is the day itself."""
    around = week.day(4)
    years = (around.year - 1, around.year, around.year + 1) if year is None else (year,)
    if name in _SALES:
        sale = min((date(each, *_SALES[name]) for each in years), key=lambda day: abs(day - around))
        return sale, sale
    if not all(map(is_announced, years if year is not None else (around.year,))):
        return None
    found = [days for each in years if (days := _run(_NAMES[name], each)) is not None]
    nearest = min(found, key=lambda days: abs(days[0] - around), default=None)
    return nearest if nearest is not None and _is_certain(nearest, years, around) else None


def _is_certain(days: tuple[date, date], years: tuple[int, ...], around: date) -> bool:
    """Tell whether no holiday of a year not announced can be nearer to ``around`` than ``days``."""
    unknown = [year for year in years if not is_announced(year)]
    return not unknown or abs(days[0] - around) < timedelta(days=150)


def _run(name: str, year: int) -> tuple[date, date] | None:
    """Return the days off around those of ``name`` that belong to ``year``, None where it knows none."""
    days = _days_off()
    own = [day for day, each in days.items() if each == name and (day + timedelta(days=7)).year == year]
    if not own:
        return None
    first, last = min(own), max(own)
    while first - timedelta(days=1) in days:
        first -= timedelta(days=1)
    while last + timedelta(days=1) in days:
        last += timedelta(days=1)
    return first, last
