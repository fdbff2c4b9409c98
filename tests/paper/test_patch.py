"""What has to be rewritten when a document changes."""

from tests.paper.documents import item, table
from weekly_editor.paper.patch import Patch, patches


def items(*texts, loc=("sections", 0)):
    return [item((*loc, index), text, f"{index + 1}.") for index, text in enumerate(texts)]


def test_nothing_is_rewritten_when_only_the_places_in_the_report_changed():
    assert patches(items("甲", "乙"), items("甲", "乙", loc=("sections", 4))) == []


def test_typing_in_an_item_rewrites_that_item():
    after = items("甲", "乙丙", "丁")
    assert patches(items("甲", "乙", "丁"), after) == [Patch(1, 1, (after[1],))]


def test_an_inserted_item_is_written_and_those_below_get_their_new_numbers():
    after = items("甲", "新", "乙", "丙")
    assert patches(items("甲", "乙", "丙"), after) == [
        Patch(2, 1, (after[3],)),
        Patch(1, 1, (after[2],)),
        Patch(1, 0, (after[1],)),
    ]


def test_a_removed_item_goes_and_those_below_get_their_new_numbers():
    after = items("甲", "丙")
    assert patches(items("甲", "乙", "丙"), after) == [Patch(2, 1, (after[1],)), Patch(1, 1, ())]


def test_several_changed_items_are_rewritten_one_by_one():
    after = items("甲", "乙", "丙丙", "丁", "戊戊")
    assert patches(items("甲", "乙", "丙", "丁", "戊"), after) == [Patch(4, 1, (after[4],)), Patch(2, 1, (after[2],))]


def test_a_table_with_another_row_is_the_same_table():
    before, after = table(("sections", 0), ["项"], [["甲"]]), table(("sections", 0), ["项"], [["甲"], ["乙"]])
    assert patches([*items("前"), before, *items("后")], [*items("前"), after, *items("后")]) == [Patch(1, 1, (after,))]
