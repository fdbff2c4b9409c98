"""The tree of what a source was understood as: sections with a kind that can be changed, and all that is in them."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QMenu, QTreeWidget, QTreeWidgetItem, QWidget

from weekly_editor.readers.source import Unplaced
from weekly_editor.readers.understanding import Passage, Understanding
from weekly_editor.report.model import KINDS, Frozen, Section
from weekly_editor.report.week import Week
from weekly_editor.report.wording import Wording
from weekly_editor.ui.icon import tinted_icon
from weekly_editor.ui.importing.find import path_to
from weekly_editor.ui.importing.part import part_facts, part_words, parts_below, section_facts
from weekly_editor.ui.importing.row import KIND_ROLE, TreeDelegate, kind_width
from weekly_editor.ui.kind import ICONS, kind_name, section_label
from weekly_editor.ui.tip import plain_tip

WORDS, KIND, FACTS = range(3)  # the columns
FACTS_CHARACTERS = 26  # as many are seen before the column has to be made wider
FEW_ROWS = 60  # as many are shown below their sections at once
_PART = Qt.ItemDataRole.UserRole
_ALT = Qt.KeyboardModifier.AltModifier


class ImportTree(QTreeWidget):
    """One row a section, with a box to leave it out and a kind to change; what is below is made when it is opened."""

    kindChosen = Signal(int, str)  # passage, Kind
    wantedChanged = Signal(int, bool)
    joinAsked = Signal(int)  # with the passage before

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        """Start empty; days and times stand as ``wording``, that of the source, has them."""
        super().__init__(parent)
        self._wording = wording
        self._understanding: Understanding | None = None
        self._sections: list[Section] = []
        self._tops: list[QTreeWidgetItem] = []  # a row for each passage
        self._is_filling = False
        self.setAccessibleName(self.tr("What was understood"))
        self.setHeaderLabels([self.tr("Section"), self.tr("Kind"), self.tr("Recognised")])
        self.setUniformRowHeights(True)
        self.setItemDelegate(TreeDelegate(self))
        self.setEditTriggers(QTreeWidget.EditTrigger.NoEditTriggers)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(WORDS, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(KIND, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(FACTS, QHeaderView.ResizeMode.Fixed)
        self.itemExpanded.connect(self._fill)
        self.itemChanged.connect(self._take_box)
        self.itemClicked.connect(self._offer_kinds_at)

    def show_all(self, understanding: Understanding, sections: Sequence[Section]) -> None:
        """Show ``understanding`` and the section of each passage; what is open, and the current one, stay so."""
        opened = {index for index, item in enumerate(self._tops) if item.isExpanded()}
        is_first = self._understanding is None
        current = max(self.current_passage(), 0)
        self._is_filling = True
        self.clear()
        self._understanding, self._sections = understanding, list(sections)
        self._tops = [QTreeWidgetItem() for _ in sections]
        self.addTopLevelItems(self._tops)
        for index in range(len(sections)):
            self._show(index)
        self._is_filling = False
        if is_first and sum(len(parts_below(section)) for section in sections) <= FEW_ROWS:
            opened = set(range(len(sections)))
        for index in opened & set(range(len(sections))):
            self._tops[index].setExpanded(True)
        if sections:
            self.setCurrentItem(self._tops[min(current, len(sections) - 1)])

    def show_passage(self, understanding: Understanding, index: int, section: Section | None) -> None:
        """Show passage ``index`` of ``understanding``, the only one that is another now.

        ``section`` is what it makes, None where that is the same as before."""
        self._understanding = understanding
        item = self._tops[index]
        is_open = item.isExpanded()
        self._is_filling = True
        if section is not None:
            self._sections[index] = section
            item.takeChildren()
            item.setExpanded(False)
        self._show(index)
        self._is_filling = False
        item.setExpanded(is_open)
        self.setCurrentItem(item)

    def current_passage(self) -> int:
        """Return the passage that the current row belongs to, -1 where there is none."""
        item = self.currentItem()
        while item is not None and item.parent() is not None:
            item = item.parent()
        return self.indexOfTopLevelItem(item) if item is not None else -1

    def reveal(self, place: Unplaced) -> None:
        """Go to the row that holds the words of ``place``, or to the section that they are in."""
        if self._understanding is None:
            return
        lines = [passage.line for passage in self._understanding.passages]
        path = path_to(place, self._sections, lines, self._wording)
        if not path:
            return
        row = self.model().index(path[0], WORDS)
        for index in path[1:]:
            self.expand(row)  # which makes the rows below
            row = self.model().index(index, WORDS, row)
        self.setCurrentIndex(row)
        self.scrollTo(row, QTreeWidget.ScrollHint.PositionAtCenter)

    def fit(self) -> None:
        """Make the columns as wide as their words in this size of text."""
        self.header().resizeSection(KIND, kind_width(self.font()))
        self.header().resizeSection(FACTS, FACTS_CHARACTERS * self.fontMetrics().horizontalAdvance("0"))

    def choose_kind(self, index: int) -> QMenu | None:
        """Ask at its row which kind passage ``index`` is of; None where it is of no other."""
        item = self._tops[index]
        if self._passage(index).made is not None:
            return None
        menu = self._menu()
        self._add_kinds(menu, index)
        self.scrollToItem(item)
        rect = self.visualItemRect(item)
        left = self.header().sectionViewportPosition(KIND)
        menu.popup(self.viewport().mapToGlobal(QPoint(left, rect.bottom())))
        menu.setActiveAction(next(action for action in menu.actions() if action.isChecked()))
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the kind (F2, Alt+↓), tick (Space), join (Backspace) from any row of a section."""
        index = self.current_passage()
        is_down = event.key() == Qt.Key.Key_Down and event.modifiers() == _ALT
        if index >= 0 and (event.key() == Qt.Key.Key_F2 or is_down):
            self.choose_kind(index)
        elif index >= 0 and event.key() == Qt.Key.Key_Space:
            self.wantedChanged.emit(index, not self._passage(index).wanted)
        elif index >= 0 and event.key() == Qt.Key.Key_Backspace:
            self.joinAsked.emit(index)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the section under the pointer, or with the current one."""
        index = self.current_passage()
        if index < 0 or self._understanding is None:
            return
        menu = self._menu()
        if self._passage(index).made is None:
            self._add_kinds(menu, index)
            menu.addSeparator()
        wanted = menu.addAction(self.tr("Import this section"))
        wanted.setCheckable(True)
        wanted.setChecked(self._passage(index).wanted)
        wanted.triggered.connect(lambda is_wanted: self.wantedChanged.emit(index, is_wanted))
        join = menu.addAction(self.tr("Join with the section above"), lambda: self.joinAsked.emit(index))
        join.setEnabled(self._understanding.can_join(index))
        menu.popup(event.globalPos())

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _add_kinds(self, menu: QMenu, index: int) -> None:
        text = self.palette().text().color().name()
        for kind in KINDS:
            action = menu.addAction(tinted_icon(ICONS[kind], text, text), kind_name(kind))
            action.setCheckable(True)
            action.setChecked(kind == self._passage(index).kind)
            action.triggered.connect(lambda _checked, kind=kind: self.kindChosen.emit(index, kind))

    def _offer_kinds_at(self, item: QTreeWidgetItem, column: int) -> None:
        if column == KIND and item.parent() is None:
            self.choose_kind(self.indexOfTopLevelItem(item))

    def _take_box(self, item: QTreeWidgetItem) -> None:
        if not self._is_filling and item.parent() is None:
            is_wanted = item.checkState(WORDS) == Qt.CheckState.Checked
            self.wantedChanged.emit(self.indexOfTopLevelItem(item), is_wanted)

    def _show(self, index: int) -> None:
        """Show the row of passage ``index``."""
        item, section, passage = self._tops[index], self._sections[index], self._passage(index)
        name = section_label(section)
        item.setText(WORDS, name)
        item.setToolTip(WORDS, plain_tip(name))
        item.setText(KIND, kind_name(passage.kind))
        item.setText(FACTS, section_facts(section))
        item.setCheckState(WORDS, Qt.CheckState.Checked if passage.wanted else Qt.CheckState.Unchecked)
        item.setData(KIND, KIND_ROLE, (passage.kind, passage.made is None))
        self._keep(item, section)

    def _fill(self, item: QTreeWidgetItem) -> None:
        """Make the rows below ``item``, which are not there before they can be seen."""
        if item.childCount() or self._understanding is None:
            return
        below = parts_below(cast("Frozen", item.data(WORDS, _PART)))
        item.addChildren([self._row(part, self._understanding.week) for part in below])

    def _row(self, part: Frozen, week: Week) -> QTreeWidgetItem:
        words = part_words(part, self._wording)
        item = QTreeWidgetItem([words, "", part_facts(part, week, self._wording)])
        item.setToolTip(WORDS, plain_tip(words))
        item.setToolTip(FACTS, plain_tip(item.text(FACTS)))
        self._keep(item, part)
        return item

    def _keep(self, item: QTreeWidgetItem, part: Frozen) -> None:
        item.setData(WORDS, _PART, part)
        policy = QTreeWidgetItem.ChildIndicatorPolicy
        has_rows = bool(parts_below(part))
        item.setChildIndicatorPolicy(policy.ShowIndicator if has_rows else policy.DontShowIndicator)

    def _passage(self, index: int) -> Passage:
        assert self._understanding is not None
        return self._understanding.passages[index]
