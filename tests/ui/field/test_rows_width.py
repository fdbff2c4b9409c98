"""The widths of a table's columns: shared, dragged, kept."""

from collections import Counter
from datetime import date, datetime

import pytest
from PySide6.QtGui import QFont

from weekly_editor.report.model import Incident
from weekly_editor.storage.settings import TEXT_PT
from weekly_editor.ui.field.cell import Column, write_short
from weekly_editor.ui.field.rows import RowTable
from weekly_editor.ui.field.rows_width import shared

from .hand import heard, shown

COLUMNS = (
    Column("started_at", "Start", "moment", 132),
    Column("level", "Level", "choice", 56, ("P1", "P2")),
    Column("text", "What", "text", 220),
    Column("share", "Share", "figure", 60),
)
ROWS = (Incident(started_at=datetime(2024, 8, 5, 11, 25), text="回调超时" * 10), Incident(level="P1"))


@pytest.fixture
def table(qtbot):
    table = RowTable(COLUMNS, Incident)
    table.setReference(date(2024, 8, 9))
    table.setFont(letters(TEXT_PT))
    shown(qtbot, table, width=700)
    table.setValue(ROWS)
    return table


def letters(size_pt):
    font = QFont()
    font.setPointSizeF(size_pt)
    return font


def widths(table):
    return [table.view.columnWidth(column) for column in range(len(COLUMNS))]


def test_columns_fill_the_table_and_shrink_with_it(table, qtbot):
    for width in (1000, 700, 420):
        table.window().resize(width, 480)
        qtbot.waitUntil(lambda: sum(widths(table)) == table.view.viewport().width())
        qtbot.waitUntil(lambda: table.view.horizontalScrollBar().maximum() == 0)
    assert widths(table)[0] < 132


def test_rows_grow_where_columns_are_narrow(table, qtbot):
    wide = table.view.rowHeight(0)
    table.window().resize(400, 480)
    qtbot.waitUntil(lambda: table.view.rowHeight(0) > wide)
    assert table.view.rowHeight(0) == table.view.sizeHintForRow(0)


def test_a_dragged_column_keeps_its_width_and_says_it(table, qtbot):
    said = heard(table.widthsChanged)
    table.view.horizontalHeader().resizeSection(1, 100)
    qtbot.waitUntil(lambda: bool(said))
    assert said == [(0, 100, 0, 0)]
    assert widths(table)[1] == 100
    assert sum(widths(table)) == table.view.viewport().width()


def test_widths_kept_from_another_start_are_taken_up(table):
    table.widths.setValue((0, 0, 0, 90))
    assert widths(table)[3] == 90
    table.widths.setValue((1, 2))
    assert widths(table)[3] == 90


def test_dragged_columns_grow_with_the_text_and_come_back(table):
    table.widths.setValue((0, 0, 0, 90))
    table.setFont(letters(TEXT_PT * 1.6))
    assert widths(table)[3] == 144
    assert table.widths.value() == (0, 0, 0, 90)
    table.setFont(letters(TEXT_PT))
    assert widths(table)[3] == 90


def test_a_double_click_on_a_border_fits_the_column(table):
    said = heard(table.widthsChanged)
    table.view.horizontalHeader().sectionHandleDoubleClicked.emit(0)
    text = table.view.fontMetrics().horizontalAdvance("2024-08-05 11:25")
    assert text < widths(table)[0] < text + 24
    assert len(said) == 1


def test_where_a_column_is_narrow_days_stand_without_their_year_and_above_the_time():
    column = COLUMNS[0]
    assert write_short(column, datetime(2024, 8, 5, 11, 25), 2024) == "08-05\n11:25"
    assert write_short(column, datetime(2023, 8, 5, 11, 25), 2024) == "2023-08-05\n11:25"
    assert write_short(Column("due", "Due", "day"), date(2024, 8, 5), 2024) == "08-05"
    assert write_short(column, None, 2024) == ""


def test_rows_are_measured_once_while_the_width_is_shared_several_times(table, qtbot):
    table.setValue(tuple(Incident(text="回调超时" * 200) for _ in range(30)))
    measured = Counter()
    table.view.verticalHeader().sectionResized.connect(lambda row, _before, _now: measured.update([row]))
    for width in (690, 640, 560):  # a page that is laid out, then gets a scroll bar
        table.resize(width, table.height())
    qtbot.waitUntil(lambda: bool(measured))
    assert set(measured.values()) == {1}
    assert table.view.rowHeight(0) == table.view.sizeHintForRow(0)


def test_the_text_keeps_its_room_until_the_others_have_given_theirs():
    assert shared([132, 56, 220, 60], [54, 42, 88, 44], 2, 360) == [54, 42, 220, 44]
    assert shared([132, 56, 220, 60], [54, 42, 88, 44], 2, 300) == [54, 42, 160, 44]
    assert shared([132, 56, 220, 60], [54, 42, 88, 44], 2, 100) == [54, 42, 88, 44]
