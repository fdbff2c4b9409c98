"""A document as one HTML file: no scripts, nothing fetched, as readable on screen as printed on A4."""

from collections.abc import Iterator
from dataclasses import asdict
from decimal import Decimal
from functools import cache
from html import escape
from itertools import groupby
from string import Template
from typing import assert_never

from weekly_editor.document.block import (
    FULL,
    MAX_LEVEL,
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
    Part,
    Row,
    Table,
)
from weekly_editor.document.look import DEFAULT_LOOK, Look
from weekly_editor.document.numeral import gap_after
from weekly_editor.document.plot import CHART_GAP_MM, chart_width_mm
from weekly_editor.report.figure import plain
from weekly_editor.report.markup import is_safe_address
from weekly_editor.writers.svg import render_svg

_LANGUAGES = {"zh_CN": "zh-CN", "en": "en"}
_STYLE = Template("""\
@page { size: ${page_width_mm}mm ${page_height_mm}mm; margin: ${margin_mm}mm; }
:root { color-scheme: light; }
body { margin: 0; background: #ffffff; color: #$ink; font: ${body_pt}pt/$line_height $fonts; overflow-wrap: anywhere; }
main { box-sizing: border-box; max-width: ${page_width_mm}mm; margin: 0 auto; padding: ${margin_mm}mm; }
h1, h2, h3 { font-family: $heading_fonts; }
h1 { margin: 0; font-size: ${title_pt}pt; line-height: 1.3; }
.subtitle { margin: 0.2em 0 1.5em; padding-bottom: 0.5em; border-bottom: 1.5pt solid #$accent; color: #$muted; }
h2 { margin: calc(1.2em * $spacing) 0 calc(0.4em * $spacing); color: #$accent; font-size: ${section_pt}pt; }
h3 { margin: calc(0.8em * $spacing) 0 calc(0.3em * $spacing); font-size: ${topic_pt}pt; }
p { margin: calc(0.3em * $spacing) 0; }
ol, ul { margin: 0; padding: 0; list-style: none; }
$indents
li { padding-left: ${list_indent_mm}mm; }
li > .label { display: inline-block; min-width: ${list_indent_mm}mm; margin-left: -${list_indent_mm}mm; }
table { width: 100%; margin: 0.5em 0; border-top: 1pt solid #$accent; border-collapse: collapse; }
table { font-size: ${small_pt}pt; }
th, td { padding: calc(0.35em * $spacing) 0.6em; border: $border; text-align: left; vertical-align: top; }
th, td { border-bottom: 1px solid #$rule; }
th { background: #$head_fill; }
$bands
.bar { height: 0.5em; margin: 0.5em 0 0.2em; background: #$rule; }
.bar > i { display: block; height: 100%; background: #$accent; }
.bar > i.full { background: #$good; }
.charts { display: flex; flex-wrap: wrap; gap: ${chart_gap_mm}mm; margin: 0.8em 0; break-inside: avoid; }
.charts > svg { flex: 1 1 70mm; }
th.figure, td.figure { text-align: right; font-variant-numeric: tabular-nums; }
a { color: #$accent; }
code { background: #$head_fill; font-size: 0.95em; }
.muted { color: #$muted; }
.good { color: #$good; }
.risk { color: #$risk; }
@media screen and (max-width: 640px) { main { padding: 1em; } }
@media print {
main { max-width: none; padding: 0; }
h2, h3 { break-after: avoid; }
.bar, .bar > i, th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
}
""")


def render_html(document: Document, look: Look = DEFAULT_LOOK) -> str:
    """Return ``document`` as a whole HTML5 file, to be stored as UTF-8."""
    title = escape(document.title)
    subtitle = f'<p class="subtitle">{escape(document.subtitle)}</p>\n' if document.subtitle else ""
    parts = "".join(_part(part, look) for part in document.parts)
    return (
        f'<!DOCTYPE html>\n<html lang="{_LANGUAGES[document.language]}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light">\n'
        f"<title>{title}</title>\n<style>\n{_style(look)}</style>\n</head>\n<body>\n<main>\n"
        f"<header>\n<h1>{title}</h1>\n{subtitle}</header>\n{parts}</main>\n</body>\n</html>\n"
    )


def _part(part: Part, look: Look) -> str:
    if not part.blocks:
        return ""
    pieces = []
    for listed, run in groupby(part.blocks, key=lambda block: isinstance(block, ListItem)):
        if listed:
            pieces.append(_list([block for block in run if isinstance(block, ListItem)]))
        else:
            pieces.extend(_block(block, look) for block in run)
    return f"<section>\n{''.join(pieces)}</section>\n"


def _block(block: Block, look: Look) -> str:
    match block:
        case Heading():
            tag = f"h{block.level + 1}"
            return f"<{tag}>{_label(block.label)}{_inlines(block.inlines)}</{tag}>\n"
        case Paragraph():
            return f"<p>{_inlines(block.inlines)}</p>\n"
        case ListItem():
            return _list([block])
        case Table():
            return _table(block)
        case Charts():
            return _charts(block, look)
        case _:
            assert_never(block)


