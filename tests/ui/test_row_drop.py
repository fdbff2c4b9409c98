"""Rows of a form dropped on the list of sections."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from weekly_editor.report.model import NotesSection, ObjectiveSection, Report, TrackSection
from weekly_editor.report.week import Week
from weekly_editor.ui.row_drag import RowRef, row_mime
from weekly_editor.ui.section_list import SectionList

from .field.hand import heard, shown

ITEM = RowRef("objective", "item")


@pytest.fixture
def sections(qtbot):
    sections = SectionList()
    kinds = (ObjectiveSection(code="O1"), NotesSection(), ObjectiveSection(code="O2"), TrackSection())
    sections.show_report(Report(week=Week(2024, 32), sections=kinds))
    sections.set_current(1)
    shown(qtbot, sections)
    return sections


def dropped(sections, row, ref):
    """Drag ``ref`` to ``row``, and tell whether it was taken there."""
    rows = sections.list
    point = rows.visualItemRect(rows.item(row)).center()
    mime = row_mime(ref)
    rest = (Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(rows.viewport(), QDragEnterEvent(point, *rest))
    over = QDragMoveEvent(point, *rest)
    QApplication.sendEvent(rows.viewport(), over)
    if over.isAccepted():
        QApplication.sendEvent(rows.viewport(), QDropEvent(QPointF(point), *rest))
    return over.isAccepted()


def test_an_item_is_dropped_on_another_objective(sections):
    said = heard(sections.rowDropped)
    assert dropped(sections, 3, ITEM)
    assert said == [("item", 2)]


@pytest.mark.parametrize("row", [0, 1, 2, 4])
def test_it_is_not_taken_by_the_head_its_own_section_or_one_of_another_kind(sections, row):
    said = heard(sections.rowDropped)
    assert not dropped(sections, row, ITEM)
    assert said == []
