"""The context menu of an outline."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu, QWidget

from weekly_editor.ui.field.key_menu import MenuLine, add_lines, put_first
from weekly_editor.ui.field.node_edit import NodeEdit
from weekly_editor.ui.field.outline_keys import Commands


def show_menu(field: Commands, parent: QWidget, event: QContextMenuEvent, ways: tuple[MenuLine, ...]) -> None:
    """Show what can be done with the text or the nodes under the pointer, ``ways`` about its phrase first."""
    editor = field.editor()
    menu = editor.createStandardContextMenu() if editor is not None else QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if editor is None:
        add_lines(menu, _clipboard_lines(field))
    act = partial(field.paste, only_text=True) if editor is None else editor.paste_plain
    add_lines(menu, [MenuLine(QCoreApplication.translate("Outline", "Paste as plain text"), "Ctrl+Shift+V", act)])
    if field.value():
        menu.addSeparator()
        if editor is not None:
            add_lines(menu, _mark_lines(editor))
        add_lines(menu, _marker_lines(field))
    put_first(menu, ways)
    menu.popup(event.globalPos())


def _clipboard_lines(field: Commands) -> Iterator[MenuLine]:
    yield MenuLine(QCoreApplication.translate("Outline", "Cut entries"), "Ctrl+X", field.cut)
    yield MenuLine(QCoreApplication.translate("Outline", "Copy entries"), "Ctrl+C", field.copy)
    yield MenuLine(QCoreApplication.translate("Outline", "Paste entries"), "Ctrl+V", field.paste)


def _mark_lines(editor: NodeEdit) -> Iterator[MenuLine]:
    yield MenuLine(QCoreApplication.translate("Outline", "Bold"), "Ctrl+B", partial(editor.toggle_mark, "**"))
    words = QCoreApplication.translate("Outline", "Struck through")
    yield MenuLine(words, "Ctrl+Shift+X", partial(editor.toggle_mark, "~~"))
    yield MenuLine(QCoreApplication.translate("Outline", "Inline code"), "Ctrl+E", partial(editor.toggle_mark, "`"))
    yield MenuLine(QCoreApplication.translate("Outline", "Link…"), "Ctrl+K", editor.ask_link)
    yield MenuLine()


def _marker_lines(field: Commands) -> Iterator[MenuLine]:
    set_marker = field.set_marker
    yield MenuLine(QCoreApplication.translate("Outline", "Bullet"), "Ctrl+Shift+8", partial(set_marker, "bullet"))
    yield MenuLine(QCoreApplication.translate("Outline", "Number"), "Ctrl+Shift+7", partial(set_marker, "number"))
    yield MenuLine(QCoreApplication.translate("Outline", "Task"), "Ctrl+Shift+9", partial(set_marker, "todo"))
    yield MenuLine(QCoreApplication.translate("Outline", "No marker"), "Ctrl+Shift+0", partial(set_marker, "plain"))
    yield MenuLine()
    yield MenuLine(QCoreApplication.translate("Outline", "Remove entry"), "Ctrl+Del", field.remove)
