"""``check``: what is to be said of a report before it goes out."""

import argparse
import json

from weekly_editor.analysis.checker import Checker
from weekly_editor.analysis.finding import Finding
from weekly_editor.analysis.finding_words import SEVERITY_NAMES
from weekly_editor.analysis.history import NO_HISTORY
from weekly_editor.analysis.known import proof_of
from weekly_editor.cli.library import existing
from weekly_editor.cli.message import DONE, FOUND, Outcome, one_line, writes_utf8
from weekly_editor.library.history import history_before
from weekly_editor.report.bilingual import Language
from weekly_editor.report.markup import visible
from weekly_editor.report.model import Report
from weekly_editor.storage.report_file import load_report


def check_report(arguments: argparse.Namespace, language: Language) -> Outcome:
    """Return the findings as lines, one for each, or as one JSON document; those that were set aside are left out.

    Raises StorageError."""
    report = load_report(arguments.report)
    library = arguments.library
    history = NO_HISTORY if library is None else history_before(existing(library), report.week)
    findings = proof_of(report, history, Checker().findings(report, history)).findings
    if arguments.json:
        said = json.dumps(
            {"week": str(report.week), "findings": [_described(each, language) for each in findings]},
            ensure_ascii=not writes_utf8(),
            indent=2,
        )
        said += "\n"
    else:
        said = "".join(one_line(_line(report, each, language)) + "\n" for each in findings)
    return Outcome(said, FOUND if findings and arguments.strict else DONE)


def _line(report: Report, finding: Finding, language: Language) -> str:
    severity = SEVERITY_NAMES[finding.severity].text(language)
    excerpt = " ".join(finding.excerpt.split())
    return f"{severity}  {_where(report, finding)}  {excerpt}  {finding.message.text(language)}"


def _where(report: Report, finding: Finding) -> str:
    loc = finding.place.loc
    is_in_section = len(loc) > 1 and loc[0] == "sections" and isinstance(loc[1], int)
    return visible(report.sections[int(loc[1])].title if is_in_section else report.title)


def _described(finding: Finding, language: Language) -> dict[str, object]:
    return {
        "kind": finding.kind,
        "severity": finding.severity,
        "loc": finding.place.loc,
        "excerpt": finding.excerpt,
        "message": finding.message.text(language),
        "detail": dict(finding.detail),
    }
