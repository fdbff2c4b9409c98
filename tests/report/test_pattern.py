import re

import pytest

from weekly_editor.report.pattern import late_pattern


def test_a_late_pattern_does_what_a_compiled_one_does():
    late, compiled = late_pattern(r"(\d+)%", re.ASCII), re.compile(r"(\d+)%", re.ASCII)
    assert late.findall("85%、９０%、7%") == compiled.findall("85%、９０%、7%") == ["85", "7"]
    assert late.sub("x", "1% 2%") == "x x"
    assert late.pattern == compiled.pattern


def test_a_wrong_expression_is_noticed_at_first_use():
    late = late_pattern("(")
    with pytest.raises(re.error):
        late.search("")
