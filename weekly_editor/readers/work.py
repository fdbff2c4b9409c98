"""Objectives, tracks and plans out of branches."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from weekly_editor.analysis.dates import find_dates
from weekly_editor.analysis.fact import sentence_of, stated_facts
from weekly_editor.readers.aside import without_aside, without_risk
from weekly_editor.readers.line import Line
from weekly_editor.readers.prose import (
    is_lead,
    joined,
    node_text,
    nodes_of,
    outline_of,
    split_title,
    table_groups,
    without_colon,
)
from weekly_editor.readers.section_name import is_bold, is_short_name, unbold
from weekly_editor.readers.table import Role, Table, read_table, role_called
from weekly_editor.readers.tree import Branch
from weekly_editor.report.model import Item, Node, PlanItem, Topic
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.week import Week

_PERCENT = late_pattern(r"(\d{1,3}(?:\.\d{1,2})?)\s?[%％]")


def items_of(branches: Iterable[Branch], week: Week) -> tuple[Item, ...]:
    """Return the work items of an objective: its outermost lines; text right below one of them is an entry of it."""
    items: list[Item] = []
    below: list[Node] = []  # text right below the last item
    last_line = 0
    for group in table_groups(branches):
        line = group[0].line
        table = read_table([branch.line for branch in group]) if line.kind == "table" else None
        if items and table is None and line.kind not in ("item", "heading") and line.number == last_line + 1:
            below.extend(nodes_of(group[0]))
        else:
            items[-1:] = [_with_entries(item, below) for item in items[-1:]]
            below = []
            if table is not None and {"name", "text"} & set(table.roles()):
                items.extend(_item_of_row(table, row, week) for row in table.rows)
            else:
                items.extend(_item(branch, week) for branch in group if nodes_of(branch))
        last_line = _last_number(group[-1])
    items[-1:] = [_with_entries(item, below) for item in items[-1:]]
    return tuple(items)


def topics_of(branches: Iterable[Branch]) -> tuple[Topic, ...]:
    """Return the topics of a track: its outermost items, and lines that announce those below them."""
    drafts: list[tuple[str, list[Node]]] = []
    has_leads = False
    for branch in branches:
        if is_lead(branch):
            drafts.append((without_colon(node_text(branch.line)), list(outline_of(branch.children))))
            has_leads = True
        elif has_leads or (branch.line.kind != "item" and drafts and not drafts[-1][0]):
            drafts[-1][1].extend(nodes_of(branch))
        elif branch.line.kind == "item":
            drafts.append(_topic(branch))
        else:
            drafts.append(("", list(nodes_of(branch))))
    return tuple(Topic(title=title, entries=tuple(entries)) for title, entries in drafts)


def plan_of(branches: Iterable[Branch], week: Week) -> tuple[PlanItem, ...]:
    """Return the rows of a plan: one a line, however deep it stands."""
    rows: list[PlanItem] = []
    for group in table_groups(branches):
        if group[0].line.kind == "table":
            rows.extend(_plan_of_table(read_table([branch.line for branch in group]), week))
        else:
            rows.extend(row for branch in group for row in _plan_below(branch, week))
    return tuple(rows)


def _item(branch: Branch, week: Week) -> Item:
    columns = read_columns(branch.line, week)
    text = columns.text
    title, rest = split_title(text) if branch.line.kind != "table" else ("", text)  # a colon may be a cell
    title = unbold(title)
    children = branch.children
    if branch.line.kind == "heading":
        title, rest = without_colon(text), ""
        if children and children[0].line.kind == "plain" and not children[0].children:
            rest, children = node_text(children[0].line), children[1:]
    elif not title and (is_bold(text) or (children and is_short_name(text))):
        title, rest = without_colon(text), ""
    done = Decimal(100) if branch.line.task == "done" else None
    item = Item(
        title=title, text=joined([rest, *columns.unread]), entries=outline_of(children),
        progress=done if columns.progress is None else columns.progress,
        due=columns.due, owner=columns.owner, risk=columns.risk,
    )  # fmt: skip
    return _with_fields(item, week)


def _with_entries(item: Item, below: Sequence[Node]) -> Item:
    return item.model_copy(update={"entries": (*item.entries, *below)}) if below else item


def _with_fields(item: Item, week: Week) -> Item:
    """Return ``item`` with the fields that its sentence states, where it has none of its own."""
    stated = stated_facts(sentence_of(item.text, item.title), week)
    return item.model_copy(
        update={
            "progress": stated.progress if item.progress is None else item.progress,
            "due": item.due or stated.due,
            "owner": item.owner or stated.owner,
            "risk": item.risk or stated.risk,
        }
    )


def _item_of_row(table: Table, row: Sequence[str], week: Week) -> Item:
    cells = table.named(row)
    progress = _percent(cells.get("progress", ""))
    due = _day(cells.get("due", ""), week)
    used = {"name", "text", "owner", "risk", "number"}
    used |= {"progress"} if progress is not None else set()
    used |= {"due"} if due is not None else set()
    title, said = _name_and_sentence(cells)
    item = Item(
        title=title, text=joined([said, table.rest(row, used)]), progress=progress, due=due,
        owner=cells.get("owner", ""), risk=cells.get("risk", ""),
    )  # fmt: skip
    return _with_fields(item, week)


def _name_and_sentence(cells: Mapping[Role, str]) -> tuple[str, str]:
    """Return the title and the sentence of a row; one cell may hold both, parted by a colon."""
    name = cells.get("name", "")
    if "text" in cells:
        return name, cells["text"]
    title, sentence = split_title(name)
    if title:
        return unbold(title), sentence
    return (name, "") if is_short_name(name) or is_bold(name) else ("", name)


def _topic(branch: Branch) -> tuple[str, list[Node]]:
    """Return the title and the entries of the topic that ``branch`` is."""
    text, below = node_text(branch.line), outline_of(branch.children)
    title, rest = split_title(text)
    if rest and title:
        return unbold(title), [Node(text=rest, marker="plain"), *below]
    return without_colon(text), list(below)


def _plan_of_table(table: Table, week: Week) -> list[PlanItem]:
    rows = []
    for row in table.rows:
        cells = table.named(row)
        due = _day(cells.get("due", ""), week)
        used = {"owner", "number"} | ({"due"} if due is not None else set())
        item = _plan_item(table.rest(row, used), week)
        rows.append(item.model_copy(update={"due": due or item.due, "owner": cells.get("owner", "") or item.owner}))
    return rows


def _plan_item(text: str, week: Week) -> PlanItem:
    stated = stated_facts(sentence_of(text), week)
    return PlanItem(text=text, due=stated.due, owner=stated.owner)


def _plan_below(branch: Branch, week: Week) -> Iterator[PlanItem]:
    """Yield a row for ``branch`` and for all below it."""
    columns = read_columns(branch.line, week)
    if text := joined([columns.text, *columns.unread]):
        row = _plan_item(text, week)
        yield row.model_copy(update={"due": columns.due or row.due, "owner": columns.owner or row.owner})
    for child in branch.children:
        yield from _plan_below(child, week)


@dataclass(frozen=True, slots=True)
class Columns:
    """What a line says, and the fields that stand in the columns beside it; ``unread`` are cells that fit none."""

    text: str
    progress: Decimal | None = None
    due: date | None = None
    owner: str = ""
    risk: str = ""
    unread: tuple[str, ...] = ()


def read_columns(line: Line, week: Week) -> Columns:
    """Return ``line`` with what stands beside it, or in an aside behind it, as fields."""
    text, facts = without_risk(line.text) if line.beside else without_aside(node_text(line), week)
    columns, unread = Columns(text, **facts), []
    for head, cell in line.beside:
        match role_called(head):
            case "progress" if (progress := _percent(cell)) is not None and columns.progress is None:
                columns = replace(columns, progress=progress)
            case "due" if (due := _day(cell, week)) is not None and columns.due is None:
                columns = replace(columns, due=due)
            case "owner" if not columns.owner:
                columns = replace(columns, owner=cell)
            case "risk" if not columns.risk:
                columns = replace(columns, risk=cell)
            case _:
                unread.append(f"{head}：{cell}" if head else cell)
    return replace(columns, unread=tuple(unread))


def _percent(cell: str) -> Decimal | None:
    """Return the progress that a cell holds and nothing else, in percent."""
    match = _PERCENT.fullmatch(cell.strip())
    value = Decimal(match[1]) if match else None
    return value if value is not None and value <= 100 else None


def _day(cell: str, week: Week) -> date | None:
    """Return the last day that a cell names and nothing else."""
    phrases = find_dates(cell, week)
    is_all = len(phrases) == 1 and not (cell[: phrases[0].begin] + cell[phrases[0].end :]).strip("前 ")
    return phrases[0].last if is_all else None


def _last_number(branch: Branch) -> int:
    while branch.children:
        branch = branch.children[-1]
    return branch.line.number
