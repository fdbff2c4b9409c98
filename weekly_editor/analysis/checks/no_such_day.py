"""Days that no calendar has: 2月30日, 13月5日."""

import re
from calendar import monthrange
from collections.abc import Iterator

from weekly_editor.analysis.checks.scope import Around
from weekly_editor.analysis.finding import Finding, finding_at
from weekly_editor.analysis.prose import Passage
from weekly_editor.analysis.width import narrow
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.pattern import late_pattern

_LEAP_YEAR = 2024  # has every day that a date without a year can be
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMES = (
    r"Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?"
    r"|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
)
_DAY = late_pattern(
    r"(?:(?<!\d)(?P<year>(?:19|20)\d\d)年)?(?<![\d.,/第])(?P<month>\d{1,2})月"
    r"(?:\d{1,2}[日号]?[-–—~至到])?(?P<day>\d{1,2})[日号](?!龄|均|游)"
    r"|(?<![\d./-])(?P<iso_year>20\d\d)(?P<sign>[-/])(?P<iso_month>\d{1,2})(?P=sign)(?P<iso_day>\d{1,2})(?![\d/-]|\.\d)"
    rf"|\b(?:[Oo]n|[Bb]y|[Bb]efore|[Uu]ntil|[Dd]ue|[Ss]ince)\s(?P<name>{_NAMES})\s(?P<english_day>\d{{1,2}})(?:st|nd|rd|th)?"
    r"(?:,?\s(?P<english_year>20\d\d))?(?=\s*(?:$|[,.;)](?!\d)))"
)


def no_such_day(passage: Passage, _around: Around) -> Iterator[Finding]:
    """Believe that a day written with its month is one that the calendar has, in its year where that is written.

    It is told as a date that cannot be: of the fixed kinds, that of dates which contradict the calendar."""
    text = passage.prose.text
    for match in _DAY.finditer(narrow(text)):
        year, month, day = _written(match)
        if not _is_day(year, month, day):
            said = match[0].strip()
            message = Bilingual(f"没有“{said}”这一天", f"There is no {said}")
            detail = {"said": said}
            yield finding_at(passage, *match.span(), "date_weekday_mismatch", "error", message, detail=detail)


def _written(match: re.Match[str]) -> tuple[int, int, int]:
    """Return the year, one with every day where none is written, and the month and the day that ``match`` holds."""
    year = match["year"] or match["iso_year"] or match["english_year"] or _LEAP_YEAR
    name = match["name"]
    month = _MONTHS.index(name[:3].lower()) + 1 if name else match["month"] or match["iso_month"]
    return int(year), int(month), int(match["day"] or match["iso_day"] or match["english_day"])


def _is_day(year: int, month: int, day: int) -> bool:
    return 1 <= month <= len(_MONTHS) and 1 <= day <= monthrange(year, month)[1]
