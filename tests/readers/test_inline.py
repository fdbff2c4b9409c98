"""Runs of text as inline markup."""

from hypothesis import given
from hypothesis import strategies as st

from weekly_editor.readers.inline import markup_of, without_start
from weekly_editor.report.markup import Span, spans, visible

RUNS = st.lists(
    st.builds(
        Span,
        st.text("ab甲 *~`[]()\\", min_size=1, max_size=6),
        st.booleans(),
        st.booleans(),
        st.booleans(),
        st.sampled_from(["", "https://a.cn/(b", "mailto:a@b.cn", "javascript:x"]),
    ),
    max_size=6,
)


@given(RUNS)
def test_every_character_is_seen_as_it_was(runs):
    assert visible(markup_of(runs)) == "".join(run.text for run in runs)


@given(RUNS)
def test_what_markup_shows_is_written_as_it_again(runs):
    markup = markup_of(runs)
    assert looks(spans(markup_of(spans(markup)))) == looks(spans(markup))


def looks(runs):
    return [(sign, run.bold, run.struck, run.code, run.href) for run in runs for sign in run.text if sign.strip()]


def test_looks_are_kept_without_the_space_at_their_edges():
    assert markup_of([Span(" 甲 ", bold=True), Span("乙", bold=True, struck=True), Span("丙")]) == " **甲 ~~乙~~**丙"


def test_signs_are_escaped_only_where_they_would_mark():
    assert markup_of([Span("2*3 [x] ~ C:\\dir")]) == "2*3 [x] ~ C:\\dir"
    assert markup_of([Span("**x**")]) == r"\*\*x\*\*"


def test_the_start_is_taken_off_with_the_space_behind_it():
    assert without_start([Span("1", bold=True), Span("、 甲"), Span("乙", bold=True)], 2) == (
        Span("甲"),
        Span("乙", bold=True),
    )
