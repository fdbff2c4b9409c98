"""The body of a Word file as lines: in reading order, each with its kind and its level."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from weekly_editor.readers.docx_numbering import Depths, ListPlace, Numbering, column
from weekly_editor.readers.docx_package import Element, W
from weekly_editor.readers.docx_style import PROSE_LEVEL, ParagraphStyle, Styles, indent_of, value, whole
from weekly_editor.readers.docx_table import TableCell, TableRow, plan_of, rows_of
from weekly_editor.readers.docx_text import DELETED, MC, Content, Texts, bare_text, chosen
from weekly_editor.readers.line import (
    LEVEL_COLUMNS,
    Line,
    LineKind,
    Task,
    columns,
    is_rule,
    listed_line,
    split_marker,
    split_task,
)
from weekly_editor.readers.marks import marked
from weekly_editor.readers.prose import joined, node_text
from weekly_editor.readers.source import ImportRefused, Unplaced
from weekly_editor.readers.table_plan import DERIVED, TablePlan, derived_in, fact_lines, work_lines
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.markup import Span

MAX_LINES = 200_000
MAX_NESTING = 40  # tables, text boxes and content controls within one another
_EXCERPT = 200  # characters of what is named
_BOXES: dict[str, Task] = {"☐": "todo", "☑": "done", "☒": "done", "✓": "done", "✔": "done"}
_DROPPED = (f"{W}del", f"{W}moveFrom")
_SKIPPED = (f"{W}sectPr", f"{W}tblPr", f"{W}tcPr", f"{W}sdtPr", f"{W}sdtEndPr")
_INSERTED = Bilingual("嵌入的文档没有导入", "an inserted document is not imported")
_TOO_LONG = Bilingual(f"文件超过 {MAX_LINES:,} 段", f"the file has more than {MAX_LINES:,} paragraphs")


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph that has been read: what it says, its style, and its place in a list if it has one."""

    content: Content
    style: ParagraphStyle
    level: int  # of a heading, 0 for other text
    place: ListPlace | None
    left: int  # twips from the margin


