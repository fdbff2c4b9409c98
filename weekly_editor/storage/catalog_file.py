"""The file of a library's metrics: ``<library>/metrics.json``, JSON like a report's."""

from pathlib import Path
from typing import Any

from pydantic import ValidationError

from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.codec import MAX_BYTES, dump, parse_json
from weekly_editor.report.metric import EMPTY_CATALOG, FORMAT, VERSION, MetricCatalog
from weekly_editor.report.rejection import rejection
from weekly_editor.report.schema import ReportDataError
from weekly_editor.storage.atomic import make_folder, write_atomically
from weekly_editor.storage.problem import StorageError, reason_of
from weekly_editor.storage.report_file import is_there, read_bytes

CATALOG_FILE = "metrics.json"
_NO_CATALOG = Bilingual("这不是指标文件", "this is not a file of metrics")
_NEWER = Bilingual(
    "指标文件由更新的版本保存，请升级程序后再使用", "a newer program saved these metrics; update to use them"
)


def catalog_path(folder: Path) -> Path:
    """Return where the library in ``folder`` keeps its metrics."""
    return folder / CATALOG_FILE


def load_catalog(folder: Path) -> MetricCatalog:
    """Return the metrics of the library in ``folder``, none where it has no file of them. Raises StorageError."""
    path = catalog_path(folder)
    if not is_there(path):
        return EMPTY_CATALOG
    data = read_bytes(path, MAX_BYTES)
    try:
        return MetricCatalog.model_validate(_checked(parse_json(data)))
    except ReportDataError as error:
        raise StorageError(path, error.reason) from None
    except ValidationError as error:
        raise StorageError(path, rejection(error)) from None


def save_catalog(folder: Path, catalog: MetricCatalog) -> None:
    """Keep ``catalog`` in the library in ``folder``, which is made if need be. Raises StorageError."""
    path = catalog_path(folder)
    try:
        data = dump(catalog)
        make_folder(folder)
        write_atomically(path, data)
    except ReportDataError as error:
        raise StorageError(path, error.reason) from None
    except OSError as error:
        raise StorageError(path, reason_of(error)) from error


def _checked(raw: Any) -> dict[str, Any]:
    """Return ``raw`` if it is a catalog of a version known here. Raises ReportDataError."""
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        raise ReportDataError(_NO_CATALOG)
    version = raw.get("version")
    if isinstance(version, int) and version > VERSION:
        raise ReportDataError(_NEWER)
    return raw
