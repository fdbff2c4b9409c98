"""A document as the HTML of a mail and of the clipboard: looks on every element, as mail programs keep nothing else.

Outlook lays out with Word, which reads margins and indents of paragraphs, widths and colours as attributes, and tables.
It numbers lists by itself, wrongly where a label is none of its own; others drop the lists of what they take in. So an
entry is a paragraph that stands in by its margin, and its label is text: that survives wherever text does."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from html import escape
from typing import assert_never

from weekly_editor.document.block import (
    FULL,
    Block,
    Cell,
    Charts,
    Column,
    Document,
    Heading,
    Inline,
    Inlines,
    ListItem,
    Paragraph,
    Row,
    Table,
)
from weekly_editor.document.look import DEFAULT_LOOK, Look
from weekly_editor.document.numeral import gap_after
from weekly_editor.report.markup import is_safe_address

WIDTH_PX = 720  # what a mail shows beside the list of mails
_CELL_PX = 8  # from the words of a cell to its sides
_BAR_PX = 6  # how tall a bar is
_GAP_PX = 4  # of a blank
_LANGUAGES = {"zh_CN": "zh-CN", "en": "en"}
_ENGLISH_NAMES = {  # which every system knows, unlike the Chinese ones
    "微软雅黑": "Microsoft YaHei",
    "宋体": "SimSun",
    "黑体": "SimHei",
    "等线": "DengXian",
    "楷体": "KaiTi",
    "仿宋": "FangSong",
}


def render_mail_html(document: Document, look: Look = DEFAULT_LOOK) -> str:
    """Return ``document`` as the whole HTML body of a mail, ``WIDTH_PX`` wide at most; nothing in it is fetched.

    A line is free before the table that holds it, for a word to the reader: some editors let none be made there."""
    return (
        f'<!DOCTYPE html>\n<html lang="{_LANGUAGES[document.language]}">\n<head>\n'
        '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light">\n<meta name="supported-color-schemes" content="light">\n'
        f"<title>{escape(document.title)}</title>\n</head>\n"
        '<body bgcolor="#FFFFFF" style="margin:0;padding:0;background-color:#FFFFFF">\n'
        f'<p style="margin:0;{_style(look).text}"><br></p>\n'
        f"{_table_tag(WIDTH_PX, f'max-width:{WIDTH_PX}px;', is_layout=True)}\n"
        f'<tr><td bgcolor="#FFFFFF" style="padding:16px;background-color:#FFFFFF">\n'
        f"{render_rich_text(document, look)}</td></tr>\n</table>\n</body>\n</html>\n"
    )


def render_rich_text(document: Document, look: Look = DEFAULT_LOOK) -> str:
    """Return what ``document`` says as HTML to be pasted into a mail, a chat or a Word document."""
    style = _style(look)
    head = f'<h1 style="margin:0 0 4px 0;{style.title}">{escape(document.title)}</h1>\n'
    if document.subtitle:
        line = f"padding:0 0 6px 0;border-bottom:2px solid #{look.accent};"
        head += f'<p style="margin:0 0 16px 0;{line}{style.about}">{escape(document.subtitle)}</p>\n'
    return head + "".join(_block(block, style) for part in document.parts for block in part.blocks)


@dataclass(frozen=True, slots=True)
class _Style:
    """Declarations for what stands in a mail, the fonts always among them: tables do not hand them on."""

    look: Look
    title: str
    about: str
    section: str
    topic: str
    text: str
    small: str
    indent_px: int
    room_px: int  # below a paragraph


@cache
def _style(look: Look) -> _Style:
    def letters(size_pt: float, colour: str, weight: str = "normal") -> str:
        size_px = round(size_pt * 96 / 72)
        line_px = round(size_px * (look.line_height if weight == "normal" else min(look.line_height, 1.4)))
        return (
            f"font-family:{_fonts(look)};font-size:{size_px}px;line-height:{line_px}px;"
            f"mso-line-height-rule:exactly;font-weight:{weight};color:#{colour}"
        )

    return _Style(
        look=look,
        title=letters(look.title_pt, look.ink, "bold"),
        about=letters(look.small_pt, look.muted),
        section=letters(look.heading_pt[0], look.accent, "bold"),
        topic=letters(look.heading_pt[1], look.ink, "bold"),
        text=letters(look.body_pt, look.ink),
        small=letters(look.small_pt, look.ink),
        indent_px=round(look.list_indent_mm * 96 / 25.4),
        room_px=round(4 * look.spacing),
    )


def _fonts(look: Look) -> str:
    """Return the families, the Chinese one first: Word takes only the first, for all letters."""
    names = [_ENGLISH_NAMES.get(look.han_font, look.han_font), look.han_font, *look.fallback_fonts, look.latin_font]
    quoted = (_quoted(name) for name in dict.fromkeys(names) if name != "sans-serif")
    return ",".join((*quoted, "sans-serif"))


def _quoted(font: str) -> str:
    return "'" + "".join(sign for sign in font if sign not in "'\"\\<>&;\n") + "'"


def _block(block: Block, style: _Style) -> str:
    match block:
        case Heading():
            return _heading(block, style)
        case Paragraph():
            return _paragraph(0, _inlines(block.inlines, style.look), style.text, style.room_px)
        case ListItem():
            return _entry(block, style.text, style)
        case Table():
            return _table(block, style)
        case Charts():
            return ""  # what they show stands in a table
        case _:
            assert_never(block)


def _heading(heading: Heading, style: _Style) -> str:
    words = _label(heading.label) + _inlines(heading.inlines, style.look)
    if heading.level == 1:
        line = f"padding:0 0 4px 0;border-bottom:1px solid #{style.look.rule};"
        return f'<h2 style="margin:20px 0 8px 0;{line}{style.section}">{words}</h2>\n'
    return f'<h3 style="margin:12px 0 6px 0;{style.topic}">{words}</h3>\n'


def _paragraph(left_px: int, words: str, letters: str, below_px: int, hanging_px: int = 0) -> str:
    indent = f"text-indent:-{hanging_px}px;" if hanging_px else ""
    return f'<p style="margin:0 0 {below_px}px {left_px}px;{indent}{letters}">{words}</p>\n'


def _entry(item: ListItem, letters: str, style: _Style) -> str:
    """Return an entry whose lines all begin where the text behind its label does."""
    words, width_px = _inlines(item.inlines, style.look), style.indent_px
    if not item.label:
        return _paragraph((item.level + 1) * width_px, words, letters, style.room_px)
    box = f"display:inline-block;min-width:{width_px - _GAP_PX}px;text-indent:0"
    label = f'<span style="{box}">{escape(item.label)}</span>{gap_after(item.label)}'
    return _paragraph((item.level + 1) * width_px, label + words, letters, style.room_px, width_px)


def _label(label: str) -> str:
    return escape(label) + gap_after(label)


def _table(table: Table, style: _Style) -> str:
    widths_px = [round(WIDTH_PX * column.share / 100) for column in table.columns]
    heads = "".join(
        f"<th {_cell_look(column, width_px, style, style.look.head_fill)};{style.small};font-weight:bold"
        f'">{escape(column.title)}</th>'
        for column, width_px in zip(table.columns, widths_px, strict=True)
    )
    rows = "".join(_row(row, number, table.columns, widths_px, style) for number, row in enumerate(table.rows))
    tag = _table_tag("100%", f"margin:8px 0 12px 0;border-top:1px solid #{style.look.accent};")
    return f"{tag}\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"


def _table_tag(width: int | str, look: str, *, is_layout: bool = False) -> str:
    role = ' role="presentation"' if is_layout else ""
    return (
        f'<table{role} width="{width}" cellpadding="0" cellspacing="0" border="0" style="width:100%;{look}'
        'border-collapse:collapse;mso-table-lspace:0pt;mso-table-rspace:0pt">'
    )


def _row(row: Row, number: int, columns: tuple[Column, ...], widths_px: list[int], style: _Style) -> str:
    is_shaded = style.look.table_style == "bands" and number % 2
    ground = style.look.head_fill if is_shaded else "FFFFFF"
    cells = "".join(
        f'<td {_cell_look(column, width_px, style, ground)};{style.small}">{_cell(cell, width_px, style)}</td>'
        for cell, column, width_px in zip(row.cells, columns, widths_px, strict=True)
    )
    return f"<tr>{cells}</tr>\n"


def _cell_look(column: Column, width_px: int, style: _Style, ground: str) -> str:
    """Return the attributes of a cell; its style is left open for that of its letters."""
    sides = "border" if style.look.table_style == "grid" else "border-bottom"
    return (
        f'align="{column.align}" valign="top" width="{width_px}" bgcolor="#{ground}" style="width:{width_px}px;'
        f"padding:5px {_CELL_PX}px;{sides}:1px solid #{style.look.rule};background-color:#{ground};"
        f"text-align:{column.align};vertical-align:top"
    )


def _cell(cell: Cell, width_px: int, style: _Style) -> str:
    bar = "" if cell.bar is None else _bar(cell.bar, width_px - 2 * _CELL_PX, style.look)
    items = "".join(_entry(item, style.small, style) for item in cell.items)
    return bar + _inlines(cell.inlines, style.look) + items


def _bar(percent: Decimal, width_px: int, look: Look) -> str:
    """Return a bar as a table of its two colours; one that is none of its width has no cell."""
    full_px = round(width_px * min(max(percent, Decimal(0)), FULL) / FULL)
    parts = ((full_px, look.good if percent >= FULL else look.accent), (width_px - full_px, look.rule))
    cells = "".join(
        f'<td width="{part_px}" height="{_BAR_PX}" bgcolor="#{colour}" style="width:{part_px}px;height:{_BAR_PX}px;'
        f'font-size:1px;line-height:{_BAR_PX}px;mso-line-height-rule:exactly;background-color:#{colour}">&nbsp;</td>'
        for part_px, colour in parts
        if part_px
    )
    return (
        f'<table role="presentation" width="{width_px}" cellpadding="0" cellspacing="0" border="0" '
        f'style="width:{width_px}px;margin:4px 0;border-collapse:collapse"><tr>{cells}</tr></table>\n'
    )


def _inlines(inlines: Inlines, look: Look) -> str:
    return "".join(_inline(inline, look) for inline in inlines)


def _inline(inline: Inline, look: Look) -> str:
    written = escape(inline.text).replace("\n", "<br>")
    if inline.code:
        written = (
            f'<code style="font-family:Consolas,Menlo,monospace;background-color:#{look.head_fill}">{written}</code>'
        )
    if inline.struck:
        written = f"<s>{written}</s>"
    if inline.bold:
        written = f"<strong>{written}</strong>"
    if is_safe_address(inline.href):
        written = f'<a href="{escape(inline.href)}" style="color:#{look.accent}">{written}</a>'
    return written if inline.tone == "normal" else f'<span style="color:#{_tone(inline, look)}">{written}</span>'


def _tone(inline: Inline, look: Look) -> str:
    colours = {"normal": look.ink, "muted": look.muted, "good": look.good, "risk": look.risk}
    return colours[inline.tone]
