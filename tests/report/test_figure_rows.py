"""Figures as rows and back; many reports as one frame and back."""

import pytest
from hypothesis import given

from qcdc_report.outline import common_outline
from qcdc_report.report import NOT_APPLICABLE, Report
from qcdc_report.report.figure_rows import figure_rows, figures_tree
from qcdc_report.report.frames import FRAME_COLUMNS, figures_frame, reports_from_frame
from qcdc_report.testing.strategies import reports

BACKENDS = pytest.mark.parametrize("backend", ["pandas", "polars", "pyarrow"])
REPORT = Report.new(
    profile="decree-04-2015",
    unit={"name": "Đảng ủy Sở A"},
    figures={
        "one_stop": {"procedures": 63, "interlinked": None},
        "new_rural_communes": {"reached": 2, "assigned": 2, "baseline": {"reached": 1}},
        "new_rural_funds": {"amount": 1865000000, "percent": "7.52"},
        "staff_conferences": {2017: 1, 2018: None, 2019: "n/a", 2020: {"held": 1, "total": 2}},
        "worker_conferences": "n/a",
        "workplace_dialogues": None,
        "exemplary_models": ["Thứ Sáu nghe dân", "Một cửa"],
    },
)


def _rows(report):
    return [
        (row.indicator, row.year, row.measure, row.value, row.state, row.text)
        for row in figure_rows(report.figures)
    ]


def test_three_states_are_three_words():
    """Not reported, does not apply, and a number; a bare number is the first measure."""
    rows = _rows(REPORT)
    assert ("staff_conferences", 2017, "held", 1, "reported", None) in rows
    assert ("staff_conferences", 2018, "", None, "not_reported", None) in rows
    assert ("staff_conferences", 2019, "", None, "n/a", None) in rows
    assert ("new_rural_communes", None, "baseline.reached", 1, "reported", None) in rows
    assert ("exemplary_models", None, "", None, "reported", "Một cửa") in rows


@given(reports())
def test_rows_made_into_figures_give_the_same_rows(report):
    """For every report that the model admits; only 1 and {held: 1} become one."""
    rows = _rows(report)
    tree = figures_tree(
        {"indicator": i, "year": y, "measure": m, "value": v, "state": s, "text": t}
        for i, y, m, v, s, t in rows
    )
    again = Report.new(profile="p", unit={"name": "a"}, figures=tree)
    assert sorted(_rows(again), key=repr) == sorted(rows, key=repr)


@BACKENDS
def test_a_frame_of_reports_makes_the_reports_again(backend):
    """Two units, one frame, two reports with the same figures."""
    pytest.importorskip(backend)
    other = Report.new(
        profile="decree-60-149-145",
        unit={"name": "Công ty B"},
        figures={"leader_dialogues": 4, "exemplary_models": []},
    )
    frame = figures_frame([REPORT, other], backend)
    made = reports_from_frame(frame)
    assert [one.unit.name for one in made] == ["Đảng ủy Sở A", "Công ty B"]
    assert [one.profile for one in made] == [REPORT.profile, other.profile]
    assert [one.figures for one in made] == [REPORT.figures, other.figures]
    assert made[0].figures["worker_conferences"] is NOT_APPLICABLE


def test_the_columns_are_those_told():
    """In pandas, the library of most notebooks."""
    pytest.importorskip("pandas")
    frame = figures_frame([REPORT])
    assert list(frame.columns) == list(FRAME_COLUMNS)
    held = frame[(frame.indicator == "staff_conferences") & (frame.measure == "held")]
    assert held["value"].sum() == 2
    assert list(REPORT.figures.to_frame().columns) == list(FRAME_COLUMNS)[2:]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({"unit": "A", "profile": "p", "value": 1}, "no indicator"),
        ({"unit": "A", "indicator": "one_stop", "value": 1}, "no profile"),
        ({"unit": "A", "profile": "p", "indicator": "x", "value": 1, "state": "?"}, "state"),
    ],
)
def test_a_row_that_says_too_little_is_refused(row, told):
    """With the row, so that it can be found."""
    pandas = pytest.importorskip("pandas")
    with pytest.raises(ValueError, match=told):
        reports_from_frame(pandas.DataFrame([row]))


def test_measures_of_an_outline_of_ones_own_are_named():
    """The outline says which measure a bare number is; without it nobody does."""
    bare = {"unknown_indicator": REPORT.figures["staff_conferences"]}
    (first, *_) = figure_rows(bare, common_outline())
    assert (first.measure, first.value) == ("", 1)
