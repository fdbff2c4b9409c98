from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.quantity.quantity_samples import CHINESE, ENGLISH, NOTHING
from weekly_editor.analysis.dates import MAX_SENTENCE
from weekly_editor.analysis.prose import Prose
from weekly_editor.analysis.quantity.find import find_quantities
from weekly_editor.analysis.quantity.quantity import Quantity
from weekly_editor.report.week import Week

WEEK = Week.parse("2024-W32")
RIGHT_AT_LEAST = Decimal("0.98")

_PIECES = st.sampled_from(
    [
        "12",
        "3.5",
        "1,200",
        "万",
        "亿",
        "元",
        "笔",
        "%",
        "个百分点",
        "较上周",
        "下降",
        "从",
        "至",
        "由",
        "、",
        "和",
        "，",
        "。",
        "分别",
        "占比",
        "约",
        "余",
        "以上",
        "-",
        "~",
        "$",
        "M",
        "8月13日",
        "１２",
        "％",
        "成功率",
        "of",
    ]
)
_TEXTS = st.one_of(st.text(max_size=80), st.lists(_PIECES, max_size=25).map("".join))
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def is_read(text: str, expected: tuple[str, ...]) -> bool:
    """Tell whether the figures of ``text`` are the ``expected`` ones, and no others."""
    read = Prose(text, WEEK).quantities
    return len(read) == len(expected) and all(map(_agrees, read, expected))


def _agrees(quantity: Quantity, expected: str) -> bool:
    label, value, unit, *more = expected.split("|")
    fields = dict(each.split("=") for each in more)
    return (quantity.label, quantity.value, quantity.unit) == (label, Decimal(value), unit) and all(
        getattr(quantity, name) == said for name, said in fields.items()
    )


def test_figures_of_many_sentences_are_read_as_a_reader_takes_them():
    samples = (*CHINESE, *ENGLISH)
    wrong = [text for text, *expected in samples if not is_read(text, tuple(expected))]
    assert len(samples) >= 150
    assert len(samples) - len(wrong) >= RIGHT_AT_LEAST * len(samples), wrong


def test_figures_that_count_nothing_are_none():
    wrong = [text for text in NOTHING if not is_read(text, ())]
    assert len(NOTHING) - len(wrong) >= Decimal("0.95") * len(NOTHING), wrong


def test_a_text_too_long_for_a_sentence_has_no_figures():
    assert find_quantities("交易120笔。" * MAX_SENTENCE) == ()


@given(_TEXTS)
def test_figures_lie_in_their_text_in_order_and_hold_their_digits(text):
    end = 0
    for each in find_quantities(text):
        assert end <= each.begin <= each.digits_begin < each.digits_end <= each.end <= len(text)
        end = each.end


@given(_TEXTS)
def test_figures_of_full_width_digits_read_as_those_of_half_width(text):
    assert find_quantities(text.translate(_WIDE)) == find_quantities(text)
