"""Reports as Excel workbooks: figures to go on calculating with."""

from datetime import datetime, time
from io import BytesIO
from typing import Any

from weekly_editor.analysis.history import History
from weekly_editor.analysis.incident_ledger import incident_ledger
from weekly_editor.document.look import DEFAULT_LOOK, Look
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.model import Report
from weekly_editor.writers.overview import Overview, overview_of
from weekly_editor.writers.sheet import report_sheets
from weekly_editor.writers.xlsx_board import Board
from weekly_editor.writers.xlsx_book import workbook_in
from weekly_editor.writers.xlsx_style import Styles
from weekly_editor.writers.xlsx_table import write_sheet

OVERVIEW = Bilingual("概览", "Overview")


def write_xlsx(report: Report, history: History, look: Look = DEFAULT_LOOK) -> bytes:
    """Return ``report`` as an .xlsx file; the same report and history always give the same bytes.

    Texts are texts: none becomes a formula, a link or a number, and markup is shown as it reads."""
    buffer = BytesIO()
    created = report.created_at or datetime.combine(report.week.monday, time())
    with workbook_in(buffer, f"{report.title} {report.week}", report.author, report.team, created) as workbook:
        styles = Styles(workbook, look)
        sheets = report_sheets(report, history)
        first = workbook.add_worksheet(OVERVIEW.text(report.language))
        _write_overview(first, overview_of(report, sheets, incident_ledger(report, history)), report, styles)
        for sheet in sheets:
            page = workbook.add_worksheet(sheet.name.text(report.language))
            write_sheet(page, sheet, report.language, styles, report.title, str(report.week))
    return buffer.getvalue()


def _write_overview(page: Any, overview: Overview, report: Report, styles: Styles) -> None:
    board = Board(page, styles)
    board.title(overview.title, overview.subtitle)
    board.tiles(overview.tiles)
    for first in range(0, len(overview.panels), 2):
        board.panels(*overview.panels[first : first + 2])
    board.finish(report.title, str(report.week))
