"""The facts of a row that its sentence leaves unsaid. The sentence is the truth: what it states is not said again."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from weekly_editor.document.block import Inlines
from weekly_editor.document.inline import is_blank, words
from weekly_editor.document.wording import Wording, near_day_text
from weekly_editor.report.figure import plain
from weekly_editor.report.markup import visible
from weekly_editor.report.model import Item, PlanItem
from weekly_editor.report.week import Week


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a piece of work: progress in percent, when it is due, who does it, what may go wrong."""

    progress: Decimal | None = None
    due: date | None = None
    owner: str = ""
    risk: str = ""


def stated_facts(text: str, week: Week) -> Facts:  # noqa: ARG001
    """Return what the sentence ``text`` of a report of ``week`` states by itself; owners are not looked for."""
    return Facts()


def own_facts(row: Item | PlanItem, week: Week) -> Facts:
    """Return the facts of ``row`` that its sentence says nothing of."""
    sentence = sentence_of(row)
    stated = stated_facts(sentence, week)
    owner = "" if row.owner.strip() in sentence else row.owner
    due = row.due if stated.due is None else None
    if isinstance(row, PlanItem):
        return Facts(due=due, owner=owner)
    progress = row.progress if stated.progress is None else None
    risk = "" if stated.risk or is_blank(row.risk) or visible(row.risk) in sentence else row.risk
    return Facts(progress, due, owner, risk)


def sentence_of(row: Item | PlanItem) -> str:
    """Return what ``row`` says as it is read, title first."""
    if isinstance(row, PlanItem):
        return visible(row.text)
    return f"{visible(row.title)}\n{visible(row.text)}"


def fact_inlines(facts: Facts, week: Week, wording: Wording) -> Inlines:
    """Return ``〔进度 85% · 8月13日到期 · 负责人 王宁〕`` and ``风险：…``, nothing of what is not known."""
    said = []
    if facts.progress is not None:
        said.append(wording.progress.format(progress=plain(facts.progress)))
    if facts.due is not None:
        said.append(wording.due.format(day=near_day_text(facts.due, week, wording)))
    if facts.owner:
        said.append(wording.owner.format(owner=visible(facts.owner)))
    opening, closing = wording.aside
    inlines = words(f"{opening}{wording.fact_separator.join(said)}{closing}" if said else "", "muted")
    return inlines + words(wording.risk.format(risk=visible(facts.risk)) if facts.risk else "", "risk")
