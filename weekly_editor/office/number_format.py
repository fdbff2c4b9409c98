"""Number formats of a workbook: which cells hold days though they store numbers, and which day a number is."""

from datetime import date, timedelta
from decimal import Decimal

from weekly_editor.report.pattern import late_pattern

_BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 32: "h:mm", 33: "h:mm:ss", 34: "h:mm", 35: "h:mm",
    37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0",
    48: "##0.0E+0", 49: "@", 55: "h:mm", 56: "h:mm",
}  # fmt: skip  # ISO/IEC 29500-1, 18.8.30; 27 to 36 and 50 to 58 as Chinese Excel has them
_BUILT_IN_DAYS = frozenset((*range(14, 18), 22, *range(27, 32), 36, *range(50, 55), 57, 58))
_DAY = "yyyy-mm-dd"
_ASIDE = late_pattern(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')  # words, colours, conditions, padding
_EPOCH = date(1899, 12, 30)  # of days from 1900-03-01 on; Excel has a 29th of February 1900
_EPOCH_1904 = date(1904, 1, 1)
_LEAP_BUG = 60
MAX_SERIAL = 2_958_465  # 9999-12-31


def built_in_format(number: int) -> str:
    """Return the code of the format that Excel knows by ``number``, empty for its general one."""
    return _DAY if number in _BUILT_IN_DAYS else _BUILT_IN.get(number, "")


def is_day_format(code: str) -> bool:
    """Tell whether a number shown by ``code`` is a day, with or without its time."""
    shown = _ASIDE.sub("", code.split(";")[0]).lower()
    if "general" in shown:
        return False
    return "y" in shown or "d" in shown or ("m" in shown and not {"h", "s"} & set(shown))


def day_of(serial: Decimal, *, from_1904: bool = False) -> date | None:
    """Return the day that the number ``serial`` stands for, None where it is none."""
    days = int(serial)
    if not 1 <= days <= MAX_SERIAL - (1462 if from_1904 else 0):
        return None
    if from_1904:
        return _EPOCH_1904 + timedelta(days=days)
    return _EPOCH + timedelta(days=days + (days < _LEAP_BUG))
