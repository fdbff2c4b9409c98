import gc
import json
import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from email import message_from_bytes, policy
from io import BytesIO
from pathlib import Path

import pytest

from tests.writers.docx_template_example import company_template
from weekly_editor.__main__ import main, opens_window
from weekly_editor.cli.arguments import COMMANDS
from weekly_editor.cli.message import message_language
from weekly_editor.document.look import DEFAULT_LOOK
from weekly_editor.library.folder import path_for
from weekly_editor.report.model import (
    MetricGroup,
    MetricsSection,
    Node,
    NotesSection,
    PlanItem,
    PlanSection,
    Reading,
    Report,
)
from weekly_editor.report.week import Week
from weekly_editor.storage.look_file import NamedLook, keep_look
from weekly_editor.storage.places import Places
from weekly_editor.storage.report_file import load_report, save_report
from weekly_editor.storage.settings import Settings, save_settings
from weekly_editor.storage.word_template_file import keep_word_template, word_template_path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = """# 2026-W20

## 【商户通】

1. 接入进展
    - 两家试点商户完成签约，预计5月底开户

## 下周工作及目标

1. 代付二期上线
2. 复盘会
"""


def report(week, rate="99.998"):
    reading = Reading(metric="rate", name="代扣成功率", value=rate, unit="%")
    return Report(
        week=week,
        title="清算组周报",
        sections=(
            MetricsSection(title="运行数据", groups=(MetricGroup(title="成功率", readings=(reading,)),)),
            NotesSection(title="其他", entries=(Node(text="培训"),)),
            PlanSection(title="下周工作", items=(PlanItem(text="复盘会"),)),
        ),
    )


