"""How many units stand behind a number of a consolidated report, and the ratio of their counts."""

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Literal

from attrs import frozen

from qcdc_report.outline import Indicator, Ratio
from qcdc_report.report.contribution import Contribution
from qcdc_report.report.figures import (
    Figure,
    Measures,
    Names,
    Number,
    Value,
    Yearly,
    measure_of,
)
from qcdc_report.report.tracing import entry_at, has_number, state_of

_Entry = Value | Measures


@frozen(kw_only=True)
class Tally:
    """Units by what they say of a figure; together they are all units.

    Attributes:
        reported: those that gave a number that counts.
        missing: those that are asked and gave none.
        not_applicable: those to which it does not apply, by their word or by their profile.
    """

    reported: int
    missing: int
    not_applicable: int

    @property
    def asked(self) -> int:
        """The units to which the figure applies."""
        return self.reported + self.missing


def tally(
    contributions: Iterable[Contribution],
    indicator: Indicator,
    year: int | None = None,
    group: str = "",
    *,
    by_year: bool = False,
) -> Tally:
    """Return how many units gave a number for an indicator, of a year or as a whole.

    Args:
        contributions: the units' parts.
        indicator: the indicator.
        year: a year of an indicator by year.
        group: key of the nested set of measures that is meant, such as ``baseline``.
        by_year: count the units behind the total of years: one number for the whole time is not
            in it.
    """
    counted = Counter(
        "missing"
        if by_year and isinstance(each.figures.get(indicator.key), Number | Measures)
        else _state(each, indicator, year, group)
        for each in contributions
    )
    return Tally(
        reported=counted["reported"],
        missing=counted["missing"],
        not_applicable=counted["not_applicable"],
    )


def is_missed(contributions: Iterable[Contribution], indicator: Indicator, year: int) -> bool:
    """Say whether any unit that is asked for a year of a figure gave no number for it.

    A unit is asked for the years of its own period, or for the outline's if it lists none.
    """
    return any(
        year in (each.period.years or indicator.years or (year,))
        and state_of(each, indicator.key, year) in ("not_reported", "not_by_year")
        for each in contributions
    )


def ratio_over(
    contributions: Iterable[Contribution],
    indicator: Indicator,
    ratio: Ratio,
    years: Sequence[int | None],
    group: str = "",
) -> Decimal | Literal["nothing"] | None:
    """Return the percentage of the sums of counts, over the units that gave both counts.

    Args:
        contributions: the units' parts.
        indicator: the indicator.
        ratio: one of its ratios.
        years: those whose counts are added up; ``[None]`` for a figure without years.
        group: key of the nested set of measures that is meant, such as ``baseline``.

    Returns:
        The percentage, unrounded; ``"nothing"`` where nothing arose; None without any counts.
    """
    keys = [f"{group}.{key}" if group else key for key in (ratio.numerator, ratio.denominator)]
    part = whole = Decimal(0)
    told = False
    for contribution in contributions:
        figure = contribution.figures.get(indicator.key)
        for entry in _entries(figure, years):
            numerator, denominator = (measure_of(indicator, entry, key) for key in keys)
            if isinstance(numerator, Number) and isinstance(denominator, Number):
                told = True
                part += numerator
                whole += denominator
    if not told:
        return None
    return 100 * part / whole if whole else "nothing"


def _entries(figure: Figure, years: Sequence[int | None]) -> Iterable[_Entry]:
    for year in years:
        if year is not None and not isinstance(figure, Yearly):
            continue
        entry = entry_at(figure, year)
        if not isinstance(entry, Yearly | Names):
            yield entry


def _state(
    contribution: Contribution, indicator: Indicator, year: int | None, group: str
) -> Literal["reported", "missing", "not_applicable"]:
    state = state_of(contribution, indicator.key, year)
    if state == "reported":
        entry = entry_at(contribution.figures.get(indicator.key), year)
        if group and isinstance(entry, Measures):
            entry = entry.values.get(group)
        return "reported" if _counts(entry, indicator) else "missing"
    return "not_applicable" if state in ("n/a", "not_asked") else "missing"


def _counts(entry: Figure, indicator: Indicator) -> bool:
    """Say whether an entry holds a number that goes into a sum: a percentage alone does not."""
    if isinstance(entry, Yearly):
        return any(_counts(each, indicator) for each in entry.years.values())
    if not isinstance(entry, Measures) or not indicator.measures:
        return has_number(entry)
    percentages = {measure.key for measure in indicator.measures if measure.unit == "%"}
    return any(has_number(value) for key, value in entry.values.items() if key not in percentages)
