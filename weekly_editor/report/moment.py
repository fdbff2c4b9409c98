"""Days and times as a file writes them: ISO 8601, never a number of seconds.

A time is what the clock on the wall showed where the report was written. An offset in a file made elsewhere
(``2024-08-09T21:45:00+08:00``) says no more than that, and is not written again: Excel knows no offsets, and times
with and without one could not be compared."""

from datetime import date, datetime
from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer


def _read_day(value: object) -> object:
    match value:
        case str():
            return date.fromisoformat(value)
        case datetime() | int() | float():
            raise ValueError("a day is written as 2024-08-09")
        case _:
            return value


def _read_moment(value: object) -> object:
    match value:
        case str():
            return _wall_clock(datetime.fromisoformat(value))
        case datetime():
            return _wall_clock(value)
        case int() | float() | date():
            raise ValueError("a time is written as 2024-08-09T21:45")
        case _:
            return value


def _wall_clock(moment: datetime) -> datetime:
    return moment.replace(tzinfo=None)


Day = Annotated[date, BeforeValidator(_read_day), PlainSerializer(date.isoformat, return_type=str)]
Moment = Annotated[datetime, BeforeValidator(_read_moment), PlainSerializer(datetime.isoformat, return_type=str)]
