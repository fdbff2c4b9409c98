"""Scenes of what opens over the report: palettes, bars, pages and windows."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QScrollArea
from stage import Scene, Shoot, found, modal, over, popup, said, settle, show_section

from weekly_editor.document.build import build_document
from weekly_editor.report.template import Kept, template_of
from weekly_editor.report.week import Week
from weekly_editor.storage.template_file import keep_template, own_template
from weekly_editor.ui.find.bar import FindBar
from weekly_editor.ui.print.dialog import PrintDialog
from weekly_editor.ui.print.printer import Printers
from weekly_editor.ui.quick_list import open_commands, open_kinds, open_places
from weekly_editor.ui.send.dialog import SendDialog
from weekly_editor.ui.shortcut_page import ShortcutPage
from weekly_editor.ui.window import MainWindow

NEXT_WEEK = "2026-W29"
ZOOM = 1.5
TEMPLATES_PX = (1080, 648)  # as on a screen of 1280 × 720
LOOKS_PX = (1176, 662)
LARGE_PT = 14
MAIL_TO = ("王宁 <wangning@example.com>；李静 <lijing@example.com>", "Ning Wang <ningwang@example.com>; li@example.com")


def commands(query: tuple[str, str], window: MainWindow, shoot: Shoot) -> None:
    palette = open_commands(window, window.actions_by_name, window.profile)
    palette.edit.setText(said(window, *query))
    over(shoot, palette)


def places(query: tuple[str, str], window: MainWindow, shoot: Shoot) -> None:
    palette = open_places(window, window.desk.session.report, window.editor.go_to)
    palette.edit.setText(said(window, *query))
    over(shoot, palette)


def kinds(window: MainWindow, shoot: Shoot) -> None:
    over(shoot, open_kinds(window, window.editor.add_section, window.editor.sections.add_button))


def find(query: tuple[str, str], other: tuple[str, str] | None, window: MainWindow, shoot: Shoot) -> None:
    """Look for words, and go to the first place; with ``other`` open the line of replacing."""
    show_section(window, "objective")
    window.editor.open_find(replace=other is not None)
    bar = window.editor.findChild(FindBar)
    bar.find_line.take(said(window, *query))
    window.editor.find_next(1)
    if other is not None:
        bar.replace_line.take(said(window, *other))
    shoot()


def shortcuts(query: tuple[str, str], window: MainWindow, shoot: Shoot) -> None:
    window.actions_by_name["shortcuts"].trigger()
    page = window.findChild(ShortcutPage)
    page.edit.setText(said(window, *query))
    over(shoot, page)


def settings(window: MainWindow, shoot: Shoot) -> None:
    opened = window.preferences.show()
    settle()
    opened.library.setText(said(window, "D:\\周报", "D:\\Weekly Reports"))
    over(shoot, opened)


def templates(own: bool, window: MainWindow, shoot: Shoot) -> None:
    """Show the window of templates: a built-in one, or one made from the open report."""
    chosen = kept_template(window) if own else ""
    window.templates.show_window(chosen)
    opened = window.templates.opened
    opened.resize(*TEMPLATES_PX)
    opened.move(window.geometry().center() - opened.rect().center())
    settle()
    over(shoot, opened)


def kept_template(window: MainWindow) -> str:
    """Keep a template made from the open report, and return its id."""
    name = said(window, "月末加长版", "Long form at month end")
    template = template_of(window.desk.session.report, name, Kept(items=True))
    keep_template(window.profile.places, template)
    return template.id


def looks(index: int, window: MainWindow, shoot: Shoot) -> None:
    """Show the window of looks, a built-in one chosen, or one of the user's own made of it."""
    opened = window.looks.show()
    opened.resize(*LOOKS_PX)
    opened.move(window.geometry().center() - opened.rect().center())
    opened.rows.setCurrentRow(index)
    if index == 0:
        opened.form.accent.swatches["0B6B66"].click()
        opened.desk.rename(said(window, "部门外观", "Department"))
    settle()
    over(shoot, opened)


def look_content(window: MainWindow, shoot: Shoot) -> None:
    """Show what a look says of the kinds of sections."""
    opened = window.looks.show()
    opened.resize(*LOOKS_PX)
    opened.move(window.geometry().center() - opened.rect().center())
    opened.form.arrangement.kinds["notes"].click()
    settle()
    last = opened.form.arrangement.flags["has_contents"]
    last.setFocus()
    found(opened, QScrollArea).ensureWidgetVisible(last)
    settle()
    over(shoot, opened)


