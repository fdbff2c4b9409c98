"""Days in the words of a document."""

from datetime import date
from typing import Literal

from weekly_editor.report.bilingual import Bilingual, Language
from weekly_editor.report.week import Week
from weekly_editor.report.wording import MONTHS

Year = Literal["with", "without"]


def day_text(day: date, language: Language, year: Year) -> str:
    """Return ``day`` as ``2024年8月5日`` or ``8月5日``, in English as ``Aug 5, 2024`` or ``Aug 5``."""
    if language == "zh_CN":
        return f"{day.year}年{day.month}月{day.day}日" if year == "with" else f"{day.month}月{day.day}日"
    month_and_day = f"{MONTHS[day.month - 1]} {day.day}"
    return f"{month_and_day}, {day.year}" if year == "with" else month_and_day


def day_words(day: date, year: Year) -> Bilingual:
    """Return ``day`` as documents of both languages write it."""
    return Bilingual(day_text(day, "zh_CN", year), day_text(day, "en", year))


def days_text(week: Week, language: Language, year: Year = "with") -> str:
    """Return ``2024年8月5日—8月11日``, the second year only where it is another; or ``8月5日—8月11日``."""
    once: Year = "without" if week.monday.year == week.sunday.year else year
    if language == "zh_CN":
        return f"{day_text(week.monday, language, year)}—{day_text(week.sunday, language, once)}"
    return f"{day_text(week.monday, language, once)} – {day_text(week.sunday, language, year)}"
