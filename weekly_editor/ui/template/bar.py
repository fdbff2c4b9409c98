"""The bar above a template: undo and redo, its name, and what can be done with it as a whole."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QUndoStack
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from weekly_editor.report.template import Template
from weekly_editor.storage.template_file import is_own
from weekly_editor.ui.icon import tinted_icon
from weekly_editor.ui.space import CLOSE_PX
from weekly_editor.ui.template.label import template_label


class TemplateBar(QFrame):
    """Says which template is shown, and asks for what its buttons say."""

    defaultAsked = Signal()  # this one from now on
    duplicateAsked = Signal()
    exportAsked = Signal()
    deleteAsked = Signal()

    def __init__(self, undo: QAction, redo: QAction, parent: QWidget | None = None) -> None:
        """Show the actions ``undo`` and ``redo`` as buttons."""
        super().__init__(parent)
        self.setProperty("bar", "top")
        self._undo, self._redo = undo, redo
        self._name = QLabel(self)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setMinimumWidth(40)
        self._default = QPushButton(self.tr("Set as default"), self)
        duplicate = QPushButton(self.tr("Duplicate"), self)
        export = QPushButton(self.tr("Export…"), self)
        self._delete = QPushButton(self.tr("Delete"), self)
        line = QHBoxLayout(self)
        line.setContentsMargins(CLOSE_PX, CLOSE_PX, CLOSE_PX, CLOSE_PX)
        line.setSpacing(CLOSE_PX)
        for action in (undo, redo):
            tool = QToolButton(self)
            tool.setDefaultAction(action)
            tool.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            line.addWidget(tool)
        line.addWidget(self._name, 1)
        for button, asked in (
            (self._default, self.defaultAsked),
            (duplicate, self.duplicateAsked),
            (export, self.exportAsked),
            (self._delete, self.deleteAsked),
        ):
            button.clicked.connect(lambda _checked=False, asked=asked: asked.emit())
            line.addWidget(button)
        self._tint()

    def show_template(self, template: Template, *, is_default: bool) -> None:
        """Name ``template`` and offer what can be done with it."""
        self._name.setText(template_label(template))
        self._default.setEnabled(not is_default)
        self._delete.setEnabled(not is_own(template.id))

    def show_history(self, stack: QUndoStack | None) -> None:
        """Name the steps of ``stack`` that can be undone and done again; there are none without one."""
        self._undo.setEnabled(stack is not None and stack.canUndo())
        self._redo.setEnabled(stack is not None and stack.canRedo())
        self._undo.setToolTip(self.tr("Undo %1").replace("%1", stack.undoText() if stack else "").strip())
        self._redo.setToolTip(self.tr("Redo %1").replace("%1", stack.redoText() if stack else "").strip())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_redo"):
            self._tint()
        super().changeEvent(event)

    def _tint(self) -> None:
        colour, quiet = self.palette().text().color().name(), self.palette().mid().color().name()
        self._undo.setIcon(tinted_icon("undo-2", colour, quiet))
        self._redo.setIcon(tinted_icon("redo-2", colour, quiet))
