"""What a document says, line by line: first as the document has it, then as it was read back from a Word file."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from weekly_editor.document.block import (
    Block,
    Cell,
    Chart,
    Charts,
    Document,
    Heading,
    ListItem,
    Paragraph,
    Table,
)
from weekly_editor.document.inline import plain_text
from weekly_editor.report.figure import plain
from weekly_editor.writers.docx_labels import Labels
from weekly_editor.writers.docx_names import A, C, R, W

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_BAR, _CHART = "bar", "chart"
_SIGNS = {f"{W}br": "\n", f"{W}tab": "\t"}
_TEXTS = (f"{W}t", *_SIGNS)
_PARAGRAPH, _TABLE, _ROW, _CELL = (f"{W}{name}" for name in ("p", "tbl", "tr", "tc"))


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph with its label, or a bar or chart by the figures in it."""

    label: str
    text: str

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is seen of it."""
        return not self.label and not self.text


def lines_said(document: Document) -> list[Line]:
    """Return the lines of ``document`` from its title on, without those of which nothing is seen."""
    lines = [Line("", document.title), Line("", document.subtitle)]
    for part in document.parts:
        for block in part.blocks:
            lines.extend(_block(block))
    return [line for line in lines if not line.is_empty]


def _block(block: Block) -> Iterator[Line]:
    match block:
        case Heading() | ListItem():
            yield Line(block.label, plain_text(block.inlines))
        case Paragraph():
            yield Line("", plain_text(block.inlines))
        case Table():
            yield from _table(block)
        case Charts():
            yield from (Line(_CHART, _told(chart)) for chart in block.charts)
        case _:
            assert_never(block)


def _table(table: Table) -> Iterator[Line]:
    if table.columns:
        yield from (Line("", column.title) for column in table.columns)
        for row in table.rows:
            for cell in row.cells:
                yield from _cell(cell)


def _cell(cell: Cell) -> Iterator[Line]:
    if cell.bar is not None:
        yield Line(_BAR, f"{plain(cell.bar)}%")
    yield Line("", plain_text(cell.inlines))
    yield from (Line(item.label, plain_text(item.inlines)) for item in cell.items)


def _told(chart: Chart) -> str:
    series = (
        f"{each.name}={','.join(plain(value) for value in each.values if value is not None)}" for each in chart.series
    )
    return "|".join((chart.title, *series))


class Reading:
    """Reads the body of a Word file; ``chart_of`` finds the part of a chart by its relationship id."""

    def __init__(self, labels: Labels, chart_of: Callable[[str], "Element"]) -> None:
        self._labels = labels
        self._chart_of = chart_of

    def lines(self, body: "Element") -> list[Line]:
        """Return the lines of ``body`` without those of which nothing is seen, and without contents.

        Raises LabelError, and KeyError for a chart that is not there."""
        return [line for line in self._lines(body, is_in_cell=False) if not line.is_empty]

    def _lines(self, parent: "Element", *, is_in_cell: bool) -> Iterator[Line]:
        for child in parent:
            if child.tag == _PARAGRAPH:
                yield from self._paragraph(child)
            elif child.tag == _TABLE:
                if is_in_cell:
                    caption = child.find(f"{W}tblPr/{W}tblCaption")
                    yield Line(_BAR, "" if caption is None else caption.get(f"{W}val", ""))
                else:
                    for row in child.iterchildren(_ROW):
                        for cell in row.iterchildren(_CELL):
                            yield from self._lines(cell, is_in_cell=True)

    def _paragraph(self, paragraph: "Element") -> Iterator[Line]:
        yield Line(self._labels.of(paragraph), text_of(paragraph))
        for chart in paragraph.iter(f"{C}chart"):
            yield Line(_CHART, _drawn(self._chart_of(chart.get(f"{R}id", ""))))


def text_of(element: "Element") -> str:
    """Return the text below ``element``, breaks and tabs as characters."""
    return "".join(_SIGNS.get(part.tag, part.text or "") for part in element.iter(*_TEXTS))


def _drawn(chart: "Element") -> str:
    """Return what a chart says without its workbook: its title and the figures kept beside each series."""
    title = "".join(text.text or "" for text in chart.iterfind(f"{C}chart/{C}title//{A}t"))
    series = (
        f"{_cached(each, f'{C}tx/{C}strRef/{C}strCache')}={_cached(each, f'{C}val/{C}numRef/{C}numCache')}"
        for each in sorted(chart.iter(f"{C}ser"), key=_order)
    )
    return "|".join((title, *series))


def _order(series: "Element") -> str:
    """Return the place of a series among the others, so that a chart of a stranger may say anything there."""
    order = series.find(f"{C}order")
    return ("" if order is None else order.get("val", "")).zfill(10)


def _cached(series: "Element", path: str) -> str:
    return ",".join(value.text or "" for value in series.iterfind(f"{path}/{C}pt/{C}v"))
