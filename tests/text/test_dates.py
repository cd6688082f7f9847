"""Dates as an official page writes them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qcdc_report.text import official_date, short_date


@pytest.mark.parametrize(
    ("day", "official", "short"),
    [
        (date(2022, 5, 20), "ngày 20 tháng 5 năm 2022", "20/5/2022"),
        (date(2022, 5, 3), "ngày 03 tháng 5 năm 2022", "03/5/2022"),
        (date(2022, 1, 20), "ngày 20 tháng 01 năm 2022", "20/01/2022"),
        (date(2022, 2, 9), "ngày 09 tháng 02 năm 2022", "09/02/2022"),
        (date(2022, 3, 10), "ngày 10 tháng 3 năm 2022", "10/3/2022"),
        (date(2021, 12, 31), "ngày 31 tháng 12 năm 2021", "31/12/2021"),
    ],
)
def test_days_below_ten_and_months_below_three_get_a_zero(day, official, short):
    """So that no digit can be written in before them; from the third month on there is no need."""
    assert official_date(day) == official
    assert short_date(day) == short


@given(day=st.dates())
def test_a_written_date_is_that_day(day):
    """Both forms say day, month and year in this order."""
    numbers = [int(word) for word in official_date(day).split() if word.isdigit()]
    assert numbers == [day.day, day.month, day.year]
    assert [int(part) for part in short_date(day).split("/")] == numbers
