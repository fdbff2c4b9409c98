"""The menu of a field: what its keys do, in words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget


@dataclass(frozen=True, slots=True)
class MenuLine:
    """One command: its words, the keys that do the same, what it does; no words are a line between groups."""

    words: str = ""
    keys: str = ""
    act: Callable[[], object] = lambda: None
    is_enabled: bool = True


def build_menu(lines: Iterable[MenuLine], parent: QWidget) -> QMenu:
    """Return a menu of ``lines``."""
    menu = QMenu(parent)
    add_lines(menu, lines)
    return menu


def add_lines(menu: QMenu, lines: Iterable[MenuLine]) -> None:
    """Add ``lines`` to ``menu``; the keys are shown only, for the field answers them itself."""
    menu.addActions([_action(line, menu) for line in lines])


def put_first(menu: QMenu, lines: tuple[MenuLine, ...]) -> None:
    """Put ``lines``, if there are any, as a group of their own before all that ``menu`` has."""
    if lines:
        others = menu.actions()
        add_lines(menu, (*lines, MenuLine()))
        menu.addActions(others)


def _action(line: MenuLine, menu: QMenu) -> QAction:
    action = QAction(menu)
    if not line.words:
        action.setSeparator(True)
        return action
    keys = QKeySequence(line.keys).toString(QKeySequence.SequenceFormat.NativeText)
    action.setText(f"{line.words}\t{keys}")
    action.setEnabled(line.is_enabled)
    action.triggered.connect(lambda _checked=False, act=line.act: act())
    return action
