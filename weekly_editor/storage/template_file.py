"""Template files: JSON like a report's, those of the program and those of the user."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from pydantic import ValidationError

from weekly_editor.report.bilingual import Bilingual, Language
from weekly_editor.report.codec import dump, parse_json
from weekly_editor.report.identity import with_distinct_ids
from weekly_editor.report.model import new_id
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.rejection import rejection
from weekly_editor.report.schema import ReportDataError
from weekly_editor.report.template import FORMAT, VERSION, Template
from weekly_editor.resource import resource
from weekly_editor.storage.atomic import make_folder, write_atomically
from weekly_editor.storage.places import Places
from weekly_editor.storage.problem import StorageError, reason_of
from weekly_editor.storage.report_file import ReportFileError, read_bytes

MAX_SECTIONS = 200  # of a template; a report has a dozen
_MAX_BYTES = 4 * 1024 * 1024
_OWN_ID = "own-"  # and the language
_FOLDER = "templates"
_ENDING = ".json"
_NEW_ID = late_pattern(r"[0-9a-f]{12}", re.ASCII)
_NO_TEMPLATE = Bilingual("这不是周报模板", "this is not a template of a report")
_NEWER = Bilingual("模板由更新的版本保存，请升级程序后再使用", "a newer program saved this template; update to use it")
_TOO_MANY = Bilingual(
    f"模板超过 {MAX_SECTIONS} 个章节，不会是周报模板", f"more than {MAX_SECTIONS} sections are no template of a report"
)


@dataclass(frozen=True, slots=True)
class TemplateList:
    """The templates there are, the program's own first, and the files that could not be read."""

    templates: tuple[Template, ...]
    problems: tuple[StorageError, ...] = ()

    def named(self, template_id: str) -> Template | None:
        """Return the template with this id, None where there is none."""
        return next((template for template in self.templates if template.id == template_id), None)


def list_templates(places: Places, language: Language) -> TemplateList:
    """Return all templates: the program's own, that of ``language`` first, then the user's by name.

    Raises ReportFileError if the installation is damaged."""
    others = tuple(other for other in get_args(Language) if other != language)
    own = tuple(own_template(each) for each in (language, *others))
    users: list[Template] = []
    problems: list[StorageError] = []
    for template_id, path in _files(places).items():
        try:
            users.append(_load_own_of_user(template_id, path))
        except ReportFileError as error:
            problems.append(error)
    users.sort(key=lambda template: (template.name.casefold(), template.id))
    return TemplateList((*own, *users), tuple(problems))


def chosen_template(places: Places, template_id: str, language: Language) -> Template:
    """Return the template ``template_id``; the program's own in ``language`` where there is none, or no choice.

    Raises ReportFileError where the chosen one cannot be read."""
    for each in get_args(Language):
        if template_id == own_id(each):
            return own_template(each)
    path = _files(places).get(template_id)
    return own_template(language) if path is None else _load_own_of_user(template_id, path)


def own_template(language: Language) -> Template:
    """Return the template that comes with the program. Raises ReportFileError if the installation is damaged."""
    return load_template(resource("templates", f"{language}{_ENDING}"))


def own_id(language: Language) -> str:
    """Return the id of the program's own template in ``language``."""
    return _OWN_ID + language


def is_own(template_id: str) -> bool:
    """Tell whether a template comes with the program, and so is neither changed nor deleted."""
    return template_id.startswith(_OWN_ID)


def load_template(path: Path) -> Template:
    """Return the template kept at ``path``. Raises ReportFileError."""
    data = read_bytes(path, _MAX_BYTES)
    try:
        return with_distinct_ids(Template.model_validate(_checked(parse_json(data))))
    except ReportDataError as error:
        raise ReportFileError(path, error.reason) from None
    except ValidationError as error:
        raise ReportFileError(path, rejection(error)) from None


def imported_template(path: Path, known: TemplateList) -> Template:
    """Return the template at ``path``, under an id that no other has: two of one id are both kept.

    Raises ReportFileError."""
    template = load_template(path)
    is_new = _NEW_ID.fullmatch(template.id) is not None and known.named(template.id) is None
    return template if is_new else template.model_copy(update={"id": new_id()})


def write_template(path: Path, template: Template) -> None:
    """Write ``template`` to ``path``, whose folder is made if need be. Raises ReportFileError."""
    try:
        data = dump(template)
        make_folder(path.parent)
        write_atomically(path, data)
    except ReportDataError as error:
        raise ReportFileError(path, error.reason) from None
    except OSError as error:
        raise ReportFileError(path, reason_of(error)) from error


def keep_template(places: Places, template: Template) -> None:
    """Keep a template of the user's among the others. Raises ReportFileError, and ValueError for the program's own."""
    write_template(_path(places, template.id), template)


def drop_template(places: Places, template_id: str) -> None:
    """Delete a template of the user's. Raises ReportFileError, and ValueError for the program's own."""
    path = _path(places, template_id)
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise ReportFileError(path, reason_of(error)) from error


def _checked(raw: Any) -> Any:
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        raise ReportDataError(_NO_TEMPLATE)
    version, sections = raw.get("version"), raw.get("sections")
    if isinstance(version, int) and version > VERSION:
        raise ReportDataError(_NEWER)
    if isinstance(sections, list) and len(sections) > MAX_SECTIONS:
        raise ReportDataError(_TOO_MANY)
    return raw


def _load_own_of_user(template_id: str, path: Path) -> Template:
    """Return the template at ``path`` under the id its file is named by: a file copied by hand is a second one."""
    return load_template(path).model_copy(update={"id": template_id})


def _files(places: Places) -> dict[str, Path]:
    """Return the user's template files by id; an id from outside is only looked up here, so it leads nowhere else."""
    folder = places.data / _FOLDER
    return {path.stem: path for path in sorted(folder.glob(f"*{_ENDING}")) if not is_own(path.stem)}


def _path(places: Places, template_id: str) -> Path:
    known = _files(places).get(template_id)
    if known is None and _NEW_ID.fullmatch(template_id) is None:
        raise ValueError(f"not the id of a template that can be kept: {template_id!r}")
    return known or places.data / _FOLDER / f"{template_id}{_ENDING}"
