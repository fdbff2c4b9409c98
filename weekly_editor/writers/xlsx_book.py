"""A workbook while it is written: made in memory, and the same bytes every time."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from io import BytesIO
from typing import Any

from weekly_editor.report.clean import clean_line

_MAX_PROPERTY = 255
_OPTIONS = {
    "in_memory": True,  # also what makes the bytes the same every time
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


@contextmanager
def workbook_in(buffer: BytesIO, title: str, author: str, company: str, created: datetime) -> Iterator[Any]:
    """Give a workbook with these properties, which is in ``buffer`` afterwards."""
    import xlsxwriter

    with xlsxwriter.Workbook(buffer, _OPTIONS) as workbook:
        told = {"title": title, "author": author, "company": company}
        properties = {name: clean_line(text)[:_MAX_PROPERTY] for name, text in told.items()}
        workbook.set_properties({**properties, "created": created})
        yield workbook
