"""Files get names that every system can open."""

import pytest

from weekly_editor.writers.file_name import safe_name


@pytest.mark.parametrize("sign", ["😀", "周", "é", "a"])
@pytest.mark.parametrize("before", ["", "x", "xx", "xxx"])
def test_a_long_name_is_cut_between_two_characters(tmp_path, before, sign):
    name = safe_name(before + sign * 300)
    assert name.strip("x").strip(sign) == ""
    assert 79 <= len(name) <= 80 or 197 <= len(name.encode()) <= 200
    (tmp_path / f"{name}.docx.part").touch()


def test_what_no_system_allows_becomes_a_space():
    assert safe_name(' a/b\\c:"d" \n e. . ') == "a b c d e"
    assert safe_name("a" * 79 + ". b") == "a" * 79
