from decimal import Decimal

import pytest
from hypothesis import given
from strategy import figures

from weekly_editor.report.figure import JsonNumber, figure, plain
from weekly_editor.report.model import Reading


@pytest.mark.parametrize("written", ["99.998", "10.80", "0.00", "-3", "361", "0", "0.5"])
def test_a_figure_is_written_as_it_was_read(written):
    assert plain(figure(written)) == written


def test_full_width_digits_are_digits():
    assert figure("１２.５") == Decimal("12.5")


@given(figures())
def test_a_written_figure_reads_back(value):
    assert figure(plain(value)) == value


@pytest.mark.parametrize(
    "text", ["", " 1", "1 ", "1_000", "1,000", "1e3", "nan", "Infinity", "--1", "1.2.3", ".", "九", "1%"]
)
def test_what_is_no_figure_is_refused(text):
    with pytest.raises(ValueError, match="not a figure"):
        figure(text)


@pytest.mark.parametrize("text", ["1" * 31, "0." + "0" * 31, "1" * 5000])
def test_a_figure_has_at_most_thirty_digits(text):
    with pytest.raises(ValueError, match="30 digits"):
        figure(text)


@pytest.mark.parametrize("written", ["1E999999", "1e-999999", "1e30"])
def test_a_number_with_an_absurd_exponent_is_refused(written):
    with pytest.raises(ValueError, match="30 digits"):
        JsonNumber(written)


@pytest.mark.parametrize(
    ("given_value", "kept"),
    [("10.80", "10.80"), (3, "3"), (JsonNumber("1.10"), "1.10"), (JsonNumber("1e3"), "1000"), (Decimal("1E+2"), "100")],
)
def test_a_field_takes_figures_exactly(given_value, kept):
    assert Reading(value=given_value).model_dump()["value"] == kept


@pytest.mark.parametrize("value", [0.1, True, "NaN", Decimal("NaN"), Decimal("1E+40"), [1]])
def test_a_field_refuses_what_is_not_exact(value):
    with pytest.raises(ValueError, match="value"):
        Reading(value=value)
