"""The user's profile: places, settings that are kept at every change, the language of the interface."""

import logging
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Signal

from weekly_editor.document.built_in import STANDARD_ID
from weekly_editor.report.bilingual import Language, language_of
from weekly_editor.storage.look_file import NamedLook, chosen_look, own_looks
from weekly_editor.storage.places import Places
from weekly_editor.storage.problem import StorageError
from weekly_editor.storage.settings import Settings, load_settings, save_settings

_log = logging.getLogger(__name__)


class Profile(QObject):
    """What the window knows about its user."""

    changed = Signal(object)  # frozenset[str]; the names of the settings that are others now
    lookChanged = Signal()  # documents look otherwise, or the look has another name

    def __init__(self, places: Places) -> None:
        """Read the settings kept at ``places``."""
        super().__init__()
        self.places = places
        self.settings: Settings = load_settings(places)
        self._look: NamedLook | None = None
        self._look_problem: StorageError | None = None

    @property
    def language(self) -> Language:
        """The interface's language; the system's where the user has not chosen."""
        chosen = self.settings.language
        return language_of(QLocale.system().name()) if chosen == "auto" else chosen

    @property
    def library(self) -> Path:
        """The folder of weeks."""
        return self.settings.library or self.places.library

    @property
    def look(self) -> NamedLook:
        """The look of documents: the one that was chosen; the standard one where there is none, or it is damaged."""
        if self._look is None:
            self._look = self._read_look()
        return self._look

    def look_problem(self) -> StorageError | None:
        """Return why the standard look stands in for the chosen one, None where it does not."""
        if self._look is None:
            self._look = self._read_look()
        return self._look_problem

    def choose_look(self, look_id: str) -> None:
        """Let documents look as ``look_id`` says, which may have changed since it was chosen last."""
        before = self.look
        self.change(look="" if look_id == STANDARD_ID else look_id)
        self._look = self._read_look()
        if self._look != before:
            self.lookChanged.emit()

    def _read_look(self) -> NamedLook:
        self._look_problem = None
        try:
            return chosen_look(self.places, self.settings.look, self.language)
        except StorageError as error:
            self._look_problem = error
            return own_looks(self.language)[0]

    def change(self, **values: object) -> None:
        """Change settings and keep them; a disk that refuses costs no more than the memory of it."""
        self.keep(self.settings.model_copy(update=values))

    def keep(self, settings: Settings) -> None:
        """Make ``settings`` the current ones and write them."""
        before, self.settings = self.settings, settings
        names = (name for name in Settings.model_fields if getattr(before, name) != getattr(settings, name))
        changed = frozenset(names)
        if not changed:
            return
        try:
            save_settings(self.places, settings)
        except StorageError as error:
            _log.warning("settings not kept: %s", error)
        self.changed.emit(changed)
