"""``import``: a report from a source."""

import argparse
from datetime import date
from pathlib import Path

from weekly_editor.cli.arguments import week_of
from weekly_editor.cli.message import Outcome, UsageError, complain
from weekly_editor.readers.importing import read_report
from weekly_editor.readers.source import MAX_BYTES, ImportRefused, Unplaced
from weekly_editor.report.bilingual import Bilingual, Language
from weekly_editor.storage.report_file import ReportFileError, is_same_file, is_there, read_bytes, save_report

_EXISTS = Bilingual("文件已存在；加上 --force 才会覆盖", "the file exists; --force replaces it")
_SAME_FILE = Bilingual("-o 后面的文件就是来源", "the file after -o is the source itself")


def import_report(arguments: argparse.Namespace, language: Language) -> Outcome:
    """Read a source as a report file, print nothing, and tell on stderr what found no field of its own.

    Raises UsageError and StorageError."""
    source, target = arguments.source, arguments.output
    week = None if arguments.week is None else week_of(arguments.week)
    if target.suffix.lower() != ".json":
        raise UsageError(Bilingual("-o 后面应是 .json 文件", "the file after -o has to end in .json"))
    data = read_bytes(source, MAX_BYTES)
    if is_same_file(target, source):
        raise UsageError(_SAME_FILE)
    if is_there(target) and not arguments.force:
        raise ReportFileError(target, _EXISTS)
    try:
        imported = read_report(data, source.name, date.today(), week)
    except ImportRefused as error:
        raise ReportFileError(source, error.reason) from None
    save_report(target, imported.report)
    for line in imported.unplaced:
        _tell_unplaced(source, line, language)
    return Outcome()


def _tell_unplaced(source: Path, unplaced: Unplaced, language: Language) -> None:
    complain(f"{source}:{unplaced.line}", unplaced.reason.text(language), unplaced.text)
