"""Typing a scalar by the field it fills, never by what it looks like.

A file gives text (``no``, ``012``, ``1:30`` are text and stay so); the field says whether it is a
number, a date or one of a few words. Each function raises ``ScalarError`` with what to write.
"""

import datetime as dt
import re
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from qcdc_report.report.problems import segment
from qcdc_report.text import Text, is_xml_safe, nearest, nfc

_INTEGER = re.compile(r"-?[0-9]{1,18}")
_DECIMAL = re.compile(r"-?[0-9]{1,18}(?:[.,][0-9]{1,12})?")
_GROUPED = re.compile(r"[0-9]{1,3}(?:[., _][0-9]{3})+")
_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DAY_FIRST = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})")

_BEYOND = 10**40

Word = TypeVar("Word", bound=StrEnum)


class ScalarError(ValueError):
    """A scalar that does not fit its field."""

    def __init__(self, kind: str, said: Text, advice: Text | None = None) -> None:
        super().__init__(said.vi)
        self.kind = kind
        self.said = said
        self.advice = advice


def as_text(value: object) -> str:
    """Return a text field's value in NFC.

    Raises:
        ScalarError: not a text, or a character that no document can hold.
    """
    if not isinstance(value, str):
        raise wrong_type(Text("chữ", "text"), value)
    if value.isascii() and value.isprintable():
        return value  # as keys are; nothing in it can be wrong
    if not is_xml_safe(value):
        raise ScalarError(
            "control-character",
            Text("Có ký tự điều khiển không in được", "Holds a control character"),
            Text("Xóa ký tự đó và gõ lại chỗ này", "Delete it and type this place again"),
        )
    return nfc(value)


def as_integer(value: object) -> int:
    """Return a whole number; leading zeros (``03``) are normal style and no octal.

    Raises:
        ScalarError: not a whole number in ASCII digits, or one above 18 digits.
    """
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**18:
        return value
    if isinstance(value, str) and _INTEGER.fullmatch(value):
        return int(value)
    if isinstance(value, str) and _GROUPED.fullmatch(value):
        bare = re.sub(r"[^0-9]", "", value)
        raise ScalarError(
            "bad-number",
            Text(
                f"“{value}” có dấu phân cách nên không rõ là số nào",
                f"“{value}” has a separator, so it is not clear which number it is",
            ),
            Text(f"Viết liền: {bare}", f"Write it without: {bare}"),
        )
    if isinstance(value, str | int | float | Decimal) and not isinstance(value, bool):
        raise ScalarError(
            "bad-number",
            Text(
                f"“{_shown(value)}” không phải số nguyên", f"“{_shown(value)}” is no whole number"
            ),
        )
    raise wrong_type(Text("số nguyên", "a whole number"), value)


def as_decimal(value: object) -> Decimal:
    """Return a decimal number, ``91,98`` or ``91.98``.

    Raises:
        ScalarError: not a finite number of at most 18 and 12 digits.
    """
    shown = _shown(value)
    if isinstance(value, str | int | float | Decimal) and not isinstance(value, bool):
        text = _spelled(value)
        if _DECIMAL.fullmatch(text):
            return Decimal(text.replace(",", "."))
        raise ScalarError(
            "bad-number", Text(f"“{shown}” không phải một số", f"“{shown}” is no number")
        )
    raise wrong_type(Text("một số", "a number"), value)


def decimal_text(number: Decimal) -> str:
    """Return a decimal number as files hold it, so that reading gives the same number.

    Without an exponent; ``33.333`` gets a zero more, since it could be read as 33 thousand.
    """
    text = format(number, "f")
    return f"{text}0" if _GROUPED.fullmatch(text) else text


def as_date(value: object) -> dt.date:
    """Return a date written ``2022-05-20``.

    Raises:
        ScalarError: another form, or a day that does not exist.
    """
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value
    if not isinstance(value, str):
        raise wrong_type(Text("ngày dạng 2022-05-20", "a date as 2022-05-20"), value)
    if _ISO_DATE.fullmatch(value):
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            raise ScalarError(
                "wrong-date", Text(f"Không có ngày {value}", f"There is no day {value}")
            ) from None
    raise ScalarError(
        "wrong-date",
        Text(
            f"“{_shown(value)}” không phải ngày dạng 2022-05-20",
            f"“{_shown(value)}” is no date as 2022-05-20",
        ),
        _day_first(value),
    )


def as_boolean(value: object) -> bool:
    """Return ``true`` or ``false``; YAML's other words for them are text.

    Raises:
        ScalarError: neither of the two.
    """
    if isinstance(value, bool):
        return value
    if value in ("true", "false"):
        return value == "true"
    raise wrong_type(Text("true hoặc false", "true or false"), value)


def as_word(value: object, words: type[Word]) -> Word:
    """Return one of a few words.

    Raises:
        ScalarError: none of them; the nearest one is named.
    """
    if isinstance(value, str):
        try:
            return words(value)
        except ValueError:
            pass
    known = ", ".join(words)
    near = nearest(value, words) if isinstance(value, str) else None
    raise ScalarError(
        "unknown-word",
        Text(f"“{_shown(value)}” không thuộc: {known}", f"“{_shown(value)}” is none of: {known}"),
        Text(f"Có phải là “{near}”?", f"Did you mean “{near}”?") if near else None,
    )


def wrong_type(expected: Text, value: object) -> ScalarError:
    """Return the error for a value of a kind that the field cannot hold."""
    found = _kind(value)
    return ScalarError(
        "wrong-type",
        Text(f"Cần {expected.vi}, gặp {found.vi}", f"Expected {expected.en}, found {found.en}"),
    )


def _kind(value: object) -> Text:
    if value is None:
        return Text("chỗ trống", "nothing")
    if isinstance(value, bool):
        return Text("đúng/sai", "true/false")
    if isinstance(value, int | float | Decimal):
        return Text(f"số {_shown(value)}", f"the number {_shown(value)}")
    if isinstance(value, str):
        return Text(f"chữ “{_shown(value)}”", f"the text “{_shown(value)}”")
    if isinstance(value, dict):
        return Text("một nhóm khóa: giá trị", "a mapping")
    if isinstance(value, list | tuple):
        return Text("một danh sách", "a list")
    return Text(type(value).__name__, type(value).__name__)


def _shown(value: object) -> str:
    text = _spelled(value)
    return segment(text if len(text) <= 40 else text[:37] + "…")


def _spelled(value: object) -> str:
    # 1E+100000000 is short to write and takes a hundred megabytes to spell out; Python refuses to
    # spell an int of more than 4300 digits. No figure of a report is that large.
    if isinstance(value, int) and abs(value) >= _BEYOND:
        return "…"
    if isinstance(value, Decimal) and value.is_finite() and abs(value.adjusted()) <= 18:
        return format(value, "f")
    return str(value)


def _day_first(value: str) -> Text | None:
    match = _DAY_FIRST.fullmatch(value.strip())
    if match is None:
        return None
    day, month, year = (int(part) for part in match.groups())
    try:
        iso = dt.date(year, month, day).isoformat()
    except ValueError:
        return None
    return Text(f"Viết: {iso}", f"Write: {iso}")
