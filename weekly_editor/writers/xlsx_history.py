"""Many weeks as an Excel workbook: what they come to, every week in a row, and every figure in a row."""

from collections.abc import Sequence
from datetime import datetime, time
from io import BytesIO
from typing import Any

from weekly_editor.analysis.history import History
from weekly_editor.document.look import DEFAULT_LOOK, Look
from weekly_editor.report.bilingual import Bilingual, Language
from weekly_editor.report.model import Report
from weekly_editor.writers.history_overview import (
    drawn_series,
    history_panels,
    history_tiles,
    history_title,
    incident_chart,
    series_chart,
    weeks_text,
)
from weekly_editor.writers.history_sheet import HistoryBook, history_book, history_sheets, named_cells
from weekly_editor.writers.xlsx_board import Board
from weekly_editor.writers.xlsx_book import workbook_in
from weekly_editor.writers.xlsx_chart import column_chart, line_chart
from weekly_editor.writers.xlsx_style import Styles
from weekly_editor.writers.xlsx_table import write_sheet

_OVERVIEW = Bilingual("概览", "Overview")


def write_history_xlsx(
    reports: Sequence[Report], history: History, look: Look = DEFAULT_LOOK, language: Language = "zh_CN"
) -> bytes:
    """Return the weeks that ``history`` knows, and what ``reports`` say of them besides, as an .xlsx file.

    The workbook is in the language of the newest report, in ``language`` where there is none. The same reports and
    history always give the same bytes. Texts are texts: none becomes a formula."""
    newest = max(reports, key=lambda report: report.week, default=None)
    book = history_book(reports, history, newest.language if newest else language)
    title, subtitle = history_title(book)
    created = _created(book)
    author, team = (newest.author, newest.team) if newest else ("", "")
    buffer = BytesIO()
    with workbook_in(buffer, f"{title} {weeks_text(book)}", author, team, created) as workbook:
        styles = Styles(workbook, look)
        first = workbook.add_worksheet(_OVERVIEW.text(book.language))
        for sheet in history_sheets(book):
            page = workbook.add_worksheet(sheet.name.text(book.language))
            write_sheet(page, sheet, book.language, styles, title, weeks_text(book))
        for name, cells in named_cells(book):
            workbook.define_name(name, f"={cells}")
        _write_overview(workbook, first, book, title, subtitle, styles)
    return buffer.getvalue()


def _created(book: HistoryBook) -> datetime:
    """Return when the newest report was made, else the end of the newest week: the same for the same weeks."""
    if book.reports and book.reports[0].created_at:
        return book.reports[0].created_at
    weeks = [figures.week for figures in book.weeks] + [report.week for report in book.reports]
    return datetime.combine(max(weeks).sunday, time()) if weeks else datetime(2000, 1, 1)


def _write_overview(workbook: Any, page: Any, book: HistoryBook, title: str, subtitle: str, styles: Styles) -> None:
    board = Board(page, styles)
    board.title(title, subtitle)
    board.tiles(history_tiles(book))
    board.panels(*history_panels(book))
    charts = [
        (line_chart(workbook, chart, styles.look, book.language), chart.words)
        for chart in (series_chart(book, place) for place in drawn_series(book))
    ]
    incidents = incident_chart(book)
    if any(incidents.known):
        charts.append((column_chart(workbook, incidents, styles.look), incidents.words))
    board.charts(charts)
    board.finish(title, weeks_text(book))