def _list(items: list[ListItem]) -> str:
    """Return ``items`` as lists within lists; plain text stands in the list it interrupts."""
    return "".join(_list_tags(items))


def _list_tags(items: list[ListItem]) -> Iterator[str]:
    open_lists: list[tuple[int, str]] = []  # level and tag, outermost first; the last item of each is open
    for item in items:
        tag = "ol" if item.marker == "number" else "ul"
        while open_lists and open_lists[-1][0] > item.level:
            yield f"</li>\n</{open_lists.pop()[1]}>\n"
        if open_lists and open_lists[-1][0] == item.level:
            if item.marker == "plain" or open_lists[-1][1] == tag:
                yield "</li>\n"
            else:
                yield f"</li>\n</{open_lists.pop()[1]}>\n"
        above = open_lists[-1][0] if open_lists else -1
        if above < item.level:
            open_lists.append((item.level, tag))
            yield f'<{tag} class="in{item.level - above}">\n' if item.level - above > 1 else f"\n<{tag}>\n"
        yield f"<li>{_label(item.label)}{_inlines(item.inlines)}"
    for _, tag in reversed(open_lists):
        yield f"</li>\n</{tag}>\n"


def _table(table: Table) -> str:
    widths = "".join(f'<col style="width: {column.share}%">' for column in table.columns)
    heads = "".join(f'<th scope="col"{_align(column)}>{escape(column.title)}</th>' for column in table.columns)
    rows = "".join(_row(row, table.columns) for row in table.rows)
    return (
        f"<table>\n<colgroup>{widths}</colgroup>\n<thead>\n<tr>{heads}</tr>\n</thead>\n"
        f"<tbody>\n{rows}</tbody>\n</table>\n"
    )


def _row(row: Row, columns: tuple[Column, ...]) -> str:
    cells = zip(row.cells, columns, strict=True)
    return f"<tr>{''.join(f'<td{_align(column)}>{_cell(cell)}</td>' for cell, column in cells)}</tr>\n"


def _cell(cell: Cell) -> str:
    return _bar(cell.bar) + _inlines(cell.inlines) + _list(list(cell.items))


def _bar(percent: Decimal | None) -> str:
    if percent is None:
        return ""
    width = f"{plain(percent)}%"
    full = ' class="full"' if percent == FULL else ""
    return f'<div class="bar" role="img" aria-label="{width}"><i{full} style="width: {width}"></i></div>'


def _charts(charts: Charts, look: Look) -> str:
    width_mm = chart_width_mm(len(charts.charts), look)
    return f'<div class="charts">\n{"".join(render_svg(chart, width_mm, look) for chart in charts.charts)}</div>\n'


def _align(column: Column) -> str:
    return ' class="figure"' if column.align == "right" else ""


def _label(label: str) -> str:
    return f'<span class="label">{escape(label)}</span>{gap_after(label)}' if label else ""


def _inlines(inlines: Inlines) -> str:
    return "".join(_inline(inline) for inline in inlines)


def _inline(inline: Inline) -> str:
    written = escape(inline.text).replace("\n", "<br>")
    if inline.code:
        written = f"<code>{written}</code>"
    if inline.struck:
        written = f"<s>{written}</s>"
    if inline.bold:
        written = f"<strong>{written}</strong>"
    if is_safe_address(inline.href):
        written = f'<a href="{escape(inline.href)}" rel="noopener noreferrer">{written}</a>'
    return written if inline.tone == "normal" else f'<span class="{inline.tone}">{written}</span>'


@cache
def _style(look: Look) -> str:
    """Return the style sheet; ink and paper are both set, so that a dark screen does not change one of them."""
    indents = (
        f".in{levels} {{ margin-left: {(levels - 1) * look.list_indent_mm:g}mm; }}"
        for levels in range(2, MAX_LEVEL + 2)
    )
    return _STYLE.substitute(
        asdict(look),
        fonts=", ".join(map(_quoted, look.families)),
        heading_fonts=", ".join(map(_quoted, look.heading_families)),
        section_pt=look.heading_pt[0],
        topic_pt=look.heading_pt[1],
        indents="\n".join(indents),
        spacing=f"{look.spacing:g}",
        chart_gap_mm=CHART_GAP_MM,
        border=f"1px solid #{look.rule}" if look.table_style == "grid" else "0",
        bands=f"tbody tr:nth-child(even) {{ background: #{look.head_fill}; }}" if look.table_style == "bands" else "",
    )


def _quoted(font: str) -> str:
    generic = font in ("sans-serif", "serif", "monospace", "system-ui")
    return font if generic else '"' + "".join(sign for sign in font if sign not in '"\\<>\n') + '"'
