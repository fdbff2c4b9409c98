"""The preview as its user meets it."""

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPalette, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QToolButton

from tests.paper.documents import document, documents, edited, heading, item, part, table
from weekly_editor.document.block import Heading, Inline, ListItem
from weekly_editor.document.look import DEFAULT_LOOK
from weekly_editor.ui.preview.sheets import Sheets, size_of
from weekly_editor.ui.preview.view import Preview
from weekly_editor.ui.preview.zoom_bar import ZoomBar

ROUNDING = 16  # a rule between two rows of pixels is shared out among them, not always alike
ADDRESS = "https://example.org/lighthouse"


def section(index, count=12, text="灯塔项目联调完成，等待验收"):
    loc = ("sections", index)
    return part(
        index,
        heading(loc, f"第{index}部分"),
        *(item((*loc, "entries", number), f"{text}{number}") for number in range(count)),
        table((*loc, "rows"), ["项", "值"], [["成功率", "99.9%"]]),
    )


SECTIONS = [section(index) for index in range(6)]
LONG = document(*SECTIONS)


def item_loc(index, number):
    return ("sections", index, "entries", number)


@pytest.fixture
def preview(qtbot):
    made = Preview()
    qtbot.addWidget(made)
    made.resize(640, 500)
    made.show_document(LONG)
    made.show()
    qtbot.waitExposed(made)
    QApplication.processEvents()
    return made


def spot(preview, loc, right=20):
    """Return a point of the view within the text of ``loc``, ``right`` pixels from where it starts."""
    text = preview.paper.text_document
    block = text.findBlock(preview.paper.position_of(loc))
    rect = sheets(preview).rect_of(text.documentLayout().blockBoundingRect(block)).translated(-offset(preview))
    return QPoint(rect.left() + round(block.blockFormat().leftMargin() * preview.scale()) + right, rect.center().y())


def text_at(preview, point):
    """Return the line of the report that is shown at ``point`` of the view."""
    text = preview.paper.text_document
    place = sheets(preview).to_text((point + offset(preview)).toPointF())
    return text.findBlock(text.documentLayout().hitTest(place, Qt.HitTestAccuracy.FuzzyHit)).text()


def sheets(preview):
    size = size_of(DEFAULT_LOOK, preview.paper.text_document.textWidth())
    return Sheets(size, preview.paper.pages(), preview.viewport().size(), preview.zoom())


def offset(preview):
    return QPoint(preview.horizontalScrollBar().value(), preview.verticalScrollBar().value())


def sheet_rect(preview, index=0):
    return sheets(preview).rect(index).translated(-offset(preview))


def is_marked(preview, loc):
    """Tell whether something is painted in the white beside the text of ``loc``."""
    image, y = preview.grab().toImage(), spot(preview, loc).y()
    margin = range(sheet_rect(preview).left(), round(sheets(preview).origin(0).x()) - offset(preview).x())
    return any(image.pixelColor(x, y) != QColor("white") for x in margin)


def scrolled(preview):
    return preview.verticalScrollBar().value()


class PaintedRects(QObject):
    """Remembers what a viewport was asked to paint."""

    def __init__(self, viewport):
        super().__init__(viewport)
        self.rects = []
        viewport.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            self.rects.append(event.rect())
        return super().eventFilter(watched, event)


def test_a_click_says_where_the_text_comes_from(preview, qtbot):
    with qtbot.waitSignal(preview.locClicked) as clicked:
        qtbot.mouseClick(preview.viewport(), Qt.MouseButton.LeftButton, pos=spot(preview, item_loc(0, 3)))
    assert clicked.args == [item_loc(0, 3)]


