"""Figures: exact decimals within sane bounds, never floats."""

from decimal import Context, Decimal
from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer

from weekly_editor.report.pattern import late_pattern

MAX_DIGITS = 30  # before and after the point together; an exponent like 1E+999999 would print a megabyte
EXACT = Context(prec=120)  # no sum, difference, or shift by a power of ten of figures is rounded in it
_WRITTEN = late_pattern(r"[+-]?(\d+\.?\d*|\.\d+)")


class JsonNumber(float):
    """A bare number of a JSON file, together with how it was written."""

    written: str

    def __new__(cls, written: str) -> "JsonNumber":
        """Keep ``written``. Raises ValueError where it is out of range."""
        _bounded(_decimal(written))
        number = super().__new__(cls, written)
        number.written = written
        return number


def figure(text: str) -> Decimal:
    """Return the number written as ``text``, trailing zeros kept; full-width digits count as digits.

    Raises ValueError for anything but digits, sign and point, and for more than 30 digits."""
    if _WRITTEN.fullmatch(text) is None:
        raise ValueError(f"not a figure: {text[:40]!r}")
    return _bounded(_decimal(text))


def _decimal(text: str) -> Decimal:
    """Return the number written as ``text``. Raises ValueError before a megabyte of digits is worked on."""
    if len(text) > 2 * MAX_DIGITS:
        raise ValueError("a figure of more than 30 digits")
    return Decimal(text)


def _bounded(value: Decimal) -> Decimal:
    """Return ``value`` written out, without an exponent. Raises ValueError if that takes more than 30 digits."""
    _, digits, exponent = value.as_tuple()
    if not isinstance(exponent, int):
        raise ValueError(f"not a figure: {value}")
    if max(len(digits), len(digits) + exponent, -exponent) > MAX_DIGITS:
        raise ValueError("a figure of more than 30 digits")
    return Decimal(plain(value))


def plain(value: Decimal) -> str:
    """Return ``value`` without an exponent, trailing zeros kept: ``99.998``, ``10.80``."""
    return format(value, "f")


def decimals_of(value: Decimal) -> int:
    """Return how many decimals ``value`` is written with."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _read(value: object) -> object:
    match value:
        case JsonNumber():
            return _bounded(Decimal(value.written))
        case bool() | float():
            raise ValueError("a figure is a decimal string, not a binary number")
        case int() | Decimal():
            return _bounded(Decimal(value))
        case str():
            return figure(value)
        case _:
            return value


Figure = Annotated[Decimal, BeforeValidator(_read), PlainSerializer(plain, return_type=str)]
