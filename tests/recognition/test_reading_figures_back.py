"""Figures laid out by core are read back equal, so far as the page shows them."""

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import pages
from qcdc_report.blocks import Block
from qcdc_report.layout import core_standards, render_figures
from qcdc_report.layout.finishing import numbered
from qcdc_report.outline import Indicator, common_outline, indicators
from qcdc_report.recognition.figures import read_figures
from qcdc_report.recognition.lines import is_blank, is_mark
from qcdc_report.recognition.taken import Taken
from qcdc_report.report import Figure, FrozenMap, Names, Number, Report, Unit, by_year, measure_of
from qcdc_report.testing import strategies
from qcdc_report.text import collapse_spaces

OUTLINE = common_outline()
STANDARDS = core_standards()


def _report(figures: FrozenMap[str, Figure]) -> Report:
    return Report(profile="sample", unit=Unit(name="Đảng ủy Sở A"), figures=figures)


def _shown(report: Report, place: int = 0) -> list[Block]:
    return list(numbered(render_figures(report, OUTLINE), STANDARDS[place]))


def _read_back(report: Report, place: int = 0) -> Taken[FrozenMap[str, Figure]]:
    return read_figures(pages.page_of(_shown(report, place), STANDARDS[place]), OUTLINE)


def _every_value(indicator: Indicator, figure: Figure) -> dict[tuple[object, str], object]:
    """Return what a figure reports, by year and measure.

    Without the percentages of a unit's own, which the page shows only where they differ, and the
    state of an optional number, which it shows like that of its whole year.
    """
    printed = {ratio.printed for ratio in indicator.ratios}
    asked = {measure.key: measure.required for measure in indicator.measures}
    asked |= {
        f"{measure.key}.{each.key}": each.required
        for measure in indicator.measures
        for each in measure.measures
    }
    found = {
        (year, key): measure_of(indicator, entry, key)
        for year, entry in by_year(figure)
        for key in asked.keys() - printed
    }
    return {
        (year, key): value
        for (year, key), value in found.items()
        if isinstance(value, Number) or (value is not None and asked[key])
    }


def _visible(figures: FrozenMap[str, Figure]) -> bool:
    """Say whether the names of lists are seen as such: one line each, no gap, no list's marks."""
    names = [name for each in figures.values() if isinstance(each, Names) for name in each.names]
    return all(
        collapse_spaces(name) == name
        and not (is_blank(name) or is_mark(name))
        and not name.endswith((";", ".", ","))
        for name in names
    )


def _any_figures() -> st.SearchStrategy[FrozenMap[str, Figure]]:
    return (
        st.fixed_dictionaries(
            {}, optional={ind.key: strategies.figures(ind) for ind in indicators(OUTLINE)}
        )
        .map(FrozenMap)
        .filter(_visible)
    )


@settings(deadline=None)
@given(figures=_any_figures(), place=st.integers(0, len(STANDARDS) - 1))
def test_what_is_read_back_shows_the_same_page(figures: FrozenMap[str, Figure], place: int) -> None:
    """Reading and laying out again gives the very blocks; nothing is left over."""
    report = _report(figures)
    taken = _read_back(report, place)
    again = _shown(evolve(report, figures=taken.value), place)
    assert again == _shown(report, place)
    assert not taken.rest
    assert not taken.remarks


@settings(deadline=None)
@given(figures=_any_figures())
def test_every_number_shown_is_read_back(figures: FrozenMap[str, Figure]) -> None:
    """By year and measure the same numbers and states, names in their order."""
    read = _read_back(_report(figures)).value
    for indicator in indicators(OUTLINE):
        given_, taken = figures.get(indicator.key), read.get(indicator.key)
        if isinstance(given_, Names):
            assert taken == given_
        else:
            assert _every_value(indicator, taken) == _every_value(indicator, given_)


@pytest.mark.parametrize("key", [indicator.key for indicator in indicators(OUTLINE)])
def test_a_figure_not_reported_has_no_entry(key: str) -> None:
    """“Chưa báo cáo” on the page is no value, not zero."""
    assert key not in _read_back(_report(FrozenMap({key: None}))).value