def test_a_click_in_a_cell_says_which(preview, qtbot):
    preview.reveal(("sections", 0, "rows", 0, 1))
    with qtbot.waitSignal(preview.locClicked) as clicked:
        point = spot(preview, ("sections", 0, "rows", 0, 1), right=4)
        qtbot.mouseClick(preview.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert clicked.args == [("sections", 0, "rows", 0, 1)]


def test_a_click_on_the_desk_says_nothing(preview, qtbot):
    with qtbot.assertNotEmitted(preview.locClicked):
        qtbot.mouseClick(preview.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(3, 200))


def test_a_drag_selects_and_is_no_click(preview, qtbot):
    with qtbot.assertNotEmitted(preview.locClicked):
        drag(preview, qtbot, spot(preview, item_loc(0, 1), 0), spot(preview, item_loc(0, 2), 150))
    first, second = preview.selected_text().split("\n")
    assert first.endswith("等待验收1")
    assert second.startswith("•\t灯塔")


def drag(preview, qtbot, start, stop):
    view = preview.viewport()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view, stop)
    QApplication.processEvents()
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=stop)


def test_what_is_selected_goes_to_the_clipboard(preview, qtbot):
    qtbot.mouseDClick(preview.viewport(), Qt.MouseButton.LeftButton, pos=spot(preview, ("week",)))
    qtbot.keyClick(preview, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(preview, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("灯塔组周报\n2031年第5周\n一、第0部分\n•\t灯塔项目")
    assert copied.endswith("项\t值\n成功率\t99.9%")


def test_without_a_selection_the_clipboard_is_left_alone(preview, qtbot):
    QGuiApplication.clipboard().setText("别动")
    qtbot.keyClick(preview, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "别动"


def linked():
    loc = ("sections", 0, "entries", 0)
    return document(part(0, ListItem(loc, 0, "bullet", "•", 1, (Inline("说明在这一页上", href=ADDRESS),))))


def test_a_right_click_offers_to_copy(preview):
    assert not preview.context_menu().actions()[0].isEnabled()
    preview.select_all()
    preview.context_menu().actions()[0].trigger()
    assert QGuiApplication.clipboard().text() == preview.selected_text() != ""


def test_a_link_is_followed_only_with_ctrl(preview, qtbot):
    preview.show_document(linked())
    point = spot(preview, ("sections", 0, "entries", 0))
    with qtbot.assertNotEmitted(preview.linkActivated), qtbot.waitSignal(preview.locClicked):
        qtbot.mouseClick(preview.viewport(), Qt.MouseButton.LeftButton, pos=point)
    with qtbot.waitSignal(preview.linkActivated) as activated, qtbot.assertNotEmitted(preview.locClicked):
        qtbot.mouseClick(preview.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, pos=point)
    assert activated.args == [ADDRESS]


def test_the_pointer_tells_links_text_and_desk_apart(preview, qtbot):
    preview.show_document(linked())
    shapes = []
    for point in (spot(preview, ("sections", 0, "entries", 0)), spot(preview, ("week",)), QPoint(3, 300)):
        qtbot.mouseMove(preview.viewport(), point)
        QApplication.processEvents()
        shapes.append(preview.viewport().cursor().shape())
    assert shapes == [Qt.CursorShape.PointingHandCursor, Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor]


def test_the_text_in_view_stays_where_it_is_when_text_above_it_changes(preview):
    preview.verticalScrollBar().setValue(900)
    seen = next(index for index in range(6) if 0 < spot(preview, item_loc(index, 2)).y() < 500)
    before = spot(preview, item_loc(seen, 2))
    preview.show_document(document(section(0, count=30), *SECTIONS[1:]))
    assert abs(spot(preview, item_loc(seen, 2)).y() - before.y()) <= 1
    preview.show_document(document(section(0, count=2), *SECTIONS[1:]))
    assert abs(spot(preview, item_loc(seen, 2)).y() - before.y()) <= 1


def test_what_follows_moves_up_when_the_first_text_in_view_is_removed(preview):
    bar = preview.verticalScrollBar()
    bar.setValue(bar.value() + spot(preview, item_loc(1, 2)).y())
    before = spot(preview, item_loc(1, 2))
    blocks = [block for block in SECTIONS[1].blocks if block.loc != item_loc(1, 2)]
    preview.show_document(document(SECTIONS[0], part(1, *blocks), *SECTIONS[2:]))
    assert abs(spot(preview, item_loc(1, 3)).y() - before.y()) <= 2


def test_at_the_top_the_view_stays_at_the_top(preview):
    preview.show_document(document(section(9, count=30), *SECTIONS))
    assert scrolled(preview) == 0


def test_revealing_what_is_in_view_marks_it_and_scrolls_nowhere(preview):
    preview.verticalScrollBar().setValue(100)
    preview.reveal(item_loc(0, 5))
    assert scrolled(preview) == 100
    assert is_marked(preview, item_loc(0, 5))
    assert not is_marked(preview, item_loc(0, 4))


def test_revealing_what_is_out_of_view_scrolls_just_so_far(preview):
    preview.reveal(item_loc(4, 5))
    assert 0 <= spot(preview, item_loc(4, 5)).y() < preview.viewport().height()
    lower = scrolled(preview)
    preview.reveal(item_loc(4, 4))
    assert scrolled(preview) == lower
    preview.reveal(item_loc(0, 1))
    assert 0 <= spot(preview, item_loc(0, 1)).y() < 100


def test_the_mark_goes_with_the_text_it_marks(preview):
    preview.reveal(item_loc(1, 0))
    preview.show_document(document(section(0, count=20), *SECTIONS[1:]))
    preview.verticalScrollBar().setValue(scrolled(preview) + spot(preview, item_loc(1, 0)).y() - 100)
    assert is_marked(preview, item_loc(1, 0))
    preview.reveal(None)
    assert not is_marked(preview, item_loc(1, 0))


def test_typing_paints_only_the_line_that_changed(preview):
    preview.reveal(item_loc(0, 3))
    QApplication.processEvents()
    watch = PaintedRects(preview.viewport())
    blocks = list(SECTIONS[0].blocks)
    blocks[4] = item(item_loc(0, 3), "灯塔项目联调完成了")
    preview.show_document(document(part(0, *blocks), *SECTIONS[1:]))
    QApplication.processEvents()
    (painted,) = watch.rects
    assert painted.contains(spot(preview, item_loc(0, 3)))
    assert painted.height() < 60


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # to shrink what takes pictures takes minutes
)
@given(st.data())
def test_what_was_painted_piece_by_piece_is_what_is_there(preview, data):
    now = data.draw(documents())
    for _ in range(data.draw(st.integers(1, 5))):
        preview.show_document(document(*now.parts, *SECTIONS[:2]))
        preview.reveal(data.draw(st.sampled_from([None, ("sections", 0), ("sections", 1)])))
        QApplication.processEvents()
        preview.verticalScrollBar().setValue(scrolled(preview) + data.draw(st.sampled_from([0, 0, 40, 300, -300])))
        QApplication.processEvents()
        now = data.draw(edited(now))
    assert greatest_difference(preview.screen().grabWindow(preview.winId()), preview.grab()) <= ROUNDING


def test_what_reaches_beyond_its_line_is_painted_at_the_edge_of_the_view(preview):
    loc = ("sections", 0)
    code = Inline("灯塔 1.2", code=True, href=ADDRESS)
    preview.show_document(document(part(0, *(Heading((*loc, row), 1, "1.", (code,)) for row in range(60)))))
    bar = preview.verticalScrollBar()
    view = preview.viewport().rect().adjusted(0, 0, 0, -5)
    for value in range(200, 240):
        bar.setValue(value)
        above = preview.viewport().grab(view.translated(0, 5))
        bar.setValue(value + 5)
        assert greatest_difference(above, preview.viewport().grab(view)) <= ROUNDING


def greatest_difference(one, other):
    """Return by how much one colour of one pixel differs at most, 0 to 255."""
    images = [pixmap.toImage().convertToFormat(QImage.Format.Format_RGB32) for pixmap in (one, other)]
    assert images[0].size() == images[1].size()
    if images[0] == images[1]:
        return 0
    return max(abs(left - right) for left, right in zip(*(bytes(image.constBits()) for image in images), strict=True))


def test_the_sheet_is_white_on_a_dark_desk(preview):
    dark = QPalette(preview.palette())
    dark.setColor(QPalette.ColorRole.Window, QColor("#202225"))
    preview.setPalette(dark)
    image = preview.grab().toImage()
    assert image.pixelColor(2, 200).lightness() < 60
    assert image.pixelColor(sheet_rect(preview).left() + 8, 200) == QColor("white")


@pytest.mark.parametrize("width", [200, 320, 480, 640, 900, 1400])
def test_at_first_the_sheet_fits_the_width(preview, width):
    preview.resize(width, 500)
    sheet = sheet_rect(preview)
    assert preview.horizontalScrollBar().maximum() == 0
    assert sheet.left() >= 10
    assert sheet.right() <= preview.viewport().width() - 10


def test_ctrl_and_the_wheel_zoom(preview):
    before = preview.scale()
    turn(preview, 120)
    assert preview.scale() > before
    turn(preview, -120)
    assert preview.scale() == pytest.approx(before)
    preview.set_zoom(99)
    assert preview.zoom() == 4.0
    preview.set_zoom("width")
    assert preview.zoom() == "width"
    assert preview.scale() == before


def turn(preview, angle, keys=Qt.KeyboardModifier.ControlModifier, place=QPointF(100, 100)):  # noqa: B008
    event = QWheelEvent(
        place,
        preview.viewport().mapToGlobal(place),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(preview.viewport(), event)


def test_the_keys_go_to_either_end(preview, qtbot):
    qtbot.keyClick(preview, Qt.Key.Key_End)
    assert scrolled(preview) == preview.verticalScrollBar().maximum() > 0
    qtbot.keyClick(preview, Qt.Key.Key_Home)
    assert scrolled(preview) == 0


def test_an_empty_report_is_an_empty_sheet(preview):
    preview.show_document(document(title="", subtitle=""))
    preview.reveal(("sections", 0))
    assert preview.selected_text() == ""
    assert sheet_rect(preview).height() > sheet_rect(preview).width()


def test_the_sheet_ends_where_the_page_ends(preview):
    assert preview.page_count() == 3
    first, second = sheet_rect(preview, 0), sheet_rect(preview, 1)
    assert first.size() == second.size()
    assert second.top() - first.bottom() > 8
    image = preview.grab().toImage()
    preview.verticalScrollBar().setValue(first.bottom() - 200)
    between = preview.grab().toImage().pixelColor(first.center().x(), 210)
    assert between == image.pixelColor(2, 200) != QColor("white")


def test_the_page_in_view_is_told(preview, qtbot):
    assert preview.current_page() == 0
    with qtbot.waitSignal(preview.pagesChanged):
        preview.verticalScrollBar().setValue(preview.verticalScrollBar().maximum())
    assert preview.current_page() == 2
    with qtbot.waitSignal(preview.pagesChanged):
        preview.show_document(document(SECTIONS[0]))
    assert (preview.current_page(), preview.page_count()) == (0, 1)


def test_what_a_click_edits_is_marked_under_the_pointer(preview, qtbot):
    point = spot(preview, item_loc(0, 3))
    before = preview.grab().toImage().pixelColor(point.x() + 300, point.y())
    qtbot.mouseMove(preview.viewport(), point)
    QApplication.processEvents()
    marked = preview.grab().toImage().pixelColor(point.x() + 300, point.y())
    assert marked != before == QColor("white")
    qtbot.mouseMove(preview.viewport(), QPoint(3, 300))
    QApplication.processEvents()
    assert preview.grab().toImage().pixelColor(point.x() + 300, point.y()) == before
    qtbot.mouseMove(preview.viewport(), point)
    QApplication.processEvents()
    preview.show_document(document(section(0, count=11), *SECTIONS[1:]))
    assert preview.grab().toImage().pixelColor(point.x() + 300, point.y()) == before


def test_a_click_beside_the_text_says_nothing(preview, qtbot):
    preview.show_document(document(SECTIONS[0]))
    below = spot(preview, ("sections", 0, "rows", 0, 1)) + QPoint(0, 80)
    with qtbot.assertNotEmitted(preview.locClicked):
        qtbot.mouseClick(preview.viewport(), Qt.MouseButton.LeftButton, pos=below)


def test_while_its_user_scrolls_the_view_does_not_follow(preview):
    turn(preview, -120, Qt.KeyboardModifier.NoModifier)
    here = scrolled(preview)
    preview.reveal(item_loc(4, 5))
    assert scrolled(preview) == here


def test_while_its_user_selects_the_view_does_not_follow(preview, qtbot):
    preview.setFocus()
    preview.select_all()
    preview.reveal(item_loc(4, 5))
    assert scrolled(preview) == 0


def test_what_is_revealed_before_it_can_be_seen_is_shown_with_the_view(qtbot):
    made = Preview()
    qtbot.addWidget(made)
    made.show_document(LONG)
    made.reveal(item_loc(0, 1))
    made.resize(640, 500)
    made.show()
    qtbot.waitExposed(made)
    assert scrolled(made) == 0
    made.hide()
    made.reveal(item_loc(4, 5))
    made.show()
    assert 0 <= spot(made, item_loc(4, 5)).y() < made.viewport().height()


def test_keys_zoom_while_the_preview_has_the_focus(preview, qtbot):
    before = preview.scale()
    qtbot.keyClick(preview, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    assert preview.scale() > before
    qtbot.keyClick(preview, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert preview.scale() == pytest.approx(before)
    qtbot.keyClick(preview, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert preview.zoom() == 1.0


@pytest.mark.parametrize("size", [(320, 500), (640, 300), (1400, 900)])
def test_a_whole_page_fits_the_view(preview, size):
    preview.set_zoom("page")
    preview.resize(*size)
    sheet = sheet_rect(preview)
    assert sheet.height() <= preview.viewport().height()
    assert sheet.width() <= preview.viewport().width()


def test_what_is_under_the_pointer_stays_there_while_zooming(preview):
    preview.verticalScrollBar().setValue(300)
    place = QPoint(320, 260)
    before = text_at(preview, place)
    turn(preview, 240, Qt.KeyboardModifier.ControlModifier, QPointF(place))
    assert text_at(preview, place) == before


def test_an_empty_report_says_what_will_stand_here(preview):
    empty = document(part(0), title="", subtitle="")
    preview.show_document(empty)
    image = preview.grab().toImage()
    middle = sheet_rect(preview).center().y()
    preview.show_document(LONG)
    preview.show_document(empty)
    assert preview.grab().toImage() == image
    hint = range(max(middle - 40, 0), min(middle + 40, image.height()))
    assert any(image.pixelColor(x, y).lightness() < 200 for y in hint for x in range(60, 560, 3))


def button(bar, name):
    (found,) = [made for made in bar.findChildren(QToolButton) if made.accessibleName() == name]
    return found


@pytest.fixture
def bar(preview, qtbot):
    made = ZoomBar(preview)
    qtbot.addWidget(made)
    return made


def test_the_bar_zooms_and_says_how_large(preview, bar):
    button(bar, "Zoom In").click()
    assert button(bar, "Zoom").text() == f"{round(preview.scale() * 100)} %"
    assert not button(bar, "Fit Width").isChecked()
    button(bar, "Fit Page").click()
    assert preview.zoom() == "page"
    assert button(bar, "Fit Page").isChecked()
    button(bar, "Fit Width").click()
    assert preview.zoom() == "width"
    button(bar, "Fit Width").click()
    assert preview.zoom() == 1.0
    button(bar, "Zoom Out").click()
    assert preview.scale() < 1


def test_the_bar_offers_sizes(preview, bar):
    (menu,) = bar.findChildren(QMenu)
    next(action for action in menu.actions() if action.text() == "150 %").trigger()
    assert preview.zoom() == 1.5


def test_the_bar_counts_the_pages(preview, bar):
    label = bar.findChild(QLabel)
    assert label.text() == "1 / 3"
    preview.verticalScrollBar().setValue(preview.verticalScrollBar().maximum())
    assert label.text() == "3 / 3"
    assert label.accessibleName() == "Page 3 of 3"
