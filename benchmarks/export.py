"""Word export, in-process and as a whole process beside pandoc's, of the sample report made larger.

Usage: python benchmarks/export.py [REPORT.json]"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from weekly_editor.analysis.history import NO_HISTORY
from weekly_editor.document.build import build_document
from weekly_editor.report.codec import dump_report
from weekly_editor.report.identity import copied
from weekly_editor.report.model import Report
from weekly_editor.resource import resource
from weekly_editor.storage.report_file import load_report
from weekly_editor.writers.docx import write_docx
from weekly_editor.writers.markdown import render_markdown

if sys.platform != "win32":
    from resource import RUSAGE_CHILDREN, getrusage

ROOT = Path(__file__).resolve().parent.parent
IN_PROCESS_LIMITS_MS = {1: 10, 10: 40}  # by how often the report's sections are repeated
PANDOC_LIMITS = {1: 3.0, 10: 1.2, 100: 0.3}  # times pandoc's whole process
Times = tuple[float, float]  # wall, CPU; in milliseconds


def enlarged(report: Report, times: int) -> Report:
    """Return ``report`` with all its sections ``times`` times, each with ids of its own."""
    sections = tuple(copied(section) for _ in range(times) for section in report.sections)
    return report.model_copy(update={"sections": sections})


def in_process(report: Report) -> None:
    """Print how long a warm program takes from the report to the bytes of the Word file."""
    for times, limit in IN_PROCESS_LIMITS_MS.items():
        larger = enlarged(report, times)
        write_docx(build_document(larger, NO_HISTORY))
        wall, cpu = medians([timed(larger) for _ in range(50 if times == 1 else 20)])
        print(f"docx in-process  x{times:<3} {wall:8.1f} ms   CPU {cpu:8.1f} ms   (limit {limit} ms)")


def timed(report: Report) -> Times:
    """Return how long the Word file of ``report`` takes."""
    wall, cpu = time.perf_counter(), time.process_time()
    write_docx(build_document(report, NO_HISTORY))
    return (time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000


def whole_process(report: Report, folder: Path) -> None:
    """Print how long the command takes beside pandoc, which gets the same report as Markdown and runs in turns."""
    pandoc = shutil.which("pandoc")
    if pandoc is None:
        print("pandoc is not installed: nothing to compare with")
    for times, limit in PANDOC_LIMITS.items():
        larger = enlarged(report, times)
        source, markdown = folder / f"{times}.json", folder / f"{times}.md"
        source.write_bytes(dump_report(larger))
        markdown.write_text(render_markdown(build_document(larger, NO_HISTORY)), encoding="utf-8")
        commands = [[sys.executable, "-m", "weekly_editor", "export", str(source), "-o", str(folder / "ours.docx")]]
        if pandoc is not None:
            commands.append([pandoc, str(markdown), "-o", str(folder / "theirs.docx")])
        for command in commands:
            started(command)  # warm: bytecode written, files in the system's cache
        runs = [[started(command) for command in commands] for _ in range(7 if times == 100 else 21)]
        found = [medians([run[index] for run in runs]) for index in range(len(commands))]
        print(f"command line     x{times:<3} {compared(found, limit)}")


def compared(found: list[Times], limit: float) -> str:
    """Return the figures of our command and, where there are any, those of pandoc and the ratio."""
    (wall, cpu), *others = found
    line = f"{wall:8.1f} ms   CPU {cpu:8.1f} ms"
    for their_wall, their_cpu in others:
        line += f"   pandoc {their_wall:8.1f} ms   CPU {their_cpu:8.1f} ms"
        cpu_ratio = cpu / their_cpu if their_cpu else 0
        line += f"   ratio {wall / their_wall:.2f}   CPU {cpu_ratio:.2f}   (limit {limit})"
    return line


def started(command: list[str]) -> Times:
    """Run ``command`` and return how long it took."""
    with_bytecode = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    wall, cpu = time.perf_counter(), cpu_of_children()
    subprocess.run(command, cwd=ROOT, env=with_bytecode, check=True)
    return (time.perf_counter() - wall) * 1000, (cpu_of_children() - cpu) * 1000


def cpu_of_children() -> float:
    """Return the CPU seconds of all processes that were started, 0 on Windows, which does not tell."""
    if sys.platform == "win32":
        return 0
    usage = getrusage(RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def medians(times: list[Times]) -> Times:
    """Return the median of each column."""
    return statistics.median(wall for wall, _ in times), statistics.median(cpu for _, cpu in times)


def main() -> None:
    samples = resource("samples", "zh_CN")
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else sorted(samples.rglob("*.json"))[-1]
    report = load_report(path)
    in_process(report)
    with tempfile.TemporaryDirectory() as folder:
        whole_process(report, Path(folder))


if __name__ == "__main__":
    main()
