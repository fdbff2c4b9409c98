from hypothesis import given
from hypothesis import strategies as st

from weekly_editor.analysis.width import narrow


def test_figures_become_narrow_and_words_stay():
    assert narrow("Ａ组９９．９％，完成") == "Ａ组99.9%，完成"


@given(st.text())
def test_no_position_changes(text):
    assert len(narrow(text)) == len(text)
