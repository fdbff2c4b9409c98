"""``list``: the weeks of the library."""

import argparse
import json
import sys

from weekly_editor.cli.library import existing
from weekly_editor.cli.message import one_line
from weekly_editor.library.folder import WeekEntry, list_weeks
from weekly_editor.report.bilingual import Language
from weekly_editor.storage.places import Places
from weekly_editor.storage.settings import load_settings


def list_library(arguments: argparse.Namespace, language: Language) -> None:
    """Print the weeks, newest first, as lines or as one JSON document. Raises StorageError."""
    if arguments.library is not None:
        library = existing(arguments.library)
    else:
        places = Places.of_user() if arguments.profile is None else Places.below(arguments.profile)
        library = load_settings(places).library or places.library
    entries = list_weeks(library)
    if arguments.json:
        weeks = [_described(entry, language) for entry in entries]
        print(json.dumps({"library": str(library), "weeks": weeks}, ensure_ascii=not _writes_utf8(), indent=2))
    else:
        for entry in entries:
            print(one_line(f"{entry.week}  {entry.problem.text(language) if entry.problem else entry.title}".rstrip()))


def _described(entry: WeekEntry, language: Language) -> dict[str, str | None]:
    problem = None if entry.problem is None else entry.problem.text(language)
    return {"week": str(entry.week), "title": entry.title, "path": str(entry.path), "problem": problem}


def _writes_utf8() -> bool:
    return (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
