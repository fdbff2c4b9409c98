"""All keys of the program on one page: the commands by menu, then what keys do in fields and lists."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from weekly_editor.ui.action import ACTIONS, menu_name, shown_keys, translated
from weekly_editor.ui.key_hint import GROUPS, KEY_HINTS, hint_keys, hint_text
from weekly_editor.ui.match import match_rank

SIZE_PX = (560, 640)


@dataclass(frozen=True, slots=True)
class KeyLine:
    """One line of the page: where the keys work, what they do, which they are, and its English name."""

    group: str
    text: str
    keys: str
    alias: str


def key_lines() -> Iterator[KeyLine]:
    """Yield a line for every command that has keys, and for every hint."""
    for spec in ACTIONS:
        if sequences := spec.key_sequences():
            keys = " / ".join(dict.fromkeys(shown_keys(keys) for keys in sequences))
            yield KeyLine(menu_name(spec.menu), translated(spec.text).rstrip("…"), keys, spec.text)
    titles = {group: hint_text(title) for group, title in GROUPS}
    for hint in KEY_HINTS:
        yield KeyLine(titles[hint.group], hint_text(hint.text), hint_keys(hint), hint.text)


class ShortcutPage(QDialog):
    """A list of keys that narrows as one types: by what they do, or by the keys themselves."""

    def __init__(self, parent: QWidget) -> None:
        """Show all keys."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(*SIZE_PX)
        self.edit = QLineEdit(self)
        self.edit.setPlaceholderText(self.tr("Search: what it does, or Ctrl+…"))
        self.edit.setAccessibleName(self.tr("Search shortcuts"))
        self.edit.setClearButtonEnabled(True)
        for button in self.edit.findChildren(QToolButton):
            button.setAccessibleName(self.tr("Clear"))
        self.edit.textChanged.connect(self._fill)
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(8)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._texts: list[str] = []
        self._nothing = QLabel(self.tr("Nothing found"), self)
        self._nothing.setProperty("tone", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        for widget in (self.edit, self._nothing, self.tree):
            layout.addWidget(widget)
        self._fill("")

    def come_up(self) -> None:
        """Come to the front, ready for another search."""
        self.edit.clear()
        self.edit.setFocus()
        self.show()
        self.raise_()
        self.activateWindow()

    def texts(self) -> list[str]:
        """Return what the lines say, from the top."""
        return self._texts

    def _fill(self, query: str) -> None:
        self.tree.clear()
        self._texts = []
        heads: dict[str, QTreeWidgetItem] = {}
        for line in key_lines():
            is_key = query.casefold().strip() in line.keys.casefold()
            if is_key or match_rank(query, line.text, f"{line.alias} {line.group}") is not None:
                head = heads.get(line.group) or self._head(line.group)
                heads[line.group] = head
                self._texts.append(line.text)
                head.addChild(QTreeWidgetItem([line.text, line.keys]))
                head.setExpanded(True)
        self._nothing.setVisible(not heads)

    def _head(self, group: str) -> QTreeWidgetItem:
        head = QTreeWidgetItem(self.tree, [group])
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = self.tree.font()
        font.setBold(True)
        head.setFont(0, font)
        return head
