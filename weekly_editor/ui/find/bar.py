"""The bar that asks what to find, and what to put in its place."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from weekly_editor.analysis.search import Query
from weekly_editor.ui.field.focus import KEEPS_FIELDS_OPEN
from weekly_editor.ui.field.text import LineField
from weekly_editor.ui.icon_button import IconButton

LINE_PX = 112
PADDING_PX = 28  # of a line, frame and caret included
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindBar(QFrame):
    """Two lines to type in, with buttons; it knows nothing of the report.

    Enter in the first line steps on, Shift+Enter back; Enter in the second one replaces; Escape closes."""

    queryChanged = Signal()  # the words or how they are meant
    stepRequested = Signal(int)  # 1 to the next hit, -1 to the one before
    replaceRequested = Signal()
    replaceAllRequested = Signal()
    closeRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty bar, without the line of replacing."""
        super().__init__(parent)
        self.setProperty("bar", "top")
        self.find_line = self._line(self.tr("Find"))
        self.find_line.valueChanged.connect(self.queryChanged)
        self.replace_line = self._line(self.tr("Replace with"))
        self.replace_button = self._push(self.tr("Replace"), self.replaceRequested)
        self.all_button = self._push(self.tr("Replace all"), self.replaceAllRequested)
        self.count = self._hint()
        self.count.setMinimumWidth(self.fontMetrics().horizontalAdvance("888 / 888"))  # or the line would jump
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.result = self._hint()
        self.exact = self._choice("Aa", self.tr("Match case and width"))
        self.whole_word = self._choice("|ab|", self.tr("Whole words"))
        self.section_only = self._choice(self.tr("Section"), self.tr("Find in this section only"))
        self.with_replace = self._button("chevron-right", self.tr("Replace too"))
        self.with_replace.setCheckable(True)
        self.with_replace.toggled.connect(self._show_replace)
        self._lay_out()
        self._show_replace(False)

    def query(self) -> Query:
        """Return what is looked for."""
        return Query(self.find_line.value(), self.exact.isChecked(), self.whole_word.isChecked())

    def show_count(self, text: str, *, found: bool) -> None:
        """Say ``text`` beside the line; without anything found there is nothing to step to or replace."""
        self.count.setText(text)
        self.result.clear()
        for button in (self.back, self.on, self.replace_button, self.all_button):
            if button.hasFocus() and not found:
                self.find_line.setFocus()
            button.setEnabled(found)

    def show_result(self, text: str) -> None:
        """Say what came of replacing, until something else is shown."""
        self.result.setText(text)

    def open(self, words: str, *, replace: bool) -> None:
        """Show the bar, with ``words`` to look for where there are any, and take the keyboard."""
        self.show()
        if replace:
            self.with_replace.setChecked(True)
        self.find_line.take(words or self.find_line.value())
        line = self.replace_line if replace and words else self.find_line
        line.setFocus()
        line.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step, replace or close; the lines hand on what they do not need themselves."""
        by = -1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        if event.key() == Qt.Key.Key_Escape:
            self.closeRequested.emit()
        elif event.key() in _ENTERS and isinstance(button := QApplication.focusWidget(), QAbstractButton):
            button.click()
        elif event.key() in _ENTERS and self.replace_line.hasFocus() and by > 0:
            self.replaceRequested.emit()
        elif event.key() in _ENTERS:
            self.stepRequested.emit(by)
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.back = self._button("arrow-up", self.tr("Previous hit (Shift+F3)"))
        self.back.clicked.connect(lambda: self.stepRequested.emit(-1))
        self.on = self._button("arrow-down", self.tr("Next hit (F3)"))
        self.on.clicked.connect(lambda: self.stepRequested.emit(1))
        close = self._button("x", self.tr("Close"))
        close.clicked.connect(self.closeRequested)
        layout = QGridLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setHorizontalSpacing(4)
        layout.setVerticalSpacing(8)
        layout.setColumnStretch(1, 1)
        layout.addWidget(self.with_replace, 0, 0)
        layout.addWidget(self.find_line, 0, 1)
        layout.addLayout(_row(self.count, self.exact, self.whole_word, self.section_only), 0, 2)
        layout.addLayout(_row(self.back, self.on, close), 0, 3)
        layout.addWidget(self.replace_line, 1, 1)
        layout.addLayout(_row(self.replace_button, self.all_button, self.result), 1, 2, 1, 2)

    def _line(self, name: str) -> LineField:
        line = LineField(self)
        line.setPlaceholderText(name)
        line.setAccessibleName(name)
        line.setMinimumWidth(max(LINE_PX, line.fontMetrics().horizontalAdvance(name) + PADDING_PX))
        line.setProperty(KEEPS_FIELDS_OPEN, True)
        line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return line

    def _hint(self) -> QLabel:
        label = QLabel(self)
        label.setProperty("tone", "muted")
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _choice(self, text: str, name: str) -> IconButton:
        button = self._button("", name)
        button.setText(text)
        button.setCheckable(True)
        button.toggled.connect(self.queryChanged)
        return button

    def _button(self, icon: str, name: str) -> IconButton:
        button = IconButton(icon, name, self)
        button.setProperty(KEEPS_FIELDS_OPEN, True)
        button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)  # its words are never cut
        return button

    def _push(self, text: str, wanted: SignalInstance) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty(KEEPS_FIELDS_OPEN, True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(wanted)
        return button

    def _show_replace(self, is_wanted: bool) -> None:
        for widget in (self.replace_line, self.replace_button, self.all_button, self.result):
            widget.setVisible(is_wanted)
        self.with_replace.show_icon("chevron-down" if is_wanted else "chevron-right")


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(4)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return row
