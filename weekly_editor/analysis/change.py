"""Other words in a sentence, where it states a fact that is another now."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """The ``words`` that are to stand for ``sentence[begin:end]``."""

    begin: int
    end: int
    words: str


def changed(sentence: str, changes: Iterable[Change]) -> str:
    """Return ``sentence`` after ``changes``, which lie apart."""
    for change in last_first(changes):
        sentence = sentence[: change.begin] + change.words + sentence[change.end :]
    return sentence


def last_first(changes: Iterable[Change]) -> list[Change]:
    """Return ``changes`` in the order in which each leaves the places of those after it."""
    return sorted(changes, key=lambda change: change.begin, reverse=True)
