"""Which standard a report is laid out by."""

import pickle

import pytest

from layout.samples import STANDARD_IDS, bare_report
from qcdc_report.layout import UnknownStandardError, core_standards, standard_for


@pytest.mark.parametrize(
    ("day", "chosen"),
    [
        ("2022-05-20", "party-hd36"),
        ("2018-04-03", "party-hd36"),
        ("2026-05-26", "party-hd36"),
        ("2026-05-27", "party-hd05"),
        ("2030-01-01", "party-hd05"),
        ("2017-12-31", "party-hd36"),  # older than both: the oldest
    ],
)
def test_the_date_decides_which_guideline(day, chosen):
    """HD 36 to 26 May 2026, HD 05 from 27 May 2026, both days inclusive."""
    report = bare_report(letterhead={"date": day})
    assert standard_for(report, core_standards()).id == chosen


def test_a_report_without_a_date_takes_the_newest_guideline():
    """What is being written now follows what is in force now."""
    assert standard_for(bare_report(), core_standards()).id == "party-hd05"


def test_the_reports_own_standard_goes_before_its_date():
    """letterhead.standard wins over the date."""
    report = bare_report(letterhead={"date": "2022-05-20", "standard": "state-nd30"})
    assert standard_for(report, core_standards()).id == "state-nd30"


def test_an_id_asked_for_goes_before_the_reports_own():
    """The caller wins over the report."""
    report = bare_report(letterhead={"standard": "state-nd30"})
    assert standard_for(report, core_standards(), "party-hd36").id == "party-hd36"


@pytest.mark.parametrize("where", ["asked", "report"])
def test_an_unknown_standard_names_the_known_and_the_nearest(where):
    """The message lists the ids and guesses what was meant, in both languages."""
    wanted = "party-hd5"
    report = bare_report(letterhead={"standard": wanted if where == "report" else ""})
    with pytest.raises(UnknownStandardError) as caught:
        standard_for(report, core_standards(), wanted if where == "asked" else None)
    error = caught.value
    assert isinstance(error, LookupError)
    assert (error.wanted, error.known) == (wanted, STANDARD_IDS)
    assert "Có phải là “party-hd05”?" in error.said.vi
    assert "Did you mean “party-hd05”?" in error.said.en
    assert all(known in error.said.vi for known in STANDARD_IDS)
    assert str(error) == error.said.vi


def test_a_guess_is_left_out_when_nothing_is_near():
    """No nearest id, no question."""
    said = UnknownStandardError("xyz", STANDARD_IDS).said
    assert "Có phải" not in said.vi
    assert "xyz" in said.vi


def test_the_error_travels_between_processes():
    """A batch in worker processes sends it back whole."""
    error = pickle.loads(pickle.dumps(UnknownStandardError("xyz", STANDARD_IDS)))  # noqa: S301 - our own bytes
    assert (error.wanted, error.known) == ("xyz", STANDARD_IDS)
