"""``list``: the weeks of the library."""

import argparse
import json

from weekly_editor.cli.arguments import places_of
from weekly_editor.cli.library import existing
from weekly_editor.cli.message import Outcome, one_line, writes_utf8
from weekly_editor.library.folder import WeekEntry, list_weeks
from weekly_editor.report.bilingual import Language
from weekly_editor.storage.settings import load_settings


def list_library(arguments: argparse.Namespace, language: Language) -> Outcome:
    """Return the weeks, newest first, as lines or as one JSON document. Raises StorageError."""
    places = places_of(arguments)
    chosen = arguments.library or load_settings(places).library
    library = places.library if chosen is None else existing(chosen)  # the usual one need not be there yet
    entries = list_weeks(library)
    if arguments.json:
        weeks = [_described(entry, language) for entry in entries]
        found = {"library": str(library), "weeks": weeks}
        return Outcome(json.dumps(found, ensure_ascii=not writes_utf8(), indent=2) + "\n")
    return Outcome("".join(one_line(_line(entry, language)) + "\n" for entry in entries))


def _line(entry: WeekEntry, language: Language) -> str:
    return f"{entry.week}  {entry.problem.text(language) if entry.problem else entry.title}".rstrip()


def _described(entry: WeekEntry, language: Language) -> dict[str, str | None]:
    problem = None if entry.problem is None else entry.problem.text(language)
    return {"week": str(entry.week), "title": entry.title, "path": str(entry.path), "problem": problem}
