r"""Inline markup: ``**bold**``, ``~~struck~~``, code, ``[text](https://…)`` and ``\`` before any of their signs."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import urlsplit

_SIGNS = r"\*~`[]"
_TOKEN = re.compile(
    r"\\(?P<escaped>[\\*~`\[\]])"
    r"|`(?P<code>[^`\n]+)`"
    r"|\*\*(?P<bold>(?=\S)(?:\\.|[^\\]){0,4000}?\S)\*\*"
    r"|~~(?P<struck>(?=\S)(?:\\.|[^\\]){0,4000}?\S)~~"
    r"|\[(?P<label>(?:\\.|[^\\\[\]])+)\]\((?P<href>[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)\)"
)
MAX_NESTING = 4


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text with one look; ``href`` is an address that may be opened, empty where there is none."""

    text: str
    bold: bool = False
    struck: bool = False
    code: bool = False
    href: str = ""


@lru_cache(maxsize=4096)
def spans(text: str) -> tuple[Span, ...]:
    """Return ``text`` as runs with their signs taken away; signs that mark nothing stay as they are."""
    if not any(sign in text for sign in _SIGNS):
        return (Span(text),) if text else ()
    return tuple(_merged(_spans(text, Span(""), 0)))


def visible(text: str) -> str:
    """Return what a reader sees of ``text``."""
    return "".join(span.text for span in spans(text))


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


def _spans(text: str, look: Span, depth: int) -> list[Span]:
    found: list[Span] = []
    end = 0
    for match in _TOKEN.finditer(text):
        found.append(replace(look, text=text[end : match.start()]))
        found.extend(_marked(match, look, depth))
        end = match.end()
    found.append(replace(look, text=text[end:]))
    return found


def _marked(match: re.Match[str], look: Span, depth: int) -> list[Span]:
    if (sign := match["escaped"]) is not None:
        return [replace(look, text=sign)]
    if (code := match["code"]) is not None:
        return [replace(look, text=code, code=True)]
    if depth >= MAX_NESTING or (match["href"] is not None and not is_safe_address(match["href"])):
        return [replace(look, text=match[0])]
    if (bold := match["bold"]) is not None:
        return _spans(bold, replace(look, bold=True), depth + 1)
    if (struck := match["struck"]) is not None:
        return _spans(struck, replace(look, struck=True), depth + 1)
    return _spans(match["label"], replace(look, href=match["href"]), depth + 1)


def _merged(runs: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for run in runs:
        if not run.text:
            continue
        if merged and replace(merged[-1], text="") == replace(run, text=""):
            merged[-1] = replace(run, text=merged[-1].text + run.text)
        else:
            merged.append(run)
    return merged
