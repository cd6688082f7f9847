"""Going through the figures of a report: what was reported, set of numbers by set of numbers."""

from collections.abc import Iterator

from attrs import frozen

from qcdc_report.outline import Indicator, Measure, Outline, Ratio, indicators
from qcdc_report.report import (
    NOT_APPLICABLE,
    Figure,
    Measures,
    Number,
    Report,
    Value,
    Yearly,
    by_year,
    measure_of,
)
from qcdc_report.text import format_decimal, format_integer


@frozen
class NumberSet:
    """One set of numbers of a figure: of a year, of the as-of date, or a nested one.

    Attributes:
        path: where it stands, such as ``figures.petition_resolution.2019``.
        indicator: what is counted.
        measures: the numbers that belong in it.
        ratios: the percentages that follow from them; none for a nested set.
        values: what stands there.
    """

    path: str
    indicator: Indicator
    measures: tuple[Measure, ...]
    ratios: tuple[Ratio, ...]
    values: Measures

    def number(self, key: str) -> Number | None:
        """Return the number under a measure's key; None where there is none."""
        value = measure_of(self.indicator, self.values, key)
        return value if isinstance(value, Number) else None

    def title(self, key: str) -> str:
        """Return the title of the measure with this key."""
        return next((m.title for m in self.measures if m.key == key), key)


def reported(report: Report, outline: Outline) -> Iterator[tuple[Indicator, Figure]]:
    """Yield each indicator for which the report gives a value, with that value.

    “Not reported” and “not applicable” are no values.
    """
    for indicator in indicators(outline):
        figure = report.figures.get(indicator.key)
        if figure is not None and figure is not NOT_APPLICABLE:
            yield indicator, figure


def entries(
    indicator: Indicator, figure: Figure
) -> Iterator[tuple[str, int | None, Value | Measures]]:
    """Yield the path, the year and the content of each entry of a figure."""
    base = f"figures.{indicator.key}"
    if isinstance(figure, Yearly):
        for year, entry in figure.years.items():
            yield f"{base}.{year}", year, entry
    else:
        for _, entry in by_year(figure):
            yield base, None, entry


def number_sets(report: Report, outline: Outline) -> Iterator[NumberSet]:
    """Yield every set of numbers in the report's figures, nested ones after their own."""
    for indicator, figure in reported(report, outline):
        for path, _, entry in entries(indicator, figure):
            if not isinstance(entry, Measures):
                continue
            yield NumberSet(path, indicator, indicator.measures, indicator.ratios, entry)
            for measure in indicator.measures:
                nested = entry.values.get(measure.key)
                if measure.kind == "group" and isinstance(nested, Measures):
                    place = f"{path}.{measure.key}"
                    yield NumberSet(place, indicator, measure.measures, (), nested)


def shown(number: Number) -> str:
    """Return a number as an official page writes it."""
    return format_integer(number) if isinstance(number, int) else format_decimal(number)
