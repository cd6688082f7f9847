"""The values of figures: numbers, and three states that are never mixed up.

``None`` is not reported, ``NOT_APPLICABLE`` does not apply, ``0`` is zero.
"""

from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from typing import Final, Literal

from attrs import field, frozen

from qcdc_report.outline import Indicator, Ratio
from qcdc_report.report.frozen_map import FrozenMap


class NotApplicable(Enum):
    """The one value that says a figure does not apply to the unit (``"n/a"`` in files)."""

    NOT_APPLICABLE = "n/a"

    def __repr__(self) -> str:
        return self.name


NOT_APPLICABLE: Final = NotApplicable.NOT_APPLICABLE

Number = int | Decimal
Value = int | Decimal | NotApplicable | None


@frozen
class Measures:
    """One set of numbers, such as ``{received: 12, resolved: 12}``.

    Attributes:
        values: for a measure's key its value, or a nested set (``baseline``).
    """

    values: FrozenMap[str, "Value | Measures"] = field(converter=FrozenMap)


@frozen
class Yearly:
    """A figure by year.

    Attributes:
        years: for each year, in the order given, a number or a set of numbers.
    """

    years: FrozenMap[int, "Value | Measures"] = field(converter=FrozenMap)


@frozen
class Names:
    """A list of names; the number is its length."""

    names: tuple[str, ...]


Figure = Measures | Yearly | Names | int | Decimal | NotApplicable | None


def by_year(figure: Figure) -> Iterator[tuple[int | None, "Value | Measures"]]:
    """Yield the years of a figure with what stands there; one pair with None if it has none."""
    if isinstance(figure, Yearly):
        yield from figure.years.items()
    elif isinstance(figure, Names):
        yield None, len(figure.names)
    else:
        yield None, figure


def measure_of(indicator: Indicator, entry: "Value | Measures", key: str) -> Value:
    """Return one measure of an entry of a figure.

    A bare number is the indicator's first measure; a state (not reported, not applicable)
    holds for every measure. ``baseline.reached`` reaches into a nested set.
    """
    if isinstance(entry, Measures):
        value = entry.values.get(key)
        if type(value) is int and "." not in key:  # nearly always
            return value
        head, _, rest = key.partition(".")
        value = entry.values.get(head)
        if isinstance(value, Measures):
            return measure_of(indicator, value, rest) if rest else None
        # The state of a nested set holds for what is in it.
        return value if not rest or isinstance(value, NotApplicable) else None
    if isinstance(entry, NotApplicable) or entry is None:
        return entry
    return entry if indicator.measures and indicator.measures[0].key == key else None


def measured(indicator: Indicator, figure: Figure, key: str, year: int | None = None) -> Value:
    """Return one measure of a figure, of one year where it has years."""
    if isinstance(figure, Yearly):
        return None if year is None else measure_of(indicator, figure.years.get(year), key)
    if isinstance(figure, Names):
        return len(figure.names)
    return measure_of(indicator, figure, key)


def ratio_of(
    indicator: Indicator, ratio: Ratio, entry: "Value | Measures"
) -> Decimal | Literal["nothing"] | NotApplicable | None:
    """Return the percentage that follows from an entry's counts.

    Returns:
        100 x numerator / denominator, unrounded; ``"nothing"`` when the denominator is zero
        (nothing arose, so there is no ratio); the state when a count has one.
    """
    numerator = measure_of(indicator, entry, ratio.numerator)
    denominator = measure_of(indicator, entry, ratio.denominator)
    if numerator is NOT_APPLICABLE or denominator is NOT_APPLICABLE:
        return NOT_APPLICABLE
    if not isinstance(denominator, Number):
        return None
    if denominator == 0:
        return "nothing"
    if not isinstance(numerator, Number):
        return None
    return Decimal(100) * numerator / denominator
