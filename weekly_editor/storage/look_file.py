"""Looks as files: JSON, one a look; those of the program need none."""

import re
from dataclasses import asdict, dataclass, fields, replace
from functools import cache
from pathlib import Path
from typing import Any, Literal

from pydantic import TypeAdapter, ValidationError

from weekly_editor.document.built_in import BUILT_IN, STANDARD_ID
from weekly_editor.document.look import Look, bounded, unusable
from weekly_editor.report.bilingual import Bilingual, Language
from weekly_editor.report.clean import clean_line
from weekly_editor.report.codec import parse_json
from weekly_editor.report.figure import JsonNumber
from weekly_editor.report.json_text import json_text
from weekly_editor.report.model import KINDS, new_id
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.rejection import rejection
from weekly_editor.report.schema import ReportDataError
from weekly_editor.storage.atomic import make_folder, write_atomically
from weekly_editor.storage.places import Places
from weekly_editor.storage.problem import StorageError, reason_of
from weekly_editor.storage.report_file import ReportFileError, read_bytes

FORMAT: Literal["weekly-report-look"] = "weekly-report-look"
VERSION: Literal[1] = 1
ENDING = ".json"
MAX_NAME = 60
_MAX_BYTES = 64 * 1024
_FOLDER = "looks"
_OWN_ID = "own-"
_NEW_ID = late_pattern(r"[0-9a-f]{12}", re.ASCII)
_GIVEN = ("fallback_fonts", "page_width_mm", "page_height_mm")  # by the program, the same for every look
_KEPT = tuple(field.name for field in fields(Look) if field.name not in _GIVEN)
_NO_LOOK = Bilingual("这不是文档外观文件", "this is not a look of documents")
_NEWER = Bilingual("外观由更新的版本保存，请升级程序后再使用", "a newer program saved this look; update to use it")


@dataclass(frozen=True, slots=True)
class NamedLook:
    """A look under the name its user knows it by."""

    id: str
    name: str
    look: Look


@dataclass(frozen=True, slots=True)
class LookList:
    """The looks there are, the program's own first, and the files that could not be read."""

    looks: tuple[NamedLook, ...]
    problems: tuple[StorageError, ...] = ()

    def named(self, look_id: str) -> NamedLook | None:
        """Return the look with this id, None where there is none."""
        return next((look for look in self.looks if look.id == look_id), None)


def list_looks(places: Places, language: Language) -> LookList:
    """Return all looks: the program's own, then the user's by name. A file that is damaged is among the problems."""
    users: list[NamedLook] = []
    problems: list[StorageError] = []
    for look_id, path in _files(places).items():
        try:
            users.append(_load_own_of_user(look_id, path))
        except ReportFileError as error:
            problems.append(error)
    return LookList((*own_looks(language), *sorted(users, key=by_name)), tuple(problems))


def by_name(named: NamedLook) -> tuple[str, str]:
    """Return what looks of the user's are sorted by."""
    return named.name.casefold(), named.id


def own_looks(language: Language) -> tuple[NamedLook, ...]:
    """Return the looks that come with the program, the standard one first."""
    return tuple(NamedLook(own.id, own.name.text(language), own.look) for own in BUILT_IN)


def is_own(look_id: str) -> bool:
    """Tell whether a look comes with the program, and so is neither changed nor deleted."""
    return look_id.startswith(_OWN_ID)


def chosen_look(places: Places, look_id: str, language: Language) -> NamedLook:
    """Return the look ``look_id``; the standard one where there is none, or no choice.

    Raises ReportFileError where the chosen one cannot be read."""
    own = {named.id: named for named in own_looks(language)}
    if look_id in own:
        return own[look_id]
    path = _files(places).get(look_id) if look_id else None
    return own[STANDARD_ID] if path is None else _load_own_of_user(look_id, path)


def load_look(path: Path) -> NamedLook:
    """Return the look kept at ``path``; a number beyond its bounds is the nearest within them.

    Raises ReportFileError."""
    data = read_bytes(path, _MAX_BYTES)
    try:
        return _parsed(parse_json(data))
    except ReportDataError as error:
        raise ReportFileError(path, error.reason) from None


