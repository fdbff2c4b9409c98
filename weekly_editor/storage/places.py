"""Where the program keeps what is not the user's library: settings, recovery copies, cache, logs."""

from dataclasses import dataclass
from pathlib import Path

_APP = "weekly-editor"
_LIBRARY = "Weekly Reports"


@dataclass(frozen=True, slots=True)
class Places:
    """The folders of one profile; none of them has to exist yet.

    ``library`` is where reports go until the user chooses another folder."""

    config: Path
    data: Path
    cache: Path
    logs: Path
    library: Path

    @classmethod
    def of_user(cls) -> "Places":
        """Return the platform's own folders for this user."""
        from platformdirs import PlatformDirs

        folders = PlatformDirs(_APP, appauthor=False)
        return cls(
            config=folders.user_config_path,
            data=folders.user_data_path,
            cache=folders.user_cache_path,
            logs=folders.user_log_path,
            library=folders.user_documents_path / _LIBRARY,
        )

    @classmethod
    def below(cls, profile: Path) -> "Places":
        """Return folders that all lie below ``profile``, which may be thrown away."""
        return cls(
            config=profile / "config",
            data=profile / "data",
            cache=profile / "cache",
            logs=profile / "logs",
            library=profile / _LIBRARY,
        )
