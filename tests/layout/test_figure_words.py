"""Words and numbers in the cells of figures."""

from decimal import Decimal

import pytest

from qcdc_report.layout.figure_words import (
    agrees,
    change_words,
    given_words,
    percent_words,
    points_words,
    sum_words,
    value_words,
)
from qcdc_report.report import NOT_APPLICABLE


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "chưa báo cáo"),
        (NOT_APPLICABLE, "không áp dụng"),
        (0, "0"),
        (1205, "1.205"),
        (1_865_000_000, "1.865.000.000"),
        (Decimal("7.5"), "7,5"),
        (Decimal("1234.50"), "1.234,50"),
    ],
)
def test_the_three_states_are_three_words(value, words):
    """Not reported, does not apply and zero are never the same on the page."""
    assert value_words(value) == words


@pytest.mark.parametrize(
    ("percentage", "words"),
    [
        (Decimal(100) * 1205 / 1310, "91,98%"),
        (Decimal(100), "100,00%"),
        (Decimal(0), "0,00%"),
        ("nothing", "không phát sinh"),
        (None, "chưa báo cáo"),
        (NOT_APPLICABLE, "không áp dụng"),
    ],
)
def test_a_ratio_has_two_decimals_and_nothing_received_is_no_ratio(percentage, words):
    """Nothing arose: neither 0 % nor 100 %."""
    assert percent_words(percentage, "không phát sinh") == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Decimal("7.5"), "7,5%"),
        (90, "90%"),
        (None, ""),
        (NOT_APPLICABLE, "không áp dụng"),
    ],
)
def test_a_percentage_the_unit_gave_keeps_its_decimals(value, words):
    """It is shown as given; one that is not given was not due."""
    assert given_words(value) == words


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ([1, 2, 3], "6"),
        ([0, 0], "0"),
        ([1, None, NOT_APPLICABLE], "1"),
        ([None, None], "chưa báo cáo"),
        ([None, NOT_APPLICABLE], "chưa báo cáo"),
        ([NOT_APPLICABLE, NOT_APPLICABLE], "không áp dụng"),
        ([], "chưa báo cáo"),
    ],
)
def test_a_sum_adds_what_is_reported(values, words):
    """Where nothing is reported the sum is no zero."""
    assert sum_words(values) == words


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [(1, 3, "+2"), (3, 1, "-2"), (2, 2, "0"), (None, 2, ""), (2, NOT_APPLICABLE, "")],
)
def test_a_change_has_its_sign(before, after, words):
    """Only between two numbers."""
    assert change_words(before, after) == words


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (Decimal(50), Decimal(100), "+50,00 điểm %"),
        (Decimal(100), Decimal("66.666"), "-33,33 điểm %"),
        (Decimal(50), Decimal(50), "0,00 điểm %"),
        ("nothing", Decimal(50), ""),
        (None, Decimal(50), ""),
    ],
)
def test_a_change_of_ratios_is_in_percentage_points(before, after, words):
    """Points, not per cent of per cent."""
    assert points_words(before, after) == words


@pytest.mark.parametrize(
    ("printed", "computed", "same"),
    [
        (Decimal("91.98"), Decimal(100) * 1205 / 1310, True),
        (92, Decimal(100) * 1205 / 1310, True),
        (Decimal("92.0"), Decimal(100) * 1205 / 1310, True),
        (Decimal("91.9"), Decimal(100) * 1205 / 1310, False),
        (90, Decimal(100) * 1205 / 1310, False),
        (100, "nothing", False),
        (100, None, False),
        (None, Decimal(5), True),
        (NOT_APPLICABLE, NOT_APPLICABLE, True),
        (NOT_APPLICABLE, Decimal(5), False),
    ],
)
def test_a_given_percentage_is_compared_at_its_own_precision(printed, computed, same):
    """92 % is right for 91,98 %; 91,9 % is not."""
    assert agrees(printed, computed) is same
