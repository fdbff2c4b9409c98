"""Figures: exact decimals within sane bounds, never floats."""

from decimal import Decimal, InvalidOperation
from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer

MAX_DIGITS = 30  # an exponent like 1E+999999 would print a megabyte


class JsonNumber(float):
    """A bare number of a JSON file, together with how it was written."""

    written: str

    def __new__(cls, written: str) -> "JsonNumber":
        """Keep ``written``. Raises ValueError where it is out of range."""
        figure(written)
        number = super().__new__(cls, written)
        number.written = written
        return number


def figure(text: str) -> Decimal:
    """Return the number written as ``text``, trailing zeros kept.

    Raises ValueError for anything but digits, sign and point, and for more than 30 digits."""
    try:
        value = Decimal(text)
    except InvalidOperation:
        raise ValueError(f"not a figure: {text[:40]!r}") from None
    if not value.is_finite() or abs(value.adjusted()) > MAX_DIGITS or len(value.as_tuple().digits) > MAX_DIGITS:
        raise ValueError(f"not a figure: {text[:40]!r}")
    return value


def plain(value: Decimal) -> str:
    """Return ``value`` without an exponent, trailing zeros kept: ``99.998``, ``10.80``."""
    return format(value, "f")


def _read(value: object) -> object:
    match value:
        case JsonNumber():
            return figure(value.written)
        case bool() | float():
            raise ValueError("a figure is a decimal string, not a binary number")
        case str() | int() | Decimal():
            return figure(str(value))
        case _:
            return value


Figure = Annotated[Decimal, BeforeValidator(_read), PlainSerializer(plain, return_type=str)]
