"""A document as messages for a group chat: Markdown as WeCom, Feishu and DingTalk show it, in pieces they take.

WeCom's first edition of Markdown knows heads, bold, links and code, but neither lists nor tables nor a backslash
before a sign. So labels are text, an entry stands behind wide blanks (which no renderer drops) and ends in two blanks
(without which others would join the lines), and a row of a table is an entry that names its columns."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace

from weekly_editor.document.block import Document, Inline, Inlines
from weekly_editor.document.inline import plain_text
from weekly_editor.report.markup import is_safe_address
from weekly_editor.report.pattern import late_pattern
from weekly_editor.writers.line import Line, Rank, document_lines

MAX_BYTES = 4096  # of one message, in UTF-8: developer.work.weixin.qq.com/document/path/91770
_INDENT = "\u3000"
_BREAK = "  \n"
_SIGNS: dict[Rank, str] = {"title": "# ", "about": "", "section": "## ", "topic": "### ", "text": ""}
_SENTENCE_END = late_pattern(r"[。！？；!?;\n]+[”’」』）)]*|\.(?=\s)")
_JOINERS = "\u200d\ufe0e\ufe0f\u20e3"
_SKINS = range(0x1F3FB, 0x1F400)
_LETTERS_OF_FLAGS = range(0x1F1E6, 0x1F200)


def render_chat(document: Document, max_bytes: int = MAX_BYTES) -> tuple[str, ...]:
    """Return ``document`` in pieces of at most ``max_bytes`` (256 or more) UTF-8 bytes each, in reading order.

    A piece ends where a part ends; where a part is longer than a piece, between two of its lines, and within a line
    only where that alone is longer, at the end of a sentence if there is one, else between two characters."""
    pieces: list[str] = []
    for lines in document_lines(document):
        blocks = _without_lonely_heads([_markdown(line) for line in _fitting(lines, max_bytes)], max_bytes)
        part = "\n".join(blocks)
        if pieces and _size(pieces[-1], part) <= max_bytes:
            pieces[-1] = f"{pieces[-1]}\n\n{part}"
        elif _size(part) <= max_bytes:
            pieces.append(part)
        else:
            pieces.extend(_packed(blocks, max_bytes))
    return tuple(pieces)


def _size(*parts: str) -> int:
    """Return how many bytes ``parts`` take with a blank line between them."""
    return len("\n\n".join(parts).encode())


def _packed(blocks: Sequence[str], max_bytes: int) -> Iterator[str]:
    piece = ""
    for block in blocks:
        joined = f"{piece}\n{block}" if piece else block
        if _size(joined) > max_bytes:
            yield piece
            piece = block
        else:
            piece = joined
    yield piece


def _without_lonely_heads(written: Sequence[str], max_bytes: int) -> list[str]:
    """Return lines with each head joined to what stands below it, as far as both fit into one piece."""
    blocks: list[str] = []
    for line in written:
        if blocks and _ends_in_head(blocks[-1]) and _size(f"{blocks[-1]}\n{line}") <= max_bytes:
            blocks[-1] = f"{blocks[-1]}\n{line}"
        else:
            blocks.append(line)
    return blocks


def _ends_in_head(block: str) -> bool:
    return block.rpartition("\n")[2].startswith("#")


def _markdown(line: Line) -> str:
    """Return ``line`` as Markdown, without the break at its end where it is a head."""
    sign, indent = _SIGNS[line.rank], _INDENT * line.depth
    text = indent + sign + line.prefix + "".join(_inline(inline) for inline in line.inlines)
    if sign:
        return " ".join(text.split("\n"))
    return text.replace("\n", f"{_BREAK}{indent}{_INDENT}") + _BREAK.rstrip("\n")


def _inline(inline: Inline) -> str:
    """Return a run with its marks around each of its lines."""
    return "\n".join(_marked(line, inline) for line in inline.text.split("\n"))


def _marked(line: str, inline: Inline) -> str:
    """Return ``line`` in the look of ``inline``, white space outside the marks: ``** bold**`` is not bold."""
    text = line.strip()
    if not text:
        return line
    before, _, after = line.partition(text)
    text = f"`{text}`" if inline.code and "`" not in text else text
    text = f"~~{text}~~" if inline.struck else text
    text = f"[{text}]({inline.href})" if is_safe_address(inline.href) else text
    text = f"**{text}**" if inline.bold else text
    return before + text + after


def _fitting(lines: Sequence[Line], max_bytes: int) -> Iterator[Line]:
    """Yield ``lines``, those that are longer than a piece in several; what goes on has no label, and no sign."""
    for line in lines:
        if _size(_markdown(line)) <= max_bytes:
            yield line
        else:
            yield from _cut(line, max_bytes)


def _cut(line: Line, max_bytes: int) -> Iterator[Line]:
    """Yield ``line`` in several that fit into a piece each; its runs are read once, as far as the next one needs."""
    runs = (_without_long_address(inline, max_bytes) for inline in line.inlines)
    rest = _filled(replace(line, inlines=()), runs, max_bytes)
    while _size(_markdown(rest)) > max_bytes:
        part, rest = _split(rest, max_bytes)
        yield part
        rest = _filled(rest, runs, max_bytes)
    yield rest


def _filled(line: Line, runs: Iterator[Inline], max_bytes: int) -> Line:
    """Return ``line`` with as many more of ``runs`` as make it longer than a piece, all where they do not."""
    inlines = list(line.inlines)
    size = sum(_size(_inline(inline)) for inline in inlines)
    while size <= max_bytes and (run := next(runs, None)) is not None:
        inlines.append(run)
        size += _size(_inline(run))
    return replace(line, inlines=tuple(inlines))


def _split(line: Line, max_bytes: int) -> tuple[Line, Line]:
    """Return as much of ``line`` as fits into a piece, at least one character, and what goes on."""
    low, high = 1, min(max_bytes, sum(len(inline.text) for inline in line.inlines))
    while low < high:  # the longest that fits; every character more makes it longer
        middle = (low + high + 1) // 2
        if _size(_markdown(replace(line, inlines=_taken(line.inlines, 0, middle)))) <= max_bytes:
            low = middle
        else:
            high = middle - 1
    text = plain_text(line.inlines)
    end = _place_to_break(text, low)
    while end > 1 and _size(_markdown(replace(line, inlines=_taken(line.inlines, 0, end)))) > max_bytes:
        end -= 1  # less text may need more marks: one with ` in it has none of its own
    going_on = Line("text", line.depth, "", _taken(line.inlines, end, len(text)))
    return replace(line, inlines=_taken(line.inlines, 0, end)), going_on


def _without_long_address(inline: Inline, max_bytes: int) -> Inline:
    """Return ``inline`` as plain words where its address alone would fill half a piece."""
    return replace(inline, href="") if _size(inline.href) > max_bytes // 2 else inline


def _taken(inlines: Inlines, start: int, end: int) -> Inlines:
    """Return the characters from ``start`` to ``end`` of all text in ``inlines``, each in its own look."""
    taken, place = [], 0
    for inline in inlines:
        text = inline.text[max(0, start - place) : max(0, end - place)]
        if text:
            taken.append(inline if text == inline.text else replace(inline, text=text))
        place += len(inline.text)
    return tuple(taken)


def _place_to_break(text: str, longest: int) -> int:
    """Return where to break ``text`` so that at most ``longest`` characters stand before; at least one does."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text, 0, longest)]
    if ends and ends[-1] >= longest // 2:
        return ends[-1]
    place = longest
    while place > 1 and _is_one_character(text, place):
        place -= 1
    return place if place > 1 else longest


def _is_one_character(text: str, place: int) -> bool:
    """Tell whether what stands on both sides of ``place`` is seen as one character."""
    before, after = text[place - 1], text[place : place + 1]
    if not after:
        return False
    joins = after in _JOINERS or before == "\u200d" or unicodedata.combining(after) > 0 or ord(after) in _SKINS
    return joins or (ord(after) in _LETTERS_OF_FLAGS and _letters_before(text, place) % 2 == 1)


def _letters_before(text: str, place: int) -> int:
    """Return how many letters of flags, of which two are one flag, stand right before ``place``."""
    count = 0
    while count < place and ord(text[place - count - 1]) in _LETTERS_OF_FLAGS:
        count += 1
    return count
