"""The blocks a document is made of: frozen, equal when they read the same, each with the loc it came from."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Literal

from weekly_editor.report.bilingual import Language
from weekly_editor.report.loc import Loc
from weekly_editor.report.model import Kind, Marker, Report
from weekly_editor.report.week import Week

Tone = Literal["normal", "muted", "good", "risk"]
Align = Literal["left", "right"]
FULL = Decimal(100)  # of a bar, in percent
MAX_LEVEL = 8  # Word knows nine list levels, 0 to 8; deeper nodes stand at the last


@dataclass(frozen=True, slots=True)
class Inline:
    """A run of text with one look; ``tone`` says what it means, the look decides the colour."""

    text: str
    bold: bool = False
    struck: bool = False
    code: bool = False
    href: str = ""
    tone: Tone = "normal"


Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A head: level 1 opens a section (label 一、), level 2 a topic or group within it (label （一） or none)."""

    loc: Loc
    level: Literal[1, 2]
    label: str
    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text between lists."""

    loc: Loc
    inlines: Inlines


@dataclass(frozen=True, slots=True)
class ListItem:
    """An entry of a list, as deep as ``level`` says (0 is the outermost, MAX_LEVEL the deepest).

    Items with the same ``list_id`` (unique within a part) are one list: they have one kind of marker a level
    (todo and done count as one), and their numbers restart after a shallower item of the same list. ``label`` is what
    is printed before the text (``1.``, ``（2）``, ``•``, ``☐``). Plain text has no label and is of no list, 0."""

    loc: Loc
    level: int
    marker: Marker
    label: str
    list_id: int
    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; ``share`` is its part of the table's width, all shares adding up to 100."""

    title: str
    share: int
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one column of one row: a text, or entries of a list, each on a line of its own.

    ``bar`` is how much of a bar above the text is filled, from 0 to FULL; None where there is no bar."""

    loc: Loc
    inlines: Inlines = ()
    items: tuple[ListItem, ...] = ()
    bar: Decimal | None = None

    @property
    def is_empty(self) -> bool:
        """Tell whether the cell shows nothing."""
        return not self.inlines and not self.items and self.bar is None


@dataclass(frozen=True, slots=True)
class Row:
    """One cell for every column of the table."""

    loc: Loc
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under the heads of ``columns``."""

    loc: Loc
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """Figures of one name, one for each category of a chart, None where one is not known.

    ``decimals`` are those that they are told with; None tells them as they were typed."""

    name: str
    values: tuple[Decimal | None, ...]
    is_target: bool = False
    decimals: int | None = None


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing of figures: a line for what goes on from week to week, bars to compare several.

    ``categories`` are the names of the weeks, the oldest first, and ``…`` between two that do not follow each other;
    ``unit`` is that of all figures."""

    loc: Loc
    kind: Literal["line", "bar"]
    title: str
    unit: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]


@dataclass(frozen=True, slots=True)
class Charts:
    """One chart as wide as the text, or two side by side; what they show stands in the table above, too."""

    loc: Loc
    charts: tuple[Chart, ...]


Block = Heading | Paragraph | ListItem | Table | Charts


@dataclass(frozen=True, slots=True)
class Part:
    """What one section reads like; no blocks where the section says nothing and is left out."""

    section_id: str
    kind: Kind
    loc: Loc
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report as it is read: ``title`` and ``subtitle`` above, then the parts in order.

    ``report`` is what the locs point into, for writers that can be read back; None where no one report is behind it."""

    title: str
    subtitle: str
    language: Language
    week: Week
    author: str
    team: str
    created_at: datetime | None
    parts: tuple[Part, ...]
    report: Report | None = None
