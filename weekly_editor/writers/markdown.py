"""A document as Markdown: pleasant to read in any viewer, and exact, so that the report can be read back from it.

The head between ``---`` lines names the report and all its sections. Where what is read would not be the field's
value, a comment at the end of the line says what is; no viewer shows it. Lists below plain text stand at its own
depth, for they would be code if they stood deeper; a comment says how many entries it holds."""

import json
import re
from collections import Counter
from typing import assert_never

from weekly_editor.analysis.fact import Facts, sentence_of, stated_facts
from weekly_editor.document.block import (
    Block,
    Charts,
    Document,
    Heading,
    Inlines,
    ListItem,
    Paragraph,
    Part,
    Row,
    Table,
)
from weekly_editor.document.fact import fact_words, facts_of, own_facts
from weekly_editor.document.incidents import state_text
from weekly_editor.document.inline import is_blank, plain_text
from weekly_editor.document.section import section_title
from weekly_editor.report.figure import plain
from weekly_editor.report.loc import Loc, value_at
from weekly_editor.report.model import (
    FORMAT,
    Incident,
    Item,
    Node,
    ObjectiveSection,
    PlanItem,
    Reading,
    Report,
    Section,
)
from weekly_editor.report.wording import Wording, wording_of
from weekly_editor.writers.markdown_text import cell_markdown, comment, in_cell, text_markdown, title_markdown

_INDENT = "    "
_ASIDE = "〔{}〕"  # in every language: no text has these brackets bare
_COUNTING_WORDS = ("不计入", "次计", "not counted", "counted as")
_BULLETS = {"bullet": "-", "todo": "- [ ]", "done": "- [x]", "plain": ""}

Exact = dict[str, object]  # what the fields hold where reading the line would give something else


def render_markdown(document: Document) -> str:
    """Return ``document`` as Markdown that ``readers.exported`` turns back into its report.

    What comes back is equal but for ids, fields the program does not know, and rows and texts that show nothing.
    Raises ValueError for a document that no one report is behind."""
    report = document.report
    if report is None:
        raise ValueError("only the document of a report can be read back")
    wording = wording_of(document.language)
    title = text_markdown(report.title) or document.title
    chunks = [_front_matter(document, report), f"# {title}", text_markdown(document.subtitle, begins_line=True)]
    for part, section in zip(document.parts, report.sections, strict=True):
        chunks.extend(_PartWriter(part, section, report, wording).chunks())
    return "\n\n".join(chunks) + "\n"


def _front_matter(document: Document, report: Report) -> str:
    """Return what the body does not say exactly; every value is JSON, which is YAML too."""
    created_at = report.created_at.isoformat() if report.created_at else None
    lines = ["---", f"format: {FORMAT}", f"version: {report.version}", f"week: {report.week}"]
    for name, value in (
        ("title", report.title),
        ("author", report.author),
        ("team", report.team),
        ("created_at", created_at),
        ("language", report.language),
    ):
        lines.append(f"{name}: {_json(value)}")
    lines.append("sections:")
    for part, section in zip(document.parts, report.sections, strict=True):
        lines.append(f"  - {_json(_section_head(section, is_shown=bool(part.blocks)))}")
    return "\n".join([*lines, "---"])


def _section_head(section: Section, *, is_shown: bool) -> dict[str, object]:
    code = {"code": section.code} if isinstance(section, ObjectiveSection) else {}
    shown = {} if is_shown else {"shown": False}
    return {"kind": section.kind, **code, "title": section.title, **shown}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


