"""Runs with looks as text with inline markup: the way back from ``report.markup.spans``."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from urllib.parse import quote

from weekly_editor.report.markup import Span, escaped, is_safe_address, spans, visible
from weekly_editor.report.pattern import late_pattern

_WRITABLE = late_pattern(r"[^\s()]*(?:\([^\s()]*\)[^\s()]*)*")
_EDGES = late_pattern(r"(\s*)(.*?)(\s*)", re.DOTALL)


def marked(runs: Iterable[Span]) -> str:
    """Return text that reads as ``runs``; its signs are escaped only where they would be read as marks.

    White space at the edges of bold and struck runs stands outside the marks, which could not hold it; an address
    that the program may not open is left out."""
    runs = tuple(runs)
    if not any(run.bold or run.struck or run.code or run.href for run in runs):
        text = "".join(run.text for run in runs)
        return text if visible(text) == text else escaped(text)
    wanted = tuple(_merged(edge for run in _merged(map(_sound, runs)) for edge in _edges(run)))
    plain = "".join(run.text for run in wanted)
    for write in (str, escaped):
        written = _written(wanted, write)
        if spans(written) == wanted:
            return written
    return escaped(plain)


def address(href: str) -> str:
    """Return ``href`` as markup can hold it, empty where it is no address that may be opened."""
    if not is_safe_address(href):
        return ""
    return href if _WRITABLE.fullmatch(href) else quote(href, safe="!#$%&'*+,/:;=?@[]~")


def _sound(run: Span) -> Span:
    """Return ``run`` with the looks that markup can give it."""
    is_code = run.code and "`" not in run.text and "\n" not in run.text
    return replace(run, code=is_code, href=address(run.href) if run.href else "")


def _merged(runs: Iterable[Span]) -> Iterator[Span]:
    for look, group in groupby(runs, key=lambda run: replace(run, text="")):
        if text := "".join(run.text for run in group):
            yield replace(look, text=text)


def _edges(run: Span) -> Iterator[Span]:
    if run.code or not (run.bold or run.struck):
        yield run
        return
    match = _EDGES.fullmatch(run.text)
    before, words, after = match.groups() if match else ("", run.text, "")
    bare = replace(run, bold=False, struck=False)
    yield from (replace(bare, text=before), replace(run, text=words), replace(bare, text=after))


def _written(runs: Sequence[Span], write: Callable[[str], str]) -> str:
    parts: list[str] = []
    open_marks: list[str] = []  # "**", "~~" or an address
    for run in (*runs, Span("")):
        marks = [mark for mark, is_on in ((run.href, run.href), ("**", run.bold), ("~~", run.struck)) if is_on]
        kept = 0
        while kept < min(len(marks), len(open_marks)) and marks[kept] == open_marks[kept]:
            kept += 1
        parts.extend(_closing(mark) for mark in reversed(open_marks[kept:]))
        parts.extend(mark if mark in ("**", "~~") else "[" for mark in marks[kept:])
        open_marks = marks
        parts.append(f"`{run.text}`" if run.code else write(run.text))
    return "".join(parts)


def _closing(mark: str) -> str:
    return mark if mark in ("**", "~~") else f"]({mark})"
