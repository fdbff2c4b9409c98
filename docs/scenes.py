"""The places of the program that have a picture: each brings a window there and takes it.

A scene gets the main window, which shows the newest sample, and ``shoot``; that takes the window and whatever is
over it. To add a place, write a line in SCENES."""

from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from gallery import Gallery
from measuring import MEASURING
from overlay import OVERLAYS
from proving import PROVING
from PySide6.QtWidgets import QMenu
from stage import Scene, Shoot, first_rows, found, modal, over, popup, said, settle
from writing import WRITING

from weekly_editor.report.model import KINDS, Kind
from weekly_editor.ui.importing.dialog import ImportDialog
from weekly_editor.ui.message_bar import Choice
from weekly_editor.ui.window import MainWindow

IMPORTED = (  # a report as it is mailed, with something to look at, in Chinese and English
    """# 支付结算部周报 2026-W27

部门内部使用，请勿外传

## 畦付通

1. 商户入网：本周新增 36 家
   - 餐饮 21 家，零售 15 家
2. 对账提速：文件到达后 8 分钟内出结果

<img src='趋势.png'>

## O1 业务服务

1. 账单分期：联调完成85%，7月10日上线
2. 退款直达：灰度30%，风险：渠道侧窗口未定

## 系统运行数据

- 入金成功率：99.982%（目标 99.95%）
- 平均耗时：312 ms

## 生产事件

- 2026-06-30 10:20 对账文件延迟，11:05恢复

## 下周工作

1. 账单分期上线，7月10日前 @李明
2. 三季度压测方案评审
""",
    """# Payments weekly 2026-W27

For the department only

## Qifu account

1. Merchants: 36 joined this week
   - 21 restaurants, 15 shops
2. Reconciliation: results eight minutes after the file

<img src='trend.png'>

## O1 Service

1. Instalments: 85% done, live on 10 July
2. Direct refunds: 30% of users

## Metrics

- Success rate: 99.982% (target 99.95%)
- Mean time: 312 ms

## Incidents

- 2026-06-30 10:20 reconciliation file late, recovered 11:05

## Next week

1. Instalments go live by 10 July
2. Review of the load test for Q3
""",
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
    words = window.commands.exports.tr
    choices = (Choice(words("Open"), settle), Choice(words("Show in folder"), settle))
    window.messages.tell(words("Exported %1").replace("%1", str(text.name)), "info", *choices)
    shoot()


def problem(window: MainWindow, shoot: Shoot) -> None:
    window.tell_bug("ValueError: 8.13")
    shoot()


def leave_unsaved(window: MainWindow) -> None:
    window.desk.session.edit(("title",), "支付业务周报", "")
    window.commands.may_leave()


def imported(window: MainWindow, shoot: Shoot) -> None:
    with TemporaryDirectory() as folder:
        source = Path(folder) / said(window, "上周周报.md", "last-week.md")
        source.write_text(said(window, *IMPORTED), "utf-8")
        window.commands.open_any(source)
        settle()
        over(shoot, found(window, ImportDialog))


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
    "import": imported,
    "about": partial(modal, lambda window: window.commands.about()),
    **OVERLAYS,
    **WRITING,
    **MEASURING,
    **PROVING,
}
