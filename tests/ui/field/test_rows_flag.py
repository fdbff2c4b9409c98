import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.field.hand import Key, press, shown, write
from weekly_editor.report.model import Incident
from weekly_editor.ui.field.cell import Column
from weekly_editor.ui.field.rows import RowTable


@pytest.mark.parametrize("word", ["1", "a", "完"])
def test_a_box_to_tick_is_not_typed_in(qtbot, word):
    table = RowTable((Column("text", "What", "text", 80), Column("counts", "Counts", "flag", 48)), Incident)
    shown(qtbot, table)
    table.setValue((Incident(text="断网"),))
    table.focusLoc((0, "counts"))
    write(QApplication.focusWidget(), word)
    press(QApplication.focusWidget(), Key.Key_F2)
    assert table.value()[0].counts is True
    assert QApplication.focusWidget() is table.view
