"""Figures: three states that are never mixed up, and what follows from counts."""

import pickle
from decimal import Decimal

import pytest

from qcdc_report.outline import common_outline, find_indicator
from qcdc_report.report import (
    NOT_APPLICABLE,
    Measures,
    Names,
    Yearly,
    by_year,
    measure_of,
    measured,
    ratio_of,
)

PETITIONS = find_indicator(common_outline(), "petition_resolution")
COMMUNES = find_indicator(common_outline(), "new_rural_communes")
MODELS = find_indicator(common_outline(), "exemplary_models")


@pytest.mark.parametrize(
    ("entry", "key", "value"),
    [
        (Measures({"received": 12, "resolved": 0}), "received", 12),
        (Measures({"received": 12, "resolved": 0}), "resolved", 0),
        (Measures({"received": 12}), "resolved", None),
        (Measures({"received": NOT_APPLICABLE}), "received", NOT_APPLICABLE),
        (12, "received", 12),
        (12, "resolved", None),
        (Decimal("1.5"), "received", Decimal("1.5")),
        (None, "received", None),
        (NOT_APPLICABLE, "resolved", NOT_APPLICABLE),
        (Measures({"baseline": Measures({"reached": 3})}), "baseline.reached", 3),
        (Measures({"baseline": Measures({"reached": 3})}), "baseline.assigned", None),
        (Measures({"baseline": Measures({"reached": 3})}), "baseline", None),
        (Measures({"received": 3}), "received.x", None),
    ],
)
def test_a_measure_is_found_in_an_entry(entry, key, value):
    """A bare number is the first measure; a state holds for every measure."""
    assert measure_of(PETITIONS, entry, key) == value


@pytest.mark.parametrize(
    ("figure", "year", "value"),
    [
        (Yearly({2017: Measures({"received": 5})}), 2017, 5),
        (Yearly({2017: 5}), 2017, 5),
        (Yearly({2017: 5}), 2018, None),
        (Yearly({2017: 5}), None, None),
        (Measures({"received": 5}), None, 5),
        (NOT_APPLICABLE, 2017, NOT_APPLICABLE),
        (None, None, None),
    ],
)
def test_a_measure_is_found_in_a_figure(figure, year, value):
    """By year where it has years."""
    assert measured(PETITIONS, figure, "received", year) == value


def test_names_count_themselves():
    """The number of models is the length of the list; none is zero, not nothing."""
    assert measured(MODELS, Names(("a", "b")), "count") == 2
    assert measured(MODELS, Names(()), "count") == 0


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (Measures({"received": 9, "resolved": 8}), Decimal(800) / 9),
        (Measures({"received": 4, "resolved": 0}), 0),
        (Measures({"received": 0, "resolved": 0}), "nothing"),
        (Measures({"received": 0}), "nothing"),
        (Measures({"received": 4}), None),
        (Measures({"resolved": 4}), None),
        (Measures({"received": 4, "resolved": NOT_APPLICABLE}), NOT_APPLICABLE),
        (NOT_APPLICABLE, NOT_APPLICABLE),
        (None, None),
        (4, None),
    ],
)
def test_a_ratio_follows_from_its_counts(entry, expected):
    """Nothing received is neither 0 % nor 100 %."""
    assert ratio_of(PETITIONS, PETITIONS.ratios[0], entry) == expected


def test_a_ratio_is_exact():
    """1205 of 1310 is 91.98 when it is rounded, not before."""
    entry = Measures({"reached": 1205, "assigned": 1310})
    assert str(ratio_of(COMMUNES, COMMUNES.ratios[0], entry)).startswith("91.984732")


@pytest.mark.parametrize(
    ("figure", "pairs"),
    [
        (Yearly({2018: 1, 2017: None}), [(2018, 1), (2017, None)]),
        (Names(("a",)), [(None, 1)]),
        (7, [(None, 7)]),
        (None, [(None, None)]),
    ],
)
def test_years_come_in_the_order_given(figure, pairs):
    """A figure without years is one pair."""
    assert list(by_year(figure)) == pairs


def test_not_applicable_is_one_value_in_every_process():
    """Identity survives a pickle, so ``is`` may be used."""
    assert pickle.loads(pickle.dumps(NOT_APPLICABLE)) is NOT_APPLICABLE  # noqa: S301 - our own
    assert NOT_APPLICABLE is not None
    assert NOT_APPLICABLE != "n/a"
    assert repr(NOT_APPLICABLE) == "NOT_APPLICABLE"


def test_figures_are_values():
    """Equal ones are equal, may be keys, and travel between processes."""
    one, two = (Yearly({2017: Measures({"received": 1})}) for _ in range(2))
    assert one == two
    assert hash(one) == hash(two)
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301 - our own
    assert one != Yearly({2017: 1})
