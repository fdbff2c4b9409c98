"""Line icons (Lucide, ISC) in the colour of the text they stand beside."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from weekly_editor.resource import resource

SIZE_PX = 18


def tinted_icon(name: str, colour: str, disabled: str, size_px: int = SIZE_PX) -> QIcon:
    """Return the icon ``name`` drawn in ``colour`` (#RRGGBB), and in ``disabled`` where it cannot be used.

    It is drawn for the pixels of every screen there is, so that no scaling blurs its lines."""
    scales = sorted({1.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())})
    return _icon(name, colour, disabled, size_px, tuple(scales))


@cache
def _icon(name: str, colour: str, disabled: str, size_px: int, scales: tuple[float, ...]) -> QIcon:
    svg = resource("icons", f"{name}.svg").read_bytes().replace(b'stroke-width="2"', b'stroke-width="1.75"')
    shape = QSvgRenderer(QByteArray(svg))
    icon = QIcon()
    for scale in scales:
        drawn = _drawn(shape, size_px, scale)
        icon.addPixmap(_tinted(drawn, colour), QIcon.Mode.Normal)
        icon.addPixmap(_tinted(drawn, disabled), QIcon.Mode.Disabled)
    return icon


def _drawn(shape: QSvgRenderer, size_px: int, scale: float) -> QPixmap:
    pixmap = QPixmap(round(size_px * scale), round(size_px * scale))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    shape.render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap


def _tinted(drawn: QPixmap, colour: str) -> QPixmap:
    pixmap = QPixmap(drawn)
    painter = QPainter(pixmap)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(pixmap.rect(), QColor(colour))
    painter.end()
    return pixmap
