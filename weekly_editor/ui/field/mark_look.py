"""How marks look while they are written: signs muted, words as a reader will see them."""

from PySide6.QtGui import QColor, QFont, QGuiApplication, QSyntaxHighlighter, QTextCharFormat
from PySide6.QtWidgets import QTextEdit

from weekly_editor.report.markup import Run, is_plain, runs
from weekly_editor.ui.field.utf16 import to_units
from weekly_editor.ui.theme import Tones, tones_of

_CODE_FAMILIES = ["Cascadia Mono", "Consolas", "Menlo", "DejaVu Sans Mono"]


def look_of(run: Run, tones: Tones, font: QFont) -> QTextCharFormat:
    """Return the format of ``run`` in a text written in ``font``."""
    look = QTextCharFormat()
    if run.is_sign:
        look.setForeground(QColor(tones.muted))
        return look
    if run.bold:
        look.setFontWeight(QFont.Weight.Bold)
    if run.struck:
        look.setFontStrikeOut(True)
    if run.code:
        look.setFontFamilies([*_CODE_FAMILIES, *font.families()])
        look.setBackground(QColor(tones.hover))
    if run.href:
        look.setForeground(QColor(tones.accent))
        look.setFontUnderline(True)
    return look


class MarkHighlighter(QSyntaxHighlighter):
    """Shows the marks of an editor's text; it changes looks only, never the text."""

    def __init__(self, editor: QTextEdit) -> None:
        """Follow what ``editor`` shows."""
        super().__init__(editor.document())
        self._editor = editor

    def highlightBlock(self, text: str) -> None:
        """Show the marks of one line; a mark may have begun in a line above."""
        block = self.currentBlock()
        document = block.document()
        if document.blockCount() == 1:
            whole, begin = text, 0
        else:
            whole, begin = document.toRawText().replace("\u2029", "\n"), block.position()
        if is_plain(whole):
            return
        tones, font = tones_of(QGuiApplication.palette()), self._editor.font()
        start = -begin
        for run in runs(whole):
            length = to_units(run.text, len(run.text))
            if start + length > 0 and start < len(text) * 2:
                from_unit = max(start, 0)
                self.setFormat(from_unit, start + length - from_unit, look_of(run, tones, font))
            start += length
