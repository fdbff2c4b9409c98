"""Changes to a sentence."""

from weekly_editor.analysis.change import Change, changed


def test_changes_do_not_move_each_other():
    assert changed("甲乙丙", [Change(0, 1, "一二"), Change(2, 3, "")]) == "一二乙"
