"""Source lines of Markdown and of plain text: what each one is, how deep it stands, and what it says.

Libraries for Markdown merge lines that Chinese writers mean as entries of their own, and know none of
``1、 （一） ①``; here one line of the source is one ``Line``."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from weekly_editor.report.clean import clean
from weekly_editor.report.model import Marker
from weekly_editor.report.pattern import late_pattern

LineKind = Literal["blank", "heading", "item", "table", "quote", "code", "html", "rule", "plain"]
Style = Literal["", "han", "han_bracket", "number", "bracket", "circled", "letter", "bullet"]
Task = Literal["", "todo", "done"]

TAB_COLUMNS = 4
LEVEL_COLUMNS = 4  # of a list within a list
_WIDE_COLUMNS = 2  # of an ideographic space
_LEAD = late_pattern("[ \t\u3000\u00a0]*")
_HEADING = late_pattern(r"(#{1,6})(?:[ \t\u3000\u00a0]+|(?=[\u4e00-\u9fff【（]))(?!$)")
_QUOTE = late_pattern(r"(?:>[ \t]?)+")
_COUNTED_ON = late_pattern(r"(?P<count>\d{1,2})(?P<sign>[、．])(?=\d)")
_FENCE = late_pattern(r"`{3,}(?=[^`]*$)|~{3,}")
_HTML = late_pattern(r"<(?:!--|/?[A-Za-z][A-Za-z0-9-]*[\s/>])")
_TASK = late_pattern(r"\[(?P<box>[ xX\u3000√✓])\](?=[ \t\u3000\u00a0]|$)|(?P<sign>[☐☑☒])")
_DASHES = late_pattern(r"(?:\|\s*(?::?-+:?\s*)?)+")
_LONG_DASHES = late_pattern(r"(?:\|\s*(?::?-{3,}:?\s*)?)+")
_MARKER = late_pattern(
    r"(?P<bullet>[*+\-–—](?=[ \t\u3000\u00a0])|-(?=[\u4e00-\u9fff【“《])|[•·●○■◆▪◦‣∙・･])"
    r"|(?P<han>[一二三四五六七八九十]{1,3}(?:、|[.．](?!\d)))"
    r"|(?P<han_bracket>[（(][一二三四五六七八九十]{1,3}[）)]、?)"
    r"|(?P<bracket>[（(]\d{1,2}[）)]、?)"
    r"|(?P<circled>[①-⑳][.、．]?)"
    r"|(?P<number>\d{1,2}(?:[.、．](?!\d)|[)）]))"
    r"|(?P<letter>[a-z][.)](?=[ \t\u3000\u00a0]))"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a source.

    ``number`` counts from 1, ``indent`` is in columns (a tab goes to the next multiple of 4, an ideographic space
    takes 2), ``marker`` is the mark as written (``##``, ``1、``, ``-``; ``|---|`` below the heads of a table) and
    ``text`` what follows it. ``level`` is that of a heading or quote. ``raw`` is the line as it stands, cleaned,
    without its end.

    Of a source with lists and tables of its own, ``is_placed`` says that ``indent`` is the level of a line whatever
    its marker, ``cells`` are those of a row that need no parting, and ``beside`` what stands in the columns beside
    the cell that a line is from: pairs of a column's head and the cell."""

    number: int
    indent: int
    kind: LineKind
    text: str
    raw: str
    marker: str = ""
    style: Style = ""
    level: int = 0
    task: Task = ""
    is_placed: bool = False
    cells: tuple[str, ...] = ()
    beside: tuple[tuple[str, str], ...] = ()

    @property
    def node_marker(self) -> Marker:
        """The marker that a node of an outline takes from this line."""
        if self.task:
            return self.task
        if self.kind != "item":
            return "plain"
        return "bullet" if self.style == "bullet" else "number"


def scan_lines(text: str) -> tuple[Line, ...]:
    """Return every line of ``text``, blank ones included; lines in a code fence or a comment are nothing else."""
    raws = clean(text).split("\n")
    scanner = _Scanner(_last_ends(raws))
    return tuple(scanner.line(number, raw) for number, raw in enumerate(raws, 1))


def scan_line(number: int, raw: str) -> Line:
    """Return ``raw`` as the line it is where no fence or comment is open; ``raw`` is clean and has no break."""
    raw = raw.rstrip()
    lead = _LEAD.match(raw)
    rest = raw[lead.end() :] if lead else raw
    indent = columns(raw[: len(raw) - len(rest)])
    if not rest:
        return Line(number, indent, "blank", "", raw)
    if (quote := _QUOTE.match(rest)) is not None:
        return _quoted(number, indent, rest[quote.end() :].strip(), raw, quote[0].count(">"))
    if (heading := _HEADING.match(rest)) is not None:
        return Line(
            number, indent, "heading", _without_closing(rest[heading.end() :]), raw, heading[1], level=len(heading[1])
        )
    if is_rule(rest):
        return Line(number, indent, "rule", rest, raw)
    if rest[0] == "|" and rest.count("|") > 1:
        return Line(number, indent, "table", rest, raw)
    if _HTML.match(rest):
        return Line(number, indent, "html", rest, raw)
    return listed_line(number, indent, rest, raw)


def listed_line(number: int, indent: int, text: str, raw: str) -> Line:
    """Return ``text``, which stands at ``indent``, as an item where it starts with a marker or a box, else as plain."""
    marker, style, rest = split_marker(text)
    task, words = split_task(rest)
    kind: LineKind = "item" if marker or task else "plain"
    return Line(number, indent, kind, words, raw, marker, style or ("bullet" if task else ""), task=task)


