"""Small signs are drawn in the colours of the theme, around the place they are given."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QRegion, qRgb

from weekly_editor.ui.drawing import draw_arrow, draw_box, draw_drop, draw_grip
from weekly_editor.ui.theme import DARK, LIGHT, Tones

SIDE_PX = 40
MIDDLE = QPoint(SIDE_PX // 2, SIDE_PX // 2)


def drawn(draw: Callable[[QPainter], None]) -> QRect:
    """Return the rectangle that ``draw`` leaves marks in."""
    image = QImage(SIDE_PX, SIDE_PX, QImage.Format.Format_RGB32)
    image.fill(QColor("#FF00FF"))
    painter = QPainter(image)
    draw(painter)
    painter.end()
    places = [QPoint(x, y) for x in range(SIDE_PX) for y in range(SIDE_PX) if image.pixel(x, y) != qRgb(255, 0, 255)]
    region = QRegion()
    for place in places:
        region += QRect(place, place)
    return region.boundingRect()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("tones", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("is_on", [True, False])
def test_signs_stand_in_the_middle_of_their_place(tones: Tones, is_on: bool):
    signs = (
        lambda painter: draw_box(painter, QRectF(13, 13, 14, 14), tones, is_ticked=is_on),
        lambda painter: draw_grip(painter, MIDDLE, tones),
        lambda painter: draw_arrow(painter, MIDDLE, tones.muted, is_open=is_on),
        lambda painter: draw_drop(painter, 10, 30, MIDDLE.y(), tones),
    )
    for sign in signs:
        away = drawn(sign).center() - MIDDLE
        assert max(abs(away.x()), abs(away.y())) <= 1


@pytest.mark.usefixtures("qapp")
def test_an_arrow_is_wide_where_it_is_open_and_high_where_it_is_folded():
    opened = drawn(lambda painter: draw_arrow(painter, MIDDLE, "#000000", is_open=True))
    folded = drawn(lambda painter: draw_arrow(painter, MIDDLE, "#000000", is_open=False))
    assert (opened.width(), opened.height()) == (folded.height(), folded.width())
    assert opened.width() > opened.height()
