"""Marks put on and taken off a text: what Ctrl+B and its kin make of it. Places count characters."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from weekly_editor.report.markup import Run, is_safe_address, runs, visible
from weekly_editor.report.pattern import late_pattern

Sign = Literal["**", "~~", "`"]
_LOOKS = {"**": "bold", "~~": "struck", "`": "code"}
_WORD = late_pattern(r"\w+")


@dataclass(frozen=True, slots=True)
class Marked:
    """A text and what is selected in it after a mark was put on or taken off."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Link:
    """Where a link stands in a text, its signs included, and what it says."""

    start: int
    end: int
    label: str
    href: str


@dataclass(frozen=True, slots=True)
class _Atom:
    """Characters that stay together; ``is_on`` tells whether they bear the mark, None for a sign of another."""

    text: str
    is_on: bool | None


def toggled(text: str, start: int, end: int, sign: Sign) -> Marked:
    """Return ``text`` with what is selected, or the word at the caret, marked by ``sign``, or not so any more.

    Unchanged where the mark would cross another one and mean something else."""
    if start == end:
        start, end = word_at(text, start)
    if start == end:
        return _toggled_empty(text, start, sign)
    start, end = _trimmed(text, start, end)
    if start == end:
        return Marked(text, start, end)
    look = _LOOKS[sign]
    chosen = [is_on for place, is_on in _looks(text, look) if start <= place < end]
    wanted = not (chosen and all(chosen))
    atoms, begin, stop = _without(text, start, end, sign)
    atoms = _painted(atoms, begin, stop, is_on=wanted)
    for found in (_written(atoms, begin, stop, sign, splits=False), _written(atoms, begin, stop, sign, splits=True)):
        if _shows(found.text, look) == _expected(atoms):
            return found
    return Marked(text, start, end)


def linked(text: str, start: int, end: int, href: str) -> Marked:
    """Return ``text`` with a link to ``href`` on what is selected, the link or the word at the caret.

    No ``href`` takes the link away. Unchanged where the words cannot bear it."""
    link = link_at(text, start, end)
    if link is not None:
        start, end, label = link.start, link.end, link.label
    else:
        if start == end:
            start, end = word_at(text, start)
        label = text[start:end] or href
    written = f"[{label}]({href})" if href else label
    changed = text[:start] + written + text[end:]
    if href and not any(run.href == href for run in runs(changed)):
        return Marked(text, start, end)
    if visible(changed) != visible(text[:start] + label + text[end:]):
        return Marked(text, start, end)
    place = start + len(written)
    return Marked(changed, place, place)


def link_at(text: str, start: int, end: int) -> Link | None:
    """Return the link that holds the places ``start`` to ``end``, if one does."""
    place = 0
    for href, group in groupby(runs(text), key=lambda run: run.href):
        written = [run.text for run in group]
        length = len("".join(written))
        if href and place <= start and end <= place + length:
            return Link(place, place + length, "".join(written[1:-1]), href)
        place += length
    return None


def address_in(text: str) -> str:
    """Return the address that ``text`` is, if it is one that may be opened; else nothing."""
    words = text.strip()
    return words if is_safe_address(words) and not re.search(r"\s", words) else ""


def word_at(text: str, place: int) -> tuple[int, int]:
    """Return where the word at ``place`` starts and ends; twice the place where there is none."""
    for match in _WORD.finditer(text):
        if match.start() <= place <= match.end():
            return match.span()
    return place, place


def _toggled_empty(text: str, place: int, sign: Sign) -> Marked:
    size = len(sign)
    if text[place - size : place] == sign == text[place : place + size] and place >= size:
        return Marked(text[: place - size] + text[place + size :], place - size, place - size)
    return Marked(text[:place] + sign * 2 + text[place:], place + size, place + size)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


def _looks(text: str, look: str) -> Iterator[tuple[int, bool]]:
    """Yield the place of every visible character and whether it has ``look``."""
    place = 0
    for run in runs(text):
        if not run.is_sign:
            yield from ((place + number, getattr(run, look)) for number in range(len(run.text)))
        place += len(run.text)


def _without(text: str, start: int, end: int, sign: Sign) -> tuple[list[_Atom], int, int]:
    """Return ``text`` without its ``sign`` as atoms, and the numbers of those between ``start`` and ``end``."""
    atoms: list[_Atom] = []
    places: list[int] = []
    place = 0
    for run in runs(text):
        for atom in _atoms(run, sign):
            if atom.is_on is not None or atom.text != sign:
                atoms.append(atom)
                places.append(place)
            place += len(atom.text)
    return atoms, bisect_left(places, start), bisect_left(places, end)


def _atoms(run: Run, sign: Sign) -> Iterator[_Atom]:
    look = _LOOKS[sign]
    if run.is_sign and (run.text == sign or not run.code):
        yield _Atom(run.text, None)
    elif run.is_sign:
        yield _Atom(run.text, getattr(run, look))
    else:
        yield from (_Atom(character, getattr(run, look)) for character in run.text)


def _painted(atoms: list[_Atom], begin: int, stop: int, *, is_on: bool) -> list[_Atom]:
    return [
        _Atom(atom.text, is_on) if begin <= number < stop and atom.is_on is not None else atom
        for number, atom in enumerate(atoms)
    ]


def _written(atoms: list[_Atom], begin: int, stop: int, sign: Sign, *, splits: bool) -> Marked:
    """Return the atoms with ``sign`` around those that bear it; ``splits`` lets it end at every other sign."""
    written: list[str] = []
    start = end = 0
    is_open = False
    for number, atom in enumerate(atoms):
        wanted = _is_marked(atoms, number, is_open=is_open, splits=splits)
        if is_open and not wanted:
            written.append(sign)
        if number == stop:
            end = len("".join(written))
        if wanted and not is_open:
            written.append(sign)
        is_open = wanted
        if number == begin:
            start = len("".join(written))
        written.append(atom.text)
    if stop >= len(atoms):
        end = len("".join(written))
    return Marked("".join(written) + (sign if is_open else ""), start, max(start, end))


def _is_marked(atoms: list[_Atom], number: int, *, is_open: bool, splits: bool) -> bool:
    """Tell whether the mark is on at an atom; signs and spaces at its ends stay outside."""
    atom = atoms[number]
    if atom.is_on is False or (atom.is_on is None and splits):
        return False
    if atom.is_on and atom.text.strip():
        return True
    if not is_open:
        return False
    rest = (later for later in atoms[number + 1 :] if later.is_on is False or later.text.strip())
    following = next((later for later in rest if later.is_on is not None), None)
    return following is not None and bool(following.is_on)


def _shows(text: str, look: str) -> list[tuple[str, bool]]:
    return [
        (character, getattr(run, look))
        for run in runs(text)
        if not run.is_sign
        for character in run.text
        if character.strip() and character != "`"
    ]


def _expected(atoms: list[_Atom]) -> list[tuple[str, bool]]:
    text = "".join(atom.text for atom in atoms if atom.is_on is not None)
    flags = [bool(atom.is_on) for atom in atoms if atom.is_on is not None for _ in atom.text]
    return [
        (character, flag) for character, flag in zip(text, flags, strict=True) if character.strip() and character != "`"
    ]
