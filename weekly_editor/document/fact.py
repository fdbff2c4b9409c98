"""The facts of a row that its sentence leaves unsaid. The sentence is the truth: what it states is not said again."""

from weekly_editor.analysis.fact import Facts, sentence_of, stated_facts
from weekly_editor.document.block import Inlines
from weekly_editor.document.inline import is_blank, words
from weekly_editor.document.wording import near_day_text
from weekly_editor.report.figure import plain
from weekly_editor.report.markup import visible
from weekly_editor.report.model import Item, PlanItem
from weekly_editor.report.week import Week
from weekly_editor.report.wording import Wording

_NO_FACTS = Facts()


def facts_of(row: Item | PlanItem) -> Facts:
    """Return what the fields of ``row`` say; words that show nothing are none."""
    owner = "" if is_blank(row.owner) else row.owner
    if isinstance(row, PlanItem):
        return Facts(due=row.due, owner=owner)
    return Facts(row.progress, row.due, owner, "" if is_blank(row.risk) else row.risk)


def own_facts(row: Item | PlanItem, week: Week) -> Facts:
    """Return the facts of ``row`` that its sentence says nothing of, not even otherwise."""
    known = facts_of(row)
    if known == _NO_FACTS:
        return known
    sentence = sentence_of(row.text, row.title) if isinstance(row, Item) else sentence_of(row.text)
    stated = stated_facts(sentence, week)
    return Facts(
        progress=known.progress if stated.progress is None else None,
        due=known.due if stated.due is None else None,
        owner="" if stated.owner else known.owner,
        risk="" if stated.risk else known.risk,
    )


def fact_inlines(facts: Facts, week: Week, wording: Wording) -> Inlines:
    """Return ``〔进度 85% · 8月13日到期 · 负责人 王宁〕`` and ``风险：…``, nothing of what is not known."""
    known = visible(wording.fact_separator.join(fact_words(facts, week, wording)))
    opening, closing = wording.aside
    inlines = words(f"{opening}{known}{closing}" if known else "", "muted")
    return inlines + words(wording.risk.format(risk=visible(facts.risk)) if facts.risk else "", "risk")


def fact_words(facts: Facts, week: Week, wording: Wording) -> tuple[str, ...]:
    """Return ``进度 85%``, ``8月13日到期``, ``负责人 王宁`` as far as they are known, markup and all."""
    found = []
    if facts.progress is not None:
        found.append(wording.progress.format(progress=plain(facts.progress)))
    if facts.due is not None:
        found.append(wording.due.format(day=near_day_text(facts.due, week, wording)))
    if facts.owner:
        found.append(wording.owner.format(owner=facts.owner))
    return tuple(found)
