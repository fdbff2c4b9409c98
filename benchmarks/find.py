"""Finding and replacing in the newest sample and in one ten times as long, and telling what undo changed.

Usage: python benchmarks/find.py"""

import statistics
import time
from collections.abc import Callable, Sequence

from weekly_editor.analysis.replacing import with_hits_replaced
from weekly_editor.analysis.search import Query, Search
from weekly_editor.library.sample import newest_sample
from weekly_editor.report.codec import dump_report, parse_report
from weekly_editor.report.loc import replaced
from weekly_editor.report.model import Report
from weekly_editor.report.place import changed_place
from weekly_editor.report.text import texts
from weekly_editor.storage.report_file import load_report

RUNS = 60
WORDS = ("完成", "O1", "，")


def longer(report: Report, times: int) -> Report:
    """Return ``report`` with all its sections so many times, every part with an id of its own."""
    return parse_report(dump_report(report.model_copy(update={"sections": report.sections * times})))


def measure(name: str, act: Callable[[int], object]) -> None:
    """Print median and 95th percentile of ``act`` in ms."""
    spent = []
    for run in range(RUNS):
        before = time.perf_counter()
        act(run)
        spent.append((time.perf_counter() - before) * 1000)
    print(f"  {name:32} {statistics.median(spent):9.2f} {statistics.quantiles(spent, n=20)[-1]:9.2f}")


def measure_words(words: str, report: Report, edited: Sequence[Report]) -> None:
    search = Search(Query(words))
    hits = search.hits(report)
    measure(f"find {words} ({len(hits)})", lambda _: Search(Query(words)).hits(report))
    measure(f"find {words} after an edit", lambda run: search.hits(edited[run]))
    measure(f"replace {words} everywhere", lambda _: with_hits_replaced(report, hits, "甲"))


def measure_report(name: str, report: Report) -> None:
    characters = sum(len(text) for _, text in texts(report))
    loc = next(loc for loc, text in texts(report) if len(loc) > 3 and len(text) > 8)
    edited = [replaced(report, loc, f"改 {run}") for run in range(RUNS)]
    print(f"{name}: {characters:,} characters")
    for words in WORDS:
        measure_words(words, report, edited)
    measure("what undo changed", lambda run: changed_place(edited[run], report))


def main() -> None:
    report = load_report(newest_sample("zh_CN"))
    print(f"{'':34} {'median ms':>9} {'p95 ms':>9}")
    measure_report("sample", report)
    measure_report("ten times", longer(report, 10))


if __name__ == "__main__":
    main()
