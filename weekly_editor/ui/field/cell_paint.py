"""How cells of a table are drawn and measured."""

from collections.abc import Callable

from PySide6.QtCore import QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPolygonF
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from weekly_editor.ui.drawing import draw_box
from weekly_editor.ui.field.cell import Column, Shown, Tone, write_short
from weekly_editor.ui.field.gloss import Gloss, Glosses, gloss_at
from weekly_editor.ui.field.key_menu import MenuLine
from weekly_editor.ui.field.rows_model import RIGHT, RowsModel
from weekly_editor.ui.field.spark import WIDTH_PX as SPARK_PX
from weekly_editor.ui.field.spark import draw_spark
from weekly_editor.ui.field.wrapped_text import WrappedText
from weekly_editor.ui.index import Index
from weekly_editor.ui.theme import Tones, tones_of

MARGIN_PX = 7
BOX_PX = 14
_SIGN_GAP_PX = 5  # between the sign of a remark and the text
_MARK_PX = 6  # the corner of a cell that cannot be read
_SELECTED = QStyle.StateFlag.State_Selected
_WRAPS = Qt.TextFlag.TextWrapAnywhere
_FAR = 1_000_000
_NOTHING = Shown()
_PROSE = "text"  # the column of sentences; notes are none
_WORDS = ("text", "line", "person", "choice")  # their lines break between words

CellGlosser = Callable[[int, str, str], Glosses]  # row, name of the column, text


