"""From the text of a report to runs of text with a look."""

from functools import lru_cache

from weekly_editor.document.block import Inline, Inlines, Tone
from weekly_editor.report.markup import is_plain, spans

_CACHED_LENGTH = 2000


def inlines_of(text: str, *, bold: bool = False) -> Inlines:
    """Return ``text`` with its markup as looks, all of it bold if ``bold``; line breaks stay in the text."""
    if is_plain(text):
        return (Inline(text, bold),) if text else ()
    return _known_inlines(text, bold) if len(text) <= _CACHED_LENGTH else _inlines(text, bold)


def _inlines(text: str, bold: bool) -> Inlines:
    return tuple(Inline(span.text, bold or span.bold, span.struck, span.code, span.href) for span in spans(text))


_known_inlines = lru_cache(maxsize=4096)(_inlines)  # with every key typed, all other texts are as they were


def said(text: str) -> Inlines:
    """Return ``text`` with its markup as looks, nothing where it shows nothing."""
    return () if is_blank(text) else inlines_of(text)


def words(text: str, tone: Tone = "normal") -> Inlines:
    """Return ``text`` as it stands, no markup read in it; nothing for the empty text."""
    return (Inline(text, tone=tone),) if text else ()


def plain_text(inlines: Inlines) -> str:
    """Return the text of ``inlines`` without their looks."""
    return "".join(inline.text for inline in inlines)


def is_blank(text: str) -> bool:
    """Tell whether ``text`` shows nothing."""
    return not text or text.isspace()
