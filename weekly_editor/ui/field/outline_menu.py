"""The context menu of an outline."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu, QWidget

from weekly_editor.report.model import Marker
from weekly_editor.ui.field.outline_keys import Commands


def show_menu(field: Commands, parent: QWidget, event: QContextMenuEvent) -> None:
    """Show what can be done with the text or the nodes under the pointer."""
    editor = field.editor()
    menu = editor.createStandardContextMenu() if editor is not None else QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if editor is None:
        for words, keys, act in (
            (QCoreApplication.translate("Outline", "Cut entries"), "Ctrl+X", field.cut),
            (QCoreApplication.translate("Outline", "Copy entries"), "Ctrl+C", field.copy),
            (QCoreApplication.translate("Outline", "Paste entries"), "Ctrl+V", field.paste),
        ):
            menu.addAction(f"{words}\t{keys}", act)
    if field.value():
        menu.addSeparator()
        _add_marks(menu, field)
        _add_markers(menu, field)
    menu.popup(event.globalPos())


def _add_marks(menu: QMenu, field: Commands) -> None:
    editor = field.editor()
    if editor is None:
        return
    menu.addAction(QCoreApplication.translate("Outline", "Bold") + "\tCtrl+B", partial(editor.toggle_mark, "**"))
    menu.addAction(
        QCoreApplication.translate("Outline", "Struck through") + "\tCtrl+Shift+X", partial(editor.toggle_mark, "~~")
    )
    menu.addAction(QCoreApplication.translate("Outline", "Inline code") + "\tCtrl+E", partial(editor.toggle_mark, "`"))
    menu.addAction(QCoreApplication.translate("Outline", "Link…") + "\tCtrl+K", editor.ask_link)
    menu.addSeparator()


def _add_markers(menu: QMenu, field: Commands) -> None:
    for marker, words, keys in _markers():
        menu.addAction(f"{words}\t{keys}", partial(field.set_marker, marker))
    menu.addSeparator()
    menu.addAction(QCoreApplication.translate("Outline", "Remove entry") + "\tCtrl+Del", field.remove)


def _markers() -> tuple[tuple[Marker, str, str], ...]:
    return (
        ("bullet", QCoreApplication.translate("Outline", "Bullet"), "Ctrl+Shift+8"),
        ("number", QCoreApplication.translate("Outline", "Number"), "Ctrl+Shift+7"),
        ("todo", QCoreApplication.translate("Outline", "Task"), "Ctrl+Shift+9"),
        ("plain", QCoreApplication.translate("Outline", "No marker"), "Ctrl+Shift+0"),
    )
