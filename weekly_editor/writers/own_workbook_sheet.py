"""The XML of a sheet that gains a line: its rows, columns and cells."""

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from weekly_editor.office.package import PackageRefused
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import plain
from weekly_editor.report.grid import column_name, place_called, place_name
from weekly_editor.report.pattern import late_pattern
from weekly_editor.writers.own_workbook_file import S
from weekly_editor.writers.own_workbook_ref import Axis, Growth, translated

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

Stored = Decimal | str  # a number, or a text that is never a formula
_STRICT = Bilingual(
    "工作表是“严格 Open XML”格式，请另存为普通的 .xlsx", "the sheet is strict Open XML; save it as an ordinary .xlsx"
)
_ROW_LOOK = ("ht", "customHeight", "s", "customFormat", "outlineLevel")
_FORMULA_KINDS = ("array", "dataTable")
_CODE = late_pattern(r"_(?=x[0-9a-fA-F]{4}_)")  # would be read as the character of that number
_ZEBRA = 4  # lines that have to take turns before the new one does


class OwnSheet:
    """The cells of a sheet by their places, and the lines that they stand in."""

    def __init__(self, root: "Element") -> None:
        """Work on ``root``, whose rows and cells all get their names. Raises PackageRefused for another format."""
        if root.tag != f"{S}worksheet" or (data := root.find(f"{S}sheetData")) is None:
            raise PackageRefused(_STRICT)
        self.root = root
        self._data = data
        _name_all(data)
        self._rows: dict[int, Element] = {int(row.get("r")): row for row in data.iterfind(f"{S}row")}
        self._cells: dict[tuple[int, int], Element] = {
            place_called(cell.get("r")): cell for row in self._rows.values() for cell in row.iterfind(f"{S}c")
        }

    def cell(self, row: int, column: int) -> "Element | None":
        """Return the cell at a place, None where the sheet keeps nothing of it."""
        return self._cells.get((row, column))

    def cells(self) -> Iterator[tuple[int, int, "Element"]]:
        """Yield row, column and element of every cell."""
        for (row, column), cell in self._cells.items():
            yield row, column, cell

    def at(self, weeks: Axis, line: int, cross: int) -> "Element | None":
        """Return the cell in the line of a week, ``cross`` counted the other way."""
        return self._cells.get(place(weeks, line, cross))

    def crosses(self, weeks: Axis, line: int) -> list[int]:
        """Return where cells stand in a line, counted across it."""
        along = 0 if weeks == "down" else 1
        return sorted(each[1 - along] for each in self._cells if each[along] == line)

    def formula(self, row: int, column: int) -> str | None:
        """Return the formula of a cell without its sign, None where it has none or shares an array's."""
        cell = self.cell(row, column)
        element = None if cell is None else cell.find(f"{S}f")
        return None if element is None or element.get("t") in _FORMULA_KINDS else element.text or None

    def unshare(self) -> None:
        """Give every cell of a shared formula a formula of its own."""
        masters: dict[str, tuple[int, int, str]] = {}
        shared = [(row, column, cell.find(f"{S}f")) for row, column, cell in self.cells()]
        shared = [(row, column, f) for row, column, f in shared if f is not None and f.get("t") == "shared"]
        for row, column, formula in shared:
            if formula.text:
                masters[formula.get("si")] = (row, column, formula.text)
        for row, column, formula in shared:
            if formula.get("si") in masters:
                at_row, at_column, text = masters[formula.get("si")]
                formula.text = formula.text or translated(text, row - at_row, column - at_column) or "#REF!"
            for name in ("t", "ref", "si"):
                formula.attrib.pop(name, None)

    # Lines

    def insert(self, growth: Growth) -> None:
        """Move what stands at the new line and beyond on by one; formulas and ranges are left to others."""
        for (row, column), cell in self._cells.items():
            cell.set("r", place_name(*growth.place(row, column)))
        self._cells = {growth.place(*at): cell for at, cell in self._cells.items()}
        if growth.weeks == "down":
            for number, row in self._rows.items():
                row.set("r", str(growth.moved(number)))
            self._rows = {growth.moved(number): row for number, row in self._rows.items()}
        else:
            self._insert_column(growth)

    def dress_line(self, growth: Growth) -> None:
        """Give the new line the height or width, and its cells the looks, of the last week's."""
        if growth.weeks == "down":
            self._dress_row(growth.last, growth.line)
        else:
            self._dress_column(growth)
        for cross in self.crosses(growth.weeks, growth.last):
            cell = self.at(growth.weeks, growth.line, cross)
            if cell is None or not int(cell.get("s", 0)):
                style = self._style_after(growth, cross)
                if style or cell is not None:
                    self.style(*place(growth.weeks, growth.line, cross), style)

    def style(self, row: int, column: int, style: str) -> None:
        """Let a cell have the looks number ``style``."""
        cell = self.made(row, column)
        if style:
            cell.set("s", style)

    def made(self, row: int, column: int) -> "Element":
        """Return the cell at a place, made where it is missing."""
        found = self._cells.get((row, column))
        if found is not None:
            return found
        line = self._made_row(row)
        cell = line.makeelement(f"{S}c", {"r": place_name(row, column)})
        index = sum(1 for each in line.iterfind(f"{S}c") if place_called(each.get("r"))[1] < column)
        line.insert(index, cell)
        line.attrib.pop("spans", None)
        self._cells[row, column] = cell
        return cell

    def _made_row(self, number: int) -> "Element":
        if number not in self._rows:
            row = self._data.makeelement(f"{S}row", {"r": str(number)})
            self._data.insert(sum(1 for each in self._rows if each < number), row)
            self._rows[number] = row
        return self._rows[number]

    def _dress_row(self, last: int, line: int) -> None:
        row, model = self._made_row(line), self._rows.get(last)
        look = {} if model is None else {name: model.get(name) for name in _ROW_LOOK if name in model.attrib}
        for name, value in look.items():
            if name not in row.attrib:
                row.set(name, value)

    def _insert_column(self, growth: Growth) -> None:
        for row in self._rows.values():
            row.attrib.pop("spans", None)
        for column in self.root.iterfind(f"{S}cols/{S}col"):
            for name in ("min", "max"):
                column.set(name, str(min(growth.moved(int(column.get(name))), 16_384)))

    def _dress_column(self, growth: Growth) -> None:
        columns = self.root.find(f"{S}cols")
        ranges = [] if columns is None else list(columns.iterfind(f"{S}col"))
        if any(int(each.get("min")) <= growth.line <= int(each.get("max")) for each in ranges):
            return
        model = next((each for each in ranges if int(each.get("max")) == growth.last), None)
        if model is not None:
            model.set("max", str(growth.line))

    def _style_after(self, growth: Growth, cross: int) -> str:
        """Return the looks of the next cell; where those of two lines take turns, it is the turn of the one before."""
        lines = range(growth.last, max(growth.last - _ZEBRA, growth.first - 1), -1)
        found = [self.at(growth.weeks, line, cross) for line in lines]
        styles = ["" if cell is None else str(cell.get("s", "")) for cell in found]
        takes_turns = len(styles) == _ZEBRA and styles[0] == styles[2] != styles[1] == styles[3]
        return styles[1] if takes_turns else styles[0]

    # Content

    def write(self, row: int, column: int, value: Stored) -> None:
        """Let a cell say ``value``; a text stays a text whatever it begins with."""
        cell = self.made(row, column)
        self._empty(cell)
        if isinstance(value, Decimal):
            _add(cell, "v", plain(value))
        else:
            cell.set("t", "inlineStr")
            text = _add(_add(cell, "is", None), "t", _CODE.sub("_x005F_", value))
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")

    def write_formula(self, row: int, column: int, formula: str) -> None:
        """Let a cell say what ``formula`` (without its sign) comes to, which is not known yet."""
        cell = self.made(row, column)
        self._empty(cell)
        _add(cell, "f", formula)

    def write_result(self, row: int, column: int, result: Stored | bool | None) -> None:
        """Keep ``result`` as what the formula of a cell came to last; None where nobody knows."""
        cell = self.made(row, column)
        for old in cell.findall(f"{S}v"):
            cell.remove(old)
        cell.attrib.pop("t", None)
        if isinstance(result, bool):
            cell.set("t", "b")
            _add(cell, "v", str(int(result)))
        elif isinstance(result, str):
            cell.set("t", "str")
            _add(cell, "v", _CODE.sub("_x005F_", result))
        elif result is not None:
            _add(cell, "v", plain(result))

    def set_dimension(self) -> None:
        """Say how far the sheet reaches now."""
        dimension = self.root.find(f"{S}dimension")
        if dimension is not None and self._cells:
            rows, columns = zip(*self._cells, strict=True)
            corner = f"{column_name(max(columns))}{max(rows)}"
            dimension.set("ref", f"{column_name(min(columns))}{min(rows)}:{corner}")

    @staticmethod
    def _empty(cell: "Element") -> None:
        for child in list(cell):
            cell.remove(child)
        for name in ("t", "cm", "vm"):
            cell.attrib.pop(name, None)


def place(weeks: Axis, line: int, cross: int) -> tuple[int, int]:
    """Return row and column of what stands in the ``line`` of a week, ``cross`` counted the other way."""
    return (line, cross) if weeks == "down" else (cross, line)


def _name_all(data: "Element") -> None:
    """Write out which row and column everything stands in; a file may leave that to be counted."""
    number = 0
    for row in data.iterfind(f"{S}row"):
        number = int(row.get("r", number + 1))
        row.set("r", str(number))
        column = 0
        for cell in row.iterfind(f"{S}c"):
            column = place_called(cell.get("r"))[1] if cell.get("r") else column + 1
            cell.set("r", place_name(number, column))


def _add(parent: "Element", tag: str, text: str | None) -> "Element":
    element = parent.makeelement(f"{S}{tag}")
    element.text = text
    parent.append(element)
    return element
