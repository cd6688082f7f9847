"""Figures of many units made one: sums, ratios of sums, lists joined; states are no numbers."""

from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from attrs import evolve

from qcdc_report.outline import common_outline, find_indicator
from qcdc_report.report import Contribution, Unit
from qcdc_report.report.aggregating import ABSENT, aggregated
from qcdc_report.report.structure import figure_from
from qcdc_report.report.tallying import Tally, ratio_over, tally

CASES = yaml.safe_load((Path(__file__).parent / "figures.yaml").read_text("utf-8"))
OUTLINE = common_outline()


def contributions(key, values, **parts):
    """Return a part for each value; a unit that gives null gives nothing."""
    return [
        Contribution(
            unit=Unit(name=f"Đơn vị {number}"),
            profile="any",
            figures={} if value is None else {key: figure_from(value, key)},
            **parts,
        )
        for number, value in enumerate(values, start=1)
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])
def test_units_together(case):
    """The figure, and how many units it is of."""
    key = case["indicator"]
    indicator = find_indicator(OUTLINE, key)
    units = contributions(key, case["units"])
    assert aggregated(indicator, units) == figure_from(case["figure"], key)
    reported, missing, waived = case["tally"]
    assert tally(units, indicator, case.get("year")) == Tally(
        reported=reported, missing=missing, not_applicable=waived
    )


def test_a_figure_that_nobody_is_asked_for_is_absent():
    """It is neither missing nor said not to apply."""
    indicator = find_indicator(OUTLINE, "one_stop")
    units = contributions("one_stop", [None, None], not_asked=("one_stop",))
    assert aggregated(indicator, units) is ABSENT
    assert tally(units, indicator) == Tally(reported=0, missing=0, not_applicable=2)


def test_a_figure_that_is_not_added_up_is_absent():
    """Its values stand unit by unit."""
    indicator = evolve(find_indicator(OUTLINE, "leader_dialogues"), aggregation="none")
    assert aggregated(indicator, contributions("leader_dialogues", [1, 2])) is ABSENT


def test_a_ratio_is_that_of_the_sums():
    """Never the mean of 100 % of one and 50 % of a hundred."""
    indicator = find_indicator(OUTLINE, "petition_resolution")
    units = contributions(
        "petition_resolution",
        [{2019: {"received": 1, "resolved": 1}}, {2019: {"received": 100, "resolved": 50}}],
    )
    percentage = ratio_over(units, indicator, indicator.ratios[0], [2019])
    assert percentage == Decimal(5100) / 101


def test_a_ratio_is_of_the_units_that_gave_both_counts():
    """A count without its other would make a ratio that is true of nobody."""
    indicator = find_indicator(OUTLINE, "petition_resolution")
    units = contributions(
        "petition_resolution",
        [{2019: {"received": 10, "resolved": 9}}, {2019: {"received": 90}}, None, "n/a"],
    )
    assert ratio_over(units, indicator, indicator.ratios[0], [2019]) == 90
    assert aggregated(indicator, units) == figure_from({2019: {"received": 100, "resolved": 9}}, "")


def test_nothing_received_gives_no_ratio():
    """Neither 0 % nor 100 %."""
    indicator = find_indicator(OUTLINE, "petition_resolution")
    units = contributions("petition_resolution", [{2019: {"received": 0, "resolved": 0}}] * 2)
    assert ratio_over(units, indicator, indicator.ratios[0], [2019]) == "nothing"
    assert ratio_over(units, indicator, indicator.ratios[0], [2020]) is None