@pytest.fixture(autouse=True)
def english(monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "source.md"
    path.write_text(SOURCE, encoding="utf-8")
    return path


@pytest.fixture
def kept(tmp_path):
    path = tmp_path / "report.json"
    save_report(path, report(Week(2026, 20)))
    return path


def start(*arguments, **environment):
    """Run the command as a process of its own and return what it left: status, stdout, stderr."""
    done = subprocess.run(
        [sys.executable, "-m", "weekly_editor", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.fixture
def call(capsys):
    def call(*arguments):
        status = main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return status, said.out, said.err

    return call


def test_a_source_becomes_a_report(call, tmp_path, source):
    target = tmp_path / "2026" / "2026-W20.json"
    assert call("import", source, "-o", target)[0] == 0
    read = load_report(target)
    assert read.week == Week(2026, 20)
    assert [section.kind for section in read.sections] == ["track", "plan"]


def test_the_week_given_counts_more_than_that_of_the_source(call, tmp_path, source):
    assert call("import", source, "-o", tmp_path / "a.json", "--week", "2026-W21")[0] == 0
    assert load_report(tmp_path / "a.json").week == Week(2026, 21)


def test_what_was_not_placed_is_told_with_its_line(call, tmp_path):
    source = tmp_path / "source.md"
    source.write_text(SOURCE + "\n![趋势](trend.png)\n", encoding="utf-8")
    status, out, err = call("import", source, "-o", tmp_path / "a.json")
    assert (status, out) == (0, "")
    assert err.startswith(f"weekly-editor: {source}:{SOURCE.count(chr(10)) + 2}: ")
    assert "trend.png" in err
    assert err.count("\n") == 1


def test_a_word_file_becomes_a_report_again(call, tmp_path, kept):
    word, again = tmp_path / "周报.docx", tmp_path / "again.json"
    assert call("export", kept, "-o", word)[0] == 0
    assert call("import", word, "-o", again) == (0, "", "")
    written, read = load_report(kept), load_report(again)
    assert (read.week, [section.kind for section in read.sections]) == (
        written.week,
        [section.kind for section in written.sections],
    )


@pytest.mark.parametrize("data", [b"PK\x03\x04 cut off", b"\xd0\xcf\x11\xe0" + bytes(512), b"# no Word file", b""])
def test_what_is_no_word_file_is_refused_in_one_line(call, tmp_path, data):
    word = tmp_path / "周报.docx"
    word.write_bytes(data)
    status, out, err = call("import", word, "-o", tmp_path / "a.json")
    assert (status, out) == (3, "")
    assert err.startswith(f"weekly-editor: {word}: ")
    assert err.count("\n") == 1


def test_an_import_does_not_replace_a_report_unless_told_to(call, kept, source):
    before = kept.read_bytes()
    assert call("import", source, "-o", kept) == (
        3,
        "",
        f"weekly-editor: {kept}: the file exists; --force replaces it\n",
    )
    assert kept.read_bytes() == before
    assert call("import", source, "-o", kept, "--force")[0] == 0
    assert kept.read_bytes() != before


def test_an_import_never_replaces_its_own_source(call, kept):
    before = kept.read_bytes()
    assert call("import", kept, "-o", kept, "--force")[0] == 2
    assert kept.read_bytes() == before


@pytest.mark.parametrize("ending", [".docx", ".xlsx", ".html", ".md", ".DOCX"])
def test_the_ending_says_what_is_exported(call, tmp_path, kept, ending):
    target = tmp_path / f"周报{ending}"
    assert call("export", kept, "-o", target) == (0, "", "")
    data = target.read_bytes()
    if ending.lower() in (".docx", ".xlsx"):
        with zipfile.ZipFile(BytesIO(data)) as package:
            assert package.testzip() is None
    else:
        assert "清算组周报" in data.decode()


def test_a_draft_goes_to_whom_the_settings_name_with_both_documents(call, tmp_path, kept):
    profile = tmp_path / "profile"
    named = Settings(
        mail_to="张三 <zhang@example.com>", mail_cc="a@example.com；b@example.com", mail_subject="{week} 周报"
    )
    save_settings(Places.below(profile), named)
    target = tmp_path / "周报.eml"
    assert call("export", kept, "-o", target, "--profile", profile) == (0, "", "")
    draft = message_from_bytes(target.read_bytes(), policy=policy.default)
    assert (draft["X-Unsent"], draft["Subject"]) == ("1", "2026-W20 周报")
    assert str(draft["To"]) == "张三 <zhang@example.com>"
    assert [address.addr_spec for address in draft["Cc"].addresses] == ["a@example.com", "b@example.com"]
    names = [attached.get_filename() for attached in draft.iter_attachments()]
    assert names == ["2026-W20 清算组周报.docx", "2026-W20 清算组周报.xlsx"]
    assert "代扣成功率" in draft.get_body(("html",)).get_content()


def test_a_draft_needs_no_settings(call, tmp_path, kept):
    target = tmp_path / "a.eml"
    assert call("export", kept, "-o", target, "--profile", tmp_path / "profile") == (0, "", "")
    draft = message_from_bytes(target.read_bytes(), policy=policy.default)
    assert (draft["To"], draft["Subject"]) == (None, "清算组周报（2026-W20）")


def test_a_draft_to_nobody_real_is_refused(call, tmp_path, kept):
    profile = tmp_path / "profile"
    save_settings(Places.below(profile), Settings(mail_to="张三"))
    status, out, err = call("export", kept, "-o", tmp_path / "a.eml", "--profile", profile)
    assert (status, out) == (3, "")
    assert err.endswith("settings.json: “张三” is not a mail address\n")
    assert not (tmp_path / "a.eml").exists()


def test_a_pdf_file_needs_no_screen(tmp_path, kept, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    target = tmp_path / "周报.pdf"
    assert start("export", kept, "-o", target) == (0, "", "")
    assert target.read_bytes().startswith(b"%PDF-")


def test_an_export_replaces_the_last_one_and_leaves_nothing_else(call, tmp_path, kept):
    target = tmp_path / "out" / "a.docx"
    target.parent.mkdir()
    target.write_bytes(b"last week's")
    assert call("export", kept, "-o", target)[0] == 0
    assert target.read_bytes().startswith(b"PK")
    assert os.listdir(target.parent) == ["a.docx"]


def test_a_file_that_fails_its_self_check_is_not_written(call, tmp_path, kept, monkeypatch):
    monkeypatch.setattr("weekly_editor.writers.export.write_docx", lambda document, look: b"spoiled")
    target = tmp_path / "a.docx"
    target.write_bytes(b"the last export")
    status, out, err = call("export", kept, "-o", target)
    assert (status, out) == (3, "")
    assert str(target) in err
    assert "self-check" in err
    assert target.read_bytes() == b"the last export"


def test_a_library_gives_the_export_last_week(call, tmp_path, kept):
    library = tmp_path / "library"
    save_report(path_for(library, Week(2026, 19)), report(Week(2026, 19), rate="45.123"))
    call("export", kept, "-o", tmp_path / "without.xlsx")
    call("export", kept, "-o", tmp_path / "with.xlsx", "--library", library)
    assert b"0.45123" not in _sheet(tmp_path / "without.xlsx")
    assert b"0.45123" in _sheet(tmp_path / "with.xlsx")


def _sheet(path):
    with zipfile.ZipFile(path) as package:
        return package.read("xl/worksheets/sheet2.xml")


def test_the_weeks_are_listed_newest_first_with_what_is_wrong(call, tmp_path):
    for week in (Week(2026, 1), Week(2025, 52)):
        save_report(path_for(tmp_path, week), report(week))
    path_for(tmp_path, Week(2026, 2)).write_bytes(b"")
    status, out, err = call("list", "--library", tmp_path)
    assert (status, err) == (0, "")
    assert out.splitlines() == ["2026-W02  the file is damaged", "2026-W01  清算组周报", "2025-W52  清算组周报"]


def test_the_list_is_one_json_document(call, tmp_path):
    save_report(path_for(tmp_path, Week(2026, 1)), report(Week(2026, 1)))
    listed = json.loads(call("list", "--library", tmp_path, "--json")[1])
    path = str(path_for(tmp_path, Week(2026, 1)))
    assert listed == {
        "library": str(tmp_path),
        "weeks": [{"week": "2026-W01", "title": "清算组周报", "path": path, "problem": None}],
    }


@pytest.mark.parametrize("place", ["before", "after"])
def test_the_library_is_that_of_the_profile(call, tmp_path, place):
    library = tmp_path / "elsewhere"
    save_report(path_for(library, Week(2026, 1)), report(Week(2026, 1)))
    save_settings(Places.below(tmp_path / "profile"), Settings(library=library))
    profile = ("--profile", tmp_path / "profile")
    arguments = (*profile, "list") if place == "before" else ("list", *profile)
    assert call(*arguments)[1] == "2026-W01  清算组周报\n"


def test_a_profile_that_knows_no_library_has_no_weeks(call, tmp_path):
    assert call("list", "--profile", tmp_path) == (0, "", "")


def _make_bad_inputs(folder):
    """Write one file of each bad kind below ``folder`` and return the names by what is said about them."""
    (folder / "empty.json").write_bytes(b"")
    (folder / "binary.json").write_bytes(bytes(range(256)) * 16)
    (folder / "gb18030.json").write_bytes('{"format": "周报"}'.encode("gb18030"))
    (folder / "damaged.json").write_bytes(b'{"format": "weekly-report", "version": 1, "week": ')
    (folder / "newer.json").write_bytes(b'{"format": "weekly-report", "version": 99}')
    (folder / "foreign.json").write_bytes(b'{"name": "package"}')
    (folder / "deep.json").write_bytes(b"[" * 100_000)
    (folder / "crowded.json").write_bytes(b"[" + b"[]," * 1_000_000 + b"[]]")
    (folder / "folder.json").mkdir()
    os.mkfifo(folder / "pipe.json")
    with (folder / "huge.json").open("wb") as stream:
        stream.truncate(100 * 1024 * 1024)
    (folder / "unreadable.json").symlink_to("/proc/self/mem")
    return {
        "missing.json": "no such file",
        "empty.json": "is empty",
        "binary.json": "not UTF-8",
        "gb18030.json": "not UTF-8",
        "damaged.json": "damaged at line 1",
        "newer.json": "newer program",
        "foreign.json": "not a weekly report",
        "deep.json": "levels deep",
        "crowded.json": "too much",
        "folder.json": "a folder",
        "pipe.json": "a pipe",
        "huge.json": "larger than 16 MB",
        "unreadable.json": "the disk reported an error",
    }


def test_every_bad_report_is_one_line_and_status_3(call, tmp_path):
    target = tmp_path / "out.docx"
    target.write_bytes(b"kept")
    for name, said in _make_bad_inputs(tmp_path).items():
        path = tmp_path / name
        for run in (call, start):
            status, out, err = run("export", path, "-o", target)
            assert (status, out) == (3, "")
            assert err.startswith(f"weekly-editor: {path}: ")
            assert said in err
            assert err.count("\n") == 1
    assert target.read_bytes() == b"kept"
    assert (tmp_path / "damaged.json").read_bytes() == b'{"format": "weekly-report", "version": 1, "week": '


def test_every_bad_source_is_one_line_and_status_3(call, tmp_path):
    (tmp_path / "empty.md").write_bytes(b"")
    (tmp_path / "blank.md").write_bytes("\ufeff \u3000\n\n".encode())
    (tmp_path / "binary.md").write_bytes(bytes(range(256)) * 16)
    (tmp_path / "picture.md").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (tmp_path / "broken.txt").write_bytes(b"\xff\x81\xfe\x80 not any text \xfe\xff")
    (tmp_path / "folder.md").mkdir()
    (tmp_path / "report.pdf").write_bytes(b"%PDF-1.7")
    os.mkfifo(tmp_path / "pipe.md")
    with (tmp_path / "huge.md").open("wb") as stream:
        stream.truncate(100 * 1024 * 1024)
    names = [*os.listdir(tmp_path), "missing.md"]
    for name in names:
        for run in (call, start):
            status, out, err = run("import", tmp_path / name, "-o", tmp_path / "new.json")
            assert (status, out) == (3, ""), name
            assert err.startswith(f"weekly-editor: {tmp_path / name}: "), err
            assert err.count("\n") == 1
    assert not (tmp_path / "new.json").exists()


def test_a_target_that_cannot_be_written_is_one_line_and_status_3(call, tmp_path, kept):
    (tmp_path / "folder.docx").mkdir()
    (tmp_path / "device.docx").symlink_to("/dev/full")
    for target, said in (
        (tmp_path / "none" / "a.docx", "folder does not exist"),
        (tmp_path / "folder.docx", "target is a folder"),
        (tmp_path / "device.docx", "no ordinary file"),
        (kept / "a.docx", "not a folder"),
        (tmp_path / ("x" * 300 + ".docx"), "too long"),
    ):
        for run in (call, start):
            status, out, err = run("export", kept, "-o", target)
            assert (status, out) == (3, "")
            assert err.startswith(f"weekly-editor: {target}: ")
            assert said in err
            assert err.count("\n") == 1


def test_a_report_that_cannot_be_written_is_one_line_and_status_3(call, tmp_path, kept, source):
    (tmp_path / "loop.json").symlink_to("loop.json")
    for target, said in (
        (source / "x.json", "not a folder"),
        (source / "y" / "x.json", "not a folder"),
        (tmp_path / ("x" * 300 + ".json"), "too long"),
        (tmp_path / ("x" * 300) / "a.json", "too long"),
        (tmp_path / "loop.json", "leads back to itself"),
    ):
        for run in (call, start):
            status, out, err = run("import", source, "-o", target)
            assert (status, out) == (3, "")
            assert err.startswith(f"weekly-editor: {target}: ")
            assert said in err
            assert err.count("\n") == 1


def test_a_system_call_that_fails_within_a_command_is_no_failure_of_the_output(call, tmp_path, kept, monkeypatch):
    def failing(_):
        raise PermissionError(13, "Permission denied", "/some/file")

    monkeypatch.setattr("weekly_editor.cli.exporting.load_report", failing)
    status, out, err = call("export", kept, "-o", tmp_path / "a.docx")
    assert (status, out) == (3, "")
    assert "the program failed" in err
    assert "/some/file" in err


def test_a_library_of_the_settings_that_is_gone_is_one_line_and_status_3(call, tmp_path):
    save_settings(Places.below(tmp_path), Settings(library=tmp_path / "gone"))
    said = f"weekly-editor: {tmp_path / 'gone'}: no such file or folder\n"
    assert call("list", "--profile", tmp_path) == (3, "", said)


def test_names_that_are_no_text_are_listed(tmp_path):
    library = Path(os.fsdecode(os.fsencode(tmp_path) + b'/a\xff\n"\x07'))
    save_report(path_for(library, Week(2026, 1)), report(Week(2026, 1)))
    (library / "2026" / "\udcff.json").write_bytes(b"{}")
    status, out, err = start("list", "--library", library, "--json")
    assert (status, err) == (0, "")
    assert json.loads(out)["library"] == str(library)
    assert [week["path"] for week in json.loads(out)["weeks"]] == [str(path_for(library, Week(2026, 1)))]


def test_a_report_is_exported_on_a_template_and_told_what_of_it_is_not_used(call, tmp_path, kept):
    template = tmp_path / "company.dotx"
    template.write_bytes(company_template())
    status, out, err = call("export", kept, "-o", tmp_path / "a.docx", "--template", template)
    assert (status, out) == (0, "")
    assert f"weekly-editor: {template}: not carried over: the path of a template attached to it\n" in err
    assert "heading 1" not in err  # what is used need not be said
    with zipfile.ZipFile(tmp_path / "a.docx") as package:
        assert "清风支付" in package.read("word/header1.xml").decode()


def test_a_template_that_is_none_is_one_line_and_status_3(call, tmp_path, kept):
    for name, said in (("a.docx", "damaged"), ("a.pdf", "has to be a .docx or .dotx file"), ("b.dotx", "no such file")):
        template = tmp_path / name
        if name != "b.dotx":
            template.write_bytes(b"no template")
        status, _, err = call("export", kept, "-o", tmp_path / "out.docx", "--template", template)
        assert status == 3
        assert err.startswith(f"weekly-editor: {template}: ")
        assert said in err
        assert err.count("\n") == 1
        assert not (tmp_path / "out.docx").exists()


def test_the_template_of_a_look_is_used_without_a_word(call, tmp_path, kept):
    places = Places.below(tmp_path / "profile")
    name = keep_word_template(places, "company.dotx", company_template())
    keep_look(places, NamedLook("0123456789ab", "公司", replace(DEFAULT_LOOK, word_template=name)))
    arguments = ("export", kept, "-o", tmp_path / "a.docx", "--look", "公司", "--profile", tmp_path / "profile")
    assert call(*arguments) == (0, "", "")
    with zipfile.ZipFile(tmp_path / "a.docx") as package:
        assert "清风支付" in package.read("word/header1.xml").decode()
    word_template_path(places, name).unlink()
    status, _, err = call(*arguments)
    assert status == 3
    assert err == f"weekly-editor: {word_template_path(places, name)}: no such file or folder\n"


def test_a_library_that_is_not_there_is_one_line_and_status_3(call, tmp_path, kept):
    for arguments in (("list",), ("export", kept, "-o", tmp_path / "a.docx")):
        status, _, err = call(*arguments, "--library", tmp_path / "none")
        assert (status, err) == (3, f"weekly-editor: {tmp_path / 'none'}: no such file or folder\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("export",), "required"),
        (("export", "a.json"), "-o"),
        (("export", "a.json", "-o", "a.odt"), "end in .docx"),
        (("export", "a.json", "-o", "a"), "end in .docx"),
        (("export", "a.json", "b.json", "-o", "a.docx"), "one report at a time"),
        (("export", "a.json", "-o", "a.pdf", "--template", "b.dotx"), "--template is for .docx and .eml alone"),
        (("import", "a.md", "-o", "a.docx"), "end in .json"),
        (("import", "a.md", "-o", "a.json", "--week", "32"), "not a week"),
        (("import", "a.md", "-o", "a.json", "--week", "2026-W54"), "not a week"),
        (("list", "--yaml"), "--yaml"),
        (("lits", "--json"), "lits"),
        (("one.json", "two.json"), "one.json"),
        (("--profile",), "--profile"),
        (("--profile", "--samples"), "--profile"),
        (("--profile", "a", "b", "c"), "'b'"),
        (("--unknown",), "--help"),
    ],
)
def test_wrong_usage_is_one_line_and_status_2(call, arguments, said):
    status, out, err = call(*arguments)
    assert (status, out) == (2, "")
    assert err.startswith("weekly-editor: ")
    assert err.count("\n") == 1
    assert said in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("export", "a.json"),
            "用法不对，应为 weekly-editor export REPORT.json… -o OUT [--library DIR] [--from W --to W]"
            " [--look NAME|FILE.json] [--template FILE.dotx]，",
        ),
        (
            ("lits", "--json"),
            "用法不对，应为 weekly-editor [--profile DIR] [REPORT | import | export | check | facts | list]，",
        ),
        (
            ("--profile",),
            "用法不对，应为 weekly-editor [--profile DIR] [REPORT | import | export | check | facts | list]，",
        ),
        (("list", "--yaml"), "不认识 --yaml，"),
    ],
)
def test_wrong_usage_is_told_in_chinese_alone(call, monkeypatch, arguments, said):
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert call(*arguments) == (2, "", f"weekly-editor: {said}见 weekly-editor --help\n")


