import importlib.util
import os
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

ROOT = Path(__file__).parent.parent.parent
TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context><name>Window</name>
{messages}
</context>
</TS>
"""
SAVE = "<message><source>Save</source><translation>保存</translation></message>"
OPEN = "<message><source>Open</source><translation type='unfinished'>打开</translation></message>"
WEEKS = "<message numerus='yes'><source>%n weeks</source><translation><numerusform/></translation></message>"


@pytest.fixture
def translations():
    """The script, as a module; it lies outside the package."""
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "zh_CN.ts").write_text(TS.format(messages=SAVE), "utf-8")
    return tmp_path


def test_a_compiled_translation_is_what_qt_shows(translations, folder):
    translations.build(folder)
    translator = QTranslator()
    assert translator.load(str(folder / "zh_CN.qm"))
    assert translator.translate("Window", "Save") == "保存"


def test_only_what_changed_is_compiled_again(translations, folder):
    assert translations.out_of_date(folder) == [folder / "zh_CN.ts"]
    translations.build(folder)
    assert translations.out_of_date(folder) == []
    later = (folder / "zh_CN.qm").stat().st_mtime + 5
    os.utime(folder / "zh_CN.ts", (later, later))
    assert translations.out_of_date(folder) == [folder / "zh_CN.ts"]


def test_a_translation_that_cannot_be_compiled_stops_the_build(translations, folder):
    (folder / "zh_CN.ts").write_text("<TS", "utf-8")
    with pytest.raises(SystemExit, match="lrelease failed"):
        translations.build(folder)


@pytest.mark.parametrize(("message", "named"), [(OPEN, "Open"), (WEEKS, "%n weeks")])
def test_messages_that_the_window_shows_untranslated_are_named(
    translations, folder, tmp_path, monkeypatch, message, named
):
    program = tmp_path / "weekly_editor"
    program.mkdir()
    calls = 'tr("Window", "Save"), tr("Window", "Open"), tr("Window", "%n weeks", "", 3), tr("Window", "New")'
    (program / "window.py").write_text(calls.replace("tr(", "QCoreApplication.translate("), "utf-8")
    (folder / "zh_CN.ts").write_text(TS.format(messages=SAVE + message), "utf-8")
    monkeypatch.setattr(translations, "ROOT", tmp_path)
    lines = translations.untranslated(folder)
    assert any(named in line for line in lines)
    assert any("New" in line for line in lines)
    assert not any("Save" in line for line in lines)
    assert "New" not in (folder / "zh_CN.ts").read_text("utf-8")


def test_a_message_that_qt_does_not_find_in_an_f_string_is_named(translations, tmp_path, monkeypatch):
    assert translations.unseen() == []
    program = tmp_path / "weekly_editor"
    program.mkdir()
    (program / "window.py").write_text(
        'said = f"{self.tr(\'Saved\')} {size}"\nother = f"{self.tr(NAMES[kind])} {self.tr}"\n', "utf-8"
    )
    monkeypatch.setattr(translations, "ROOT", tmp_path)
    (line,) = translations.unseen()
    assert "window.py:1: self.tr('Saved')" in line
