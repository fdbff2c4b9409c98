"""The file of a library's metrics: ``<library>/metrics.json``, JSON like a report's."""

from collections.abc import Callable
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
MAX_PAST_VALUES = 150_000  # of weeks without reports; with metrics and weeks about as much as a file may hold
_TRIES = 3
_TOO_MANY = Bilingual(
    f"指标的历史数值超过 {MAX_PAST_VALUES:,} 个，保存不下；请少导入几周或几项指标",
    f"more than {MAX_PAST_VALUES:,} values of past weeks; import fewer weeks or metrics",
)
_RESTLESS = Bilingual(
    "其他程序正在改动指标文件，请稍后再试", "another program is changing the metrics; try again later"
)
_NO_CATALOG = Bilingual("这不是指标文件", "this is not a file of metrics")
_NEWER = Bilingual(
    "指标文件由更新的版本保存，请升级程序后再使用", "a newer program saved these metrics; update to use them"
)


def catalog_path(folder: Path) -> Path:
    """Return where the library in ``folder`` keeps its metrics."""
    return folder / CATALOG_FILE


def load_catalog(folder: Path) -> MetricCatalog:
    """Return the metrics of the library in ``folder``, none where it has no file of them. Raises StorageError."""
    return _parsed(catalog_path(folder), _data(folder))


def change_catalog(folder: Path, change: Callable[[MetricCatalog], MetricCatalog]) -> MetricCatalog:
    """Keep what ``change`` makes of the metrics of the library in ``folder``, and return it.

    It is asked again where another program wrote the file meanwhile. Raises StorageError and keeps nothing where the
    file cannot be read or written, or does not come to rest."""
    for _ in range(_TRIES):
        data = _data(folder)
        catalog = change(_parsed(catalog_path(folder), data))
        written = _dumped(folder, catalog)
        if _data(folder) == data:
            _write(folder, written)
            return catalog
    raise StorageError(catalog_path(folder), _RESTLESS)


def save_catalog(folder: Path, catalog: MetricCatalog) -> None:
    """Keep ``catalog`` in the library in ``folder``, which is made if need be. Raises StorageError."""
    _write(folder, _dumped(folder, catalog))


def _data(folder: Path) -> bytes | None:
    path = catalog_path(folder)
    return read_bytes(path, MAX_BYTES) if is_there(path) else None


def _parsed(path: Path, data: bytes | None) -> MetricCatalog:
    if data is None:
        return EMPTY_CATALOG
    try:
        return MetricCatalog.model_validate(_checked(parse_json(data)))
    except ReportDataError as error:
        raise StorageError(path, error.reason) from None
    except ValidationError as error:
        raise StorageError(path, rejection(error)) from None


def _dumped(folder: Path, catalog: MetricCatalog) -> bytes:
    if sum(len(week.values) for week in catalog.past) > MAX_PAST_VALUES:
        raise StorageError(catalog_path(folder), _TOO_MANY)
    try:
        return dump(catalog)
    except ReportDataError as error:
        raise StorageError(catalog_path(folder), error.reason) from None


def _write(folder: Path, data: bytes) -> None:
    path = catalog_path(folder)
    try:
        make_folder(folder)
        write_atomically(path, data)
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
