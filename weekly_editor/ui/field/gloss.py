"""Glosses on phrases of a text where it is written: what is underlined, how, and what it says on hover."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument, QTextLayout

from weekly_editor.analysis.dates import DatePhrase
from weekly_editor.analysis.finding import SEVERITIES, Severity
from weekly_editor.analysis.meaning import MarkKind
from weekly_editor.report.markup import is_plain, places, visible
from weekly_editor.ui.field.key_menu import MenuLine
from weekly_editor.ui.field.utf16 import to_place, to_units
from weekly_editor.ui.severity import severity_tone
from weekly_editor.ui.theme import Tones

_Underline = QTextCharFormat.UnderlineStyle
_GRAVITY: tuple[Severity | None, ...] = (*SEVERITIES, None)  # the gravest first


@dataclass(frozen=True, slots=True)
class Gloss:
    """What ``words`` say of ``text[begin:end]`` as it is written; ``severity`` is None where nothing is wrong.

    ``kind`` is what was recognised there, None where a check found it. ``phrase`` is the day that the text, as it is
    read, names there, None where no other can be put in its place. ``ways`` are what a menu offers about it."""

    begin: int
    end: int
    words: str
    severity: Severity | None = None
    kind: MarkKind | None = None
    phrase: DatePhrase | None = None
    ways: tuple[MenuLine, ...] = field(default=(), compare=False)


Glosses = tuple[Gloss, ...]
Glosser = Callable[[str], Glosses]  # of a text as it is written
Leads = dict[MarkKind | None, Callable[[], object]]  # where what is recognised is edited in a field of its own
Look = QTextCharFormat


def no_glosses(_text: str) -> Glosses:
    """Return none."""
    return ()


def side_by_side(glosses: Iterable[Gloss]) -> Glosses:
    """Return ``glosses`` in order, cut where they overlap: each piece is as grave as the gravest, and says all."""
    given = sorted(glosses, key=lambda gloss: _GRAVITY.index(gloss.severity))
    edges = sorted({edge for gloss in given for edge in (gloss.begin, gloss.end)})
    pieces = []
    for begin, end in pairwise(edges):
        over = [gloss for gloss in given if gloss.begin <= begin and end <= gloss.end]
        if over:
            words = "\n".join(dict.fromkeys(gloss.words for gloss in over))
            kind = next((gloss.kind for gloss in over if gloss.kind is not None), None)
            phrase = next((gloss.phrase for gloss in over if gloss.phrase is not None), None)
            ways = tuple(way for gloss in over for way in gloss.ways)
            pieces.append(Gloss(begin, end, words, over[0].severity, kind, phrase, ways))
    return tuple(pieces)


def gloss_at(glosses: Glosses, place: int) -> Gloss | None:
    """Return the gloss on the character at ``place``, None where there is none."""
    return next((gloss for gloss in glosses if gloss.begin <= place < gloss.end), None)


def underline(severity: Severity | None, tones: Tones) -> Look:
    """Return how a gloss is underlined: what is only recognised dotted, a hint dashed, what is worse with a line.

    A wave is no taller than the letters' room below them: in many fonts it is but a rough line."""
    look = Look()
    match severity:
        case None:
            style, colour = _Underline.DotLine, tones.edge
        case "hint":
            style, colour = _Underline.DashUnderline, severity_tone(severity, tones)
        case "ask" | "error":
            style, colour = _Underline.SingleUnderline, severity_tone(severity, tones)
    look.setUnderlineStyle(style)
    look.setUnderlineColor(QColor(colour))
    return look


def lines_in(document: QTextDocument, text: str, glosses: Glosses, tones: Tones) -> Iterator[tuple[QTextCursor, Look]]:
    """Yield where in ``document``, which shows ``text`` as it is written, each of ``glosses`` stands, and its look."""
    last = document.characterCount() - 1
    for gloss in glosses:
        cursor = QTextCursor(document)
        cursor.setPosition(min(to_units(text, gloss.begin), last))
        cursor.setPosition(min(to_units(text, gloss.end), last), QTextCursor.MoveMode.KeepAnchor)
        yield cursor, underline(gloss.severity, tones)


def letter_at(document: QTextDocument, text: str, point: QPointF) -> int | None:
    """Return the place of the letter of ``text`` that ``document`` shows at ``point``, None where it shows none."""
    units = document.documentLayout().hitTest(point, Qt.HitTestAccuracy.ExactHit)
    return to_place(text, units) if units >= 0 else None


def drawn_ranges(text: str, glosses: Glosses, tones: Tones) -> list[QTextLayout.FormatRange]:
    """Return the looks of ``glosses`` on ``text`` where it is drawn as it is read, in code units."""
    seen, at = visible(text), None if is_plain(text) else places(text)
    ranges = []
    for gloss in glosses:
        begin, end = (place if at is None else bisect_left(at, place) for place in (gloss.begin, gloss.end))
        part = QTextLayout.FormatRange()
        part.start = to_units(seen, begin)
        part.length = to_units(seen, end) - part.start
        part.format = underline(gloss.severity, tones)
        ranges.append(part)
    return ranges
