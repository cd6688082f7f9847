"""In a notebook everything shows itself: escaped, with a twin in plain text; nothing prints."""

import pytest

import qcdc_report as qcdc
from qcdc_report_decree_04_2015 import PROFILE

REPORT = qcdc.Report.new(
    profile="decree-04-2015",
    unit={"name": "<b>Sở A</b>"},
    answers={"context": "x"},
    figures={"petition_resolution": {2019: {"received": 7, "resolved": 9}}},
)
FINDINGS = qcdc.validate(REPORT, profile=PROFILE)
THINGS = {
    "report": (REPORT, "&lt;b&gt;Sở A"),
    "figures": (REPORT.figures, "petition_resolution"),
    "findings": (FINDINGS, "QC103"),
    "profile": (PROFILE, "decree-04-2015"),
    "outline": (PROFILE.outline, "leadership.dissemination"),
}


class _Printer:
    def __init__(self):
        self.shown = ""

    def text(self, text):
        self.shown += text


@pytest.mark.parametrize("name", THINGS)
def test_a_thing_shows_itself_as_html(name, capsys):
    """One table or more, what a unit wrote escaped, and nothing printed."""
    thing, told = THINGS[name]
    shown = thing._repr_html_()
    assert "<table" in shown
    assert told in shown
    assert "<b>" not in shown
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("name", [name for name in THINGS if name != "findings"])
def test_its_twin_is_plain_text(name):
    """At an IPython prompt, short; within a cycle shorter."""
    thing, told = THINGS[name]
    printer = _Printer()
    thing._repr_pretty_(printer, cycle=False)
    assert told.replace("&lt;", "<").replace("&gt;", ">") in printer.shown
    assert "<td" not in printer.shown
    short = _Printer()
    thing._repr_pretty_(short, cycle=True)
    assert len(short.shown) < 40


@pytest.mark.parametrize("backend", ["pandas", "polars", "pyarrow"])
def test_findings_make_a_frame(backend):
    """One row a finding, the columns of the JSON output."""
    pytest.importorskip(backend)
    frame = FINDINGS.to_frame(backend)
    assert len(frame) == len(FINDINGS) > 0
    names = frame.column_names if backend == "pyarrow" else list(frame.columns)
    assert names == list(FINDINGS[0].to_dict())
