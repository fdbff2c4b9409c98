"""Text as every part of the program can carry it: XML, JSON, Qt and Excel alike."""

from weekly_editor.report.pattern import late_pattern

_LINE_BREAKS = late_pattern("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_PLANE_ENDS = "".join(chr(plane << 16 | last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF))
_FORBIDDEN = late_pattern(
    f"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff{_PLANE_ENDS}]"  # Unicode 23.7
)
_SUSPECT = late_pattern("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe-\U0010ffff]")


def clean(text: str) -> str:
    r"""Return ``text`` without what no document can hold; every visible character stays.

    Line breaks of all kinds become ``\n``; control characters, byte order marks, lone surrogates and
    noncharacters (Unicode 23.7) go. Tabs, no-break spaces and joiners stay."""
    if _SUSPECT.search(text) is None:
        return text
    return _FORBIDDEN.sub("", _LINE_BREAKS.sub("\n", text))


def clean_line(text: str) -> str:
    """Return ``text`` cleaned and on one line, with runs of white space around breaks and tabs as one space."""
    parts = (part.strip(" ") for part in clean(text).replace("\t", "\n").split("\n"))
    return " ".join(part for part in parts if part).strip()
