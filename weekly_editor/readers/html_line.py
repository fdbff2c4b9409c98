"""What stands on a page of HTML, line by line, whoever wrote it: the one form that pasting and importing start from."""

from dataclasses import dataclass, replace
from typing import Literal

from weekly_editor.report.markup import Span
from weekly_editor.report.model import Marker

HtmlKind = Literal["heading", "item", "plain", "row", "picture", "chart"]
Cell = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class HtmlLine:
    """One line: ``cells`` are those of a row of a table, else one with the words.

    ``level`` is that of a heading (1 to 6), ``indent`` is in columns, LEVEL_COLUMNS to a level of lists. ``marker``
    is None where the source names none, ``label`` the number or bullet that it wrote out itself. A row ``opens`` its
    table, or is its ``head``; ``inside`` are the lines of each cell that holds a list or
    paragraphs. The one cell of a picture or chart holds what is written in its place, if anything."""

    kind: HtmlKind
    cells: tuple[Cell, ...]
    indent: int = 0
    level: int = 0
    marker: Marker | None = None
    label: str = ""
    opens: bool = False
    is_head: bool = False
    inside: tuple[tuple["HtmlLine", ...], ...] = ()

    @property
    def shown(self) -> str:
        """The words without their looks, those of several cells with tabs between them."""
        return "\t".join(map(shown, self.cells))


@dataclass(frozen=True, slots=True)
class Page:
    """A page, line by line, its pictures and charts among them; ``is_ours`` tells that the program wrote it."""

    lines: tuple[HtmlLine, ...]
    is_ours: bool = False

    @property
    def written(self) -> tuple[HtmlLine, ...]:
        """The lines that are words."""
        return tuple(line for line in self.lines if line.kind not in ("picture", "chart"))

    @property
    def pictures(self) -> int:
        """How many pictures there are."""
        return sum(line.kind == "picture" for line in self.lines)


def shown(cell: Cell) -> str:
    """Return the words of ``cell`` without their looks."""
    return "".join(span.text for span in cell)


def without_start(cell: Cell, count: int) -> Cell:
    """Return ``cell`` without its first ``count`` characters, and without the white space behind those."""
    rest: list[Span] = []
    for span in cell:
        text = span.text[count:] if rest else span.text[count:].lstrip()
        count = max(count - len(span.text), 0)
        if text:
            rest.append(replace(span, text=text))
    return tuple(rest)


def lines_in(cell: Cell) -> list[Cell]:
    """Return the lines of ``cell``."""
    lines: list[list[Span]] = [[]]
    for span in cell:
        first, *others = span.text.split("\n")
        lines[-1].append(replace(span, text=first))
        lines.extend([replace(span, text=other)] for other in others)
    return [tuple(line) for line in lines]
