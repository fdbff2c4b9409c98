"""Every class of widget that the style sheet dresses, in its states: for a look at all of them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QFrame,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from weekly_editor.ui.space import CLOSE_PX, GROUP_PX

SIZE_PX = (960, 640)


class Gallery(QDialog):
    """Groups of widgets, their states below each other."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(GROUP_PX, GROUP_PX, GROUP_PX, GROUP_PX)
        grid.setSpacing(GROUP_PX)
        for place, part in enumerate((buttons(), inputs(), choices(), labels(), views())):
            grid.addWidget(column(part), 0, place)
        self.resize(*SIZE_PX)


def column(widgets: list[QWidget]) -> QWidget:
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(CLOSE_PX)
    for widget in widgets:
        widget.setAccessibleName(type(widget).__name__)
        layout.addWidget(widget)
    layout.addStretch()
    return box


def marked(widget: QWidget, **properties: object) -> QWidget:
    for name, value in properties.items():
        widget.setProperty(name, value)
    return widget


def disabled(widget: QWidget) -> QWidget:
    widget.setEnabled(False)
    return widget


def switched_on(button: QAbstractButton) -> QAbstractButton:
    button.setCheckable(True)
    button.setAutoExclusive(False)
    button.setChecked(True)
    return button


def tool(text: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    return button


def buttons() -> list[QWidget]:
    return [
        marked(QPushButton("Primary"), primary=True),
        QPushButton("At rest"),
        marked(QPushButton("Danger"), danger=True),
        marked(QPushButton("Quiet"), quiet=True),
        switched_on(QPushButton("On")),
        disabled(QPushButton("Disabled")),
        disabled(marked(QPushButton("Primary, disabled"), primary=True)),
        tool("Tool"),
        switched_on(tool("Tool, on")),
        marked(tool("Quiet tool"), quiet=True),
        disabled(tool("Tool, disabled")),
    ]


def inputs() -> list[QWidget]:
    empty, only, combo, spin = QLineEdit(), QLineEdit("To read only"), QComboBox(), QSpinBox()
    empty.setPlaceholderText("Asked for")
    only.setReadOnly(True)
    combo.addItems(["One of a few", "Another"])
    spin.setSuffix(" pt")
    spin.setValue(10)
    spin.lineEdit().setTextMargins(6, 0, 0, 0)
    text = QPlainTextEdit("Several\nlines")
    text.setFixedHeight(56)
    return [
        QLineEdit("Written"),
        empty,
        only,
        disabled(QLineEdit("Disabled")),
        marked(QLineEdit("13月45日"), wrong=True),
        marked(QLineEdit("8.13"), warning=True),
        combo,
        spin,
        disabled(QSpinBox()),
        QDateEdit(),
        text,
    ]


def choices() -> list[QWidget]:
    made: list[QWidget] = []
    for kind in (QCheckBox, QRadioButton):
        made += [kind("Off"), switched_on(kind("On")), disabled(switched_on(kind("On, disabled")))]
    partly, bar, slider, group = QCheckBox("Partly"), QProgressBar(), QSlider(Qt.Orientation.Horizontal), QGroupBox()
    partly.setCheckState(Qt.CheckState.PartiallyChecked)
    bar.setValue(60)
    slider.setValue(40)
    group.setTitle("Group")
    QVBoxLayout(group).addWidget(QCheckBox("In a group"))
    return [*made, partly, bar, slider, group]


def labels() -> list[QWidget]:
    made: list[QWidget] = [marked(QLabel(size), letters=size) for size in ("title", "heading", "small")]
    made += [marked(QLabel(tone), tone=tone) for tone in ("muted", "accent", "danger", "warning", "success")]
    line, card, bar = QWidget(), marked(QFrame(), card=True), marked(QFrame(), bar="top")
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(marked(QLabel("Ctrl+K"), key=True))
    row.addWidget(marked(QLabel("12"), badge=True))
    row.addStretch()
    QVBoxLayout(card).addWidget(QLabel("A card"))
    QVBoxLayout(bar).addWidget(QLabel("A bar"))
    return [*made, line, card, bar]


def views() -> list[QWidget]:
    pages, found, tree, table = QTabWidget(), QListWidget(), QTreeWidget(), QTableWidget(2, 2)
    for name in ("General", "Look"):
        pages.addTab(QLabel(f"The page {name}"), name)
    pages.tabBar().setAccessibleName("Pages")
    found.addItems(["First", "Chosen", "Third"])
    tree.setHeaderLabels(["Week"])
    top = QTreeWidgetItem(["2024 Q3"])
    tree.addTopLevelItem(top)
    top.addChildren([QTreeWidgetItem([week]) for week in ("W32", "W31")])
    top.setExpanded(True)
    table.setHorizontalHeaderLabels(["Metric", "Value"])
    table.setItem(0, 0, QTableWidgetItem("Success"))
    for view in (found, tree, table):
        view.setFixedHeight(120)
        view.ensurePolished()
    found.setCurrentRow(1)
    tree.setCurrentItem(top.child(0))
    return [pages, found, tree, table]
