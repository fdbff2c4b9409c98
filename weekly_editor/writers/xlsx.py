"""Reports as Excel workbooks: figures to go on calculating with."""

from collections.abc import Sequence
from datetime import datetime, time
from io import BytesIO
from typing import Any

from weekly_editor.analysis.history import History
from weekly_editor.analysis.incident_ledger import incident_ledger
from weekly_editor.document.look import DEFAULT_LOOK, Look
from weekly_editor.report.bilingual import Bilingual, Language
from weekly_editor.report.model import Report
from weekly_editor.writers.overview import Overview, overview_of
from weekly_editor.writers.sheet import INCIDENTS, METRICS, PROGRESS, Sheet, cell_range, report_sheets
from weekly_editor.writers.xlsx_board import Board
from weekly_editor.writers.xlsx_book import workbook_in
from weekly_editor.writers.xlsx_style import Styles
from weekly_editor.writers.xlsx_table import write_sheet

OVERVIEW = Bilingual("概览", "Overview")
_NAMES = {  # to go on calculating with: the sheet, and the place of the column
    Bilingual("本周值", "ThisWeekValues"): (METRICS, 2),
    Bilingual("上周值", "LastWeekValues"): (METRICS, 3),
    Bilingual("目标值", "TargetValues"): (METRICS, 6),
    Bilingual("事项进度", "ItemProgress"): (PROGRESS, 3),
    Bilingual("事件历时", "IncidentMinutes"): (INCIDENTS, 2),
}


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
        for name, (place, column) in _NAMES.items():
            workbook.define_name(name.text(report.language), f"={_column(sheets, place, column, report.language)}")
    return buffer.getvalue()


def _column(sheets: Sequence[Sheet], name: Bilingual, column: int, language: Language) -> str:
    """Return the cells below the head of a column."""
    rows = next(len(sheet.rows) for sheet in sheets if sheet.name == name)
    return cell_range(name.text(language), 1, column, max(rows, 1), column)


def _write_overview(page: Any, overview: Overview, report: Report, styles: Styles) -> None:
    board = Board(page, styles)
    board.title(overview.title, overview.subtitle)
    board.tiles(overview.tiles)
    for first in range(0, len(overview.panels), 2):
        board.panels(*overview.panels[first : first + 2])
    board.finish(report.title, str(report.week))
