"""How the parts of a document are arranged: which of them appear, how they are numbered, as lists or as tables."""

from dataclasses import dataclass, replace
from typing import Literal

from weekly_editor.report.model import Kind

Numbering = Literal["han", "decimal", "none"]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What a document shows of each kind of section, and how; the defaults are what a text without looks can say.

    ``numbering`` is that of the heads: ``han`` is 一、（一）, in English 1. (a); ``decimal`` is 1 and 1.1.
    ``compares`` adds change and state to the figures, ``has_charts`` draws those known for three weeks or more,
    ``has_contents`` puts a table of contents before a long document, where the paper can have one. ``has_totals`` says
    below the incidents what they come to."""

    numbering: Numbering = "han"
    objective: Literal["list", "table"] = "list"
    metrics: Literal["list", "table"] = "table"
    incidents: Literal["list", "table"] = "table"
    notes: Literal["list", "text"] = "list"
    plan: Literal["list", "table"] = "list"
    compares: bool = False
    has_charts: bool = False
    has_contents: bool = False
    has_totals: bool = False
    hidden: frozenset[Kind] = frozenset()


PLAIN = Arrangement()
REPORT = Arrangement(
    objective="table", notes="text", plan="table", compares=True, has_charts=True, has_contents=True, has_totals=True
)


def in_words(arrangement: Arrangement) -> Arrangement:
    """Return ``arrangement`` for a paper without tables and drawings: the same parts and numbers, all as lists."""
    return replace(
        arrangement, objective="list", metrics="list", incidents="list", notes="list", plan="list", has_charts=False
    )
