"""What labour law asked of an employer, year by year."""

import datetime as dt

import pytest

from qcdc_report.profile import check_report
from qcdc_report.report import Period, Report
from qcdc_report_decree_60_149_145 import PROFILE
from qcdc_report_decree_60_149_145.law_of_year import dialogue_duty

ANY_TIME = Period()
REVIEW = Period(start=dt.date(2017, 5, 12), end=dt.date(2022, 5, 12))


@pytest.mark.parametrize(
    ("year", "minimum", "sources"),
    [
        (2013, 2, ("BLLD_2012", "ND60_2013")),
        (2017, 4, ("BLLD_2012", "ND60_2013")),
        (2018, 4, ("BLLD_2012", "ND60_2013")),
        (2019, 4, ("BLLD_2012", "ND149_2018")),
        (2020, 4, ("BLLD_2012", "ND149_2018")),
        (2021, 1, ("BLLD_2019", "ND145_2020")),
        (2022, 1, ("BLLD_2019", "ND145_2020")),
    ],
)
def test_the_minimum_of_a_whole_year_and_where_it_stands(year, minimum, sources):
    """Four a year to 2020, one from 2021; the code of 2012 came in the middle of 2013."""
    duty = dialogue_duty(year, ANY_TIME)
    assert duty is not None
    assert (duty.minimum, duty.due) == (minimum, minimum)
    assert tuple(basis.source for basis in duty.bases) == sources


@pytest.mark.parametrize(
    ("year", "due"), [(2016, 0), (2017, 2), (2018, 4), (2020, 4), (2021, 1), (2022, 0)]
)
def test_only_whole_quarters_and_whole_years_of_the_period_count(year, due):
    """From 12/5/2017 two quarters of 2017 remain; of 2022 not a whole year."""
    duty = dialogue_duty(year, REVIEW)
    assert duty is not None
    assert duty.due == due


def test_a_quarter_counts_when_the_period_starts_or_ends_with_it():
    """The first and the last day of the period belong to it."""
    exactly = Period(start=dt.date(2018, 4, 1), end=dt.date(2018, 9, 30))
    short = Period(start=dt.date(2018, 4, 2), end=dt.date(2018, 9, 29))
    duties = dialogue_duty(2018, exactly), dialogue_duty(2018, short)
    assert [duty.due for duty in duties if duty] == [2, 0]


@pytest.mark.parametrize(("year", "may"), [(2018, True), (2019, False), (2021, False)])
def test_a_dialogue_may_coincide_with_the_conference_only_under_the_first_decree(year, may):
    """For later years that is not certain."""
    duty = dialogue_duty(year, ANY_TIME)
    assert duty is not None
    assert duty.may_coincide is may


def test_before_the_code_of_2012_no_duty_is_known():
    """The register does not reach back so far."""
    assert dialogue_duty(2012, ANY_TIME) is None


@pytest.mark.parametrize(
    ("year", "decree"), [(2018, "60/2013"), (2019, "149/2018"), (2021, "145/2020")]
)
def test_the_conference_follows_the_decree_of_the_year(year, decree, good_tree):
    """The decree in force on the last day of the year is named."""
    figures = {**good_tree["figures"], "worker_conferences": {year: 0}}
    findings = check_report(Report.new(**{**good_tree, "figures": figures}), PROFILE)
    (hint,) = (finding.hint for finding in findings if finding.code == "D60105")
    assert decree in hint
