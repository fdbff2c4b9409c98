"""Source lines as a tree: by heading level, by indent, and where the indent is the same by the style of the marker."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from weekly_editor.readers.line import Line

MAX_DEPTH = 60  # what stands deeper stands at this level
_RANKS = {"": 0, "han": 1, "han_bracket": 2, "number": 3, "bracket": 4, "circled": 5, "letter": 6, "bullet": 7}
_JITTER = 1  # columns that make no level


@dataclass(slots=True)
class Branch:
    """A line and the lines below it."""

    line: Line
    children: list["Branch"] = field(default_factory=list)


def grow(lines: Iterable[Line]) -> list[Branch]:
    """Return ``lines`` as branches in their order; blank lines and rules are left out."""
    roots: list[Branch] = []
    open_branches: list[Branch] = []
    after_blank = False
    for line in lines:
        if line.kind in ("blank", "rule"):
            after_blank = True
            continue
        _close(open_branches, line, after_blank)
        del open_branches[MAX_DEPTH - 1 :]
        branch = Branch(line)
        (open_branches[-1].children if open_branches else roots).append(branch)
        if line.kind != "table":  # nothing stands below a row of cells
            open_branches.append(branch)
        after_blank = False
    return roots


def _close(open_branches: list[Branch], line: Line, after_blank: bool) -> None:
    """Take from ``open_branches`` all that ``line`` does not stand below."""
    if line.kind == "heading":
        while open_branches and not _is_higher_heading(open_branches[-1].line, line):
            open_branches.pop()
        return
    while open_branches and _is_right_of(open_branches[-1].line, line):
        open_branches.pop()
    if not open_branches or not _is_level_with(open_branches[-1].line, line):
        return
    if line.is_placed:
        _close_placed(open_branches, line)
    elif line.kind == "item":
        _close_styles(open_branches, line, after_blank)
    elif not _is_nested_by_style(open_branches, line):
        _close_level(open_branches, line)


def _close_styles(open_branches: list[Branch], line: Line, after_blank: bool) -> None:
    """Find the place of an item among the open ones of its indent, by the styles of their markers."""
    top = open_branches[-1].line
    while top.kind != "item":
        open_branches.pop()
        if not open_branches or not _is_level_with(open_branches[-1].line, line):
            return
        top = open_branches[-1].line
    level = [branch.line for branch in _of_level(open_branches, line)]
    if line.style in [each.style for each in level]:
        while open_branches.pop().line.style != line.style:
            pass
        return
    is_below = _RANKS[line.style] > _RANKS[top.style] and not (line.style == "bullet" and after_blank)
    is_below = is_below and not _is_nested_by_indent(open_branches[-1])
    if not is_below and not top.text.endswith((":", "：", "】")):
        while open_branches and _is_level_with(open_branches[-1].line, line):
            if _RANKS[open_branches[-1].line.style] < _RANKS[line.style] and line.style != "bullet":
                return
            open_branches.pop()


def _close_level(open_branches: list[Branch], line: Line) -> None:
    while open_branches and _is_level_with(open_branches[-1].line, line):
        open_branches.pop()


def _close_placed(open_branches: list[Branch], line: Line) -> None:
    """Close the level of ``line``, but for an item whose marker was typed: 1. of a list stands below a typed （一）."""
    while open_branches and _is_level_with(open_branches[-1].line, line):
        top = open_branches[-1].line
        is_typed = top.kind == "item" and not top.is_placed
        if is_typed and line.kind == "item" and _RANKS[top.style] < _RANKS[line.style]:
            return
        open_branches.pop()


def _is_nested_by_style(open_branches: list[Branch], line: Line) -> bool:
    """Tell whether several open items share the indent of ``line``, so that text at it belongs to the last."""
    level = _of_level(open_branches, line)
    if level and level[-1].line.kind != "item":
        open_branches.pop()
        level.pop()
    return len([branch for branch in level if branch.line.kind == "item"]) > 1


def _is_nested_by_indent(branch: Branch) -> bool:
    """Tell whether what stands below ``branch`` is indented, so that what is not stands beside it."""
    return bool(branch.children) and _is_right_of(branch.children[0].line, branch.line)


def _of_level(open_branches: list[Branch], line: Line) -> list[Branch]:
    """Return the open branches at the end that share the indent of ``line``."""
    begin = len(open_branches)
    while begin and _is_level_with(open_branches[begin - 1].line, line):
        begin -= 1
    return open_branches[begin:]


def _is_higher_heading(above: Line, line: Line) -> bool:
    return above.kind == "heading" and above.level < line.level


def _is_right_of(above: Line, line: Line) -> bool:
    return above.kind != "heading" and above.indent > line.indent + _JITTER


def _is_level_with(above: Line, line: Line) -> bool:
    return above.kind != "heading" and abs(above.indent - line.indent) <= _JITTER
