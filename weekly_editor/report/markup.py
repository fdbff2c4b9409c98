r"""Inline markup: ``**bold**``, ``~~struck~~``, code, ``[text](https://…)`` and ``\`` before any of their signs.

A mark opens before and closes after a visible character, as in CommonMark 6.2; runs of four and more signs are text
(``6222****1234`` is a card, not a mark), and so is every sign without a partner. One pass, whatever the text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Literal
from urllib.parse import urlsplit

from weekly_editor.report.pattern import late_pattern

_SIGN = late_pattern(r"[\\*~`\[\]]")
_TOKEN = late_pattern(
    r"\\(?P<escaped>[\\*~`\[\]])"
    r"|`(?P<code>[^`\n]+)`"
    r"|\*{4,}|~{3,}"
    r"|(?P<mark>\*\*|~~|\[|\])"
)
_TARGET = late_pattern(r"\((?P<href>[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)\)")
_NUMBER_OR_SIGN = late_pattern(r"\d+|\D")
_CACHED_LENGTH = 2000


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text with one look; ``href`` is an address that may be opened, empty where there is none."""

    text: str
    bold: bool = False
    struck: bool = False
    code: bool = False
    href: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some characters of a text as they were written; a sign (a mark, code, an escape) is not read as words."""

    text: str
    is_sign: bool


@dataclass(frozen=True, slots=True)
class Run:
    """Some characters of a text as they were written, and how they look; signs are those that are not read."""

    text: str
    is_sign: bool = False
    bold: bool = False
    struck: bool = False
    code: bool = False
    href: str = ""


_Mark = Literal["**", "~~", "["]


@dataclass(slots=True)
class _Piece:
    """Text as it is shown and as it was written; ``turns`` is what a sign with a partner turns on or off."""

    text: str
    written: str
    code: bool = False
    turns: _Mark | None = None
    href: str = ""


@dataclass(slots=True)
class _Scan:
    """The pieces so far, and for every sign the places where it waits for a partner."""

    pieces: list[_Piece] = field(default_factory=list)
    waiting: dict[str, list[int]] = field(default_factory=lambda: {"**": [], "~~": [], "[": []})

    def add(self, text: str) -> None:
        """Add text that is shown as it is written."""
        self.pieces.append(_Piece(text, text))

    def wait(self, sign: str) -> None:
        """Add a sign that may open."""
        self.waiting[sign].append(len(self.pieces))
        self.add(sign)

    def close(self, sign: _Mark, written: str, href: str = "") -> None:
        """Pair the nearest waiting ``sign`` with one here; those between them have no partner any more."""
        opener = self.waiting[sign].pop()
        for places in self.waiting.values():
            while places and places[-1] > opener:
                places.pop()
        self.pieces[opener].turns, self.pieces[opener].href = sign, href
        self.pieces.append(_Piece("", written, turns=sign))


def spans(text: str) -> tuple[Span, ...]:
    """Return ``text`` as runs with their signs taken away; signs that mark nothing stay as they are."""
    if is_plain(text):
        return (Span(text),) if text else ()
    return _known_spans(text) if len(text) <= _CACHED_LENGTH else _spans(text)


def is_plain(text: str) -> bool:
    """Tell whether there is no sign in ``text``, so that it is shown as it is written."""
    return _SIGN.search(text) is None


def pieces(text: str) -> tuple[Piece, ...]:
    """Return all of ``text`` in order, words and signs apart; joined, the pieces are ``text`` again."""
    found: list[Piece] = []
    for piece in _scan(text).pieces:
        is_sign = piece.turns is not None or piece.text != piece.written
        if found and not is_sign and not found[-1].is_sign:
            found[-1] = Piece(found[-1].text + piece.written, is_sign=False)
        elif piece.written:
            found.append(Piece(piece.written, is_sign))
    return tuple(found)


def runs(text: str) -> tuple[Run, ...]:
    """Return all of ``text`` in order with its looks; joined, the runs are ``text`` again."""
    if is_plain(text):
        return (Run(text),) if text else ()
    return _known_runs(text) if len(text) <= _CACHED_LENGTH else _runs_of(text)


def visible(text: str) -> str:
    """Return what a reader sees of ``text``."""
    if is_plain(text):
        return text
    return "".join(span.text for span in spans(text))


def with_words(text: str, begin: int, end: int, words: str) -> str:
    """Return ``text`` with ``words`` where a reader sees ``visible(text)[begin:end]``, and all its marks.

    Unchanged where ``words`` are too few to keep apart the marks that stand between the characters they replace."""
    seen = visible(text)
    signs = list(text)
    for place, share in zip(places(text)[begin:end], _shares(seen[begin:end], words), strict=True):
        signs[place] = share
    changed = "".join(signs)
    return changed if visible(changed) == seen[:begin] + words + seen[end:] else text


def escaped(text: str) -> str:
    """Return ``text`` with every sign marked as itself, so that ``visible(escaped(text)) == text``."""
    return re.sub(r"([\\*~`\[\]])", r"\\\1", text)


def is_safe_address(address: str) -> bool:
    """Tell whether ``address`` is one that the program may open: http, https or mailto, nothing else."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return (parts.scheme in ("http", "https") and bool(parts.netloc)) or (
        parts.scheme == "mailto" and "@" in parts.path
    )


