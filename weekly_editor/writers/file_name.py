"""Under which names documents are kept and sent."""

import re

from weekly_editor.report.model import Report

_MAX_CHARACTERS = 80
_MAX_BYTES = 200  # a name has 255 at most, its ending and what is written first beside it included


def file_name(report: Report, ending: str) -> str:
    """Return a name for the export of ``report`` that every system can open: week, title, ending."""
    return safe_name(f"{report.week} {report.title}") + ending


def safe_name(text: str) -> str:
    """Return ``text`` as the name of a file, without its ending, that every system can open."""
    words = re.sub(r'[\x00-\x1f<>:"/\\|?*]+', " ", text)
    cut = " ".join(words.split())[:_MAX_CHARACTERS].encode()[:_MAX_BYTES]
    return cut.decode(errors="ignore").rstrip(". ")  # errors: half a character at the end
