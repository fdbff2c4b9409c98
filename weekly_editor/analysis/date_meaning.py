"""What a date phrase means, in words: 本周三 is 8月7日 周三, and 下周一 a day on which nobody works."""

from datetime import date
from functools import lru_cache

from weekly_editor.analysis.dates import DatePhrase
from weekly_editor.analysis.holiday import holiday_name, is_announced, is_make_up_day
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.day_wording import Year, day_text, day_words
from weekly_editor.report.week import Week

_WEEKDAYS = "一二三四五六日"


def meaning(phrase: DatePhrase, week: Week) -> Bilingual:
    """Return the days that ``phrase`` stands for in the report of ``week``: ``8月7日 周三``, ``8月21日—8月31日``.

    Of one day it says too whether it is off for a holiday, worked in place of another, or not known to be either. A
    year is written only where it is not that of ``week``."""
    years = {phrase.first.year, phrase.last.year}
    year: Year = "without" if years == {week.day(4).year} else "with"
    if phrase.is_day:
        return _of_day(phrase.first, year)
    once: Year = "without" if len(years) == 1 else year
    return Bilingual(
        f"{day_text(phrase.first, 'zh_CN', year)}—{day_text(phrase.last, 'zh_CN', once)}",
        f"{day_text(phrase.first, 'en', once)} – {day_text(phrase.last, 'en', year)}",
    )


def weekday_name(day: date) -> Bilingual:
    """Return 周三 for a Wednesday, in English Wed."""
    return Bilingual(f"周{_WEEKDAYS[day.weekday()]}", f"{day:%a}")


@lru_cache(512)
def _of_day(day: date, year: Year) -> Bilingual:
    name, told, note = weekday_name(day), day_words(day, year), _note(day)
    zh = f"{told.zh} {name.zh}" + (f"（{note.zh}）" if note else "")
    en = f"{name.en}, {told.en}" + (f" ({note.en})" if note else "")
    return Bilingual(zh, en)


def _note(day: date) -> Bilingual | None:
    """Return what is to be known of a day beyond its date, None where there is nothing."""
    if not is_announced(day.year):
        return Bilingual(f"{day.year} 年放假安排未公布", f"days off of {day.year} are not announced yet")
    if is_make_up_day(day):
        return Bilingual("调休上班", "a workday in place of another")
    name = holiday_name(day)
    return Bilingual(f"{name.zh}放假", f"off for {name.en}") if name else None
