"""Word export with its charts and self-check beside docxtpl, and as a whole process beside pandoc.

The sample report is made larger; the weeks before it are those beside it in its library. docxtpl (the extra ``bench``)
fills the same words and tables into a template, without numbering, bars or charts, which it cannot make.

Usage: python benchmarks/export.py [REPORT.json]"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import docx
from docxtpl import DocxTemplate

from weekly_editor.analysis.history import NO_HISTORY, History
from weekly_editor.document.block import Cell, Charts, Document, Heading, Inlines, ListItem, Paragraph, Table
from weekly_editor.document.build import build_document
from weekly_editor.document.look import DEFAULT_LOOK
from weekly_editor.library.history import history_before
from weekly_editor.report.codec import dump_report
from weekly_editor.report.identity import copied
from weekly_editor.report.model import Report
from weekly_editor.resource import resource
from weekly_editor.storage.report_file import load_report
from weekly_editor.writers.docx import write_docx
from weekly_editor.writers.docx_check import checked
from weekly_editor.writers.markdown import render_markdown

if sys.platform != "win32":
    from resource import RUSAGE_CHILDREN, getrusage

ROOT = Path(__file__).resolve().parent.parent
IN_PROCESS_LIMITS_MS = {1: (25, 30), 10: (150, 150)}  # export, self-check; by how often the sections are repeated
PANDOC_LIMITS = {1: 3.5, 10: 1.7, 100: 1.0}  # times pandoc's whole process
Times = tuple[float, float]  # wall, CPU; in milliseconds


def enlarged(report: Report, times: int) -> Report:
    """Return ``report`` with all its sections ``times`` times, each with ids of its own."""
    sections = tuple(copied(section) for _ in range(times) for section in report.sections)
    return report.model_copy(update={"sections": sections})


def in_process(report: Report, history: History) -> None:
    """Print how long a warm program takes from the report to the bytes of the Word file, and to read them back."""
    print("in-process            wall ms    CPU ms   limit   times docxtpl")
    for times, limits in IN_PROCESS_LIMITS_MS.items():
        compare_in_process(enlarged(report, times), history, times, limits)


def compare_in_process(report: Report, history: History, times: int, limits: tuple[int, int]) -> None:
    """Print a line each for export, self-check and docxtpl."""
    document = build_document(report, history, DEFAULT_LOOK.arrangement)
    data = write_docx(document)
    runs = 50 if times == 1 else 20
    found = {
        "docx": repeated(lambda: write_docx(build_document(report, history, DEFAULT_LOOK.arrangement)), runs),
        "self-check": repeated(lambda: checked(data, document), runs),
        "docxtpl": repeated(docxtpl_export(document), runs),
    }
    for (name, (wall, cpu)), limit in zip(found.items(), (*limits, "-"), strict=True):
        print(f"{name:<12} x{times:<5} {wall:9.1f} {cpu:9.1f} {limit:>7}   {cpu / found['docxtpl'][1]:14.2f}")
    charts = sum(len(block.charts) for part in document.parts for block in part.blocks if isinstance(block, Charts))
    print(f"  with {charts} charts, {len(data) / 1024:.0f} KB")


def repeated(work: Callable[[], object], runs: int) -> Times:
    """Return the medians of how long ``work`` takes, once it is warm."""
    work()
    return medians([timed(work) for _ in range(runs)])


def timed(work: Callable[[], object]) -> Times:
    """Return how long ``work`` takes."""
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return (time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000


def docxtpl_export(document: Document) -> Callable[[], object]:
    """Return what fills the words and tables of ``document`` into a template with docxtpl."""
    template = docxtpl_template()
    context = {"title": document.title, "blocks": list(template_blocks(document))}

    def export() -> bytes:
        filled = DocxTemplate(BytesIO(template))
        filled.render(context, autoescape=True)
        target = BytesIO()
        filled.save(target)
        return target.getvalue()

    return export


def docxtpl_template() -> bytes:
    """Return a template that loops over blocks: heads, paragraphs, and tables of any number of columns."""
    made = docx.Document()
    made.add_paragraph("{{ title }}", style="Title")
    made.add_paragraph("{%p for block in blocks %}")
    made.add_paragraph("{%p if block.rows %}")
    table = made.add_table(rows=3, cols=3)
    table.cell(0, 0).text = "{%tr for row in block.rows %}"
    for column, text in enumerate(("{%tc for cell in row %}", "{{ cell }}", "{%tc endfor %}")):
        table.cell(1, column).text = text
    table.cell(2, 0).text = "{%tr endfor %}"
    for text, style in (
        ("{%p elif block.level == 1 %}", None),
        ("{{ block.text }}", "Heading 1"),
        ("{%p elif block.level == 2 %}", None),
        ("{{ block.text }}", "Heading 2"),
        ("{%p else %}", None),
        ("{{ block.text }}", None),
        ("{%p endif %}", None),
        ("{%p endfor %}", None),
    ):
        made.add_paragraph(text, style=style)
    target = BytesIO()
    made.save(target)
    return target.getvalue()


def template_blocks(document: Document) -> Iterator[dict[str, object]]:
    """Yield what the template shows of each block."""
    for part in document.parts:
        for block in part.blocks:
            match block:
                case Heading():
                    yield {"level": block.level, "text": block.label + plain_text(block.inlines)}
                case Paragraph() | ListItem():
                    yield {"text": plain_text(block.inlines)}
                case Table():
                    head = [column.title for column in block.columns]
                    yield {"rows": [head, *([cell_text(cell) for cell in row.cells] for row in block.rows)]}
                case Charts():
                    pass


def cell_text(cell: Cell) -> str:
    return "\n".join(filter(None, (plain_text(cell.inlines), *(plain_text(item.inlines) for item in cell.items))))


def plain_text(inlines: Inlines) -> str:
    return "".join(inline.text for inline in inlines)


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
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else sorted(samples.glob("*/*.json"))[-1]
    report = load_report(path)
    in_process(report, history_before(path.parent.parent, report.week))
    with tempfile.TemporaryDirectory() as folder:
        whole_process(report, Path(folder))


if __name__ == "__main__":
    main()
