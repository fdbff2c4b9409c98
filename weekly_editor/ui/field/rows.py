"""A table of rows with the manners of a spread sheet, over frozen values."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import cast

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolButton, QToolTip, QVBoxLayout, QWidget

from weekly_editor.report.clean import clean
from weekly_editor.report.model import Frozen
from weekly_editor.ui.field.cell import Column, read_cell
from weekly_editor.ui.field.grid_text import read_grid, write_grid
from weekly_editor.ui.field.plain_edit import PlainEdit
from weekly_editor.ui.field.rows_delegate import CellField, RowsDelegate
from weekly_editor.ui.field.rows_model import Rows, RowsModel
from weekly_editor.ui.field.rows_view import EMPTY_PX, RowsView

MAX_HEIGHT_PX = 720  # a longer table scrolls by itself
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_NONE = Qt.KeyboardModifier.NoModifier
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WAYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_NEVER_SCROLLS = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect


class RowTable(QWidget):
    """Rows under columns; every keystroke in a cell is said, and every row added, removed or moved.

    ``cellChanged`` names one cell; ``rowsChanged`` comes with all rows and the step in words; ``valueChanged``
    follows both; ``currentLocChanged`` says ``(row, name)`` of the cell that was entered, ``wrongChanged`` why a cell
    cannot be read, and nothing ("") when all can be."""

    valueChanged = Signal(object)
    cellChanged = Signal(int, str, object)
    rowsChanged = Signal(object, str)
    currentLocChanged = Signal(object)
    wrongChanged = Signal(str)
    entered = Signal()

    def __init__(self, columns: Sequence[Column], new_row: Callable[[], Frozen], parent: QWidget | None = None) -> None:
        """Start without rows; ``new_row`` makes an empty one, whose cells are what an emptied cell holds."""
        super().__init__(parent)
        self.model = RowsModel(columns, new_row, self)
        self.view = RowsView(self._handle_key, self)
        self._is_stepping = False  # the focus only goes from one cell to another
        self._fitted_widths: list[int] = []
        self._soon = QTimer(self, singleShot=True, interval=0)  # a header says its new widths before it has them
        self._soon.timeout.connect(self._fit_all)
        self.delegate = RowsDelegate(self.model, self._handle_field_key, self)
        self.model.rowsAboutToBeRemoved.connect(self._close_within)  # before the view drops the field itself
        self.view.setModel(self.model)
        self.view.setItemDelegate(self.delegate)
        self.view.empty_words = self.tr("No rows yet — press Enter to add one")
        self.add_button = QToolButton(self)
        self.add_button.setText(self.tr("+ Add row"))
        self.add_button.setProperty("quiet", True)
        self.add_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._add_menu()
        self._lay_out()
        self._connect()
        self._fit()

    def value(self) -> Rows:
        """Return the rows."""
        return self.model.rows

    def setValue(self, rows: Rows) -> None:
        """Show ``rows`` without a signal; open field, current cell and selection stay where they can."""
        self.model.set_rows(rows)
        self._fit()

    def has_wrong(self) -> bool:
        """Tell whether a cell holds what cannot be read."""
        return bool(self.model.reason())

    def setReference(self, day: date) -> None:
        """Let days typed without a year be the nearest ones to ``day``."""
        self.delegate.reference = day

    def setAccessibleName(self, name: str) -> None:
        """Name the table for readers of the screen."""
        super().setAccessibleName(name)
        self.view.setAccessibleName(name)

    def focusLoc(self, loc: tuple[str | int, ...]) -> None:
        """Open the cell at ``(row, name)``; a row alone opens its first cell."""
        names = [column.name for column in self.model.columns]
        row = cast("int", loc[0])
        if 0 <= row < len(self.model.rows):
            column = names.index(loc[1]) if len(loc) > 1 and loc[1] in names else 0
            self._go(row, column, editing=True)

    def field(self) -> CellField | None:
        """Return the field that is open in a cell, if any."""
        field = self.view.indexWidget(self.view.currentIndex()) or QApplication.focusWidget()
        return cast("CellField", field) if field is not None and field.property("cell") and self._owns(field) else None

    def add_row(self) -> None:
        """Insert an empty row after the current one and open it."""
        current = self.view.currentIndex()
        row = current.row() + 1 if current.isValid() else len(self.model.rows)
        self._close_field()
        rows = (*self.model.rows[:row], self.model.new_row(), *self.model.rows[row:])
        self._restructure(rows, self.tr("Add row"))
        self._go(row, 0, editing=True)

    def remove_rows(self) -> None:
        """Remove the rows of the selection."""
        chosen = self._chosen_rows()
        if not chosen:
            return
        column = max(self.view.currentIndex().column(), 0)
        self._close_field()
        rows = tuple(row for number, row in enumerate(self.model.rows) if number not in chosen)
        self._restructure(rows, self.tr("Remove rows"))
        if rows:
            self._go(min(chosen[0], len(rows) - 1), column)

    def move_rows(self, by: int) -> None:
        """Move the rows of the selection one place up (``by`` is -1) or down (1)."""
        chosen = self._chosen_rows()
        if not chosen or not 0 <= chosen[0] + by <= chosen[-1] + by < len(self.model.rows):
            return
        field, current = self.field(), self.view.currentIndex()
        self._close_field()
        rows = list(self.model.rows)
        for row in chosen if by < 0 else reversed(chosen):
            rows.insert(row + by, rows.pop(row))
        self._restructure(tuple(rows), self.tr("Move rows"))
        self._go(current.row() + by if current.isValid() else chosen[0] + by, current.column(), field is not None)
        self._select(chosen[0] + by, 0, chosen[-1] + by, len(self.model.columns) - 1, whole=len(chosen) > 1)

    def clear_cells(self) -> None:
        """Empty the chosen cells: each gets what a new row has there."""
        cells = {
            (index.row(), index.column()): self.model.blank(index.column())
            for index in self.view.selectedIndexes()
            if self.model.is_editable(index.column())
        }
        self._put(cells, self.tr("Clear cells"))

    def copy(self) -> None:
        """Copy the chosen cells, as a range that starts at the first chosen row and column."""
        chosen = {(index.row(), index.column()) for index in self.view.selectedIndexes()}
        if not chosen:
            return
        rows = sorted({row for row, _ in chosen})
        columns = sorted({column for _, column in chosen})
        grid = [[self.model.text(row, col) if (row, col) in chosen else "" for col in columns] for row in rows]
        QApplication.clipboard().setText(write_grid(grid))

    def cut(self) -> None:
        """Copy the chosen cells and empty them."""
        self.copy()
        self.clear_cells()

    def paste(self) -> None:
        """Paste a range from the current cell on, adding rows where it is longer; what cannot be read is left out."""
        grid = read_grid(QApplication.clipboard().text())
        chosen = self.view.selectedIndexes()
        if not chosen and self.model.rows:
            return
        top = min((index.row() for index in chosen), default=0)
        left = min((index.column() for index in chosen), default=0)
        if len(grid) == 1 and len(grid[0]) == 1:
            places = [((index.row(), index.column()), grid[0][0]) for index in chosen] or [((0, 0), grid[0][0])]
        else:
            width = len(self.model.columns)
            places = [
                ((top + down, left + right), text)
                for down, line in enumerate(grid)
                for right, text in enumerate(line[: width - left])
            ]
        self._put(self._read(places), self.tr("Paste cells"))
        self._select(top, left, max(row for (row, _), _ in places), max(col for (_, col), _ in places))

    def _add_menu(self) -> None:
        """Offer by the right button what the keys do; the keys themselves are the table's, not the menu's."""
        acts: tuple[tuple[str, str, Callable[[], None]], ...] = (
            (self.tr("Add row"), "Ctrl+Enter", self.add_row),
            (self.tr("Move up"), "Alt+↑", partial(self.move_rows, -1)),
            (self.tr("Move down"), "Alt+↓", partial(self.move_rows, 1)),
            (self.tr("Remove rows"), "Ctrl+Del", self.remove_rows),
            ("", "", self.copy),
            (self.tr("Copy"), "Ctrl+C", self.copy),
            (self.tr("Paste"), "Ctrl+V", self.paste),
            (self.tr("Clear cells"), "Del", self.clear_cells),
        )
        for words, keys, act in acts:
            action = QAction(f"{words}\t{keys}", self.view)
            action.setSeparator(not words)
            action.triggered.connect(lambda _checked=False, act=act: act())
            self.view.addAction(action)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.view)
        layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setFocusProxy(self.view)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        header = self.view.horizontalHeader()
        for number, column in enumerate(self.model.columns):
            self.view.setColumnWidth(number, column.width)
        texts = [number for number, column in enumerate(self.model.columns) if column.editor == "text"]
        self._widest = max(texts or range(len(self.model.columns)), key=lambda number: self.model.columns[number].width)
        header.setMinimumSectionSize(40)

    def _connect(self) -> None:
        self.model.cellEdited.connect(self._say_cell)
        self.model.wrongChanged.connect(self.wrongChanged)
        self.model.dataChanged.connect(lambda first, last: self._fit_rows(first.row(), last.row()))
        self.model.rowsInserted.connect(lambda _parent, first, last: self._fit_rows(first, last))
        self.view.horizontalHeader().sectionResized.connect(lambda *_: self._soon.start())
        self.view.resized.connect(self._share_width)
        self.view.selectionModel().currentChanged.connect(self._say_current)
        self.view.clicked.connect(self._click)
        self.view.emptyClicked.connect(self.add_row)
        self.view.entered_table.connect(self._say_entered)
        self.add_button.clicked.connect(self._add_at_end)

    def _say_cell(self, row: int, name: str, value: object) -> None:
        self.cellChanged.emit(row, name, value)
        self.valueChanged.emit(self.model.rows)

    def _say_current(self, current: QModelIndex, before: QModelIndex) -> None:
        del before
        if current.isValid() and self.view.hasFocus() and not self._is_stepping:
            self.currentLocChanged.emit((current.row(), self.model.columns[current.column()].name))

    def _say_entered(self) -> None:
        if not self._is_stepping:
            self.entered.emit()
        self._say_current(self.view.currentIndex(), QModelIndex())

    def _restructure(self, rows: Rows, step: str) -> None:
        self.model.set_rows(rows)
        self._fit()
        self.rowsChanged.emit(rows, step)
        self.valueChanged.emit(rows)

    def _put(self, cells: dict[tuple[int, int], object], step: str) -> None:
        self.model.forget_wrong(cells)
        rows = self.model.with_cells(cells)
        if rows != self.model.rows:
            self._restructure(rows, step)

    def _read(self, places: list[tuple[tuple[int, int], str]]) -> dict[tuple[int, int], object]:
        cells: dict[tuple[int, int], object] = {}
        rows = dict(enumerate(self.model.rows))
        refused = 0
        for (row, column), text in places:
            if not self.model.is_editable(column):
                continue
            spec, before = self.model.columns[column], rows.get(row) or self.model.new_row()
            try:
                value = read_cell(spec, text, self.delegate.reference, spec.day_in(before))
            except ValueError:
                refused += 1
                continue
            cells[row, column] = self.model.blank(column) if value is None else value
            rows[row] = before.model_copy(update={spec.name: value})
        if refused:
            words = self.tr("Cells that could not be read and stay as they are: %1").replace("%1", str(refused))
            QToolTip.showText(self.view.mapToGlobal(self.view.rect().topLeft()), words, self.view)
        return cells

    def _handle_key(self, event: QKeyEvent) -> bool:
        """Answer a key while no field is open."""
        key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        current = self.view.currentIndex()
        if self._handle_structure(key, modifiers) or self._handle_clipboard(event):
            return True
        match key, modifiers:
            case (Qt.Key.Key_Tab, _) | (Qt.Key.Key_Backtab, _) if modifiers in (_NONE, _SHIFT):
                return self._step_aside(current, -1 if key == Qt.Key.Key_Backtab else 1, editing=False)
            case (Qt.Key.Key_Return | Qt.Key.Key_Enter, m) if m == _NONE:
                self._open(current) if current.isValid() else self.add_row()
            case (Qt.Key.Key_Space, m) if m == _NONE and self._is_flag(current):
                self._toggle(current)
            case (Qt.Key.Key_Delete | Qt.Key.Key_Backspace, m) if m == _NONE:
                self.clear_cells()
            case _:
                return False
        return True

    def _handle_field_key(self, field: CellField, event: QKeyEvent) -> bool:
        """Answer a key in an open field; False leaves it to the field."""
        key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        current = self.view.currentIndex()
        if self._handle_structure(key, modifiers):
            return True
        if event.matches(QKeySequence.StandardKey.Paste) and self._is_range(field):
            self._close_field()
            self._select(current.row(), current.column(), current.row(), current.column())
            self.paste()
        elif key == Qt.Key.Key_Escape:
            self.delegate.put_back(field)
            self.model.put_cell(current.row(), current.column(), self.delegate.before_edit)
            self._close_field()
        elif modifiers != _NONE and not (key == Qt.Key.Key_Backtab and modifiers == _SHIFT):
            return False
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return self._step_aside(current, -1 if key == Qt.Key.Key_Backtab else 1, editing=True)
        elif key in _ENTERS:
            self._go_down(current)
        elif key in _WAYS and (not isinstance(field, PlainEdit) or field.is_at_edge(key)):
            if 0 <= current.row() + _WAYS[key] < len(self.model.rows):
                self._go(current.row() + _WAYS[key], current.column(), editing=True)
        else:
            return False
        return True

    def _handle_structure(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        if modifiers == _CTRL and key in _ENTERS:
            self.add_row()
        elif modifiers == _CTRL and key == Qt.Key.Key_Delete:
            self.remove_rows()
        elif modifiers == _ALT and key in _WAYS:
            self.move_rows(_WAYS[key])
        else:
            return False
        return True

    def _handle_clipboard(self, event: QKeyEvent) -> bool:
        keys = QKeySequence.StandardKey
        for key, act in ((keys.Copy, self.copy), (keys.Cut, self.cut), (keys.Paste, self.paste)):
            if event.matches(key):
                act()
                return True
        return False

    def _is_range(self, field: CellField) -> bool:
        text = clean(QApplication.clipboard().text()).removesuffix("\n")
        return "\t" in text or ("\n" in text and not isinstance(field, PlainEdit))

    def _step_aside(self, current: QModelIndex, by: int, *, editing: bool) -> bool:
        """Go to the next cell in reading order; beyond the last one a row is added, unless the last is blank."""
        width = len(self.model.columns)
        place = current.row() * width + current.column() + by
        while 0 <= place < width * len(self.model.rows) and not self.model.is_editable(place % width):
            place += by
        if not current.isValid() or place < 0:
            return self._leave(by)
        if place < width * len(self.model.rows):
            self._go(place // width, place % width, editing)
        elif self.model.is_blank(len(self.model.rows) - 1):
            return self._leave(by)
        else:
            self.add_row()
        return True

    def _leave(self, by: int) -> bool:
        self._close_field()
        return self.focusNextPrevChild(by > 0)

    def _go_down(self, current: QModelIndex) -> None:
        if current.row() + 1 < len(self.model.rows):
            self._go(current.row() + 1, current.column(), editing=True)
        else:
            self._close_field()

    def _go(self, row: int, column: int, editing: bool = False) -> None:
        index = self.model.index(row, column)
        self._close_field()
        self._is_stepping = True
        self.view.setFocus()
        self.view.selectionModel().setCurrentIndex(index, _SELECT)
        self._is_stepping = False
        self.currentLocChanged.emit((row, self.model.columns[column].name))
        if editing:
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        if self.model.is_editable(index.column()) and not self._is_flag(index) and self.field() is None:
            self.view.edit(index)

    def _close_field(self) -> None:
        field = self.field()
        if field is not None:
            self._is_stepping = True
            self.delegate.commitData.emit(field)
            self.delegate.closeEditor.emit(field)
            self._is_stepping = False

    def _close_within(self, parent: QModelIndex, first: int, last: int) -> None:
        """Close the field before its row goes, so that the focus stays in the table."""
        del parent
        field = self.field()
        if field is not None and first <= self.view.currentIndex().row() <= last:
            self._is_stepping = True
            self.delegate.closeEditor.emit(field)
            self._is_stepping = False

    def _click(self, index: QModelIndex) -> None:
        if QApplication.keyboardModifiers() != _NONE or len(self.view.selectedIndexes()) > 1:
            return
        if self._is_flag(index):
            self._toggle(index)
        else:
            self._open(index)

    def _toggle(self, index: QModelIndex) -> None:
        if self.model.is_editable(index.column()):
            self.model.put_cell(index.row(), index.column(), not self.model.cell(index.row(), index.column()))

    def _is_flag(self, index: QModelIndex) -> bool:
        return index.isValid() and self.model.columns[index.column()].editor == "flag"

    def _add_at_end(self) -> None:
        if self.model.rows:
            self._go(len(self.model.rows) - 1, 0)
        self.add_row()

    def _chosen_rows(self) -> list[int]:
        chosen = {index.row() for index in self.view.selectedIndexes()}
        if self.view.currentIndex().isValid():
            chosen.add(self.view.currentIndex().row())
        return sorted(chosen)

    def _select(self, top: int, left: int, bottom: int, right: int, whole: bool = True) -> None:
        if whole and self.model.rows:
            first, last = self.model.index(top, left), self.model.index(bottom, right)
            self.view.selectionModel().select(QItemSelection(first, last), _SELECT)

    def _owns(self, field: QWidget) -> bool:
        return field.parentWidget() is self.view.viewport()

    def _fit_rows(self, first: int, last: int) -> None:
        if self.view.has_width:
            for row in range(first, min(last, len(self.model.rows) - 1) + 1):
                self.view.resizeRowToContents(row)
            self._fit()

    def _share_width(self) -> None:
        """Give the widest column what the others leave; where that is too little, the table scrolls sideways."""
        others = self.view.horizontalHeader().length() - self.view.columnWidth(self._widest)
        rest = self.view.viewport().width() - others
        self.view.setColumnWidth(self._widest, max(rest, self.model.columns[self._widest].width))
        self._fit_all()
        self._fit()

    def _fit_all(self) -> None:
        """Fit all rows, if columns of text have another width than last time."""
        columns = enumerate(self.model.columns)
        widths = [self.view.columnWidth(number) for number, column in columns if column.editor == "text"]
        if self.view.has_width and widths != self._fitted_widths:
            self._fitted_widths = widths
            self._fit_rows(0, len(self.model.rows) - 1)

    def _fit(self) -> None:
        """Make the table as tall as its rows."""
        rows = self.view.verticalHeader().length() if self.model.rows else EMPTY_PX
        head = self.view.horizontalHeader().sizeHint().height()
        wanted = head + rows + 2 * self.view.frameWidth()
        if self.view.has_width and self.view.horizontalHeader().length() > self.view.viewport().width():
            wanted += self.view.horizontalScrollBar().sizeHint().height()
        scrolls = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if wanted > MAX_HEIGHT_PX else _NEVER_SCROLLS
        self.view.setVerticalScrollBarPolicy(scrolls)
        self.view.setFixedHeight(min(wanted, MAX_HEIGHT_PX))
