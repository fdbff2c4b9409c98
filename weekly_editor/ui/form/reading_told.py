"""What stands beside a reading: last week, how far it moved, whether it meets its target, and the weeks before."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from weekly_editor.analysis.history import NO_HISTORY, History
from weekly_editor.analysis.reading import is_on_target, rounded, shown_decimals, target_of
from weekly_editor.analysis.repeated import repeated
from weekly_editor.analysis.slipped_point import meant_ratio
from weekly_editor.analysis.unit import base_unit, converted
from weekly_editor.document.figures import change_text, value_text, with_unit
from weekly_editor.report.figure import plain
from weekly_editor.report.markup import visible
from weekly_editor.report.model import MetricGroup, Reading, Report
from weekly_editor.report.week import Week, weeks_before
from weekly_editor.report.wording import Wording
from weekly_editor.ui.field.cell import Remark, Shown

WEEKS = 12  # of a small trend, this one among them
_NOTHING = Shown()
_MISSING = "—"
_DOUBT = "!"


@dataclass(frozen=True, slots=True)
class _Past:
    """What the weeks before said of a metric: the newest one, and the values of the weeks of a small trend."""

    before: Reading | None = None
    values: tuple[Decimal | None, ...] = ()


class ReadingsTold:
    """Tells of readings what the cells beside them show; each history is asked once for each metric."""

    def __init__(self, week: Week, wording: Wording) -> None:
        """Tell of readings of ``week`` in the words of their document."""
        self._week = week
        self._wording = wording
        self._history = NO_HISTORY
        self._weeks = weeks_before(week, WEEKS - 1)
        self._past: dict[tuple[str, str, str], _Past] = {}
        self._told: dict[tuple[str, str], tuple[Reading, Shown]] = {}
        self._repeated: dict[str, MetricGroup] = {}

    def take(self, history: History) -> bool:
        """Tell what ``history`` says from now on; return whether that is another one."""
        if history is self._history:
            return False
        self._history = history
        self._past, self._told = {}, {}
        return True

    def take_report(self, report: Report) -> bool:
        """Tell which readings of ``report`` say something twice; return whether those are other ones."""
        before, self._repeated = self._repeated, repeated(report, self._history.definitions)
        return before.keys() != self._repeated.keys()

    def counted(self, reading: Reading) -> str:
        """Return what a reading without a unit is known to count, "" where nobody can tell."""
        return self._history.counted(reading)

    def name_remark(self, reading: Reading) -> Remark | None:
        """Return that the metric stands in the report already, and where."""
        group = self._repeated.get(reading.id)
        if group is None:
            return None
        words = QCoreApplication.translate("GroupForm", "This metric stands above already: %1")
        return Remark(_DOUBT, "doubt", words.replace("%1", " ".join(visible(group.title).split()) or _MISSING))

    def value_remark(self, reading: Reading) -> Remark | None:
        """Return that the point of a ratio may be two places off, and what was perhaps meant."""
        meant = meant_ratio(reading, self._past_of(reading).before)
        if meant is None:
            return None
        words = QCoreApplication.translate("GroupForm", "Is %1 meant?")
        return Remark(_DOUBT, "doubt", words.replace("%1", with_unit(meant, reading.unit)))

    def before_title(self) -> str:
        """Return the head over the values before: last week, or the week they are of where one was left out."""
        previous = self._history.previous
        if previous is None or previous.week == self._week.shifted(-1):
            return QCoreApplication.translate("GroupForm", "Last week")
        return str(previous.week)

    def last(self, reading: Reading) -> Shown:
        """Return the value before, in the reading's own unit where both count the same."""
        return self._remembered("last", reading, self._last)

    def change(self, reading: Reading) -> Shown:
        """Return how far the reading moved, as the document says it."""
        return self._remembered("change", reading, self._change)

    def trend(self, reading: Reading) -> Shown:
        """Return the line of the last weeks."""
        return self._remembered("trend", reading, self._trend)

    def state(self, reading: Reading) -> Shown:
        """Return whether the reading meets its target, as the document says it."""
        return self._remembered("state", reading, self._state)

    def target(self, reading: Reading) -> Shown:
        """Return the target that the reading has not itself and its metric has."""
        return self._remembered("target", reading, self._target)

    def _remembered(self, cell: str, reading: Reading, tell: Callable[[Reading], Shown]) -> Shown:
        known = self._told.get((cell, reading.id))
        if known is None or known[0] is not reading:
            known = self._told[cell, reading.id] = (reading, tell(reading))
        return known[1]

    def _last(self, reading: Reading) -> Shown:
        before, metric = self._past_of(reading).before, self._history.definitions.of(reading)
        if before is None or before.value is None:
            is_asked = self._history.known and reading.name
            return Shown(QCoreApplication.translate("GroupForm", "No data")) if is_asked else _NOTHING
        value = converted(before.value, before.unit, reading.unit)
        if value is None:
            return Shown(value_text(before, metric))
        return Shown(plain(rounded(value, shown_decimals(reading.unit, metric))))

    def _change(self, reading: Reading) -> Shown:
        before, metric = self._past_of(reading).before, self._history.definitions.of(reading)
        words = change_text(reading, before, self._wording, metric)
        if not words or before is None:
            return self._why_no_change(reading, before)
        return Shown(words, tip=f"{self.before_title()} {value_text(before, metric)}")

    def _why_no_change(self, reading: Reading, before: Reading | None) -> Shown:
        """Return nothing, or that the value before counts something else."""
        namesakes = (before,) if before is not None else self._history.namesakes(reading)
        bases = {base_unit(each.unit)[1] for each in namesakes if each.value is not None}
        if reading.value is None or not bases or base_unit(reading.unit)[1] in bases:
            return _NOTHING
        words = QCoreApplication.translate("GroupForm", "%1 counts in %2, this week in %3")
        none = QCoreApplication.translate("GroupForm", "no unit")
        units = (self.before_title(), namesakes[0].unit.strip() or none, reading.unit.strip() or none)
        for number, unit in enumerate(units, 1):
            words = words.replace(f"%{number}", unit)
        return Shown(_MISSING, tip=words)

    def _state(self, reading: Reading) -> Shown:
        metric = self._history.definitions.of(reading)
        met, target = is_on_target(reading, metric), with_unit(target_of(reading, metric), reading.unit)
        words = {True: self._wording.met, False: self._wording.missed, None: ""}[met]
        tip = QCoreApplication.translate("GroupForm", "Target %1").replace("%1", target) if target else ""
        return Shown(words, words[:1], "good" if met else "risk", tip)

    def _target(self, reading: Reading) -> Shown:
        target = target_of(reading, self._history.definitions.of(reading))
        if reading.target is not None or target is None:
            return _NOTHING
        return Shown(plain(target), tip=QCoreApplication.translate("GroupForm", "From the definition of the metric"))

    def _trend(self, reading: Reading) -> Shown:
        past = self._past_of(reading).values
        if not any(value is not None for value in past):
            return _NOTHING
        values, weeks = (*past, reading.value), (*self._weeks, self._week)
        figures = [_MISSING if value is None else plain(value) for value in values]
        missing = QCoreApplication.translate("GroupForm", "No data")
        said = [missing if value is None else with_unit(value, reading.unit) for value in values]
        spoken = QCoreApplication.translate("GroupForm", "Last %1 weeks: %2")
        return Shown(
            " ".join(figures),
            tip="\n".join(f"{week}  {words}" for week, words in zip(weeks, said, strict=True)),
            spoken=spoken.replace("%1", str(len(values))).replace("%2", ", ".join(said)),
            line=values,
        )

    def _past_of(self, reading: Reading) -> _Past:
        key = (reading.metric, reading.name, reading.unit)
        if key not in self._past:
            self._past[key] = self._looked_up(reading)
        return self._past[key]

    def _looked_up(self, reading: Reading) -> _Past:
        if not reading.name and reading.value is None:
            return _Past()  # a row in which nothing stands yet
        values = tuple(self._history.value_in(reading, week) for week in self._weeks)
        return _Past(self._history.reading_before(reading), values)
