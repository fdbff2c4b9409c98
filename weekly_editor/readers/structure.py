"""Where the sections of a source begin: at headings, at 一、, at lines in 【】, or at the names that they bear."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from weekly_editor.readers.line import Line, Style, split_marker
from weekly_editor.readers.section_name import Name, is_bold, is_short_name, section_name, unbold

_BELOW_ALL = 99  # the level of a head that is no heading
_STRONG = ("metrics", "incidents", "plan")


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the source: its head (None above the first one), what that calls it, and the lines below."""

    line: Line | None
    name: Name
    body: tuple[Line, ...]


def split_parts(lines: Sequence[Line]) -> tuple[Part, ...]:
    """Return ``lines`` as parts, in order and without loss; the first has no head and may hold only blanks."""
    lines = tuple(_numbered_below(tuple(_underlined(lines))))
    heads = _Heads(lines)
    parts: list[tuple[Line | None, Name, list[Line]]] = [(None, Name(""), [])]
    for line in lines:
        name = heads.name_of(line)
        if name is None:
            parts[-1][2].append(line)
        else:
            parts.append((line, name, []))
    return tuple(Part(line, name, tuple(body)) for line, name, body in parts)


class _Heads:
    """Decides line by line whether it opens a section."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._level = _BELOW_ALL + 1
        self._name: Name | None = None
        self._has_headings = any(line.kind == "heading" for line in lines)
        self._styles = frozenset() if self._has_headings else _section_styles(lines)
        self._has_bold_heads = _has_bold_heads(lines)
        self._bracket_indent = min((line.indent for line in lines if _is_bracketed(line)), default=0)

    def name_of(self, line: Line) -> Name | None:
        """Return what ``line`` calls the section that it opens, None where it opens none."""
        if line.kind == "heading":
            name, level = _name(line), line.level
            opens = level <= self._level or self._is_section_within(name)
        elif line.kind in ("item", "plain") and self._level >= _BELOW_ALL:
            name, level = _name(line), _BELOW_ALL
            opens = self._is_head_without_hash(line, name)
        else:
            return None
        if not opens:
            return None
        self._level, self._name = level, name
        return name

    def _is_section_within(self, name: Name) -> bool:
        """Tell whether a heading below the open section's is a section of its own all the same."""
        if name.code:
            return True
        return name.kind in _STRONG and self._name is not None and self._name.kind is None

    def _is_head_without_hash(self, line: Line, name: Name) -> bool:
        if line.task or not (name.title or name.code):
            return False
        if name.is_bracketed:
            return line.indent <= self._bracket_indent + 1
        if line.indent > 1:
            return False
        if line.kind == "plain" and self._has_bold_heads and is_bold(line.text):
            return is_short_name(line.text)
        if line.style in self._styles:
            return is_short_name(line.text) or line.style == "han"
        if line.style in ("number", "bracket", "circled", "letter", "bullet"):
            return False
        return is_short_name(line.text) and (bool(name.code) or (name.kind is not None and not self._has_headings))


def _underlined(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield ``lines`` with those that ``===`` underlines as headings."""
    before: Line | None = None
    for line in lines:
        if line.kind == "rule" and before is not None and before.kind == "plain" and set(line.text) == {"="}:
            before = replace(before, kind="heading", marker="=", level=1)
        if before is not None:
            yield before
        before = line
    if before is not None:
        yield before


def _numbered_below(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield ``lines``, bold ones with a number as items where bold ones with 一、 are the heads of sections."""
    if not any(_bold_style(line) == "han" for line in lines):
        yield from lines
        return
    for line in lines:
        style = _bold_style(line)
        if style in ("", "han"):
            yield line
        else:
            marker, _, text = split_marker(unbold(line.text))
            yield replace(line, kind="item", marker=marker, style=style, text=f"**{text}**")


def _bold_style(line: Line) -> Style:
    """Return how a bold line is numbered, "" for one without a number or that is not bold."""
    return split_marker(unbold(line.text))[1] if line.kind == "plain" and is_bold(line.text) else ""


def _section_styles(lines: Sequence[Line]) -> frozenset[Style]:
    """Return the marker styles that number sections: 一、 always, others where they bear two known names."""
    known = Counter(line.style for line in lines if line.kind == "item" and line.indent <= 1 and _name(line).kind)
    styles = {line.style for line in lines if line.kind == "item" and line.indent <= 1}
    if "han" in styles:
        return frozenset({"han"})
    return frozenset(style for style, count in known.items() if count > 1)


def _has_bold_heads(lines: Sequence[Line]) -> bool:
    """Tell whether bold lines are the heads of the source: two of them bear known names."""
    known = [line for line in lines if line.kind == "plain" and is_bold(line.text) and _name(line).kind is not None]
    return len(known) > 1


def _name(line: Line) -> Name:
    return section_name(line.text, is_numbered=line.kind != "item")


def _is_bracketed(line: Line) -> bool:
    return line.kind in ("item", "plain") and _name(line).is_bracketed
