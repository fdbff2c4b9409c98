"""Icons are drawn in the colours of the theme, sharp on every screen."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage

from weekly_editor.resource import resource
from weekly_editor.ui.icon import SIZE_PX, tinted_icon

NAMES = sorted(path.stem for path in resource("icons").glob("*.svg"))


def colours(image: QImage) -> set[str]:
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.usefixtures("qapp")
def test_an_icon_has_one_colour_and_another_where_it_cannot_be_used():
    icon = tinted_icon("save", "#2563b8", "#85878c")
    size = QSize(SIZE_PX, SIZE_PX)
    assert colours(icon.pixmap(size).toImage()) == {"#2563b8"}
    assert colours(icon.pixmap(size, QIcon.Mode.Disabled).toImage()) == {"#85878c"}


@pytest.mark.usefixtures("qapp")
def test_a_larger_icon_is_drawn_larger_not_blown_up():
    assert tinted_icon("save", "#000000", "#000000", 32).actualSize(QSize(32, 32)) == QSize(32, 32)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", NAMES)
def test_every_icon_of_the_set_shows_something(name: str):
    image = tinted_icon(name, "#112233", "#112233").pixmap(QSize(SIZE_PX, SIZE_PX)).toImage()
    assert any(image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height()))
    assert QColor("#112233").isValid()


@pytest.mark.parametrize("path", sorted(resource("icons").rglob("*.svg")), ids=lambda path: path.stem)
def test_every_icon_keeps_its_notice(path):
    assert path.read_text("utf-8").startswith("<!-- @license lucide-static")
