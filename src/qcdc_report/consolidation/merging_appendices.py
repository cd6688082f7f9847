"""The appendices of several outlines as those of one, and the appendix of units beside them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Literal

from attrs import evolve

from qcdc_report.consolidation.merging_sections import united
from qcdc_report.outline import (
    Applicability,
    DocumentColumn,
    DocumentsAppendix,
    FiguresAppendix,
    Indicator,
    IndicatorGroup,
    Measure,
    Outline,
    Ratio,
    UnitGroup,
    UnitsAppendix,
)
from qcdc_report.report import CONSOLIDATED

_TITLE: Final = "Danh sách đơn vị báo cáo và các nội dung đã trả lời"
_UNITS_COLUMN: Final = DocumentColumn(title="Đơn vị báo cáo", fields=("units",), share=30)


def merged_documents(outlines: Sequence[Outline], number: int) -> DocumentsAppendix | None:
    """Return the list of documents of the first outline that has one, with a column of units."""
    appendix = next((each.documents for each in outlines if each.documents is not None), None)
    if appendix is None:
        return None
    return evolve(appendix, number=number, columns=(*_narrowed(appendix.columns), _UNITS_COLUMN))


def _narrowed(columns: Sequence[DocumentColumn]) -> Iterator[DocumentColumn]:
    """Yield columns, the widest with room made for another: the narrow ones have none to give."""
    widest = max(columns, key=lambda column: column.share, default=None)
    for column in columns:
        room = column.share // 3 if column is widest else 0
        yield evolve(column, share=column.share - room)


def merged_figures(outlines: Sequence[Outline], number: int) -> FiguresAppendix | None:
    """Return the figures of several outlines, every indicator once, by its key.

    Args:
        outlines: the outlines.
        number: that of the appendix.
    """
    appendices = [each.figures for each in outlines if each.figures is not None]
    if not appendices:
        return None
    counted: dict[str, list[Indicator]] = {}
    groups: dict[str, list[IndicatorGroup]] = {}
    for appendix in appendices:
        for group in appendix.groups:
            groups.setdefault(group.title, []).append(group)
            for indicator in group.indicators:
                counted.setdefault(indicator.key, []).append(indicator)
    merged: list[IndicatorGroup] = []
    for title, same in groups.items():
        new = [
            _one(counted.pop(indicator.key))
            for group in same
            for indicator in group.indicators
            if indicator.key in counted
        ]
        if new:
            merged.append(
                IndicatorGroup(
                    item=len(merged) + 1,
                    title=title,
                    indicators=tuple(new),
                    wording=united(group.wording for group in same),
                )
            )
    return evolve(
        appendices[0],
        number=number,
        groups=tuple(merged),
        wording=united(each.wording for each in appendices),
    )


def units_appendix(groups: Iterable[UnitGroup], number: int) -> UnitsAppendix:
    """Return the appendix that lists the units."""
    return UnitsAppendix(key=CONSOLIDATED, number=number, title=_TITLE, groups=tuple(groups))


def _one(indicators: Sequence[Indicator]) -> Indicator:
    first = indicators[0]
    return evolve(
        first,
        measures=_measures([each.measures for each in indicators]),
        ratios=_ratios(each.ratios for each in indicators),
        years=tuple(sorted({year for each in indicators for year in each.years})),
        aggregation=_aggregation(indicators),
        applicability=_asked(indicators),
        by_kind={},
        wording=united(each.wording for each in indicators),
        aliases=united(each.aliases for each in indicators),
    )


def _measures(lists: Sequence[Sequence[Measure]]) -> tuple[Measure, ...]:
    by_key: dict[str, Measure] = {}
    for measures in lists:
        for measure in measures:
            by_key.setdefault(measure.key, measure)
    return tuple(by_key.values())


def _ratios(lists: Iterable[Sequence[Ratio]]) -> tuple[Ratio, ...]:
    by_title: dict[str, Ratio] = {}
    for ratios in lists:
        for ratio in ratios:
            by_title.setdefault(ratio.title, ratio)
    return tuple(by_title.values())


def _aggregation(indicators: Sequence[Indicator]) -> Literal["sum", "join", "none"]:
    """Return how values are joined; values that profiles join in different ways are not."""
    ways = {each.aggregation for each in indicators}
    return ways.pop() if len(ways) == 1 else "none"


def _asked(indicators: Sequence[Indicator]) -> Applicability:
    """Return whether a figure is due of all units together, whatever the kind of the body above."""
    if any(each.aggregation == "none" for each in indicators):
        return Applicability.OPTIONAL
    asked = {
        applicability
        for each in indicators
        for applicability in (each.applicability, *each.by_kind.values())
    }
    for most in (Applicability.REQUIRED, Applicability.OPTIONAL):
        if most in asked:
            return most
    return Applicability.NOT_APPLICABLE
