"""Questions that stop everything else: asked only where something could be lost."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def question(window: QWidget, text: str) -> QMessageBox:
    """Return a box over ``window`` that asks ``text``, still without answers."""
    box = QMessageBox(window)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(QCoreApplication.translate("Question", "Weekly Editor"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    return box


def chosen_target(window: QWidget, name: str, ending: str) -> Path | None:
    """Return the file meant by ``name``, None for no name; one that gets its ending only here may be there: ask."""
    path = Path(name)
    if not name or path.suffix.lower() == ending:
        return path.absolute() if name else None
    path = path.with_name(path.name + ending).absolute()
    if not path.exists():
        return path
    box = question(window, QCoreApplication.translate("Question", "%1 exists. Replace it?").replace("%1", path.name))
    replace = box.addButton(QCoreApplication.translate("Question", "Replace"), QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(QCoreApplication.translate("Question", "Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(cancel)
    box.exec()
    return path if box.clickedButton() is replace else None
