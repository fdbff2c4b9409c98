"""Days, weeks and times in the words of a document."""

from datetime import date, datetime

from weekly_editor.report.bilingual import Language
from weekly_editor.report.day_wording import day_text, days_text
from weekly_editor.report.week import Week
from weekly_editor.report.wording import Wording


def near_day_text(day: date, week: Week, wording: Wording) -> str:
    """Return ``day`` as a report of ``week`` says it: with its year only where the nearest such day is another."""
    return day_text(day, wording.language, "without" if week.nearest(day.month, day.day) == day else "with")


def week_text(week: Week, wording: Wording) -> str:
    """Return ``2024-W32（2024年8月5日—8月11日）``."""
    opening, closing = wording.brackets
    return f"{week}{opening}{days_text(week, wording.language)}{closing}"


def span_text(start: datetime | None, end: datetime | None, week: Week, wording: Wording) -> str:
    """Return from when to when, ``8月5日 11:25—12:31``; the second day only where it is another, "" for nothing."""
    parts = []
    if start is not None:
        parts.append(f"{near_day_text(start.date(), week, wording)} {_clock(start)}")
    if end is not None:
        same_day = start is not None and start.date() == end.date()
        parts.append(wording.until)
        parts.append(_clock(end) if same_day else f"{near_day_text(end.date(), week, wording)} {_clock(end)}")
    return "".join(parts)


def page_text(number: int | str, count: int | str, language: Language) -> str:
    """Return which page this is of how many, as it stands below every page."""
    return f"第 {number} 页 共 {count} 页" if language == "zh_CN" else f"Page {number} of {count}"


def _clock(moment: datetime) -> str:
    return moment.strftime("%H:%M:%S" if moment.second else "%H:%M")
