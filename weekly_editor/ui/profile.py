"""The user's profile: places, settings that are kept at every change, the language of the interface."""

import logging
from pathlib import Path

from PySide6.QtCore import QLocale

from weekly_editor.report.bilingual import Language, language_of
from weekly_editor.storage.places import Places
from weekly_editor.storage.problem import StorageError
from weekly_editor.storage.settings import Settings, load_settings, save_settings

_log = logging.getLogger(__name__)


class Profile:
    """What the window knows about its user."""

    def __init__(self, places: Places) -> None:
        """Read the settings kept at ``places``."""
        self.places = places
        self.settings: Settings = load_settings(places)

    @property
    def language(self) -> Language:
        """The interface's language; the system's where the user has not chosen."""
        chosen = self.settings.language
        return language_of(QLocale.system().name()) if chosen == "auto" else chosen

    @property
    def library(self) -> Path:
        """The folder of weeks."""
        return self.settings.library or self.places.library

    def change(self, **values: object) -> None:
        """Change settings and keep them; a disk that refuses costs no more than the memory of it."""
        self.keep(self.settings.model_copy(update=values))

    def keep(self, settings: Settings) -> None:
        """Make ``settings`` the current ones and write them."""
        self.settings = settings
        try:
            save_settings(self.places, settings)
        except StorageError as error:
            _log.warning("settings not kept: %s", error)
