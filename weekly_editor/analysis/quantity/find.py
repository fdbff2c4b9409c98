"""Finding the figures of a text."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from weekly_editor.analysis.dates import MAX_SENTENCE, DatePhrase
from weekly_editor.analysis.quantity.clause import Clauses, clauses_of
from weekly_editor.analysis.quantity.han import find_spoken
from weekly_editor.analysis.quantity.number import Number, find_numbers
from weekly_editor.analysis.quantity.quantity import Quantity, Role
from weekly_editor.analysis.quantity.series import distributed
from weekly_editor.analysis.quantity.words import (
    average_of,
    basis_of,
    bound_of,
    change_sign,
    is_from,
    is_share,
    is_to,
    label_behind,
    label_of,
    period_of,
    range_sign,
    share_of,
)
from weekly_editor.analysis.row import CELL_BEGIN, as_named
from weekly_editor.analysis.width import narrow
from weekly_editor.report.pattern import late_pattern

_AND = late_pattern(r"\s?[、和及与]\s?|,?\s(?:and\s)?")
_TOTAL = late_pattern(r"(?:[总合]计|共计?|总共|平均|均值|(?i:\b(?:total|average|mean)))\s?$")
_OF_A_WEEK = late_pattern(r"[\s：:]*(?:上[上一]?|[本这当])个?(?:[周月]|礼拜|星期)(?:是|为|的|有)?\s?")
_PART_OF = late_pattern(
    r"\s(?:out )?of\s(?:the |all )?\d|,?\s(?:of (?:which|these|them)|including|in total)\b|[，,]\s?其中"
)
_OF_TIME = late_pattern(
    r"\s(?:(?:the\s)?(?:this|last|previous|prior)\s(?:week|month|quarter|year)|a\s(?:day|week|month)|each|of\s(?:them|these|those))\b"
)
_AGAINST = late_pattern(r"(?i:\b(?:from|vs\.?|versus|against)\s)$")
_OF_WHAT = late_pattern(r"\s[a-z]{3,}\s[a-z]{3,}s\b")  # 77 won disputes
_MOVING = late_pattern(r"(?i:\b(?:up|down|by)\s)$")
_THIS_TIME = late_pattern(r"(?i:\b(?:this|last|previous|prior) (?:week|month|quarter|year)\W*)$")
_MOVED = late_pattern(
    r"[由从](?:[^，,。；;]|,(?=\d))*\d(?:[^，,。；;]|,(?=\d))*$"
)  # 由 4,000 枚减少 1,000 枚至 3,000 枚: no range
_TIMES = ("天", "日", "周", "个月", "小时", "分钟", "秒", "ms")
_SIGNS = "+-−"
_OVER = " over "  # behind another number: $1,620 over 6 shifts
_PARTS = ("%", "‰")
_PROSE = late_pattern(r"\s[a-z]{2,}")  # English words go on: 8,935 in multi-storeys
_REACHED = late_pattern(r"(?:到|达|凑[够成]|[剩余还]有?)\s?$")
_OUT_OF = late_pattern(r"\s(?:out )?of (?:the |all )?")  # 31 of 40
_MYRIAD = 4  # the power of ten of 万
_SAID = 400  # characters of a sentence before a figure that can still say something of it


class _Read(NamedTuple):
    """A number with the words around it."""

    number: Number
    before: str  # of its clause
    behind: str
    said: str  # of its sentence, before it
    is_signed: bool  # +25%
    is_next: bool  # nothing but ``before`` stands between it and another number


def find_quantities(text: str, dates: Sequence[DatePhrase] = ()) -> tuple[Quantity, ...]:
    """Return every figure of ``text`` that counts something, in order; those within ``dates`` count nothing."""
    if len(text) > MAX_SENTENCE:
        return ()
    plain = as_named(narrow(text))
    found = sorted([*find_numbers(plain), *find_spoken(plain)], key=_begin)
    numbers = [each for each in found if not _is_dated(each, dates)]
    return tuple(distributed(plain, list(_quantities(plain, numbers, clauses_of(plain))))) if numbers else ()


def _begin(number: Number) -> int:
    return number.begin


def _is_dated(number: Number, dates: Sequence[DatePhrase]) -> bool:
    return any(
        date.begin < number.digits_end and number.digits_begin < date.end
        for date in dates
        if not (date.is_bare and number.unit)
    )


def _quantities(text: str, numbers: list[Number], clauses: Clauses) -> Iterator[Quantity]:
    label, high, held_end = "", False, 0
    for place, number in enumerate(numbers):
        begin = max(clauses.clause_begin(number.begin), numbers[place - 1].end if place else 0)
        behind = text[number.end : number.end + 24]
        said = text[max(clauses.sentence_begin(number.begin), number.begin - _SAID) : number.begin]
        is_behind = place > 0 and begin == numbers[place - 1].end
        read = _Read(number, text[begin : number.begin], behind, said, text[number.begin] in _SIGNS, is_behind)
        own = label_of(read.before) or ("" if number.unit else label_behind(behind))
        label = own or label
        follows = place + 1 < len(numbers) and _is_range(number, behind, numbers[place + 1])
        head = _label_before(text, begin, clauses)
        is_next = held_end > 0 and _AND.fullmatch(text, held_end, number.begin) is not None
        unit = number.unit or (numbers[place + 1].unit if follows else "")
        is_count = _is_count(text, number) or _says_count(read, head) or _is_compared(read, is_held=held_end > 0)
        if not (unit or own or is_next or is_count):
            continue
        held_end = number.end
        quantity = _quantity(read, own or head or label, clauses)
        if follows and not is_from(read.before, behind) and not (quantity.role == "change" and _MOVED.search(said)):
            quantity = _as_low(quantity, numbers[place + 1])
        elif high:
            quantity = replace(quantity, role="high", bound=bound_of("", behind, is_vague=number.is_vague))
        high = quantity.role == "low"
        yield quantity


def _is_count(text: str, number: Number) -> bool:
    """Tell whether ``number`` counts by the way it is written alone: 39,606, 371.2, 61 open tickets, or in a cell."""
    digits = text[number.digits_begin : number.digits_end]
    is_written_so = "," in digits or digits.find(".") > 1 or text.endswith(CELL_BEGIN, 0, number.begin)
    return is_written_so or (not number.unit and _OF_WHAT.match(text, number.end) is not None)


def _is_range(number: Number, behind: str, second: Number) -> bool:
    """Tell whether ``number`` and the ``second`` one are the ends of a range: 3 到 5 个, not 75 套到 25 家."""
    sign = range_sign(behind)
    is_of_one = number.unit in ("", second.unit) or number.unit in _TIMES
    return sign is not None and second.begin <= number.end + 4 and (is_of_one or sign[0].strip() not in ("至", "到"))


def _as_low(quantity: Quantity, second: Number) -> Quantity:
    """Return ``quantity`` as the lower end of a range, in the unit of the ``second`` one where it says none."""
    if quantity.unit:
        return replace(quantity, role="low")
    value, step = quantity.value.scaleb(second.power), quantity.step.scaleb(second.power)
    return replace(quantity, role="low", unit=second.unit, value=value, step=step)


def _says_count(read: _Read, head: str) -> bool:
    """Tell whether a number without a unit counts: behind 共 or 上周, before of 150, in 万, behind 笔数：."""
    is_told = _TOTAL.search(read.before) is not None or _PART_OF.match(read.behind) is not None
    is_told = is_told or read.number.power >= _MYRIAD or _OF_A_WEEK.fullmatch(read.before) is not None
    is_named = head.endswith(("数", "量", "额")) or (len(head) > 3 and head.isascii())
    return is_told or (not read.before.strip() and is_named)


def _is_compared(read: _Read, *, is_held: bool) -> bool:
    """Tell whether a number without a unit counts as an end of a movement: from 480 to 600, 480 last week."""
    is_second = is_held and (
        is_to(read.before)
        or _OF_TIME.match(read.behind)
        or _THIS_TIME.search(read.said)
        or _AGAINST.search(read.before)
        or _MOVING.search(read.before)
        or _PROSE.match(read.behind)
        or _REACHED.search(read.before)
        or _OUT_OF.fullmatch(read.before)
    )
    return bool(is_second) or is_from(read.before, read.behind)


def _label_before(text: str, begin: int, clauses: Clauses) -> str:
    """Return the label in the clause that a colon ends just before ``begin``: 入金：120笔."""
    if begin and text[begin - 1] in ":：":
        name = text[clauses.clause_begin(begin - 1) : begin - 1].strip()
        return label_of(name) or (name if name.isascii() and name.isalpha() else "")  # Declined: 31
    return ""


def _quantity(read: _Read, label: str, clauses: Clauses) -> Quantity:
    number, before, said = read.number, read.before, read.said
    sign = change_sign(before, read.behind, number.unit)
    role, of = _role(read, sign)
    return Quantity(
        number.begin,
        number.end,
        number.digits_begin,
        number.digits_end,
        -number.value if role == "change" and sign < 0 and number.value > 0 else number.value,
        number.unit,
        number.step,
        label=label,
        role=role,
        bound=bound_of("" if read.is_next and before == _OVER else before, read.behind, is_vague=number.is_vague),
        of=of,
        basis=basis_of(said) if role == "change" else "",
        period=period_of(before, said),
        clause=clauses.clause(number.begin),
        sentence=clauses.sentence(number.begin),
    )


def _role(read: _Read, sign: int) -> tuple[Role, str]:
    number, before = read.number, read.before
    if sign or number.unit == "百分点" or (read.is_signed and number.unit == "%"):
        return "change", ""
    if is_from(before, read.behind):
        return "from", ""
    if is_to(before):
        return "to", ""
    if number.unit in _PARTS:
        return ("share", share_of(before)) if is_share(before or read.said) else ("amount", "")
    over = average_of(before)
    return ("average", over) if over is not None else ("amount", "")
