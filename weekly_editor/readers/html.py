"""Web pages as a report: pictures are named, all else goes the way that text goes."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from weekly_editor.readers.html_line import Cell, HtmlLine, lines_in, shown, without_start
from weekly_editor.readers.html_page import UnreadableHtmlError, read_page
from weekly_editor.readers.html_style import LEVEL_COLUMNS
from weekly_editor.readers.line import Line, Style, split_marker
from weekly_editor.readers.marks import marked
from weekly_editor.readers.outline_lines import list_sign
from weekly_editor.readers.source import ImportRefused, Unplaced, decode
from weekly_editor.readers.table import role_called
from weekly_editor.readers.understanding import Understanding, understand
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.model import Marker
from weekly_editor.report.week import Week

MAX_LINES = 200_000
_PICTURE = Bilingual("图片没有导入", "pictures are not imported")
_WITHOUT_WORDS = "<img>"  # what is shown of a picture that bears none
_TASKS: dict[Marker | None, Literal["todo", "done"]] = {"todo": "todo", "done": "done"}


def understand_html(data: bytes, today: date, week: Week | None = None) -> Understanding:
    """Return what the page ``data`` is taken for, a report of ``week`` if given, else of the week that it names.

    ``today`` tells the year where the page leaves it out. A line's number is that of a line of its text, counted from
    1. Raises ImportRefused for what cannot be read, is too long, or holds no words."""
    try:
        page = read_page(decode(data))
    except UnreadableHtmlError as error:
        words = Bilingual("网页太大或嵌套太深，读不了", "the page is too large or nested too deeply to be read")
        raise ImportRefused(words) from error
    if not page.written:
        raise ImportRefused(Bilingual("网页里没有文字", "there are no words on the page"))
    if len(page.lines) > MAX_LINES:
        raise ImportRefused(Bilingual(f"网页超过 {MAX_LINES:,} 行", f"the page has more than {MAX_LINES:,} lines"))
    lines: list[Line] = []
    left: list[Unplaced] = []
    for line in page.lines:
        if line.kind == "picture":
            left.append(Unplaced(len(lines) + 1, shown(line.cells[0]) or _WITHOUT_WORDS, _PICTURE))
        else:
            lines.extend(replace(each, number=len(lines) + at) for at, each in enumerate(_source_lines(line), 1))
    return understand(lines, today, week, left)


def _source_lines(line: HtmlLine) -> Iterator[Line]:
    """Yield ``line`` as the lines that a reader of sources knows, their numbers left at 0."""
    match line.kind:
        case "heading":
            text = line.label + marked(line.cells[0]).replace("\n", " ")
            yield Line(0, 0, "heading", text, text, "#" * line.level, level=line.level)
        case "row":
            yield from _table_lines(line)
        case _:
            first, *others = lines_in(line.cells[0])
            yield _listed(first, line)
            for cell in others:
                text = marked(cell)
                if text.strip():
                    yield Line(0, line.indent + LEVEL_COLUMNS, "plain", text, text)


def _listed(cell: Cell, line: HtmlLine) -> Line:
    marker = line.marker
    words = shown(cell)
    sign = list_sign(words)
    task: Literal["", "todo", "done"] = _TASKS.get(marker, "")
    if sign is not None and sign.marker in _TASKS:
        cell, task = without_start(cell, sign.length), _TASKS[sign.marker]
    text = marked(cell)
    if task or marker not in (None, "plain"):
        style: Style = _style_of_label(line.label) if marker == "number" else "bullet"
        written = line.label or ("1." if marker == "number" else "-")
        return Line(0, line.indent, "item", text, line.label + text, written, style, task=task)
    written, style, rest = split_marker(text)
    return Line(0, line.indent, "item" if written else "plain", rest, text, written, style)


def _table_lines(line: HtmlLine) -> Iterator[Line]:
    cells = [marked(cell).replace("\n", "；").replace("|", "｜") for cell in line.cells]
    if line.opens:
        yield Line(0, 0, "blank", "", "")
    row = f"| {' | '.join(cells)} |"
    yield Line(0, line.indent, "table", row, row)
    if line.opens and (line.is_head or _are_heads(cells)):
        dashes = "|---" * len(cells) + "|"
        yield Line(0, line.indent, "table", "", dashes, dashes)


def _are_heads(cells: Sequence[str]) -> bool:
    return len(cells) > 1 and all(role_called(cell) for cell in cells)


def _style_of_label(label: str) -> Style:
    return split_marker(f"{label} .")[1] or "number"
