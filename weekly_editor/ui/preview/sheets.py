"""Where the sheets lie on the desk: pages of paper one below the other, and places of the view upon them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QSizeF

from weekly_editor.document.look import Look
from weekly_editor.paper.page import Page, page_at
from weekly_editor.storage.settings import MAX_ZOOM, MIN_ZOOM

Zoom = float | Literal["width", "page"]  # times the real size, or whatever shows the whole width or a whole page

DESK_PX = 16  # of desk around the sheets
GAP_PX = 12  # of desk between two
LEAST_MARGIN_MM = 11.0  # where the view is narrow the white margins give way before the letters get small
WIDEST_FIT = 1.25  # a very wide view does not blow the letters up any further
LEAST_FIT = 0.2  # a narrow view shows the whole width all the same


@dataclass(frozen=True, slots=True)
class SheetSize:
    """How large a sheet is, in px of the layout."""

    page: QSizeF
    text: QSizeF
    full_margin: float
    least_margin: float


def size_of(look: Look, text_width: float) -> SheetSize:
    """Return the measures of the sheets of ``look`` if its lines are ``text_width`` px of the layout long."""
    mm = text_width / (look.page_width_mm - 2 * look.margin_mm)
    return SheetSize(
        page=QSizeF(look.page_width_mm * mm, look.page_height_mm * mm),
        text=QSizeF(text_width, (look.page_height_mm - 2 * look.margin_mm) * mm),
        full_margin=look.margin_mm * mm,
        least_margin=LEAST_MARGIN_MM * mm,
    )


@dataclass(frozen=True, slots=True)
class SheetPoint:
    """A place on a page: ``x`` and ``down`` from where its text begins, px of the layout."""

    index: int
    x: float
    down: float


class Sheets:
    """The sheets of ``pages`` in a view; lengths of the view in its own px, those on paper in px of the layout."""

    def __init__(self, size: SheetSize, pages: tuple[Page, ...], view: QSize, zoom: Zoom) -> None:
        self.size = size
        self.pages = pages
        self.view = view
        self.zoom = zoom
        room = QSizeF(view.width() - 2 * DESK_PX, view.height() - 2 * DESK_PX)
        self.scale = _scale(size, room, zoom)  # how many pixels of the view one of the layout takes
        spare = (room.width() / self.scale - size.text.width()) / 2
        self.margin = min(max(spare, size.least_margin), size.full_margin)  # the white at every side of the text
        around = QSizeF(2 * self.margin, 2 * self.margin)
        self.extent = ((size.text + around) * self.scale).toSize()
        self.pitch = self.extent.height() + GAP_PX

    def is_same(self, other: "Sheets") -> bool:
        """Tell whether the other sheets look alike."""
        return self.is_aligned(other) and self.pages == other.pages and self.view == other.view

    def is_aligned(self, other: "Sheets") -> bool:
        """Tell whether sheets of the same number lie in the same place and are of one size."""
        return (self.scale, self.extent, self._left()) == (other.scale, other.extent, other._left())  # noqa: SLF001

    def surplus(self) -> QSize:
        """Return how far the sheets and the desk around them reach beyond the view."""
        height = len(self.pages) * self.pitch - GAP_PX
        whole = QSize(self.extent.width() + 2 * DESK_PX, height + 2 * DESK_PX)
        return (whole - self.view).expandedTo(QSize(0, 0))

    def rect(self, index: int) -> QRect:
        """Return where sheet ``index`` lies, as long as nothing is scrolled."""
        return QRect(QPoint(self._left(), DESK_PX + index * self.pitch), self.extent)

    def origin(self, index: int) -> QPointF:
        """Return where on sheet ``index`` the text begins, as long as nothing is scrolled."""
        white = self.margin * self.scale
        return QPointF(self.rect(index).topLeft()) + QPointF(white, white)

    def touched(self, rect: QRect) -> Iterator[int]:
        """Yield the sheets that ``rect`` may touch."""
        first = max((rect.top() - DESK_PX) // self.pitch, 0)
        last = min((rect.bottom() - DESK_PX) // self.pitch, len(self.pages) - 1)
        return iter(range(first, last + 1))

    def place(self, point: QPointF) -> SheetPoint:
        """Return the place on the nearest sheet."""
        nearest = int((point.y() - DESK_PX + GAP_PX / 2) // self.pitch)
        index = min(max(nearest, 0), len(self.pages) - 1)
        on_sheet = (point - self.origin(index)) / self.scale
        return SheetPoint(index, on_sheet.x(), on_sheet.y())

    def point(self, place: SheetPoint) -> QPointF:
        """Return where ``place`` lies."""
        return self.origin(min(place.index, len(self.pages) - 1)) + QPointF(place.x, place.down) * self.scale

    def to_text(self, point: QPointF) -> QPointF:
        """Return the place of the endless text that is shown at ``point``, or nearest to it."""
        place = self.place(point)
        return QPointF(place.x, self.pages[place.index].text_y(place.down))

    def from_text(self, point: QPointF) -> QPointF:
        """Return where a place of the endless text is shown."""
        index = page_at(self.pages, point.y())
        return self.point(SheetPoint(index, point.x(), self.pages[index].down(point.y())))

    def rect_of(self, rect: QRectF) -> QRect:
        """Return what a stretch of the endless text covers, on one page or several."""
        corners = QRectF(self.from_text(rect.topLeft()), self.from_text(rect.bottomRight()))
        return corners.toAlignedRect().adjusted(-1, -1, 1, 1)

    def _left(self) -> int:
        return max((self.view.width() - self.extent.width()) // 2, DESK_PX)


def _scale(size: SheetSize, room: QSizeF, zoom: Zoom) -> float:
    if not isinstance(zoom, str):
        return min(max(zoom, MIN_ZOOM), MAX_ZOOM)
    squeezed = room.width() / (size.text.width() + 2 * size.least_margin)
    fit = max(min(max(min(squeezed, 1.0), room.width() / size.page.width()), WIDEST_FIT), LEAST_FIT)
    if zoom == "width":
        return fit
    return max(min(room.width() / size.page.width(), room.height() / size.page.height(), fit), LEAST_FIT)
