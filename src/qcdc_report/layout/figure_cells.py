"""The cells of figures: the words for a page, and the number for a program."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from attrs import frozen

from qcdc_report.layout.figure_words import (
    Percentage,
    change_words,
    given_words,
    percent_words,
    points_words,
    sum_words,
    value_words,
)
from qcdc_report.report import Measures, Number, Value
from qcdc_report.text import format_integer

Kind = Literal["count", "percent", "change", "points"]
"""What a number counts: things, hundredths of a whole, more or fewer things, percentage points."""


@frozen
class FigureCell:
    """One cell of a table of figures.

    Attributes:
        words: as printed: ``1.205``, ``91,98%``, ``chưa báo cáo``.
        number: the same for a program, a percentage as 91.98 and unrounded; None for a state.
        kind: what the number counts.
    """

    words: str
    number: Number | None = None
    kind: Kind = "count"


EMPTY = FigureCell("")
"""A cell in which nothing is due."""


def value_cell(value: Value | Measures) -> FigureCell:
    """Return a value, or its state."""
    if type(value) is int:  # nearly always
        return FigureCell(format_integer(value), value)
    return FigureCell(value_words(value), _number(value))


def percent_cell(percentage: Percentage, when_nothing: str) -> FigureCell:
    """Return a computed percentage, or its state; arguments as ``percent_words`` has them."""
    number = percentage if isinstance(percentage, Decimal) else None
    return FigureCell(percent_words(percentage, when_nothing), number, "percent")


def given_cell(value: Value | Measures) -> FigureCell:
    """Return a percentage that the unit gave itself; empty if it gave none."""
    if isinstance(value, Measures):
        return value_cell(value)
    return FigureCell(given_words(value), _number(value), "percent")


def sum_cell(values: Sequence[Value | Measures]) -> FigureCell:
    """Return the sum of what is reported; the state where nothing is."""
    numbers = [value for value in values if isinstance(value, Number)]
    return FigureCell(sum_words(values), sum(numbers) if numbers else None)


def change_cell(before: Value | Measures, after: Value | Measures) -> FigureCell:
    """Return how a number changed; empty without both."""
    words = change_words(before, after)
    if isinstance(before, Number) and isinstance(after, Number):
        return FigureCell(words, after - before, "change")
    return FigureCell(words)


def points_cell(before: Percentage, after: Percentage) -> FigureCell:
    """Return a change in percentage points; empty without both."""
    words = points_words(before, after)
    if isinstance(before, Decimal) and isinstance(after, Decimal):
        return FigureCell(words, after - before, "points")
    return FigureCell(words)


def _number(value: Value | Measures) -> Number | None:
    return value if isinstance(value, Number) else None
