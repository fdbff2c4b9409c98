"""What the desktop opens for the program: folders and files, in whatever the user opens them with."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_on_desktop(path: Path) -> bool:
    """Open the file or folder at ``path``; tell whether the desktop knew how."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
