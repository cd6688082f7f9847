"""Plain data made into the value of a figure: a number, a state, measures, years or names."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from qcdc_report.report.figures import NOT_APPLICABLE, Figure, Measures, Names, Value, Yearly
from qcdc_report.report.frozen_map import FrozenMap
from qcdc_report.report.gathering import each_item, each_value, problems_below
from qcdc_report.report.problems import ReportDataError
from qcdc_report.report.scalars import ScalarError, as_decimal, as_integer, as_text, wrong_type
from qcdc_report.text import Text

_USUAL = 10**18
"""A count below this is what it is; the longest that ``as_integer`` takes."""

_STATES = Text(
    "Không áp dụng thì viết n/a; chưa có số liệu thì để trống",
    "Write n/a if it does not apply; leave it empty if it is not known",
)


def figure_from(tree: object, path: str) -> Figure:
    """Return plain data as the value of a figure.

    Raises:
        ReportDataError: with every problem, below ``path``.
    """
    try:
        return as_figure(tree)
    except (ReportDataError, ScalarError) as error:
        raise ReportDataError(problems_below(path, error)) from None


def as_figure(value: object) -> Figure:
    """Return plain data as the value of a figure.

    Raises:
        ReportDataError: with the problems of the parts.
        ScalarError: the value as a whole is none.
    """
    if isinstance(value, Measures | Yearly | Names):
        return value  # of another report, taken over
    if isinstance(value, Mapping):
        if value and all(_is_year(key) for key in value):
            years = each_value(value, _entry)
            return Yearly(FrozenMap({int(year): entry for year, entry in years.items()}))
        return Measures(FrozenMap(each_value(value, _entry)))
    if isinstance(value, Sequence) and not isinstance(value, str):
        return Names(each_item(value, as_text))
    return _value(value)


def _is_year(key: object) -> bool:
    text = str(key)
    return len(text) == 4 and text.isascii() and text.isdigit()


def _entry(value: object) -> Value | Measures:
    if type(value) is int and 0 <= value < _USUAL:  # most are, and need no closer look
        return value
    if isinstance(value, Mapping):
        return Measures(FrozenMap(each_value(value, _entry)))
    return _value(value)


def _value(value: object) -> Value:
    if value is None:
        return None
    if value is NOT_APPLICABLE or value == NOT_APPLICABLE.value:
        return NOT_APPLICABLE
    if isinstance(value, str | int | float | Decimal) and not isinstance(value, bool):
        try:
            return as_integer(value)
        except ScalarError as not_integer:
            if not_integer.advice is not None:
                raise
        try:
            return as_decimal(value)
        except ScalarError as no_number:
            raise ScalarError(no_number.kind, no_number.said, _STATES) from None
    raise wrong_type(Text("một số, “n/a” hoặc để trống", "a number, “n/a” or nothing"), value)
