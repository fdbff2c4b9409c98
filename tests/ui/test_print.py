"""Printing: which pages, on what, stopped or done."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPdfWriter

from tests.paper.documents import document, heading, item, part
from weekly_editor.ui.print.dialog import PrintDialog
from weekly_editor.ui.print.page_range import page_indices
from weekly_editor.ui.print.printer import Printers, PrintOrder, installed_printers, printer_for

LOC = ("sections", 0)
REPORT = document(part(0, heading(LOC, "进展"), *(item((*LOC, "entries", row), "灯塔上线") for row in range(100))))
OFFICE = Printers(("三楼", "四楼"), "四楼")


@pytest.mark.parametrize(
    ("text", "indices"),
    [
        ("1", (0,)),
        ("1-3", (0, 1, 2)),
        ("3, 1", (0, 2)),
        ("1，3–9", (0, 2, 3, 4)),
        (" 2 至 4 ", (1, 2, 3)),
        ("2-", None),
        ("9", None),
        ("0", None),
        ("3-2", None),
        ("all", None),
        ("1,", (0,)),
        ("", None),
    ],
)
def test_pages_are_read_as_people_write_them(text, indices):
    assert page_indices(text, 5) == indices


def pages_in(path):
    return len(re.findall(rb"/Type\s*/Page\b", path.read_bytes()))


@pytest.fixture
def target(tmp_path):
    return tmp_path / "out.pdf"


@pytest.fixture
def orders():
    return []


@pytest.fixture
def dialog(qtbot, target, orders):
    def printer(order):
        orders.append(order)
        return QPdfWriter(str(target))

    made = PrintDialog(REPORT, OFFICE, None, printer)
    qtbot.addWidget(made)
    made.show()
    return made


def test_enter_prints_everything_on_the_usual_printer(dialog, qtbot, target, orders):
    with qtbot.waitSignal(dialog.printed) as printed:
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert printed.args == ["四楼"]
    assert orders == [PrintOrder("四楼", (0, 1, 2), title="灯塔组周报")]
    assert pages_in(target) == 3
    assert not dialog.isVisible()


def test_what_is_chosen_is_printed(dialog, qtbot, target, orders):
    dialog.printers.setCurrentText("三楼")
    dialog.copies.setValue(2)
    dialog.range.setText("2-3")
    dialog.both_sides.setChecked(True)
    dialog.grey.setChecked(True)
    with qtbot.waitSignal(dialog.printed):
        dialog.print_button.click()
    assert orders == [PrintOrder("三楼", (1, 2), 2, both_sides=True, grey=True, title="灯塔组周报")]
    assert pages_in(target) == 2


def test_pages_that_do_not_exist_are_not_printed(dialog, orders):
    dialog.range.setText("7")
    assert not dialog.print_button.isEnabled()
    assert dialog.message.text()
    dialog.start()
    assert orders == []
    dialog.range.setText("")
    assert dialog.print_button.isEnabled()
    assert not dialog.message.text()


def test_printing_can_be_stopped_and_begun_again(dialog, qtbot, orders):
    dialog.start()
    assert dialog.progress.isVisible()
    assert not dialog.print_button.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.progress.isVisible()
    assert dialog.message.text()
    with qtbot.waitSignal(dialog.printed):
        dialog.start()
    assert len(orders) == 2


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_answer_is_told(qtbot, tmp_path):
    dialog = PrintDialog(REPORT, OFFICE, None, lambda _order: QPdfWriter(str(tmp_path / "none" / "out.pdf")))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.start()
    assert dialog.isVisible()
    assert dialog.print_button.isEnabled()
    assert dialog.message.text()


def test_without_a_printer_a_pdf_file_is_offered(qtbot):
    dialog = PrintDialog(REPORT, Printers())
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.print_button.isEnabled()
    assert dialog.message.text()
    with qtbot.waitSignal(dialog.pdfRequested):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_the_dialog_shows_every_page(dialog):
    assert dialog.sheets.page_count() == 3
    assert dialog.sheets.zoom() == "page"


def test_a_printer_is_set_up_as_ordered(qapp, target):
    printer = printer_for(PrintOrder("", (0,), 3, both_sides=True, grey=True, title="周报"))
    printer.setOutputFileName(str(target))
    assert (printer.copyCount(), printer.docName(), printer.fullPage()) == (3, "周报", True)
    assert printer.pageLayout().pageSize().sizePoints().toTuple() == (595, 842)
    assert not installed_printers().names or installed_printers().names[0]
