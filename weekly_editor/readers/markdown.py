"""Markdown and plain text as a report: nothing is lost, and what is known goes into its field."""

from datetime import date

from weekly_editor.readers.line import scan_lines
from weekly_editor.readers.source import ImportRefused
from weekly_editor.readers.understanding import Understanding, understand
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.clean import clean
from weekly_editor.report.week import Week

MAX_LINES = 200_000


def understand_markdown(text: str, today: date, week: Week | None = None) -> Understanding:
    """Return what ``text`` is taken for, a report of ``week`` if given, else of the week it names, else of today's.

    ``today`` tells the year where the text leaves it out. Raises ImportRefused for more than 200,000 lines."""
    text = clean(text)
    if text.count("\n") >= MAX_LINES:
        raise ImportRefused(Bilingual(f"文件超过 {MAX_LINES:,} 行", f"the file has more than {MAX_LINES:,} lines"))
    return understand(scan_lines(text), today, week)