class _PartWriter:
    """Writes the blocks of one part, in chunks to be parted by blank lines."""

    def __init__(self, part: Part, section: Section, report: Report, wording: Wording) -> None:
        self._part = part
        self._section = section
        self._report = report
        self._wording = wording
        self._children = Counter(block.loc[:-2] for block in part.blocks)
        self._inner_depth: dict[Loc, int] = {}  # of the entries below a block
        self._numbers: Counter[Loc] = Counter()  # given so far below a block

    def chunks(self) -> list[str]:
        """Return headings, lists, paragraphs and tables in order."""
        chunks: list[str] = []
        before: Block | None = None
        for block in self._part.blocks:
            written = self._block(block, before)
            if _is_listed(before) and _is_listed(block):
                chunks[-1] += f"\n{written}"
            else:
                chunks.append(written)
            before = block
        return chunks

    def _block(self, block: Block, before: Block | None) -> str:
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph():
                return self._entry(block, "") if block.loc != self._part.loc else plain_text(block.inlines)
            case ListItem():
                return self._entry(block, self._marker(block))
            case Table():
                is_other_group = isinstance(before, Heading) and before.level == 2 and before.loc != block.loc[:-1]
                break_ = f"{comment({'group': True})}\n\n" if is_other_group else ""
                return break_ + self._table(block)
            case Charts():
                return ""
            case _:
                assert_never(block)

    def _heading(self, heading: Heading) -> str:
        if heading.level == 1:
            title = section_title(self._section, self._wording)
        else:
            title = value_at(self._report, heading.loc).title
        gap = " " if heading.label.endswith((".", ")")) else ""
        return f"{'#' * (heading.level + 1)} {heading.label}{gap}{text_markdown(title)}".rstrip(" ")

    def _marker(self, item: ListItem) -> str:
        if item.marker != "number":
            return _BULLETS[item.marker]
        above = item.loc[:-2]
        self._numbers[above] += 1
        return f"{self._numbers[above]}."

    def _entry(self, block: Paragraph | ListItem, marker: str) -> str:
        depth = self._inner_depth.get(block.loc[:-2], 0)
        self._inner_depth[block.loc] = depth + 1 if marker else depth
        row = value_at(self._report, block.loc)
        written, exact = self._row(row)
        if not marker and self._children[block.loc]:
            exact = {**exact, "holds": self._children[block.loc]}
        return _INDENT * depth + " ".join(part for part in (marker, written, comment(exact)) if part)

    def _row(self, row: Node | Item | PlanItem) -> tuple[str, Exact]:
        match row:
            case Node():
                return text_markdown(row.text, begins_line=True), {}
            case Item():
                return self._item(row)
            case PlanItem():
                text = text_markdown(row.text, begins_line=True, without="〔〕")
                return self._with_facts(text, row, sentence_of(row.text))
            case _:
                assert_never(row)

    def _item(self, item: Item) -> tuple[str, Exact]:
        text = text_markdown(item.text, begins_line=is_blank(item.title), without="〔〕")
        if is_blank(item.title):
            written, exact = self._with_facts(text, item, sentence_of(item.text))
            return written, {"title": "", **exact} if text.startswith("**") else exact
        title, colon = item.title, self._wording.colon if text else ""
        own_title: Exact = {}
        if text and title[-1] in "：:" and not is_blank(title[:-1]):  # "**题：**文" is not seen as bold by viewers
            title, colon, own_title = title[:-1], title[-1], {"title": title}
        sentence = f"{title_markdown(title)}{colon}{text}"
        written, exact = self._with_facts(sentence, item, sentence_of(item.text, item.title))
        return written, {**own_title, **exact}

    def _with_facts(self, written: str, row: Item | PlanItem, sentence: str) -> tuple[str, Exact]:
        own, known = own_facts(row, self._report.week), facts_of(row)
        stated = stated_facts(sentence, self._report.week)
        words = fact_words(own, self._report.week, self._wording)
        said = [text_markdown(fact, without="〔〕·") for fact in words]
        asides = [_ASIDE.format(" · ".join(said))] if said else []
        if own.risk:
            risk = text_markdown(self._wording.risk.format(risk=own.risk), without="〔〕")
            asides.append(_ASIDE.format(risk))
        return " ".join(part for part in (written, *asides) if part), _exact_facts(row, known, own, stated)

    def _table(self, table: Table) -> str:
        heads = " | ".join(cell_markdown(column.title) for column in table.columns)
        rules = " | ".join("---:" if column.align == "right" else "---" for column in table.columns)
        rows = [self._table_row(row) for row in table.rows]
        return "\n".join([f"| {heads} |", f"| {rules} |", *rows])

    def _table_row(self, row: Row) -> str:
        value = value_at(self._report, row.loc)
        cells = [self._cell(value, cell.loc, cell.inlines) for cell in row.cells]
        exact = _exact_reading(value) if isinstance(value, Reading) else _exact_incident(value)
        cells[-1] = " ".join(part for part in (cells[-1], in_cell(comment(exact))) if part)
        return f"| {' | '.join(cells)} |"

    def _cell(self, row: Reading | Incident, loc: Loc, inlines: Inlines) -> str:
        match row, loc[-1]:
            case Incident(), "state":
                return cell_markdown(state_text(row, self._wording))
            case _, ("name" | "note" | "level" | "system" | "text") as field:
                return cell_markdown(getattr(row, field))
            case _:
                return in_cell(text_markdown(plain_text(inlines)))


def _is_listed(block: Block | None) -> bool:
    return isinstance(block, ListItem) and block.marker != "plain"


def _exact_facts(row: Item | PlanItem, known: Facts, own: Facts, stated: Facts) -> Exact:
    """Return the fields that are not what is printed of them, or else stated by the sentence."""
    exact: Exact = {}
    for name in ("progress", "due", "owner", "risk") if isinstance(row, Item) else ("due", "owner"):
        value = getattr(known, name)
        said = getattr(own, name) if getattr(own, name) not in (None, "") else getattr(stated, name)
        if said != value:
            exact[name] = value if value is None else str(value)
    return exact


def _exact_reading(reading: Reading) -> Exact:
    """Return the figures and their unit where ``12%`` would not be read as 12 and %."""
    unit = reading.unit
    is_seen = reading.value is not None or reading.target is not None
    if is_blank(unit) or (is_seen and not re.match(r"[\s0-9.]", unit)):
        return {}
    if not is_seen:
        return {"unit": unit}
    figures = {name: getattr(reading, name) for name in ("value", "target")}
    return {**{name: plain(value) for name, value in figures.items() if value is not None}, "unit": unit}


def _exact_incident(incident: Incident) -> Exact:
    """Return the times that minutes and seconds do not tell, and the state that could be read as a way of counting."""
    exact: Exact = {}
    for name in ("started_at", "ended_at"):
        moment = getattr(incident, name)
        if moment is not None and moment.microsecond:
            exact[name] = moment.isoformat()
    if any(words in incident.state for words in _COUNTING_WORDS):
        exact |= {"state": incident.state, "counts": incident.counts, "share": plain(incident.share)}
    return exact
