"""How units look on the paper: the formats Qt draws with, each made once."""

from decimal import Decimal
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QGuiApplication,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTableCellFormat,
    QTextTableFormat,
)

from weekly_editor.document.block import Align, Chart, Charts, Column, Heading, Inline, ListItem, Paragraph, Tone
from weekly_editor.document.look import Look
from weekly_editor.paper.unit import Head, Line, Piece
from weekly_editor.report.markup import is_safe_address

Role = Literal["title", "subtitle", "section", "topic", "text", "lead", "item", "cell", "column", "charts"]

WRITTEN_PROPERTY = QTextFormat.Property.UserProperty.value + 1  # on a stand-in: what the writer wrote in its place
KEEP_PROPERTY = QTextFormat.Property.UserProperty.value + 2  # on a line that stands on the page of the next one
GOES_ON_PROPERTY = QTextFormat.Property.UserProperty.value + 3  # on a piece of a table: another one stands above it
FIGURE_PROPERTY = QTextFormat.Property.UserProperty.value + 4  # a Chart, or how full a bar is in percent
FIGURE_WIDTH_PROPERTY = QTextFormat.Property.UserProperty.value + 5  # px of the layout
FIGURE_TYPE = QTextFormat.ObjectTypes.UserObject.value + 1
FIGURE_SIGN = "\ufffc"  # object replacement character
BAR_HEIGHT_MM = 1.7
MM_PER_INCH = 25.4
PT_PER_INCH = 72
LINE_EM = 1.16  # what counts as a font's own line: Han fonts claim up to 1.45 em, each another
TABLE_LINE_HEIGHT = 1.3  # times that: closer than the body, for cells have air of their own
CELL_PADDING_MM = (1.1, 0.7, 1.8)  # above, below (a line has air there already), at the sides
SPACE_ABOVE_TABLE_MM, SPACE_BELOW_TABLE_MM = 1.6, 2.0
RULE_PX = 1.0
_LOSING_FEATURES = ("locl", "liga", "clig", "calt")  # make glyphs for which Qt knows no letter to write into a PDF file
LEAD_SIGNS = ("：", ":")  # what ends so leads to what follows
CODE_FONTS = ("Consolas", "Menlo", "DejaVu Sans Mono")
SPACING_PT: dict[Role, tuple[float, float]] = {  # above and below a line
    "title": (0, 2),
    "subtitle": (0, 10),
    "section": (16, 5),
    "topic": (8, 2),
    "text": (0, 3),
    "lead": (0, 3),
    "item": (0, 1.5),
    "cell": (0, 0),
    "column": (0, 0),
    "charts": (4, 4),
}


def role_of(line: Line) -> Role:
    """Return what ``line`` is for the eye."""
    match line:
        case Head():
            return line.role
        case Heading():
            return "section" if line.level == 1 else "topic"
        case Paragraph():
            return "lead" if line.inlines and line.inlines[-1].text.endswith(LEAD_SIGNS) else "text"
        case ListItem():
            return "item"
        case Charts():
            return "charts"


def body_font(look: Look) -> QFont:
    """Return the font of the body; unhinted, so that its letters stand alike at every zoom."""
    font = QFont()
    font.setFamilies(list(look.families))
    font.setPointSizeF(look.body_pt)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for feature in _LOSING_FEATURES:
        font.setFeature(QFont.Tag(feature), 0)
    return font


