"""How long facts and checks take: a report seen for the first time, and one in which a sentence changed.

Medians of some rounds for a report of an ordinary size and for ten times as much (ten copies of its sections).
Usage: python benchmarks/check.py [REPORT.json]"""

import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

from weekly_editor.analysis.checker import Checker, read_report
from weekly_editor.analysis.fact_list import facts_of
from weekly_editor.analysis.prose import prose_of
from weekly_editor.report.identity import copied
from weekly_editor.report.loc import replaced, value_at
from weekly_editor.report.model import Report
from weekly_editor.storage.report_file import load_report

ROUNDS = 21
SAMPLE = Path(__file__).parent.parent / "resources" / "samples" / "zh_CN"


def main() -> None:
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else max(SAMPLE.rglob("*-W*.json"))
    report = load_report(path)
    print(f"{path.name}: median of {ROUNDS} rounds, ms")
    print(f"{'':14}{'facts cold':>12}{'checks cold':>12}{'one edited':>12}{'p95':>8}")
    for times in (1, 10):
        print(f"{f'×{times}':14}" + "".join(_measured(_times(report, times))))


def _measured(report: Report) -> list[str]:
    facts = [_cold(lambda: facts_of(report)) for _ in range(ROUNDS)]
    checks = [_cold(lambda: Checker().findings(report)) for _ in range(ROUNDS)]
    edits = sorted(_edits(report))
    p95 = edits[int(len(edits) * 0.95)]
    return [f"{median(facts):12.2f}", f"{median(checks):12.2f}", f"{median(edits):12.2f}", f"{p95:8.2f}"]


def _cold(work: Callable[[], object]) -> float:
    prose_of.cache_clear()
    return _timed(work)


def _timed(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return (perf_counter() - begun) * 1000


def _edits(report: Report) -> list[float]:
    """Return how long checking takes after each of some sentences got another word."""
    checker, times = Checker(), []
    checker.findings(report)
    sentences = [passage.loc for passage in read_report(report).passages]
    for number, loc in enumerate(sentences[:: max(1, len(sentences) // 60)]):
        edited = replaced(report, loc, f"{value_at(report, loc)}，补{number}")
        times.append(_timed(lambda edited=edited: checker.findings(edited)))
        report = edited
    return times


def _times(report: Report, times: int) -> Report:
    sections = tuple(copied(section) for _ in range(times) for section in report.sections)
    return report if times == 1 else report.model_copy(update={"sections": sections})


if __name__ == "__main__":
    main()
