"""Scalars are typed by their field: what is admitted, what is refused, and what is advised."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qcdc_report.outline import UnitKind
from qcdc_report.report.scalars import (
    ScalarError,
    as_date,
    as_decimal,
    as_integer,
    as_text,
    as_word,
    decimal_text,
)
from qcdc_report.testing.strategies import decimals, texts


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("0", 0),
        ("-3", -3),
        ("012", 12),
        ("03", 3),
        (5, 5),
        (0, 0),
        ("9" * 18, 10**18 - 1),
        (10**18 - 1, 10**18 - 1),
    ],
)
def test_whole_numbers_are_read(value, number):
    """Leading zeros are how officials write small numbers; they are no octal."""
    assert as_integer(value) == number


@pytest.mark.parametrize(
    ("value", "kind", "advice"),
    [
        ("1.205", "bad-number", "1205"),
        ("1,205", "bad-number", "1205"),
        ("1 205 000", "bad-number", "1205000"),
        ("1_000", "bad-number", "1000"),
        ("7.5", "bad-number", None),
        ("một", "bad-number", None),
        ("\u0663", "bad-number", None),
        ("1\n", "bad-number", None),
        ("", "bad-number", None),
        ("+5", "bad-number", None),
        ("0x1F", "bad-number", None),
        ("9" * 19, "bad-number", None),
        (10**18, "bad-number", None),
        pytest.param(10**5000, "bad-number", None, id="huge"),
        (7.0, "bad-number", None),
        (Decimal("1E+9999"), "bad-number", None),
        (True, "wrong-type", None),
        (None, "wrong-type", None),
        ([1], "wrong-type", None),
    ],
)
def test_what_is_no_whole_number_is_refused(value, kind, advice):
    """A separator makes two numbers of one, so the digits are asked for without it."""
    with pytest.raises(ScalarError) as caught:
        as_integer(value)
    assert caught.value.kind == kind
    assert (caught.value.advice and caught.value.advice.vi) == (advice and f"Viết liền: {advice}")


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("91,98", "91.98"),
        ("91.98", "91.98"),
        ("7.50", "7.50"),
        ("-0,5", "-0.5"),
        ("7", "7"),
        (7, "7"),
        (7.5, "7.5"),
        (Decimal("7.50"), "7.50"),
        (Decimal("1E+2"), "100"),
        (Decimal("0.0000001"), "0.0000001"),
    ],
)
def test_decimals_are_read_to_the_last_digit(value, number):
    """Comma and point are both in use; zeros at the end are kept."""
    assert str(as_decimal(value)) == str(Decimal(number))


@pytest.mark.parametrize(
    "value",
    [
        "1.2.3",
        "",
        "NaN",
        "Infinity",
        "1e5",
        "91,98%",
        "\u0669",
        float("nan"),
        float("inf"),
        Decimal("NaN"),
        Decimal("1E+100000000"),
        pytest.param(10**5000, id="huge"),
        True,
        None,
        [],
    ],
)
def test_what_is_no_decimal_is_refused(value):
    """Quickly, too: some of these take minutes to spell out."""
    with pytest.raises(ScalarError) as caught:
        as_decimal(value)
    assert len(str(caught.value)) < 100


@given(number=decimals())
def test_a_decimal_is_written_so_that_it_is_read_again(number):
    """Without exponent, and never like a number with a separator of thousands."""
    text = decimal_text(number)
    assert as_decimal(text) == number
    with pytest.raises(ScalarError) as caught:
        as_integer(f"{text}." if text.isdigit() else text)
    assert caught.value.advice is None


def test_three_places_get_a_fourth():
    """33.333 could be 33 thousand."""
    assert decimal_text(Decimal("33.333")) == "33.3330"


@pytest.mark.parametrize("value", ["2022-05-20", dt.date(2022, 5, 20)])
def test_dates_are_read(value):
    """Year, month, day; Python's dates as they are."""
    assert as_date(value) == dt.date(2022, 5, 20)


@pytest.mark.parametrize(
    ("value", "kind", "advice"),
    [
        ("20/5/2022", "wrong-date", "2022-05-20"),
        ("20-05-2022", "wrong-date", "2022-05-20"),
        (" 1.2.2022 ", "wrong-date", "2022-02-01"),
        ("30/2/2022", "wrong-date", None),
        ("2022-02-30", "wrong-date", None),
        ("0000-01-01", "wrong-date", None),
        ("2022-5-20", "wrong-date", None),
        ("2022-05-20T10:00:00", "wrong-date", None),
        ("hôm nay", "wrong-date", None),
        ("\u0662\u0660\u0662\u0662-05-20", "wrong-date", None),
        (20220520, "wrong-type", None),
        (dt.datetime(2022, 5, 20, tzinfo=dt.UTC), "wrong-type", None),
        (None, "wrong-type", None),
    ],
)
def test_other_dates_are_refused(value, kind, advice):
    """A day written day-first is shown the other way round, if there is such a day."""
    with pytest.raises(ScalarError) as caught:
        as_date(value)
    assert caught.value.kind == kind
    assert (caught.value.advice and caught.value.advice.vi) == (advice and f"Viết: {advice}")


@given(text=texts())
def test_text_stays_as_it_is(text):
    """Any text in NFC that XML can hold."""
    assert as_text(text) == text


def test_text_becomes_nfc():
    """Files from macOS have letters and marks apart."""
    assert as_text("Đa\u0309ng u\u0309y") == "Đảng ủy"


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("a\x00", "control-character"),
        ("a\x0b", "control-character"),
        ("\ud800", "control-character"),
        ("\uffff", "control-character"),
        (5, "wrong-type"),
        (True, "wrong-type"),
        (None, "wrong-type"),
        ({}, "wrong-type"),
        ((), "wrong-type"),
        (object(), "wrong-type"),
    ],
)
def test_what_no_document_can_hold_is_refused(value, kind):
    """Control characters, half surrogates, and what is no text."""
    with pytest.raises(ScalarError) as caught:
        as_text(value)
    assert caught.value.kind == kind


@pytest.mark.parametrize("kind", UnitKind)
def test_words_of_a_list_are_read(kind):
    """Each as it stands in files."""
    assert as_word(str(kind), UnitKind) is kind


@pytest.mark.parametrize(
    ("value", "near"),
    [("agenci", "agency"), ("state_enterprize", "state_enterprise"), ("x", None), (5, None)],
)
def test_other_words_are_refused(value, near):
    """The nearest one is named, if one is near, and the list in any case."""
    with pytest.raises(ScalarError) as caught:
        as_word(value, UnitKind)
    error = caught.value
    assert error.kind == "unknown-word"
    assert "public_service_unit" in error.said.vi
    assert (error.advice and error.advice.vi) == (near and f"Có phải là “{near}”?")


@given(value=st.text())
def test_a_message_shows_a_value_short_and_printable(value):
    """A value may hold line breaks, a terminal's codes, or a whole page."""
    with pytest.raises(ScalarError) as caught:
        as_date(f"{value}\x1b[31m\n")
    assert len(caught.value.said.vi) < 100
    assert caught.value.said.vi.isprintable()
