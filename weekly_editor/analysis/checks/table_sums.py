"""The arithmetic of tables: columns with their totals, and ratios that are one column over another."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations

from weekly_editor.analysis.checks.scope import Around, ReadSection
from weekly_editor.analysis.finding import Finding, finding_at
from weekly_editor.analysis.prose import Passage
from weekly_editor.analysis.width import narrow
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import EXACT, decimals_of, plain
from weekly_editor.report.pattern import late_pattern

_CELL = late_pattern(r"[^|]+")
_FIGURE = late_pattern(
    r"\s*[¥￥$€£]?(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s?(?P<unit>%|‰|[一-鿿]{0,3}|[A-Za-z]{0,12})\s*"
)
_TOTAL = late_pattern(r"\s*\**(?:合计|总计|共计|小计|总[数量额体]?|(?i:(?:grand |sub)?total|all|sum))\**\s*")
_NO_SUM = late_pattern(
    r"率|比|均|时长|耗时|时间|峰|最|排名|序号|编号|去重|费率|单价|得分|评分|余额|(?i:rate|share|avg|average|mean|peak|max|min|time|rank|id\b|no\.|unique|score|price)"
)
_MIN_ROWS = 2  # above a total, and as many that prove what a ratio is


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
    """A line of a table: its passage, the words of every cell, and its figures by column."""

    passage: Passage
    words: tuple[str, ...]
    cells: dict[int, Cell]

    @property
    def is_total(self) -> bool:
        """Whether it is named a total."""
        return _TOTAL.fullmatch(self.words[0]) is not None


def table_does_not_add_up(section: ReadSection, _around: Around) -> Iterator[Finding]:
    """Believe that a column comes to its total, and that a ratio which most rows prove is so in every row."""
    for passages in section.by_list.values():
        for rows in _tables([each for each in passages if "|" in each.prose.text]):
            heads, body = (rows[0].words, rows[1:]) if not rows[0].cells else ((), rows)
            yield from _columns(heads, body)
            yield from _total_column(heads, body)
            yield from _ratios(body)


def _tables(passages: list[Passage]) -> Iterator[list[Row]]:
    """Yield runs of rows that have as many cells, neighbours in their list."""
    run: list[Row] = []
    for passage in passages:
        row = _row(passage)
        is_next = run and len(row.words) == len(run[0].words) and _place(run[-1].passage) + 1 == _place(passage)
        if run and not (is_next and row.cells):
            yield run
            run = []
        run.append(row)
    if run:
        yield run


def _place(passage: Passage) -> int:
    return next((each for each in reversed(passage.loc) if isinstance(each, int)), 0)


def _row(passage: Passage) -> Row:
    text = narrow(passage.prose.text)
    found = list(_CELL.finditer(text))
    cells: dict[int, Cell] = {}
    for column, match in enumerate(found):
        figure = _FIGURE.fullmatch(match[0])
        if figure is not None and column:
            value = Decimal(figure["digits"].replace(",", ""))
            begin = match.start() + figure.start("digits")
            step = Decimal(1).scaleb(-decimals_of(value))
            cells[column] = Cell(value, step, figure["unit"], begin, begin + len(figure["digits"]))
    return Row(passage, tuple(match[0].strip() for match in found), cells)


def _columns(heads: tuple[str, ...], rows: list[Row]) -> Iterator[Finding]:
    """Compare every column above a total with it."""
    begin = 0
    for index, row in enumerate(rows):
        if row.is_total and index - begin >= _MIN_ROWS:
            for column, total in row.cells.items():
                parts = [each.cells[column] for each in rows[begin:index] if column in each.cells]
                is_whole = len(parts) == index - begin and {each.unit for each in parts} == {total.unit}
                if is_whole and (total.value == 100 if total.unit == "%" else _is_summed(heads, column)):
                    yield from _compared(row.passage, total, parts)
        if row.is_total:
            begin = index + 1


def _is_summed(heads: tuple[str, ...], column: int) -> bool:
    return not heads or _NO_SUM.search(heads[column]) is None


def _total_column(heads: tuple[str, ...], rows: list[Row]) -> Iterator[Finding]:
    """Compare the cells of every row with the one under 合计, where most rows prove that they are its parts."""
    last = next((column for column, head in enumerate(heads) if column > _MIN_ROWS and _TOTAL.fullmatch(head)), 0)
    parts_of = [[each.cells[column] for column in range(1, last) if column in each.cells] for each in rows]
    found = [
        (row, parts) for row, parts in zip(rows, parts_of, strict=True) if last in row.cells and len(parts) == last - 1
    ]
    right = [row for row, parts in found if _is_sum(row.cells[last], parts)]
    if last and len(right) >= max(1, len(found) - len(right)):
        for row, parts in found:
            yield from _compared(row.passage, row.cells[last], parts)


def _is_sum(total: Cell, parts: list[Cell]) -> bool:
    slack = sum((each.step for each in (total, *parts) if each.step < 1), Decimal(0)) / 2
    return abs(sum(each.value for each in parts) - total.value) <= slack


def _compared(passage: Passage, total: Cell, parts: list[Cell]) -> Iterator[Finding]:
    if not _is_sum(total, parts):
        value = sum((each.value for each in parts), Decimal(0))
        shown = f"{' + '.join(plain(each.value) for each in parts)} = {plain(value)}"
        off = plain(abs(value - total.value))
        zh, en = (
            f"{shown}，表中 {plain(total.value)}，差 {off}",
            f"{shown}, the table says {plain(total.value)}, {off} off",
        )
        detail = {"sum": plain(value), "total": plain(total.value), "unit": total.unit}
        yield _finding(passage, total, Bilingual(zh, en), detail)


def _ratios(rows: list[Row]) -> Iterator[Finding]:
    """Compare every percentage with what the other rows prove it to be: a column over another, or over its total."""
    columns = sorted({column for row in rows for column in row.cells})
    shares = [column for column in columns if any(row.cells[column].unit == "%" for row in rows if column in row.cells)]
    counts = [column for column in columns if column not in shares]
    for share in shares:
        for terms in [*_quotients(rows, counts, share), *_shares_of_total(rows, counts, share)]:
            wrong = [
                (row, above, below) for row, above, below in terms if not _is_ratio(row.cells[share], above, below)
            ]
            if wrong and len(terms) - len(wrong) >= max(_MIN_ROWS, 2 * len(wrong)):
                for row, above, below in wrong:
                    yield _ratio_finding(row.passage, row.cells[share], above, below)
                break


_Terms = list[tuple[Row, Cell, Cell]]


def _quotients(rows: list[Row], counts: list[int], share: int) -> Iterator[_Terms]:
    for one, other in permutations(counts, 2):
        yield [(row, row.cells[one], row.cells[other]) for row in rows if {one, other, share} <= row.cells.keys()]


def _shares_of_total(rows: list[Row], counts: list[int], share: int) -> Iterator[_Terms]:
    total = next((row for row in rows if row.is_total), None)
    if total is not None:
        for one in counts:
            if one in total.cells:
                yield [(row, row.cells[one], total.cells[one]) for row in rows if {one, share} <= row.cells.keys()]


def _is_ratio(share: Cell, above: Cell, below: Cell) -> bool:
    if below.value == 0:
        return share.value == 0
    exact = EXACT.divide(above.value * 100, below.value)
    return abs(exact - share.value) < share.step


def _ratio_finding(passage: Passage, share: Cell, above: Cell, below: Cell) -> Finding:
    exact = EXACT.divide(above.value * 100, below.value) if below.value else Decimal(0)
    right = plain(exact.quantize(share.step, context=EXACT))
    one, other, said = (plain(each.value) for each in (above, below, share))
    zh, en = f"{one} ÷ {other} = {right}%，表中 {said}%", f"{one} ÷ {other} = {right}%, the table says {said}%"
    return _finding(passage, share, Bilingual(zh, en), {"part": one, "total": other, "share": said})


def _finding(passage: Passage, cell: Cell, message: Bilingual, detail: dict[str, str]) -> Finding:
    return finding_at(passage, cell.begin, cell.end, "parts_do_not_sum", "error", message, detail=detail)
