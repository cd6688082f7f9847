"""Indicators of a profile's own, beside those of the common outline."""

from collections.abc import Iterable

from attrs import evolve

from qcdc_report.outline.figures import Indicator, IndicatorGroup, Shape
from qcdc_report.outline.model import Outline
from qcdc_report.outline.walking import indicators


def with_group(outline: Outline, title: str, counted: Iterable[Indicator]) -> Outline:
    """Return the outline with one more item at the end of its appendix of figures.

    Args:
        outline: the outline to add to.
        title: the heading of the item.
        counted: its indicators; one that names no years is asked for the outline's own where its
            shape has years.

    Raises:
        ValueError: the outline has no appendix of figures, or an indicator of that key already.
    """
    if outline.figures is None:
        raise ValueError(f"outline {outline.id!r} has no appendix of figures")
    counted = tuple(counted)
    taken = {one.key for one in indicators(outline)} & {one.key for one in counted}
    if taken:
        raise ValueError(f"outline {outline.id!r} has an indicator {', '.join(sorted(taken))}")
    groups = outline.figures.groups
    group = IndicatorGroup(
        item=len(groups) + 1,
        title=title,
        indicators=tuple(_with_years(one, outline) for one in counted),
    )
    return evolve(outline, figures=evolve(outline.figures, groups=(*groups, group)))


def _with_years(indicator: Indicator, outline: Outline) -> Indicator:
    if indicator.years or indicator.shape not in (Shape.YEARLY, Shape.COUNT):
        return indicator
    return evolve(indicator, years=outline.years)
