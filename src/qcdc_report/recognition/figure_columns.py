"""Which number of which indicator each column of a table of figures is."""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from attrs import frozen

from qcdc_report.outline import Indicator
from qcdc_report.recognition.figure_heads import (
    UNITS,
    Heads,
    columns_of,
    is_value,
)
from qcdc_report.recognition.figure_names import LEAST_FOR_A_TARGET, Target
from qcdc_report.recognition.figure_owners import owner
from qcdc_report.recognition.grids import Row


@frozen
class Column:
    """What a column of values is of.

    Attributes:
        indicator: the indicator.
        target: which of its numbers; None for the one that a bare number means.
    """

    indicator: Indicator
    target: Target | None = None


def columns_by_heading(
    heads: Heads, row: Row, first: int, subject: Indicator | None, every: tuple[Indicator, ...]
) -> Mapping[int, Column]:
    """Return what the columns are of, so far as their headings say it.

    A column that names an indicator of its own is of that one, whatever its row is about. A ratio
    is of the counts before it, and of nothing where those are not asked for.

    Args:
        heads: the headings.
        row: a row below them.
        first: its first column with values.
        subject: the indicator that the row is about; None where each column says its own.
        every: all indicators of the outline.
    """
    found = dict(_named(heads, first, subject, every))
    for place in range(first, len(heads)):
        _follow(place, first, heads, row, found)
    return found


@lru_cache(maxsize=256)  # every row of a table asks
def _named(
    heads: Heads, first: int, subject: Indicator | None, every: tuple[Indicator, ...]
) -> Mapping[int, Column]:
    found: dict[int, Column] = {}
    counted: dict[str, list[int]] = defaultdict(list)
    for place in range(first, len(heads)):
        named = owner(heads[place].names, every, subject)
        if named is not None and (named.target is None or named.indicator is not subject):
            found[place] = Column(named.indicator)
        if named is None or named.target is not None:
            of = named.indicator if named is not None else subject
            counted[of.key if of is not None else ""].append(place)
    for indicator in every:
        # All numbers of an indicator are given out together: each has one column.
        if indicator.key not in counted:
            continue
        targets = columns_of(heads, counted[indicator.key], indicator)
        found |= {place: Column(indicator, target) for place, target in targets.items()}
    return found


def _follow(place: int, first: int, heads: Heads, row: Row, found: dict[int, Column]) -> None:
    """Make a column of a ratio one of the counts before it, or of nothing."""
    column = found.get(place)
    is_ratio = column is not None and column.target is not None and column.target.kind == "ratio"
    if column is not None and not is_ratio:
        return
    before = next(
        (at for at in range(place - 1, first - 1, -1) if _counts(at, heads, row, found)), None
    )
    if before is None:
        return
    counts = found.get(before)
    if counts is None:
        found.pop(place, None)
    elif counts.indicator is not (column.indicator if column else None):
        scores = heads[place].scores(counts.indicator)
        ratios = {each: score for each, score in scores.items() if each.kind == "ratio"}
        best = max(ratios, key=lambda each: ratios[each], default=None)
        if best is not None and ratios[best] >= LEAST_FOR_A_TARGET:
            found[place] = Column(counts.indicator, best)
        elif column is not None:
            del found[place]


def _counts(place: int, heads: Heads, row: Row, found: Mapping[int, Column]) -> bool:
    """Say whether a column is of counts, asked for or not."""
    column = found.get(place)
    if column is not None:
        return column.target is None or column.target.kind != "ratio"
    head, said = heads[place], row[place].line
    return bool(head.names) and not head.says(UNITS) and (not said or is_value(said))
