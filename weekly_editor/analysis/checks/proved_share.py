"""Shares called like a part of a whole that its parts come to, and that are not its share."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from weekly_editor.analysis.checks.interval import share_may_be
from weekly_editor.analysis.checks.near_ratio import fits_other
from weekly_editor.analysis.checks.ratios import contradicted, ratio_finding
from weekly_editor.analysis.checks.scope import Around
from weekly_editor.analysis.checks.told import Told, told_in
from weekly_editor.analysis.finding import Finding
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.pattern import late_pattern

_CALLED = late_pattern(
    r"^(?:其中|本周|全周)?(?P<what>[一-鿿A-Za-z0-9+ ]{2,8}?)(?:的)?(?:占比|比[例重]|率)(?:为|是|约)?$"
    r"|^(?:the )?(?P<latin>[a-z]{4,}?)(?:tion|ion|al|ed|ive|e)? (?:rate|share)(?: is| was| of| at)?$"
)
_MOST_PARTS = 6
_FIRST = 4  # letters of an English word that tell its kind: activation, active


def share_of_no_part(passage: Passage, _around: Around) -> Iterator[Finding]:
    """Believe that a share called like a part of a whole that its parts come to is that part's, of that whole."""
    figures = told_in(passage.prose)
    for share in figures if len(figures) > 3 else ():
        found = _missed(share, figures)
        if found is not None:
            yield ratio_finding(passage, share, *found, "ask")


def _missed(share: Told, figures: Sequence[Told]) -> tuple[Told, Told] | None:
    name = _name(share)
    if not name or fits_other(share, figures) or contradicted(share, figures) is not None:
        return None
    near = [
        each for each in figures if 0 <= share.sentence - each.sentence <= 1 and each.is_amount and each.unit != "%"
    ]
    for whole, parts in _wholes(near):
        named = [each for each in parts if name in each.name.lower()]
        if len(named) == 1 and not share_may_be(share, named[0], whole):
            return named[0], whole
    return None


def _name(share: Told) -> str:
    """Return by what words the part is known that ``share`` is of, "" for none."""
    match = _CALLED.match(share.words.strip()) if share.unit == "%" and not share.tells_growth else None
    if match is None:
        return ""
    return str(match["what"]).strip().lower() if match["what"] else str(match["latin"])[:_FIRST].lower()


def _wholes(near: Sequence[Told]) -> Iterator[tuple[Told, Sequence[Told]]]:
    """Yield every figure with those right behind it that come to it."""
    for at, whole in enumerate(near):
        total, parts = Decimal(0), []
        for each in near[at + 1 : at + 1 + _MOST_PARTS]:
            if each.unit not in ("", whole.unit):
                break
            total += each.value
            parts.append(each)
            if len(parts) > 1 and total == whole.value:
                yield whole, parts
