"""What is said of phrases where they are written: their lines, and the words on hover."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QContextMenuEvent,
    QFont,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QPainter,
    QTextCharFormat,
)
from PySide6.QtWidgets import QApplication, QToolTip

from tests.ui.colour import contrast
from weekly_editor.report.model import Node
from weekly_editor.ui.field.gloss import Gloss, drawn_ranges, gloss_at, side_by_side, underline
from weekly_editor.ui.field.key_menu import MenuLine, build_menu, put_first
from weekly_editor.ui.field.outline import OutlineField
from weekly_editor.ui.field.styled_text import StyledText
from weekly_editor.ui.field.text import TextField
from weekly_editor.ui.theme import DARK, LIGHT
from weekly_editor.ui.tip import KeyTip

from .hand import compose, heard, shown, write

Line = QTextCharFormat.UnderlineStyle


def days_in(text: str) -> tuple[Gloss, ...]:
    """Return a gloss on 周三, wherever it stands first."""
    at = text.find("周三")
    return (Gloss(at, at + 2, "7月8日"),) if at >= 0 else ()


@pytest.fixture
def field(qtbot):
    field = TextField()
    field.glosses.ask = days_in
    shown(qtbot, field)
    field.resize(400, field.height())
    return field


def lined(edit) -> list[str]:
    """Return the words of ``edit`` that are underlined."""
    return [part.cursor.selectedText() for part in edit.extraSelections()]


def hover(qtbot, widget, point: QPoint) -> str:
    """Return what is told at ``point`` of ``widget``."""
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    QApplication.sendEvent(widget, QHelpEvent(QHelpEvent.Type.ToolTip, point, widget.mapToGlobal(point)))
    return QToolTip.text() if QToolTip.isVisible() else ""


def test_glosses_that_overlap_are_cut_and_say_all():
    found = side_by_side((Gloss(4, 6, "7月8日"), Gloss(0, 10, "两个日期", "ask")))
    assert found == (
        Gloss(0, 4, "两个日期", "ask"),
        Gloss(4, 6, "两个日期\n7月8日", "ask"),
        Gloss(6, 10, "两个日期", "ask"),
    )


def test_the_gravest_shows_where_two_findings_stand():
    assert side_by_side((Gloss(0, 2, "a", "hint"), Gloss(0, 2, "b", "error"))) == (Gloss(0, 2, "b\na", "error"),)


def test_a_gloss_ends_before_the_letter_behind_it():
    assert gloss_at((Gloss(1, 3, "x"),), 2) is not None
    assert gloss_at((Gloss(1, 3, "x"),), 3) is None


@pytest.mark.parametrize("tones", [LIGHT, DARK])
@pytest.mark.parametrize("severity", [None, "hint", "ask", "error"])
def test_every_line_can_be_seen(tones, severity):
    colour = underline(severity, tones).underlineColor()
    assert contrast(colour, QColor(tones.surface)) >= 3


def test_severities_differ_by_more_than_colour():
    styles = [underline(severity, LIGHT).underlineStyle() for severity in (None, "hint", "error")]
    assert styles == [Line.DotLine, Line.DashUnderline, Line.SingleUnderline]


def test_lines_stand_below_the_words_that_are_read():
    ranges = drawn_ranges("🎉**周三**开会", (Gloss(3, 5, "7月8日"),), LIGHT)
    assert [(each.start, each.length) for each in ranges] == [(2, 2)]  # an emoji is two units


def test_a_phrase_is_underlined_a_moment_after_it_was_typed(field, qtbot):
    write(field, "🎉周三开会")
    assert lined(field) == []
    qtbot.waitUntil(lambda: lined(field) == ["周三"])


def test_underlining_changes_nothing_and_says_nothing(field, qtbot):
    write(field, "周三开会")
    values = heard(field.valueChanged)
    changes = heard(field.textChanged)
    field.glosses.refresh()
    assert (field.value(), lined(field), values, changes) == ("周三开会", ["周三"], [], [])


def test_a_composition_is_left_alone(field, qtbot):
    write(field, "周三")
    compose(field, "kai")
    field.glosses.refresh()
    assert lined(field) == []
    compose(field, "", "开会")
    qtbot.waitUntil(lambda: lined(field) == ["周三"])
    assert field.value() == "周三开会"


def test_a_line_goes_along_with_its_words_while_typing_goes_on(field):
    write(field, "周三开会")
    field.glosses.refresh()
    field.set_caret(0)
    write(field, "下")
    assert lined(field) == ["周三"]


def test_a_phrase_that_comes_back_is_underlined_again(field):
    field.setValue("周三开会")
    field.glosses.refresh()
    field.setValue("开会")
    field.setValue("周三开会")
    field.glosses.refresh()
    assert lined(field) == ["周三"]


def test_hovering_an_open_text_tells_what_the_phrase_means(field, qtbot):
    field.setValue("会议周三开")
    field.glosses.refresh()
    field.set_caret(3)
    inside = field.cursorRect().center() + QPoint(3, 0)
    field.set_caret(1)
    outside = field.cursorRect().center() + QPoint(3, 0)
    assert hover(qtbot, field.viewport(), inside) == "7月8日"
    assert hover(qtbot, field.viewport(), outside) == ""


def test_escape_does_no_more_than_take_away_what_is_told_at_the_caret(field):
    field.setValue("周三")
    field.glosses.tell_at_caret()
    (tip,) = field.findChildren(KeyTip)
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        event = QKeyEvent(kind, Qt.Key.Key_Escape, Qt.KeyboardModifier(0))
        assert tip.isVisible()
        QApplication.sendEvent(field, event)
        assert event.isAccepted()
    assert not tip.isVisible()


@pytest.mark.parametrize(("caret", "words"), [(0, ""), (2, "7月8日"), (3, "7月8日"), (4, "7月8日"), (5, "")])
def test_the_phrase_at_the_caret_is_told_and_said(field, monkeypatch, caret, words):
    said = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    field.setValue("会议周三开")
    field.set_caret(caret)
    assert field.glosses.tell_at_caret() == bool(words)
    assert said == [words] * bool(words)
    assert [tip.text() for tip in field.findChildren(KeyTip)] == said


def test_what_is_told_at_the_caret_goes_with_the_next_key(field, qtbot):
    field.setValue("会议周三开")
    field.set_caret(3)
    field.glosses.tell_at_caret()
    (tip,) = field.findChildren(KeyTip)
    qtbot.keyPress(field, Qt.Key.Key_Shift)
    assert tip.isVisible()
    QApplication.sendEvent(field, QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_F8, Qt.KeyboardModifier(0)))
    assert not tip.isVisible()
    field.glosses.tell_at_caret()
    tip = field.findChildren(KeyTip)[-1]
    with qtbot.waitSignal(tip.destroyed):
        write(field, "会")
    assert field.value() == "会议周会三开"


def test_a_menu_offers_what_can_be_done_about_the_phrase_at_its_place(field):
    done = []
    way = MenuLine("改为 207笔", "Ctrl+.", lambda: done.append(1))
    field.glosses.ask = lambda text: (Gloss(2, 4, "208", "error", ways=(way,)),)
    field.setValue("会议周三开")
    for caret, offered in ((0, ()), (3, (way,))):
        field.set_caret(caret)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
        assert field.glosses.ways_at(event) == offered
    menu = build_menu([MenuLine("粘贴")], field)
    put_first(menu, (way,))
    assert [each.text().split("\t")[0] for each in menu.actions()] == ["改为 207笔", "", "粘贴"]
    menu.actions()[0].trigger()
    assert done == [1]


@pytest.fixture
def outline(qtbot):
    field = OutlineField()
    field.setGlosser(lambda _below, text: days_in(text))
    shown(qtbot, field)
    field.setValue((Node(text="会议**周三**开"), Node(text="会议")))
    return field


def test_hovering_a_drawn_row_tells_the_same(outline, qtbot):
    view = outline.view
    rect = view.text_rect(view.rows[0])
    letter_px = view.fontMetrics().horizontalAdvance("会")
    y = rect.top() + 12
    assert hover(qtbot, view, QPoint(rect.left() + 4 + round(2.5 * letter_px), y)) == "7月8日"
    assert hover(qtbot, view, QPoint(rect.left() + 4 + round(0.5 * letter_px), y)) == ""
    assert hover(qtbot, view, QPoint(rect.right() - 2, y)) == ""


def test_a_row_that_is_opened_keeps_its_lines(outline):
    outline.write_at((0,), 0)
    assert lined(outline.view.edit) == ["周三"]
    outline.write_at((1,), 0)
    assert lined(outline.view.edit) == []


def test_glosses_are_asked_for_by_place(outline):
    asked = []
    outline.setGlosser(lambda below, _text: asked.append(below) or ())
    outline.write_at((1,), 0)
    assert asked[-1] == (1, "text")


def drawing(texts: StyledText, text: str, glosses=()) -> QImage:
    image = QImage(300, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    texts.paint(painter, QRect(0, 0, 300, 40), text, "#000000", glosses)
    painter.end()
    return image


def test_drawn_text_has_a_line_below_the_phrase_only(qapp):
    texts = StyledText(4)
    texts.set_look(QFont(), LIGHT)
    plain, lined = drawing(texts, "会议周三开"), drawing(texts, "会议周三开", (Gloss(2, 4, "x", "error"),))
    other = [x for x in range(300) if any(plain.pixel(x, y) != lined.pixel(x, y) for y in range(40))]
    letter_px = texts.end("会", 300).x() - 4
    assert other
    assert 4 + 2 * letter_px - 2 <= other[0]
    assert other[-1] <= 4 + 4 * letter_px + 2


def test_no_letter_is_drawn_beside_a_line(qapp):
    texts = StyledText(4)
    assert texts.letter_at("会", 300, QPointF(290, 10)) is None
    assert texts.letter_at("会", 300, QPointF(6, 10)) == 0
