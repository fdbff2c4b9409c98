"""Word templates of the user's company, kept in the profile under the names they came with."""

from collections.abc import Set
from pathlib import Path

from weekly_editor.document.look import is_template_name
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.pattern import late_pattern
from weekly_editor.storage.atomic import make_folder, write_atomically
from weekly_editor.storage.places import Places
from weekly_editor.storage.problem import StorageError, reason_of
from weekly_editor.storage.report_file import read_bytes

MAX_BYTES = 32 * 1024 * 1024
MAX_NAME = 60  # characters before the ending; a file name has 255 bytes
ENDINGS = (".docx", ".dotx")
_FOLDER = "word-templates"
_IMPOSSIBLE = late_pattern(r'[\x00-\x1f<>:"/\\|?*]+')
_NO_TEMPLATE = Bilingual("Word 模板应是 .docx 或 .dotx 文件", "a Word template has to be a .docx or .dotx file")


def read_word_template(path: Path) -> bytes:
    """Return the template that the user has at ``path``. Raises StorageError."""
    if path.suffix.lower() not in ENDINGS:
        raise StorageError(path, _NO_TEMPLATE)
    return read_bytes(path, MAX_BYTES)


def keep_word_template(places: Places, name: str, data: bytes) -> str:
    """Keep a template that is called ``name``, and return the name it is kept under.

    That is another one where a template of the same name says something else. Raises StorageError."""
    stem, ending = _IMPOSSIBLE.sub(" ", Path(name).stem)[:MAX_NAME].strip(" ."), Path(name).suffix
    number = 1
    kept = f"{stem}{ending}"
    while (known := _known(places, kept)) is not None and known != data:
        number += 1
        kept = f"{stem} {number}{ending}"
    path = word_template_path(places, kept)
    if known is None:
        try:
            make_folder(path.parent)
            write_atomically(path, data)
        except OSError as error:
            raise StorageError(path, reason_of(error)) from error
    return kept


def load_word_template(places: Places, name: str) -> bytes:
    """Return the template kept as ``name``. Raises StorageError."""
    return read_bytes(word_template_path(places, name), MAX_BYTES)


def drop_other_word_templates(places: Places, used: Set[str]) -> None:
    """Delete the templates that no look names any more; one that cannot be deleted stays."""
    for path in (places.config / _FOLDER).glob("*"):
        if path.name not in used and is_template_name(path.name):
            try:
                path.unlink(missing_ok=True)
            except OSError:  # open in another program: it is in nobody's way
                continue


def word_template_path(places: Places, name: str) -> Path:
    """Return where a template is kept as ``name``. Raises StorageError for what is no name of one."""
    path = places.config / _FOLDER / name
    if not is_template_name(name):
        raise StorageError(path, _NO_TEMPLATE)
    return path


def _known(places: Places, name: str) -> bytes | None:
    path = word_template_path(places, name)
    return read_bytes(path, MAX_BYTES) if path.exists() else None
