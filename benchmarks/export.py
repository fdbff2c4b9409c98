"""Word export, in-process and as a whole process beside pandoc's, of the sample report made larger.

Usage: python benchmarks/export.py [REPORT.json]"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from weekly_editor.analysis.history import NO_HISTORY
from weekly_editor.document.build import build_document
from weekly_editor.report.codec import dump_report
from weekly_editor.report.model import Report
from weekly_editor.report.template import with_new_ids
from weekly_editor.resource import resource
from weekly_editor.storage.report_file import load_report
from weekly_editor.writers.docx import write_docx
from weekly_editor.writers.markdown import render_markdown

ROOT = Path(__file__).resolve().parent.parent
IN_PROCESS_LIMIT_MS = 10
IN_PROCESS_LIMIT_TIMES = 4  # ten times the report
PANDOC_LIMITS = {1: 3.0, 10: 1.2, 100: 0.3}  # times pandoc's whole process


def enlarged(report: Report, times: int) -> Report:
    """Return ``report`` with all its sections ``times`` times, each with ids of its own."""
    sections = tuple(with_new_ids(section) for _ in range(times) for section in report.sections)
    return report.model_copy(update={"sections": sections})


def median_ms(act: Callable[[], object], runs: int) -> float:
    act()
    times = []
    for _ in range(runs):
        before = time.perf_counter()
        act()
        times.append((time.perf_counter() - before) * 1000)
    return statistics.median(times)


def in_process(report: Report) -> None:
    """Print how long a warm program takes from the report to the bytes of the Word file."""
    ten_reports = enlarged(report, 10)
    once = median_ms(lambda: write_docx(build_document(report, NO_HISTORY)), 50)
    ten = median_ms(lambda: write_docx(build_document(ten_reports, NO_HISTORY)), 20)
    print(f"docx in-process  x1   {once:8.1f} ms   (limit {IN_PROCESS_LIMIT_MS})")
    print(f"docx in-process  x10  {ten:8.1f} ms   {ten / once:.1f} times x1 (limit {IN_PROCESS_LIMIT_TIMES})")


def whole_process(report: Report, folder: Path) -> None:
    """Print how long the command takes beside pandoc, which gets the same report as Markdown."""
    pandoc = shutil.which("pandoc")
    if pandoc is None:
        print("pandoc is not installed: nothing to compare with")
    for times, limit in PANDOC_LIMITS.items():
        larger = enlarged(report, times)
        source, markdown = folder / f"{times}.json", folder / f"{times}.md"
        source.write_bytes(dump_report(larger))
        markdown.write_text(render_markdown(build_document(larger, NO_HISTORY)), encoding="utf-8")
        runs = 5 if times == 100 else 15
        command = [sys.executable, "-m", "weekly_editor", "export", str(source), "-o", str(folder / "ours.docx")]
        ours = median_ms(partial(start, command), runs)
        line = f"command line     x{times:<3} {ours:8.1f} ms"
        if pandoc is not None:
            theirs = median_ms(partial(start, [pandoc, str(markdown), "-o", str(folder / "theirs.docx")]), runs)
            line += f"   pandoc {theirs:8.1f} ms   ratio {ours / theirs:.2f} (limit {limit})"
        print(line)


def start(command: list[str]) -> None:
    with_bytecode = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(command, cwd=ROOT, env=with_bytecode, check=True)


def main() -> None:
    samples = resource("samples", "zh_CN")
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else sorted(samples.rglob("*.json"))[-1]
    report = load_report(path)
    in_process(report)
    with tempfile.TemporaryDirectory() as folder:
        whole_process(report, Path(folder))


if __name__ == "__main__":
    main()
