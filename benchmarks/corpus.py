"""How good the checks are: the changes they see in correct reports, and what they say of those as they are.

Usage: python -m benchmarks.corpus [-v] [FOLDER …]; -v lists what was missed and every false alarm."""

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tests.corpus.marked import KINDS_OF_LETTER, load_marked
from tests.corpus.measured import Measured, measured, recall
from weekly_editor.analysis.finding import FindingKind

DEV = Path(__file__).parent.parent / "tests" / "corpus" / "dev"


def main() -> None:
    folders = [Path(each) for each in sys.argv[1:] if each != "-v"] or [DEV]
    reports = [measured(marked) for folder in folders for marked in load_marked(folder)]
    alarms = Counter(finding.kind for each in reports for finding in each.false_alarms)
    print(f"{len(reports)} reports, {alarms.total() / max(1, len(reports)):.2f} false errors and asks a report")
    for letter in KINDS_OF_LETTER:
        caught, every = recall(reports, letter)
        print(f"{letter}  {caught:5} of {every:5}  {caught / max(1, every):7.1%}")
    _print_kinds(reports, alarms)
    if "-v" in sys.argv:
        _print_each(reports)


def _print_kinds(reports: Sequence[Measured], alarms: Counter[FindingKind]) -> None:
    """Print by the kinds that a mutation may be found as; false alarms count against the precision."""
    caught = Counter(mutation.kinds for each in reports for mutation in each.caught)
    every = caught + Counter(mutation.kinds for each in reports for mutation in each.missed)
    for kinds, count in every.items():
        wrong = sum(alarms[kind] for kind in kinds)
        precision = caught[kinds] / max(1, caught[kinds] + wrong)
        print(f"{', '.join(kinds)}: recall {caught[kinds] / count:.1%}, precision {precision:.1%}")


def _print_each(reports: Sequence[Measured]) -> None:
    for each in reports:
        for mutation in each.missed:
            print(f"{each.report.name}: missed {mutation.letter} {mutation.was} → {mutation.now}")
        for finding in each.false_alarms:
            print(f"{each.report.name}: false {finding.severity} {finding.kind} {finding.excerpt!r}")


if __name__ == "__main__":
    main()
