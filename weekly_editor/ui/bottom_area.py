"""The area at the bottom of the window: panels as tabs, each of which can be hidden."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from weekly_editor.ui.icon_button import IconButton

HEIGHT_PX = 450  # eight findings are seen


class BottomArea(QFrame):
    """Holds panels by their names; it is there as long as one of them is shown."""

    closeRequested = Signal(str)  # the name of the panel that the user wants to be rid of

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an area without panels, which is hidden."""
        super().__init__(parent)
        self._panels: dict[str, QWidget] = {}
        self._titles: dict[str, str] = {}
        self._tabs = QTabBar(self)
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setDocumentMode(True)
        self.close_button = IconButton("x", self.tr("Close panel"), self, tone="muted")
        self._pages = QStackedWidget(self)
        bar = QFrame(self)
        bar.setProperty("bar", "top")
        head = QHBoxLayout(bar)
        head.setContentsMargins(8, 0, 8, 0)
        head.addWidget(self._tabs, 1)
        head.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(self._pages, 1)
        self._tabs.currentChanged.connect(self._show_current)
        self.close_button.clicked.connect(lambda: self.closeRequested.emit(self.current()))
        self.hide()

    def sizeHint(self) -> QSize:
        """Return the size that the area has until the user gives it another."""
        return QSize(super().sizeHint().width(), HEIGHT_PX)

    def add(self, name: str, title: str, panel: QWidget) -> None:
        """Take ``panel`` in, hidden, as ``name`` in the program and ``title`` for the user."""
        self._panels[name], self._titles[name] = panel, title
        self._pages.addWidget(panel)

    def show_panel(self, name: str, is_shown: bool) -> None:
        """Show the panel ``name`` in front of the others, or hide it."""
        place = self._place(name)
        if is_shown and place is None:
            place = self._tabs.addTab(self._titles[name])
            self._tabs.setTabData(place, name)
            self._tabs.setCurrentIndex(place)
        elif not is_shown and place is not None:
            self._tabs.removeTab(place)
        self._show_current()

    def retitle(self, name: str, title: str) -> None:
        """Call the panel ``name`` ``title`` from now on."""
        self._titles[name] = title
        place = self._place(name)
        if place is not None:
            self._tabs.setTabText(place, title)

    def bring(self, name: str) -> None:
        """Put the panel ``name`` in front, if it is shown."""
        place = self._place(name)
        if place is not None:
            self._tabs.setCurrentIndex(place)

    def panel(self, name: str) -> QWidget:
        """Return the panel ``name``. Raises KeyError if there is none."""
        return self._panels[name]

    def current(self) -> str:
        """Return the name of the panel in front, empty where none is shown."""
        return str(self._tabs.tabData(self._tabs.currentIndex()) or "")

    def _place(self, name: str) -> int | None:
        places = range(self._tabs.count())
        return next((place for place in places if self._tabs.tabData(place) == name), None)

    def _show_current(self) -> None:
        name = self.current()
        if name:
            self._pages.setCurrentWidget(self._panels[name])
        self.setVisible(bool(name))
