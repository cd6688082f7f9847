"""Every number of a consolidated report tells which units it comes from, and which gave none."""

import pickle

import pytest

import qcdc_report as qcdc
from qcdc_report.formats.json import dump_json, read_json
from qcdc_report.formats.yaml import dump_yaml, read_yaml
from qcdc_report.report import NOT_APPLICABLE, Measures, Report, Yearly
from qcdc_report.report.yearly_counts import Answered, counts_of, described, sums_of
from unit_reports import unit_reports

UNITS = {
    "Đảng ủy Sở A": ("decree-04-2015", "agency", {2019: {"received": 5, "resolved": 4}}),
    "Đảng ủy Sở C": ("decree-04-2015", "agency", None),
    "Công ty B": ("decree-60-149-145", "enterprise", {2019: "n/a"}),
    "Công ty D": ("decree-60-149-145", "enterprise", {"received": 3, "resolved": 3}),
    "Trường E": ("law-10-2022", "public_service_unit", None),
}


@pytest.fixture(scope="module")
def summary():
    """A report of five units of three profiles."""
    return qcdc.consolidate(
        (
            Report.new(
                profile=profile,
                unit={"name": name, "kind": kind},
                period={"years": [2018, 2019]},
                figures={} if value is None else {"petition_resolution": value},
            )
            for name, (profile, kind, value) in UNITS.items()
        ),
        unit="Đảng ủy Khối B",
    )


def states(trace):
    """Return each unit's name with its state."""
    return {each.unit: each.state for each in trace}


def test_every_unit_is_told_with_its_value_or_the_reason(summary):
    """In the order of the units, with the profile and the value as given."""
    trace = summary.figures.trace("petition_resolution", 2019)
    assert states(trace) == {
        "Đảng ủy Sở A": "reported",
        "Đảng ủy Sở C": "not_reported",
        "Công ty B": "n/a",
        "Công ty D": "not_by_year",
        "Trường E": "not_asked",
    }
    assert [each.profile for each in trace] == [profile for profile, _, _ in UNITS.values()]
    assert trace[0].value == Measures({"received": 5, "resolved": 4})
    assert trace[2].value is NOT_APPLICABLE
    assert trace.reported == ("Đảng ủy Sở A",)
    assert trace.missing == ("Đảng ủy Sở C", "Công ty D")
    assert trace.not_applicable == ("Công ty B", "Trường E")


def test_a_year_outside_a_units_period_is_not_asked_of_it(summary):
    """It is not missing either."""
    trace = summary.figures.trace("petition_resolution", 2021)
    assert states(trace)["Đảng ủy Sở C"] == "not_asked"


def test_a_whole_figure_is_traced_without_a_year(summary):
    """The value is all that the unit gave."""
    trace = summary.figures.trace("petition_resolution")
    assert states(trace)["Công ty D"] == "reported"
    assert isinstance(trace[0].value, Yearly)


@pytest.mark.parametrize(
    "through",
    [
        lambda report: pickle.loads(pickle.dumps(report)),  # noqa: S301 - our own bytes
        lambda report: read_yaml(dump_yaml(report), "s.yaml").report,
        lambda report: read_json(dump_json(report), "s.json").report,
        lambda report: report.with_answer("context", "Khác."),
        lambda report: report.with_figures("leader_dialogues", 3),
    ],
    ids=["pickle", "yaml", "json", "with_answer", "with_figures"],
)
def test_a_copy_is_traced_as_well(summary, through):
    """Whatever a report went through."""
    copy = through(summary)
    trace = summary.figures.trace("petition_resolution", 2019)
    assert copy.figures.trace("petition_resolution", 2019) == trace
    figures = pickle.loads(pickle.dumps(copy.figures))  # noqa: S301
    assert figures.trace("petition_resolution", 2019) == trace


def test_a_units_own_figures_have_nothing_to_trace():
    """Said, not answered with nothing."""
    with pytest.raises(ValueError, match="nothing to trace"):
        Report.new(profile="p", unit={"name": "A"}).figures.trace("one_stop")


def test_an_unknown_figure_is_not_traced(summary):
    """A mistyped key is no figure that nobody reported."""
    with pytest.raises(KeyError):
        summary.figures.trace("petitions")


def test_a_trace_shows_itself(summary):
    """In a notebook with the reason for each unit."""
    shown = summary.figures.trace("petition_resolution", 2019)._repr_html_()
    assert "received: 5, resolved: 4" in shown
    assert "đơn vị ghi không áp dụng" in shown


def test_counts_by_year_say_how_many_units_they_are_of(summary):
    """A consolidated report stands for its units, alone and among others."""
    key, figure = "petition_resolution", summary.figures["petition_resolution"]
    alone = counts_of(key, figure, None, summary.figures.contributions)
    assert alone.answered == (Answered(units=1, asked=3),)
    assert sums_of([summary])[key].answered == alone.answered
    assert "2019 1 trên 3" in described(alone)


def test_a_frame_of_a_consolidated_report_is_that_of_its_units():
    """Each number with the unit that gave it; the sums are one step away."""
    pytest.importorskip("polars")
    reports = unit_reports(4)
    whole = qcdc.consolidate(reports)
    frame = qcdc.figures_frame([whole], "polars")
    assert frame.equals(qcdc.figures_frame(reports, "polars"))
    assert qcdc.figures_frame([whole, reports[0]], "polars").height > frame.height
    sums = whole.figures.to_frame("polars")
    received = {"indicator": "petition_resolution", "year": 2021, "measure": "received"}
    of_units, of_all = (each.filter(**received)["value"].to_list() for each in (frame, sums))
    assert [sum(of_units)] == of_all