def test_help_names_every_command_in_both_languages(call, monkeypatch):
    for locale, word in (("en_US.UTF-8", "Usage"), ("zh_CN.UTF-8", "用法")):
        monkeypatch.setenv("LC_ALL", locale)
        status, out, err = call("export", "--help")
        assert (status, err) == (0, "")
        assert word in out
        assert all(f"weekly-editor {command}" in out for command in COMMANDS)


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LC_ALL": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"}, "zh_CN"),
        ({"LC_ALL": "", "LC_MESSAGES": "zh_CN", "LANG": "en_US.UTF-8"}, "zh_CN"),
        ({"LC_MESSAGES": "C", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LANG": "zh_CN.GB18030"}, "zh_CN"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
    ],
)
def test_the_locale_decides_the_language_of_messages(environment, language):
    assert message_language(environment) == language


def test_messages_are_chinese_under_a_chinese_locale(tmp_path):
    status, _, err = start("export", tmp_path / "none.json", "-o", "a.docx", LC_ALL="zh_CN.UTF-8", PYTHONUTF8="1")
    assert (status, err) == (3, f"weekly-editor: {tmp_path / 'none.json'}: 文件或文件夹不存在\n")


def test_a_terminal_that_cannot_show_chinese_gets_the_line_nevertheless(tmp_path):
    for arguments in (
        ("export", tmp_path / "周报.json", "-o", "a.docx"),
        ("export", "a\nb\udcff.json", "-o", "a.docx"),
    ):
        status, _, err = start(
            *arguments, LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0"
        )
        assert status == 3
        assert err.count("\n") == 1
        assert "Traceback" not in err


