"""Scenes of writing: in outlines, in tables, in work items."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from stage import SHIFT, Scene, Shoot, found, over, press, said, settle, show_section

from weekly_editor.ui.field.outline import OutlineField
from weekly_editor.ui.field.rows import RowTable
from weekly_editor.ui.form.item import ItemForm
from weekly_editor.ui.window import MainWindow

LESSONS = 1  # the second section of notes, which has levels
RISKY = 4  # the work item of the first objective that has a risk
Key = Qt.Key


def outline(window: MainWindow) -> OutlineField:
    show_section(window, "notes", LESSONS)
    return found(window.editor.form, OutlineField)


def outline_chosen(window: MainWindow, shoot: Shoot) -> None:
    """Choose several entries with all below them."""
    field = outline(window)
    field.write_at((0, 1), 0)
    press(field.view.edit, Key.Key_Up, hold=SHIFT)
    press(field.view, Key.Key_Down, Key.Key_Down, hold=SHIFT)
    shoot()


def outline_folded(window: MainWindow, shoot: Shoot) -> None:
    field = outline(window)
    field.fold((0,), folds=True)
    field.write_at((1, 0), 0)
    shoot()


def outline_marks(window: MainWindow, shoot: Shoot) -> None:
    """Write in an entry that has every mark, below tasks."""
    field = outline(window)
    field.write_at((1, 1), 0)
    field.tick()
    field.tick()
    text = said(
        window,
        "**提前一周**说延期，~~别等最后一天~~，代号 `QF-27`，见[复盘](https://example.com/review)",
        "**Say it a week ahead**, ~~not on the last day~~, code `QF-27`, see the [review](https://example.com/review)",
    )
    field.write_at((2,), 0)
    field.view.edit.replace_text(text)
    field.write_at((2,), len(text))
    shoot()


def link_popup(window: MainWindow, shoot: Shoot) -> None:
    field = outline(window)
    field.write_at((1,), 0)
    field.view.edit.select(0, len(said(window, "冷链上线复盘", "Cold-chain launch")))
    field.view.edit.ask_link()
    over(shoot, QApplication.activePopupWidget())


def table(window: MainWindow, kind: str) -> RowTable:
    show_section(window, kind)
    return found(window.editor.form, RowTable)


def cells_chosen(window: MainWindow, shoot: Shoot) -> None:
    grid = table(window, "metrics")
    grid.focusLoc((0, "value"))
    press(grid.view, Key.Key_Down, Key.Key_Down, Key.Key_Right, hold=SHIFT)
    shoot()


def cell_open(kind: str, place: tuple[int, str], window: MainWindow, shoot: Shoot) -> None:
    grid = table(window, kind)
    grid.focusLoc(place)
    grid.open_cell()
    shoot()


def cell_wrong(window: MainWindow, shoot: Shoot) -> None:
    """Show a cell whose text is no day."""
    grid = table(window, "plan")
    grid.focusLoc((1, "due"))
    grid.open_cell()
    grid.field().clear()
    QTest.keyClicks(grid.field(), "13.45")
    press(grid.field(), Key.Key_Return)
    shoot()


def cell_menu(window: MainWindow, shoot: Shoot) -> None:
    grid = table(window, "incidents")
    grid.focusLoc((0, "text"))
    opened = grid.menu()
    opened.popup(grid.view.mapToGlobal(QPoint(160, 60)))
    over(shoot, opened)


def item(window: MainWindow, index: int = RISKY) -> ItemForm:
    show_section(window, "objective")
    place = window.editor.sections.current() - 1
    window.editor.go_to(("sections", place, "items", index, "title"))
    settle()
    form = window.editor.form.cards.form
    assert isinstance(form, ItemForm)
    return form


def item_wide(window: MainWindow, shoot: Shoot) -> None:
    window.actions_by_name["focus_mode"].trigger()
    item(window)
    shoot()


def item_risk(window: MainWindow, shoot: Shoot) -> None:
    item(window)
    shoot()


def due_calendar(window: MainWindow, shoot: Shoot) -> None:
    form = item(window, 1)
    form.due.setFocus()
    over(shoot, form.due.open_calendar())


def owner_completion(window: MainWindow, shoot: Shoot) -> None:
    form = item(window, 1)
    form.owner.setFocus()
    form.owner.show_all()
    settle()
    over(shoot, form.owner.completer().popup())


WRITING: dict[str, Scene] = {
    "outline-chosen": outline_chosen,
    "outline-folded": outline_folded,
    "outline-marks": outline_marks,
    "link": link_popup,
    "table-range": cells_chosen,
    "table-open": partial(cell_open, "incidents", (0, "text")),
    "table-day": partial(cell_open, "plan", (2, "due")),
    "table-wrong": cell_wrong,
    "table-menu": cell_menu,
    "item-wide": item_wide,
    "item-risk": item_risk,
    "due-calendar": due_calendar,
    "owners": owner_completion,
}
