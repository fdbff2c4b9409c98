"""Days that are written without a year, and may be of another one than it seems."""

from datetime import timedelta

from weekly_editor.report.pattern import late_pattern

_UNSURE = timedelta(days=92)  # a day without a year that is farther off may be of another year
_YEAR = late_pattern(r"\d{4}|年")


def is_year_sure(words: str, away: timedelta) -> bool:
    """Tell whether ``words``, which name a day so far ``away`` from their week, leave no doubt of its year."""
    return away <= _UNSURE or _YEAR.search(words) is not None