class Formats:
    """The formats of one look, in layout pixels."""

    def __init__(self, look: Look) -> None:
        self.look = look
        dpi = QGuiApplication.primaryScreen().logicalDotsPerInchY()
        self._mm = dpi / MM_PER_INCH
        self._pt = dpi / PT_PER_INCH
        self._lines: dict[tuple[Role, int], QTextBlockFormat] = {}
        self._cell_lines: dict[tuple[Align, Role, int], QTextBlockFormat] = {}
        self._runs: dict[tuple[Role, Inline], QTextCharFormat] = {}

    def px(self, length_mm: float) -> float:
        """Return ``length_mm`` in layout pixels."""
        return length_mm * self._mm

    def cell_air(self) -> tuple[float, float]:
        """Return how far a row of a table reaches above and below its text, its rule included."""
        above, below, _ = CELL_PADDING_MM
        return self.px(above), self.px(below) + RULE_PX

    def line(self, role: Role, level: int = 0) -> QTextBlockFormat:
        """Return how a line stands; ``level`` is the depth of an item, 0 for all else."""
        key = (role, level)
        if key not in self._lines:
            self._lines[key] = self._line(role, level)
        return self._lines[key]

    def cell_line(self, column: Column, role: Role, level: int = -1) -> QTextBlockFormat:
        """Return how the line in a cell of ``column`` stands; ``level`` is that of an entry, -1 for a text."""
        key = (column.align, role, level)
        if key not in self._cell_lines:
            made = QTextBlockFormat(self.line(role))
            if level >= 0:
                self._hang(made, level)
            elif column.align == "right":
                made.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._cell_lines[key] = made
        return self._cell_lines[key]

    def cell_room(self, column: Column) -> float:
        """Return how wide the text in a cell of ``column`` may be, px of the layout."""
        text_width_mm = self.look.page_width_mm - 2 * self.look.margin_mm
        return self.px(text_width_mm * column.share / 100 - 2 * CELL_PADDING_MM[2])

    def figure(self, figure: Chart | Decimal | None, width: float) -> QTextCharFormat:
        """Return how a sign looks, ``width`` px wide, that stands for no text: a chart, a bar, or a mere gap."""
        made = QTextCharFormat()
        made.setObjectType(FIGURE_TYPE)
        if figure is not None:
            made.setProperty(FIGURE_PROPERTY, figure if isinstance(figure, Chart) else float(figure))
        made.setProperty(FIGURE_WIDTH_PROPERTY, width)
        made.setProperty(WRITTEN_PROPERTY, "")
        return made

    def run(self, role: Role, inline: Inline = Inline("")) -> QTextCharFormat:  # noqa: B008 frozen
        """Return how ``inline`` is written in a line of ``role``."""
        key = (role, Inline("", inline.bold, inline.struck, inline.code, "", inline.tone))
        if key not in self._runs:
            self._runs[key] = self._run(role, inline)
        return self._linked(self._runs[key], inline.href) if is_safe_address(inline.href) else self._runs[key]

    def stand_in(self, role: Role, inline: Inline, written: str) -> QTextCharFormat:
        """Return how a character of ``inline`` looks that stands for ``written``, which may be nothing."""
        made = QTextCharFormat(self.run(role, inline))
        made.setProperty(WRITTEN_PROPERTY, written)
        return made

    def piece(self, piece: Piece) -> QTextTableFormat:
        """Return how ``piece`` stands: the full width, shared out among its columns."""
        made = QTextTableFormat()
        made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        made.setColumnWidthConstraints(
            [QTextLength(QTextLength.Type.PercentageLength, column.share) for column in piece.columns]
        )
        made.setHeaderRowCount(piece.head_rows)
        made.setCellSpacing(0)
        made.setBorderCollapse(True)
        made.setBorder(0)
        made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        made.setMargin(0)
        made.setTopMargin(0 if piece.goes_on else self.px(SPACE_ABOVE_TABLE_MM))
        if piece.goes_on:
            made.setProperty(GOES_ON_PROPERTY, True)
        return made

    def spacer(self) -> QTextBlockFormat:
        """Return how the empty line stands that Qt needs below a table: it is the air there."""
        made = QTextBlockFormat()
        made.setLineHeight(self.px(SPACE_BELOW_TABLE_MM), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        return made

    def cell(self, role: Role, *, goes_on: bool = False, is_band: bool = False) -> QTextTableCellFormat:
        """Return how a cell of ``role`` is framed, its font included: Qt keeps both in one format.

        Below a cell that ``goes_on`` stands no rule; ``is_band`` shades it where the look has bands."""
        made = QTextTableCellFormat()
        made.merge(self.run(role))
        above, below, side = CELL_PADDING_MM
        made.setTopPadding(self.px(above * self.look.spacing))
        made.setBottomPadding(self.px(below * self.look.spacing))
        made.setLeftPadding(self.px(side))
        made.setRightPadding(self.px(side))
        made.setBorder(RULE_PX if self.look.table_style == "grid" else 0)
        made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        made.setBorderBrush(_brush(self.look.rule))
        made.setBottomBorder(0 if goes_on else RULE_PX)
        if role == "column":
            made.setTopBorder(2 * RULE_PX)
            made.setTopBorderBrush(_brush(self.look.accent))
        if role == "column" or (is_band and self.look.table_style == "bands"):
            made.setBackground(_brush(self.look.head_fill))
        return made

    def _line(self, role: Role, level: int) -> QTextBlockFormat:
        made = QTextBlockFormat()
        times = self.look.line_height if role in ("text", "lead", "item") else TABLE_LINE_HEIGHT
        line_px = self._size_pt(role) * self._pt * LINE_EM * times
        if role != "charts":
            made.setLineHeight(line_px, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        above, below = SPACING_PT[role]
        made.setTopMargin(above * self._pt * self.look.spacing)
        made.setBottomMargin(below * self._pt * self.look.spacing)
        if role in ("title", "subtitle", "section", "topic", "lead"):
            made.setProperty(KEEP_PROPERTY, True)
        if role == "item":
            self._hang(made, level)
        if role == "subtitle":  # a rule below, for which Qt takes the colour of the ground
            full = QTextLength(QTextLength.Type.PercentageLength, 100)
            made.setProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth, full)
            made.setBackground(_brush(self.look.accent))
        return made

    def _hang(self, made: QTextBlockFormat, level: int) -> None:
        indent = self.px(self.look.list_indent_mm)
        made.setLeftMargin(indent * (level + 1))
        made.setTextIndent(-indent)
        stops = (indent * (1 + step / 4) for step in range(12))  # a label too wide for its place goes on to the next
        made.setTabPositions([QTextOption.Tab(stop, QTextOption.TabType.LeftTab) for stop in stops])

    def _size_pt(self, role: Role) -> float:
        match role:
            case "title":
                return self.look.title_pt
            case "section":
                return self.look.heading_pt[0]
            case "topic":
                return self.look.heading_pt[1]
            case "cell" | "column" | "charts":
                return self.look.small_pt
            case "text" | "lead" | "item" | "subtitle":
                return self.look.body_pt

    def _run(self, role: Role, inline: Inline) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFontPointSize(self._size_pt(role))
        made.setForeground(_brush(self._colour(role, inline.tone)))
        if inline.bold or role in ("title", "section", "topic", "column"):
            made.setFontWeight(QFont.Weight.Bold)
        if role in ("title", "section", "topic") and self.look.heading_families != self.look.families:
            made.setFontFamilies(list(self.look.heading_families))
        if inline.struck:
            made.setFontStrikeOut(True)
        if inline.code:
            made.setFontFamilies([*CODE_FONTS, *self.look.families[1:]])
            made.setBackground(_brush(self.look.head_fill))
        return made

    def _colour(self, role: Role, tone: Tone) -> str:
        match tone:
            case "muted":
                return self.look.muted
            case "good":
                return self.look.good
            case "risk":
                return self.look.risk
            case "normal":
                return {"section": self.look.accent, "subtitle": self.look.muted}.get(role, self.look.ink)

    def _linked(self, run: QTextCharFormat, address: str) -> QTextCharFormat:
        made = QTextCharFormat(run)
        made.setAnchor(True)
        made.setAnchorHref(address)
        made.setForeground(_brush(self.look.accent))
        made.setFontUnderline(True)
        return made


def _brush(colour: str) -> QBrush:
    return QBrush(QColor(f"#{colour}"))
