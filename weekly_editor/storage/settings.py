"""What the program remembers about its user; reading it never fails, whatever the file holds."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, ValidationError

from weekly_editor.report.codec import parse_json
from weekly_editor.report.growth_wording import Basis
from weekly_editor.report.metric import ChangeKind
from weekly_editor.report.model import Frozen, Text
from weekly_editor.report.schema import ReportDataError
from weekly_editor.storage.atomic import make_folder, write_atomically
from weekly_editor.storage.places import Places
from weekly_editor.storage.problem import StorageError, reason_of
from weekly_editor.storage.report_file import read_bytes

InterfaceLanguage = Literal["auto", "zh_CN", "en"]
Theme = Literal["auto", "light", "dark"]
MAX_RECENT_FILES = 10
MAX_LAST_SECTIONS = 20
MAX_MAIL_ADDRESSES = 50
MIN_TEXT_PT, TEXT_PT, MAX_TEXT_PT = 9, 10, 16
MIN_AUTOSAVE_S, AUTOSAVE_S, MAX_AUTOSAVE_S = 1, 3, 60
MIN_ZOOM, MAX_ZOOM = 0.4, 4.0  # of the preview, times the real size
MAX_TREND_WEEKS = 52
MAX_PX = 10_000  # wider than any screen; Qt cannot count without end
SETTINGS_FILE = "settings.json"  # in the folder of the configuration
_MAX_BYTES = 1024 * 1024


def _within(least: int, most: int) -> BeforeValidator:
    """Let a number beyond the bounds be the nearest that is meant to be possible."""
    return BeforeValidator(lambda value: min(max(value, least), most) if type(value) is int else value)


def _without_impossible(paths: Any) -> Any:
    """Drop the paths that no system can have, which would be an error wherever one is looked up."""
    return [path for path in paths if "\0" not in str(path)] if isinstance(paths, list | tuple) else paths


Px = Annotated[int, _within(0, MAX_PX), Field(strict=True)]


class Settings(Frozen):
    """The user's choices; ``auto`` follows the system. Fields of other versions are kept."""

    language: InterfaceLanguage = "auto"
    theme: Theme = "auto"
    text_size_pt: Annotated[int, _within(MIN_TEXT_PT, MAX_TEXT_PT), Field(strict=True)] = TEXT_PT
    text_family: Text = ""  # empty: the program's own
    autosave_s: Annotated[int, _within(MIN_AUTOSAVE_S, MAX_AUTOSAVE_S), Field(strict=True)] = AUTOSAVE_S
    default_template: str = ""  # its id; empty: the program's own in the interface's language
    look: str = ""  # its id; empty: the standard one
    library: Path | None = None  # None: the place's own
    author: Text = ""
    team: Text = ""
    recent_files: Annotated[tuple[Path, ...], BeforeValidator(_without_impossible)] = ()  # newest first
    window_geometry: str = ""  # base64 of what Qt saves
    window_state: str = ""
    splitter_sizes: tuple[Px, ...] = ()
    import_size: tuple[Px, ...] = ()  # width and height of the import dialog
    editor_sizes: tuple[Px, ...] = ()  # sections, form, preview
    look_geometry: str = ""  # of the window of looks, base64 of what Qt saves
    metrics_size: tuple[Px, ...] = ()  # width and height of the window of metrics
    offers_metrics: bool = True  # to define what is typed under a new name
    column_widths: dict[str, tuple[Px, ...]] = Field(default_factory=dict)  # by the name of a table; 0: free
    shown_columns: dict[str, dict[str, bool]] = Field(default_factory=dict)  # by table and column; others as they fit
    library_visible: bool = True
    preview_visible: bool = True
    sections_visible: bool = True
    trend_visible: bool = False
    findings_visible: bool = False
    show_marks: bool = True  # of what is recognised in texts
    trend_weeks: Annotated[int, _within(0, MAX_TREND_WEEKS), Field(strict=True)] = 52  # the newest; 0: all
    bottom_height: Px = 0  # of the area of panels; 0: its own
    recent_commands: tuple[str, ...] = ()  # names of actions, newest first
    last_sections: tuple[str, ...] = ()  # ids of the sections that reports were left at, newest first
    export_folder: Path | None = None  # of the send panel; None: beside the place's own library
    mail_to: Text = ""  # as it is typed
    mail_cc: Text = ""
    mail_subject: Text = ""  # a pattern; empty: the usual one
    mail_endings: tuple[str, ...] = (".docx", ".xlsx")  # of the documents that are attached
    mail_addresses: tuple[Text, ...] = ()  # used in drafts, newest first
    growth_metric: str = ""  # the metric whose growth was inserted last, how it was compared and told
    growth_basis: Basis = "last_week"
    growth_kind: ChangeKind = ""
    preview_zoom: Annotated[float, Field(ge=MIN_ZOOM, le=MAX_ZOOM)] | Literal["width", "page"] = "width"

    def with_recent_file(self, path: Path) -> "Settings":
        """Return these settings with ``path`` as the newest of the recent files."""
        others = tuple(known for known in self.recent_files if known != path)
        return self.model_copy(update={"recent_files": (path, *others)[:MAX_RECENT_FILES]})

    def without_recent_file(self, path: Path) -> "Settings":
        """Return these settings without ``path`` among the recent files."""
        others = tuple(known for known in self.recent_files if known != path)
        return self.model_copy(update={"recent_files": others})

    def with_last_section(self, section_id: str) -> "Settings":
        """Return these settings with ``section_id`` as the section that was left last."""
        others = tuple(known for known in self.last_sections if known != section_id)
        return self.model_copy(update={"last_sections": (section_id, *others)[:MAX_LAST_SECTIONS]})

    def with_mail_addresses(self, addresses: Iterable[str]) -> "Settings":
        """Return these settings with ``addresses`` as the newest of those that drafts went to."""
        known = tuple(dict.fromkeys((*addresses, *self.mail_addresses)))
        return self.model_copy(update={"mail_addresses": known[:MAX_MAIL_ADDRESSES]})


def load_settings(places: Places) -> Settings:
    """Return the settings kept at ``places``: defaults for a damaged file, and for each value that does not fit."""
    try:
        raw = parse_json(read_bytes(places.config / SETTINGS_FILE, _MAX_BYTES))
    except (StorageError, ReportDataError):
        return Settings()
    return _fitting(raw) if isinstance(raw, dict) else Settings()


def save_settings(places: Places, settings: Settings) -> None:
    """Keep ``settings`` at ``places``. Raises StorageError."""
    path = places.config / SETTINGS_FILE
    data = json.dumps(settings.model_dump(mode="json"), ensure_ascii=False, indent=2) + "\n"
    try:
        make_folder(path.parent)
        write_atomically(path, data.encode("utf-8", "replace"))
    except OSError as error:
        raise StorageError(path, reason_of(error)) from error


def _fitting(raw: dict[str, Any]) -> Settings:
    try:
        return Settings.model_validate(raw)
    except ValidationError as error:
        broken = {place["loc"][0] for place in error.errors(include_url=False, include_input=False)}
        return Settings.model_validate({key: value for key, value in raw.items() if key not in broken})
