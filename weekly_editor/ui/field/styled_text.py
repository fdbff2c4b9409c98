"""Text with inline marks as a reader sees it, laid out just as the editor that opens over it breaks its lines."""

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QFont, QFontInfo, QPainter, QPen, QTextLayout, QTextLine, QTextOption

from weekly_editor.report.markup import Run, Span, spans, visible, written_place, written_range
from weekly_editor.report.pattern import late_pattern
from weekly_editor.ui.field.gloss import Glosses, drawn_ranges
from weekly_editor.ui.field.mark_look import look_of
from weekly_editor.ui.field.utf16 import to_place, to_units
from weekly_editor.ui.theme import LIGHT, Tones

_KEPT_HEIGHTS = 65_536  # more than an outline has nodes
_KEPT_LAYOUTS = 256  # some more than a window shows
_WIDEST_EM = 1.2  # no letter of those in _KNOWN is wider
_KNOWN = late_pattern(r"[ -)+-Z^-_a-}、-】一-龥！-～]+")  # without the signs of marks
_SAMPLES = (("x", late_pattern(r"[ -~]")), ("国", late_pattern(r"[^ -~]")))
_Key = tuple[str, int]  # text, width in px
_Ranges = list[QTextLayout.FormatRange]


class StyledText:
    """Lays out texts in one font and keeps what it found."""

    def __init__(self, margin_px: int) -> None:
        """Leave ``margin_px`` around the text."""
        self._margin_px = margin_px
        self._font = QFont()
        self._tones = LIGHT
        self._widest_px = _WIDEST_EM * QFontInfo(self._font).pixelSize()
        self._heights: dict[_Key, int] = {}
        self._layouts: dict[_Key, QTextLayout] = {}
        self._ranges: dict[tuple[str, Glosses], _Ranges] = {}
        self._option = QTextOption()
        self._option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)

    def set_look(self, font: QFont, tones: Tones) -> bool:
        """Write in ``font`` and ``tones`` from now on; tell whether texts may have another height in it."""
        is_other = font != self._font
        if is_other:
            self._heights.clear()
            self._widest_px = _WIDEST_EM * QFontInfo(font).pixelSize()
        if is_other or tones is not self._tones:
            self._layouts.clear()
            self._ranges.clear()
        self._font, self._tones = QFont(font), tones
        return is_other

    def height(self, text: str, width_px: int) -> int:
        """Return the height of ``text`` in px, margins included, when it is ``width_px`` wide."""
        key = (text, width_px)
        height = self._heights.get(key)
        if height is None:
            if len(self._heights) >= _KEPT_HEIGHTS:
                self._heights.clear()
            height = self._heights[key] = self._measured(text, width_px)
        return height

    def paint(self, painter: QPainter, rect: QRect, text: str, colour: str, glosses: Glosses = ()) -> None:
        """Draw ``text`` in ``colour`` (#RRGGBB) from the top left of ``rect``, glosses as lines below."""
        painter.setPen(QPen(QColor(colour)))
        origin = QPointF(rect.x() + self._margin_px, rect.y() + self._margin_px)
        ranges = self._glossed(text, glosses) if glosses else []
        self._laid_out(text, rect.width()).draw(painter, origin, ranges, QRectF())

    def end(self, text: str, width_px: int) -> QPointF:
        """Return where the last line of ``text`` ends: to the right, and its top."""
        layout = self._laid_out(text, width_px)
        line = layout.lineAt(layout.lineCount() - 1)
        return QPointF(self._margin_px + line.naturalTextWidth(), self._margin_px + line.y())

    def place(self, text: str, width_px: int, point: QPointF) -> int:
        """Return the place in ``text``, as it is written, of the character nearest to ``point``."""
        line = self._line_at(text, width_px, point)
        return written_place(text, to_place(visible(text), line.xToCursor(point.x() - self._margin_px)))

    def letter_at(self, text: str, width_px: int, point: QPointF) -> int | None:
        """Return the place in ``text``, as it is written, of the character at ``point``, None where none is drawn."""
        line = self._line_at(text, width_px, point)
        x = point.x() - self._margin_px
        if not 0 <= x < line.naturalTextWidth():
            return None
        place = to_place(visible(text), line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter))
        return written_range(text, place, place)[0]

    def _line_at(self, text: str, width_px: int, point: QPointF) -> QTextLine:
        layout = self._laid_out(text, width_px)
        y = point.y() - self._margin_px
        number = 0
        while number < layout.lineCount() - 1 and layout.lineAt(number).y() + layout.lineAt(number).height() <= y:
            number += 1
        return layout.lineAt(number)

    def _glossed(self, text: str, glosses: Glosses) -> _Ranges:
        ranges = self._ranges.get((text, glosses))
        if ranges is None:
            if len(self._ranges) >= _KEPT_LAYOUTS:
                self._ranges.clear()
            ranges = self._ranges[text, glosses] = drawn_ranges(text, glosses, self._tones)
        return ranges

    def _measured(self, text: str, width_px: int) -> int:
        """Return a text's height; what is surely one line is as tall as any like it, and not laid out at all."""
        like = "".join(sample for sample, signs in _SAMPLES if signs.search(text))
        room = width_px - 2 * self._margin_px
        if like and text != like and len(text) * self._widest_px <= room and _KNOWN.fullmatch(text):
            return self.height(like, width_px)
        return round(_bottom(self._lay_out(text, width_px)) + 2 * self._margin_px)

    def _laid_out(self, text: str, width_px: int) -> QTextLayout:
        key = (text, width_px)
        layout = self._layouts.pop(key, None)
        if layout is None:
            if len(self._layouts) >= _KEPT_LAYOUTS:
                del self._layouts[next(iter(self._layouts))]
            layout = self._lay_out(text, width_px)
        self._layouts[key] = layout
        return layout

    def _lay_out(self, text: str, width_px: int) -> QTextLayout:
        found = spans(text)
        layout = QTextLayout("".join(span.text for span in found).replace("\n", "\u2028"), self._font)
        layout.setTextOption(self._option)
        if len(found) > 1 or (found and found[0].text != text):
            self._add_looks(layout, found)
        width, y = max(width_px - 2 * self._margin_px, 1), 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLeadingIncluded(True)
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y))
            y += line.height()
        layout.endLayout()
        return layout

    def _add_looks(self, layout: QTextLayout, found: tuple[Span, ...]) -> None:
        ranges, start = [], 0
        for span in found:
            length = to_units(span.text, len(span.text))
            if span.bold or span.struck or span.code or span.href:
                look = QTextLayout.FormatRange()
                look.start, look.length = start, length
                run = Run(span.text, False, span.bold, span.struck, span.code, span.href)
                look.format = look_of(run, self._tones, self._font)
                ranges.append(look)
            start += length
        layout.setFormats(ranges)


def _bottom(layout: QTextLayout) -> float:
    last = layout.lineAt(layout.lineCount() - 1)
    return last.y() + last.height()
