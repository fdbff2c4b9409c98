"""``facts``: what is recognised in a report."""

import argparse
import json
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from weekly_editor.analysis.fact_list import facts_of
from weekly_editor.cli.message import Outcome, UsageError, writes_utf8
from weekly_editor.report.bilingual import Bilingual, Language
from weekly_editor.report.figure import plain
from weekly_editor.storage.report_file import load_report

_JSON_ONLY = Bilingual("facts 只以 JSON 输出，请加 --json", "facts are printed as JSON only: add --json")
_LISTS = ("quantities", "dates", "progress", "stages", "promises", "risks")


def list_facts(arguments: argparse.Namespace, _language: Language) -> Outcome:
    """Return all that is recognised as one JSON document. Raises UsageError and StorageError."""
    if not arguments.json:
        raise UsageError(_JSON_ONLY)
    facts = facts_of(load_report(arguments.report))
    lists = {name: [_described(fact) for fact in getattr(facts, name)] for name in _LISTS}
    return Outcome(json.dumps(lists, ensure_ascii=not writes_utf8(), indent=2) + "\n")


def _described(fact: NamedTuple) -> dict[str, object]:
    return {name: _plain(value) for name, value in fact._asdict().items()}


def _plain(value: object) -> object:
    match value:
        case Decimal():
            return plain(value)
        case date():
            return value.isoformat()
        case _:
            return value
