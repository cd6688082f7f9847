"""What stands in a table of figures with one row a unit, and in the rows that close it."""

from collections.abc import Sequence

from qcdc_report.formats.subject import Subject
from qcdc_report.formats.xlsx.unit_columns import UnitColumn, is_asked, years_asked
from qcdc_report.layout.figure_cells import (
    EMPTY,
    FigureCell,
    given_cell,
    percent_cell,
    sum_cell,
    value_cell,
)
from qcdc_report.layout.figure_tables import Entry, ratio_of_sums
from qcdc_report.report import Measures, Names, Number, Yearly, measure_of, ratio_of


def unit_cell(subject: Subject, column: UnitColumn) -> FigureCell:
    """Return what stands in a unit's row; nothing where nothing is due."""
    figure = subject.report.figures.get(column.indicator.key)
    if column.what == "names":
        return FigureCell("\n".join(figure.names)) if isinstance(figure, Names) else EMPTY
    if not _is_due(subject, column):
        return EMPTY
    entry = _entry(subject, column)
    if column.ratio is not None:
        computed = ratio_of(column.indicator, column.ratio, entry)
        return percent_cell(computed, column.ratio.when_nothing)
    value = _value(entry, column)
    return given_cell(value) if column.what == "percent" else value_cell(value)


def total_cell(subjects: Sequence[Subject], column: UnitColumn) -> FigureCell:
    """Return what closes a column: a sum, or the ratio of the sums, never a mean of ratios.

    A ratio is that of the units that gave both counts, as on the page of a consolidated report.

    Args:
        subjects: the units, at least one.
        column: the column.
    """
    if column.indicator.aggregation == "none" or column.what in ("percent", "names"):
        return EMPTY
    entries = [_entry(subject, column) for subject in subjects if _is_due(subject, column)]
    if not entries:
        return EMPTY
    if column.ratio is not None:
        above, below = column.ratio.numerator, column.ratio.denominator
        pairs = [
            (measure_of(column.indicator, entry, above), measure_of(column.indicator, entry, below))
            for entry in entries
        ]
        both = [pair for pair in pairs if all(isinstance(count, Number) for count in pair)]
        return ratio_of_sums(column.indicator, column.ratio, both or pairs)
    return sum_cell([_value(entry, column) for entry in entries])


def answering_cell(subjects: Sequence[Subject], column: UnitColumn) -> int | None:
    """Return how many units gave a number; None for a column of something else."""
    if column.what in ("ratio", "names"):
        return None
    entries = (_entry(subject, column) for subject in subjects)
    return sum(isinstance(_value(entry, column), Number) for entry in entries)


def _entry(subject: Subject, column: UnitColumn) -> Entry:
    """Return what a unit gives for a column's year: a value, a set of them, or a state."""
    figure = subject.report.figures.get(column.indicator.key)
    if isinstance(figure, Yearly):
        return None if column.year is None else figure.years.get(column.year)
    if isinstance(figure, Names):
        return None if column.year is not None else len(figure.names)
    if column.year is not None and isinstance(figure, Measures | Number):
        return None
    return figure


def _value(entry: Entry, column: UnitColumn) -> Entry:
    if column.measure:
        return measure_of(column.indicator, entry, column.measure)
    return None if isinstance(entry, Measures) else entry


def _is_due(subject: Subject, column: UnitColumn) -> bool:
    """Say whether a unit owes a column something: it is asked, or it gives such a figure."""
    figure = subject.report.figures.get(column.indicator.key)
    if figure is None and not is_asked(subject, column.indicator):
        return False
    if column.year is None:
        return not isinstance(figure, Yearly)
    if isinstance(figure, Yearly) and column.year in figure.years:
        return True
    if isinstance(figure, Measures | Names | Number):
        return False
    return column.year in years_asked(subject, column.indicator)
