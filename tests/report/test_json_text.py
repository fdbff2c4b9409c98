import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weekly_editor.report.figure import JsonNumber
from weekly_editor.report.json_text import json_text

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda parts: st.lists(parts) | st.dictionaries(st.text(), parts),
    max_leaves=10,
)


@given(VALUES)
def test_values_are_written_as_the_standard_library_does(value):
    assert json_text(value) == json.dumps(value, ensure_ascii=False, indent=2)


def test_a_number_is_written_as_it_was_read():
    assert json_text([JsonNumber("1.10")]) == "[\n  1.10\n]"


@pytest.mark.parametrize("value", [0.1, float("nan"), b"x", {1}, object()])
def test_what_json_cannot_hold_exactly_is_refused(value):
    with pytest.raises(TypeError, match="no place in JSON"):
        json_text(value)
