"""A small line below the caret that asks for the address of a link."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from weekly_editor.ui.field.marks import address_in
from weekly_editor.ui.theme import restyle

WIDTH_PX = 320


class LinkPopup(QFrame):
    """Enter takes the address, an empty one takes the link away, Escape leaves all as it was."""

    chosen = Signal(str)

    def __init__(self, href: str, parent: QWidget) -> None:
        """Begin with ``href`` selected."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("popup", True)
        self.line = QLineEdit(href, self)
        self.line.setPlaceholderText(self.tr("Address: https://… or mailto:…"))
        self.line.setAccessibleName(self.tr("Address of the link"))
        self.line.setToolTip(self.tr("Enter sets the link, an empty line removes it"))
        self.line.selectAll()
        self.line.returnPressed.connect(self._choose)
        self.line.textEdited.connect(lambda: self._show_wrong(is_wrong=False))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.line)
        self.setFixedWidth(WIDTH_PX)

    def show_below(self, place: QPoint) -> None:
        """Show the popup with its top left at ``place`` (global), moved so that all of it is on the screen."""
        self.adjustSize()
        screen = QGuiApplication.screenAt(place) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        x = min(place.x(), room.right() - self.width())
        self.move(max(x, room.left()), min(place.y() + 4, room.bottom() - self.height()))
        self.show()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)  # the text waits below

    def _choose(self) -> None:
        href = address_in(self.line.text())
        if self.line.text().strip() and not href:
            self._show_wrong(is_wrong=True)
            return
        self.chosen.emit(href)
        self.close()

    def _show_wrong(self, *, is_wrong: bool) -> None:
        restyle(self.line, "wrong", is_wrong)
