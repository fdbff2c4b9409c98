from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategy import EVERYTHING, texts

from weekly_editor.report.markup import (
    Span,
    escaped,
    is_safe_address,
    pieces,
    runs,
    spans,
    visible,
    with_words,
    written_place,
    written_range,
)


@given(texts() | st.text(EVERYTHING) | st.text(r"\*~`[]()ab "))
def test_escaped_text_is_seen_as_it_was(text):
    assert visible(escaped(text)) == text
    assert spans(escaped(text)) == ((Span(text),) if text else ())


@given(st.text(r"*~`[]()ab \n"))
def test_marks_take_away_nothing_but_signs(text):
    kept = iter(text)
    assert all(sign in kept for sign in visible(text))
    assert [sign for sign in visible(text) if sign in "ab"] == [sign for sign in text if sign in "ab"]


@given(texts() | st.text(r"*~`[]()ab "))
def test_neighbours_never_look_the_same(text):
    runs = spans(text)
    looks = [(run.bold, run.struck, run.code, run.href) for run in runs]
    assert all(run.text for run in runs)
    assert all(one != other for one, other in pairwise(looks))


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("**粗**体", (Span("粗", bold=True), Span("体"))),
        ("~~删~~", (Span("删", struck=True),)),
        ("`a**b`", (Span("a**b", code=True),)),
        ("**外~~内~~外**", (Span("外", True), Span("内", True, True), Span("外", True))),
        ("**`码`**", (Span("码", bold=True, code=True),)),
        ("[甲**乙**](https://a.b)", (Span("甲", href="https://a.b"), Span("乙", bold=True, href="https://a.b"))),
        ("**[甲](https://a.b/(c))**", (Span("甲", bold=True, href="https://a.b/(c)"),)),
        ("[甲 [乙](http://a.b)", (Span("[甲 "), Span("乙", href="http://a.b"))),
        (r"\*\*甲\*\*", (Span("**甲**"),)),
    ],
)
def test_marks_and_nested_marks_give_runs(text, runs):
    assert spans(text) == runs


@pytest.mark.parametrize(
    "text",
    [
        "2 ** 3 ** 4",
        "**甲",
        "甲**",
        "** 甲 **",
        "卡号 6222****1234 与 6228****5678",
        "~~~",
        "`",
        "``",
        "[甲]",
        "[](http://a.b)",
        "[甲](http://a.b",
        "[甲](javascript:alert(1))",
        "[甲](//host/share)",
        "[甲](file:///etc/passwd)",
        "C:\\目录",
    ],
)
def test_signs_that_mark_nothing_stay(text):
    assert visible(text) == text
    assert spans(text) == (Span(text),)


def test_marks_that_cross_belong_to_the_one_that_closed_first():
    assert spans("**a ~~b** c~~") == (Span("a ~~b", bold=True), Span(" c~~"))


@pytest.mark.parametrize("unit", ["**a ", "**a** ", "[", "]", "`", "(", "[a](", "~~a", "\\", "[a](http://a/(", "**[`a"])
def test_a_hundred_kilobytes_of_signs_are_read_in_one_pass(unit):
    text = unit * (100_000 // len(unit))
    assert visible(text).count("a") == text.count("a")


@pytest.mark.parametrize("address", ["http://a.b", "https://例子.中国/路径?q=1", "mailto:a@example.com"])
def test_web_and_mail_addresses_may_be_opened(address):
    assert is_safe_address(address)


@pytest.mark.parametrize(
    "address", ["", "a.b", "//host/x", "file:///x", "ms-msdt:/id", "javascript:1", "http://", "http://[", "mailto:"]
)
def test_no_other_address_may_be_opened(address):
    assert not is_safe_address(address)


@given(st.text(alphabet="a字 \\*~`[](https://x.y)\n", max_size=60))
def test_pieces_joined_are_the_text(text):
    assert "".join(piece.text for piece in pieces(text)) == text


def test_words_and_signs_are_told_apart():
    found = [(piece.text, piece.is_sign) for piece in pieces(r"a **b** \* `c` [d](https://x.y) * ]")]
    assert found == [
        ("a ", False),
        ("**", True),
        ("b", False),
        ("**", True),
        (" ", False),
        (r"\*", True),
        (" ", False),
        ("`c`", True),
        (" ", False),
        ("[", True),
        ("d", False),
        ("](https://x.y)", True),
        (" * ]", False),
    ]


@pytest.mark.parametrize(
    ("text", "old", "words", "after"),
    [
        ("完成 5%", "5", "80", "完成 80%"),
        ("**完成 `5`**%", "5", "80", "**完成 `80`**%"),
        (r"\*5\*", "5", "80", r"\*80\*"),
        ("[5](https://a.cn/5)", "5", "80", "[80](https://a.cn/5)"),
        ("9月**30**日", "9月30日", "10月1日", "10月**1**日"),
        ("**9月**底", "9月底", "10月15日", "**10月**15日"),
        ("**本周**三", "本周三", "9月30日", "**9月**30日"),
        ("~~8~~5%", "85", "100", "~~1~~00%"),
        ("8**5**%", "85", "5", "8**5**%"),
    ],
)
def test_other_words_leave_the_marks(text, old, words, after):
    begin = visible(text).index(old)
    assert with_words(text, begin, begin + len(old), words) == after


@given(st.text(r"*~`[]()\a1月 "), st.integers(0, 20), st.integers(1, 5), st.text("12月日", min_size=1, max_size=5))
def test_other_words_change_nothing_else(text, begin, length, words):
    seen = visible(text)
    after = with_words(text, begin, begin + length, words)
    assert after == text or visible(after) == seen[:begin] + words + seen[begin + length :]
    assert [sign for sign in after if sign in "*~`[]()\\"] == [sign for sign in text if sign in "*~`[]()\\"] or any(
        sign in "*~`[]()\\" for sign in seen[begin : begin + length]
    )


@given(st.text("ab*~`[]()\\ 支:/https", max_size=30))
def test_runs_are_the_whole_text_and_their_words_are_what_is_read(text):
    found = runs(text)
    assert "".join(run.text for run in found) == text
    assert "".join(run.text for run in found if not run.is_sign) == visible(text)


def test_runs_tell_signs_from_words_and_how_these_look():
    found = runs("a**b**[c](https://d.cn)`e`")
    assert [run.text for run in found if run.is_sign] == ["**", "**", "[", "](https://d.cn)", "`", "`"]
    assert [run.text for run in found if run.bold] == ["b"]
    assert [run.text for run in found if run.href and not run.is_sign] == ["c"]
    assert [run.text for run in found if run.code and not run.is_sign] == ["e"]


@given(st.text(alphabet="a字 \\*~`[](https://x.y)\n", max_size=60), st.integers(0, 20), st.integers(1, 5))
def test_what_is_seen_was_written_somewhere(text, start, length):
    seen = visible(text)
    stop = min(start + length, len(seen))
    if start < stop:
        first, last = written_range(text, start, stop)
        assert text[first] == seen[start]
        assert text[last - 1] == seen[stop - 1]
        assert written_place(text, stop) == last


def test_a_place_that_is_seen_is_found_in_what_is_written():
    assert [written_place("a**b**c", seen) for seen in range(4)] == [0, 1, 4, 7]
    assert [written_place(text, 0) for text in ("", "**b**", "ab", "****")] == [0, 2, 0, 0]