def places(text: str) -> list[int]:
    """Return where in ``text`` each character of ``visible(text)`` stands."""
    places: list[int] = []
    end = 0
    for piece in _scan(text).pieces:
        if piece.turns is None:
            begin = end + piece.written.rindex(piece.text)
            places.extend(range(begin, begin + len(piece.text)))
        end += len(piece.written)
    return places


def written_range(text: str, start: int, stop: int) -> tuple[int, int]:
    """Return where in ``text`` the characters from ``start`` to ``stop`` of its visible text were written."""
    if is_plain(text):
        return start, stop
    at = places(text)
    first = at[start] if start < len(at) else len(text)
    return first, at[stop - 1] + 1 if stop > start else first


def written_place(text: str, seen: int) -> int:
    """Return the place in ``text`` of a caret that stands behind ``seen`` visible characters."""
    return written_range(text, seen - 1, seen)[1] if seen else written_range(text, 0, 0)[0]


def _shares(seen: str, words: str) -> Iterator[str]:
    """Yield what of ``words`` stands for each character of ``seen``: number for number, digit for digit."""
    for old, new in _parts_for(_NUMBER_OR_SIGN.findall(seen), _NUMBER_OR_SIGN.findall(words)):
        yield from (share for _, share in _parts_for(old, new))


def _parts_for(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield every part of ``old`` with its part of ``new``, the last with all that is left."""
    for index, part in enumerate(old, 1):
        yield part, "".join(new[index - 1 : index if index < len(old) else None])


def _spans(text: str) -> tuple[Span, ...]:
    return tuple(_runs(_scan(text).pieces))


_known_spans = lru_cache(maxsize=4096)(_spans)


def _runs_of(text: str) -> tuple[Run, ...]:
    return tuple(run for run in _written_runs(_scan(text).pieces) if run.text)


_known_runs = lru_cache(maxsize=4096)(_runs_of)


def _written_runs(pieces: list[_Piece]) -> Iterator[Run]:
    depth = {"**": 0, "~~": 0}
    href = ""
    for piece in pieces:
        if piece.turns == "[":
            yield Run(piece.written, is_sign=True, href=href or piece.href)
            href = piece.href
        elif piece.turns:
            depth[piece.turns] += 1 if piece.text else -1
            yield Run(piece.written, is_sign=True)
        else:
            head, words, tail = piece.written.rpartition(piece.text) if piece.text else ("", "", "")
            look = (depth["**"] > 0, depth["~~"] > 0, piece.code, href)
            yield Run(head, True, *look)
            yield Run(words, False, *look)
            yield Run(tail, True, *look)


def _scan(text: str) -> _Scan:
    scan, end = _Scan(), 0
    while (match := _TOKEN.search(text, end)) is not None:
        scan.add(text[end : match.start()])
        end = _take(scan, text, match)
    scan.add(text[end:])
    return scan


def _take(scan: _Scan, text: str, match: re.Match[str]) -> int:
    """Add what ``match`` found to ``scan`` and return where the text goes on."""
    end = match.end()
    match match["mark"]:
        case "**" | "~~" as sign:
            _take_emphasis(scan, sign, text[match.start() - 1 : match.start()], text[end : end + 1])
        case "[":
            scan.wait("[")
        case "]":
            return _take_label_end(scan, text, end)
        case _:
            shown = match["code"] or match["escaped"] or match[0]
            scan.pieces.append(_Piece(shown, match[0], code=match["code"] is not None))
    return end


def _take_emphasis(scan: _Scan, sign: Literal["**", "~~"], before: str, after: str) -> None:
    if scan.waiting[sign] and before.strip():
        scan.close(sign, sign)
    elif after.strip():
        scan.wait(sign)
    else:
        scan.add(sign)


def _take_label_end(scan: _Scan, text: str, end: int) -> int:
    """Close the label before ``end`` if an address that may be opened follows, and return where the text goes on."""
    if scan.waiting["["]:
        target = _TARGET.match(text, end)
        is_empty = text[end - 2] == "["
        if target is not None and not is_empty and is_safe_address(target["href"]):
            scan.close("[", f"]{target[0]}", target["href"])
            return target.end()
        scan.waiting["["].pop()
    scan.add("]")
    return end


def _runs(pieces: list[_Piece]) -> Iterator[Span]:
    for look, run in groupby(_looks(pieces), key=itemgetter(0)):
        bold, struck, code, href = look
        yield Span("".join(text for _, text in run), bold, struck, code, href)


def _looks(pieces: list[_Piece]) -> Iterator[tuple[tuple[bool, bool, bool, str], str]]:
    depth = {"**": 0, "~~": 0}
    href = ""
    for piece in pieces:
        if piece.turns == "[":
            href = piece.href
        elif piece.turns:
            depth[piece.turns] += 1 if piece.text else -1
        elif piece.text:
            yield (depth["**"] > 0, depth["~~"] > 0, piece.code, href), piece.text