def look_menu(window: MainWindow, shoot: Shoot) -> None:
    opened = window.editor.look_menu
    opened.aboutToShow.emit()
    popup(window, shoot, opened)


def template_menu(window: MainWindow, shoot: Shoot) -> None:
    kept_template(window)
    opened = window.actions_by_name["new_from_template"].menu()
    assert isinstance(opened, QMenu)
    popup(window, shoot, opened)


def print_dialog(names: tuple[tuple[str, str], ...], window: MainWindow, shoot: Shoot) -> None:
    document = build_document(window.desk.session.report, window.desk.history())
    printers = tuple(said(window, *name) for name in names)
    dialog = PrintDialog(document, Printers(printers, printers[0] if printers else ""), window)
    dialog.open()
    settle()
    over(shoot, dialog)


def send(act: Callable[[SendDialog], object], window: MainWindow, shoot: Shoot) -> None:
    """Open the panel of sending, filled in, and ``act`` in it."""
    folder = window.profile.places.library.parent / said(window, "周报导出", "Weekly exports")
    window.profile.change(mail_to=said(window, *MAIL_TO), mail_cc="payments@example.com", export_folder=folder)
    window.commands.gate.accept(window.desk.proofing.settle())
    window.actions_by_name["send"].trigger()
    panel = found(window, SendDialog)
    while len(panel.documents.files) < len(panel.mail.attached()):
        settle()
    act(panel)
    settle()
    over(shoot, panel)


def focus_mode(window: MainWindow, shoot: Shoot) -> None:
    show_section(window, "objective")
    window.actions_by_name["focus_mode"].trigger()
    shoot()
    window.actions_by_name["focus_mode"].trigger()


def large_text(window: MainWindow, shoot: Shoot) -> None:
    show_section(window, "objective")
    window.profile.change(text_size_pt=LARGE_PT)
    shoot()


def zoomed(window: MainWindow, shoot: Shoot) -> None:
    show_section(window, "metrics")
    window.editor.preview.set_zoom(ZOOM)
    shoot()


def new_report(window: MainWindow, shoot: Shoot) -> None:
    window.commands.start_report(own_template(window.profile.language), Week.parse(NEXT_WEEK))
    settle()
    window.editor.show_row(first_objective(window))
    shoot()


def first_objective(window: MainWindow) -> int:
    sections = window.desk.session.report.sections
    return next(row for row, section in enumerate(sections, start=1) if section.kind == "objective")


def empty_report(window: MainWindow, shoot: Shoot) -> None:
    """Show a report without sections."""
    own = own_template(window.profile.language)
    window.commands.start_report(own.model_copy(update={"sections": ()}), Week.parse(NEXT_WEEK))
    shoot()


OVERLAYS: dict[str, Scene] = {
    "commands": partial(commands, ("", "")),
    "commands-filtered": partial(commands, ("导出", "export")),
    "go-to": partial(places, ("", "")),
    "go-to-filtered": partial(places, ("结算", "settlement")),
    "kinds": kinds,
    "find": partial(find, ("上线", "live"), None),
    "replace": partial(find, ("上线", "live"), ("发布", "released")),
    "find-nothing": partial(find, ("月球", "moon"), None),
    "shortcuts": partial(shortcuts, ("", "")),
    "shortcuts-filtered": partial(shortcuts, ("向下", "down")),
    "settings": settings,
    "templates": partial(templates, False),
    "templates-own": partial(templates, True),
    "keep-template": partial(modal, lambda window: window.templates.save_as_template()),
    "menu-template": template_menu,
    "look": partial(looks, 3),
    "look-own": partial(looks, 0),
    "look-content": look_content,
    "menu-look": look_menu,
    "print": partial(print_dialog, (("三楼打印机", "Third floor"),)),
    "print-without-printer": partial(print_dialog, ()),
    "send": partial(send, lambda _panel: None),
    "send-copied": partial(send, lambda panel: panel.copy.copy_message()),
    "send-wrong": partial(send, lambda panel: (panel.mail.to.take("王宁"), panel.mail.open_draft())),
    "focus-mode": focus_mode,
    "large-text": large_text,
    "zoomed": zoomed,
    "new-report": new_report,
    "empty-report": empty_report,
}
