"""How long a report is."""

from decimal import Decimal

from document.example import node

from weekly_editor.document.size import section_size
from weekly_editor.report.model import Item, NotesSection, ObjectiveSection


def test_visible_characters_are_counted_white_space_and_signs_are_not():
    assert section_size(NotesSection(title="其他", entries=(node("**两** 字", node("三")),))) == 5


def test_figures_are_not_counted():
    item = Item(title="甲", text="乙", progress=Decimal(50), owner="丙")
    assert section_size(ObjectiveSection(code="O1", items=(item,))) == 5
