"""Items whose sentence is the truth: fields follow the sentence, and an edited field is written into it."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import TypeVar

from weekly_editor.analysis.change import Change
from weekly_editor.analysis.due import due_changes
from weekly_editor.analysis.fact import Facts, reworded, sentence_of, stated_facts
from weekly_editor.analysis.progress import progress_changes, stated_progress
from weekly_editor.report.model import Item, PlanItem
from weekly_editor.report.week import Week

Work = TypeVar("Work", Item, PlanItem)


def item_with_text(item: Item, text: str, week: Week) -> Item:
    """Return ``item`` with another sentence; a field that said what the old one stated says what the new one states."""
    return _with_text(item, text, week, ("progress", "due", "owner", "risk"))


def plan_with_text(item: PlanItem, text: str, week: Week) -> PlanItem:
    """Return ``item`` with another sentence, its day and owner following as in ``item_with_text``."""
    return _with_text(item, text, week, ("due", "owner"))


def item_with_progress(item: Item, progress: Decimal | None) -> Item:
    """Return ``item`` with ``progress`` in percent, rewritten in the sentence where that stated the old one."""
    sentence = sentence_of(item.text, item.title)
    stated = stated_progress(sentence)
    changes: tuple[Change, ...] = ()
    if progress is not None and stated is not None and stated.value == item.progress:
        changes = progress_changes(sentence, progress)
    return _reworded(item, changes).model_copy(update={"progress": progress})


def with_due_date(item: Work, due: date | None, week: Week) -> Work:
    """Return ``item`` due on ``due``, rewritten in the sentence where that stated the old date."""
    changes: tuple[Change, ...] = ()
    if due is not None and item.due is not None and item.due == _stated(item, week).due:
        changes = due_changes(sentence_of(item.text, _title(item)), week, due)
    return _reworded(item, changes).model_copy(update={"due": due})


def _with_text(item: Work, text: str, week: Week, names: Iterable[str]) -> Work:
    before = _stated(item, week)
    after = item.model_copy(update={"text": text})
    now = _stated(after, week)
    follows = (name for name in names if getattr(item, name) == getattr(before, name))
    return after.model_copy(update={name: getattr(now, name) for name in follows})


def _stated(item: Item | PlanItem, week: Week) -> Facts:
    return stated_facts(sentence_of(item.text, _title(item)), week)


def _reworded(item: Work, changes: Iterable[Change]) -> Work:
    text, title = reworded(item.text, _title(item), changes)
    return item.model_copy(update={"text": text, "title": title} if isinstance(item, Item) else {"text": text})


def _title(item: Item | PlanItem) -> str:
    return item.title if isinstance(item, Item) else ""
