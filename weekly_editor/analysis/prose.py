"""What one text of a report says: everything in it that is recognised, read once."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from weekly_editor.analysis.bare_day import is_said
from weekly_editor.analysis.dates import DatePhrase, find_dates
from weekly_editor.analysis.progress import Stated, stated_progress
from weekly_editor.analysis.promise import Promise, find_promises
from weekly_editor.analysis.quantity.find import find_quantities
from weekly_editor.analysis.quantity.quantity import Quantity
from weekly_editor.analysis.stage import StatedStage, find_stages
from weekly_editor.report.figure import plain
from weekly_editor.report.loc import Loc
from weekly_editor.report.markup import visible, written_range
from weekly_editor.report.model import (
    Frozen,
    Incident,
    IncidentsSection,
    Item,
    MetricGroup,
    MetricsSection,
    NotesSection,
    ObjectiveSection,
    Outline,
    PlanItem,
    PlanSection,
    Reading,
    Section,
    Topic,
    TrackSection,
)
from weekly_editor.report.outline import node_loc, walk
from weekly_editor.report.place import Place
from weekly_editor.report.week import Week

_KEPT = 16_384  # texts; more than the largest reports and those of the weeks before have


@dataclass(frozen=True)
class Prose:
    """What ``text``, as it is read in a report of ``week``, says; each part is recognised when it is asked for."""

    text: str
    week: Week

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Its figures."""
        return find_quantities(self.text, self.dates)

    @cached_property
    def dates(self) -> tuple[DatePhrase, ...]:
        """Its days and spans of days; 8.13 is one only where the words around it say so."""
        return tuple(each for each in find_dates(self.text, self.week) if is_said(self.text, each))

    @cached_property
    def stages(self) -> tuple[StatedStage, ...]:
        """The stages of work that it names."""
        return find_stages(self.text, self.dates, self.week)

    @cached_property
    def promises(self) -> tuple[Promise, ...]:
        """What it says will be done."""
        return find_promises(self.text, self.week)

    @cached_property
    def progress(self) -> Stated | None:
        """How far it says the work is."""
        return stated_progress(self.text)

    def read(self) -> None:
        """Recognise all of it now, so that nobody waits for it later."""
        for part in ("quantities", "dates", "stages", "promises", "progress"):
            getattr(self, part)


@lru_cache(_KEPT)
def prose_of(text: str, week: Week) -> Prose:
    """Return what ``text``, as it is read in a report of ``week``, says; the same object for the same text."""
    return Prose(text, week)


@dataclass(frozen=True, slots=True)
class Passage:
    """A text at its place: ``written`` stands at ``loc`` and says ``prose``.

    ``row`` is the topic, item, incident, plan row or node of the first level that it belongs to; ``above`` are the
    texts that it stands below, as they are read: titles of section, topic or item, and the entries above it. A reading
    is one too, as a sentence would tell it (``退款笔数：18笔``); no part of that ``is_text`` at its loc."""

    loc: Loc
    written: str
    prose: Prose
    row: Frozen
    above: tuple[str, ...] = ()
    is_text: bool = True

    def place(self, begin: int = 0, end: int | None = None) -> Place:
        """Return the place of ``prose.text[begin:end]``."""
        if not self.is_text:
            return Place(self.loc)
        stop = len(self.prose.text) if end is None else end
        return Place(self.loc, written_range(self.written, begin, stop))

    @property
    def title(self) -> str:
        """What its row is called, as that is read; "" for rows without a title."""
        return visible(str(getattr(self.row, "title", ""))).strip()

    @property
    def matter(self) -> str:
        """The matter it tells of, "" where that has no id."""
        return str(getattr(self.row, "matter", ""))


def passages_of(section: Section, loc: Loc, week: Week) -> tuple[Passage, ...]:
    """Return every text of ``section``, which stands at ``loc`` in the report of ``week``, in reading order."""
    return tuple(_passages(section, loc, week))


def _passages(section: Section, loc: Loc, week: Week) -> Iterator[Passage]:
    above = (visible(section.title),)
    match section:
        case TrackSection():
            for index, topic in enumerate(section.topics):
                yield from _of_topic(topic, (*loc, "topics", index), week, above)
        case ObjectiveSection():
            for index, item in enumerate(section.items):
                yield from _of_item(item, (*loc, "items", index), week, above)
        case IncidentsSection():
            for index, incident in enumerate(section.incidents):
                yield from _passage(incident, (*loc, "incidents", index, "text"), incident.text, week, above)
        case NotesSection():
            yield from _of_outline(section.entries, (*loc, "entries"), week, above, None)
        case PlanSection():
            for index, row in enumerate(section.items):
                yield from _passage(row, (*loc, "items", index, "text"), row.text, week, above)
        case MetricsSection():
            for index, group in enumerate(section.groups):
                yield from _of_group(group, (*loc, "groups", index), week, (*above, visible(group.title)))


def _of_topic(topic: Topic, loc: Loc, week: Week, above: tuple[str, ...]) -> Iterator[Passage]:
    yield from _passage(topic, (*loc, "title"), topic.title, week, above)
    yield from _of_outline(topic.entries, (*loc, "entries"), week, (*above, visible(topic.title)), topic)


def _of_item(item: Item, loc: Loc, week: Week, above: tuple[str, ...]) -> Iterator[Passage]:
    yield from _passage(item, (*loc, "title"), item.title, week, above)
    within = (*above, visible(item.title))
    yield from _passage(item, (*loc, "text"), item.text, week, within)
    if item.risk not in item.text:
        yield from _passage(item, (*loc, "risk"), item.risk, week, within)
    yield from _of_outline(item.entries, (*loc, "entries"), week, (*within, visible(item.text)), item)


def _of_group(group: MetricGroup, loc: Loc, week: Week, above: tuple[str, ...]) -> Iterator[Passage]:
    for index, reading in enumerate(group.readings):
        if text := _told(reading):
            place = (*loc, "readings", index, "note" if reading.value is None else "value")
            yield Passage(place, text, prose_of(text, week), reading, tuple(filter(None, above)), is_text=False)


def _told(reading: Reading) -> str:
    """Return ``reading`` as a sentence would tell it, its note behind; "" where nothing is said."""
    note, name, unit = visible(reading.note).strip(), visible(reading.name).strip(), reading.unit.strip()
    if reading.value is None:
        return note
    colon, comma = (": ", ", ") if f"{name}{note}".isascii() else ("：", "，")
    gap = " " if unit.isascii() and unit[:1].isalpha() else ""
    said = f"{name}{colon}{plain(reading.value)}{gap}{unit}"
    return f"{said}{comma}{note}" if note else said


def _of_outline(
    entries: Outline, loc: Loc, week: Week, above: tuple[str, ...], row: Topic | Item | None
) -> Iterator[Passage]:
    over: list[str] = []  # the texts of the nodes above the current one
    for path, node in walk(entries):
        del over[len(path) - 1 :]
        own = row or entries[path[0]]
        yield from _passage(own, (*node_loc(loc, path), "text"), node.text, week, (*above, *over))
        over.append(visible(node.text))


def _passage(
    row: Topic | Item | PlanItem | Incident | Frozen, loc: Loc, text: str, week: Week, above: tuple[str, ...]
) -> Iterator[Passage]:
    if text.strip():
        yield Passage(loc, text, prose_of(visible(text), week), row, tuple(each for each in above if each))
