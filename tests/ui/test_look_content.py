"""What a report says is never taken for markup by what shows it, and lengths stand on the grid."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QWidget

import weekly_editor.ui
from tests.ui.live import SCENES, shown, told, visit
from weekly_editor.report.model import Report

MARKUP = '<img src="//host/x"><b>'
WORDS = {"title", "text", "name", "owner", "author", "team"}
PLACES = ["head", "track", "objective", "metrics", "incidents", "notes", "plan", "track-focus", "objective-focus"]


def hostile(report: Report) -> Report:
    """Return ``report`` with markup before every title and text."""

    def marked(value: object) -> object:
        if isinstance(value, dict):
            return {key: MARKUP + part if key in WORDS else marked(part) for key, part in value.items()}
        return [marked(part) for part in value] if isinstance(value, list) else value

    return Report.model_validate(marked(report.model_dump(mode="json")))


def taken_for_markup(widget: QWidget) -> bool:
    """Tell whether ``widget`` would render a text as rich text that has our markup in it."""
    tips = [widget.toolTip()]
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        indexes = [widget.model().index(row, 0) for row in range(widget.model().rowCount())]
        tips += [str(index.data(Qt.ItemDataRole.ToolTipRole) or "") for index in indexes]
    if any("<img" in tip and Qt.mightBeRichText(tip) for tip in tips):
        return True
    is_rich = isinstance(widget, QLabel) and widget.textFormat() != Qt.TextFormat.PlainText
    return is_rich and "<img" in widget.text() and Qt.mightBeRichText(widget.text())


@pytest.mark.parametrize("scene", [name for name in PLACES if name in SCENES])
def test_no_text_of_a_report_is_taken_for_markup(qapp: QApplication, tmp_path, scene: str):
    taken = []

    def look(tops: tuple[QWidget, ...]) -> None:
        window = tops[0]
        session = window.desk.session
        report = hostile(session.report)
        session.edit(("title",), report.title, "Edit")
        session.edit(("sections",), report.sections, "Edit")
        QApplication.processEvents()
        assert "<img" in window.windowTitle()
        taken.extend(told(widget) for widget in shown(tops) if taken_for_markup(widget))

    visit(qapp, tmp_path, scene, "en", look)
    assert taken == []


def layout_lengths(path: Path) -> list[tuple[int, int]]:
    """Return line and value of every length that the module at ``path`` gives a layout in figures."""
    names = {"setSpacing", "setContentsMargins", "addSpacing", "setHorizontalSpacing", "setVerticalSpacing"}
    return [
        (argument.lineno, argument.value)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in names
        for argument in node.args
        if isinstance(argument, ast.Constant)
    ]


def test_forms_and_panels_stand_on_a_grid_of_4_px():
    found = {
        path.name: lengths
        for path in Path(weekly_editor.ui.__file__).parent.rglob("*.py")
        if (lengths := [(line, px) for line, px in layout_lengths(path) if px % 4 and px != 2])
    }
    assert found == {}
