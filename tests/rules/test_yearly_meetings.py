"""Years of meetings: what of a year lies in the period."""

import pytest

from qcdc_report.outline import common_outline
from qcdc_report.report import Report
from qcdc_report.rules import years_of_meetings


def report_of(figure, **period):
    return Report.new(
        profile="p", unit={"name": "A"}, figures={"staff_conferences": figure}, period=period
    )


@pytest.mark.parametrize(
    ("period", "is_whole", "is_over"),
    [
        ({"start": "2019-01-01", "end": "2019-12-31"}, True, True),
        ({"start": "2019-01-02", "end": "2019-12-31"}, False, True),
        ({"start": "2019-01-01", "end": "2019-12-30"}, False, False),
        ({"start": "2020-01-01"}, False, False),
        ({}, True, True),
    ],
)
def test_a_year_may_lie_in_the_period_whole_or_in_part(period, is_whole, is_over):
    """The first and the last day of the period belong to it; an open end is no limit."""
    report = report_of({2019: 1}, **period)
    (meetings,) = years_of_meetings(report, common_outline(), "staff_conferences")
    assert (meetings.is_whole, meetings.is_over) == (is_whole, is_over)


def test_only_years_with_a_number_count():
    """Blank and “n/a” are no numbers; a set gives how many were due."""
    figure = {2017: None, 2018: "n/a", 2019: {"held": 8, "total": 9}, 2020: {"total": 9}}
    found = list(years_of_meetings(report_of(figure), common_outline(), "staff_conferences"))
    assert [(m.path, m.year, m.held, m.due) for m in found] == [
        ("figures.staff_conferences.2019", 2019, 8, 9)
    ]


@pytest.mark.parametrize("figure", [5, "n/a", None, {"held": 1}])
def test_what_is_no_series_has_no_years(figure):
    """A figure in another shape is another rule's business."""
    report = report_of(figure)
    assert list(years_of_meetings(report, common_outline(), "staff_conferences")) == []
    assert list(years_of_meetings(report, common_outline(), "unknown")) == []
