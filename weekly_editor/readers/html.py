"""Web pages as a report: pictures are named, all else goes the way that text goes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from weekly_editor.readers.html_line import Cell, HtmlLine, Page, lines_in, shown, without_start
from weekly_editor.readers.html_list import marker_of_label
from weekly_editor.readers.html_page import UnreadableHtmlError, read_page
from weekly_editor.readers.line import LEVEL_COLUMNS, Line, Style, split_marker
from weekly_editor.readers.marks import marked
from weekly_editor.readers.outline_lines import list_sign
from weekly_editor.readers.prose import joined
from weekly_editor.readers.source import CHART, ImportRefused, Unplaced, decode
from weekly_editor.readers.table import role_called
from weekly_editor.readers.table_plan import (
    DERIVED,
    TablePlan,
    derived_in,
    fact_lines,
    headed_plan,
    work_lines,
)
from weekly_editor.readers.understanding import Understanding, understand
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.model import Marker
from weekly_editor.report.week import Week

MAX_LINES = 200_000
_PICTURE = Bilingual("图片没有导入", "pictures are not imported")
_EXCERPT = 200  # characters of what is named
_WITHOUT_WORDS = "<img>"  # what is shown of a picture that bears none
_TASKS: dict[Marker | None, Literal["todo", "done"]] = {"todo": "todo", "done": "done"}
_BOXES: dict[Marker | None, str] = {"todo": "☐ ", "done": "☑ "}  # of an item within the text of a cell


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
    lines, left = _read(page)
    if len(lines) > MAX_LINES:
        raise ImportRefused(Bilingual(f"网页超过 {MAX_LINES:,} 行", f"the page has more than {MAX_LINES:,} lines"))
    return understand(lines, today, week, left)


def _read(page: Page) -> tuple[list[Line], list[Unplaced]]:
    """Return the lines of ``page`` as a reader of sources knows them, and what is left out."""
    lines: list[Line] = []
    left: list[Unplaced] = []
    for block in _blocks(page):
        number = len(lines) + 1
        match block[0].kind:
            case "picture":
                left.append(Unplaced(number, shown(block[0].cells[0]) or _WITHOUT_WORDS, _PICTURE))
            case "chart":
                left.append(Unplaced(number, shown(block[0].cells[0])[:_EXCERPT], CHART))
            case "row":
                plan = _plan_of(block, is_ours=page.is_ours)
                lines += _numbered(_table_lines(block, plan), number)
                if derived := [text for row in block if plan.derived for text in derived_in(_texts(row), plan)]:
                    left.append(Unplaced(number, " ".join(derived)[:_EXCERPT], DERIVED))
            case _:
                lines += _numbered(_source_lines(block[0]), number)
    return lines, left


def _blocks(page: Page) -> Iterator[list[HtmlLine]]:
    """Yield the lines of ``page``: the rows of a table together, every other line by itself.

    A picture in a table comes before it, and one right below it, too."""
    rows: list[HtmlLine] = []
    for line in page.lines:
        if rows and line.kind != "picture" and (line.kind != "row" or line.opens):
            yield rows
            rows = []
        if line.kind == "row":
            rows.append(line)
        else:
            yield [line]
    if rows:
        yield rows


def _numbered(lines: Iterable[Line], number: int) -> Iterator[Line]:
    return (replace(line, number=at) for at, line in enumerate(lines, number))


def _source_lines(line: HtmlLine) -> Iterator[Line]:
    """Yield ``line`` as the lines that a reader of sources knows, their numbers left at 0."""
    match line.kind:
        case "heading":
            words = marked(line.cells[0]).replace("\n", " ")
            text = words if not line.label or _is_mere_number(line.label) else f"{line.label} {words}"
            yield Line(0, 0, "heading", text, line.label + words, "#" * line.level, level=line.level)
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
        return Line(0, line.indent, "item", text, line.label + text, written, style, task=task, is_placed=True)
    written, style, rest = split_marker(text)
    return Line(0, line.indent, "item" if written else "plain", rest, text, written, style)


def _plan_of(rows: Sequence[HtmlLine], *, is_ours: bool) -> TablePlan:
    """Return how the table of ``rows`` is to be read."""
    heads = tuple(_texts(rows[0]))
    if not rows[0].opens or not (rows[0].is_head or _are_heads(heads)):
        return TablePlan("rows")
    return headed_plan(heads, lambda column: any(any(row.inside[column : column + 1]) for row in rows), is_ours=is_ours)


def _table_lines(rows: Sequence[HtmlLine], plan: TablePlan) -> Iterator[Line]:
    """Yield the lines that the ``rows`` of a table are, their numbers left at 0."""
    if rows[0].opens:
        yield Line(0, 0, "blank", "", "")
    for index, row in enumerate(rows[1:] if plan.layout == "work" else rows):
        if plan.layout == "work":
            found: Iterable[Line] = _work_lines(row, plan)
        else:
            found = fact_lines(_texts(row), plan, 0, is_head=bool(plan.heads) and not index)
        for line in found:
            yield replace(line, indent=line.indent + row.indent)


def _work_lines(row: HtmlLine, plan: TablePlan) -> list[Line]:
    main = plan.main
    inside = (row.inside[main] if main < len(row.cells) else ()) or _as_line(row.cells[main : main + 1])
    lines = [line for each in inside for line in _source_lines(each)]
    others = [(at, text) for at, text in enumerate(_texts(row)) if at != main]
    return work_lines(lines, ((plan.heads[at] if at < len(plan.heads) else "", text) for at, text in others), 0)


def _as_line(cells: tuple[Cell, ...]) -> tuple[HtmlLine, ...]:
    return (HtmlLine("plain", cells),) if any(cells) else ()


def _texts(row: HtmlLine) -> list[str]:
    """Return what each cell of ``row`` says as one text."""
    return [_text(cell, inside) for cell, inside in zip(row.cells, row.inside, strict=True)]


def _text(cell: Cell, inside: Sequence[HtmlLine]) -> str:
    if not inside:
        return marked(cell).replace("\n", "；")
    return joined([_BOXES.get(line.marker, "") + marked(line.cells[0]) for line in inside])


def _are_heads(cells: Sequence[str]) -> bool:
    return len(cells) > 1 and all(role_called(cell) for cell in cells)


def _is_mere_number(label: str) -> bool:
    return marker_of_label(label) == "number" and not label.startswith("第")


def _style_of_label(label: str) -> Style:
    return split_marker(f"{label} .")[1] or "number"