class Body:
    """Turns the blocks of a Word file into lines, one after the other."""

    def __init__(self, texts: Texts, styles: Styles, numbering: Numbering) -> None:
        """Read paragraphs with ``texts``, and place them by ``styles`` and ``numbering``."""
        self._texts = texts
        self._styles = styles
        self._numbering = numbering
        self._depths = Depths()
        self._edges: tuple[tuple[int, int], ...] = ()
        self._nesting = 0
        self._level = 0  # of the last heading
        self.lines: list[Line] = []
        self.left: list[Unplaced] = []

    def read(self, container: Element) -> None:
        """Add what stands in ``container``. Raises ImportRefused for more than 200,000 lines."""
        if self._nesting > MAX_NESTING:
            for paragraph in container.iter(f"{W}p"):
                self._add_plain(bare_text(paragraph))
            return
        self._nesting += 1
        for child in container:
            self._block(child)
        self._nesting -= 1

    def _read_apart(self, container: Element) -> None:
        """Add what stands in ``container``, whose lists are none of those around it."""
        depths, self._depths = self._depths, Depths()
        self.read(container)
        self._depths = depths

    def _block(self, child: Element) -> None:
        match child.tag:
            case tag if tag == f"{W}p":
                self._paragraph(child)
            case tag if tag == f"{W}tbl":
                self._table(child)
            case tag if tag == f"{W}sdt":
                self._control(child)
            case tag if tag in _DROPPED:
                self._leave(bare_text(child), DELETED)
            case tag if tag == f"{W}altChunk":
                self._leave("altChunk", _INSERTED)
            case tag if tag == f"{MC}AlternateContent":
                self.read(chosen(child))
            case tag if tag not in _SKIPPED:
                self.read(child)

    def _control(self, control: Element) -> None:
        gallery = value(control, "sdtPr", "docPartObj", "docPartGallery") or ""
        if gallery.lower() == "table of contents":
            for words, reason in self._texts.name_contents(bare_text(control)):
                self._leave(words, reason)
        elif (inner := control.find(f"{W}sdtContent")) is not None:
            self.read(inner)

    # Paragraphs

    def _paragraph(self, element: Element) -> None:
        paragraph = self._read_paragraph(element)
        content = paragraph.content
        for text, reason in content.left:
            self._leave(text, reason)
        if not content.is_contents:
            self._add_paragraph(paragraph)
        anchor = self.lines[-1] if self.lines else None
        indent = anchor.indent + LEVEL_COLUMNS if anchor is not None else 0
        for note in content.notes:
            text = self._words(note)
            self._add(Line(self._number, indent, "plain", text, text, is_placed=True))
        begin = len(self.lines)
        for box in content.boxes:
            self._read_apart(box)
        if anchor is not None and anchor.is_placed:  # the list goes on around it
            self.lines[begin:] = [replace(line, indent=line.indent + indent) for line in self.lines[begin:]]

    def _read_paragraph(self, element: Element) -> _Paragraph:
        properties = element.find(f"{W}pPr")
        style_id = value(properties, "pStyle") or ""
        style = self._styles.paragraph(style_id)
        outline = whole(value(properties, "outlineLvl"))
        level = style.level
        if outline is not None and style.role != "heading":
            level = outline + 1 if 0 <= outline < PROSE_LEVEL else 0
        is_bold_anyway = level or style.role in ("title", "code")
        look = replace(style.look, bold=None) if is_bold_anyway and style.look.bold else style.look
        content = self._texts.content(element, look)
        is_said = any(run.text.strip() for run in content.runs)
        place = self._numbering.place(properties, style_id, style) if is_said else None
        left = indent_of(properties).over(style.indent).left or 0
        if place is not None:
            self._edges = self._numbering.edges(value(properties, "numPr", "numId") or style.num_id) or self._edges
        return _Paragraph(content, style, level, place, left)

    def _add_paragraph(self, paragraph: _Paragraph) -> None:
        runs = paragraph.content.runs
        place = paragraph.place
        if not any(run.text.strip() for run in runs):
            self._add(Line(self._number, 0, "blank", "", ""))
        elif paragraph.style.role == "title" or paragraph.level:
            self._add_heading(paragraph)
        elif paragraph.style.role == "code" and place is None:
            self._add_code(runs)
        elif place is not None:
            self._add_entry(place, runs)
        else:
            indent = column(paragraph.left, self._edges)
            if not indent:
                self._depths.forget()
            for segment in _segments(runs):
                self._add_plain(marked(segment), indent)

    def _add_heading(self, paragraph: _Paragraph) -> None:
        """Add a heading; a title is one above all others, of level 0."""
        self._depths.forget()
        runs = [replace(run, bold=False, text=run.text.replace("\n", " ")) for run in paragraph.content.runs]
        text = marked(runs).strip()
        label = paragraph.place.label if paragraph.place is not None else ""
        if paragraph.place is not None and paragraph.place.has_words:
            text = f"{label} {text}"
        self._level = level = paragraph.level
        self._add(Line(self._number, 0, "heading", text, f"{label}{text}", "#" * level, level=level))

    def _add_code(self, runs: Sequence[Span]) -> None:
        for segment in _segments(runs):
            text = "".join(run.text for run in segment)
            if text.strip():
                self._add(Line(self._number, 0, "code", text, text))

    def _add_entry(self, place: ListPlace, runs: Sequence[Span]) -> None:
        """Add an entry of a list; what stands below a soft break is its own line only where a marker says so."""
        texts = _joined_breaks([marked(segment).strip() for segment in _segments(runs)])
        text = f"{place.label} {texts[0]}" if place.has_words else texts[0]
        task, words = (_BOXES[place.label], text) if place.label in _BOXES else split_task(text)
        is_item = bool(place.label or task)
        indent = LEVEL_COLUMNS * (self._depths.depth(place) if is_item else self._depths.below(place))
        self._add(
            Line(
                self._number, indent, "item" if is_item else "plain", words, f"{place.label} {texts[0]}".strip(),
                "" if place.has_words else place.label, place.style if is_item else "", task=task, is_placed=True,
            )
        )  # fmt: skip
        for text in texts[1:]:
            self._add_plain(text, indent + LEVEL_COLUMNS)

    def _add_plain(self, text: str, indent: int = 0) -> None:
        """Add text that stands in no list; a marker that was typed makes it an item all the same."""
        words = text.strip()
        indent += columns(text[: len(text) - len(text.lstrip())])
        if not words:
            self._add(Line(self._number, indent, "blank", "", ""))
        elif is_rule(words):
            self._add(Line(self._number, indent, "rule", words, words))
        else:
            self._add(listed_line(self._number, indent, words, words))

    # Tables

    def _table(self, table: Element) -> None:
        rows = rows_of(table)
        if not rows:
            return
        self._depths.forget()
        plan = plan_of(table, rows, self._styles)
        if plan.is_grouped:
            self._add_groups(rows, plan)
        else:
            self._add_planned(rows, plan)

    def _add_groups(self, rows: Sequence[TableRow], plan: TablePlan) -> None:
        """Add the rows below the names of their groups, as if each group were a table of its own."""
        head, *rest = rows
        begins = [index for index, row in enumerate(rest) if not row[0].continues or not index]
        for begin, end in pairwise([*begins, len(rest)]):
            if name := self._words(rest[begin][0].element):
                kind: LineKind = "heading" if self._level else "plain"  # the only heading would change all the rest
                level = min(self._level + 1, PROSE_LEVEL) if self._level else 0
                self._add(Line(self._number, 0, kind, name, name, "#" * level, level=level))
            self._add_planned([head[1:], *(row[1:] for row in rest[begin:end] if len(row) > 1)], plan)

    def _add_planned(self, rows: Sequence[TableRow], plan: TablePlan) -> None:
        match plan.layout:
            case "rows":
                self._add_rows(rows, plan)
            case "work":
                for row in rows[1:]:
                    self._add_work(row, plan)
            case "columns":
                for index in range(max(len(row) for row in rows)):
                    self._add_cells(row[index] for row in rows if index < len(row))
            case "text":
                self._add_cells(cell for row in rows for cell in row)

    def _add_cells(self, cells: Iterable[TableCell]) -> None:
        for cell in cells:
            self._read_apart(cell.element)

    def _add_rows(self, rows: Sequence[TableRow], plan: TablePlan) -> None:
        """Add rows of facts."""
        dropped: list[str] = []
        for index, row in enumerate(rows):
            cells = [text for cell in row for text in (self._words(cell.element), *[""] * (cell.span - 1))]
            is_head = bool(plan.heads) and not index
            if is_head:
                cells = [text.replace("**", "") for text in cells]
            dropped += derived_in(cells, plan)
            for line in fact_lines(cells, plan, self._number, is_head=is_head):
                self._add(line)
        if dropped:
            self._leave(" ".join(dropped), DERIVED)

    def _add_work(self, row: TableRow, plan: TablePlan) -> None:
        """Add the items of a row, with what its other columns say beside the first of them."""
        if len(row) <= plan.main:
            self._add_cells(row)
            return
        begin = len(self.lines)
        self._read_apart(row[plan.main].element)
        beside = list(self._beside(row, plan))
        self.lines[begin:] = work_lines(self.lines[begin:], beside, self._number)

    def _beside(self, row: TableRow, plan: TablePlan) -> Iterator[tuple[str, str]]:
        at = 0
        for index, cell in enumerate(row):
            if index != plan.main:
                yield plan.heads[at] if at < len(plan.heads) else "", self._words(cell.element)
            at += cell.span

    def _words(self, container: Element) -> str:
        """Return all that a cell or note says as one text."""
        begin = len(self.lines)
        self._read_apart(container)
        texts = [_said(line) for line in self.lines[begin:]]
        del self.lines[begin:]
        return joined(texts)

    # What is kept

    def _add(self, line: Line) -> None:
        if len(self.lines) >= MAX_LINES:
            raise ImportRefused(_TOO_LONG)
        self.lines.append(line)

    @property
    def _number(self) -> int:
        """The number of the next line."""
        return len(self.lines) + 1

    def _leave(self, text: str, reason: Bilingual) -> None:
        self.left.append(Unplaced(self._number, text.strip()[:_EXCERPT], reason))


def _said(line: Line) -> str:
    """Return what ``line`` says where it is no line of its own; a mark that was typed stays, a label does not."""
    if line.cells:
        return " ".join(cell for cell in line.cells if cell)
    box = {"": "", "todo": "☐ ", "done": "☑ "}[line.task]
    return box + node_text(line) if line.is_placed else line.raw


def _segments(runs: Iterable[Span]) -> list[list[Span]]:
    """Return ``runs`` in the lines that soft breaks part them into."""
    runs = list(runs)
    if not any("\n" in run.text for run in runs):
        return [runs]
    segments: list[list[Span]] = [[]]
    for run in runs:
        first, *others = run.text.split("\n")
        segments[-1].append(replace(run, text=first))
        segments.extend([replace(run, text=text)] for text in others)
    return segments


def _joined_breaks(texts: Sequence[str]) -> list[str]:
    """Return the lines of an entry, each with those below it that begin with no marker of their own."""
    kept: list[list[str]] = []
    for text in texts:
        if kept and not split_marker(text)[0] and not split_task(text)[0]:
            kept[-1].append(text)
        else:
            kept.append([text])
    joined_texts = ("\n".join(lines).strip("\n") for lines in kept)
    return [text for text in joined_texts if text] or [""]
