"""The sample reports as they stand: errors are found where one was put in, and nowhere else."""

import re

import pytest

from weekly_editor.analysis.checker import Checker
from weekly_editor.analysis.history import history_of
from weekly_editor.report.codec import parse_report
from weekly_editor.resource import resource

SAMPLES = resource("samples")
PLANTED = set(re.findall(r"^\| (2026-W\d\d) \| `(\w+)` \|", (SAMPLES / "README.md").read_text("utf-8"), re.MULTILINE))


def _errors(language):
    """Return week and kind of every error that is found, each week with those before it."""
    reports = [parse_report(path.read_bytes()) for path in sorted((SAMPLES / language).rglob("*-W*.json"))]
    histories = (history_of(reversed(reports[:index])) for index in range(len(reports)))
    found = ((report, Checker().findings(report, known)) for report, known in zip(reports, histories, strict=True))
    return [(str(report.week), each.kind) for report, every in found for each in every if each.severity == "error"]


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_an_error_is_found_only_where_one_was_put_in(language):
    errors = _errors(language)
    assert errors
    assert set(errors) <= PLANTED


def test_each_error_is_found_once():
    assert len(_errors("zh_CN")) == len(set(_errors("zh_CN")))