def imported_look(path: Path, known: LookList) -> NamedLook:
    """Return the look at ``path``, under an id that no other has: two of one id are both kept.

    Raises ReportFileError."""
    named = load_look(path)
    is_new = _NEW_ID.fullmatch(named.id) is not None and known.named(named.id) is None
    return named if is_new else replace(named, id=new_id())


def write_look(path: Path, named: NamedLook) -> None:
    """Write ``named`` to ``path``, whose folder is made if need be. Raises ReportFileError."""
    try:
        make_folder(path.parent)
        write_atomically(path, _dumped(named))
    except OSError as error:
        raise ReportFileError(path, reason_of(error)) from error


def keep_look(places: Places, named: NamedLook) -> None:
    """Keep a look of the user's among the others. Raises ReportFileError, and ValueError for the program's own."""
    write_look(_path(places, named.id), named)


def drop_look(places: Places, look_id: str) -> None:
    """Delete a look of the user's. Raises ReportFileError, and ValueError for the program's own."""
    path = _path(places, look_id)
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise ReportFileError(path, reason_of(error)) from error


def _dumped(named: NamedLook) -> bytes:
    raw = {name: part for name, part in asdict(named.look).items() if name in _KEPT}
    hidden = named.look.arrangement.hidden
    raw["arrangement"] |= {"hidden": [kind for kind in KINDS if kind in hidden]}
    head = {"format": FORMAT, "version": VERSION, "id": named.id, "name": named.name}
    return (json_text(head | {"look": _with_numbers(raw)}) + "\n").encode()


def _with_numbers(value: Any) -> Any:
    """Return ``value`` with its numbers as JSON writes them."""
    match value:
        case float():
            return JsonNumber(f"{value:.6g}")
        case dict():
            return {key: _with_numbers(part) for key, part in value.items()}
        case tuple():
            return [_with_numbers(part) for part in value]
        case _:
            return value


def _parsed(raw: Any) -> NamedLook:
    """Return the look that ``raw`` states. Raises ReportDataError."""
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        raise ReportDataError(_NO_LOOK)
    version, name, look_id, look = (raw.get(key) for key in ("version", "name", "id", "look"))
    if isinstance(version, int) and version > VERSION:
        raise ReportDataError(_NEWER)
    if not isinstance(look, dict):
        raise ReportDataError(_NO_LOOK)
    title = clean_line(name)[:MAX_NAME].strip() if isinstance(name, str) else ""
    return NamedLook(look_id if isinstance(look_id, str) else "", title, _look(look))


def _look(raw: dict[str, Any]) -> Look:
    try:
        look = _adapter().validate_python({name: raw[name] for name in _KEPT if name in raw})
    except ValidationError as error:
        raise ReportDataError(rejection(error)) from None
    if wrong := unusable(look):
        raise ReportDataError(Bilingual(f"字段 {wrong} 写法不对", f"field {wrong}: it is written wrong"))
    return bounded(look)


@cache
def _adapter() -> TypeAdapter[Look]:
    """Return what reads looks; it takes a while to make, and many users have none of their own."""
    return TypeAdapter(Look)


def _load_own_of_user(look_id: str, path: Path) -> NamedLook:
    """Return the look at ``path`` under the id its file is named by: a file copied by hand is a second one."""
    return replace(load_look(path), id=look_id)


def _files(places: Places) -> dict[str, Path]:
    """Return the user's look files by id; an id from outside is only looked up here, so it leads nowhere else."""
    folder = places.config / _FOLDER
    return {path.stem: path for path in sorted(folder.glob(f"*{ENDING}")) if not is_own(path.stem)}


def _path(places: Places, look_id: str) -> Path:
    known = _files(places).get(look_id)
    if known is None and _NEW_ID.fullmatch(look_id) is None:
        raise ValueError(f"not the id of a look that can be kept: {look_id!r}")
    return known or places.config / _FOLDER / f"{look_id}{ENDING}"
