"""A table reaches the import of metrics by menu and by drag and drop."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog

from weekly_editor.storage.catalog_file import load_catalog
from weekly_editor.ui.metric_import.dialog import MetricImportDialog


@pytest.fixture
def window(make_window, qtbot):
    window = make_window("zh_CN")
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "指标.csv"
    path.write_text("周\t成功率(%)\n2024-W31\t99.9\n", "gb18030")
    return path


def _dialog(qtbot, window):
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(MetricImportDialog)))
    return window.findChildren(MetricImportDialog)[0]


def test_the_menu_imports_a_table(qtbot, window, table, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(table), ""))
    window.actions_by_name["import"].trigger()
    _dialog(qtbot, window).import_button.click()
    assert [metric.name for metric in load_catalog(window.desk.library).metrics] == ["成功率"]
    assert "指标.csv" in window.messages.text()


def test_a_table_is_dropped_into_the_window(qtbot, window, table):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(table))])
    event = QDropEvent(
        QPointF(10, 10), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    window.dropEvent(event)
    assert _dialog(qtbot, window).mapping.rowCount() == 1


def test_an_old_workbook_is_refused_by_name_reason_and_next_step(qtbot, window, tmp_path):
    path = tmp_path / "旧.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(100))
    window.commands.open_any(path)
    qtbot.waitUntil(lambda: "旧.xls" in window.messages.text())
    assert "另存为 .xlsx" in window.messages.text()
