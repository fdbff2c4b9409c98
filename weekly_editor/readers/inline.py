"""Runs of text with a look as the report's own inline markup: the inverse of ``report.markup.spans``."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from operator import attrgetter, itemgetter

from weekly_editor.report.markup import Span, escaped, is_plain, is_safe_address, spans
from weekly_editor.report.pattern import late_pattern

_LOOKS = ("bold", "struck", "href", "code")  # from the outside in
_MAX_RUNS = 5_000
_UNSAFE_IN_ADDRESS = late_pattern(r"[\s()]")
_Look = tuple[bool, bool, bool, str]  # bold, struck, code, address


def markup_of(found: Sequence[Span]) -> str:
    """Return the text with inline markup that shows ``found``; signs in them are escaped only where they would mark.

    White space at the edges of a look is left out of it, and so is a look that markup cannot give, and all looks
    where they change more than _MAX_RUNS times."""
    if len(found) > _MAX_RUNS:
        return escaped("".join(span.text for span in found))
    known = [span if _is_bare(span) else _known(span) for span in found if span.text]
    written = "".join(span.text for span in known)
    if is_plain(written):
        return _marked(known, _LOOKS)
    wanted = _seen(known)
    for shown in (known, [_with_escapes(span) for span in known]):
        markup = _marked(shown, _LOOKS)
        if _seen(spans(markup)) == wanted:
            return markup
    return escaped(written)


def without_start(found: Sequence[Span], count: int) -> tuple[Span, ...]:
    """Return ``found`` without their first ``count`` characters, and without the white space behind those."""
    rest: list[Span] = []
    for span in found:
        text = span.text[count:] if rest else span.text[count:].lstrip()
        count = max(count - len(span.text), 0)
        if text:
            rest.append(replace(span, text=text))
    return tuple(rest)


def _known(span: Span) -> Span:
    """Return ``span`` with such a look as markup can give."""
    href = _UNSAFE_IN_ADDRESS.sub(lambda sign: f"%{ord(sign[0]):02X}", span.href.strip())
    return replace(
        span,
        code=span.code and "`" not in span.text and "\n" not in span.text,
        href=href if is_safe_address(href) else "",
    )


def _is_bare(span: Span) -> bool:
    return not (span.bold or span.struck or span.code or span.href)


def _with_escapes(span: Span) -> Span:
    return span if span.code else replace(span, text=escaped(span.text))


def _seen(found: Sequence[Span]) -> list[tuple[_Look, str]]:
    """Return the visible characters of ``found``, run by run."""
    seen = [((span.bold, span.struck, span.code, span.href), "".join(span.text.split())) for span in found]
    return [
        (look, "".join(text for _, text in run))
        for look, run in groupby((each for each in seen if each[1]), key=itemgetter(0))
    ]


def _marked(found: Sequence[Span], looks: Sequence[str]) -> str:
    """Return ``found`` with the first of ``looks`` outermost: neighbours that share one are marked together."""
    if not looks or all(map(_is_bare, found)):
        return "".join(span.text for span in found)
    pieces = []
    for value, run in groupby(found, key=attrgetter(looks[0])):
        inner = _marked(list(run), looks[1:])
        core = inner.strip()
        if value and core:
            before, _, after = inner.partition(core)
            inner = before + _signed(core, looks[0], str(value)) + after
        pieces.append(inner)
    return "".join(pieces)


def _signed(text: str, look: str, href: str) -> str:
    if look == "href":
        return f"[{text}]({href})"
    sign = {"bold": "**", "struck": "~~", "code": "`"}[look]
    return f"{sign}{text}{sign}"
