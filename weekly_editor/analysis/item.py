"""Items whose sentence is the truth: fields follow the sentence, and an edited field is written into it."""

from datetime import date
from decimal import Decimal
from typing import TypeVar

from weekly_editor.analysis.due import stated_due, with_due
from weekly_editor.analysis.progress import stated_progress, with_progress
from weekly_editor.analysis.risk import stated_risk
from weekly_editor.report.model import Item, PlanItem
from weekly_editor.report.week import Week

Work = TypeVar("Work", Item, PlanItem)


def item_with_text(item: Item, text: str, week: Week) -> Item:
    """Return ``item`` with another sentence; a field that said what the old one stated says what the new one states."""
    update: dict[str, object] = {"text": text}
    if item.progress == _progress(item.text):
        update["progress"] = _progress(text)
    if item.due == _due(item.text, week):
        update["due"] = _due(text, week)
    if item.risk == stated_risk(item.text):
        update["risk"] = stated_risk(text)
    return item.model_copy(update=update)


def plan_with_text(item: PlanItem, text: str, week: Week) -> PlanItem:
    """Return ``item`` with another sentence, its date following as in ``item_with_text``."""
    follows = item.due == _due(item.text, week)
    due = _due(text, week) if follows else item.due
    return item.model_copy(update={"text": text, "due": due})


def item_with_progress(item: Item, progress: Decimal | None) -> Item:
    """Return ``item`` with ``progress`` in percent, rewritten in the sentence where that stated the old one."""
    update: dict[str, object] = {"progress": progress}
    if progress is not None and item.progress is not None:
        for name, text in (("title", item.title), ("text", item.text)):
            if item.progress == _progress(text):
                update[name] = with_progress(text, progress)
    return item.model_copy(update=update)


def with_due_date(item: Work, due: date | None, week: Week) -> Work:
    """Return ``item`` due on ``due``, rewritten in the sentence where that stated the old date."""
    update: dict[str, object] = {"due": due}
    if due is not None and item.due is not None and item.due == _due(item.text, week):
        update["text"] = with_due(item.text, week, due)
    return item.model_copy(update=update)


def _progress(text: str) -> Decimal | None:
    stated = stated_progress(text)
    return stated.value if stated else None


def _due(text: str, week: Week) -> date | None:
    stated = stated_due(text, week)
    return stated.due if stated else None
