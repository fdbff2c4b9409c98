"""How people write figures, days and times, read strictly; how fields write them back."""

from datetime import date, datetime, time
from decimal import Decimal
from unicodedata import normalize

from weekly_editor.report.figure import figure, plain
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.week import Week

_GROUPED = late_pattern(r"[+-]?\d{1,3}(,\d{3})+(\.\d*)?")
_NUMBER = late_pattern(r"[+-]?(\d+(\.\d*)?|\.\d+)")
_DAY = late_pattern(
    r"(?:(?P<year>\d{4})\s*[-./年]\s*)?(?P<month>\d{1,2})\s*(?P<sign>[-./月])\s*(?P<day>\d{1,2})\s*(?P<word>[日号]?)"
)
_COMPACT = late_pattern(r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?P<word>)(?P<sign>)")
_TIME = late_pattern(r"(\d{1,2})\s*[:点时]\s*(\d{2})\s*分?(?::?(\d{2})秒?)?")
_MOMENT = late_pattern(r"(?P<day>.+?)(?:\s+|[Tt]|(?<=[日号]))(?P<time>\d{1,2}\s*[:点时].*)")


def read_figure(text: str) -> Decimal | None:
    """Return the figure written, trailing zeros kept; None for no text.

    Full-width digits and thousands separators are understood. Raises ValueError for all else."""
    written = _narrow(text).replace("−", "-").replace(" ", "")
    if not written:
        return None
    if _GROUPED.fullmatch(written):
        written = written.replace(",", "")
    if not _NUMBER.fullmatch(written):
        raise ValueError(f"not a figure: {text!r}")
    return figure(written)


def write_figure(value: Decimal | None) -> str:
    """Return ``value`` in digits, exactly; nothing for None."""
    return "" if value is None else plain(value)


def read_percent(text: str) -> Decimal | None:
    """Return the percentage written, with or without its sign; None for no text.

    Raises ValueError for what is no part of a whole."""
    value = read_figure(text.strip().removesuffix("%").removesuffix("％"))
    if value is not None and not 0 <= value <= 100:
        raise ValueError(f"not a share of a whole: {text!r}")
    return value


def write_percent(value: Decimal | None) -> str:
    """Return ``value`` with the sign of percent; nothing for None."""
    return "" if value is None else f"{write_figure(value)}%"


def read_day(text: str, reference: date) -> date | None:
    """Return the day written as ``8.13``, ``8/13``, ``8月13日`` or ``2024-08-13``; None for no text.

    Without a year it is the one nearest to the week of ``reference``. Raises ValueError for all else."""
    written = _narrow(text)
    if not written:
        return None
    match = _DAY.fullmatch(written) or _COMPACT.fullmatch(written)
    if match is None or (match["word"] and match["sign"] != "月"):
        raise ValueError(f"not a day: {text!r}")
    month, day = int(match["month"]), int(match["day"])
    if match["year"]:
        return date(int(match["year"]), month, day)
    found = Week.of(reference).nearest(month, day)
    if found is None:
        raise ValueError(f"not a day: {text!r}")
    return found


def write_day(value: date | None) -> str:
    """Return ``value`` as ``2024-08-13``; nothing for None."""
    return "" if value is None else value.isoformat()


def read_moment(text: str, reference: date, day: date | None = None) -> datetime | None:
    """Return the local time written as ``8.13 11:25`` or ``2024-08-05 11:25``; None for no text.

    A time alone is one of ``day``, where that is given. Raises ValueError for all else."""
    written = _narrow(text)
    if not written:
        return None
    if day is not None and _TIME.fullmatch(written):
        return datetime.combine(day, _read_time(written))
    match = _MOMENT.fullmatch(written)
    if match is None:
        raise ValueError(f"not a day and time: {text!r}")
    found = read_day(match["day"], reference)
    if found is None:
        raise ValueError(f"no day: {text!r}")
    return datetime.combine(found, _read_time(match["time"]))


def write_moment(value: datetime | None) -> str:
    """Return ``value`` as ``2024-08-05 11:25``, with seconds where it has any; nothing for None."""
    if value is None:
        return ""
    return value.strftime("%H:%M:%S" if value.second else "%H:%M").join((f"{value.date().isoformat()} ", ""))


def _read_time(written: str) -> time:
    match = _TIME.fullmatch(written.strip())
    if match is None:
        raise ValueError(f"not a time: {written!r}")
    return time(int(match[1]), int(match[2]), int(match[3] or 0))


def _narrow(text: str) -> str:
    return normalize("NFKC", text).replace("。", ".").replace("、", ".").strip()
