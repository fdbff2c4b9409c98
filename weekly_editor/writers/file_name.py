"""Under which names documents are kept and sent."""

import re

from weekly_editor.report.model import Report

MAX_NAME = 80


def file_name(report: Report, ending: str) -> str:
    """Return a name for the export of ``report`` that every system can open: week, title, ending."""
    return safe_name(f"{report.week} {report.title}") + ending


def safe_name(text: str) -> str:
    """Return ``text`` as the name of a file, without its ending, that every system can open."""
    words = re.sub(r'[\x00-\x1f<>:"/\\|?*]+', " ", text)
    return " ".join(words.split())[:MAX_NAME].rstrip(". ")
