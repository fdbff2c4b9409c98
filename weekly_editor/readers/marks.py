"""Runs with looks as text with inline markup: the way back from ``report.markup.spans``."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from operator import attrgetter, itemgetter
from urllib.parse import quote

from weekly_editor.report.markup import Span, escaped, is_plain, is_safe_address, spans
from weekly_editor.report.pattern import late_pattern

MAX_RUNS = 5_000  # of one text; of one with more only the words are kept
_LOOKS = ("href", "bold", "struck", "code")  # from the outside in
_WRITABLE = late_pattern(r"[^\s()]*(?:\([^\s()]*\)[^\s()]*)*")
_Look = tuple[bool, bool, bool, str]  # bold, struck, code, address


def marked(runs: Iterable[Span]) -> str:
    """Return text that reads as ``runs``; its signs are escaped only where they would be read as marks.

    White space at the edges of a look stands outside the marks, which could not hold it; an address that the program
    may not open is left out."""
    sound = [_sound(run) if run.code or run.href else run for run in runs if run.text]
    text = "".join(run.text for run in sound)
    if len(sound) > MAX_RUNS:
        return escaped(text)
    if is_plain(text):
        return _written(sound, _LOOKS)
    wanted = _seen(sound)
    for tried in (sound, [_with_escapes(run) for run in sound]):
        written = _written(tried, _LOOKS)
        if _seen(spans(written)) == wanted:
            return written
    return escaped(text)


def address(href: str) -> str:
    """Return ``href`` as markup can hold it, empty where it is no address that may be opened."""
    if not is_safe_address(href):
        return ""
    return href if _WRITABLE.fullmatch(href) else quote(href, safe="!#$%&'*+,/:;=?@[]~")


def _sound(run: Span) -> Span:
    """Return ``run`` with the looks that markup can give it."""
    is_code = run.code and "`" not in run.text and "\n" not in run.text
    return replace(run, code=is_code, href=address(run.href) if run.href else "")


def _is_bare(run: Span) -> bool:
    return not (run.bold or run.struck or run.code or run.href)


def _with_escapes(run: Span) -> Span:
    return run if run.code else replace(run, text=escaped(run.text))


def _seen(runs: Iterable[Span]) -> list[tuple[_Look, str]]:
    """Return the visible characters of ``runs``, look by look."""
    seen = [((run.bold, run.struck, run.code, run.href), "".join(run.text.split())) for run in runs]
    return [
        (look, "".join(text for _, text in group))
        for look, group in groupby((each for each in seen if each[1]), key=itemgetter(0))
    ]


def _written(runs: Sequence[Span], looks: Sequence[str]) -> str:
    """Return ``runs`` with the first of ``looks`` outermost: neighbours that share one are marked together."""
    if not looks or all(map(_is_bare, runs)):
        return "".join(run.text for run in runs)
    parts = []
    for value, group in groupby(runs, key=attrgetter(looks[0])):
        inner = _written(list(group), looks[1:])
        words = inner.strip()
        if value and words:
            before, _, after = inner.partition(words)
            inner = before + _with_mark(words, looks[0], str(value)) + after
        parts.append(inner)
    return "".join(parts)


def _with_mark(words: str, look: str, href: str) -> str:
    if look == "href":
        return f"[{words}]({href})"
    sign = {"bold": "**", "struck": "~~", "code": "`"}[look]
    return f"{sign}{words}{sign}"
