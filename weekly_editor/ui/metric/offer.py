"""What is done for readings as they are typed: they find their metric, or one is offered to be defined."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from weekly_editor.analysis.catalog import named
from weekly_editor.analysis.definition import Definitions, plain_name
from weekly_editor.analysis.reading import target_of
from weekly_editor.analysis.suggestion import suggestion_for
from weekly_editor.editing.session import ReportSession
from weekly_editor.report.loc import Loc, replaced, value_at
from weekly_editor.report.markup import visible
from weekly_editor.report.metric import Metric
from weekly_editor.report.model import MetricsSection, Reading, Report, new_id

_DEPTH = 6  # of the loc of a reading: sections, n, groups, n, readings, n


@dataclass(frozen=True, slots=True)
class Placed:
    """A reading, where it stands, and the title of its group."""

    reading: Reading
    loc: Loc
    head: str


class ReadingWatch(QObject):
    """Follows what is typed in the readings of one report, and acts on a reading once its name, or its row, is left."""

    defineOffered = Signal(object)  # Metrics; readings have a name and a value, and no definition
    renameOffered = Signal(object, object)  # Metric and Placed; a reading of it has a name that is not known
    settled = Signal(object)  # Loc; a reading was changed here, while the user was there
    takenBack = Signal()  # by undo, or because what was offered is no matter any more

    def __init__(
        self, session: ReportSession, definitions: Callable[[], Definitions], parent: QObject | None = None
    ) -> None:
        """Watch ``session``, whose readings belong to what ``definitions`` know."""
        super().__init__(parent)
        self._session = session
        self._definitions = definitions
        self._report = session.report
        self._named: dict[str, str] = {}  # by the id of a reading whose name was typed: the name before
        self._typed: dict[str, bool] = {}  # ids of readings in which something was typed, and whether it was a name
        self._offered: set[str] = set()  # names, once is enough
        self._place: Loc = session.place
        self._timer = QTimer(self, singleShot=True, interval=0)  # the field that was left has to close first
        self._timer.timeout.connect(self._settle)
        self._paste_timer = QTimer(self, singleShot=True, interval=0)  # several came at once, and nothing is left
        self._paste_timer.timeout.connect(self._offer_pasted)
        session.reportChanged.connect(self._follow)
        session.changedAt.connect(self._forget)

    def enter(self, place: Loc) -> None:
        """Learn that the user went to ``place``."""
        self._place = place
        if self._named or self._typed:
            self._timer.start()

    def _follow(self, report: Report) -> None:
        before, self._report = self._report, report
        if before.sections is report.sections:
            return
        known = {reading.id: reading for reading in _changed_readings(before, report)}
        named_before = len(self._named)
        for reading in _changed_readings(report, before):
            was = known.get(reading.id)
            if was is None or was.name != reading.name:
                self._named.setdefault(reading.id, was.name if was is not None else "")
            if was is None or was.value != reading.value:
                self._typed.setdefault(reading.id, False)
        if len(self._named) - named_before > 1:
            self._paste_timer.start()

    def _forget(self) -> None:
        """Leave alone what undo and redo brought: it is as it was."""
        self._named.clear()
        self._typed.clear()
        self.takenBack.emit()

    def _settle(self) -> None:
        """Act on the readings that were left."""
        is_inside = len(self._place) >= _DEPTH and self._place[4] == "readings"
        new: list[Metric] = []
        for placed in list(_placed(self._report)) if self._named or self._typed else ():
            own = placed.reading.id
            is_row = is_inside and placed.loc == self._place[:_DEPTH]
            if own in self._named and not (is_row and self._place[_DEPTH:] == ("name",)):
                self._settle_name(placed, self._named.pop(own))
            if own in self._typed and not is_row:
                new += self._new_metrics(placed.loc, is_named=self._typed.pop(own))
        self._offer_new(new)

    def _offer_pasted(self) -> None:
        """Offer to define what came at once under new names, without waiting for the user to leave its rows."""
        placed = [each for each in _placed(self._report) if self._named.get(each.reading.id) == ""]
        self._offer_new([metric for each in placed for metric in self._new_metrics(each.loc, is_named=True)])

    def _settle_name(self, placed: Placed, before: str) -> None:
        reading, definitions = placed.reading, self._definitions()
        if plain_name(reading.name) in ("", plain_name(before)):
            return
        own, other = definitions.with_id(reading.metric), definitions.named(reading.name, reading.unit)
        if other is not None:
            if other is not own:
                self._point_at(placed, other)
        elif own is not None and before:
            if self._is_first(reading.name):
                self.renameOffered.emit(own, placed)
        else:
            self._typed[reading.id] = True

    def _point_at(self, placed: Placed, metric: Metric) -> None:
        """Let a reading belong to ``metric``, with unit and target where it has none, in the step that named it."""
        reading = placed.reading.model_copy(update={"metric": metric.id, "unit": placed.reading.unit or metric.unit})
        reading = reading.model_copy(update={"target": target_of(reading, metric)})
        if reading != placed.reading:
            report = replaced(self._session.report, placed.loc, reading)
            place = self._place  # a table that learns of the change goes to it
            step = self.tr("Reading of “%1”").replace("%1", metric.name)
            self._session.follow_up((*placed.loc, "name"), report, step)
            self.settled.emit(place)

    def _new_metrics(self, loc: Loc, *, is_named: bool) -> Iterator[Metric]:
        """Yield a definition for a reading with name and value that has none, once for each name.

        A library that defines nothing is asked of new names only."""
        reading: Reading = value_at(self._session.report, loc)
        definitions = self._definitions()
        if not visible(reading.name).strip() or reading.value is None or definitions.of(reading) is not None:
            return
        if not is_named and not definitions.catalog.metrics:
            return
        if self._is_first(reading.name):
            yield suggestion_for(reading, value_at(self._session.report, (*loc[:4], "title")))

    def _offer_new(self, metrics: list[Metric]) -> None:
        if metrics:
            self.defineOffered.emit(tuple(metrics))

    def _is_first(self, name: str) -> bool:
        """Tell whether nothing was offered for ``name`` yet, and note that something is now."""
        is_first = plain_name(name) not in self._offered
        self._offered.add(plain_name(name))
        return is_first


def renamed_to(metric: Metric, reading: Reading) -> Metric:
    """Return ``metric`` under the name of ``reading``, its history with it."""
    return named(metric, " ".join(visible(reading.name).split()))


def with_metric_of_its_own(report: Report, reading_id: str) -> Report:
    """Return ``report`` with the reading ``reading_id`` as the first of a metric that nobody knows yet."""
    placed = next((placed for placed in _placed(report) if placed.reading.id == reading_id), None)
    return report if placed is None else replaced(report, (*placed.loc, "metric"), new_id())


def _placed(report: Report) -> Iterator[Placed]:
    for place, section in enumerate(report.sections):
        if isinstance(section, MetricsSection):
            for row, group in enumerate(section.groups):
                for number, reading in enumerate(group.readings):
                    yield Placed(reading, ("sections", place, "groups", row, "readings", number), group.title)


def _changed_readings(report: Report, other: Report) -> Iterator[Reading]:
    """Yield the readings of ``report`` in groups that ``other`` has not as the same objects."""
    same = {id(group) for section in other.sections if isinstance(section, MetricsSection) for group in section.groups}
    for section in report.sections:
        if isinstance(section, MetricsSection):
            for group in section.groups:
                if id(group) not in same:
                    yield from group.readings
