"""What the sentence of a piece of work states by itself: progress, due date, owner, risk."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from weekly_editor.report.markup import visible
from weekly_editor.report.week import Week


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a piece of work: progress in percent, when it is due, who does it, what may go wrong."""

    progress: Decimal | None = None
    due: date | None = None
    owner: str = ""
    risk: str = ""


def stated_facts(sentence: str, week: Week) -> Facts:  # noqa: ARG001
    """Return what ``sentence``, as it is read in a report of ``week``, states by itself."""
    return Facts()


def sentence_of(text: str, title: str = "") -> str:
    """Return what a row with this ``title`` and ``text`` says as it is read, without markup."""
    return f"{visible(title)}\n{visible(text)}" if title else visible(text)
