"""The list of looks: name, and below it whether it is the program's own and the one that is used."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from weekly_editor.storage.look_file import NamedLook, is_own
from weekly_editor.ui.look.wording import look_label
from weekly_editor.ui.space import FIELD_PX
from weekly_editor.ui.two_lines import TwoLineDelegate, aside_of, two_line_item

_ID = Qt.ItemDataRole.UserRole


class LookRows(QListWidget):
    """All looks, one of them chosen."""

    chosen = Signal(str)  # the id
    renameAsked = Signal()
    deleteAsked = Signal()

    def __init__(self, used_id: str, parent: QWidget | None = None) -> None:
        """Start empty; ``used_id`` is the look that documents have until now."""
        super().__init__(parent)
        self._used_id = used_id
        self._is_filling = False
        self._shown: list[tuple[str, str]] = []
        self.setProperty("quiet", "true")
        self.setAccessibleName(self.tr("Looks"))
        self.setItemDelegate(TwoLineDelegate(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._choose)

    def show_looks(self, looks: tuple[NamedLook, ...], current_id: str) -> None:
        """Show ``looks``, ``current_id`` chosen, without a signal."""
        names = [(named.id, named.name) for named in looks]
        self._is_filling = True
        if names != self._shown:
            self._fill(looks)
        self._shown = names
        self.setCurrentRow([named.id for named in looks].index(current_id))
        self._is_filling = False

    def current_id(self) -> str:
        """Return the id of the chosen look."""
        return str(self.currentItem().data(_ID))

    def _fill(self, looks: tuple[NamedLook, ...]) -> None:
        self.clear()
        for named in looks:
            asides = [self.tr("Built in") if is_own(named.id) else self.tr("Your own")]
            asides += [self.tr("In use")] if named.id == self._used_id else []
            item = two_line_item(look_label(named.name), asides)
            item.setData(_ID, named.id)
            self.addItem(item)

    def least_width(self) -> int:
        """Return how wide the list has to be for what stands below the names."""
        widths = (self.fontMetrics().horizontalAdvance(aside_of(self.item(row))) for row in range(self.count()))
        return max(widths, default=0) + 4 * FIELD_PX

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for another name, or the deletion, of the chosen look."""
        if event.key() == Qt.Key.Key_Delete:
            self.deleteAsked.emit()
        elif event.key() == Qt.Key.Key_F2:
            self.renameAsked.emit()
        else:
            super().keyPressEvent(event)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if not self._is_filling and item is not None:
            self.chosen.emit(item.data(_ID))
