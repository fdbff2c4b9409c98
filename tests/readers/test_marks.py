import pytest
from hypothesis import given
from hypothesis import strategies as st

from weekly_editor.readers.marks import marked
from weekly_editor.report.markup import Span, spans, visible

texts = st.text(alphabet=st.sampled_from("甲乙 ab*~`[]()\\!\n\t"), max_size=6)
links = st.sampled_from(["", "", "https://example.com/a(b)", "https://example.com/a b", "javascript:x"])
runs = st.lists(st.builds(Span, texts, st.booleans(), st.booleans(), st.booleans(), links), max_size=6)


@given(runs)
def test_a_reader_sees_every_character_of_the_runs(runs):
    assert visible(marked(runs)) == "".join(run.text for run in runs)


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ([Span("签约"), Span("37", bold=True), Span("家")], "签约**37**家"),
        ([Span("甲 ", bold=True), Span("乙", bold=True), Span(" 丙")], "**甲 乙** 丙"),
        ([Span("甲", bold=True), Span("乙", bold=True, struck=True), Span("丙", struck=True)], "**甲~~乙~~**~~丙~~"),
        ([Span("名", bold=True), Span(" ", bold=True), Span("文")], "**名** 文"),
        ([Span("材料", bold=True, href="https://example.com/a"), Span("见此", bold=True)],
         "[**材料**](https://example.com/a)**见此**"),
        ([Span("见", href="https://example.com/a b)")], "[见](https://example.com/a%20b%29)"),
        ([Span("见", href="file:///etc/passwd")], "见"),
        ([Span("mode=1", code=True), Span("与"), Span("a`b", code=True)], "`mode=1`与a`b"),
        ([Span("5*3*2 [注] C:\\a")], "5*3*2 [注] C:\\a"),
        ([Span("**不是粗体**")], "\\*\\*不是粗体\\*\\*"),
    ],
)  # fmt: skip
def test_marks_stand_only_where_a_look_needs_them(runs, text):
    assert marked(runs) == text


@given(runs)
def test_what_was_read_is_written_as_it_was_read(runs):
    text = marked(runs)
    assert spans(marked(spans(text))) == spans(text)
