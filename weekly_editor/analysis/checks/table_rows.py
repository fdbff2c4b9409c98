"""Tables as a report holds them: rows of cells between bars, or items that say the same but for their figures."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from weekly_editor.analysis.prose import Passage
from weekly_editor.analysis.width import narrow
from weekly_editor.report.figure import decimals_of
from weekly_editor.report.pattern import late_pattern

_CELL = late_pattern(r"[^|]+")
_FIGURE = late_pattern(
    r"\s*(?P<sign>[+\-−–])?[¥￥$€£]?(?P<digits>\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?)\s?(?P<unit>%|‰|[一-鿿]{0,3}|[A-Za-z]{0,12})\s*"
)
_TOTAL = late_pattern(r"\s*\**(?:合计|总计|共计|小计|总[数量额体]?|(?i:(?:grand |sub)?total|all|sum))\**\s*")
_TWICE = late_pattern(r"(?<=[一-鿿])\s?[/／]?\s?(?=[A-Za-z])")  # 合计 Total
_NAME = late_pattern(r"\s*(?P<name>[^：:；;|。]{1,20})[：:](?=[^：:；;|。]{1,20}[：:])")
_NAMED = late_pattern(r"\s*(?P<head>[^：:；;|。]{1,20})[：:](?P<cell>[^：:；;。]+)(?:[；;]|。?$)")


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure in ``text[begin:end]`` of its row; ``step`` is the worth of its last digit."""

    value: Decimal
    step: Decimal
    unit: str
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table: its passage, what it is of, the columns that it has, and its figures by column, from 1."""

    passage: Passage
    name: str
    columns: tuple[str, ...]
    cells: dict[int, Cell]

    @property
    def is_total(self) -> bool:
        """Whether it is named a total."""
        return is_total(self.name)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows that stand below each other; ``heads`` are the words over every column, none where these are not told."""

    heads: tuple[str, ...]
    rows: list[Row]


def is_total(words: str) -> bool:
    """Tell whether ``words`` are those over a column, or before a row, of totals, in one language or in two."""
    return bool(words.strip()) and all(_TOTAL.fullmatch(each) for each in _TWICE.split(words.strip(), maxsplit=1))


def tables_of(passages: list[Passage]) -> Iterator[Table]:
    """Yield the tables among ``passages``, neighbours in their list."""
    for run in _runs(_barred(each) for each in passages if "|" in each.prose.text):
        head, *rows = run
        yield Table(head.columns, rows) if not head.cells else Table((), run)
    titled = (_titled(passage) for passage in passages if passage.loc[-1] == "text")
    for run in _runs(row for row in titled if row is not None):
        if all(row.columns == run[0].columns for row in run):
            yield Table(run[0].columns, run)


def _runs(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Yield runs of neighbours that have as many cells; one without figures begins anew."""
    run: list[Row] = []
    for row in rows:
        is_next = run and len(row.columns) == len(run[0].columns) and _place(run[-1].passage) + 1 == _place(row.passage)
        if run and not (is_next and row.cells):
            yield run
            run = []
        run.append(row)
    if run:
        yield run


def _place(passage: Passage) -> int:
    return next((each for each in reversed(passage.loc) if isinstance(each, int)), 0)


def _barred(passage: Passage) -> Row:
    """Return the row that stands between the bars of ``passage``."""
    found = list(_CELL.finditer(narrow(passage.prose.text)))
    cells = {column: _cell(match[0], match.start()) for column, match in enumerate(found) if column}
    words = tuple(match[0].strip() for match in found)
    return Row(passage, words[0] if words else "", words, _figures(cells))


def _titled(passage: Passage) -> Row | None:
    """Return the row that a text makes which is a name and nothing but named figures, None for others.

    The name of an item is its title; that of an entry stands before a colon: 票务：单量：1,864；退单：41."""
    text, found = narrow(passage.prose.text), []
    name = _NAME.match(text)
    title = name["name"] if name else passage.title if passage.loc[-3] == "items" else ""
    end = name.end() if name else 0
    while title and (match := _NAMED.match(text, end)):
        found.append(match)
        end = match.end()
    if not found or end < len(text):
        return None
    cells = {column: _cell(match["cell"], match.start("cell")) for column, match in enumerate(found, 1)}
    return Row(passage, title, ("", *(match["head"].strip() for match in found)), _figures(cells))


def _figures(cells: dict[int, Cell | None]) -> dict[int, Cell]:
    return {column: cell for column, cell in cells.items() if cell is not None}


def _cell(words: str, begin: int) -> Cell | None:
    """Return the figure that ``words``, which stand at ``begin``, are; None where they are anything else."""
    figure = _FIGURE.fullmatch(words)
    if figure is None:
        return None
    value = Decimal(figure["digits"].replace(",", ""))
    step = Decimal(1).scaleb(-decimals_of(value))
    value = -value if figure["sign"] in ("-", "−", "–") else value
    at = begin + figure.start("digits")
    return Cell(value, step, figure["unit"], at, at + len(figure["digits"]))
