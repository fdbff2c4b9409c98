"""The text of a report as Markdown that shows it in any viewer and can be turned back without loss.

A report's own marks are Markdown already. What only looks like a mark is written as a character reference
(``&#42;``), because a backslash before it would be read as the report's; what only looks like structure (``1.``,
``#``) gets a backslash, which no report text has before such a sign."""

import json
import re
from collections.abc import Mapping

from weekly_editor.document.inline import is_blank
from weekly_editor.report.markup import pieces
from weekly_editor.report.pattern import late_pattern

_STRUCTURE = late_pattern(r"[#+\->|=:]|[0-9]{1,9}(?P<dot>[.)])")
_LOOKS_LINKED = late_pattern(r"\](?=[(\[:])")
_PUNCTUATION = r"!-/:-@\[-`{-~"


def text_markdown(text: str, *, begins_line: bool = False, without: str = "") -> str:
    """Return ``text`` on one line, line breaks as ``<br>``, "" where it shows nothing.

    ``begins_line`` also keeps its first characters from being read as structure. The characters of ``without`` stand
    nowhere in what is returned; a mark that needs one of them is shown as it is written."""
    if is_blank(text):
        return ""
    referred = {ord(sign): _referred(sign) for sign in without + _seeming_marks(text)}
    parts = (_sign(piece.text, without) if piece.is_sign else _words(piece.text, referred) for piece in pieces(text))
    written = _without_bare_ends("".join(parts))
    return _unstructured(written) if begins_line else written


def title_markdown(title: str) -> str:
    """Return ``title`` in bold, its own stars written as references."""
    return f"**{text_markdown(title, without='*')}**"


def cell_markdown(text: str) -> str:
    """Return ``text`` for a cell of a table, unlike the dashes below the heads of a table."""
    return in_cell(text_markdown(text, begins_line=True))


def in_cell(written: str) -> str:
    """Return Markdown so that no bar in it ends its cell."""
    return written.replace("|", r"\|")


def comment(values: Mapping[str, object]) -> str:
    """Return ``values`` as a comment that no viewer shows, "" for none."""
    if not values:
        return ""
    written = json.dumps(values, ensure_ascii=False)
    for sign in ("<", ">", "|", "--"):
        written = written.replace(sign, "".join(f"\\u{ord(character):04x}" for character in sign))
    return f"<!-- {written} -->"


def _seeming_marks(text: str) -> str:
    """Return the signs that a viewer may read as marks somewhere in ``text``, besides those it always may."""
    struck = "~" if text.count("~") > 1 else ""
    return struck + ("[]" if text.startswith("[") or _LOOKS_LINKED.search(text) else "")


def _sign(sign: str, without: str) -> str:
    spoilt = any(character in sign for character in without)
    return re.sub(rf"[{_PUNCTUATION}{without}]", _reference, sign) if spoilt else sign


def _words(words: str, referred: Mapping[int, str]) -> str:
    written = re.sub(r"&(?=#?[A-Za-z0-9]+;)", "&amp;", words)
    written = written.replace("\\", "&#92;").replace("<", "&lt;").replace("*", "&#42;").replace("`", "&#96;")
    written = re.sub(r"(?<![^\W_])_|_(?![^\W_])", r"\\_", written)
    written = re.sub(r"!$", r"\\!", written)
    return written.replace("\t", "&#9;").replace("\n", "<br>").translate(referred)


def _without_bare_ends(written: str) -> str:
    """Return ``written`` with white space at either end, which editors cut, as references."""
    inner = written.strip()
    before, after = written[: len(written) - len(written.lstrip())], written[len(written.rstrip()) :]
    return "".join(map(_referred, before)) + inner + "".join(map(_referred, after))


def _unstructured(written: str) -> str:
    match = _STRUCTURE.match(written)
    if match is None:
        return written
    place = match.start("dot") if match["dot"] else 0
    return f"{written[:place]}\\{written[place:]}"


def _reference(match: re.Match[str]) -> str:
    return _referred(match[0])


def _referred(character: str) -> str:
    return f"&#{ord(character)};"
