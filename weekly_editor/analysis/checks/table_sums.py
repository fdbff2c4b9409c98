"""The arithmetic of tables: columns with their totals, and ratios that are one column over another."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import permutations

from weekly_editor.analysis.checks.misprint import one_digit_off
from weekly_editor.analysis.checks.scope import Around, ReadSection
from weekly_editor.analysis.checks.table_rows import Cell, Row, is_total, tables_of
from weekly_editor.analysis.finding import Finding, Severity, finding_at
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import EXACT, plain
from weekly_editor.report.pattern import late_pattern

_NO_SUM = late_pattern(
    r"率|比|均|时长|耗时|时间|峰|最|排名|序号|编号|去重|费率|单价|得分|评分|余额|满意|延迟|时延|温度|累计|P\d\d|NPS|(?i:latency|rate|share|avg|average|mean|peak|max|min|time|rank|id\b|no\.|unique|score|price)"
)
_NO_PART = late_pattern(r"\s*(?:其中|平均|均值|人均|小计|(?i:of which|average|mean|median))")
_TOTAL_OF = late_pattern(r"(?:总[数量额]|合计|总计)$|^(?:总|全部)|(?i:\btotal\b)")
_MOST_BELOW = 8  # rows that a total can be of
_FINE = 1000  # a total that is larger is none of others by chance
_MOST_COLUMNS = 8
_MIN_PARTS = 2  # columns before one of totals
_MIN_ROWS = 2  # above a total, and as many that prove what a ratio is

_Terms = list[tuple[Row, Cell, Cell]]


def table_does_not_add_up(section: ReadSection, _around: Around) -> Iterator[Finding]:
    """Believe that a column comes to its total, and that a ratio which most rows prove is so in every row."""
    for passages in section.by_list.values():
        for table in tables_of(passages):
            yield from _columns(table.heads, table.rows)
            yield from _below_totals(table.rows)
            told = list(_total_column(table.heads, table.rows))
            yield from told or _summed_columns(table.rows)
            yield from _ratios(table.rows)


def _columns(heads: tuple[str, ...], rows: list[Row]) -> Iterator[Finding]:
    """Compare every column above a total with it."""
    begin = 0
    for index, row in enumerate(rows):
        if row.is_total and index - begin >= _MIN_ROWS:
            for column, total in row.cells.items():
                body = [each for each in rows[begin:index] if not _NO_PART.match(each.name)]
                parts = [each.cells[column] for each in body if column in each.cells]
                is_whole = len(parts) == len(body) >= _MIN_ROWS and {each.unit for each in parts} == {total.unit}
                is_summed = total.value == 100 if total.unit == "%" else _is_summed(heads, column)
                if is_whole and is_summed and not _is_mean(total, parts):
                    yield from _compared(row.passage, total, parts)
        if row.is_total:
            begin = index + 1


def _below_totals(rows: list[Row]) -> Iterator[Finding]:
    """Compare a row named a total of something with those right below it, which come to it but for a slip."""
    for index, row in enumerate(rows):
        if _TOTAL_OF.search(row.name) and not row.is_total and len(row.cells) == 1:
            ((column, total),) = row.cells.items()
            parts = _parts_below(rows[index + 1 : index + 1 + _MOST_BELOW], column, total)
            runs = [parts[:count] for count in range(_MIN_PARTS, len(parts) + 1)]
            missed = [run for run in runs if _is_missed(total, run)]
            if missed and not any(_is_sum(total, run) for run in runs):
                yield from _compared(row.passage, total, missed[-1], "ask" if total.value >= _FINE else "hint")


def _parts_below(rows: list[Row], column: int, total: Cell) -> list[Cell]:
    """Return the cells of ``column`` in the first of ``rows`` that may be parts of ``total``."""
    found: list[Cell] = []
    for row in rows:
        is_alike = column in row.cells and row.cells[column].unit == total.unit and len(row.cells) == 1
        if not is_alike or any(each.search(row.name) for each in (_TOTAL_OF, _NO_SUM, _NO_PART)):
            break
        found.append(row.cells[column])
    return found


def _is_missed(total: Cell, parts: list[Cell]) -> bool:
    """Tell whether one figure has to be off by a slip for ``parts`` to come to ``total``."""
    off = sum((each.value for each in parts), Decimal(0)) - total.value
    slips = [
        (total.value, total.value + off, total.step),
        *((each.value, each.value - off, each.step) for each in parts),
    ]
    return any(meant > 0 and one_digit_off(was, meant, step) for was, meant, step in slips)


def _is_summed(heads: tuple[str, ...], column: int) -> bool:
    return not heads or _NO_SUM.search(heads[column]) is None


def _is_mean(total: Cell, parts: list[Cell]) -> bool:
    """Tell whether ``total`` lies within ``parts``, as an average of all does, and no zero too many says why."""
    values = [each.value for each in parts]
    off = sum(values, Decimal(0)) - total.value
    is_tenfold = any(abs(value - value / 10 - off) <= total.step for value in values)
    return min(values) <= total.value <= max(values) and min(values) > 0 and not is_tenfold


def _total_column(heads: tuple[str, ...], rows: list[Row]) -> Iterator[Finding]:
    """Compare the cells of every row with the one under 合计, where most rows prove that they are its parts."""
    last = next((column for column, head in enumerate(heads) if column > _MIN_PARTS and is_total(head)), 0)
    parts_of = [[each.cells[column] for column in range(1, last) if column in each.cells] for each in rows]
    found = [
        (row, parts) for row, parts in zip(rows, parts_of, strict=True) if last in row.cells and len(parts) == last - 1
    ]
    right = [row for row, parts in found if _is_sum(row.cells[last], parts)]
    if last and len(right) >= max(1, len(found) - len(right)):
        for row, parts in found:
            yield from _compared(row.passage, row.cells[last], parts)


def _summed_columns(rows: list[Row]) -> Iterator[Finding]:
    """Compare the cells of every row where most rows prove that columns come to another: opening + in - out."""
    columns = sorted({column for row in rows for column in row.cells})
    for whole, plus, less in _equations(columns) if len(columns) <= _MOST_COLUMNS else ():
        found = [
            (row, [*(row.cells[each] for each in plus), *(_negative(row.cells[each]) for each in less)])
            for row in rows
            if {whole, *plus, *less} <= row.cells.keys()
        ]
        wrong = [(row, parts) for row, parts in found if sum(each.value for each in parts) != row.cells[whole].value]
        cells = [cell for row, parts in found for cell in (row.cells[whole], *parts)]
        is_told = all(each.value != 0 for each in cells) and len({each.unit for each in cells}) == 1
        if is_told and wrong and len(found) - len(wrong) >= max(_MIN_ROWS, 2 * len(wrong)):
            for row, parts in wrong:
                yield from _compared(row.passage, row.cells[whole], parts)
            return


def _equations(columns: list[int]) -> Iterator[tuple[int, tuple[int, ...], tuple[int, ...]]]:
    """Yield which column may be the sum of two others, or of two less a third."""
    for whole, one, other in permutations(columns, 3):
        if one < other:
            yield whole, (one, other), ()
    for whole, one, other, less in permutations(columns, 4):
        if one < other and whole == columns[-1]:
            yield whole, (one, other), (less,)


def _negative(cell: Cell) -> Cell:
    return replace(cell, value=-cell.value)


def _is_sum(total: Cell, parts: list[Cell]) -> bool:
    slack = sum((each.step for each in (total, *parts) if each.step < 1), Decimal(0)) / 2
    return abs(sum(each.value for each in parts) - total.value) <= slack


def _compared(passage: Passage, total: Cell, parts: list[Cell], severity: Severity = "error") -> Iterator[Finding]:
    value = sum((each.value for each in parts), Decimal(0))
    missing, is_rounded = abs(value - total.value), _is_sum(total, parts)
    if is_rounded and (missing < 2 * total.step or {each.step for each in parts} != {total.step}):
        return
    terms = " + ".join(plain(each.value) for each in parts).replace("+ -", "- ")
    shown, off = f"{terms} = {plain(value)}", plain(missing)
    zh, en = (
        f"{shown}，表中 {plain(total.value)}，差 {off}",
        f"{shown}, the table says {plain(total.value)}, {off} off",
    )
    if is_rounded:
        zh, en = f"{zh}，或因四舍五入", f"{en}, perhaps by rounding"
    detail = {"sum": plain(value), "total": plain(total.value), "unit": total.unit}
    yield _finding(passage, total, Bilingual(zh, en), detail, "hint" if is_rounded else severity)


def _ratios(rows: list[Row]) -> Iterator[Finding]:
    """Compare every percentage with what the other rows prove it to be: a column over another, or over its total."""
    columns = sorted({column for row in rows for column in row.cells})
    shares = [column for column in columns if any(row.cells[column].unit == "%" for row in rows if column in row.cells)]
    counts = [column for column in columns if column not in shares]
    for share in shares if len(columns) <= _MOST_COLUMNS else ():
        every = [*_quotients(rows, counts, share), *_shares_of_total(rows, counts, share)]
        told = [(terms, _wrong(terms, share)) for terms in every if len(terms) >= _MIN_ROWS]
        terms, wrong = min(told, key=lambda each: len(each[1]), default=([], []))
        if len(terms) - len(wrong) >= max(_MIN_ROWS, 2 * len(wrong)):
            for row, above, below in wrong:
                yield _ratio_finding(row.passage, row.cells[share], above, below)


def _wrong(terms: _Terms, share: int) -> _Terms:
    return [(row, above, below) for row, above, below in terms if not _is_ratio(row.cells[share], above, below)]


def _quotients(rows: list[Row], counts: list[int], share: int) -> Iterator[_Terms]:
    for one, other in permutations(counts, 2):
        pairs = [(row, row.cells[one], row.cells[other]) for row in rows if {one, other, share} <= row.cells.keys()]
        yield pairs
        yield [(row, replace(above, value=above.value - below.value), below) for row, above, below in pairs]


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


def _finding(
    passage: Passage, cell: Cell, message: Bilingual, detail: dict[str, str], severity: Severity = "error"
) -> Finding:
    return finding_at(passage, cell.begin, cell.end, "parts_do_not_sum", severity, message, detail=detail)
