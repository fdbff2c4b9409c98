"""The first two steps of sending: the report is saved, its documents are written into a folder."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from weekly_editor.editing.session import ReportSession
from weekly_editor.storage.export_file import OpenElsewhereError, free_path, make_export_folder, write_export
from weekly_editor.storage.problem import StorageError
from weekly_editor.ui.desktop import open_on_desktop
from weekly_editor.ui.message_bar import Choice, MessageBar
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.send.documents import Documents, Files
from weekly_editor.ui.send.step import Step
from weekly_editor.writers.file_name import file_name

ENDINGS = (".docx", ".xlsx")
MAX_NAME = 24  # signs of a name that stands in a state


def short_name(path: Path) -> str:
    """Return the name of a file or folder, its middle left out where a line could not be broken in it."""
    name = path.name or str(path)
    half = MAX_NAME // 2
    return name if len(name) <= MAX_NAME else f"{name[:half]}…{name[-half:]}"


class SaveStep(Step):
    """Saves the report."""

    def __init__(self, session: ReportSession, save: Callable[[], bool], parent: QWidget | None = None) -> None:
        """Let ``save`` save what ``session`` holds."""
        super().__init__(self.tr("Save the report"), parent)
        self._session = session
        self.button = self.add_button(self.tr("Save"))
        self.button.clicked.connect(lambda: save())
        session.saved.connect(self.refresh)
        session.undo_stack.cleanChanged.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show where the report is, and whether all of it is there."""
        path = self._session.path
        is_saved = self._session.is_saved()
        self.button.setEnabled(not is_saved)
        if path is None:
            self.tell(self.tr("Not saved yet"))
        elif is_saved:
            self.tell(self.tr("Saved: %1").replace("%1", short_name(path)), str(path))
        else:
            self.tell(self.tr("Changed since it was saved: %1").replace("%1", short_name(path)), str(path))


class ExportStep(Step):
    """Writes the Word document and the Excel workbook into a folder that is remembered."""

    def __init__(
        self,
        documents: Documents,
        profile: Profile,
        messages: MessageBar,
        tell_problem: Callable[[StorageError], object],
        parent: QWidget | None = None,
    ) -> None:
        """Write what ``documents`` make; ``tell_problem`` says what a disk refuses, in ``messages``."""
        super().__init__(self.tr("Export Word and Excel"), parent)
        self._documents = documents
        self._profile = profile
        self._messages = messages
        self._tell_problem = tell_problem
        self._is_working = False
        self.choose_button = self.add_button(self.tr("Folder…"))
        self.show_button = self.add_button(self.tr("Show in folder"))
        self.button = self.add_button(self.tr("Export"))
        self.choose_button.clicked.connect(self.choose_folder)
        self.show_button.clicked.connect(lambda: open_on_desktop(self.folder()))
        self.button.clicked.connect(self.export)
        documents.failed.connect(self._give_up)
        self.refresh()

    def folder(self) -> Path:
        """Return where the documents go."""
        return self._profile.settings.export_folder or self._profile.places.library.parent

    def choose_folder(self) -> None:
        """Ask for another folder."""
        name = QFileDialog.getExistingDirectory(self, self.tr("Folder for documents"), str(self.folder()))
        if name:
            self._profile.change(export_folder=Path(name))
            self.refresh()

    def export(self) -> None:
        """Make both documents and write them."""
        if self._is_working:
            return
        self._is_working = True  # the button is left as it is: a disabled one loses the keyboard
        self.tell(self.tr("Making the documents…"))
        self._documents.order(ENDINGS, partial(self._write, self.folder()))

    def refresh(self) -> None:
        """Say what stands in the folder."""
        folder = self.folder()
        there = [path for path in self._paths(folder) if path.exists()]
        self._is_working = False
        self.show_button.setEnabled(folder.is_dir())
        text = self.tr("To %1; files of the same name there are replaced") if there else self.tr("To %1")
        self.tell(text.replace("%1", short_name(folder)), str(folder))

    def _give_up(self, ending: str) -> None:
        """Leave off where the document of ``ending`` is one that is waited for."""
        if self._is_working and ending in ENDINGS:
            self.refresh()

    def _paths(self, folder: Path) -> list[Path]:
        return [folder / file_name(self._documents.report, ending) for ending in ENDINGS]

    def _write(self, folder: Path, files: Files, *, in_place: bool = True, even_if_open: bool = False) -> None:
        """Write ``files`` into ``folder``, each beside what has its name there where not ``in_place``."""
        try:
            make_export_folder(folder)
            for path, data in zip(self._paths(folder), files.values(), strict=True):
                target = path if in_place or not path.exists() else free_path(path)
                write_export(target, data, even_if_open=even_if_open)
        except OpenElsewhereError as error:
            self._offer_others(error, partial(self._write, folder, files))
            self.refresh()
            return
        except StorageError as error:
            self._tell_problem(error)
            self.refresh()
            return
        self.refresh()
        self.tell(self.tr("Exported to %1").replace("%1", short_name(folder)), str(folder))

    def _offer_others(self, error: OpenElsewhereError, write: Callable[..., None]) -> None:
        """Say which document is open, and offer to write beside it, or over it where its program has crashed."""
        self._messages.tell(
            f"{error.path.name}: {error.reason.text(self._profile.language)}",
            "problem",
            Choice(self.tr("Keep both"), partial(write, in_place=False)),
            Choice(self.tr("Replace all the same"), partial(write, even_if_open=True)),
        )
