"""A table of rows with the manners of a spread sheet, over frozen values."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any, cast

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from weekly_editor.report.loc import Loc
from weekly_editor.report.model import Frozen
from weekly_editor.ui.field.cell import Column
from weekly_editor.ui.field.cell_paint import CellPainter, flag_rect
from weekly_editor.ui.field.gloss import Glosses
from weekly_editor.ui.field.gloss_edit import EditGlosses
from weekly_editor.ui.field.key_menu import MenuLine, build_menu, put_first
from weekly_editor.ui.field.rows_columns import column_menu, given_way
from weekly_editor.ui.field.rows_cursor import Cursor
from weekly_editor.ui.field.rows_delegate import CellField, RowsDelegate
from weekly_editor.ui.field.rows_edit import RowsEdit
from weekly_editor.ui.field.rows_field import OpenField
from weekly_editor.ui.field.rows_keys import RowsKeys
from weekly_editor.ui.field.rows_model import Rows, RowsModel
from weekly_editor.ui.field.rows_order import is_in_order
from weekly_editor.ui.field.rows_view import RowsView
from weekly_editor.ui.field.rows_width import ColumnWidths
from weekly_editor.ui.field.typed_line import TypedLine
from weekly_editor.ui.tip import KeyTip

MAX_HEIGHT_PX = 720  # a longer table scrolls by itself
_NEVER_SCROLLS = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
_LATER = Qt.ConnectionType.QueuedConnection  # before anything is painted
_BY_POINTER = (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
_FLAG_REACH_PX = 6  # around the box of a flag


class RowTable(QWidget):
    """Rows under columns; every keystroke in a cell is said, and every row added, removed or moved.

    ``cellChanged`` names one cell; ``rowsChanged`` comes with all rows and the step in words; ``valueChanged``
    follows both; ``currentLocChanged`` says ``(row, name)`` of the cell that was entered, ``wrongChanged`` why a cell
    cannot be read, and nothing ("") when all can be; ``widthsChanged`` the columns' widths as they were dragged,
    ``derivedOpened`` names a cell that is only read and was to be opened; ``columnsChosen`` says which columns are
    shown by choice, ``refused`` what could not be done, ``rowsRemoved`` what to say of rows that went."""

    valueChanged = Signal(object)
    cellChanged = Signal(int, str, object)
    rowsChanged = Signal(object, str)
    currentLocChanged = Signal(object)
    wrongChanged = Signal(str)
    widthsChanged = Signal(object)
    columnsChosen = Signal(object)
    derivedOpened = Signal(int, str)
    entered = Signal()
    refused = Signal(str)
    rowsRemoved = Signal(str)

    def __init__(
        self, columns: Sequence[Column], new_row: Callable[[], Frozen], parent: QWidget | None = None, sorts: str = ""
    ) -> None:
        """Start without rows; ``new_row`` makes an empty one, whose cells are what an emptied cell holds.

        ``sorts`` names the column by which rows may be put in order, if any."""
        super().__init__(parent)
        self.model = RowsModel(columns, new_row, self)
        self._sorts = sorts
        self._row_commands: list[tuple[str, Callable[[int], object]]] = []
        self._row_name: Callable[[Any], str] = lambda _row: ""
        self._has_value = False
        self._has_grown = False  # a cell is wider than its column
        self._painter = CellPainter(self.model, date.today().year)
        self.view = RowsView(self._painter, self)
        self.delegate = RowsDelegate(self.model, self._painter, self._answer_field, self)
        self.model.rowsAboutToBeRemoved.connect(self._close_within)  # before the view drops the field itself
        self.view.setModel(self.model)
        self.view.setItemDelegate(self.delegate)
        self.view.hint = self.tr("+ Type here to add a row")
        self._cursor = Cursor(self.view, self.model)
        self._cell = OpenField(self.view, self.model, self.delegate, self._cursor)
        self._edit = RowsEdit(self.model, self._cursor, self.delegate, self)
        self._keys = RowsKeys(self.view, self.model, self._cursor, self.delegate, self._cell, self._edit)
        self.widths = ColumnWidths(self.view, self.model, self._painter)
        self._fitted_widths: list[int] = []
        self._start = self.model.columns[0].name
        self._lay_out()
        self._connect()
        self._fit()

    def value(self) -> Rows:
        """Return the rows."""
        return self.model.rows

    def setValue(self, rows: Rows) -> None:
        """Show ``rows`` without a signal; an open field stays where it can, else what changed is chosen."""
        changed = self.model.set_rows(rows)
        if changed is not None and self._has_value and self.field() is None:
            last = max(len(rows) - 1, changed.top)  # rows that went were perhaps the last ones
            column = min(max(self._cursor.column, changed.left), changed.right)  # where rows came back, that of before
            self._cursor.choose(replace(changed, bottom=min(changed.bottom, last)), changed.top, column)
        self._has_value = True
        self._fit()

    def has_wrong(self) -> bool:
        """Tell whether a cell holds what cannot be read."""
        return bool(self.model.reason())

    def unread(self) -> tuple[str, ...]:
        """Return each text that cannot be read, after its row's name, or number, and its column's title."""
        return tuple(self._told(*cell, wrong.text) for cell, wrong in self.model.wrongs().items())

    def _told(self, row: int, column: int, text: str) -> str:
        name = self._row_name(self.model.row(row))
        words = self.tr("%1, %2 “%3”") if name else self.tr("row %1, %2 “%3”")
        words = words.replace("%2", self.model.columns[column].title)
        return words.replace("%1", name or str(row + 1)).replace("%3", text)

    def setRowName(self, row_name: Callable[[Any], str]) -> None:
        """Call rows as ``row_name`` does where something is told of them, "" for one that has a number alone."""
        self._row_name = row_name

    def forget_wrong(self) -> None:
        """Show what the cells hold in place of what could not be read."""
        field = self.field()
        if isinstance(field, TypedLine) and field.has_wrong():
            field.put_back(self.model.columns[self._cursor.column].typed_in(self.model.row(self._cursor.row)))
        self.model.forget_all_wrong()

    def setGlosser(self, glosses: Callable[[Loc, str], Glosses]) -> None:
        """Show the glosses that ``glosses`` returns of a text and its place, ``(row, name)``."""
        self._painter.glosses_on = lambda row, name, text: glosses((row, name), text)

    def show_glosses(self) -> None:
        """Show what is to be said of the texts now."""
        self.view.viewport().update()
        for glosses in self.view.findChildren(EditGlosses):
            glosses.refresh()

    def tell_current(self) -> bool:
        """Tell what is to be said of the text of the current cell, below it; tell whether that is anything."""
        words = self._painter.meanings(self._cursor.row, self._cursor.column)
        if words:
            place = self.view.visualRect(self.view.currentIndex()).bottomLeft()
            KeyTip(words, self.view).show_at(self.view.viewport().mapToGlobal(place))
        return bool(words)

    def setReference(self, day: date) -> None:
        """Let days typed without a year be the nearest ones to ``day``."""
        self.delegate.reference = day
        self._painter.year = day.year

    def setAccessibleName(self, name: str) -> None:
        """Name the table for readers of the screen."""
        super().setAccessibleName(name)
        self.view.setAccessibleName(name)

    def setStart(self, name: str) -> None:
        """Let the keyboard come in at the column ``name``, at its first empty cell."""
        self._start = name

    def focusStart(self) -> None:
        """Go to where the keyboard comes in."""
        self._go_to_start()
        self.view.setFocus()

    def focusLoc(self, loc: tuple[str | int, ...]) -> None:
        """Go to the cell at ``(row, name)``, in the same column where only a row is named; an open one stays open."""
        names = [column.name for column in self.model.columns]
        row = cast("int", loc[0])
        if not 0 <= row < len(self.model.rows):
            return
        column = names.index(loc[1]) if len(loc) > 1 and loc[1] in names else max(self._cursor.column, 0)
        field = self.field()
        if field is not None and (self._cursor.row, self._cursor.column) == (row, column):
            field.setFocus()
            return
        self._cell.close()
        self._cursor.go(row, column)
        self.view.setFocus()

    def field(self) -> CellField | None:
        """Return the field that is open in a cell, if any."""
        return self._cell.field()

    def open_cell(self) -> None:
        """Open the current cell, the caret at its end."""
        self._cell.open()

    def setTitle(self, name: str, title: str) -> None:
        """Put ``title`` over the column ``name``."""
        self.model.set_title(name, title)

    def refreshDerived(self) -> None:
        """Show anew what is derived from the rows."""
        self.model.say_derived_changed()
        self.widths.share()

    def add_row(self) -> None:
        """Add an empty row after the chosen ones and go there; behind the last one stands one always."""
        self._cell.close()
        self.view.setFocus()
        self._edit.insert_below()

    def sort(self) -> None:
        """Put the rows in their order, once."""
        self._cell.close()
        self._edit.sort(self._sorts)

    def changeEvent(self, event: QEvent) -> None:
        """Fit columns and rows to another size of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "widths"):
            self._fitted_widths = []
            self.widths.measure()

    def menu(self) -> QMenu:
        """Return the menu of what can be done with the chosen cells and rows."""
        menu = build_menu(self._menu_lines(), self.view)
        put_first(menu, self._painter.ways(self._cursor.row, self._cursor.column))
        if any(column.gives_way for column in self.model.all_columns):
            menu.addSeparator()
            menu.addMenu(column_menu(self.model, self.widths, menu))
        return menu

    def addRowCommand(self, words: str, act: Callable[[int], object]) -> None:
        """Offer in the menu, as ``words``, what ``act`` does with the row of the current cell."""
        self._row_commands.append((words, act))

    def _menu_lines(self) -> Iterator[MenuLine]:
        edit, has_rows = self._edit, self._cursor.chosen_rows() is not None
        yield MenuLine(self.tr("Cut"), "Ctrl+X", edit.cut, has_rows)
        yield MenuLine(self.tr("Copy"), "Ctrl+C", edit.copy, has_rows)
        yield MenuLine(self.tr("Paste"), "Ctrl+V", edit.paste)
        yield MenuLine(self.tr("Clear cells"), "Del", edit.clear, has_rows)
        yield MenuLine()
        yield MenuLine(self.tr("Fill down"), "Ctrl+D", edit.fill_down)
        yield MenuLine(self.tr("Fill right"), "Ctrl+R", edit.fill_right)
        yield MenuLine()
        yield MenuLine(self.tr("Insert row above"), "Ctrl+Shift++", edit.insert_above)
        yield MenuLine(self.tr("Insert row below"), "Ctrl+Return", edit.insert_below)
        yield MenuLine(self.tr("Remove rows"), "Ctrl+Del", edit.remove, has_rows)
        yield MenuLine(self.tr("Move up"), "Alt+Up", partial(edit.move, -1), has_rows)
        yield MenuLine(self.tr("Move down"), "Alt+Down", partial(edit.move, 1), has_rows)
        for words, act in self._row_commands:
            yield MenuLine()
            yield MenuLine(words, "", partial(act, self._cursor.row), has_rows)
        if self._sorts:
            yield MenuLine()
            yield MenuLine(self.tr("Sort by time"), "", self.sort, not self._is_sorted())

    def _lay_out(self) -> None:
        self.sort_button = QToolButton(self)
        self.sort_button.setText(self.tr("Sort by time"))
        self.sort_button.setProperty("quiet", True)
        self.sort_button.setVisible(False)
        self.columns_button = QToolButton(self)
        self.columns_button.setProperty("quiet", True)
        self.columns_button.setVisible(False)
        if any(column.gives_way for column in self.model.all_columns):
            self.view.horizontalHeader().setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.view)
        layout.addWidget(self.sort_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.columns_button, 0, Qt.AlignmentFlag.AlignRight)
        layout.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setFocusProxy(self.view)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def _connect(self) -> None:
        self.model.cellEdited.connect(self._say_cell)
        self.model.rowAdded.connect(lambda: self._say_rows(self.model.rows, self.tr("Add row")))
        self.model.wrongChanged.connect(self.wrongChanged)
        self.model.dataChanged.connect(lambda first, last: self._fit_rows(first.row(), last.row()))
        self.model.rowsInserted.connect(lambda _parent, first, last: self._fit_rows(first, last))
        self.widths.changed.connect(self._fit_all, _LATER)  # a page that is laid out takes several widths in turn
        self.widths.dragged.connect(self.widthsChanged)
        self.widths.chosen.connect(self.columnsChosen)
        self.delegate.closeEditor.connect(self._share_grown, _LATER)
        self.columns_button.clicked.connect(self._show_columns_below)
        self.view.horizontalHeader().customContextMenuRequested.connect(self._show_columns_at)
        self.view.resized.connect(self.widths.share)
        self.view.selectionModel().currentChanged.connect(self._say_current)
        self.view.selectionModel().currentChanged.connect(self.view.redraw_cells)
        self.view.selectionModel().selectionChanged.connect(self.view.redraw_choice)
        self.view.cellPressed.connect(self._press)
        self.view.cellReached.connect(self._cursor.extend_to)
        self.view.cellDoubleClicked.connect(self._open_at)
        self.view.grips.sectionPressed.connect(self._grip)
        self.view.grips.dragged.connect(self._drag)
        self.view.menuRequested.connect(self._show_menu)
        self.view.firstEntered.connect(self._go_to_start)
        self.view.entered.connect(self._say_entered)
        self._keys.leaving.connect(self._leave)
        self._keys.looking.connect(self._say_opened)
        self._edit.changed.connect(self._say_rows)
        self._edit.removed.connect(self._say_removed)
        self._edit.refused.connect(self.refused)
        self.sort_button.clicked.connect(self.sort)

    def _answer_field(self, field: CellField, event: QKeyEvent) -> bool:
        return self._keys.answer_field(field, event)

    def _say_cell(self, row: int, name: str, value: object) -> None:
        self.cellChanged.emit(row, name, value)
        self.valueChanged.emit(self.model.rows)

    def _say_rows(self, rows: Rows, step: str) -> None:
        self._fit()
        self.rowsChanged.emit(rows, step)
        self.valueChanged.emit(rows)

    def _say_removed(self, count: int) -> None:
        words = self.tr("1 row was deleted.") if count == 1 else self.tr("%1 rows were deleted.")
        self.rowsRemoved.emit(words.replace("%1", str(count)))

    def _say_current(self, current: QModelIndex, before: QModelIndex) -> None:
        del before
        if current.isValid() and self.view.hasFocus():
            self.currentLocChanged.emit((current.row(), self.model.columns[current.column()].name))

    def _go_to_start(self) -> None:
        start = [column.name for column in self.model.columns].index(self._start)
        rows = range(len(self.model.rows)) if start else ()
        self._cell.close()
        self._cursor.go(next((row for row in rows if not self.model.text(row, start)), 0), start)

    def _say_entered(self, reason: Qt.FocusReason) -> None:
        if not self._cell.is_closing:
            if reason not in _BY_POINTER:  # nothing moves below a pointer that is about to click
                self.view.show_current()
            self.entered.emit()
            self._say_current(self.view.currentIndex(), QModelIndex())

    def _show_menu(self, place: QPoint) -> None:
        self._cell.close()
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def _show_columns_at(self, place: QPoint) -> None:
        self._show_columns(self.view.horizontalHeader().mapToGlobal(place))

    def _show_columns_below(self) -> None:
        self._show_columns(self.columns_button.mapToGlobal(QPoint(0, self.columns_button.height())))

    def _show_columns(self, place: QPoint) -> None:
        self._cell.close()
        menu = column_menu(self.model, self.widths, self.view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def _leave(self, onwards: bool) -> None:
        self._cell.close()
        self.focusNextPrevChild(onwards)

    def _press(self, row: int, column: int, place: QPoint) -> None:
        self._cell.close()
        self._cursor.go(row, column)
        if self.model.columns[column].editor == "flag" and row < len(self.model.rows):
            box = flag_rect(self.view.visualRect(self.view.currentIndex()))
            reach = box.adjusted(-_FLAG_REACH_PX, -_FLAG_REACH_PX, _FLAG_REACH_PX, _FLAG_REACH_PX)
            if reach.contains(place.toPointF()):
                self._edit.toggle()

    def _open_at(self, row: int, column: int, place: QPoint) -> None:
        self._cursor.go(row, column)
        if self.model.is_editable(column):
            self._cell.open(place)
        else:
            self._say_opened(row, column)

    def _say_opened(self, row: int, column: int) -> None:
        if row < len(self.model.rows):
            self.derivedOpened.emit(row, self.model.columns[column].name)

    def _grip(self, row: int) -> None:
        """Choose a row by its grip."""
        self._cell.close()
        self.view.setFocus()
        self._cursor.go(row, 0)
        self._cursor.choose_rows()

    def _drag(self, row: int, place: int) -> None:
        """Move a row to where its grip was dragged; the empty one stays at the end."""
        if row < len(self.model.rows):
            self._grip(row)
            self._edit.move_to(min(place + 1 if place > row else place, len(self.model.rows)))

    def _close_within(self, parent: QModelIndex, first: int, last: int) -> None:
        """Close the field before its row goes, so that the focus stays in the table."""
        del parent
        if first <= self._cursor.row <= last:
            self._cell.drop()

    def _is_sorted(self) -> bool:
        return not self._sorts or is_in_order(self.model.rows, self._sorts)

    def _fit_rows(self, first: int, last: int) -> None:
        self._has_grown = self.widths.grow(first, last) or self._has_grown
        if self.view.has_width:
            self.view.fit_rows(range(first, min(last + 1, self.model.rowCount())))
            self._fit()
            self._share_grown()

    def _share_grown(self) -> None:
        """Widen columns that a cell does not fit any more, once no field stands above them."""
        if self._has_grown and self.field() is None:
            self._has_grown = False
            self.widths.share()

    def _fit_all(self) -> None:
        """Fit all rows, if columns have another width than last time; the cell that was gone to stays in view."""
        widths = [self.view.columnWidth(number) for number in range(len(self.model.columns))]
        if widths != self._fitted_widths:
            is_first = not self._fitted_widths
            self._fitted_widths = widths
            self._fit_rows(0, self.model.rowCount() - 1)
            if is_first and self.view.hasFocus():
                self.view.show_current()

    def _fit(self) -> None:
        """Make the table as tall as its rows, and offer the order that they have not."""
        is_sorted, hidden = self._is_sorted(), given_way(self.model, self.widths)
        self.sort_button.setVisible(not is_sorted)
        self.columns_button.setVisible(hidden > 0)
        self.columns_button.setText(self.tr("Columns not shown: %1").replace("%1", str(hidden)))
        self.model.mark_order(self._sorts if is_sorted and len(self.model.rows) > 1 else "")
        wanted = self.view.horizontalHeader().sizeHint().height() + self.view.verticalHeader().length()
        wanted += 2 * self.view.frameWidth()
        if self.view.has_width and self.view.horizontalHeader().length() > self.view.viewport().width():
            wanted += self.view.horizontalScrollBar().sizeHint().height()
        scrolls = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if wanted > MAX_HEIGHT_PX else _NEVER_SCROLLS
        self.view.setVerticalScrollBarPolicy(scrolls)
        self.view.setFixedHeight(min(wanted, MAX_HEIGHT_PX))
