"""What the sentence of a piece of work states by itself: progress, due date, owner, risk."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from weekly_editor.analysis.change import Change, last_first
from weekly_editor.analysis.due import stated_due
from weekly_editor.analysis.progress import stated_progress
from weekly_editor.analysis.risk import stated_owner, stated_risk
from weekly_editor.report.markup import visible, with_words
from weekly_editor.report.week import Week


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a piece of work: progress in percent, when it is due, who does it, what may go wrong."""

    progress: Decimal | None = None
    due: date | None = None
    owner: str = ""
    risk: str = ""


@lru_cache(maxsize=4096)
def stated_facts(sentence: str, week: Week) -> Facts:
    """Return what ``sentence``, as it is read in a report of ``week``, states by itself."""
    progress, due = stated_progress(sentence), stated_due(sentence, week)
    return Facts(
        progress=progress.value if progress else None,
        due=due.due if due else None,
        owner=stated_owner(sentence),
        risk=stated_risk(sentence),
    )


def sentence_of(text: str, title: str = "") -> str:
    """Return what a row with this ``title`` and ``text`` says as it is read, without markup."""
    return f"{visible(title)}\n{visible(text)}" if title else visible(text)


def reworded(text: str, title: str, changes: Iterable[Change]) -> tuple[str, str]:
    """Return ``text`` and ``title``, marks and all, so that they read as ``sentence_of`` them does after ``changes``.

    What reaches over the end of the title, or has no place for all the marks within it, stays as it is."""
    begin = len(sentence_of("", title))
    for change in last_first(changes):
        if change.begin >= begin:
            text = with_words(text, change.begin - begin, change.end - begin, change.words)
        elif change.end < begin:
            title = with_words(title, change.begin, change.end, change.words)
    return text, title
