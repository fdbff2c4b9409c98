"""The printers of this computer; Qt's part for them is loaded when first asked."""

from dataclasses import dataclass

from PySide6.QtGui import QPagedPaintDevice

from weekly_editor.paper.printing import page_layout


@dataclass(frozen=True, slots=True)
class Printers:
    """The printers by name, and which of them the user prefers, if any."""

    names: tuple[str, ...] = ()
    preferred: str = ""


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """What somebody wants printed: which pages, where, how often."""

    printer: str
    pages: tuple[int, ...]  # indices
    copies: int = 1
    both_sides: bool = False
    grey: bool = False
    title: str = ""


def installed_printers() -> Printers:
    """Return the printers of this computer."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return Printers(tuple(QPrinterInfo.availablePrinterNames()), QPrinterInfo.defaultPrinterName())


def printer_for(order: PrintOrder) -> QPagedPaintDevice:
    """Return the printer of ``order``, set up as it says; the pages are left to whoever draws."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(order.printer)
    printer.setDocName(order.title)
    printer.setPageLayout(page_layout())
    printer.setFullPage(True)
    printer.setCopyCount(order.copies)
    printer.setCollateCopies(True)
    printer.setColorMode(QPrinter.ColorMode.GrayScale if order.grey else QPrinter.ColorMode.Color)
    printer.setDuplex(QPrinter.DuplexMode.DuplexAuto if order.both_sides else QPrinter.DuplexMode.DuplexNone)
    return printer