class CellPainter:
    """Draws the cells of one table: texts wrapped, figures to the right, a flag as a box; nothing is cut off."""

    def __init__(self, model: RowsModel, year: int) -> None:
        """Draw ``model``; where a column is narrow, days of ``year`` stand without it."""
        self._model = model
        self._text = WrappedText(MARGIN_PX)
        self.year = year
        self.shows_choice = False  # the keyboard is in the table
        self.current: tuple[int, int] = (-1, -1)  # this cell among the chosen ones stays as it is
        self.glosses_on: CellGlosser = lambda _row, _name, _text: ()  # of a cell's text
        self.covered: QPersistentModelIndex | None = None  # the cell with an open field: it shows nothing itself

    def height(self, row: int, column: int, width: int, font: QFont, metrics: QFontMetrics) -> int:
        """Return the height in px that a cell needs in ``width`` px; ``metrics`` are those of ``font``."""
        line = metrics.height() + 2 * MARGIN_PX
        editor = self._model.columns[column].editor
        cell = _NOTHING if editor == "flag" else self._model.drawn_in(row, self._model.columns[column])
        width -= self._sign_px(row, self._model.columns[column], metrics)
        room = width - 2 * MARGIN_PX
        shown = "" if cell.line else self._fitting(cell, row, column, room, metrics)
        if not shown or (editor != "text" and "\n" not in shown and metrics.horizontalAdvance(shown) < room):
            return line
        if editor in _WORDS:
            return max(line, self._text.height(shown, width - 1, font) + 1)
        return metrics.boundingRect(QRect(0, 0, max(room, 1), _FAR), _WRAPS, shown).height() + 2 * MARGIN_PX

    def natural_width(self, row: int, column: Column, metrics: QFontMetrics) -> int:
        """Return the width in px of a cell whose text stands in one line."""
        cell = self._model.drawn_in(row, column)
        if cell.line:
            return SPARK_PX
        widest = max(metrics.horizontalAdvance(line) for line in cell.text.split("\n"))
        return widest + self._sign_px(row, column, metrics) + 2 * MARGIN_PX + 2

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell; what stands around the chosen ones is the view's to draw."""
        tones = tones_of(option.palette)
        row, column = index.row(), index.column()
        selected = self.shows_choice and (row, column) != self.current and bool(option.state & _SELECTED)
        painter.fillRect(option.rect, QColor(tones.selection if selected else tones.surface))
        painter.setPen(QColor(tones.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if self.covered is not None and self.covered == index:
            return
        if row == len(self._model.rows) and self._model.wrong(row, column) is None:
            return
        if self._model.columns[column].editor == "flag":
            draw_box(painter, flag_rect(option.rect), tones, is_ticked=self._model.cell(row, column))
        else:
            self._paint_text(painter, option, row, column, tones)
        if self._model.wrong(row, column) is not None:
            _paint_mark(painter, option.rect, tones)

    def gloss_under(self, option: QStyleOptionViewItem, index: Index, point: QPoint) -> Gloss | None:
        """Return the gloss on the letter at ``point`` of the view, None where there is none."""
        row, column = index.row(), index.column()
        text = self._model.drawn_in(row, self._model.columns[column]).text
        glosses = self.glosses(row, column, text)
        if not glosses:
            return None
        inside = QPointF(point - option.rect.topLeft())
        place = self._text.letter_at(text, option.rect.width() - 1, option.font, inside)
        return gloss_at(glosses, place) if place is not None else None

    def glosses(self, row: int, column: int, text: str) -> Glosses:
        """Return what is to be said of ``text`` in a cell."""
        name = self._model.columns[column].name
        is_prose = name == _PROSE and row < len(self._model.rows)
        return self.glosses_on(row, name, text) if is_prose else ()

    def meanings(self, row: int, column: int) -> str:
        """Return what is to be said of the phrases of a cell, each after its words; "" where it is nothing."""
        text = self._model.drawn_in(row, self._model.columns[column]).text
        told = (f"{text[gloss.begin : gloss.end]} — {gloss.words}" for gloss in self.glosses(row, column, text))
        return "\n".join(told)

    def ways(self, row: int, column: int) -> tuple[MenuLine, ...]:
        """Return what can be done about the phrases of a cell."""
        text = self._model.drawn_in(row, self._model.columns[column]).text
        return tuple(dict.fromkeys(way for gloss in self.glosses(row, column, text) for way in gloss.ways))

    def _sign_px(self, row: int, column: Column, metrics: QFontMetrics) -> int:
        """Return the room in px that the sign of a remark takes beside the text of its cell."""
        remark = self._model.remark_in(row, column)
        return metrics.horizontalAdvance(remark.sign) + _SIGN_GAP_PX if remark else 0

    def _paint_sign(
        self, painter: QPainter, option: QStyleOptionViewItem, row: int, column: int, tones: Tones
    ) -> QRect:
        """Draw the sign of a remark opposite to where the text begins, and return what is left of the cell."""
        remark = self._model.remark_in(row, self._model.columns[column])
        if remark is None:
            return option.rect
        width = self._sign_px(row, self._model.columns[column], option.fontMetrics)
        is_right = self._model.columns[column].editor in RIGHT
        painter.setPen(QColor(_tone(remark.tone, tones)))
        painter.setFont(option.font)
        room = option.rect.adjusted(MARGIN_PX, MARGIN_PX, -MARGIN_PX, 0)
        side = Qt.AlignmentFlag.AlignLeft if is_right else Qt.AlignmentFlag.AlignRight
        painter.drawText(room, int(side | Qt.AlignmentFlag.AlignTop), remark.sign)
        return option.rect.adjusted(width, 0, 0, 0) if is_right else option.rect.adjusted(0, 0, -width, 0)

    def _paint_text(self, painter: QPainter, option: QStyleOptionViewItem, row: int, column: int, tones: Tones) -> None:
        rect = self._paint_sign(painter, option, row, column, tones)
        room = rect.adjusted(MARGIN_PX, MARGIN_PX, -MARGIN_PX, 0)
        cell = self._model.drawn_in(row, self._model.columns[column])
        if cell.line:
            draw_spark(painter, room.adjusted(0, 0, 0, -MARGIN_PX), cell.line, tones)
            return
        shown = self._fitting(cell, row, column, room.width(), option.fontMetrics)
        if not shown:
            return
        colour = self._colour(cell, row, column, tones)
        if self._model.columns[column].editor in _WORDS:
            glosses = self.glosses(row, column, shown)
            self._text.paint(painter, rect.adjusted(0, 0, -1, -1), shown, option.font, colour, glosses)
        else:
            painter.setPen(QColor(colour))
            painter.setFont(option.font)
            painter.drawText(room, _flags(self._model, column), shown)

    def _fitting(self, cell: Shown, row: int, column: int, room: int, metrics: QFontMetrics) -> str:
        """Return what of ``cell`` has room: all of its text, or its short form."""
        spec = self._model.columns[column]
        is_dated = spec.editor in ("day", "moment") and spec.derived is None
        if not (is_dated or cell.short) or metrics.horizontalAdvance(cell.text) < room:
            return cell.text
        if cell.short or self._model.wrong(row, column):
            return cell.short or cell.text
        return write_short(spec, self._model.cell(row, column), self.year)

    def _colour(self, cell: Shown, row: int, column: int, tones: Tones) -> str:
        if self._model.is_editable(column) and self._model.text(row, column):
            return tones.danger if self._model.wrong(row, column) else tones.text
        return _tone(cell.tone, tones)


def _tone(tone: Tone, tones: Tones) -> str:
    return {"muted": tones.muted, "good": tones.success, "risk": tones.danger, "doubt": tones.warning}[tone]


def flag_rect(cell: QRect) -> QRectF:
    """Return where the box of a flag stands in its cell."""
    box = QRectF(0, 0, BOX_PX, BOX_PX)
    box.moveCenter(cell.toRectF().center())
    box.moveTop(cell.top() + MARGIN_PX + 1.5)
    return box


def _flags(model: RowsModel, column: int) -> int:
    side = Qt.AlignmentFlag.AlignRight if model.columns[column].editor in RIGHT else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignTop) | int(_WRAPS)


def _paint_mark(painter: QPainter, rect: QRect, tones: Tones) -> None:
    corner = QPointF(rect.right(), rect.top())
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tones.danger))
    painter.drawPolygon(QPolygonF([corner, corner + QPointF(-_MARK_PX, 0), corner + QPointF(0, _MARK_PX)]))
    painter.restore()
