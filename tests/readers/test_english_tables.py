"""Work in the tables of our own English documents comes back with what stands in the columns beside it."""

from datetime import date
from decimal import Decimal

import pytest
from document.example import report_of

from weekly_editor.document.arrangement import REPORT
from weekly_editor.document.build import build_document
from weekly_editor.readers.docx import understand_docx
from weekly_editor.readers.html import understand_html
from weekly_editor.report.model import Item, ObjectiveSection, PlanItem, PlanSection
from weekly_editor.writers.docx import write_docx
from weekly_editor.writers.html import render_html

DUE = date(2031, 5, 30)
DOCUMENT = build_document(
    report_of(
        ObjectiveSection(
            title="Gateway",
            code="O1",
            items=(Item(title="Failover", text="two drills", progress=Decimal(60), due=DUE, owner="Lin Xia"),),
        ),
        PlanSection(title="Next week", items=(PlanItem(text="Acceptance", due=DUE, owner="Lin Xia"),)),
        language="en",
    ),
    arrangement=REPORT,
)


@pytest.mark.parametrize(
    ("understand", "data"),
    [(understand_docx, write_docx(DOCUMENT)), (understand_html, render_html(DOCUMENT).encode())],
    ids=["docx", "html"],
)
def test_progress_due_and_owner_come_back_from_their_columns(understand, data):
    objective, plan = understand(data, date(2031, 5, 16)).imported().report.sections
    (item,), (planned,) = objective.items, plan.items
    assert (item.title, item.text, item.progress, item.due, item.owner) == (
        "Failover", "two drills", Decimal(60), DUE, "Lin Xia",
    )  # fmt: skip
    assert (planned.text, planned.due, planned.owner) == ("Acceptance", DUE, "Lin Xia")
