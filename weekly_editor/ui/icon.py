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
    icon = QIcon()
    for scale in _SCALES:
        icon.addPixmap(_pixmap(name, colour, scale), QIcon.Mode.Normal)
        icon.addPixmap(_pixmap(name, disabled, scale), QIcon.Mode.Disabled)
    return icon


def _pixmap(name: str, colour: str, scale: int) -> QPixmap:
    svg = resource("icons", f"{name}.svg").read_text("utf-8").replace("currentColor", QColor(colour).name())
    pixmap = QPixmap(SIZE_PX * scale, SIZE_PX * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.replace('stroke-width="2"', 'stroke-width="1.75"').encode())).render(
        painter, QRectF(pixmap.rect())
    )
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap
