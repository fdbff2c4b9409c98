"""The plot of one metric: drawn once, then only what follows the pointer or the arrow keys."""

from PySide6.QtCore import QEvent, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QFont,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from weekly_editor.analysis.series import MetricSeries
from weekly_editor.ui.role import set_role
from weekly_editor.ui.theme import LIGHT, Tones, tones_of
from weekly_editor.ui.trend.hover import Hover, draw_hover, hover_at
from weekly_editor.ui.trend.ink import Content, draw_plot, plane_of
from weekly_editor.ui.trend.plane import Plane
from weekly_editor.ui.trend.said import plot_words, words_of
from weekly_editor.ui.trend.stretch import Stretch

MIN_PX, MIN_LINES = 320, 7  # width, and height in lines of text
PICTURE_PX = QSize(760, 320)  # of a picture for a document, at least
PICTURE_SCALE = 2
_TITLE_PX = 28
_DOTS_PER_M = round(96 * PICTURE_SCALE / 0.0254)
_ZOOM = 1.25  # a notch of the wheel
_NOTCH = 120


class TrendPlot(QWidget):
    """Draws the weeks of a stretch; the pointer or the arrow keys mark one of them, whose values are told beside it."""

    stretchChanged = Signal()  # the user zoomed or moved it
    weekEntered = Signal(int)  # the number of the marked week; Enter or a double click

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty plot."""
        super().__init__(parent)
        self._content: Content | None = None
        self._bounds = self.stretch = Stretch(0, 1)
        self._plane: Plane | None = None
        self._drawn: QPixmap | None = None  # all but what follows the pointer
        self._hover: Hover | None = None
        self._words = ""  # what is shown, for those who cannot see it
        self._dragged: tuple[float, Stretch] | None = None  # where it was taken hold of, and what was shown then
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_role(self, QAccessible.Role.Chart)

    def show_content(self, content: Content, stretch: Stretch, bounds: Stretch) -> None:
        """Show ``content`` in the weeks of ``stretch``; zooming and moving stays within ``bounds``."""
        marked = self.marked()
        self._content, self._bounds = content, bounds
        self.stretch = stretch.within(bounds)
        self._redraw()
        self._describe()
        self.mark(marked if marked is not None and bounds.first <= marked <= bounds.last else None)

    def content(self) -> Content | None:
        """Return what is shown."""
        return self._content

    def series(self) -> MetricSeries | None:
        """Return the series that is shown."""
        return self._content.series if self._content else None

    def plane(self) -> Plane | None:
        """Return where weeks and values stand now, None where nothing is shown."""
        self._plot()
        return self._plane

    def marked(self) -> int | None:
        """Return the number of the marked week, None where none is."""
        return self._hover.number if self._hover else None

    def told(self) -> tuple[str, ...]:
        """Return what is said of the marked week, line by line."""
        return self._hover.lines if self._hover else ()

    def mark(self, number: int | None) -> None:
        """Mark the week ``number``, or none."""
        if number == self.marked() and self._drawn is not None:
            return
        before = self._hover
        self._hover = self._made_hover(number)
        for hover in (before, self._hover):
            if hover is not None:
                self.update(hover.area)
        self._tell()

    def show_stretch(self, stretch: Stretch) -> None:
        """Show other weeks."""
        stretch = stretch.within(self._bounds)
        if stretch != self.stretch:
            self.stretch = stretch
            self._hover = None
            self._redraw()
            self._describe()

    def picture(self) -> QImage:
        """Return the plot with its name on white ground, twice as fine as on a plain screen: it is for documents."""
        size = self.size().expandedTo(PICTURE_PX) + QSize(0, _TITLE_PX)
        image = QImage(size * PICTURE_SCALE, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        if self._content is None:
            return image
        painter = QPainter(image)
        painter.scale(PICTURE_SCALE, PICTURE_SCALE)
        title = QFont(self.font())
        title.setBold(True)
        painter.setFont(title)
        painter.setPen(QColor(LIGHT.text))
        name = QRectF(8, 0, size.width() - 16, _TITLE_PX)
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, words_of(self._content.series.name))
        painter.translate(8, _TITLE_PX)
        painter.setFont(self.font())
        ground = QSizeF(size.width() - 16, size.height() - _TITLE_PX - 4)
        draw_plot(painter, self._content, plane_of(self._content, self.stretch, ground, self.font()), LIGHT)
        painter.end()
        image.setDotsPerMeterX(_DOTS_PER_M)
        image.setDotsPerMeterY(_DOTS_PER_M)
        return image

    def minimumSizeHint(self) -> QSize:
        """Return room for a few values over the labels of weeks and years."""
        return QSize(MIN_PX, MIN_LINES * self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the plot, kept from the last time where it is the same, and over it the marked week."""
        painter = QPainter(self)
        drawn = self._plot()
        area = QRectF(event.rect())
        ratio = drawn.devicePixelRatio()
        painter.drawPixmap(area, drawn, QRectF(area.topLeft() * ratio, area.size() * ratio))
        if self._hover is not None and self._plane is not None:
            draw_hover(painter, self._hover, self._plane, self._tones())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew for another size."""
        super().resizeEvent(event)
        self._redraw()

    def changeEvent(self, event: QEvent) -> None:
        """Follow theme and size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "_dragged"):
            self.updateGeometry()
            self._redraw()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the week below the pointer; with the button held, move the weeks along."""
        if self._plane is None:
            return
        x = event.position().x()
        if self._dragged is None:
            self.mark(self._plane.number_at(x))
        else:
            begin, stretch = self._dragged
            self._go(stretch.moved(round((begin - x) / self._plane.week_px), self._bounds))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the weeks."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragged = (event.position().x(), self.stretch)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of them."""
        self._dragged = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for the marked week."""
        self._enter()

    def leaveEvent(self, event: QEvent) -> None:
        """Mark no week any more, unless the keyboard goes on."""
        if not self.hasFocus():
            self.mark(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark the last week for the arrow keys to start from."""
        super().focusInEvent(event)
        if self.marked() is None and self._content is not None:
            self.mark(self._last())
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Mark no week any more."""
        super().focusOutEvent(event)
        self.mark(None)
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Show more or fewer weeks around the pointer; a wheel that goes sideways moves them."""
        if self._plane is None:
            return
        turned, sideways = event.angleDelta().y(), event.angleDelta().x()
        at = self._plane.number_at(event.position().x())
        if abs(sideways) > abs(turned):
            self._go(self.stretch.moved(-round(sideways / _NOTCH * max(self.stretch.count / 10, 1)), self._bounds))
        elif turned:
            self._go(self.stretch.zoomed(_ZOOM ** (-turned / _NOTCH), at, self._bounds))
            self.mark(at)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Mark another week with the arrows, Home and End; plus and minus zoom, Enter asks for the week."""
        last, first = self._last(), self.stretch.first
        marked = last if self.marked() is None else self.marked() or 0
        match event.key():
            case Qt.Key.Key_Left:
                self._walk(marked - 1)
            case Qt.Key.Key_Right:
                self._walk(marked + 1)
            case Qt.Key.Key_Home:
                self.mark(first)
            case Qt.Key.Key_End:
                self.mark(last)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self._go(self.stretch.zoomed(1 / _ZOOM, marked, self._bounds))
                self.mark(marked)
            case Qt.Key.Key_Minus:
                self._go(self.stretch.zoomed(_ZOOM, marked, self._bounds))
                self.mark(marked)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._enter()
            case _:
                super().keyPressEvent(event)

    def _walk(self, number: int) -> None:
        """Mark week ``number``; beyond what is shown, move along."""
        number = min(max(number, self._bounds.first), self._bounds.last)
        if number < self.stretch.first or number > self.stretch.last:
            self._go(self.stretch.moved(1 if number > self.stretch.last else -1, self._bounds))
        self.mark(number)

    def _go(self, stretch: Stretch) -> None:
        if stretch != self.stretch:
            self.show_stretch(stretch)
            self.stretchChanged.emit()

    def _enter(self) -> None:
        marked = self.marked()
        if marked is not None:
            self.weekEntered.emit(marked)

    def _last(self) -> int:
        """Return the last week that is shown and has a value, the last one where none has."""
        places = self._content.places(self.stretch) if self._content else range(0)
        return self._content.numbers[places[-1]] if self._content and places else self.stretch.last

    def _made_hover(self, number: int | None) -> Hover | None:
        self._plot()
        if number is None or self._content is None or self._plane is None:
            return None
        if not self.stretch.first <= number <= self.stretch.last:
            return None
        return hover_at(number, self._content, self._plane, self.rect(), self.font())

    def _redraw(self) -> None:
        self._drawn = self._plane = None
        if self._hover is not None:
            self._hover = self._made_hover(self._hover.number)
        self.update()

    def _plot(self) -> QPixmap:
        """Return the plot without what follows the pointer, drawn at the first call after a change."""
        if self._drawn is not None:
            return self._drawn
        ratio = self.devicePixelRatioF()
        drawn = QPixmap(self.size() * ratio)
        drawn.setDevicePixelRatio(ratio)
        tones = self._tones()
        drawn.fill(QColor(tones.surface))
        if self._content is not None:
            self._plane = plane_of(self._content, self.stretch, QSizeF(self.size()), self.font())
            painter = QPainter(drawn)
            painter.setFont(self.font())
            draw_plot(painter, self._content, self._plane, tones)
            painter.end()
        self._drawn = drawn
        return drawn

    def _tones(self) -> Tones:
        return tones_of(self.palette())

    def _describe(self) -> None:
        if self._content is not None:
            points = self._content.points(self.stretch)
            self._words = plot_words(self._content.series, points, self._content.wording)
            self.setAccessibleName(words_of(self._content.series.name))
            self._tell()

    def _tell(self) -> None:
        """Say the marked week and what is shown to those who cannot see it."""
        self.setAccessibleDescription("; ".join((*self.told(), self._words)))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
