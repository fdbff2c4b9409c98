"""Makes the picture of a report's pages that README shows: the newest sample in the standard look, as it is printed.

Usage: python docs/pages.py"""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from weekly_editor.document.build import build_document
from weekly_editor.document.look import DEFAULT_LOOK
from weekly_editor.library.history import history_before
from weekly_editor.library.sample import newest_sample
from weekly_editor.paper.paper import Paper
from weekly_editor.paper.printing import PrintedPages
from weekly_editor.report.bilingual import Language
from weekly_editor.storage.report_file import load_report

PICTURES = Path(__file__).parent / "pictures"
PAGES = (0, 1, 2)
PAGE_PX, GAP_PX = 620, 24
SMOOTH = 2  # drawn so many times as large first
GROUND, EDGE = "#eceff3", "#cfd5dd"


def picture(language: Language) -> QImage:
    """Return the first pages of the newest sample, side by side."""
    path = newest_sample(language)
    report = load_report(path)
    document = build_document(report, history_before(path.parents[1], report.week), DEFAULT_LOOK.arrangement)
    paper = Paper(DEFAULT_LOOK)
    paper.show(document)
    pages = PrintedPages(paper, document, DEFAULT_LOOK)
    width, gap = PAGE_PX * SMOOTH, GAP_PX * SMOOTH
    height = round(width * DEFAULT_LOOK.page_height_mm / DEFAULT_LOOK.page_width_mm)
    sheet = QImage(len(PAGES) * (width + gap) + gap, height + 2 * gap, QImage.Format.Format_RGB32)
    sheet.fill(QColor(GROUND))
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for place, index in enumerate(PAGES):
        painter.save()
        painter.translate(gap + place * (width + gap), gap)
        painter.fillRect(0, 0, width, height, QColor("white"))
        painter.setPen(QColor(EDGE))
        painter.drawRect(0, 0, width, height)
        pages.draw(painter, index, width)
        painter.restore()
    painter.end()
    return sheet.scaledToWidth(sheet.width() // SMOOTH, Qt.TransformationMode.SmoothTransformation)


def main() -> None:
    """Write docs/pictures/pages-zh.png and pages-en.png."""
    app = QGuiApplication([])
    for language, name in (("zh_CN", "zh"), ("en", "en")):
        picture(language).save(str(PICTURES / f"pages-{name}.png"), "PNG", 0)
    app.quit()


if __name__ == "__main__":
    main()
