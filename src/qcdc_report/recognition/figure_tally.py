"""The figures found so far, number by number, and the figures of a report that they make."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from attrs import frozen

from qcdc_report.layout.figure_words import agrees
from qcdc_report.outline import Indicator, Shape
from qcdc_report.report import (
    NOT_APPLICABLE,
    Figure,
    FrozenMap,
    Measures,
    Names,
    Value,
    Yearly,
    ratio_of,
)

Numbers = dict[str, Value]


@frozen
class Spot:
    """Where a number of an indicator belongs.

    Attributes:
        year: its year; None for the figure's own date.
        group: key of the nested set of measures, such as ``baseline``; empty for none.
    """

    year: int | None = None
    group: str = ""


class Tally:
    """What one indicator's numbers are; the first one given for a spot stands."""

    def __init__(self, indicator: Indicator) -> None:
        self.indicator = indicator
        self.names: tuple[str, ...] | None = None
        self.state: Value = None
        self.shown = False
        self._numbers: dict[Spot, Numbers] = {}
        self._marks: dict[str, int] = {}

    def admits(self, spot: Spot) -> bool:
        """Say whether the indicator has numbers at such a spot."""
        match self.indicator.shape:
            case Shape.COUNTS:
                return spot.year is None
            case Shape.YEARLY:
                return spot.year is not None and not spot.group
            case Shape.COUNT:
                return not spot.group
            case Shape.NAMES:
                return False

    def put(self, spot: Spot, key: str, value: Value, number: int) -> bool:
        """Note a number; False if the spot has another one already, or is none."""
        if not self.admits(spot):
            return False
        numbers = self._numbers.setdefault(spot, {})
        if numbers.get(key) is not None and value is not None and numbers[key] != value:
            return False
        if numbers.get(key) is None:
            numbers[key] = value
            self._mark(spot, key, number)
        self.shown = True
        return True

    def put_percent(self, spot: Spot, place: int, value: Value, number: int) -> bool:
        """Note a percentage shown for a ratio, once the counts are known; False for no place.

        One that follows from the counts says nothing new; another is the unit's own.
        """
        ratio = self.indicator.ratios[place]
        if not self.admits(spot):
            return False
        if agrees(value, ratio_of(self.indicator, ratio, self._entry(spot))):
            return True
        return ratio.printed is not None and self.put(spot, ratio.printed, value, number)

    def number(self, spot: Spot, key: str) -> Value:
        """Return a number noted, or None."""
        return self._numbers.get(spot, {}).get(key)

    def total(self, key: str) -> int | Decimal | None:
        """Return the sum of a measure over the years noted; None without any."""
        noted = (numbers.get(key) for spot, numbers in self._numbers.items() if spot.year)
        values = [value for value in noted if isinstance(value, int | Decimal)]
        return sum(values) if values else None

    def marks(self) -> Iterator[tuple[str, int]]:
        """Yield the path of each number with the number of its paragraph."""
        yield from self._marks.items()

    def note(self, path: str, number: int) -> None:
        """Note where the figure, or a part of it, stands."""
        whole = f"figures.{self.indicator.key}{path}"
        if number:
            self._marks.setdefault(whole, number)

    def figure(self) -> Figure:
        """Return the figure that the numbers make; None where nothing is reported."""
        if self.names is not None:
            return Names(self.names)
        if not self.shown:
            return self.state
        years = {spot.year: numbers for spot, numbers in self._numbers.items() if spot.year}
        if years:
            return self._yearly(dict(sorted(years.items())))
        own = self._numbers.get(Spot(), {})
        if self.indicator.shape is Shape.COUNT:
            return own.get(self.indicator.measures[0].key)
        values: dict[str, Value | Measures] = dict(_given(own))
        for spot, numbers in self._numbers.items():
            if spot.group:
                values[spot.group] = _nested(numbers)
        return Measures(FrozenMap(values))

    def _yearly(self, years: Mapping[int, Numbers]) -> Yearly:
        entries: dict[int, Value | Measures] = {
            year: self._entry_of(numbers, years) for year, numbers in years.items()
        }
        reported = {
            year: entry
            for year, entry in entries.items()
            if entry is not None or year not in self.indicator.years
        }
        known = any(entry is not None for entry in reported.values())
        return Yearly(FrozenMap(reported if known else entries))

    def _entry_of(self, numbers: Numbers, years: Mapping[int, Numbers]) -> Value | Measures:
        given = _given(numbers)
        if not given:
            return None
        if _is_state(numbers) and self._stands_without(numbers, years):
            return NOT_APPLICABLE
        first = given.get(self.indicator.measures[0].key)
        bare = len(given) == 1 and isinstance(first, int | Decimal)
        return first if bare else Measures(FrozenMap(given))

    def _stands_without(self, numbers: Numbers, years: Mapping[int, Numbers]) -> bool:
        """Say whether the page would show the same numbers of a year that does not apply.

        An optional number has a column only if some year reports it.
        """
        optional = {each.key for each in self.indicator.measures if not each.required}
        return all(
            any(other.get(key) is not None and not _is_state(other) for other in years.values())
            for key in numbers.keys() & optional
        )

    def _entry(self, spot: Spot) -> Measures:
        return Measures(FrozenMap(_given(self._numbers.get(spot, {}))))

    def _mark(self, spot: Spot, key: str, number: int) -> None:
        self.note("", number)
        parts = [str(spot.year)] if spot.year is not None else []
        parts += [spot.group] if spot.group else []
        path = ""
        for part in (*parts, key):
            path = f"{path}.{part}"
            self.note(path, number)


def _given(numbers: Numbers) -> dict[str, Value]:
    return {key: value for key, value in numbers.items() if value is not None}


def _nested(numbers: Numbers) -> Value | Measures:
    return NOT_APPLICABLE if _is_state(numbers) else Measures(FrozenMap(_given(numbers)))


def _is_state(numbers: Numbers) -> bool:
    return bool(numbers) and all(value is NOT_APPLICABLE for value in numbers.values())
