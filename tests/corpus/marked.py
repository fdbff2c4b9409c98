"""Correct reports in Markdown, with marks on what makes them wrong once it is changed.

A mark is ``⟦letter:text⟧``, or ``⟦letter@kind,kind:text⟧`` where other kinds than its letter's are right.
``text→other`` says what it is changed into; figures (s) and weekdays (w) need none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from weekly_editor.analysis.finding import FINDING_KINDS, FindingKind

KINDS_OF_LETTER: dict[str, tuple[FindingKind, ...]] = {
    "s": ("parts_do_not_sum", "average_mismatch", "cumulative_mismatch", "share_over_100", "growth_ambiguous"),
    "w": ("date_weekday_mismatch",),
    "d": ("date_weekday_mismatch", "incident_outside_week", "date_already_past", "date_slipped", "overdue"),
    "g": ("stage_conflict", "progress_conflict", "overdue"),
    "p": ("progress_conflict", "progress_regressed", "share_over_100", "parts_do_not_sum"),
}
_MARK = re.compile(r"⟦([swdgp])(?:@([a-z_0-9,]+))?:([^⟦⟧]+)⟧")
_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")
_WEEKDAYS = ("一", "二", "三", "四", "五", "六", "日")
_ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Mutation:
    """``text`` is the report with ``was`` changed into ``now``, of which one of ``kinds`` must be found."""

    letter: str
    kinds: tuple[FindingKind, ...]
    was: str
    now: str
    text: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A correct report; ``before`` is the text of the week before it, "" where there is none."""

    name: str
    text: str
    before: str
    mutations: tuple[Mutation, ...]


def load_marked(folder: Path) -> tuple[Marked, ...]:
    """Return the reports of ``folder`` by name. Raises ValueError for a mark that cannot be read."""
    paths = sorted(path for path in folder.glob("*.md") if not path.name.endswith(".before.md"))
    return tuple(_marked(path) for path in paths)


def clean_of(written: str) -> str:
    """Return ``written`` without its marks. Raises ValueError where something of a mark stays."""
    clean = _MARK.sub(lambda mark: mark[3].split("→")[0], written)
    if "⟦" in clean or "⟧" in clean:
        raise ValueError(f"not a mark: {clean[max(0, clean.find('⟦')) :][:30]}")
    return clean


def _marked(path: Path) -> Marked:
    written = path.read_text("utf-8")
    before = path.with_suffix(".before.md")
    earlier = clean_of(before.read_text("utf-8")) if before.exists() else ""
    return Marked(path.stem, clean_of(written), earlier, tuple(_mutations(written)))


def _mutations(written: str) -> Iterator[Mutation]:
    for mark in _MARK.finditer(written):
        was, *others = mark[3].split("→")
        head, tail = clean_of(written[: mark.start()]), clean_of(written[mark.end() :])
        for now in others or _changed(mark[1], was):
            yield Mutation(mark[1], _kinds(mark), was, now, head + now + tail)


def _kinds(mark: re.Match[str]) -> tuple[FindingKind, ...]:
    if mark[2] is None:
        return KINDS_OF_LETTER[mark[1]]
    unknown = set(mark[2].split(",")) - set(get_args(FindingKind))
    if unknown:
        raise ValueError(f"not a kind: {sorted(unknown)}")
    return tuple(kind for kind in FINDING_KINDS if kind in mark[2].split(","))


def _changed(letter: str, was: str) -> list[str]:
    changed = _weekdays(was) if letter == "w" else _figures(was) if letter == "s" else []
    if not changed:
        raise ValueError(f"what is {was} changed into?")
    return changed


def _weekdays(was: str) -> list[str]:
    names = _ENGLISH if was in _ENGLISH else tuple(was[:-1] + day for day in _WEEKDAYS)
    return [name for name in names if name != was] if was in names else []


def _figures(was: str) -> list[str]:
    """Return ``was`` with its figure two of its last digit more and less, ten times, and two digits swapped."""
    figure = _FIGURE.search(was)
    if figure is None:
        return []
    plain = figure[0].replace(",", "")
    digits, places = int(plain.replace(".", "")), len(plain.partition(".")[2])
    values = [digits + step for step in ((2, -2) if places else (1, -1))] + [digits * 10]
    values += [int(swapped) for swapped in _swapped(str(digits))]
    kept = dict.fromkeys(value for value in values if value >= 0 and abs(value - digits) >= (2 if places else 1))
    return [was.replace(figure[0], _written(value, places, "," in figure[0]), 1) for value in kept]


def _swapped(digits: str) -> list[str]:
    pairs = range(len(digits) - 1)
    return [digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :] for i in pairs if digits[i] != digits[i + 1]][:1]


def _written(value: int, places: int, is_grouped: bool) -> str:
    whole, part = divmod(value, 10**places)
    return (f"{whole:,}" if is_grouped else str(whole)) + (f".{part:0{places}}" if places else "")
