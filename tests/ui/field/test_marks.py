"""Marks put on and taken off, as values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weekly_editor.report.markup import visible
from weekly_editor.ui.field.marks import address_in, link_at, linked, toggled


@pytest.mark.parametrize(
    ("text", "start", "end", "sign", "wanted"),
    [
        ("对账完成", 0, 2, "**", "**对账**完成"),
        ("**对账**完成", 2, 4, "**", "对账完成"),
        ("**对账**完成", 0, 6, "**", "对账完成"),
        ("**对账**完成", 6, 8, "**", "**对账完成**"),
        ("**对账完成**", 2, 4, "**", "对账**完成**"),
        ("one two", 5, 5, "**", "one **two**"),
        ("one ~~two~~", 6, 9, "~~", "one two"),
        ("run gateway", 4, 11, "`", "run `gateway`"),
        ("run `gateway`", 6, 6, "`", "run gateway"),
        ("a b ", 0, 4, "**", "**a b** "),
        ("~~ab~~c", 3, 7, "**", "~~a**b**~~**c**"),
        ("a ", 2, 2, "**", "a ****"),
        ("a ****", 4, 4, "**", "a "),
    ],
)
def test_a_mark_goes_on_and_off(text, start, end, sign, wanted):
    assert toggled(text, start, end, sign).text == wanted


def test_what_was_selected_stays_selected():
    found = toggled("对账完成", 2, 4, "**")
    assert found.text[found.start : found.end] == "完成"


@given(st.text("ab *~`[]支", max_size=12), st.data(), st.sampled_from(["**", "~~", "`"]))
def test_marking_never_changes_what_is_read(text, data, sign):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = toggled(text, start, end, sign)
    if start != end:
        assert visible(found.text).replace("`", "").split() == visible(text).replace("`", "").split()
    assert 0 <= found.start <= found.end <= len(found.text)


def test_a_link_is_put_on_changed_and_taken_off():
    text = linked("见方案", 1, 3, "https://a.cn/x").text
    assert text == "见[方案](https://a.cn/x)"
    assert link_at(text, 3, 3).href == "https://a.cn/x"
    assert linked(text, 3, 3, "https://b.cn").text == "见[方案](https://b.cn)"
    assert linked(text, 3, 3, "").text == "见方案"
    assert linked("", 0, 0, "https://b.cn").text == "[https://b.cn](https://b.cn)"


def test_only_addresses_that_may_be_opened_are_offered():
    assert address_in(" https://a.cn/x\n") == "https://a.cn/x"
    assert address_in("mailto:a@b.cn")
    assert address_in("file:///etc/passwd") == address_in("javascript:x") == address_in("见 https://a.cn") == ""
