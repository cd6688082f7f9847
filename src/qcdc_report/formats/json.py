"""Reports as JSON: what programs write. The tree is that of YAML."""

import json
from decimal import Decimal, InvalidOperation
from typing import Any, Final
from unicodedata import is_normalized

from attrs import mutable

from qcdc_report.findings import Place
from qcdc_report.formats.data import (
    UnreadableError,
    decoded,
    reading_of,
    reading_without,
)
from qcdc_report.formats.data.json_places import JsonMarks, constants, duplicates, first_too_deep
from qcdc_report.formats.format import Reading
from qcdc_report.parsing.decoding import MOST_VALUES, too_many_values
from qcdc_report.parsing.syntax import json_problem
from qcdc_report.report import Report, Source
from qcdc_report.report.plain import plain_data
from qcdc_report.report.scalars import decimal_text

_COMMAS_PER_VALUE: Final = 3


def read_json(content: bytes, file: str, /) -> Reading:
    """Read a report from JSON. Never raises for bad input.

    Args:
        content: the bytes of the file.
        file: its name, for messages.
    """
    try:
        text = decoded(content, file)
        _refuse_many(text, file)
        oddities = _Oddities()
        value = _parsed(text, file, oddities)
    except UnreadableError as error:
        return reading_without(error)
    found = duplicates(text, file) if oddities.twice else ()
    return reading_of(value, Source(file, text, JsonMarks(text)), found)


def _refuse_many(text: str, file: str) -> None:
    """Refuse a text that would become too many values, before they are made.

    Each value but the first follows a comma, or a bracket; prose has some commas of its own.
    """
    if text.count("[") + text.count("{") + text.count(",") > _COMMAS_PER_VALUE * MOST_VALUES:
        raise UnreadableError(too_many_values(Place(file, 1)))


def dump_json(report: Report, /) -> bytes:
    """Return a report as JSON in UTF-8, in form C. Reading it gives an equal report."""
    text = _dumped(report, ascii_only=False)
    if not is_normalized("NFC", text):
        # A combining mark joins the last letter of an escape before it: ``\\n`` and a tilde.
        text = _dumped(report, ascii_only=True)
    return f"{text}\n".encode()


def _dumped(report: Report, *, ascii_only: bool) -> str:
    return json.dumps(plain_data(report), ensure_ascii=ascii_only, indent=2, default=_written)


def _written(value: object) -> object:
    """Return what JSON has no word for: dates as text, decimals as a number where that is exact."""
    if not isinstance(value, Decimal):
        return str(value)
    text = format(value, "f")
    if "." not in text:
        return int(text)
    number = float(value)
    return number if repr(number) == text else decimal_text(value)


@mutable
class _Oddities:
    """What the parser meets and JSON has no place for."""

    twice: bool = False
    constant: bool = False

    def mapping(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        items = dict(pairs)
        if len(items) < len(pairs):
            self.twice = True
            items.update(reversed(pairs))  # the first of two counts, as in YAML
        return items

    def nothing(self, _: str) -> None:
        self.constant = True


def _parsed(text: str, file: str, oddities: _Oddities) -> Any:
    """Return the value of a JSON text; None for an empty one.

    Raises:
        UnreadableError: wrong syntax, or too deep.
    """
    if not text or text.isspace():
        return None
    too_deep = first_too_deep(text, file)
    if too_deep is not None:
        raise UnreadableError(too_deep)
    try:
        value = json.loads(
            text,
            object_pairs_hook=oddities.mapping,
            parse_int=_number,
            parse_float=_number,
            parse_constant=oddities.nothing,
        )
    except json.JSONDecodeError as error:
        raise UnreadableError(json_problem(error, file)) from None
    if oddities.constant:
        raise UnreadableError(*constants(text, file))
    return value


def _number(text: str) -> int | Decimal | str:
    """Return a number as it stands, without what binary fractions lose; text if it is absurd."""
    if len(text) > 40:
        return text
    try:
        number = Decimal(text)
    except InvalidOperation:  # an exponent beyond Decimal's own limits
        return text
    return number if "." in text or "e" in text.lower() else int(text)
