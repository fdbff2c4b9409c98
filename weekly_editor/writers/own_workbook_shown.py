"""Cells nearly as a spread sheet shows them."""

from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal

from weekly_editor.report.figure import plain
from weekly_editor.report.grid import Cell
from weekly_editor.report.pattern import late_pattern

_WORDS = late_pattern(r'"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*.')
_DECIMALS = late_pattern(r"[0#?]\\?\.([0#?]+)")
_SCALE = late_pattern(r"[0#?](,+)(?=[^0#?]*$)")
_LARGE = {"万": 4, "亿": 8}
_MAX_DECIMALS = 10
_GENERAL = Context(prec=10)  # digits of a number without a format


def shown_cell(cell: Cell | None) -> str:
    """Return what ``cell`` says, its number format followed as far as figures and units go; empty for none."""
    if cell is None:
        return ""
    match cell.value:
        case bool():
            return cell.text
        case Decimal():
            return _number(cell.value, cell.format.split(";")[0])
        case date():
            return _day(cell.value, cell.format)
        case _:
            return cell.text


def _number(value: Decimal, code: str) -> str:
    decimals = _DECIMALS.search(code)
    words = "".join(match[1] or "" for match in _WORDS.finditer(code))
    bare = _WORDS.sub("", code.replace("\\.", ""))
    if not code or code == "@" or "0" not in bare:
        return plain(_GENERAL.plus(value).normalize())
    scale = _SCALE.search(bare)
    large = next((power for sign, power in _LARGE.items() if sign in code), 3 * len(scale[1]) if scale else 0)
    shown = value * 100 if "%" in bare else value.scaleb(-large) if scale else value
    places = min(len(decimals[1]), _MAX_DECIMALS) if decimals else 0
    rounded = shown.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return (
        (f"{rounded:,f}" if "#,#" in bare or "0,0" in bare else f"{rounded:f}") + ("%" if "%" in bare else "") + words
    )


def _day(day: date, code: str) -> str:
    bare = _WORDS.sub(r"\1\2", code.split(";")[0]).lower()
    if "y" in bare:
        return f"{day:%Y-%m-%d}"
    return f"{day.month}月{day.day}日" if "月" in bare else f"{day.month}/{day.day}"
