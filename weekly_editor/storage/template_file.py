"""Template files: JSON like a report's, those of the program and those of the user."""

from pathlib import Path

from pydantic import ValidationError

from weekly_editor.report.bilingual import Bilingual, Language
from weekly_editor.report.codec import parse_json
from weekly_editor.report.rejection import rejection
from weekly_editor.report.schema import ReportDataError
from weekly_editor.report.template import Template
from weekly_editor.resource import resource
from weekly_editor.storage.report_file import ReportFileError, read_bytes

_MAX_BYTES = 4 * 1024 * 1024
_NO_TEMPLATE = Bilingual("这不是周报模板", "this is not a template of a report")


def load_template(path: Path) -> Template:
    """Return the template kept at ``path``. Raises ReportFileError."""
    data = read_bytes(path, _MAX_BYTES)
    try:
        raw = parse_json(data)
        if not isinstance(raw, dict):
            raise ReportFileError(path, _NO_TEMPLATE)
        return Template.model_validate(raw)
    except ReportDataError as error:
        raise ReportFileError(path, error.reason) from None
    except ValidationError as error:
        raise ReportFileError(path, rejection(error)) from None


def own_template(language: Language) -> Template:
    """Return the template that comes with the program. Raises ReportFileError if the installation is damaged."""
    return load_template(resource("templates", f"{language}.json"))
