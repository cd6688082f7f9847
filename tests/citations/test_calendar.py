"""The in-force calendar of 2013-2026, day by day."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qcdc_report.citations import Grade, calendar_grade, coverage, find, in_force, register

DAY = dt.date.fromisoformat
WORKPLACE = ("ND60_2013", "ND149_2018", "ND145_2020")


def document(key):
    found = find(key)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("key", "day", "expected"),
    [
        ("ND60_2013", "2013-08-14", False),
        ("ND60_2013", "2013-08-15", True),
        ("ND60_2013", "2018-12-31", True),
        ("ND60_2013", "2019-01-01", False),
        ("ND149_2018", "2018-12-31", False),
        ("ND149_2018", "2019-01-01", True),
        ("ND149_2018", "2021-01-31", True),
        ("ND149_2018", "2021-02-01", False),
        ("ND145_2020", "2021-01-31", False),
        ("ND145_2020", "2021-02-01", True),
        ("ND145_2020", "2022-05-20", True),
        ("ND04_2015", "2015-02-24", False),
        ("ND04_2015", "2015-02-25", True),
        ("ND04_2015", "2023-06-30", True),
        ("ND04_2015", "2023-07-01", None),
        ("L10_2022", "2023-06-30", False),
        ("L10_2022", "2023-07-01", True),
        ("BLLD_2019", "2020-12-31", False),
        ("BLLD_2019", "2021-01-01", True),
        ("QD217_2013", "2022-03-22", True),
        ("QD217_2013", "2022-03-23", None),
        ("NQ02_2017", "2017-05-11", False),
        ("NQ02_2017", "2017-05-12", None),
        ("QD657", "2020-01-01", None),
        ("NQ55_1998", "2023-07-01", False),
        ("NQ55_1998", "2020-01-01", None),
    ],
)
def test_a_document_is_in_force_not_in_force_or_it_is_not_known(key, day, expected):
    """Both ends of an interval are closed; what no source says is None."""
    assert in_force(document(key), DAY(day)) is expected


@given(st.dates(DAY("2013-08-15"), DAY("2026-06-30")))
def test_exactly_one_decree_on_the_workplace_is_in_force_on_any_day(day):
    """The three decrees follow each other without a gap."""
    assert [in_force(document(key), day) for key in WORKPLACE].count(True) == 1


@pytest.mark.parametrize(
    ("key", "start", "end", "expected"),
    [
        ("ND04_2015", "2017-05-12", "2022-05-12", "whole"),
        ("ND60_2013", "2017-05-12", "2022-05-12", "part"),
        ("ND149_2018", "2017-05-12", "2022-05-12", "part"),
        ("ND145_2020", "2017-05-12", "2022-05-12", "part"),
        ("L10_2022", "2017-05-12", "2022-05-12", "none"),
        ("ND60_2013", "2019-01-01", "2022-05-12", "none"),
        ("NQ02_2017", "2017-05-12", "2022-05-12", "unknown"),
        ("ND04_2015", "2022-01-01", "2024-12-31", "unknown"),
        ("QD217_2013", "2017-05-12", "2022-05-12", "unknown"),
        ("QD217_2013", "2017-05-12", "2022-03-22", "whole"),
        ("ND149_2018", "2018-12-31", "2018-12-31", "none"),
        ("ND149_2018", "2018-12-31", "2019-01-01", "part"),
    ],
)
def test_a_period_is_covered_whole_in_part_or_not(key, start, end, expected):
    """The first and the last day of the period belong to it."""
    assert coverage(document(key), DAY(start), DAY(end)) == expected


@given(
    st.sampled_from(register().documents),
    st.dates(DAY("2012-01-01"), DAY("2027-12-31")),
    st.integers(0, 60),
)
def test_coverage_is_what_the_days_say(of, start, length):
    """Looking at every single day gives the same answer as looking at the turning points."""
    days = [start + dt.timedelta(days=number) for number in range(length + 1)]
    states = {in_force(of, day) for day in days}
    if states == {True}:
        expected = "whole"
    elif states == {False}:
        expected = "none"
    else:
        expected = "part" if {True, False} <= states else "unknown"
    assert coverage(of, days[0], days[-1]) == expected


def test_a_period_that_ends_before_it_starts_has_no_coverage():
    """Such a period is the caller's mistake."""
    with pytest.raises(ValueError, match="ends before it starts"):
        coverage(document("ND04_2015"), DAY("2022-05-12"), DAY("2017-05-12"))


@pytest.mark.parametrize(
    ("key", "grade"),
    [
        ("ND145_2020", Grade.CODIFICATION),
        ("ND04_2015", Grade.PAGE),
        ("ND149_2018", Grade.BELIEVED),
        ("NQ02_2017", Grade.OUTLINE),
        ("ND28_2020", Grade.BELIEVED),
    ],
)
def test_the_calendar_of_a_document_is_as_sure_as_its_weakest_day(key, grade):
    """A rule can see whether the days it leans on are verified."""
    assert calendar_grade(document(key)) is grade