def test_the_list_can_be_read_through_any_encoding(tmp_path):
    save_report(path_for(tmp_path, Week(2026, 1)), report(Week(2026, 1)))
    status, out, _ = start("list", "--library", tmp_path, "--json", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert status == 0
    assert json.loads(out)["weeks"][0]["title"] == "清算组周报"


def test_an_output_nobody_reads_to_its_end_is_no_error(tmp_path):
    save_report(path_for(tmp_path, Week(2026, 1)), report(Week(2026, 1)))
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "weekly_editor", "list", "--library", str(tmp_path)],
            cwd=ROOT,
            stdout=writer,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    finally:
        os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_full_disk_under_the_output_is_one_line(tmp_path):
    save_report(path_for(tmp_path, Week(2026, 1)), report(Week(2026, 1)))
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "weekly_editor", "list", "--library", str(tmp_path)],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert (done.returncode, done.stderr) == (3, b"weekly-editor: the disk is full\n")


def test_a_mistake_of_the_program_is_one_line_and_goes_to_the_log(call, tmp_path, kept, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    monkeypatch.setattr("weekly_editor.cli.exporting.load_report", lambda _: 1 / 0)
    status, out, err = call("export", kept, "-o", tmp_path / "a.docx")
    assert (status, out) == (3, "")
    assert err.startswith("weekly-editor: the program failed (ZeroDivisionError: division by zero → ")
    assert err.count("\n") == 1
    log = Places.of_user().logs / "weekly-editor.log"
    assert "1 / 0" in log.read_text(encoding="utf-8")


def test_a_mistake_of_the_program_goes_to_the_log_of_the_profile(call, tmp_path, kept, monkeypatch):
    monkeypatch.setattr("weekly_editor.cli.exporting.load_report", lambda _: 1 / 0)
    log = Places.below(tmp_path / "profile").logs / "weekly-editor.log"
    assert str(log) in call("export", kept, "-o", tmp_path / "a.docx", "--profile", tmp_path / "profile")[2]
    assert "1 / 0" in log.read_text(encoding="utf-8")


def test_a_message_that_nobody_can_read_spoils_nothing():
    command = [sys.executable, "-m", "weekly_editor", "list", "--yaml"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, cwd=ROOT, stderr=full, timeout=60, check=False)
    assert done.returncode == 2


def test_a_command_leaves_the_garbage_collector_of_its_caller_alone(call):
    gc.enable()
    call("list", "--help")
    assert gc.isenabled()


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ((), True),
        (("2026-W20.json",), True),
        (("--profile", "p"), True),
        (("--profile", "p", "a.json"), True),
        (("--profile=p", "a.json"), True),
        (("list",), False),
        (("--profile", "p", "list"), False),
        (("--help",), False),
        (("--profile",), False),
        (("--samples", "--profile"), False),
        (("--profile", "--samples"), False),
        (("--profile", "-x"), False),
        (("a.json", "b.json"), False),
    ],
)
def test_the_window_opens_for_a_report_or_nothing(arguments, window):
    assert opens_window(arguments) is window


def test_a_command_takes_in_only_what_it_needs(kept, tmp_path):
    code = (
        "import sys; from weekly_editor.__main__ import main;"
        f"status = main(['export', {str(kept)!r}, '-o', {str(tmp_path / 'a.docx')!r}]);"
        "heavy = {'PySide6', 'docx', 'xlsxwriter', 'openpyxl', 'markdown_it', 'weekly_editor.readers.importing'};"
        "heavy &= set(sys.modules);"
        "sys.exit(str(heavy) if heavy else status)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_mistyped_command_opens_no_window(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert not opens_window(["exprot"])
    (tmp_path / "exprot").write_text("")
    assert opens_window(["exprot"])
    assert opens_window(["2024-W32.json"])
