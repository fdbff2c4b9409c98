"""Reading growth back from the phrases that tell it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from weekly_editor.analysis.dates import MAX_SENTENCE
from weekly_editor.analysis.movement import GrowthKind, exact_kind
from weekly_editor.report.bilingual import Language
from weekly_editor.report.growth_wording import Basis, GrowthWording, growth_wording_of

_LANGUAGES: tuple[Language, ...] = ("zh_CN", "en")
_NUMBER = r"-?[0-9]{1,60}(?:\.[0-9]{1,60})?"
_UNIT = r"(?:[^\n→（）()]|（[^\n→（）]{0,40}）|\([^\n→()]{0,40}\)){0,40}?"  # brackets within it come in pairs


@dataclass(frozen=True, slots=True)
class StatedGrowth:
    """Growth that a text tells in one of our phrases, ``text[begin:end]``: both values in ``unit``."""

    basis: Basis
    kind: GrowthKind
    before: Decimal
    now: Decimal
    unit: str
    begin: int
    end: int


def read_growth(text: str) -> tuple[StatedGrowth, ...]:
    """Return the growth that ``text``, as it is read, tells in phrases of either language, in order.

    Growth without both of its values is not ours: ``占比55.80%，提升10.80%`` may mean points or percent."""
    if len(text) > MAX_SENTENCE:
        return ()
    found = (stated for language in _LANGUAGES for stated in _stated(text, language))
    return tuple(sorted(found, key=lambda stated: stated.begin))


def without_growth(text: str) -> str:
    """Return ``text`` with commas in place of its phrases about growth, as long as it was.

    The weeks and days that they name are compared with; nothing is promised for them."""
    for stated in read_growth(text):
        text = text[: stated.begin] + "，" * (stated.end - stated.begin) + text[stated.end :]
    return text


def _stated(text: str, language: Language) -> Iterator[StatedGrowth]:
    wording = growth_wording_of(language)
    bases = {name.casefold(): basis for basis, name in wording.bases.items()}
    for match in _told(language).finditer(text):
        unit = match["unit"].strip()
        kind = _kind(match, unit, wording)
        if kind is not None:
            before, now = Decimal(match["before"]), Decimal(match["now"])
            yield StatedGrowth(bases[match["basis"].casefold()], kind, before, now, unit, *match.span())
    for match in _unchanged(language).finditer(text):
        unit, value = match["unit"].strip(), Decimal(match["now"])
        yield StatedGrowth(bases[match["basis"].casefold()], exact_kind(unit), value, value, unit, *match.span())


def _kind(match: re.Match[str], unit: str, wording: GrowthWording) -> GrowthKind | None:
    """Return how the change is told, None where it is told in another unit than its values."""
    if match["percent"]:
        return "percent"
    exact = exact_kind(unit)
    points = (name.format(figure="").strip() for name in (wording.points, wording.thousandths))
    return exact if match["counted"].strip() in (points if exact == "points" else (unit,)) else None


@cache
def _told(language: Language) -> re.Pattern[str]:
    """Return what finds growth that is told by an amount."""
    wording = growth_wording_of(language)
    percent = "|".join(_filled(amount, figure=_NUMBER) for amount in (wording.percent, wording.below, wording.above))
    return _pattern(
        wording.told,
        basis=_basis(wording),
        verb="|".join({*wording.better_points, *wording.better_percent, *wording.neutral, *wording.amounts}),
        amount=rf"(?P<percent>{percent})|\s?{_NUMBER}(?P<counted>{_UNIT})",
        before=rf"(?P<before>{_NUMBER})(?P<unit>{_UNIT})",
        now=rf"(?P<now>{_NUMBER})(?P=unit)",
    )


@cache
def _unchanged(language: Language) -> re.Pattern[str]:
    """Return what finds growth of nothing."""
    wording = growth_wording_of(language)
    return _pattern(wording.unchanged, basis=_basis(wording), now=rf"(?P<now>{_NUMBER})(?P<unit>{_UNIT})")


def _basis(wording: GrowthWording) -> str:
    names = "|".join(map(re.escape, wording.bases.values()))
    days = _filled(wording.days.replace("{basis}", ""), days=r"[^\n]{1,60}?")
    return f"(?P<basis>{names})(?:{days})?"


def _pattern(wording: str, **parts: str) -> re.Pattern[str]:
    """Return what finds ``wording`` with ``parts``, patterns themselves, in its braces; no Latin letter before it."""
    return re.compile(rf"(?<![A-Za-z]){_filled(wording, **parts)}", re.IGNORECASE)


def _filled(wording: str, **parts: str) -> str:
    """Return the pattern of ``wording``; white space between its words may be missing."""
    pattern = re.escape(wording).replace(r"\ ", r"\s?")
    for name, part in parts.items():
        pattern = pattern.replace(rf"\{{{name}\}}", f"(?:{part})")
    return pattern
