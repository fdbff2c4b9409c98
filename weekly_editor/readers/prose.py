"""Branches as outlines, and lines as a short title and what it is about."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from weekly_editor.readers.line import Line, split_marker
from weekly_editor.readers.section_name import unbold
from weekly_editor.readers.table import read_table
from weekly_editor.readers.tree import Branch
from weekly_editor.report.markup import escaped
from weekly_editor.report.model import Node, Outline
from weekly_editor.report.pattern import late_pattern

MAX_TITLE = 30  # characters before the colon
_TITLE = late_pattern(rf"(?P<title>[^：:，。；;！？!?,\n]{{1,{MAX_TITLE}}}?)\s*(?:：|:(?!//|\d))\s*")
_BOLD_TITLE = late_pattern(r"(?P<title>\*\*[^*\n]{1,60}\*\*)(?:：|:(?=\s))\s*")
_BRACKETS = late_pattern(rf"【(?P<title>[^【】\n]{{1,{MAX_TITLE}}})】\s?[：:]?\s*")
_ENDING = ("。", "；", "，", "：", "！", "？", ".", ";", ",", ":", "!", "?", "、")


def outline_of(branches: Iterable[Branch]) -> Outline:
    """Return ``branches`` as an outline; a table gives one node a row, its cells between bars."""
    return tuple(node for branch in branches for node in nodes_of(branch))


def nodes_of(branch: Branch) -> Outline:
    """Return ``branch`` as nodes: one, none for the row of dashes under the heads of a table."""
    text = node_text(branch.line)
    children = outline_of(branch.children)
    if not text and not children:
        return ()
    return (Node(text=text, marker=branch.line.node_marker, children=children),)


def node_text(line: Line) -> str:
    """Return what ``line`` says as text with inline markup; code stands as code, cells between bars.

    What stands in the columns beside it follows, each cell behind the head of its column."""
    if line.beside:
        return joined([line.text, *(f"{head}：{cell}" if head else cell for head, cell in line.beside)])
    match line.kind:
        case "code":
            return f"`{line.text}`" if "`" not in line.text and line.text.strip() else escaped(line.text)
        case "table":
            return " | ".join(cell for row in read_table([line]).rows for cell in row if cell)
        case "heading":
            return split_marker(unbold(line.text))[2]
        case _:
            return line.text


def split_title(text: str) -> tuple[str, str]:
    """Return the short name that ``text`` starts with, before its first colon or in 【】, and the rest.

    The title is empty where there is none; a clock's colon (``10:22``) and an address's (``https://``) end no title."""
    match = _BOLD_TITLE.match(text) or _BRACKETS.match(text) or _TITLE.match(text)
    if match is None:
        return "", text
    title, rest = match["title"].strip(), text[match.end() :]
    for sign in ("**", "~~", "`"):
        if title.count(sign) % 2:  # the colon stands within the emphasis
            if not (rest.startswith(sign) and title.startswith(sign)):
                return "", text
            title, rest = title + sign, rest[len(sign) :].lstrip()
    if title.count("[") != title.count("]") or title.endswith("\\"):
        return "", text
    return title, rest


def without_colon(text: str) -> str:
    """Return ``text`` without the colon that announces what stands below."""
    text = unbold(text)
    return text[:-1].rstrip() if text.endswith(("：", ":")) else text


def joined(texts: Sequence[str]) -> str:
    """Return ``texts`` as one sentence after the other, with a semicolon where the writer put no stop."""
    said = [text for text in texts if text]
    return "".join(
        text if text.endswith(_ENDING) or index == len(said) - 1 else text + "；" for index, text in enumerate(said)
    )


def texts_below(branch: Branch) -> list[str]:
    """Return the texts of ``branch`` and of all below it, in reading order."""
    return [node_text(branch.line), *(text for child in branch.children for text in texts_below(child))]


def table_groups(branches: Iterable[Branch]) -> list[list[Branch]]:
    """Return ``branches`` in groups: the rows of a table together, anything else by itself."""
    groups: list[list[Branch]] = []
    for is_table, members in groupby(branches, key=lambda branch: branch.line.kind == "table"):
        rows = list(members)
        groups.extend(_tables(rows) if is_table else [[row] for row in rows])
    return groups


def _tables(rows: list[Branch]) -> Iterator[list[Branch]]:
    """Yield the tables that stand in ``rows`` one right after the other; a mark below heads begins a further one."""
    begin = 0
    for index in range(2, len(rows)):
        if rows[index].line.marker and index - 1 > begin:
            yield rows[begin : index - 1]
            begin = index - 1
    yield rows[begin:]


def is_lead(branch: Branch) -> bool:
    """Tell whether ``branch`` announces what follows: a heading below the section's, a bold line, one with a colon."""
    line = branch.line
    if line.kind == "heading":
        return True
    return line.kind == "plain" and (without_colon(line.text) != unbold(line.text) or unbold(line.text) != line.text)
