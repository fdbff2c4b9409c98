"""A day in the words in which people type it into a field: 明天, 下周二, 8月底, next Tue, end of Aug.

What reports write in their sentences is read by ``find_dates``; a field adds what only a typing hand says."""

from datetime import date, timedelta

from weekly_editor.analysis.dates import find_dates
from weekly_editor.analysis.width import narrow
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.week import Week

_SPACES = late_pattern(r"\s+")
_BEFORE = late_pattern(r"^(?:by|before|on)\s|(?:之前|以前|前)$")
_DAYS_FROM_TODAY = {"昨天": -1, "今天": 0, "明天": 1, "后天": 2, "大后天": 3} | {
    "yesterday": -1,
    "today": 0,
    "tomorrow": 1,
}
_SHORT_DAYS = late_pattern(r"^(?:(next|this|last) )?(mon|wed|sat|sun)$")  # in a sentence sun and sat are words
_DAY_NAMES = {"mon": "monday", "wed": "wednesday", "sat": "saturday", "sun": "sunday"}
_MONTH_END = late_pattern(r"(?:the )?(?:end of (?:the |this )?month|month end|eom)")
_YEAR_END = late_pattern(r"(?:the )?(?:end of (?:the |this )?year|year end|eoy)")
_QUARTER_END = late_pattern(
    r"(?P<next>下(?:个)?季度?[末底]?|(?:end of )?next quarter)"
    r"|(?:本|这)?(?:个)?季度?[末底]|本季度?|(?:end of )?(?:the |this )?quarter(?: end)?|eoq"
)


def read_day_words(text: str, week: Week, today: date) -> date:
    """Return the day that ``text``, all of it, names in a report of ``week``; of a span (8月底) the last one.

    今天 is ``today``, 周五 the one of ``week``. Raises ValueError where it names none."""
    words = _BEFORE.sub("", _SPACES.sub(" ", narrow(text).strip().lower())).strip()
    if (days := _DAYS_FROM_TODAY.get(words)) is not None:
        return today + timedelta(days=days)
    if (quarter := _QUARTER_END.fullmatch(words)) is not None:
        return _quarter_end(week, 1 if quarter["next"] else 0)
    sentence = _in_a_sentence(words)
    phrase = next(iter(find_dates(sentence, week)), None)
    if phrase is None or (phrase.begin, phrase.end) != (0, len(sentence)):
        raise ValueError(f"not a day: {text!r}")
    return phrase.last


def _in_a_sentence(words: str) -> str:
    """Return ``words`` as a sentence of a report would say it."""
    if _MONTH_END.fullmatch(words):
        return "月底"
    if _YEAR_END.fullmatch(words):
        return "年底"
    if (short := _SHORT_DAYS.fullmatch(words)) is not None:
        return " ".join(part for part in (short[1], _DAY_NAMES[short[2]]) if part)
    return words


def _quarter_end(week: Week, quarters: int) -> date:
    """Return the last day of the quarter of ``week``, or of one so many ``quarters`` later."""
    thursday = week.day(4)
    year, quarter = divmod(thursday.year * 4 + (thursday.month - 1) // 3 + quarters + 1, 4)
    return date(year, 3 * quarter + 1, 1) - timedelta(days=1)
