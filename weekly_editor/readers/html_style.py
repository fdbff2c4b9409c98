"""What the style of an HTML element says that matters to its words: the look, the level, and what is not shown."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from weekly_editor.readers.line import LEVEL_COLUMNS
from weekly_editor.report.pattern import late_pattern

_INDENT_PT = 21.0  # of a level: two Chinese characters of the usual size
_MAX_MARGIN_PT = 400.0  # more than that centres a page
_BOLD_WEIGHT = 600
_LENGTH = late_pattern(r"(-?\d*\.?\d+)(pt|px|in|cm|mm|r?em)")
_POINTS = {"pt": 1.0, "px": 0.75, "in": 72.0, "cm": 28.35, "mm": 2.835, "em": 10.5, "rem": 12.0}
_MSO_LEVEL = late_pattern(r"l\d+\s+level(\d)")
_NOT_WRITTEN = ("comment-list", "header", "footer", "comment")


@dataclass(frozen=True, slots=True)
class Style:
    """What a style sets; None where it says nothing and the element around it counts.

    ``margin`` is in columns, LEVEL_COLUMNS to the level; ``mso_level`` is that of a list of Word, 0 outside of one;
    ``is_label`` marks the bullet or number that Word wrote out before the text."""

    is_hidden: bool = False
    is_block: bool = False
    is_bold: bool | None = None
    is_struck: bool | None = None
    keeps_space: bool | None = None
    is_unsigned: bool | None = None
    margin: int = 0
    mso_level: int = 0
    is_label: bool = False


NO_STYLE = Style()


@lru_cache(maxsize=512)  # a document repeats few of them
def style_of(written: str) -> Style:
    """Return what the ``style`` attribute ``written`` says, NO_STYLE itself where it says nothing."""
    found = dict(_declarations(written))
    level = _MSO_LEVEL.search(found.get("mso-list", ""))
    decoration = found.get("text-decoration", "") + found.get("text-decoration-line", "")
    space = found.get("white-space", "")
    marker = found.get("list-style-type", found.get("list-style", ""))
    style = Style(
        is_hidden=_is_hidden(found),
        is_block=found.get("display", "") in ("block", "list-item"),
        is_bold=_is_bold(found.get("font-weight", "")),
        is_struck=True if "line-through" in decoration else None,
        keeps_space=space.startswith(("pre", "break-spaces")) if space and space != "inherit" else None,
        is_unsigned="none" in marker.split() if marker else None,
        margin=_margin(found),
        mso_level=int(level[1]) if level is not None else 0,
        is_label=found.get("mso-list", "") == "ignore",
    )
    return NO_STYLE if style == NO_STYLE else style


def _declarations(written: str) -> Iterator[tuple[str, str]]:
    for declaration in written.split(";"):
        name, _, value = declaration.partition(":")
        yield name.strip().lower(), value.strip().lower()


def _is_hidden(found: dict[str, str]) -> bool:
    return (
        found.get("display", "").startswith("none")
        or found.get("visibility", "").startswith("hidden")
        or found.get("mso-hide", "") == "all"
        or found.get("mso-element", "") in _NOT_WRITTEN
    )


def _is_bold(weight: str) -> bool | None:
    if weight.isdigit():
        return int(weight[:4]) >= _BOLD_WEIGHT
    return {"bold": True, "bolder": True, "normal": False, "lighter": False}.get(weight)


def _margin(found: dict[str, str]) -> int:
    """Return how far a paragraph is indented, in columns; the indent of its first line alone is a manner of writing."""
    sides = found.get("margin", "").split()
    left = found.get("margin-left", sides[3] if len(sides) > 3 else sides[1] if len(sides) > 1 else "")
    length = _LENGTH.match(left)
    points = float(length[1]) * _POINTS[length[2]] if length is not None else 0.0
    return round(points / _INDENT_PT * LEVEL_COLUMNS) if 0 < points <= _MAX_MARGIN_PT else 0
