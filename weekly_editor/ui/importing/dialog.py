"""The import dialog: what a source was understood as, each part of it to be changed before anything is imported."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from weekly_editor.readers.understanding import Understanding
from weekly_editor.report.bilingual import Language
from weekly_editor.report.clean import clean
from weekly_editor.report.model import Kind
from weekly_editor.report.week import Week
from weekly_editor.report.wording import wording_of
from weekly_editor.storage.settings import TEXT_PT
from weekly_editor.ui.field.week import WeekField
from weekly_editor.ui.form.form import labelled
from weekly_editor.ui.importing.source import Understood
from weekly_editor.ui.importing.tree import ImportTree
from weekly_editor.ui.importing.unplaced import UnplacedList
from weekly_editor.ui.space import CLOSE_PX, FIELD_PX, GROUP_PX, PAGE_PX, TIGHT_PX
from weekly_editor.ui.tip import plain_tip

SIZE_PX = QSize(880, 640)  # with text of the usual size; the smallest screen has room for it
ROOM = 0.9  # of the screen, at most, with larger text
NAME_PX = 560  # of the file; a longer one is cut in its middle


class ImportDialog(QDialog):
    """Shows what a file was understood as; nothing is imported before its user asks for it."""

    importAsked = Signal(object)  # Understanding; as a new report
    appendAsked = Signal(object)  # Understanding; its sections to those of the open report

    def __init__(
        self,
        name: str,
        understood: Understood,
        language: Language,
        is_kept: Callable[[Week], bool],
        open_week: Week | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Show the file called ``name``; ``is_kept`` tells whether the library has a report of a week.

        ``language`` is the interface's, ``open_week`` is that of the report on the desk, None where there is none."""
        super().__init__(parent)
        self._understanding = understood.understanding
        self._sections = list(understood.sections)  # what each passage makes
        self._before: list[Understanding] = []  # what Ctrl+Z goes back to
        self._is_kept = is_kept
        self.setWindowTitle(self.tr("Import"))
        wanted = SIZE_PX * (self.font().pointSizeF() / TEXT_PT)
        self.resize(wanted.boundedTo(self.screen().availableSize() * ROOM).expandedTo(SIZE_PX))
        self._make_head(name)
        self.tree = ImportTree(wording_of(self._understanding.language), self)
        self.places = UnplacedList(language, self)
        self._places_title = QLabel(self)
        self._make_buttons(open_week)
        self._lay_out()
        self._connect()
        self.tree.show_all(self._understanding, self._sections)
        self._show_rest()
        self.tree.setFocus()

    def understanding(self) -> Understanding:
        """Return what is to be imported, as it is shown now."""
        return self._understanding.with_head(title=clean(self.title.text()), author=clean(self.author.text()))

    def choose_kind(self, index: int, kind: Kind) -> None:
        """Take passage ``index`` for a section of ``kind``."""
        self._change_passage(index, self._understanding.with_kind(index, kind))

    def set_wanted(self, index: int, is_wanted: bool) -> None:
        """Let passage ``index`` be imported, or not."""
        self._change_passage(index, self._understanding.with_wanted(index, wanted=is_wanted))

    def join(self, index: int) -> None:
        """Let passage ``index`` go on with the one before, if it can."""
        if self._understanding.can_join(index):
            self._change(self._understanding.joined(index))

    def undo(self) -> None:
        """Take back the last change of the tree or the week."""
        if self._before:
            self._take(self._before.pop())

    def showEvent(self, event: QShowEvent) -> None:
        """Give the columns the widths that this size of text needs."""
        super().showEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "places"):
            QTimer.singleShot(0, self, self._fit)  # when all that stands here has the font too

    def _fit(self) -> None:
        self.tree.fit()
        self.places.fit()

    def _change(self, understanding: Understanding) -> None:
        if understanding != self._understanding:
            self._before.append(self._understanding)
            self._take(understanding)

    def _change_passage(self, index: int, understanding: Understanding) -> None:
        """Show ``understanding``, which differs in passage ``index`` alone."""
        before, after = self._understanding.passages[index], understanding.passages[index]
        if before == after:
            return
        self._before.append(self._understanding)
        self._understanding = understanding
        is_same = replace(before, wanted=after.wanted) == after
        section = None if is_same else understanding.section(index)
        self._sections[index] = section or self._sections[index]
        self.tree.show_passage(understanding, index, section)
        self._show_rest()

    def _take(self, understanding: Understanding) -> None:
        """Show ``understanding``; what a passage makes is made anew only where passage or week is another."""
        is_same_week = understanding.week == self._understanding.week
        known = {id(passage): index for index, passage in enumerate(self._understanding.passages)}
        self._sections = [
            self._sections[known[id(passage)]]
            if is_same_week and id(passage) in known
            else understanding.section(index)
            for index, passage in enumerate(understanding.passages)
        ]
        self._understanding = understanding
        self.tree.show_all(understanding, self._sections)
        self._show_rest()

    def _show_rest(self) -> None:
        """Show what is not in the tree."""
        understanding = self._understanding
        week, count = understanding.week, sum(passage.wanted for passage in understanding.passages)
        self.week.setValue(week)
        is_kept = self._is_kept(week)
        self.week_note.setText(self.tr("Already in the library") if is_kept else "")
        self.week_note.setToolTip(self.tr("The library has a report of this week; saving will ask.") if is_kept else "")
        for button in (self.import_button, self.append_button):
            button.setEnabled(count > 0)
        has_places = bool(understanding.unplaced)
        self.places.show_places(understanding.unplaced)
        self.places.setVisible(has_places)
        self._places_title.setVisible(has_places)
        count_text = str(len(understanding.unplaced))
        self._places_title.setText(self.tr("Places that need a look: %1").replace("%1", count_text))
        self.places.fit()

    def _make_head(self, name: str) -> None:
        self.name = QLabel(self)
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setProperty("letters", "title")
        self.name.ensurePolished()
        shown = self.name.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, NAME_PX)
        self.name.setText(shown)
        self.name.setToolTip(plain_tip(name) if shown != name else "")
        head = self._understanding.head
        self.week = WeekField(self)
        self.week.setAccessibleName(self.tr("Week"))
        self.week_note = QLabel(self)
        self.title = QLineEdit(head.title, self)
        self.title.setAccessibleName(self.tr("Title"))
        self.author = QLineEdit(head.author, self)
        self.author.setAccessibleName(self.tr("Author"))

    def _make_buttons(self, open_week: Week | None) -> None:
        self.open_note = QLabel(self)
        self.open_note.setProperty("tone", "muted")
        self.open_note.setWordWrap(True)
        self.append_button = QPushButton(self.tr("Append to the open report"), self)
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self.import_button = QPushButton(self.tr("Import"), self)
        self.import_button.setDefault(True)
        for button in (self.append_button, self.cancel_button):
            button.setAutoDefault(False)
        self.append_button.setVisible(open_week is not None)
        if open_week is not None:
            text = self.tr("Makes a new report; %1, which is open, stays as it is. Unsaved changes are asked about.")
            self.open_note.setText(text.replace("%1", str(open_week)))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(PAGE_PX)
        head.addWidget(labelled(self.tr("Week"), self.week, self.week_note), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(labelled(self.tr("Title"), self.title), 2, Qt.AlignmentFlag.AlignTop)
        head.addWidget(labelled(self.tr("Author"), self.author), 1, Qt.AlignmentFlag.AlignTop)
        keys = self.tr("F2 changes the kind of a section, Space leaves it out, Backspace joins it with the one above.")
        hint = QLabel(keys, self)
        hint.setProperty("tone", "muted")
        hint.setProperty("letters", "small")
        hint.setWordWrap(True)
        page = QVBoxLayout()
        page.setContentsMargins(PAGE_PX, GROUP_PX, PAGE_PX, GROUP_PX)
        page.setSpacing(CLOSE_PX)
        page.addWidget(self.name)
        page.addLayout(head)
        page.addSpacing(CLOSE_PX)
        page.addWidget(self.tree, 1)
        page.addWidget(hint)
        page.addSpacing(TIGHT_PX)
        page.addWidget(self._places_title)
        page.addWidget(self.places)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(page, 1)
        layout.addWidget(self._foot())

    def _foot(self) -> QFrame:
        bar = QFrame(self)
        bar.setProperty("bar", "bottom")
        foot = QHBoxLayout(bar)
        foot.setContentsMargins(PAGE_PX, FIELD_PX, PAGE_PX, FIELD_PX)
        foot.setSpacing(CLOSE_PX)
        foot.addWidget(self.open_note, 1)
        foot.addSpacing(GROUP_PX)
        for button in (self.append_button, self.cancel_button, self.import_button):
            foot.addWidget(button)
        return bar

    def _connect(self) -> None:
        self.tree.kindChosen.connect(self.choose_kind)
        self.tree.wantedChanged.connect(self.set_wanted)
        self.tree.joinAsked.connect(self.join)
        self.places.placeChosen.connect(self.tree.reveal)
        self.week.valueChanged.connect(lambda week: self._change(self._understanding.with_week(week)))
        self.cancel_button.clicked.connect(self.reject)
        self.import_button.clicked.connect(lambda: self.importAsked.emit(self.understanding()))
        self.append_button.clicked.connect(lambda: self.appendAsked.emit(self.understanding()))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self.undo)
