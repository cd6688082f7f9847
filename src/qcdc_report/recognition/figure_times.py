"""Years and days in a text, as the places to which the numbers behind them belong."""

import re
from collections.abc import Iterator
from typing import Final

from qcdc_report.outline import Indicator, Shape
from qcdc_report.recognition.days import find_days
from qcdc_report.recognition.figure_tally import Spot

_YEAR: Final = re.compile(
    r"(?<![\w/.,–-])(?:(?P<word>năm)\s+)?(?P<year>(?:19|20)[0-9]{2})(?![0-9/]|\s?[-–]\s?(?:19|20)[0-9]{2}"
    r"|[.,][0-9])",
    re.IGNORECASE,
)


def times_of(text: str, indicator: Indicator) -> Iterator[tuple[int, int, Spot]]:
    """Yield where a text says a time of the indicator: its begin and end, and where it leads."""
    days = find_days(text)
    for start, stop, day in days:
        spot = spot_of_day(indicator, day.isoformat())
        if spot is not None:
            yield start, stop, spot
    for match in _YEAR.finditer(text):
        inside = any(start <= match.start() < stop for start, stop, _ in days)
        behind = text[match.end() : match.end() + 3].lstrip()[:1]
        if not inside and (match["word"] or behind in (":", "-", "–", "(", "=")):
            spot = spot_of_year(indicator, int(match["year"]))
            if spot is not None:
                yield match.start(), match.end(), spot


def spot_of_day(indicator: Indicator, iso: str) -> Spot | None:
    """Return the group that holds for a day, or the figure's own spot; None for another day."""
    for measure in indicator.measures:
        if measure.kind == "group" and measure.as_of and measure.as_of.isoformat() == iso:
            return Spot(group=measure.key)
    own = indicator.as_of
    return Spot() if own is not None and own.isoformat() == iso else None


def spot_of_year(indicator: Indicator, year: int) -> Spot | None:
    """Return where the numbers of a year belong; None where the indicator has none of it."""
    if indicator.shape in (Shape.YEARLY, Shape.COUNT):
        return Spot(year=year)
    for measure in indicator.measures:
        if measure.kind == "group" and measure.as_of and measure.as_of.year == year:
            return Spot(group=measure.key)
    return Spot() if indicator.as_of is not None and indicator.as_of.year == year else None
