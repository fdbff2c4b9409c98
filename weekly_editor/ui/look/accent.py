"""The field for the colour of headings: a few that go well with a report, or any other."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QButtonGroup, QColorDialog, QHBoxLayout, QToolButton, QWidget

from weekly_editor.ui.noop import QT_TRANSLATE_NOOP
from weekly_editor.ui.space import TIGHT_PX

SWATCH_PX = 18
COLOURS = (
    ("1F4E9E", QT_TRANSLATE_NOOP("AccentField", "Blue")),
    ("0B6B66", QT_TRANSLATE_NOOP("AccentField", "Teal")),
    ("2E6B2E", QT_TRANSLATE_NOOP("AccentField", "Green")),
    ("A85400", QT_TRANSLATE_NOOP("AccentField", "Orange")),
    ("A61B1B", QT_TRANSLATE_NOOP("AccentField", "Red")),
    ("6B3FA0", QT_TRANSLATE_NOOP("AccentField", "Purple")),
    ("2B2B2B", QT_TRANSLATE_NOOP("AccentField", "Black")),
)


class AccentField(QWidget):
    """One of a few colours, or another; its value is RRGGBB."""

    valueChanged = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with the first colour."""
        super().__init__(parent)
        self._value = COLOURS[0][0]
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT_PX)
        self.swatches = {colour: self._button(self.tr(name), colour) for colour, name in COLOURS}
        self.other = self._button(self.tr("Another colour…"), "")
        for button in (*self.swatches.values(), self.other):
            layout.addWidget(button)
        layout.addStretch()
        for colour, swatch in self.swatches.items():
            swatch.clicked.connect(partial(self._take, colour))
        self.other.clicked.connect(self._choose)
        self._mark()

    def value(self) -> str:
        """Return the colour."""
        return self._value

    def setValue(self, value: str) -> None:
        """Show ``value`` without a signal."""
        self._value = value
        self._mark()

    def setAccessibleName(self, name: str) -> None:
        """Name the field, and each colour in it."""
        super().setAccessibleName(name)
        for button in (*self.swatches.values(), self.other):
            button.setAccessibleName(f"{name}: {button.toolTip()}")

    def _button(self, name: str, colour: str) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(True)
        button.setToolTip(name)
        button.setIconSize(QSize(SWATCH_PX, SWATCH_PX))
        if colour:
            button.setIcon(swatch_icon(colour, self.devicePixelRatioF()))
        self._group.addButton(button)
        return button

    def _mark(self) -> None:
        chosen = self.swatches.get(self._value, self.other)
        chosen.setChecked(True)
        for button in (*self.swatches.values(), self.other):  # Tab leads to the chosen one, arrows to the others
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is chosen else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(chosen)
        is_other = self._value not in self.swatches
        self.other.setIcon(swatch_icon(self._value, self.devicePixelRatioF()) if is_other else QIcon())
        self.other.setText("" if is_other else "…")

    def _take(self, colour: str) -> None:
        if colour != self._value:
            self.setValue(colour)
            self.valueChanged.emit(colour)

    def _choose(self) -> None:
        asked = QColorDialog(QColor(f"#{self._value}"), self)
        asked.setWindowTitle(self.tr("Colour of headings"))
        if asked.exec():
            self._take(asked.selectedColor().name()[1:].upper())
        self._mark()


def swatch_icon(colour: str, ratio: float) -> QIcon:
    """Return a disc of ``colour`` (RRGGBB) for a screen of ``ratio`` pixels to one."""
    pixmap = QPixmap(round(SWATCH_PX * ratio), round(SWATCH_PX * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(128, 128, 128, 96))
    painter.setBrush(QColor(f"#{colour}"))
    painter.drawEllipse(QRectF(1, 1, SWATCH_PX - 2, SWATCH_PX - 2))
    painter.end()
    return QIcon(pixmap)
