"""The text in a field as a value: every way that officials write one, and no guess."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qcdc_report.layout.form_fields import Choice, FormField
from qcdc_report.recognition.form.values import (
    UnreadableError,
    read_choice,
    read_date,
    read_number,
    read_years,
)
from qcdc_report.text import format_decimal, format_integer, official_date, short_date

COUNT = FormField(tag="a", title="Số đơn", prompt="…", kind="integer", unit="đơn")
SHARE = FormField(tag="b", title="Tỷ lệ", prompt="…", kind="decimal", unit="%")
DAY = FormField(tag="c", title="Ngày", prompt="chọn", kind="date")
YEARS = FormField(tag="d", title="Các năm", prompt="các năm")
CHOICE = FormField(
    tag="e",
    title="Loại",
    prompt="chọn",
    kind="choice",
    choices=(Choice(value="agency", shown="Cơ quan"), Choice(value="n/a", shown="không áp dụng")),
)


@given(st.integers(0, 10**18 - 1))
def test_a_whole_number_as_pages_write_it(number: int) -> None:
    """With dots between thousands, without, or with the unit behind it."""
    for text in (str(number), format_integer(number), f"{number} đơn", f" {number} "):
        assert read_number(COUNT, text) == number


@given(st.decimals(0, 10**9, places=2))
def test_a_decimal_number_as_pages_write_it(number: Decimal) -> None:
    """With a decimal comma, dots between thousands, and the sign of percent."""
    for text in (format_decimal(number), f"{format_decimal(number)}%", f"{number} %"):
        assert read_number(SHARE, text) == number


@pytest.mark.parametrize("text", ["1,5", "1.20", "12.34.567", "mười", "1e5", "5/7", "-1"])
def test_no_whole_number_is_guessed(text: str) -> None:
    """Neither a fraction, nor a group of other than three digits, nor words."""
    with pytest.raises(UnreadableError) as caught:
        read_number(COUNT, text)
    assert text in caught.value.said.vi
    assert caught.value.advice.vi


def test_a_dot_before_three_digits_of_a_decimal_number_is_unclear() -> None:
    """33.333 is thirty-three thousand to one reader and thirty-three and a third to another."""
    with pytest.raises(UnreadableError):
        read_number(SHARE, "33.333")


@given(st.dates(min_value=dt.date(1950, 1, 1)))
def test_a_day_as_pages_write_it(day: dt.date) -> None:
    """Short, long, and as data have it."""
    long = official_date(day)
    for text in (short_date(day), f"{day:%d/%m/%Y}", f"{day.day}-{day.month}-{day.year}", long):
        assert read_date(DAY, text, "") == day
    assert read_date(DAY, day.isoformat(), "") == day


def test_the_day_that_is_seen_wins_over_the_one_kept_beside_it() -> None:
    """Word keeps the picked day when a person types over what it shows."""
    assert read_date(DAY, "21/5/2022", "2022-05-20") == dt.date(2022, 5, 21)
    with pytest.raises(UnreadableError):
        read_date(DAY, "31/02/2022", "2022-05-20")


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2017, 2018", (2017, 2018)),
        ("2017 2018 và 2020", (2017, 2018, 2020)),
        ("2017 - 2019; 2021", (2017, 2018, 2019, 2021)),
    ],
)
def test_years_in_a_row(text: str, years: tuple[int, ...]) -> None:
    """One by one or as a stretch."""
    assert read_years(YEARS, text) == years


@pytest.mark.parametrize("text", ["2021-2017", "17, 18", "2017, nay", "1000-2999"])
def test_no_year_is_guessed(text: str) -> None:
    """A stretch that runs backwards, or longer than a lifetime, is none."""
    with pytest.raises(UnreadableError):
        read_years(YEARS, text)


def test_a_choice_is_known_by_what_is_shown() -> None:
    """Tone marks and capitals do not matter; another word does."""
    assert read_choice(CHOICE, "cơ quan") == "agency"
    assert read_choice(CHOICE, "agency") == "agency"
    assert read_choice(CHOICE, "") == ""
    with pytest.raises(UnreadableError):
        read_choice(CHOICE, "Cơ quan khác")
