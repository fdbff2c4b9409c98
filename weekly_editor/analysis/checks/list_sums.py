"""Parts that do not come to their whole, where they stand in other entries than it does."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from weekly_editor.analysis.checks.division import Claim, Division, has_rest, is_complementary, parts_of, surer
from weekly_editor.analysis.checks.near_miss import doubt_of_slip, missed_by
from weekly_editor.analysis.checks.scope import Around, ReadSection
from weekly_editor.analysis.checks.subject import time_of
from weekly_editor.analysis.checks.sum_finding import sum_finding
from weekly_editor.analysis.checks.sums import doubt
from weekly_editor.analysis.checks.told import Told, told_in
from weekly_editor.analysis.finding import Finding
from weekly_editor.analysis.prose import Passage, Prose
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.place import Place

_TWO, _MOST_PARTS = 2, 12
_BEFORE = 2  # entries before a list of parts in which its whole is looked for
_NEIGHBOURS = 6  # entries before and behind in which a whole is looked for
_TOTAL_ROW = late_pattern(r"\s*(?:合计|总计|共计|小计|总[数量额体]|以上合计|(?i:(?:sub|grand )?total)\b)")
_PARTS_ROW = late_pattern(r"\s*(?:其中|包括|(?i:of which|including)\b)")
_PROMISES_PARTS = late_pattern(
    r"(?:其中|包括|如下|分别为|明细|构成|分布|(?i:of which|including|as follows))?\s*[：:]\s*$|其中\s*$"
)

_Row = tuple[Passage, tuple[Told, ...]]  # an entry with its amounts


def listed_parts_do_not_sum(section: ReadSection, _around: Around) -> Iterator[Finding]:
    """Believe that entries below a total, or beside one, come to it, where words or a second unit tell that they do."""
    by_loc = {passage.loc: passage for passage in section.passages}
    for passage in section.passages:
        title = by_loc.get((*passage.loc[:-1], "title")) if passage.loc[-1] == "text" else None
        if title is not None:
            yield from _of_title(title, passage)
    for loc, passages in section.by_list.items():
        rows = [(passage, _amounts(passage.prose)) for passage in passages if " | " not in passage.prose.text]
        if sum(1 for _, amounts in rows if amounts) == 0:
            continue
        head = by_loc.get((*loc[:-1], "text")) or by_loc.get((*loc[:-1], "title"))
        if head is not None:
            yield from _below(head, rows)
        for index in range(len(rows)):
            yield from _total_row(rows, index)
            yield from _parts_row(rows, index)
            yield from _proved(rows, index)
            yield from _told_before(rows, index)


@lru_cache(4096)
def _amounts(prose: Prose) -> tuple[Told, ...]:
    return tuple(each for each in told_in(prose) if each.is_amount or each.is_total)


def _only(amounts: tuple[Told, ...], unit: str) -> Told | None:
    """Return the one figure of ``unit``, None where there are none or several."""
    found = [each for each in amounts if each.unit == unit]
    return found[0] if len(found) == 1 else None


def _column(rows: list[_Row], unit: str) -> tuple[Told, ...]:
    """Return the figure of ``unit`` of every row; nothing where one of them has none, or several."""
    found = [_only(amounts, unit) for _, amounts in rows]
    return tuple(each for each in found if each is not None) if None not in found else ()


def _of_title(title: Passage, passage: Passage) -> Iterator[Finding]:
    """Compare the figure that ``title`` ends with, as before a colon, with those that ``passage`` begins with."""
    wholes, told = _amounts(title.prose), told_in(passage.prose)
    amounts = [each for each in told if each.sentence == 0 and (each.is_amount or each.is_total)]
    if len(wholes) != 1 or len(amounts) < 2:
        return
    parts = parts_of([each for each in amounts if each.unit in (wholes[0].unit, "")])
    division = Division(wholes[0], parts, surer("maybe", parts))
    severity = doubt(division) if len(parts) > 1 else None
    if severity is not None:
        yield sum_finding(title, division, severity, _places([(passage, told)], parts))


def _below(head: Passage, rows: list[_Row]) -> Iterator[Finding]:
    """Compare the figures of ``head`` with those of the entries below it."""
    wholes = _amounts(head.prose)
    for unit in dict.fromkeys(each.unit for each in wholes):
        whole, parts = _only(wholes, unit), _column(rows, unit)
        if whole is None or len(parts) < 2:
            continue
        is_told = whole.is_total or _PROMISES_PARTS.search(head.prose.text) is not None
        division = Division(whole, parts, "likely" if is_told else "maybe")
        severity = doubt(division)
        if severity is not None:
            yield sum_finding(head, division, severity, _places(rows, parts))


def _total_row(rows: list[_Row], index: int) -> Iterator[Finding]:
    """Compare a row that begins with 合计 with those above it; the first one with those below."""
    passage, wholes = rows[index]
    if not wholes or _TOTAL_ROW.match(passage.prose.text) is None:
        return
    others = _until_total(rows[:index][::-1])[::-1] or (_until_total(rows[index + 1 :]) if index == 0 else [])
    for unit in dict.fromkeys(each.unit for each in wholes):
        whole, parts = _only(wholes, unit), _column(others, unit)
        if whole is not None and len(parts) > 1:
            claim: Claim = "all" if index else "likely"
            read = [Division(whole, each, claim) for each in (parts, _named_once(parts, rows)) if len(each) > 1]
            division = min(read, key=lambda each: abs(each.missing))
            severity = doubt(division)
            if severity is not None:
                yield sum_finding(passage, division, severity, _places(others, division.parts))


def _named_once(parts: tuple[Told, ...], rows: list[_Row]) -> tuple[Told, ...]:
    """Return ``parts`` without those whose names come again in ``rows``: 新增 5 家 is none of 合计 200 家."""
    names = [each.words for _, amounts in rows for each in amounts]
    return tuple(part for part in parts if names.count(part.words) == 1)


def _until_total(rows: list[_Row]) -> list[_Row]:
    found: list[_Row] = []
    for passage, amounts in rows:
        if not amounts or _TOTAL_ROW.match(passage.prose.text):
            break
        found.append((passage, amounts))
    return found


def _parts_row(rows: list[_Row], index: int) -> Iterator[Finding]:
    """Compare a row that begins with 其中 with the one before it."""
    passage, parts = rows[index]
    if index == 0 or not parts or _PARTS_ROW.match(passage.prose.text) is None:
        return
    before, wholes = rows[index - 1]
    for unit in dict.fromkeys(each.unit for each in wholes):
        whole, of_unit = _only(wholes, unit), tuple(each for each in parts if each.unit == unit)
        if whole is not None and of_unit:
            division = Division(whole, of_unit, "some")
            severity = doubt(division)
            if severity is not None:
                yield sum_finding(before, division, severity, _places([rows[index]], of_unit))


def _told_before(rows: list[_Row], index: int) -> Iterator[Finding]:
    """Compare a row of nothing but parts, or of two sides of something, with the figures of those right before it."""
    passage = rows[index][0]
    parts = tuple(each for each in told_in(passage.prose) if each.is_plain and each.sentence == 0)
    is_list = len(parts) > _TWO or (len(parts) == _TWO and (is_complementary(parts) or has_rest(parts)))
    is_mixed = any(each.unit == "%" for each in parts) or any(time_of(*pair) == "past" for pair in _with_before(parts))
    if not is_list or is_mixed or len(parts) > _MOST_PARTS or len({each.thing for each in parts if each.thing}) > 1:
        return
    units = {*(each.thing for each in parts), ""}
    if any(Division(whole, tuple(part for part in parts if part is not whole), "all").is_right for whole in parts):
        return
    for before, _ in rows[max(0, index - _BEFORE) : index]:
        wholes = [each for each in told_in(before.prose) if each.is_plain and each.thing in units]
        for missed in missed_by(wholes, parts):
            yield sum_finding(before, missed, doubt_of_slip(missed), _places([(passage, parts)], parts))


def _with_before(figures: tuple[Told, ...]) -> Iterator[tuple[Told, Told | None]]:
    return zip(figures, (None, *figures), strict=False)


def _proved(rows: list[_Row], index: int) -> Iterator[Finding]:
    """Compare parts in two units with the wholes of a near entry: where one unit is right, the other has to be."""
    columns = _columns(rows[index][1])
    if len(columns) < 2:
        return
    near = [*range(index - 1, index - _NEIGHBOURS - 1, -1), *range(index + 1, index + _NEIGHBOURS + 1)]
    for other in near:
        if 0 <= other < len(rows):
            passage, wholes = rows[other]
            found = _contradicted(wholes, columns)
            if found is not None:
                severity = doubt(found)
                if severity is not None:
                    yield sum_finding(passage, found, severity, _places([rows[index]], found.parts))
                return


def _columns(amounts: tuple[Told, ...]) -> dict[str, tuple[Told, ...]]:
    """Return ``amounts`` by unit, where at least two units have as many of them, two or more."""
    units = {unit: tuple(each for each in amounts if each.unit == unit) for unit in {each.unit for each in amounts}}
    counts = [len(each) for each in units.values()]
    return {unit: each for unit, each in units.items() if len(each) > 1 and counts.count(len(each)) > 1}


def _contradicted(wholes: tuple[Told, ...], columns: dict[str, tuple[Told, ...]]) -> Division | None:
    """Return the least right division of ``wholes``, None where none of them proves that ``columns`` are its parts."""
    found = [Division(whole, columns[whole.unit], "all") for whole in wholes if whole.unit in columns]
    for proof, other in product(found, found):
        if proof.proves(other):
            rivals = [each for each in found if each.whole.unit == other.whole.unit]
            return min(rivals, key=lambda each: abs(each.missing))
    return None


def _places(rows: list[_Row], parts: tuple[Told, ...]) -> tuple[Place, ...]:
    """Return where ``parts`` stand among ``rows``."""
    return tuple(
        passage.place(each.quantity.begin, each.quantity.end)
        for passage, amounts in rows
        for each in amounts
        if any(each is part for part in parts)
    )
