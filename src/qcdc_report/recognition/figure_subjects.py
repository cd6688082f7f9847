"""What a row of a table of figures is about: which indicator, which of its numbers, which time."""

from attrs import frozen

from qcdc_report.outline import FiguresAppendix, Indicator
from qcdc_report.recognition.figure_heads import OF_THE_TIME, Heads, best_score
from qcdc_report.recognition.figure_names import (
    Target,
    find_group,
    find_indicator,
    find_target,
    likeness,
    mentioned,
)
from qcdc_report.recognition.figure_owners import owner, spoken_of
from qcdc_report.recognition.figure_tally import Spot
from qcdc_report.recognition.figure_times import spot_of_day, spot_of_year, times_of
from qcdc_report.text import fold

_CERTAIN = 0.9  # a label so like a heading of the indicator above it means that one


@frozen(kw_only=True)
class Context:
    """What was said above a table.

    Attributes:
        appendix: the outline's appendix of figures.
        among: the indicators it may be about, likelier ones only.
        indicator: the one it is about; None where nothing said so.
        scale: how many đồng one unit of money is.
    """

    appendix: FiguresAppendix
    among: tuple[Indicator, ...]
    indicator: Indicator | None = None
    scale: int = 1

    @property
    def every(self) -> tuple[Indicator, ...]:
        """Every indicator of the appendix."""
        return tuple(each for group in self.appendix.groups for each in group.indicators)


@frozen(kw_only=True)
class Subject:
    """What a row is about.

    Attributes:
        label: what stands before its values.
        indicator: which indicator; None where each column says it.
        target: which of its numbers, where the label says it.
        spot: the time or group.
    """

    label: str
    indicator: Indicator | None
    target: Target | None = None
    spot: Spot = Spot()

    @property
    def is_ratio(self) -> bool:
        """Whether it is a percentage of the counts in the rows above."""
        return self.target is not None and self.target.kind == "ratio"


def subject_of(
    label: str,
    time: str | int | None,
    current: Indicator | None,
    heads: Heads,
    context: Context,
) -> Subject | None:
    """Return what a row is about; None where its label names nothing that is asked for.

    A row of a time, or without a label, is about what the table is about; where that is not
    known either, each column says it.

    Args:
        label: what stands before the row's values.
        time: the year, or the day as ISO, that the label is; None for neither.
        current: what the rows above were about.
        heads: the headings.
        context: what was said above the table.
    """
    named = _named_by_label(label, time, current, heads, context)
    if named is None:
        return None
    indicator, target = named
    spot = _spot(label, time, indicator)
    if spot is None:
        return None
    return Subject(label=label, indicator=indicator, target=target, spot=spot)


def indicator_named(text: str, context: Context) -> Indicator | None:
    """Return the indicator that a text names: one of the likelier ones first, or by its item."""
    found = find_indicator(text, context.among) or find_indicator(text, context.every)
    if found is not None:
        return found
    group = find_group(text, "", context.appendix)
    return group.indicators[0] if group is not None and len(group.indicators) == 1 else None


def _named_by_label(
    label: str,
    time: str | int | None,
    current: Indicator | None,
    heads: Heads,
    context: Context,
) -> tuple[Indicator | None, Target | None] | None:
    if not label or time is not None or fold(label) in OF_THE_TIME:
        return _of_columns(heads, current, context), None
    if current is not None and _group_of(label, current) is not None:
        return current, None
    target = find_target(label, current) if current else None
    named = indicator_named(label, context)
    sure = current is not None and best_score(label, current) >= _CERTAIN
    if target is not None and (sure or named in (None, current)):
        return current, target
    if named is None:
        owned = owner((label,), context.every, current)
        return None if owned is None else (owned.indicator, owned.target)
    better = best_score(label, named) > likeness(label, named, context.every)
    target = find_target(label, named) if better else None
    return named, target or mentioned(label, named)


def _of_columns(heads: Heads, current: Indicator | None, context: Context) -> Indicator | None:
    """Return the indicator of which the columns speak; None where each speaks of its own."""
    return spoken_of(tuple(head.names for head in heads), context.every, current)


def _spot(label: str, time: str | int | None, indicator: Indicator | None) -> Spot | None:
    """Return where the numbers of a row belong; None where the indicator has none of that time."""
    if indicator is None:
        return Spot(year=time) if isinstance(time, int) else Spot()
    if isinstance(time, int):
        return spot_of_year(indicator, time)
    if isinstance(time, str):
        return spot_of_day(indicator, time)
    spots = {spot for _, _, spot in times_of(label, indicator)}
    if len(spots) == 1:
        return spots.pop()
    return Spot(group=_group_of(label, indicator) or "")


def _group_of(label: str, indicator: Indicator) -> str | None:
    """Return the key of the nested set of numbers whose title a label is."""
    groups = (each for each in indicator.measures if each.kind == "group")
    return next((each.key for each in groups if fold(each.title) == fold(label)), None)
