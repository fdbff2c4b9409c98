"""Word templates in the profile: named as they came, none lost, none written over."""

import pytest

from weekly_editor.storage.places import Places
from weekly_editor.storage.problem import StorageError
from weekly_editor.storage.word_template_file import (
    drop_other_word_templates,
    keep_word_template,
    load_word_template,
    read_word_template,
    word_template_path,
)


@pytest.fixture
def places(tmp_path):
    return Places.below(tmp_path)


def test_a_template_is_kept_under_its_name(places):
    assert keep_word_template(places, "公司 模板.dotx", b"one") == "公司 模板.dotx"
    assert load_word_template(places, "公司 模板.dotx") == b"one"


def test_a_template_that_is_kept_already_is_not_kept_twice(places):
    assert keep_word_template(places, "a.docx", b"one") == keep_word_template(places, "a.docx", b"one") == "a.docx"


def test_another_template_of_the_same_name_gets_another(places):
    names = [keep_word_template(places, "a.docx", data) for data in (b"one", b"two", b"three", b"two")]
    assert names == ["a.docx", "a 2.docx", "a 3.docx", "a 2.docx"]
    assert load_word_template(places, "a.docx") == b"one"


def test_a_name_that_other_systems_refuse_is_made_one_they_take(places):
    assert keep_word_template(places, 'a:b?"c.docx', b"one") == "a b c.docx"
    assert keep_word_template(places, "长" * 200 + ".dotx", b"one") == "长" * 60 + ".dotx"


@pytest.mark.parametrize("name", ["../../x.docx", "/etc/x.docx", "x.exe", "", ".docx", "a\\b.docx"])
def test_a_name_from_outside_leads_nowhere_else(places, name):
    with pytest.raises(StorageError):
        load_word_template(places, name)


def test_templates_that_no_look_names_are_deleted(places):
    for name in ("a.docx", "b.docx"):
        keep_word_template(places, name, name.encode())
    other = word_template_path(places, "a.docx").parent / "notes.txt"
    other.write_text("mine")
    drop_other_word_templates(places, {"a.docx"})
    assert load_word_template(places, "a.docx") == b"a.docx"
    assert not word_template_path(places, "b.docx").exists()
    assert other.exists()


def test_only_word_files_are_read(tmp_path):
    with pytest.raises(StorageError) as refused:
        read_word_template(tmp_path / "a.pdf")
    assert ".docx" in refused.value.reason.zh
