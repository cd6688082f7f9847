"""The text in a field as the value that the field is for; never a guess."""

import datetime as dt
import re
from decimal import Decimal
from typing import Final

from qcdc_report.layout.form_fields import FormField
from qcdc_report.recognition.days import read_day
from qcdc_report.recognition.figure_values import SCALES, Amount, in_dong, read_amount
from qcdc_report.report import Value
from qcdc_report.text import Text, fold

_UNCLEAR: Final = re.compile(r"[0-9]{1,3}\.[0-9]{3}\s*%?")
"""33.333: a third of a hundred to one reader, thousands to another."""
_YEARS: Final = re.compile(r"([12][0-9]{3})(?:\s*[-–]\s*([12][0-9]{3}))?")
_BETWEEN_YEARS: Final = re.compile(r"\s*(?:[,;]|và|\s)\s*")
_MOST_YEARS: Final = 100
_MONEY: Final = "dong"


class UnreadableError(ValueError):
    """A text that is not what its field is for.

    Attributes:
        said: the message.
        advice: what to write.
    """

    def __init__(self, said: Text, advice: Text) -> None:
        super().__init__(said.vi)
        self.said = said
        self.advice = advice


def read_number(field: FormField, text: str) -> Value:
    """Return the number, or the state, that a text is; None where nothing is reported.

    Thousands are divided by dots or spaces, a decimal number has a comma. The unit may stand
    behind it.

    Raises:
        UnreadableError: it is no such number, or unclear which.
    """
    amount = None
    if field.kind == "integer":
        amount = read_amount(text)
    elif not _UNCLEAR.fullmatch(text.strip()):
        percent = field.unit == "%" and "%" not in text
        amount = read_amount(f"{text.rstrip(' .')}%" if percent and text[-1:].isdigit() else text)
    if isinstance(amount, Amount) and _fits(field, amount):
        money = fold(amount.unit) in SCALES
        return in_dong(amount) if money and fold(field.unit) == _MONEY else amount.value
    raise _unreadable(
        field, text, Text("Gõ một số, như 1205; số lẻ như 91,98", "Type a number, such as 1205")
    )


def _fits(field: FormField, amount: Amount) -> bool:
    """Say whether an amount is what its field counts, with no word behind it that says more."""
    unit = fold(amount.unit)
    if fold(field.unit) == _MONEY and unit in SCALES:
        return in_dong(amount) is not None
    if unit not in ("", fold(field.unit)):
        return False
    whole = not isinstance(amount.value, Decimal)
    return (whole and amount.kind != "percent") if field.kind == "integer" else True


def read_count(field: FormField, text: str) -> int | None:
    """Return a whole number of a field that knows no states; None where nothing is given.

    Raises:
        UnreadableError: it is none.
    """
    value = read_number(field, text)
    if value is None or isinstance(value, int):
        return value
    raise _unreadable(field, text, Text("Gõ một số nguyên", "Type a whole number"))


def read_date(field: FormField, text: str, value: str) -> dt.date | None:
    """Return the day in a field; None where nothing is given. What a person sees comes first.

    Args:
        field: the field.
        text: what it shows.
        value: the day that the document keeps beside it, ISO, or empty.

    Raises:
        UnreadableError: it is no day.
    """
    if not text:
        return None
    day = read_day(text)
    if day is None:
        try:
            day = dt.date.fromisoformat(text.strip())
        except ValueError:
            day = None
    if day is None and value and not any(char.isdigit() for char in text):
        day = dt.date.fromisoformat(value)
    if day is None:
        raise _unreadable(field, text, Text("Gõ ngày như 20/5/2022", "Type a day as 20/5/2022"))
    return day


def read_choice(field: FormField, text: str) -> str:
    """Return the value of what was chosen; empty for nothing.

    Raises:
        UnreadableError: it is none of the choices.
    """
    if not text:
        return ""
    for choice in field.choices:
        if fold(text) in (fold(choice.shown), fold(choice.value)):
            return choice.value
    shown = "; ".join(choice.shown for choice in field.choices)
    raise _unreadable(field, text, Text(f"Chọn một trong: {shown}", f"Choose one of: {shown}"))


def read_years(field: FormField, text: str) -> tuple[int, ...]:
    """Return the years in a text: ``2017, 2018``, ``2017-2021``.

    Raises:
        UnreadableError: something else stands there too.
    """
    years: list[int] = []
    for piece in filter(None, _BETWEEN_YEARS.split(re.sub(r"\s*[-–]\s*", "-", text.strip()))):
        found = _YEARS.fullmatch(piece)
        first, last = (int(found[1]), int(found[2] or found[1])) if found else (1, 0)
        if not 0 <= last - first < _MOST_YEARS:
            raise _unreadable(
                field, text, Text("Gõ các năm, như 2017, 2018", "Type years, such as 2017, 2018")
            )
        years += range(first, last + 1)
    return tuple(years)


def _unreadable(field: FormField, text: str, advice: Text) -> UnreadableError:
    shown = text if len(text) <= 60 else f"{text[:59]}…"
    return UnreadableError(
        Text(
            f"Ô “{field.title}” ghi “{shown}”, không đọc được",
            f"The field “{field.title}” says “{shown}”, which cannot be read",
        ),
        advice,
    )
