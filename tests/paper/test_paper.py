"""The paper: whatever was shown before, it reads as if the document were the first."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QBrush, QTextFormat, QTextLength, QTextOption

from tests.paper.documents import documents, edited
from weekly_editor.paper.paper import Paper

pytestmark = pytest.mark.usefixtures("qapp")
OBJECT_INDEX = QTextFormat.Property.ObjectIndex.value  # how Qt numbers its tables, of no meaning to a reader


def drawn(paper):
    """Return everything a reader could notice of ``paper``: text, formats, places, and where each block comes from."""
    text_document = paper.text_document
    text_document.size()
    blocks = []
    block = text_document.begin()
    while block.isValid():
        rect = text_document.documentLayout().blockBoundingRect(block)
        runs = []
        fragments = block.begin()
        while not fragments.atEnd():
            runs.append((fragments.fragment().text(), _properties(fragments.fragment().charFormat())))
            fragments += 1
        blocks.append(
            (
                block.text(),
                runs,
                _properties(block.blockFormat()),
                _properties(block.charFormat()),
                [round(side, 2) for side in rect.getRect()],
                paper.loc_at(block.position()),
            )
        )
        block = block.next()
    return blocks


def _properties(form):
    return {key: _value(value) for key, value in form.properties().items() if key != OBJECT_INDEX}


def _value(value):
    match value:
        case QBrush():
            return value.color().name()
        case list():
            return [_value(part) for part in value]
        case QTextOption.Tab():
            return round(value.position, 2), value.type
        case QTextLength():
            return value.type(), value.rawValue()
        case _:
            return value


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_after_any_run_of_edits_the_paper_is_as_if_freshly_written(data):
    paper = Paper()
    now = data.draw(documents())
    for _ in range(data.draw(st.integers(1, 5))):
        paper.show(now)
        now = data.draw(edited(now))
    paper.show(now)
    fresh = Paper()
    fresh.show(now)
    assert paper.text_document.toHtml() == fresh.text_document.toHtml()
    assert drawn(paper) == drawn(fresh)
