"""Text as every part of the program can carry it: XML, JSON, Qt and Excel alike."""

import re

_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")
_LINE_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]"
    "|[\U0001fffe\U0001ffff\U0002fffe\U0002ffff\U0003fffe\U0003ffff\U0010fffe\U0010ffff]"
)


def clean(text: str) -> str:
    r"""Return ``text`` without what no document can hold; every visible character stays.

    Line breaks of all kinds become ``\n``; control characters, byte order marks, lone surrogates and
    noncharacters (Unicode 23.7) go. Tabs, no-break spaces and joiners stay."""
    if _UNSAFE.search(text) is None and not _has_plane_noncharacter(text):
        return text
    return _FORBIDDEN.sub("", _LINE_BREAKS.sub("\n", text))


def clean_line(text: str) -> str:
    """Return ``text`` cleaned and on one line, with runs of white space around breaks as one space."""
    return re.sub(r"[ \t]*[\n\t][ \t\n]*", " ", clean(text)).strip()


def _has_plane_noncharacter(text: str) -> bool:
    return not text.isascii() and max(text) > "\U0001fffd" and _FORBIDDEN.search(text) is not None
