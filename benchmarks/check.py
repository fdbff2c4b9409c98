"""How long facts and checks take: a report seen for the first time, and one in which a sentence changed.

Medians of some rounds for a report of an ordinary size and for ten times as much (ten copies of its sections); and how
long the window's thread is kept waiting while checks run beside it, and to mark a long paragraph that they have read.
Usage: python benchmarks/check.py [REPORT.json]"""

import gc
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from statistics import median
from time import perf_counter

from weekly_editor.analysis.checker import Checker, read_report
from weekly_editor.analysis.fact_list import facts_of
from weekly_editor.analysis.history import NO_HISTORY
from weekly_editor.analysis.prose import prose_of
from weekly_editor.report.identity import copied
from weekly_editor.report.loc import replaced, value_at
from weekly_editor.report.model import Report
from weekly_editor.report.week import Week
from weekly_editor.storage.report_file import load_report

ROUNDS = 21
EDIT_MS = 220  # between two edits
BEATING_MS = 5000
SAMPLE = Path(__file__).parent.parent / "resources" / "samples" / "zh_CN"


def main() -> None:
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else max(SAMPLE.rglob("*-W*.json"))
    report = load_report(path)
    print(f"{path.name}: median of {ROUNDS} rounds, ms")
    print(f"{'':14}{'facts cold':>12}{'checks cold':>12}{'one edited':>12}{'p95':>8}")
    for times in (1, 10):
        print(f"{f'×{times}':14}" + "".join(_measured(_times(report, times))))
    for times in (1, 10):
        waits = _waits(_times(report, times))
        shown = f"p99 {waits[int(len(waits) * 0.99)]:.1f}, longest {waits[-1]:.1f}"
        print(f"×{times}: a timer of 1 ms beats every {median(waits):.1f} ms beside the checks, {shown}")
    marking = [_marking(number) for number in range(ROUNDS)]
    print(
        f"marks of {len(_paragraph(0)):,} characters in the window: {median(marking):.1f}, longest {max(marking):.1f}"
    )


def _paragraph(number: int) -> str:
    said = "本周交易 {} 万元，环比增长 3.2%，其中线上 8,000 万元；系统已于 7 月 8 日上线，预计周五完成灰度。"
    return "".join(said.format(f"{number + 10},{count + 100}") for count in range(33))


def _marking(number: int) -> float:
    """Return how long the window takes to mark a paragraph it has never shown, in ms."""
    from weekly_editor.ui.glossing import recognised

    text, week = _paragraph(number), Week(2026, 28)
    prose_of(text, week).read()
    return _timed(lambda: recognised(text, week, "zh_CN"))


def _waits(report: Report) -> list[float]:
    """Return the times between the beats of a timer of 1 ms, in ms and sorted, while sentences change."""
    from PySide6.QtCore import QCoreApplication, QTimer

    from weekly_editor.app import TURN_S
    from weekly_editor.editing.proofing import Proofing
    from weekly_editor.editing.session import ReportSession

    app = QCoreApplication.instance() or QCoreApplication([])
    sys.setswitchinterval(TURN_S)
    gc.disable()  # as in the window, which collects garbage in turns of its own
    session, proofing = ReportSession(report), Proofing(lambda: NO_HISTORY)
    sentences = [passage.loc for passage in read_report(report).passages if passage.is_text]
    beats: list[float] = []
    beat, edit = QTimer(interval=1), QTimer(interval=EDIT_MS)
    beat.timeout.connect(lambda: beats.append(perf_counter()))
    edit.timeout.connect(lambda: session.edit(sentences[len(beats) % len(sentences)], f"交易{len(beats)}笔", "Edit"))
    proofing.follow(session)
    beat.start()
    edit.start()
    QTimer.singleShot(BEATING_MS, app.quit)
    app.exec()
    gc.enable()
    return sorted((after - before) * 1000 for before, after in pairwise(beats))


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
    sentences = [passage.loc for passage in read_report(report).passages if passage.is_text]
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
