"""The places of the program that have a picture: each brings a window there and takes it.

A scene gets the main window, which shows the newest sample, and ``shoot``; that takes the window and whatever is
over it. To add a place, write a line in SCENES."""

from datetime import date
from functools import partial

from gallery import Gallery
from overlay import OVERLAYS
from PySide6.QtWidgets import QMenu
from stage import Scene, Shoot, first_rows, modal, popup, said, settle
from writing import WRITING

from weekly_editor.readers.importing import read_report
from weekly_editor.report.model import KINDS, Kind
from weekly_editor.ui.message_bar import Choice
from weekly_editor.ui.unplaced import UnplacedDialog
from weekly_editor.ui.window import MainWindow

LAST_WEEK = date(2026, 7, 3)
IMPORTED = (  # a report that leaves something to look at, in Chinese and English
    "# 支付结算部周报\n部门内部使用，请勿外传\n\n## 畦付通\n- 本周交易788笔\n<img src='趋势.png'>\n",
    "# Payments weekly\nFor the department only\n\n## Qifu account\n- 788 payments\n<img src='trend.png'>\n",
)


def welcome(window: MainWindow, shoot: Shoot) -> None:
    window.desk.clear()
    shoot()


def head(window: MainWindow, shoot: Shoot) -> None:
    window.editor.show_row(0)
    shoot()


def form(kind: Kind, window: MainWindow, shoot: Shoot) -> None:
    """Show the first section of ``kind``."""
    row = first_rows(window.desk.session.report)[kind]
    window.editor.show_row(row)
    window.editor.preview.reveal(("sections", row - 1))
    shoot()


def empty_form(kind: Kind, window: MainWindow, shoot: Shoot) -> None:
    """Show a new section of ``kind``."""
    window.editor.add_section(kind)
    shoot()


def focused(kind: Kind, window: MainWindow, shoot: Shoot) -> None:
    """Show the section with the keyboard in it."""
    window.activateWindow()
    window.editor.show_row(first_rows(window.desk.session.report)[kind])
    window.editor.form.focus_start()
    shoot()


def wrong_field(window: MainWindow, shoot: Shoot) -> None:
    window.activateWindow()
    window.editor.show_row(first_rows(window.desk.session.report)["objective"])
    item = window.editor.form.cards.form
    item.due.setFocus()
    item.due.show_wrong("13月45日")
    shoot()


def menu(name: str, window: MainWindow, shoot: Shoot) -> None:
    """Open the menu that holds the action ``name``, and the one above it where it has one."""
    action = window.actions_by_name[name]
    opened = [found for found in window.findChildren(QMenu) if action in found.actions()]
    popup(window, shoot, opened[0])


def section_menu(window: MainWindow, shoot: Shoot) -> None:
    popup(window, shoot, window.editor.section_menu)


def theme_menu(window: MainWindow, shoot: Shoot) -> None:
    popup(window, shoot, next(menu for menu in window.findChildren(QMenu) if menu.title() in ("Theme", "主题")))


def calendar(window: MainWindow, shoot: Shoot) -> None:
    window.editor.show_row(0)
    opened = window.editor.form.created_at.open_calendar()
    shoot(opened)
    opened.close()


def message(window: MainWindow, shoot: Shoot) -> None:
    text = window.desk.library / "2026 W28.docx"
    choices = (Choice(window.commands.tr("Open"), settle), Choice(window.commands.tr("Show in folder"), settle))
    window.messages.tell(window.commands.tr("Exported %1").replace("%1", str(text.name)), "info", *choices)
    shoot()


def problem(window: MainWindow, shoot: Shoot) -> None:
    window.tell_bug("ValueError: 8.13")
    shoot()


def leave_unsaved(window: MainWindow) -> None:
    window.desk.session.edit(("title",), "支付业务周报", "")
    window.commands.may_leave()


def unplaced(window: MainWindow) -> None:
    imported = read_report(said(window, *IMPORTED).encode(), "last-week.md", LAST_WEEK)
    UnplacedDialog(imported.unplaced, window.profile.language, window).exec()


def widgets(window: MainWindow, shoot: Shoot) -> None:
    """Show every class of widget that the style sheet dresses, in its states."""
    shown = Gallery(window)
    shown.show()
    shoot(shown)
    shown.close()


SCENES: dict[str, Scene] = {
    "welcome": welcome,
    "head": head,
    **{kind: partial(form, kind) for kind in KINDS},
    **{f"{kind}-empty": partial(empty_form, kind) for kind in KINDS},
    **{f"{kind}-focus": partial(focused, kind) for kind in KINDS},
    "wrong": wrong_field,
    "menu-file": partial(menu, "save"),
    "menu-export": partial(menu, "export_md"),
    "menu-edit": partial(menu, "undo"),
    "menu-section": section_menu,
    "menu-view": partial(menu, "show_preview"),
    "menu-theme": theme_menu,
    "menu-help": partial(menu, "about"),
    "calendar": calendar,
    "message": message,
    "problem": problem,
    "question": partial(modal, leave_unsaved),
    "widgets": widgets,
    "unplaced": partial(modal, unplaced),
    "about": partial(modal, lambda window: window.commands.about()),
    **OVERLAYS,
    **WRITING,
}
