"""How the head of a column or row names its week: ``2024-W32``, ``第32周``, ``8.5-8.11``, a day of Excel."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from weekly_editor.analysis.width import narrow
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.week import Week

Label = str | Decimal | date  # what a cell says; a date where its format shows one
MAX_LABEL = 80  # characters; a longer text names no week
_LAST_NUMBER = 53
NUMBERED = late_pattern(
    r"(?:(?<!\d)(?P<year>(?:19|20)\d{2}|\d{2})\s*年?\s*[-/_.·]?\s*)?"
    r"(?:(?<!月)(?<!月份)第\s*(?P<chinese>\d{1,2})\s*周(?!年)"
    r"|(?<![A-Za-z])W(?:eek|k)?\s*[-.]?\s*(?P<latin>\d{1,2})(?!\d)"
    r"|(?<![\d月第])(?P<bare>\d{1,2})\s*周(?!年))",
    re.IGNORECASE,
)
PLAIN = late_pattern(r"(?P<year>\d{4})?(?P<bare>\d{1,2})")
_TO = r"\s*[日号]?\s*(?:-{1,2}|~|～|—{1,2}|–|至|到)\s*"
DATED = late_pattern(
    r"(?<![\d./\-])(?:(?P<y1>\d{4})\s*(?P<dash>[-/.年])\s*)?(?P<m1>\d{1,2})\s*(?P<sign>[-/.月])\s*(?P<d1>\d{1,2})(?!\d)"
    rf"(?:{_TO}(?:(?P<y2>\d{{4}})\s*[-/.年]\s*)?(?:(?P<m2>\d{{1,2}})\s*[-/.月]\s*)?(?P<d2>\d{{1,2}})(?!\d))?"
)
COMPACT = late_pattern(
    r"(?<!\d)(?P<y1>\d{4})?(?P<m1>0[1-9]|1[0-2])(?P<d1>0[1-9]|[12]\d|3[01])(?!\d)"
    rf"(?:{_TO}(?P<y2>\d{{4}})?(?P<m2>0[1-9]|1[0-2])(?P<d2>0[1-9]|[12]\d|3[01])(?!\d))?"
)


@dataclass(frozen=True, slots=True)
class WeekName:
    """What a label says of its week: its ``number`` in the year, or its days; ``year`` is None where left out.

    ``is_sure`` is False of what may as well be a figure: 32, 8.5, 1231."""

    year: int | None
    number: int = 0
    first: tuple[int, int] = (0, 0)  # month and day
    last: tuple[int, int] = (0, 0)
    is_sure: bool = True

    def week(self, year: int) -> Week | None:
        """Return the week meant in ``year``, None where that year has none; of several days the middle one counts."""
        try:
            if self.number:
                return Week(year, self.number)
            first = date(year, *self.first)
            last = date(year + (self.last < self.first), *self.last)
            return Week.of(first + (last - first) // 2) if (last - first).days < 14 else None
        except ValueError:
            return None


def week_name(label: Label) -> WeekName | None:
    """Return what ``label`` says of its week, None where it says nothing of the kind."""
    match label:
        case date():
            return WeekName(label.year, first=(label.month, label.day), last=(label.month, label.day))
        case Decimal():
            return _of_text(str(int(label))) if label == label.to_integral_value() and 0 < label < 10**8 else None
        case str():
            return _of_text(narrow(label).strip()) if len(label) <= MAX_LABEL else None


def number_group(match: re.Match[str]) -> str:
    """Return the name of the group that holds the number of the week."""
    return next(group for group in ("chinese", "latin", "bare") if match.groupdict().get(group) is not None)


def year_of(text: str | None) -> int | None:
    """Return the year written as ``text``: 24 is 2024."""
    return None if text is None else int(text) + (2000 if len(text) == 2 else 0)


def _of_text(text: str) -> WeekName | None:
    if (numbered := NUMBERED.search(text) or PLAIN.fullmatch(text)) is not None:
        number = int(numbered[number_group(numbered)])
        is_sure = not text.isdigit()
        return WeekName(year_of(numbered["year"]), number, is_sure=is_sure) if 0 < number <= _LAST_NUMBER else None
    dated = DATED.search(text) or COMPACT.search(text)
    if dated is None:
        return None
    first = int(dated["m1"]), int(dated["d1"])
    last = (int(dated["m2"] or dated["m1"]), int(dated["d2"])) if dated["d2"] else first
    is_sure = bool(dated["y1"] or dated["d2"]) or dated.groupdict().get("sign") in ("/", "月")
    return WeekName(year_of(dated["y1"]), first=first, last=last, is_sure=is_sure)
