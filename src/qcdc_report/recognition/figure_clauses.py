"""A line of figures divided into clauses, each with the time of which it speaks."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from attrs import evolve, frozen

from qcdc_report.outline import Indicator
from qcdc_report.recognition.figure_names import Target
from qcdc_report.recognition.figure_tally import Spot
from qcdc_report.recognition.figure_times import times_of
from qcdc_report.text.quantities import Quantity, find_quantities

_SEPARATOR: Final = re.compile(r"[;\n]|\.(?=\s|$)|,(?=\s+[^\W\d])|[()]")


@frozen(kw_only=True)
class Scope:
    """Of which indicator a line speaks, and for which time until it says another.

    Attributes:
        indicator: the indicator.
        spot: year or group.
        target: the number that the first one is, where a label said so.
        scale: how many đồng one unit of money is.
        label: what stands before the statement, for what is left of it.
    """

    indicator: Indicator
    spot: Spot = Spot()
    target: Target | None = None
    scale: int = 1
    label: str = ""


@frozen(kw_only=True)
class Clause:
    """A stretch of a line between separators, with what it says."""

    start: int
    end: int
    scope: Scope
    times: tuple[tuple[int, int], ...]
    quantities: tuple[Quantity, ...]


def clauses_of(text: str, start: int, end: int, scope: Scope) -> Iterator[Clause]:
    """Yield the clauses between two places; a time holds until another one is said."""
    quantities = [each for each in find_quantities(text) if start <= each.start < end]
    times = [each for each in times_of(text, scope.indicator) if start <= each[0] < end]
    dated = {place for begin, stop, _ in times for place in range(begin, stop)}
    counted = [each for each in quantities if each.start not in dated]
    inside = {place for each in counted for place in range(each.start, each.end)}
    cuts = [
        match.end()
        for match in _SEPARATOR.finditer(text, start, end)
        if match.start() not in inside and match.start() not in dated
    ]
    begin = start
    for stop in (*cuts, end):
        edges = [begin, *(time[0] for time in times if begin < time[0] < stop), stop]
        for low, high in pairwise(edges):
            here = [time for time in times if low <= time[0] < high]
            if here:
                scope = evolve(scope, spot=here[-1][2], target=None)
            if text[low:high].strip(" ,;.:()-–\n\t"):
                yield Clause(
                    start=low,
                    end=high,
                    scope=scope,
                    times=tuple((first, last) for first, last, _ in here),
                    quantities=tuple(each for each in counted if low <= each.start < high),
                )
                scope = evolve(scope, target=None)
        begin = stop
