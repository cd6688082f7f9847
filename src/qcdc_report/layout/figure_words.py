"""The words and numbers in the cells of figures; three states that are never mixed up."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final, Literal

from qcdc_report.report import (
    NOT_APPLICABLE,
    Figure,
    Measures,
    Names,
    NotApplicable,
    Number,
    Value,
    Yearly,
)
from qcdc_report.text import format_decimal, format_integer

NOT_REPORTED: Final = "chưa báo cáo"
DOES_NOT_APPLY: Final = "không áp dụng"
INCOMPLETE: Final = "chưa đủ số liệu"

Percentage = Decimal | Literal["nothing"] | NotApplicable | None
"""What ``ratio_of`` returns."""


def value_words(value: Value | Measures) -> str:
    """Return a value as printed: ``1.205``, ``7,5``, ``chưa báo cáo``, ``không áp dụng``."""
    if isinstance(value, int):
        return format_integer(value)
    if value is None:
        return NOT_REPORTED
    if isinstance(value, NotApplicable):
        return DOES_NOT_APPLY
    if isinstance(value, Decimal):
        return format_decimal(value)
    return "; ".join(f"{key}: {value_words(inner)}" for key, inner in value.values.items())


def figure_words(figure: Figure) -> str:
    """Return a figure as a whole on one line: its years, its names, or its value."""
    if isinstance(figure, Yearly):
        return "; ".join(f"{year}: {value_words(entry)}" for year, entry in figure.years.items())
    return "; ".join(figure.names) if isinstance(figure, Names) else value_words(figure)


def percent_words(percentage: Percentage, when_nothing: str) -> str:
    """Return a computed percentage with two decimals, ``91,98%``, or its state.

    Args:
        percentage: unrounded, or its state.
        when_nothing: what stands there when the denominator is zero.
    """
    if isinstance(percentage, Decimal):
        return f"{format_decimal(percentage, 2)}%"
    return when_nothing if percentage == "nothing" else value_words(percentage)


def given_words(value: Value) -> str:
    """Return a percentage the unit gave itself, with the decimals it gave: ``7,5%``.

    None was due where the counts are, so one not given leaves the cell empty.
    """
    if isinstance(value, Number):
        return f"{value_words(value)}%"
    return "" if value is None else value_words(value)


def sum_words(values: Sequence[Value | Measures]) -> str:
    """Return the sum of what is reported; the state where nothing is."""
    numbers = [value for value in values if isinstance(value, Number)]
    if numbers:
        return value_words(sum(numbers))
    every = bool(values) and all(value is NOT_APPLICABLE for value in values)
    return value_words(NOT_APPLICABLE if every else None)


def change_words(before: Value | Measures, after: Value | Measures) -> str:
    """Return how a number changed, with its sign: ``+2``, ``-1``, ``0``; empty without both."""
    if isinstance(before, Number) and isinstance(after, Number):
        change = after - before
        return f"{'+' if change > 0 else ''}{value_words(change)}"
    return ""


def points_words(before: Percentage, after: Percentage) -> str:
    """Return a change in percentage points: ``+33,33 điểm %``; empty without both."""
    if isinstance(before, Decimal) and isinstance(after, Decimal):
        change = after - before
        return f"{'+' if change > 0 else ''}{format_decimal(change, 2)} điểm %"
    return ""


def agrees(printed: Value, computed: Percentage) -> bool:
    """Say whether a percentage the unit gave is the computed one, at the precision it gave."""
    if not isinstance(printed, Number):
        return printed is None or printed is computed
    if not isinstance(computed, Decimal):
        return False
    given = Decimal(printed)
    exponent = given.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    return format_decimal(computed, places) == format_decimal(given, places)
