"""No word is cut at 1280 × 720, in Chinese or English, in small letters or large ones."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QToolBar,
    QWidget,
)

from tests.ui.live import SCENES, shown, told, visit
from weekly_editor.storage.settings import TEXT_PT

SPARE_PX = 1  # rounding between a hint and what a layout gives


def lacks_room(widget: QWidget) -> bool:
    """Tell whether ``widget`` shows less of its words than there is."""
    match widget:
        case QLabel() if widget.wordWrap():
            return widget.heightForWidth(widget.width()) > widget.height() + SPARE_PX
        case QLabel() | QAbstractButton():
            wanted = widget.sizeHint()
            return wanted.width() > widget.width() + SPARE_PX or wanted.height() > widget.height() + SPARE_PX
        case QLineEdit():
            return _advance(widget, widget.placeholderText()) > widget.contentsRect().width()
        case QComboBox():
            return _advance(widget, widget.currentText()) > widget.contentsRect().width()
        case QHeaderView():
            return widget.font().pointSize() <= TEXT_PT and any(
                header_text_width(widget, section) > _header_room(widget, section)
                for section in range(widget.count())
                if not widget.isSectionHidden(section)
            )
        case QToolBar():
            is_large = widget.font().pointSize() > TEXT_PT  # then the last tools go behind an arrow
            return not is_large and any(
                action.isVisible() and not _is_drawn(widget, action) for action in widget.actions()
            )
        case QMenu():
            rects = [widget.actionGeometry(action) for action in widget.actions()]
            return any(not widget.rect().contains(rect) for rect in rects if not rect.isEmpty())
    return False


def _header_room(header: QHeaderView, section: int) -> int:
    """Return how wide the words of ``section`` may be; beside a table all have the width of the header."""
    return header.sectionSize(section) if header.orientation() == Qt.Orientation.Horizontal else header.width()


def header_text_width(header: QHeaderView, section: int) -> int:
    words = header.model().headerData(section, header.orientation(), Qt.ItemDataRole.DisplayRole)
    return _advance(header, str(words)) if words else 0


def _is_drawn(bar: QToolBar, action: object) -> bool:
    button = bar.widgetForAction(action)
    return button is not None and button.isVisibleTo(bar)


def _advance(widget: QWidget, words: str) -> int:
    return QFontMetrics(widget.font()).horizontalAdvance(words)


@pytest.mark.parametrize(("language", "text_pt"), [("zh_CN", 10), ("en", 10), ("en", 14)])
@pytest.mark.parametrize("scene", SCENES)
def test_no_word_is_cut_and_no_form_scrolls_sideways(
    qapp: QApplication, tmp_path, scene: str, language: str, text_pt: int
):
    cut, sideways = [], []

    def look(tops: tuple[QWidget, ...]) -> None:
        for widget in shown(tops):
            is_elided_on_purpose = bool(widget.toolTip()) and not isinstance(widget, QAbstractButton)
            if lacks_room(widget) and not is_elided_on_purpose:
                cut.append(f"{told(widget)}: {getattr(widget, 'text', str)()} {widget.size()}")
            if isinstance(widget, QScrollArea) and widget.horizontalScrollBar().maximum():
                sideways.append(told(widget))

    visit(qapp, tmp_path, scene, language, look, text_pt)
    assert "\n".join(cut) == ""
    assert "\n".join(sideways) == ""


@pytest.mark.parametrize("make", [QLabel, QPushButton, QCheckBox], ids=lambda make: make.__name__)
def test_a_word_without_room_is_noticed(qtbot, make: type[QLabel | QAbstractButton]):
    widget = make("Everything that was promised last week")
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint())
    assert not lacks_room(widget)
    widget.resize(widget.width() // 2, widget.height())
    assert lacks_room(widget)
