"""Many units' values of an indicator made one: sums, or lists joined; states are never numbers.

Percentages are never added up nor averaged: those that units printed are left out, and a ratio
follows from the sums.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any, Final

from qcdc_report.outline import Indicator, Measure, Outline, Shape, indicators
from qcdc_report.report.contribution import Contribution
from qcdc_report.report.figures import (
    NOT_APPLICABLE,
    Figure,
    Measures,
    Names,
    NotApplicable,
    Number,
    Value,
    Yearly,
    measure_of,
)
from qcdc_report.report.frozen_map import FrozenMap
from qcdc_report.report.tracing import state_of

ABSENT: Final = object()
"""Stands for no figure at all: nobody is asked for it, or it cannot be made one."""

_Entry = Value | Measures


def aggregated_figures(
    contributions: Sequence[Contribution], outline: Outline
) -> dict[str, Figure]:
    """Return for each indicator of an outline the value of all units together, in its order.

    An indicator that nobody is asked for, and one whose values make no sum, is left out.
    """
    made = ((each.key, aggregated(each, contributions)) for each in indicators(outline))
    return {key: figure for key, figure in made if figure is not ABSENT}


def aggregated(indicator: Indicator, contributions: Sequence[Contribution]) -> Any:
    """Return the value of all units together, or ``ABSENT``.

    Where nobody gave a number it is the state that they share: does not apply if it applies to
    none of those that are asked, else not reported. By year it has the years of which any unit
    says something. A unit's one number for the whole time joins only others of its kind.

    Args:
        indicator: says how values are joined.
        contributions: the units' parts.
    """
    if indicator.aggregation == "none":
        return ABSENT
    states = [state_of(each, indicator.key) for each in contributions]
    given = [
        each.figures.get(indicator.key)
        for each, state in zip(contributions, states, strict=True)
        if state == "reported"
    ]
    if not given:
        asked = [state for state in states if state != "not_asked"]
        if not asked:
            return ABSENT
        return NOT_APPLICABLE if set(asked) == {"n/a"} else None
    if indicator.aggregation == "join":
        return _joined(given)
    yearly = [figure.years for figure in given if isinstance(figure, Yearly)]
    whole = [figure for figure in given if isinstance(figure, Measures | Number)]
    if yearly and whole and indicator.shape is Shape.COUNT:
        entries = [*whole, *(entry for years in yearly for entry in years.values())]
        return _sum_of_first(indicator, entries)
    if yearly:
        years = sorted({year for each in yearly for year in each})
        return Yearly(
            FrozenMap(
                {
                    year: _together(indicator, [each[year] for each in yearly if year in each])
                    for year in years
                }
            )
        )
    return _together(indicator, whole) if whole else None


def is_summed(measure: Measure, indicator: Indicator) -> bool:
    """Say whether units' numbers of a measure may be added up: any but a percentage."""
    printed = {ratio.printed for ratio in indicator.ratios}
    return measure.kind != "group" and measure.unit != "%" and measure.key not in printed


def _joined(given: Sequence[Figure]) -> Figure:
    lists = [figure.names for figure in given if isinstance(figure, Names)]
    if lists:
        return Names(tuple(name for names in lists for name in names))
    numbers = [figure for figure in given if isinstance(figure, Number)]
    return sum(numbers) if numbers else None


def _sum_of_first(indicator: Indicator, entries: Iterable[_Entry]) -> Value:
    if not indicator.measures:
        return _sum(entry for entry in entries if not isinstance(entry, Measures))
    first = indicator.measures[0].key
    return _sum(measure_of(indicator, entry, first) for entry in entries)


def _together(indicator: Indicator, entries: Sequence[_Entry]) -> _Entry:
    """Return the entries of one year, or of one date, as one; bare numbers stay a bare number."""
    if not any(isinstance(entry, Measures) for entry in entries):
        return _sum(entry for entry in entries if not isinstance(entry, Measures))
    sums: dict[str, _Entry] = {}
    for measure in indicator.measures:
        if measure.kind == "group":
            sums |= _group(indicator, measure, entries)
        elif is_summed(measure, indicator):
            sums |= _summed(indicator, measure, measure.key, entries)
    return Measures(FrozenMap(sums))


def _group(indicator: Indicator, group: Measure, entries: Sequence[_Entry]) -> dict[str, _Entry]:
    nested: dict[str, _Entry] = {}
    for measure in group.measures:
        if is_summed(measure, indicator):
            nested |= _summed(indicator, measure, f"{group.key}.{measure.key}", entries)
    if not any(isinstance(value, Number) for value in nested.values()):
        return {}
    return {group.key: Measures(FrozenMap(nested))}


def _summed(
    indicator: Indicator, measure: Measure, path: str, entries: Sequence[_Entry]
) -> dict[str, _Entry]:
    """Return a measure with its sum; nothing for an optional one that nobody gave."""
    value = _sum(measure_of(indicator, entry, path) for entry in entries)
    if not isinstance(value, Number) and not measure.required:
        return {}
    return {measure.key: value}


def _sum(values: Iterable[Value]) -> Value:
    """Return the sum of the numbers; without any, the state they share."""
    listed = list(values)
    numbers: list[int | Decimal] = [value for value in listed if isinstance(value, Number)]
    if numbers:
        return sum(numbers)
    every = bool(listed) and all(isinstance(value, NotApplicable) for value in listed)
    return NOT_APPLICABLE if every else None