def split_task(text: str) -> tuple[Task, str]:
    """Return whether the box that ``text`` starts with is ticked, and what follows it; a box alone is text."""
    match = _TASK.match(text)
    rest = text[match.end() :].strip() if match else ""
    if match is None or not rest:
        return "", text
    is_open = match["sign"] == "☐" or (match["box"] is not None and not match["box"].strip())
    return "todo" if is_open else "done", rest


def is_rule(text: str) -> bool:
    """Tell whether ``text`` is a line drawn with signs, as ``———`` or ``***``."""
    signs = set(text) - {" ", "\t"}
    return len(signs) == 1 and signs <= set("-*_=—─") and len(text) - text.count(" ") - text.count("\t") >= 3


def split_marker(text: str) -> tuple[str, Style, str]:
    """Return the list marker that ``text`` starts with, its style, and what follows it.

    A figure such as ``8.13`` or ``99.9%`` starts with no marker; a marker with nothing behind it is text."""
    match = _MARKER.match(text)
    rest = text[match.end() :].strip() if match else ""
    if match is None or not rest:
        return "", "", text
    style: Style = match.lastgroup  # type: ignore[assignment]  # the groups bear the names of the styles
    return match[0], style, rest


def columns(lead: str) -> int:
    """Return how many columns the white space ``lead`` takes."""
    width = 0
    for sign in lead:
        if sign == "\t":
            width += TAB_COLUMNS - width % TAB_COLUMNS
        else:
            width += _WIDE_COLUMNS if sign == "\u3000" else 1
    return width


class _Scanner:
    """Remembers, from line to line, which code fence or comment is open; what never ends opens nothing."""

    def __init__(self, last_ends: Mapping[str, int]) -> None:
        self._last_ends = last_ends
        self._fence = ""
        self._indent = 0
        self._in_comment = False
        self._rows = 0  # of the table so far
        self._counts: dict[tuple[int, str], int] = {}  # the last number of each indent and sign

    def line(self, number: int, raw: str) -> Line:
        stripped = raw.strip()
        if self._fence:
            return self._code(number, raw.rstrip(), stripped)
        if self._in_comment or stripped.startswith("<!--"):
            self._in_comment = "-->" not in stripped and number < self._last_ends["-"]
            return Line(number, 0, "html" if stripped else "blank", stripped, raw.rstrip())
        if (fence := _FENCE.match(stripped)) is not None and number < self._last_ends[stripped[0]]:
            self._fence = fence[0]
            self._indent = columns(raw[: len(raw) - len(raw.lstrip())])
            info = stripped[len(fence[0]) :].strip()
            return Line(number, self._indent, "code" if info else "blank", info, raw.rstrip(), fence[0])
        return self._below_heads(self._counted_on(scan_line(number, raw)))

    def _below_heads(self, line: Line) -> Line:
        """Return ``line`` as a mark without text where it holds dashes below heads; ``| - |`` elsewhere says ``-``."""
        self._rows = self._rows + 1 if line.kind == "table" else 0
        dashes = _DASHES if self._rows == 2 else _LONG_DASHES
        if self._rows and "-" in line.text and dashes.fullmatch(line.text):
            return replace(line, text="", marker=line.text)
        return line

    def _counted_on(self, line: Line) -> Line:
        """Return ``line`` as an item where it counts on: ``3、2月投产`` is a figure, unless item 2 stands above."""
        if line.kind == "heading":
            self._counts.clear()
        elif line.style == "number":
            self._counts[line.indent, line.marker[-1]] = int(line.marker[:-1])
        elif line.kind == "plain" and (match := _COUNTED_ON.match(line.text)) is not None:
            place = line.indent, match["sign"]
            if self._counts.get(place) == int(match["count"]) - 1:
                self._counts[place] = int(match["count"])
                text = line.text[match.end() :]
                return replace(line, kind="item", text=text, marker=match[0], style="number")
        return line

    def _code(self, number: int, raw: str, stripped: str) -> Line:
        if stripped.startswith(self._fence) and set(stripped) == {self._fence[0]}:
            self._fence = ""
            return Line(number, self._indent, "blank", "", raw, stripped)
        return Line(number, self._indent, "code" if stripped else "blank", raw, raw)


def _last_ends(raws: Sequence[str]) -> dict[str, int]:
    """Return the number of the last line that ends a fence of backticks, one of tildes, and a comment (``-``)."""
    last = {"`": 0, "~": 0, "-": 0}
    for number, raw in enumerate(raws, 1):
        stripped = raw.strip()
        if "-->" in stripped:
            last["-"] = number
        if stripped[:3] in ("```", "~~~") and not stripped.strip(stripped[0]):
            last[stripped[0]] = number
    return last


def _quoted(number: int, indent: int, rest: str, raw: str, depth: int) -> Line:
    if not rest:
        return Line(number, indent, "blank", "", raw, level=depth)
    inner = listed_line(number, indent, rest, raw)
    if inner.kind == "item":
        return inner
    return Line(number, indent, "quote", rest, raw, ">" * depth, level=depth)


def _without_closing(heading: str) -> str:
    """Return the text of ``heading`` without the hashes that close it; ``C#`` keeps its own."""
    text = heading.rstrip("#")
    return text.strip() if text[-1:].isspace() else heading.strip()
