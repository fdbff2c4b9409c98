"""The look of documents on the command line."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from weekly_editor.__main__ import main
from weekly_editor.document.built_in import BUILT_IN
from weekly_editor.document.look import DEFAULT_LOOK, with_accent
from weekly_editor.library.sample import newest_sample
from weekly_editor.report.model import new_id
from weekly_editor.storage.look_file import NamedLook, keep_look, write_look
from weekly_editor.storage.places import Places
from weekly_editor.storage.settings import Settings, save_settings

ROOT = Path(__file__).parents[1]
INK = next(own.look for own in BUILT_IN if own.name.en == "Ink")
MINE = NamedLook(new_id(), "部门", with_accent(DEFAULT_LOOK, "A61B1B"))


@pytest.fixture
def export(capsys, tmp_path, monkeypatch):
    """Export the newest sample for the profile in ``tmp_path`` and return status, HTML and what was said."""
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")

    def export(*arguments):
        target = tmp_path / "out.html"
        where = ["-o", target, "--profile", tmp_path / "profile"]
        status = main(list(map(str, ["export", newest_sample("zh_CN"), *where, *arguments])))
        return status, target.read_text("utf-8") if target.exists() else "", capsys.readouterr().err

    return export


@pytest.fixture
def places(tmp_path):
    return Places.below(tmp_path / "profile")


def wears(html, look):
    return f"color: #{look.accent}" in html and look.han_font in html


@pytest.mark.parametrize("name", ["Ink", "ink", "素雅"])
def test_a_look_is_named_in_either_language(export, name):
    status, html, said = export("--look", name)
    assert (status, said) == (0, "")
    assert wears(html, INK)


def test_a_look_of_the_users_is_called_by_its_name(export, places):
    keep_look(places, MINE)
    assert wears(export("--look", "部门")[1], MINE.look)


def test_a_look_comes_from_a_file(export, tmp_path):
    write_look(tmp_path / "a.json", MINE)
    assert wears(export("--look", tmp_path / "a.json")[1], MINE.look)


def test_without_a_name_the_look_is_that_of_the_window(export, places):
    assert wears(export()[1], DEFAULT_LOOK)
    keep_look(places, MINE)
    save_settings(places, Settings(look=MINE.id))
    assert wears(export()[1], MINE.look)
    assert wears(export("--look", "Standard")[1], DEFAULT_LOOK)


def test_a_name_that_no_look_has_is_answered_with_those_there_are(export, places):
    keep_look(places, MINE)
    status, html, said = export("--look", "Sparkle")
    assert (status, html) == (2, "")
    assert said == (
        "weekly-editor: no look is called 'Sparkle'; there are Standard, Compact, Ink, Bright, Official, 部门\n"
    )


def test_a_file_that_is_no_look_is_refused(export, tmp_path):
    path = tmp_path / "a.json"
    path.write_text("{}")
    assert export("--look", path) == (3, "", f"weekly-editor: {path}: this is not a look of documents\n")
    assert export("--look", tmp_path / "gone.json")[0] == 3


def test_where_the_look_of_the_window_is_damaged_the_standard_one_is_used_and_said(export, places):
    keep_look(places, MINE)
    path = places.config / "looks" / f"{MINE.id}.json"
    path.write_text("{")
    save_settings(places, Settings(look=MINE.id))
    status, html, said = export()
    assert status == 0
    assert wears(html, DEFAULT_LOOK)
    assert str(path) in said


@pytest.mark.parametrize("ending", [".docx", ".pdf", ".html"])
def test_every_paper_obeys_the_look(tmp_path, ending):
    written = []
    for name in ("Standard", "Official"):
        target = tmp_path / f"{name}{ending}"
        command = ["export", newest_sample("zh_CN"), "-o", target, "--look", name, "--profile", tmp_path]
        subprocess.run([sys.executable, "-m", "weekly_editor", *command], cwd=ROOT, timeout=60, check=True)
        written.append(target.read_bytes())
    assert written[0] != written[1]


def test_markdown_reads_the_same_in_every_look(tmp_path, places):
    hidden = replace(DEFAULT_LOOK, arrangement=replace(DEFAULT_LOOK.arrangement, hidden=frozenset(("plan",))))
    keep_look(places, replace(MINE, look=hidden))
    written = []
    for name in ("Standard", "部门"):
        target = tmp_path / f"{name}.md"
        where = ["-o", target, "--look", name, "--profile", tmp_path / "profile"]
        assert main(list(map(str, ["export", newest_sample("zh_CN"), *where]))) == 0
        written.append(target.read_text("utf-8"))
    assert written[0] == written[1]
