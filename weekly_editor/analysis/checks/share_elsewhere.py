"""Shares of what other entries count: 2,894, or 3.0% of collections, where these are told above."""

from collections.abc import Iterator
from itertools import pairwise

from weekly_editor.analysis.checks.interval import share_may_be
from weekly_editor.analysis.checks.near_ratio import is_quotient_missed
from weekly_editor.analysis.checks.ratios import ratio_finding
from weekly_editor.analysis.checks.scope import Around, ReadSection
from weekly_editor.analysis.checks.subject import said_of
from weekly_editor.analysis.checks.told import Told, told_in
from weekly_editor.analysis.finding import Finding
from weekly_editor.report.pattern import late_pattern

_BACK = 4  # entries before a share in which its whole is looked for
_SHARE = late_pattern(
    r"(?:[，,]\s?)?(?:即|约)?占(?P<han>[一-鿿]{2,8}?)(?:总数|总量|笔数|单量|件数|数量?)?的\s?"
    r"|(?:,\s(?:or\s|that is\s|i\.e\.\s)?|\s\(|\s-\s|,\s?about\s)"
)
_OF = late_pattern(r"\s(?:of|from)\s(?:the\s|all\s|our\s)*(?:[a-z]+\s)?(?P<latin>[a-z]{3,})s\b(?!\s[a-z]+s\b)")


def share_of_other_entry(section: ReadSection, _around: Around) -> Iterator[Finding]:
    """Believe that a count told with its share of something named is that share of what is counted so above."""
    for index, passage in enumerate(section.passages):
        figures = told_in(passage.prose) if "%" in passage.prose.text else ()
        for part, share in pairwise(figures):
            name = _whole_of(part, share)
            near = section.passages[max(0, index - _BACK) : index + 1] if name else ()
            wholes = [(other, each) for other in near for each in told_in(other.prose) if _is_named(each, name, part)]
            if wholes and not any(share_may_be(share, part, each) for _, each in wholes):
                other, whole = wholes[0]
                if other is not passage and is_quotient_missed(share, part, whole):
                    terms = ((passage, part), (other, whole))
                    places = tuple(where.place(each.quantity.begin, each.quantity.end) for where, each in terms)
                    yield ratio_finding(passage, share, part, whole, "ask", places)


def _whole_of(part: Told, share: Told) -> str:
    """Return what ``share``, told right behind ``part``, is said to be of, "" where that is not told."""
    is_count = part.is_plain and share.unit == "%" and not share.quantity.bound and not part.quantity.bound
    told = _SHARE.fullmatch(share.lead) if is_count and part.sentence == share.sentence else None
    if told is None or told["han"]:
        return told["han"] if told else ""
    named = _OF.match(share.tail)
    return named["latin"] if named else ""


def _is_named(figure: Told, name: str, part: Told) -> bool:
    """Tell whether ``figure`` counts what is called ``name``, and may have ``part``."""
    if figure.thing != part.thing or not figure.is_amount or figure.value < part.value:
        return False
    return figure.unit == name or (not name.isascii() and name in said_of(figure))
