"""Line icons (Lucide, ISC) in the colour of the text they stand beside."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from weekly_editor.resource import resource

SIZE_PX = 18
_SCALES = (1, 2)


@cache
def tinted_icon(name: str, colour: str, disabled: str) -> QIcon:
    """Return the icon ``name`` drawn in ``colour`` (#RRGGBB), and in ``disabled`` where it cannot be used."""
    svg = resource("icons", f"{name}.svg").read_bytes().replace(b'stroke-width="2"', b'stroke-width="1.75"')
    shape = QSvgRenderer(QByteArray(svg))
    icon = QIcon()
    for scale in _SCALES:
        drawn = _drawn(shape, scale)
        icon.addPixmap(_tinted(drawn, colour), QIcon.Mode.Normal)
        icon.addPixmap(_tinted(drawn, disabled), QIcon.Mode.Disabled)
    return icon


def _drawn(shape: QSvgRenderer, scale: int) -> QPixmap:
    pixmap = QPixmap(SIZE_PX * scale, SIZE_PX * scale)
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
