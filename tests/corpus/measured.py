"""What checks find of the corpus: which changes they see, and what they say of correct reports."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from tests.corpus.marked import Marked, Mutation
from weekly_editor.analysis.checker import Checker
from weekly_editor.analysis.finding import Finding
from weekly_editor.analysis.history import History, history_of
from weekly_editor.readers.importing import read_report
from weekly_editor.report.model import Report

_DAY = date(2025, 6, 20)  # of the import; the head of a report says which week it is


@dataclass(frozen=True, slots=True)
class Measured:
    """A report with what is found in it as it is, and its mutations that were caught and missed."""

    report: Marked
    said: tuple[Finding, ...]
    caught: tuple[Mutation, ...]
    missed: tuple[Mutation, ...]

    @property
    def false_alarms(self) -> tuple[Finding, ...]:
        """The errors and asks of a report that is correct."""
        return tuple(finding for finding in self.said if finding.severity != "hint")


def measured(marked: Marked) -> Measured:
    """Return what the checks find in ``marked`` and in each of its mutations."""
    history = history_of((_read(marked.before),) if marked.before else ())
    checker = Checker()
    said = _found(checker, marked.text, history)
    known = {_sign(finding) for finding in said}
    caught: list[Mutation] = []
    missed: list[Mutation] = []
    for mutation in marked.mutations:
        new = (each for each in _found(checker, mutation.text, history) if _sign(each) not in known)
        is_caught = any(finding.kind in mutation.kinds for finding in new)
        (caught if is_caught else missed).append(mutation)
    return Measured(marked, said, tuple(caught), tuple(missed))


def recall(reports: Iterable[Measured], letters: str) -> tuple[int, int]:
    """Return how many mutations of ``letters`` were caught, and how many there are."""
    caught = missed = 0
    for each in reports:
        caught += sum(mutation.letter in letters for mutation in each.caught)
        missed += sum(mutation.letter in letters for mutation in each.missed)
    return caught, caught + missed


def _found(checker: Checker, text: str, history: History) -> tuple[Finding, ...]:
    return checker.findings(_read(text), history)


def _read(text: str) -> Report:
    week = text.split("\n", 1)[0].removeprefix("# ").strip()
    return read_report(text.encode(), f"{week}.md", _DAY).report


def _sign(finding: Finding) -> tuple[str, str]:
    return finding.kind, str(finding.message)
