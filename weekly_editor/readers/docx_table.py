"""Tables of a Word file: their cells, and whether they hold rows of facts or only lay out text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from weekly_editor.readers.docx_package import Element, W
from weekly_editor.readers.docx_style import Styles, is_on, look_of, value, whole
from weekly_editor.readers.docx_text import bare_text
from weekly_editor.readers.section_name import kind_called
from weekly_editor.readers.table import role_called
from weekly_editor.readers.table_plan import TablePlan, headed_plan

MAX_COLUMNS = 63  # of a table in Word
_MAX_HEAD = 40  # characters
_WRAPPERS = (f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins", f"{W}moveTo", f"{W}smartTag")
_MAX_WRAPPERS = 16
_OWN_STYLES = frozenset({"ReportTable", "TableHead"})


@dataclass(frozen=True, slots=True)
class TableCell:
    """One cell and how many columns of the grid it takes; ``continues`` tells that the one above goes on in it."""

    element: Element
    span: int
    continues: bool = False

    @property
    def blocks(self) -> list[Element]:
        """Its paragraphs that are not empty, those of tables in it too."""
        return [block for block in self.element.iter(f"{W}p") if next(block.iter(f"{W}t"), None) is not None]


TableRow = tuple[TableCell, ...]


def rows_of(table: Element) -> list[TableRow]:
    """Return the rows of ``table``, without those that a tracked change has deleted."""
    rows = (tuple(_cells(row)) for row in _inside(table, f"{W}tr") if row.find(f"{W}trPr/{W}del") is None)
    return [row for row in rows if row]


def plan_of(table: Element, rows: Sequence[TableRow], styles: Styles) -> TablePlan:
    """Return how the table with ``rows`` is to be read."""
    if len(rows) < 2 or max(len(row) for row in rows) < 2:
        return TablePlan("text")
    heads = _heads(rows[0])
    if _is_grouped(rows, heads):
        return replace(_headed_plan(table, [row[1:] for row in rows], heads[1:]), is_grouped=True)
    known = len(set(map(role_called, heads)) - {""})
    if heads and known < 2 and sum(kind_called(head) is not None for head in heads) > 1:
        return TablePlan("columns")
    if heads and (known > 1 or _is_marked_as_head(table, rows[0], styles)):
        return _headed_plan(table, rows, heads)
    is_flat = all(len(cell.blocks) < 2 and not _is_in_list(cell) for row in rows for cell in row)
    return TablePlan("rows" if is_flat else "text")


def _headed_plan(table: Element, rows: Sequence[TableRow], heads: tuple[str, ...]) -> TablePlan:
    return headed_plan(heads, lambda column: _has_entries(rows[1:], column), is_ours=_is_ours(table))


def _is_grouped(rows: Sequence[TableRow], heads: Sequence[str]) -> bool:
    """Tell whether cells of the first column go over several rows, each of which has a name of its own."""
    has_names = bool({"name", "text"} & set(map(role_called, heads[1:])))
    return has_names and rows[0][0].span == 1 and any(row[0].continues for row in rows[1:])


def _cells(row: Element) -> Iterator[TableCell]:
    room = MAX_COLUMNS
    for element in _inside(row, f"{W}tc"):
        span = min(max(whole(value(element, "tcPr", "gridSpan")) or 1, 1), max(room, 1))
        room -= span
        yield TableCell(element, span, value(element, "tcPr", "vMerge") in ("", "continue"))


def _inside(parent: Element, tag: str, depth: int = 0) -> Iterator[Element]:
    """Yield what is called ``tag`` in ``parent``, in content controls and tracked insertions too."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS and depth < _MAX_WRAPPERS:
            yield from _inside(child, tag, depth + 1)


def _heads(row: TableRow) -> tuple[str, ...]:
    """Return what the cells of ``row`` say, spread over the columns; () where one is too long for a head."""
    heads: list[str] = []
    for cell in row:
        if len(cell.blocks) > 1:
            return ()
        heads += [bare_text(cell.element).strip()] + [""] * (cell.span - 1)
    return tuple(heads) if any(heads) and all(len(head) <= _MAX_HEAD for head in heads) else ()


def _is_marked_as_head(table: Element, row: TableRow, styles: Styles) -> bool:
    """Tell whether the first row is one of heads: it is repeated on every page, or the only one in bold."""
    first = next(_inside(table, f"{W}tr"), None)
    if first is None or is_on(value(first, "trPr", "tblHeader")):
        return True
    return all(_is_bold(paragraph, styles) for cell in row for paragraph in cell.blocks)


def _is_bold(paragraph: Element, styles: Styles) -> bool:
    style = styles.paragraph(value(paragraph, "pPr", "pStyle") or "")
    looks = [look_of(run.find(f"{W}rPr")) for run in paragraph.iter(f"{W}r") if bare_text(run).strip()]
    return all(bool(style.look.bold if look.bold is None else look.bold) for look in looks)


def _has_entries(rows: Sequence[TableRow], column: int) -> bool:
    """Tell whether cells of ``column`` hold lists, or more than one paragraph."""
    cells = [row[column] for row in rows if len(row) > column and all(cell.span == 1 for cell in row[: column + 1])]
    return any(len(cell.blocks) > 1 or _is_in_list(cell) for cell in cells)


def _is_ours(table: Element) -> bool:
    """Tell whether the program wrote ``table``."""
    return not _OWN_STYLES.isdisjoint(each.get(f"{W}val") for each in table.iter(f"{W}tblStyle", f"{W}pStyle"))


def _is_in_list(cell: TableCell) -> bool:
    return next(cell.element.iter(f"{W}numPr"), None) is not None
