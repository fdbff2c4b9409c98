"""Work done and work planned: as numbered lists, or as tables with a bar for what is under way."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from weekly_editor.analysis.fact import Facts
from weekly_editor.document.block import FULL, Block, Cell, Inlines, ListItem
from weekly_editor.document.fact import fact_inlines, own_facts
from weekly_editor.document.inline import inlines_of, is_blank, said, words
from weekly_editor.document.outline import Entry, entries_of, list_blocks, new_list_ids
from weekly_editor.document.table import Cells, ColumnPlan, plain_table, used_columns
from weekly_editor.document.wording import near_day_text
from weekly_editor.report.figure import plain
from weekly_editor.report.loc import Loc
from weekly_editor.report.model import Item, ObjectiveSection, PlanSection
from weekly_editor.report.week import Week
from weekly_editor.report.wording import Wording


def objective_blocks(
    section: ObjectiveSection, loc: Loc, week: Week, wording: Wording, *, as_table: bool = False
) -> tuple[Block, ...]:
    """Return the work items that say something, numbered, each with the entries below it."""
    rows = []
    for index, item in enumerate(section.items):
        item_loc = (*loc, "items", index)
        entries = entries_of(item.entries, (*item_loc, "entries"))
        row = _Row(item_loc, _item_sentence(item, wording), own_facts(item, week), entries, item.progress)
        if row.sentence or row.facts != Facts() or entries:
            rows.append(row)
    columns: tuple[ColumnPlan, ...] = (
        ("text", wording.work, 62, "left"),
        ("progress", wording.done, 12, "left"),
        ("due", wording.due_on, 13, "left"),
        ("owner", wording.responsible, 13, "left"),
    )
    return _Work(rows, week, wording).blocks((*loc, "items"), columns, as_table)


def plan_blocks(
    section: PlanSection, loc: Loc, week: Week, wording: Wording, *, as_table: bool = False
) -> tuple[Block, ...]:
    """Return the rows of next week's plan that say something, numbered."""
    rows = []
    for index, planned in enumerate(section.items):
        row = _Row((*loc, "items", index), said(planned.text), own_facts(planned, week))
        if row.sentence or row.facts != Facts():
            rows.append(row)
    columns: tuple[ColumnPlan, ...] = (
        ("text", wording.task, 72, "left"),
        ("due", wording.due_on, 14, "left"),
        ("owner", wording.responsible, 14, "left"),
    )
    return _Work(rows, week, wording).blocks((*loc, "items"), columns, as_table)


@dataclass(frozen=True, slots=True)
class _Row:
    """A piece of work: its sentence, the facts that leaves unsaid, what stands below it, how far it is in percent."""

    loc: Loc
    sentence: Inlines
    facts: Facts
    entries: tuple[Entry, ...] = ()
    progress: Decimal | None = None


@dataclass(frozen=True, slots=True)
class _Work:
    """Rows of work, and the words to tell them in."""

    rows: Sequence[_Row]
    week: Week
    wording: Wording

    def blocks(self, loc: Loc, columns: Sequence[ColumnPlan], as_table: bool) -> tuple[Block, ...]:
        """Return the rows as a table if that has more to show than their sentences, else as a list."""
        if as_table:
            told = [(row.loc, self._cells(row)) for row in self.rows]
            if len(used_columns(columns, [cells for _, cells in told])) > 1:
                return (plain_table(loc, columns, self._numbered(told)),)
        return self._list([self._entry(row, row.facts) for row in self.rows])

    def _numbered(self, told: Sequence[tuple[Loc, Cells]]) -> list[tuple[Loc, Cells]]:
        """Return the rows of a table with their sentences, and what stands below those, as items of one list."""
        risks = [self._entry(row, Facts(risk=row.facts.risk)) for row in self.rows]
        items: dict[Loc, list[ListItem]] = {}
        for block in self._list(risks):
            if isinstance(block, ListItem):
                items.setdefault(block.loc[: len(self.rows[0].loc)], []).append(block)
        return [(loc, {**cells, "text": Cell(loc, items=tuple(items[loc]))}) for loc, cells in told]

    def _list(self, entries: Sequence[Entry]) -> tuple[Block, ...]:
        return list_blocks(tuple(entries), new_list_ids())

    def _entry(self, row: _Row, facts: Facts) -> Entry:
        """Return ``row`` as an entry that says ``facts`` behind its sentence, each after a space."""
        inlines = row.sentence
        for fact in fact_inlines(facts, self.week, self.wording):
            inlines += words(f" {fact.text}" if inlines else fact.text, fact.tone)
        return Entry(row.loc, "number", inlines, row.entries)

    def _cells(self, row: _Row) -> Cells:
        """Return what stands beside the sentence; a bar shows progress that the sentence states, too."""
        facts = row.facts
        progress = "" if facts.progress is None else f"{plain(facts.progress)}%"
        due = "" if facts.due is None else near_day_text(facts.due, self.week, self.wording)
        bar = None if row.progress is None else min(max(row.progress, Decimal(0)), FULL)
        return {
            "text": Cell(row.loc, row.sentence),
            "progress": Cell((*row.loc, "progress"), words(progress), bar=bar),
            "due": Cell((*row.loc, "due"), words(due)),
            "owner": Cell((*row.loc, "owner"), said(facts.owner)),
        }


def _item_sentence(item: Item, wording: Wording) -> Inlines:
    """Return ``**title**：text``; a title that ends with a colon needs no other."""
    title = () if is_blank(item.title) else inlines_of(item.title, bold=True)
    text = said(item.text)
    needs_colon = title and text and not item.title.rstrip().endswith(("：", ":"))
    return title + words(wording.colon if needs_colon else "") + text
