"""The bar below the preview: how large it is shown, and which page of how many."""

from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QWidget

from weekly_editor.ui.icon_button import IconButton
from weekly_editor.ui.preview.sheet_view import SheetView
from weekly_editor.ui.preview.sheets import Zoom

PERCENT_PX = 18  # of padding beside the figure
PERCENTS = (50, 75, 100, 125, 150, 200)


class ZoomBar(QWidget):
    """Zooms one view and says what of it is in view."""

    def __init__(self, view: SheetView, parent: QWidget | None = None) -> None:
        """Stand below ``view``."""
        super().__init__(parent)
        self._view = view
        self._out = self._button("minus", self.tr("Zoom Out"), "Ctrl+-")
        self._percent = self._button("", self.tr("Zoom"))
        self._in = self._button("plus", self.tr("Zoom In"), "Ctrl+=")
        self._width = self._button("move-horizontal", self.tr("Fit Width"))
        self._page = self._button("file", self.tr("Fit Page"))
        self._pages = QLabel(self)
        self._pages.setProperty("letters", "small")
        self._pages.setProperty("tone", "muted")
        self._pages.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._menu = QMenu(self)
        self._lay_out()
        self._connect()
        self._show_zoom()
        self._show_pages()

    def add_menu(self, icon: str, name: str) -> QMenu:
        """Add a button with a menu, and return the menu, which is empty."""
        button, menu = self._button(icon, name), QMenu(self)
        button.setMenu(menu)
        button.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self._buttons.addWidget(button)
        return menu

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of text."""
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_menu"):
            self._fit_percent()
        super().changeEvent(event)

    def _button(self, icon: str, name: str, keys: str = "") -> IconButton:
        button = IconButton(icon, name, self)
        if keys:
            button.setToolTip(f"{name} ({keys})")
        return button

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 4, 8, 4)
        layout.setSpacing(0)
        for widget in (self._out, self._percent, self._in):
            layout.addWidget(widget)
        for button in (self._width, self._page):
            button.setCheckable(True)
            layout.addWidget(button)
        self._buttons = QHBoxLayout()
        layout.addLayout(self._buttons)
        layout.addWidget(self._pages, 1)
        self._percent.setProperty("quiet", True)
        self._fit_percent()
        self._menu.addAction(self.tr("Fit Width"), lambda: self._view.set_zoom("width"))
        self._menu.addAction(self.tr("Fit Page"), lambda: self._view.set_zoom("page"))
        self._menu.addSeparator()
        for percent in PERCENTS:
            self._menu.addAction(f"{percent} %", partial(self._view.set_zoom, percent / 100))

    def _fit_percent(self) -> None:
        self._percent.setMinimumWidth(self.fontMetrics().horizontalAdvance("400 %") + PERCENT_PX)

    def _connect(self) -> None:
        self._out.clicked.connect(lambda: self._view.zoom_by(-1))
        self._in.clicked.connect(lambda: self._view.zoom_by(1))
        self._width.clicked.connect(lambda: self._fit("width"))
        self._page.clicked.connect(lambda: self._fit("page"))
        self._percent.clicked.connect(self._show_menu)
        self._view.zoomChanged.connect(self._show_zoom)
        self._view.pagesChanged.connect(self._show_pages)

    def _fit(self, zoom: Zoom) -> None:
        """Fit the sheets; pressed once more go to their real size."""
        self._view.set_zoom(1.0 if self._view.zoom() == zoom else zoom)

    def _show_menu(self) -> None:
        size = self._menu.sizeHint()
        self._menu.popup(self._percent.mapToGlobal(QPoint(0, -size.height())))

    def _show_zoom(self) -> None:
        self._percent.setText(f"{round(self._view.scale() * 100)} %")
        self._width.setChecked(self._view.zoom() == "width")
        self._page.setChecked(self._view.zoom() == "page")

    def _show_pages(self) -> None:
        number, count = str(self._view.current_page() + 1), str(self._view.page_count())
        self._pages.setText(f"{number} / {count}")
        said = self.tr("Page %1 of %2").replace("%1", number).replace("%2", count)
        self._pages.setAccessibleName(said)
        self._pages.setToolTip(said)
