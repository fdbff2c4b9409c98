"""Growth that is chosen: a reading, what it is compared with, and how the change is told."""

from dataclasses import dataclass
from decimal import Decimal

from weekly_editor.analysis.compared_week import FIFTH, compared_week, place_in_month
from weekly_editor.analysis.history import History
from weekly_editor.analysis.movement import GrowthKind, kind_told, possible_kinds
from weekly_editor.analysis.reading import is_more_good
from weekly_editor.report.growth_wording import Basis
from weekly_editor.report.metric import ChangeKind
from weekly_editor.report.model import Reading
from weekly_editor.report.week import Week


@dataclass(frozen=True, slots=True)
class Growth:
    """From ``before`` in the week ``compared`` to ``now`` in ``week``, both in ``unit``, told by ``kind``.

    ``compared`` is None where the calendar has no such week, ``before`` where nothing is known of it; neither is ever
    taken for 0. Values are shown with ``decimals`` at least. ``is_more_good`` is None where nobody can know."""

    week: Week
    basis: Basis
    compared: Week | None
    kind: GrowthKind
    before: Decimal | None
    now: Decimal
    unit: str = ""
    decimals: int = 0
    is_more_good: bool | None = None

    @property
    def kinds(self) -> tuple[GrowthKind, ...]:
        """In which ways it can be told, the plainest first; () where nothing is known to compare with."""
        return () if self.before is None else possible_kinds(self.unit, self.before, self.now)

    @property
    def lacks_fifth(self) -> bool:
        """Whether it would be compared with a fifth week of the month before, which has four."""
        return self.basis == "month_week" and self.compared is None and place_in_month(self.week) == FIFTH


def growth_of(reading: Reading, week: Week, basis: Basis, history: History, wanted: ChangeKind = "") -> Growth:
    """Return how ``reading``, which ``week`` says, grew since the week of ``basis``.

    It is told as it is ``wanted``, else as its metric is defined, else in points for ratios and in percent for all
    else; where that way means nothing (growth from nothing, from or to what is below zero, none at all) the
    difference is told. Raises ValueError where ``reading`` has no value."""
    if reading.value is None:
        raise ValueError("a reading without a value has not grown")
    compared = compared_week(week, basis)
    before = None if compared is None else history.value_in(reading, compared)
    metric = history.definitions.of(reading)
    unit = reading.unit.strip()
    return Growth(
        week=week,
        basis=basis,
        compared=compared,
        kind=kind_told(wanted or (metric.change if metric else ""), unit, before, reading.value),
        before=before,
        now=reading.value,
        unit=unit,
        decimals=(metric and metric.decimals) or 0,
        is_more_good=is_more_good(reading, metric),
    )
