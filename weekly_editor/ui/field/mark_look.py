"""How marks look while they are written: signs muted, words as a reader will see them."""

from dataclasses import replace

from PySide6.QtGui import QColor, QFont, QGuiApplication, QSyntaxHighlighter, QTextCharFormat
from PySide6.QtWidgets import QTextEdit

from weekly_editor.report.markup import Run, runs
from weekly_editor.ui.field.difference import difference
from weekly_editor.ui.field.utf16 import to_units
from weekly_editor.ui.theme import Tones, tones_of

_CODE_FAMILIES = ["Cascadia Mono", "Consolas", "Menlo", "DejaVu Sans Mono"]
_Line = tuple[Run, ...]


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
    """Shows the marks of an editor's text; it changes looks only, never the text.

    Marks go over lines, so a change may show in any line: the text is read once, and what differs is shown."""

    def __init__(self, editor: QTextEdit) -> None:
        """Follow what ``editor`` shows."""
        super().__init__(editor)
        self._editor = editor
        self._lines: list[_Line] = []
        self._shown: list[_Line] = []
        self.setDocument(None)
        document = editor.document()
        document.contentsChange.connect(self._forget)
        self.setDocument(document)  # which asks for lines after those before were forgotten
        document.contentsChanged.connect(self._show_other_lines)

    def highlightBlock(self, text: str) -> None:
        """Show the marks of one line; a mark may have begun in a line above."""
        line = self._read()[self.currentBlock().blockNumber()]
        if len(line) == 1 and line[0] == Run(text):
            return
        tones, font = tones_of(QGuiApplication.palette()), self._editor.font()
        start = 0
        for run in line:
            length = to_units(run.text, len(run.text))
            self.setFormat(start, length, look_of(run, tones, font))
            start += length

    def _show_other_lines(self) -> None:
        """Show the marks of the lines that look otherwise now, though they were not written in."""
        lines = self._read()
        if lines is not self._shown:
            splice = difference(self._shown, lines)
            self._shown = lines
            for number in range(splice.start, splice.new_stop):
                self.rehighlightBlock(self.document().findBlockByNumber(number))

    def _read(self) -> list[_Line]:
        if not self._lines:
            self._lines = _lines(self.document().toRawText().replace("\u2029", "\n"))
        return self._lines

    def _forget(self) -> None:
        self._lines = []


def _lines(text: str) -> list[_Line]:
    """Return the runs of every line of ``text``."""
    lines: list[list[Run]] = [[]]
    for run in runs(text):
        if "\n" not in run.text:
            lines[-1].append(run)
            continue
        head, *rest = (replace(run, text=words) for words in run.text.split("\n"))
        lines[-1].append(head)
        lines += ([part] for part in rest)
    return [tuple(line) for line in lines]
