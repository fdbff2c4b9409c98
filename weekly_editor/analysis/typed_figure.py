"""A figure as people type it, its unit included: ``1,370.5``, ``１２.６%``, ``1370万``, ``$4.2M``."""

from decimal import Decimal
from typing import Literal, NamedTuple
from unicodedata import normalize

from weekly_editor.analysis.reading import is_ratio
from weekly_editor.analysis.unit import base_unit, completed, converted
from weekly_editor.report.figure import figure, plain
from weekly_editor.report.pattern import late_pattern

Fault = Literal["figure", "unit", "points", "vague"]

_GROUPED = r"\d{1,3}(?:,\d{3})+(?:\.\d*)?"
_LATIN_UNIT = r"(?:[A-Za-z]{2,8}|[sdhmkKMB])(?:/[A-Za-z]{1,3})?"  # a stray letter is none
_WRITTEN = late_pattern(
    rf"(?P<sign>[+-]?)(?P<money>[$€£¥]?)(?P<number>{_GROUPED}|\d+(?:\.\d*)?|\.\d+)"
    rf"(?P<unit>[%‰]|(?:{_LATIN_UNIT})?[$€£¥]|{_LATIN_UNIT}|[^\W\d_A-Za-z][^\W\d_]{{0,7}}(?:/[^\W\d_]{{1,3}})?)?"
)
_SPACES = late_pattern(r"\s+")
_POINTS = ("百分点", "点", "pp", "ppt", "pct")
_VAGUE = ("左右", "上下", "以上", "以下", "以内", "多", "余", "几")
_LATIN = {"k": 3, "K": 3, "M": 6, "B": 9}  # powers of ten
_YUAN = "元"


class TypedFigure(NamedTuple):
    """A figure, None where nothing stands, and the unit that it is counted in."""

    value: Decimal | None
    unit: str


class TypedFigureError(ValueError):
    """A text that is no figure of its row: none at all, one in another ``unit``, a change in points, or a guess."""

    def __init__(self, text: str, fault: Fault, unit: str = "") -> None:
        super().__init__(f"{fault}: {text[:40]!r}")
        self.fault = fault
        self.unit = unit  # what the row counts in, where that is the matter


def read_typed_figure(text: str, unit: str, counted: str = "") -> TypedFigure:
    """Return the figure that ``text`` means in a row that counts in ``unit``, exactly, trailing zeros kept.

    A row keeps its unit, because its target and its past count in it too: ``1370万`` is 1370 in a row of 万笔 and
    13700000 in one of 笔. A row without one takes the unit that was typed, 亿 alone as 亿元 where it is known that
    ``counted`` are 元; K, M and B alone are written out there.
    Raises TypedFigureError for what is no figure, counts something else, is a change in points, or is not exact."""
    written = _narrow(text)
    if not written:
        return TypedFigure(None, unit)
    match = _WRITTEN.fullmatch(written)
    if match is None:
        raise TypedFigureError(text, "figure")
    value = _figure(match["sign"] + match["number"].replace(",", ""), text)
    typed = _unit_typed(match["money"], match["unit"] or "", text)
    found = TypedFigure(value, unit) if not typed else _counted(value, typed, unit, text)
    return found._replace(unit=completed(found.unit, counted)) if not unit.strip() else found


def _counted(value: Decimal, typed: str, unit: str, text: str) -> TypedFigure:
    """Return ``value`` of the unit ``typed`` in ``unit``, where a row has one."""
    own_power, own = base_unit(unit)
    power = _power_alone(typed, own)
    if not unit.strip():
        return TypedFigure(_scaled(value, power or 0, text), "") if typed in _LATIN else TypedFigure(value, typed)
    if power is not None:
        return TypedFigure(_scaled(value, power - own_power, text), unit)
    found = converted(value, typed, unit)
    if found is None:
        raise TypedFigureError(text, "unit", unit)
    return TypedFigure(_figure(plain(found), text), unit)


def _power_alone(typed: str, own: str) -> int | None:
    """Return the power of ten that ``typed`` is: so many of ``own``, whatever that is; None where it is no such sign.

    Ratios are not counted in ten thousands, and units of Latin letters not in K, M and B."""
    if typed in _LATIN:
        return None if (own[:1].isascii() and own[:1].isalpha()) or is_ratio(own) else _LATIN[typed]
    power, base = base_unit(typed)
    return power if power and not base and not is_ratio(own) else None


def _unit_typed(money: str, unit: str, text: str) -> str:
    """Return the unit as rows write it: ``$4.2M`` counts in M$, ``¥120万`` in 万元."""
    if unit.removeprefix("个").lower() in _POINTS:
        raise TypedFigureError(text, "points")
    if unit.endswith(_VAGUE):
        raise TypedFigureError(text, "vague")
    unit = unit.replace("¥", _YUAN)
    sign = money.replace("¥", _YUAN)
    factor = unit.removesuffix(sign) if sign else ""
    factor = factor.upper() if factor in _LATIN else factor
    if factor and base_unit(factor + sign) == (0, factor + sign):
        raise TypedFigureError(text, "figure")
    return factor + sign if sign else unit


def _scaled(value: Decimal, power: int, text: str) -> Decimal:
    return _figure(plain(value.scaleb(power) if power else value), text)


def _figure(written: str, text: str) -> Decimal:
    try:
        return figure(written)
    except ValueError as error:
        raise TypedFigureError(text, "figure") from error


def _narrow(text: str) -> str:
    """Return ``text`` with signs of half width and without spaces."""
    signs = normalize("NFKC", text).replace("。", ".").replace("、", ".").replace("−", "-").replace("，", ",")
    return _SPACES.sub("", signs)
