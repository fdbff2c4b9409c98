"""The menu of a table's columns: which are shown, and which give way where the table is narrow."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from weekly_editor.ui.field.rows_model import RowsModel
from weekly_editor.ui.field.rows_width import ColumnWidths


def column_menu(model: RowsModel, widths: ColumnWidths, parent: QWidget) -> QMenu:
    """Return a menu that shows or hides each column that may give way, and one line that leaves it to the room."""
    menu = QMenu(QCoreApplication.translate("RowTable", "Columns"), parent)
    shown = {column.name for column in model.columns}
    kept = model.wrong_columns()
    for column in model.all_columns:
        if column.gives_way:
            action = _checked(menu, column.title, is_checked=column.name in shown)
            action.setEnabled(column.name not in kept)  # what cannot be read there must be seen
            action.triggered.connect(lambda is_shown, name=column.name: _choose(widths, name, is_shown=is_shown))
    menu.addSeparator()
    action = _checked(
        menu, QCoreApplication.translate("RowTable", "As many as there is room for"), is_checked=not widths.choice()
    )
    action.triggered.connect(lambda _checked=False: widths.choose({}))
    return menu


def given_way(model: RowsModel, widths: ColumnWidths) -> int:
    """Return how many columns are not shown for want of room."""
    return len(model.all_columns) - len(model.columns) - list(widths.choice().values()).count(False)


def _checked(menu: QMenu, words: str, *, is_checked: bool) -> QAction:
    action = menu.addAction(words.replace("&", "&&"))
    action.setCheckable(True)
    action.setChecked(is_checked)
    return action


def _choose(widths: ColumnWidths, name: str, *, is_shown: bool) -> None:
    widths.choose(widths.choice() | {name: is_shown})
