"""The sample reports as they stand: every mistake put in is found, and errors nowhere else."""

import re

import pytest

from weekly_editor.analysis.checker import Checker
from weekly_editor.analysis.history import history_of
from weekly_editor.report.codec import parse_report
from weekly_editor.resource import resource

SAMPLES = resource("samples")
_ROW = re.compile(r"^\| (2026-W\d\d) \| `(\w+)` \|(?:.*found in (2026-W\d\d))?", re.MULTILINE)
PLANTED = {(row[3] or row[1], row[2]) for row in _ROW.finditer((SAMPLES / "README.md").read_text("utf-8"))}


def _found(language):
    """Return the week of every finding, and that, each week with those before it."""
    reports = [parse_report(path.read_bytes()) for path in sorted((SAMPLES / language).rglob("*-W*.json"))]
    histories = (history_of(reversed(reports[:index])) for index in range(len(reports)))
    found = ((report, Checker().findings(report, known)) for report, known in zip(reports, histories, strict=True))
    return [(str(report.week), each) for report, every in found for each in every]


def _errors(language):
    return [(week, each.kind) for week, each in _found(language) if each.severity == "error"]


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_an_error_is_found_only_where_one_was_put_in(language):
    errors = _errors(language)
    assert errors
    assert set(errors) <= PLANTED


def test_each_error_is_found_once():
    assert len(_errors("zh_CN")) == len(set(_errors("zh_CN")))


def test_every_mistake_that_was_put_in_is_found():
    assert len(PLANTED) >= 28
    assert {(week, each.kind) for week, each in _found("zh_CN")} >= PLANTED
