"""What is on the clipboard, or dragged: its text, the page of HTML that it is too, cells, and pictures."""

from PySide6.QtCore import QCoreApplication, QMimeData, Qt
from PySide6.QtGui import QKeyEvent

from weekly_editor.readers.grid import is_grid, read_grid
from weekly_editor.readers.html_line import Page
from weekly_editor.readers.html_outline import grid_of, is_table
from weekly_editor.readers.html_page import UnreadableHtmlError, read_page
from weekly_editor.report.clean import clean

MAX_HTML = 16_000_000  # characters; of more only the text is taken
NO_PAGE = Page(())
_PLAIN_PASTE = (Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)


def page_in(data: QMimeData) -> Page:
    """Return the page that ``data`` holds, an empty one where there is none or it cannot be read."""
    html = data.html() if data.hasHtml() else ""
    if not html or len(html) > MAX_HTML:
        return NO_PAGE
    try:
        return read_page(html)
    except UnreadableHtmlError:
        return NO_PAGE


def text_in(data: QMimeData) -> str:
    """Return the text that ``data`` holds, clean; that of its page where it has no other."""
    return clean(data.text()) or "\n".join(line.shown for line in page_in(data).written)


def cells_in(data: QMimeData) -> list[list[str]]:
    """Return the cells that ``data`` holds, row by row, none where there is no text.

    They are those of its table where its text has another shape: breaks within cells fell apart there."""
    text = clean(data.text())
    cells = read_grid(text) if text else []
    page = page_in(data)
    if not cells or (is_table(page) and not _has_shape_of(cells, grid_of(page))):
        return grid_of(page)
    return cells


def pictures_in(data: QMimeData) -> int:
    """Return how many pictures ``data`` holds; one that a program adds to its text as a likeness is none."""
    page = page_in(data)
    return page.pictures or int(data.hasImage() and not data.text() and not page.written)


def left_out(pictures: int, *, is_all: bool) -> str:
    """Return what to say of ``pictures`` that were not pasted; ``is_all``: nothing else was there."""
    if is_all:
        return QCoreApplication.translate("Paste", "Pictures cannot be pasted yet; text can")
    return QCoreApplication.translate("Paste", "Pasted without its pictures: %1").replace("%1", str(pictures))


def is_plain_paste(event: QKeyEvent) -> bool:
    """Tell whether ``event`` is the key that pastes the text alone."""
    return (Qt.Key(event.key()), event.modifiers()) == _PLAIN_PASTE


def _has_shape_of(cells: list[list[str]], others: list[list[str]]) -> bool:
    widths = {len(row) for row in others}
    return len(cells) == len(others) and {len(row) for row in cells} == widths and (is_grid(cells) or widths == {1})
