"""How a sheet names its weeks, and what the next one is called in the same way."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal

from weekly_editor.analysis.change import Change, changed
from weekly_editor.analysis.week_label import (
    COMPACT,
    DATED,
    NUMBERED,
    PLAIN,
    Label,
    WeekName,
    number_group,
    week_name,
)
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.week import Week

_MAX_YEARS = 9  # without a year, a week is looked for so far back
_LAST_NUMBER = 53
_LEADING_ZERO = late_pattern(r"(?<!\d)0\d")


def weeks_named(names: Sequence[WeekName], newest: int, week: Week) -> tuple[Week, ...] | None:
    """Return the weeks of labels in their order; None where they do not follow each other.

    Where the year is left out, the label number ``newest`` is the last such week that is not after ``week``, and the
    others follow each other around it."""
    years = range(week.year + 1, week.year - _MAX_YEARS, -1)
    name = names[newest]
    anchor = _latest(name, years, lambda found: found <= week or name.year is not None)
    if anchor is None:
        return None
    weeks = [anchor]
    for name in reversed(names[:newest]):
        next_one = weeks[0]
        found = _latest(name, range(next_one.year + 1, next_one.year - 2, -1), next_one.__gt__)
        if found is None:
            return None
        weeks.insert(0, found)
    for name in names[newest + 1 :]:
        found = _latest(name, range(weeks[-1].year - 1, weeks[-1].year + 2), weeks[-1].__lt__)
        if found is None:
            return None
        weeks.append(found)
    return tuple(weeks)


def continued(label: Label, before: Week, week: Week, others: Sequence[Label] = ()) -> Label | None:
    """Return what ``week`` is called where ``before`` is called ``label``; None where that cannot be told.

    ``others`` are the labels of more weeks: whether they write 05 or 5 decides where ``label`` does not tell."""
    shift = week.monday - before.monday
    if isinstance(label, date):
        return label + shift
    is_padded = any(_LEADING_ZERO.search(text) for text in (label, *others) if isinstance(text, str))
    try:
        text = _text_continued(_written(label), shift, week, is_padded=is_padded)
    except ValueError:
        return None
    name = week_name(text)
    years = (week.year, week.year + 1, week.year - 1)
    if name is None or _latest(name, years, week.__eq__) is None:
        return None
    return text if isinstance(label, str) else Decimal(text)


def _written(label: str | Decimal) -> str:
    return label.strip() if isinstance(label, str) else str(int(label))


def _latest(name: WeekName, years: Iterable[int], is_meant: Callable[[Week], bool]) -> Week | None:
    """Return the week of the first of ``years`` that can be meant; a year that is said is the only one."""
    found = (name.week(year) for year in ([name.year] if name.year is not None else years))
    return next((week for week in found if week is not None and is_meant(week)), None)


def _text_continued(text: str, shift: timedelta, week: Week, *, is_padded: bool) -> str:
    """Return ``text`` with its numbers moved on. Raises ValueError for days that no year has."""
    changes: list[Change] = []
    numbered = NUMBERED.search(text) or PLAIN.fullmatch(text)
    if numbered is not None:
        group = number_group(numbered)
        is_iso = numbered["year"] is not None and group != "chinese"
        number = f"{week.number:02d}" if is_padded or is_iso else str(week.number)
        changes.append(Change(*numbered.span(group), number))
        if numbered["year"] is not None:
            changes.append(Change(*numbered.span("year"), str(week.year)[-len(numbered["year"]) :]))
    dated = DATED.search(text, numbered.end() if numbered else 0) or (None if numbered else COMPACT.search(text))
    if dated is not None:
        changes += _days_continued(dated, shift, week.monday - shift, is_padded=is_padded)
    return changed(text, changes)


def _days_continued(dated: re.Match[str], shift: timedelta, monday: date, *, is_padded: bool) -> list[Change]:
    """Return the changes that move the days of a label by ``shift``; they are those of the week from ``monday`` on."""
    said = dated.groupdict()
    month = int(said["m1"])
    year = int(said["y1"]) if said["y1"] else _year_near(month, int(said["d1"]), monday)
    first = date(year, month, int(said["d1"])) + shift
    width = 2 if is_padded or said.get("dash") == "-" or "sign" not in said else 1
    changes = _numbers(dated, {"y1": first.year, "m1": first.month, "d1": first.day}, width)
    if said["d2"]:
        last_month = int(said["m2"] or month)
        last = date(year + (last_month < month), last_month, int(said["d2"])) + shift
        changes += _numbers(dated, {"y2": last.year, "m2": last.month}, width)
        is_month_new = not said["m2"] and last.month != first.month
        lead = f"{last.month:0{width}d}{said['sign']}" if is_month_new else ""
        changes.append(Change(*dated.span("d2"), f"{lead}{last.day:0{width}d}"))
    return changes


def _numbers(dated: re.Match[str], numbers: Mapping[str, int], width: int) -> list[Change]:
    return [
        Change(*dated.span(group), f"{number:0{width}d}")
        for group, number in numbers.items()
        if dated[group] is not None
    ]


def _year_near(month: int, day: int, monday: date) -> int:
    """Return the year in which that day is nearest to ``monday``. Raises ValueError for a day of no year."""
    found = Week.of(monday).nearest(month, day)
    if found is None:
        raise ValueError(f"no day {month}-{day}")
    return found.year
