"""A figure in a sentence: what it counts and how much, and what the words around it say of it."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Role = Literal["amount", "share", "average", "change", "from", "to", "low", "high"]
Bound = Literal["", "about", "below", "above"]  # 约 and 左右; 近, 不足 and 以内; 超, 突破 and 以上


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, ``text[begin:end]``; ``text[digits_begin:digits_end]`` are its digits alone.

    ``value`` counts in ``unit``, the base unit: 361万元 is 3610000 of 元, 1.29% is 1.29 of %. ``step`` is what one of
    its last digit written is worth: 100 元 for 1.74万元, so that it stands for all within half of that. ``label`` is
    what is counted, in the words of the text (交易笔数), "" where they do not say. ``role`` is what it is: an amount, a
    share of or an average of something (``of``, in the text's words), a change against ``basis`` (上月, 去年同期; its
    value is below zero where it falls), the ends of a movement (from, to) or of a range (low, high). ``period`` are
    the words that limit it in time (累计, 8月份, 本周), "" where none do. ``clause`` and ``sentence`` count the clauses
    and sentences of the text from 0."""

    begin: int
    end: int
    digits_begin: int
    digits_end: int
    value: Decimal
    unit: str
    step: Decimal
    label: str = ""
    role: Role = "amount"
    bound: Bound = ""
    of: str = ""
    basis: str = ""
    period: str = ""
    clause: int = 0
    sentence: int = 0
