"""``check`` and ``facts``: the same rules without a window."""

import json

import pytest

from tests.analysis.checking import found, report_of
from weekly_editor.__main__ import main
from weekly_editor.library.folder import path_for
from weekly_editor.report.loc import replaced
from weekly_editor.report.model import KnownFinding
from weekly_editor.report.week import Week
from weekly_editor.storage.report_file import save_report

TEXT = """## 【O1 业务】

1. 代扣二期：进度60%，预计6月27日上线
2. 联系 13812345678 确认

## 【系统运行数据】

成功率：

- 代扣成功率：99.2%
"""


@pytest.fixture
def report_path(tmp_path, monkeypatch):
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    path = tmp_path / "a.json"
    save_report(path, report_of(TEXT))
    return path


def _checked(capsys, *arguments):
    status = main(["check", *map(str, arguments)])
    return status, capsys.readouterr().out


def test_findings_are_one_json_document(report_path, capsys):
    status, said = _checked(capsys, report_path, "--json")
    found = json.loads(said)["findings"]
    secret = next(finding for finding in found if finding["kind"] == "sensitive_number")
    assert status == 0
    assert set(secret) == {"kind", "severity", "loc", "excerpt", "message", "detail"}
    assert (secret["severity"], secret["loc"]) == ("error", ["sections", 0, "items", 1, "text"])


def test_findings_are_lines_for_a_reader(report_path, capsys):
    _, said = _checked(capsys, report_path)
    assert "错误  业务  138****5678  手机号不应外发\n" in said


def test_strict_says_by_its_status_that_there_are_findings(report_path, tmp_path, capsys):
    assert _checked(capsys, report_path, "--strict")[0] == 1
    clean = tmp_path / "clean.json"
    save_report(clean, report_of("## 【其他】\n\n1. 团建\n"))
    assert _checked(capsys, clean, "--strict") == (0, "")


def test_messages_are_in_the_language_of_the_locale(report_path, capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert "Error  业务  138****5678  A mobile number must not leave the house\n" in _checked(capsys, report_path)[1]


def test_what_was_set_aside_is_left_out_also_in_later_weeks(report_path, tmp_path, capsys):
    (secret,) = [finding for finding in found(TEXT) if finding.kind == "sensitive_number"]
    known = KnownFinding(kind="sensitive_number", sign=secret.sign, reason="公开")
    library = tmp_path / "library"
    earlier = replaced(report_of(TEXT, "2025-W24"), ("known_findings",), (known,))
    save_report(path_for(library, Week(2025, 24)), earlier)
    assert "sensitive_number" in _checked(capsys, report_path, "--json")[1]
    assert "sensitive_number" not in _checked(capsys, report_path, "--json", "--library", library)[1]


def test_a_report_that_is_none_is_refused_in_one_line(tmp_path, capsys):
    path = tmp_path / "none.json"
    path.write_text("{}")
    assert main(["check", str(path)]) == 3
    assert capsys.readouterr().err.count("\n") == 1


def test_facts_are_lists_of_all_that_is_recognised(report_path, capsys):
    assert main(["facts", str(report_path), "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert {"quantities", "dates", "progress", "stages", "promises", "risks"} == set(facts)
    progress = {"loc": ["sections", 0, "items", 0, "text"], "label": "代扣二期", "value": "60"}
    assert facts["progress"] == [progress]
    assert ("6月27日", "2025-06-27", "2025-06-27") in [
        (day["text"], day["start"], day["end"]) for day in facts["dates"]
    ]
    reading = next(each for each in facts["quantities"] if each["loc"][1] == 1)
    assert (reading["label"], reading["value"], reading["unit"], reading["text"]) == (
        "代扣成功率",
        "99.2",
        "%",
        "99.2%",
    )


def test_facts_are_for_scripts_alone(report_path, capsys):
    assert main(["facts", str(report_path)]) == 2
