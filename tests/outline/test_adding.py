"""A profile's own item at the end of appendix 2."""

import pytest
from attrs import evolve

from qcdc_report.outline import (
    Indicator,
    Shape,
    common_outline,
    find_indicator,
    indicators,
    with_group,
)

MEETINGS = Indicator(key="meetings", title="Số cuộc họp dân", shape=Shape.COUNT)
MODELS = Indicator(key="models", title="Mô hình", shape=Shape.NAMES)


def test_an_item_follows_those_there_are():
    """Its number goes on, and what has years is asked for the outline's."""
    common = common_outline()
    outline = with_group(common, "Họp dân", [MEETINGS, MODELS])
    assert outline.figures is not None
    assert [group.item for group in outline.figures.groups][-1] == len(outline.figures.groups)
    assert indicators(outline)[:-2] == indicators(common)
    counted, named = find_indicator(outline, "meetings"), find_indicator(outline, "models")
    assert counted is not None
    assert counted.years == common.years
    assert named is not None
    assert named.years == ()


def test_a_key_is_used_once():
    """Two indicators of one key could not be told apart in a report."""
    outline = with_group(common_outline(), "Họp dân", [MEETINGS])
    with pytest.raises(ValueError, match="has an indicator meetings"):
        with_group(outline, "Họp dân", [MEETINGS])


def test_an_outline_without_figures_has_no_place_for_it():
    """An appendix is not made up."""
    with pytest.raises(ValueError, match="no appendix of figures"):
        with_group(evolve(common_outline(), figures=None), "Họp dân", [MEETINGS])
