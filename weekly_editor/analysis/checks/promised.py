"""Promises of a report, each with its place and the words it is known by."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from weekly_editor.analysis.checks.scope import ReadReport
from weekly_editor.analysis.matter import core_name, distinctive
from weekly_editor.analysis.promise import Promise
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.model import PlanSection


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise of a passage."""

    passage: Passage
    promise: Promise

    @property
    def due(self) -> date:
        """The last day that it may be kept on."""
        return self.promise.date.last

    @property
    def words(self) -> frozenset[str]:
        """What tells it from other promises: the words of its clause, else of all that is said there."""
        return distinctive(self.promise.what) or distinctive(self.passage.prose.text) or distinctive(self.passage.title)

    @property
    def name(self) -> str:
        """The title without words that any title may have."""
        return core_name(self.passage.title) if self.passage.title else ""

    @property
    def said(self) -> str:
        """What will be done, in words that can stand alone."""
        what = self.promise.what
        is_clear = len(distinctive(what)) > 1 or not self.passage.title
        return what if is_clear else f"{self.passage.title}：{what}"


def promises_of(report: ReadReport) -> Iterator[Promised]:
    """Yield what ``report`` promises outside its plan, in reading order."""
    for section in report.sections:
        if not isinstance(section.section, PlanSection):
            for passage in section.passages:
                for promise in passage.prose.promises:
                    yield Promised(passage, promise)
