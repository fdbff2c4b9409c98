"""Scenes of figures: growth, metrics, trends, and the workbooks they come from and go to."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import xlsxwriter
from PySide6.QtWidgets import QDialog
from stage import Scene, Shoot, found, over, said, show_section, wait_for

from weekly_editor.ui.growth.dialog import GrowthDialog
from weekly_editor.ui.history_export.dialog import HistoryExportDialog
from weekly_editor.ui.metric.dialog import MetricDialog
from weekly_editor.ui.metric_import.dialog import MetricImportDialog
from weekly_editor.ui.own_workbook.dialog import OwnWorkbookDialog
from weekly_editor.ui.window import MainWindow

HEADS = (("周次", "收款成功率(%)", "交易笔数(万笔)"), ("Week", "Collection success(%)", "Payments this week(million)"))
WEEKS = (("2026-W24", 99.981, 188.2), ("2026-W25", 99.986, 190.4), ("2026-W26", 99.979, "—"), ("2026-W27", 99.991, 196))


def opened(window: MainWindow, kind: type[QDialog], act: Callable[[], object], shoot: Shoot) -> None:
    """Do what opens a window of ``kind``, which may take a while, and take it."""
    act()
    wait_for(lambda: window.findChild(kind) is not None)
    over(shoot, found(window, kind))


def growth(window: MainWindow, shoot: Shoot) -> None:
    show_section(window, "metrics")
    opened(window, GrowthDialog, window.actions_by_name["insert_growth"].trigger, shoot)


def metrics(window: MainWindow, shoot: Shoot) -> None:
    opened(window, MetricDialog, window.actions_by_name["metrics"].trigger, shoot)


def trend(window: MainWindow, shoot: Shoot) -> None:
    """Show the first metric over all weeks, the last of them marked."""
    show_section(window, "metrics")
    window.actions_by_name["show_trend"].trigger()
    wait_for(lambda: window.trends.panel.series() is not None)
    window.trends.panel.plot.setFocus()
    shoot()


def history_export(window: MainWindow, shoot: Shoot) -> None:
    opened(window, HistoryExportDialog, window.actions_by_name["export_history"].trigger, shoot)


def metric_import(window: MainWindow, shoot: Shoot) -> None:
    with TemporaryDirectory() as folder:
        book = workbook(window, Path(folder))
        window.commands.open_any(book)
        wait_for(lambda: any(each.mapping.rowCount() for each in window.findChildren(MetricImportDialog)))
        over(shoot, found(window, MetricImportDialog))


def own_workbook(window: MainWindow, shoot: Shoot) -> None:
    with TemporaryDirectory() as folder:
        window.commands.own_workbooks.read(workbook(window, Path(folder)))
        wait_for(lambda: any(each.planned() for each in window.findChildren(OwnWorkbookDialog)))
        over(shoot, found(window, OwnWorkbookDialog))


def workbook(window: MainWindow, folder: Path) -> Path:
    """Return a workbook as somebody keeps one: a row a week."""
    path = folder / said(window, "支付指标台账.xlsx", "payment metrics.xlsx")
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet(said(window, "周报数据", "Weekly"))
        for number, row in enumerate((said(window, *map(",".join, HEADS)).split(","), *WEEKS)):
            sheet.write_row(number, 0, row)
    return path


MEASURING: dict[str, Scene] = {
    "growth": growth,
    "metrics-library": metrics,
    "trend": trend,
    "history-export": history_export,
    "metric-import": metric_import,
    "own-workbook": own_workbook,
}
