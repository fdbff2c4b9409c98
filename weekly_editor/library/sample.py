"""A library to try the program on: the samples that come with it."""

from pathlib import Path

from weekly_editor.library.folder import list_weeks, path_for
from weekly_editor.report.bilingual import Language
from weekly_editor.resource import resource
from weekly_editor.storage.catalog_file import catalog_path, load_catalog, save_catalog
from weekly_editor.storage.report_file import load_report, save_report


def newest_sample(language: Language) -> Path:
    """Return the file of the newest sample in ``language``."""
    return list_weeks(resource("samples", language))[0].path


def fill_with_samples(folder: Path, language: Language) -> None:
    """Copy the samples and their metrics into ``folder``; what is there already stays as it is. Raises StorageError."""
    for entry in list_weeks(resource("samples", language)):
        target = path_for(folder, entry.week)
        if not target.exists():
            save_report(target, load_report(entry.path))
    if not catalog_path(folder).exists():
        save_catalog(folder, load_catalog(resource("samples", language)))
