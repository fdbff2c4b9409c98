"""How a card's line is drawn: grip and arrow, title, risk and excerpt, and its facts in columns at the right."""

from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from weekly_editor.ui.drawing import draw_arrow, draw_grip
from weekly_editor.ui.field.progress_bar import draw_share
from weekly_editor.ui.icon import tinted_icon
from weekly_editor.ui.theme import Tones

BAR_PX = 56
GAP_PX = 12
LEFT_PX = 32  # where the words begin; the form of an open card begins there too
RISK_PX = 160
OWNER_FROM_PX = 480  # a narrower line leaves the owner out, and a still narrower one the bar
BAR_FROM_PX = 360
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_TO_LEFT, _TO_RIGHT = _MIDDLE | Qt.AlignmentFlag.AlignLeft, _MIDDLE | Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class Summary:
    """What a folded piece shows; ``progress`` in percent, ``aside`` a day or a count."""

    title: str
    excerpt: str = ""
    progress: Decimal | None = None
    aside: str = ""
    owner: str = ""
    risk: str = ""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns at the right of all cards of a list, by their widths in px; 0 where no card needs one."""

    progress_px: int = 0
    aside_px: int = 0
    owner_px: int = 0


def columns_for(summaries: tuple[Summary, ...], metrics: QFontMetrics) -> Columns:
    """Return the columns in which the facts of all ``summaries`` stand below each other."""
    has_progress = any(summary.progress is not None for summary in summaries)
    return Columns(
        metrics.horizontalAdvance("100%") if has_progress else 0,
        max((metrics.horizontalAdvance(summary.aside) for summary in summaries), default=0),
        min(max((metrics.horizontalAdvance(summary.owner) for summary in summaries), default=0), 96),
    )


class CardPainter:
    """Draws one line; what is drawn last stands further left."""

    def __init__(self, painter: QPainter, rect: QRect, tones: Tones) -> None:
        """Draw with ``painter`` into ``rect``."""
        self._painter = painter
        self._tones = tones
        self._rect = rect
        self._left = rect.left() + LEFT_PX
        self._right = rect.right() - GAP_PX

    def ground(self, *, is_lit: bool, is_open: bool, has_focus: bool) -> None:
        """Draw what is behind the line."""
        accent = QColor(self._tones.accent)
        ground = QRectF(self._rect.adjusted(0, 1, -1, -1))
        if is_lit or is_open:
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(QColor(accent.red(), accent.green(), accent.blue(), 18 if is_open else 12))
            self._painter.drawRoundedRect(ground, 6, 6)
        if has_focus:
            self._painter.setPen(accent)
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def grip(self) -> None:
        """Draw the dots by which a line is dragged."""
        draw_grip(self._painter, QPoint(self._rect.left() + 6, self._rect.center().y()), self._tones)

    def arrow(self, *, is_open: bool) -> None:
        """Draw an arrow that points down where the card is open."""
        centre = QPoint(self._rect.left() + LEFT_PX - 12, self._rect.center().y() + 1)
        draw_arrow(self._painter, centre, self._tones.muted, is_open=is_open)

    def facts(self, summary: Summary, columns: Columns) -> None:
        """Draw owner, due day or count, and progress."""
        if columns.owner_px and self._rect.width() >= OWNER_FROM_PX:
            self._column(columns.owner_px, summary.owner, _TO_LEFT, self._tones.muted)
        if columns.aside_px:
            self._column(columns.aside_px, summary.aside, _TO_RIGHT, self._tones.muted)
        if columns.progress_px:
            if self._rect.width() >= BAR_FROM_PX:
                self._bar(summary.progress)
            text = "" if summary.progress is None else f"{summary.progress.normalize():f}%"
            self._column(columns.progress_px, text, _TO_RIGHT, self._tones.text)

    def words(self, summary: Summary, font: QFont, *, is_open: bool) -> None:
        """Draw title, risk and, while the card is folded, excerpt in the room that is left."""
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        if summary.title:
            self._words(summary.title, bold, self._tones.text, self._right - self._left)
        else:  # the first words stand for it
            self._words(summary.excerpt, font, self._tones.text, self._room_before_risk(summary))
        if summary.risk:
            self._risk(summary.risk, font, is_alone=is_open or not summary.excerpt or not summary.title)
        if summary.title and not is_open and self._right - self._left > 40:
            self._words(summary.excerpt, font, self._tones.muted, self._right - self._left)

    def _column(self, width: int, text: str, align: Qt.AlignmentFlag, colour: str) -> None:
        place = QRect(self._right - width, self._rect.top(), width + 1, self._rect.height())
        self._painter.setPen(QColor(colour))
        elided = self._painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width + 1)
        self._painter.drawText(place, align, elided)
        self._right -= width + GAP_PX

    def _bar(self, progress: Decimal | None) -> None:
        if progress is not None:
            track = QRectF(self._right - BAR_PX, self._rect.center().y() - 2, BAR_PX, 5)
            draw_share(self._painter, track, progress, self._tones)
        self._right -= BAR_PX + 8

    def _room_before_risk(self, summary: Summary) -> int:
        room = self._right - self._left
        return max(room - RISK_PX, room // 2) if summary.risk else room

    def _risk(self, risk: str, font: QFont, *, is_alone: bool) -> None:
        """Draw the sign of a risk, even where there is hardly room, and its words where there is."""
        self._left = min(self._left, max(self._right - 16, self._rect.left() + LEFT_PX))
        sign = QRect(QPoint(self._left, self._rect.center().y() - 7), QSize(16, 16))
        tinted_icon("triangle-alert", self._tones.warning, self._tones.warning).paint(self._painter, sign)
        self._left += 20
        room = self._right - self._left
        if not is_alone:
            room = min(room, max(room // 2, RISK_PX))
        if room > 40:
            self._words(risk, font, self._tones.warning, room)

    def _words(self, text: str, font: QFont, colour: str, room: int) -> None:
        if not text or room <= 0:
            return
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))
        metrics = self._painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        place = QRect(self._left, self._rect.top(), room, self._rect.height())
        self._painter.drawText(place, _TO_LEFT, shown)
        self._left += metrics.horizontalAdvance(shown) + GAP_PX
