"""Weekdays that stand beside a day and say which one it is: 8月7日（周三）, 本周三（8月7日）, Wednesday, August 7."""

import re

from weekly_editor.report.pattern import late_pattern

_SIGNS = {sign: day for day, signs in enumerate(("一", "二", "三", "四", "五", "六", "日天"), 1) for sign in signs}
_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SHIFTS = {"上上": -2, "上": -1, "本": 0, "这": 0, "下": 1, "下下": 2, "last": -1, "this": 0, "next": 1}
_ZH = r"(?:周|星期|礼拜)[一二三四五六日天]"
_EN = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
WEEKDAY = late_pattern(
    r"(?P<shift>上上|下下|上|本|这|下|\b(?:last|this|next)(?=\s))?\s?"
    r"(?P<name>(?P<kind>周|星期|礼拜)(?P<sign>[一二三四五六日天])|\b" + _EN + ")",
    re.IGNORECASE,
)
BEHIND = late_pattern(  # what may follow a day
    rf"(?:\s?|之?[前起])[（(]\s?(?:上上|下下|上|本|这|下)?{_ZH}\s?[）)]|\s?{_ZH}(?![度期])(?!\s?[（(]?\d(?!\d?[:：时点]))"
    rf"|\s?[，,]\s?{_ZH}(?=\s?[）)])"
    rf"|\s?\({_EN}\)|,?\s{_EN}(?!\s?\d)",
    re.IGNORECASE,
)
BETWEEN = late_pattern(r"(?P<open>\s?[（(]\s?)|,?\s?")  # what may stand between a weekday and its day
CLOSE = late_pattern(r"\s?[）)]")


def weekday_number(match: re.Match[str]) -> int:
    """Return the ISO number of what ``match`` of WEEKDAY names: 1 is Monday."""
    return _SIGNS[match["sign"]] if match["sign"] else _NAMES.index(match["name"][:3].lower()) + 1


def week_shift(match: re.Match[str]) -> int | None:
    """Return how many weeks off ``match`` of WEEKDAY says it is, None where it does not say."""
    return None if match["shift"] is None else _SHIFTS[match["shift"].lower()]
