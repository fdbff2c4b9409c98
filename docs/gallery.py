"""Every class of widget that the style sheet dresses, in its states: for a look at all of them."""

from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QTextEdit,
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
        marked(QPushButton("Primary, wide"), primary=True, wide=True),
        marked(QPushButton("Wide"), wide=True),
        marked(QPushButton("Quiet"), quiet=True),
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
    text = QTextEdit("Several\nlines")
    text.setFixedHeight(56)
    return [
        QLineEdit("Written"),
        empty,
        only,
        disabled(QLineEdit("Disabled")),
        marked(QLineEdit("13月45日"), wrong=True),
        marked(QLineEdit("8.13"), warning=True),
        marked(QLineEdit("O1"), letters="title"),
        combo,
        spin,
        disabled(QSpinBox()),
        text,
    ]


def choices() -> list[QWidget]:
    bar = QProgressBar()
    bar.setValue(60)
    return [QCheckBox("Off"), switched_on(QCheckBox("On")), disabled(switched_on(QCheckBox("On, disabled"))), bar]


def labels() -> list[QWidget]:
    bars = [marked(QFrame(), bar="top"), marked(QFrame(), level="info"), marked(QFrame(), level="problem")]
    for bar, text in zip(bars, ("A bar", "A message", "A problem"), strict=True):
        QVBoxLayout(bar).addWidget(QLabel(text))
    return [
        *(marked(QLabel(size), letters=size) for size in ("display", "title", "small")),
        marked(QLabel("muted"), tone="muted"),
        *bars,
    ]


def views() -> list[QWidget]:
    found, tree, table = QListWidget(), QTreeWidget(), QTableWidget(2, 2)
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
    return [found, tree, table]
