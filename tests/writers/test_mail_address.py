"""Addresses as people type and paste them."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weekly_editor.writers.mail_address import AddressError, MailAddress, read_addresses

ZHANG, LI = MailAddress("张三", "zhang@example.com"), MailAddress("李四", "li.si@mail.example.com")


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("", ()),
        (" ；, ", ()),
        ("zhang@example.com", (MailAddress("", "zhang@example.com"),)),
        ("张三 <zhang@example.com>; 李四 <li.si@mail.example.com>", (ZHANG, LI)),
        ("张三<zhang@example.com>；李四<li.si@mail.example.com>；", (ZHANG, LI)),
        ("张三 <zhang@example.com>，李四 <li.si@mail.example.com>", (ZHANG, LI)),
        ("张三 <zhang@example.com>、李四 <li.si@mail.example.com>", (ZHANG, LI)),
        ("张三＜zhang＠example.com＞ 李四＜li.si@mail.example.com＞", (ZHANG, LI)),
        ("张三 <zhang@example.com>\n李四 <li.si@mail.example.com>\r\n", (ZHANG, LI)),
        ('"张三" <zhang@example.com>\t"李四" <li.si@mail.example.com>', (ZHANG, LI)),
        ('"Li, Si" <li@example.com>, <a@b>', (MailAddress("Li, Si", "li@example.com"), MailAddress("", "a@b"))),
        ("a@b.c; A@B.C; a@b.c", (MailAddress("", "a@b.c"),)),
        ("a@b.c d@e.f", (MailAddress("", "a@b.c"), MailAddress("", "d@e.f"))),
        ("a@b.c <a@b.c>", (MailAddress("", "a@b.c"),)),
    ],
)
def test_addresses_are_read_as_people_write_them(text, addresses):
    assert read_addresses(text) == addresses


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("张三", "张三"),
        ("a@b.c; 张三; d@e.f", "张三"),
        ("张三 <zhang@>", "张三 <zhang@>"),
        ("a@b@c", "a@b@c"),
        ("a..b@c.d", "a..b@c.d"),
        ("a@-b.c", "a@-b.c"),
        ("a b@c.d", "a b@c.d"),
        ("李@例子.中国", "李@例子.中国"),
        ("x" * 65 + "@b.c", "x" * 65 + "@b.c"),
        ("a@b.c; <", "<"),
        ('a@b.c; "张', '"张'),
    ],
)
def test_what_is_no_address_is_refused_by_name(text, named):
    with pytest.raises(AddressError) as refused:
        read_addresses(text)
    assert refused.value.text == named
    assert refused.value.text in refused.value.reason.zh
    assert refused.value.text in refused.value.reason.en


@pytest.mark.parametrize("address", ["", "a", "a@b\r\nBcc: c@d", "a@b, c@d", "<a@b>"])
def test_an_address_that_mail_cannot_go_to_does_not_exist(address):
    with pytest.raises(AddressError):
        MailAddress("", address)


@given(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=20))
def test_an_address_that_was_written_is_read_again(name):
    written = str(MailAddress(name, "a@example.com"))
    (read,) = read_addresses(written)
    assert read.address == "a@example.com"
    assert read_addresses(str(read)) == (read,)


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text):
    with suppress(AddressError):
        assert all("@" in address.address for address in read_addresses(text))
