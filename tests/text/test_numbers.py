"""Numbers as an official page writes them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qcdc_report.text import alphabet_letter, format_decimal, format_integer, roman

DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


@pytest.mark.parametrize(
    ("number", "written"),
    [(0, "0"), (999, "999"), (1205, "1.205"), (1865000000, "1.865.000.000"), (-1205, "-1.205")],
)
def test_thousands_are_set_off_by_dots(number, written):
    """The comma is for decimals."""
    assert format_integer(number) == written


@given(number=st.integers(-(10**18), 10**18))
def test_the_dots_can_be_taken_out_again(number):
    """No digit is lost or moved."""
    assert int(format_integer(number).replace(".", "")) == number


@pytest.mark.parametrize(
    ("number", "places", "written"),
    [
        (Decimal("91.98"), None, "91,98"),
        (Decimal("7.50"), None, "7,50"),
        (Decimal("7.50"), 1, "7,5"),
        (Decimal("0.125"), 2, "0,13"),
        (Decimal("0.135"), 2, "0,14"),
        (Decimal("-0.125"), 2, "-0,13"),
        (Decimal(800) / 9, 2, "88,89"),
        (Decimal("1234.5"), None, "1.234,5"),
        (Decimal("1E+3"), None, "1.000"),
        (Decimal("99.995"), 2, "100,00"),
        (Decimal(10) ** 26, 3, "100.000.000.000.000.000.000.000.000,000"),
        (100, 2, "100,00"),
        (7, None, "7"),
    ],
)
def test_decimals_have_a_comma_and_round_half_up(number, places, written):
    """As reckoned by hand: the half goes away from zero, also where binary fractions differ."""
    assert format_decimal(number, places) == written


@pytest.mark.parametrize(
    ("number", "numeral"),
    [
        (1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (90, "XC"), (400, "CD"),
        (1994, "MCMXCIV"),
    ],
)  # fmt: skip
def test_roman_numerals(number, numeral):
    """The headings of a report."""
    assert roman(number) == numeral


@given(number=st.integers(1, 3999))
def test_a_roman_numeral_adds_up(number):
    """A smaller digit before a greater one is taken away."""
    values = [DIGITS[digit] for digit in roman(number)]
    following = [*values[1:], 0]
    pairs = zip(values, following, strict=True)
    assert sum(-value if value < after else value for value, after in pairs) == number
    assert not any(digit * 4 in roman(number) for digit in DIGITS)


@pytest.mark.parametrize("number", [0, -1])
def test_there_is_no_roman_numeral_below_one(number):
    """The Romans had no zero."""
    with pytest.raises(ValueError, match=str(number)):
        roman(number)


def test_points_follow_the_vietnamese_alphabet():
    """Đ after d, no f, j, w, z, and no letters with other marks."""
    letters = "".join(alphabet_letter(number) for number in range(1, 24))
    assert letters == "abcdđeghiklmnopqrstuvxy"


@pytest.mark.parametrize("number", [0, 24])
def test_there_are_23_letters_for_points(number):
    """A 24th point needs another list."""
    with pytest.raises(ValueError, match=str(number)):
        alphabet_letter(number)
