"""Promises: all that a text says will be done, and by when."""

from dataclasses import dataclass

from weekly_editor.analysis.dates import DatePhrase
from weekly_editor.report.week import Week


@dataclass(frozen=True, slots=True)
class Promise:
    """What ``text[begin:end]`` says will be done by the last day of ``date``, which may be a whole week (下周).

    ``what`` are the words for what will be done, without the promising word and the date. ``is_moved`` tells that the
    text says it was another date before (延期至, 调整为)."""

    date: DatePhrase
    what: str
    begin: int
    end: int
    is_moved: bool = False


def find_promises(text: str, week: Week) -> tuple[Promise, ...]:  # noqa: ARG001
    """Return every promise that ``text`` makes in the report of ``week``, in order."""
    return ()
