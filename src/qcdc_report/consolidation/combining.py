"""Reports made one: frame, answers, documents and figures put together."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from attrs import evolve

from qcdc_report.consolidation.collating import collated_answers, collated_unplaced
from qcdc_report.consolidation.deriving import derived_profile
from qcdc_report.consolidation.joining import joined_documents
from qcdc_report.outline import indicators
from qcdc_report.profile import Profile
from qcdc_report.report import CONSOLIDATED, Consolidation, Contribution, Period, Report, Unit
from qcdc_report.report.aggregating import aggregated_figures
from qcdc_report.report.contributing import not_asked, parts_of
from qcdc_report.text import SaidError, Text, collapse_spaces, vietnamese_key


class ConsolidationError(SaidError, ValueError):
    """Reports that cannot be made one; ``said`` tells why."""


def combined(
    reports: Iterable[Report],
    profiles: Mapping[str, Profile],
    *,
    unit: Unit | None = None,
    period: Period | None = None,
    expects: Iterable[str] = (),
    sort: bool = False,
    **frame: Any,
) -> Report:
    """Return several reports as one.

    Args:
        reports: the units' reports; a consolidated one stands for its units.
        profiles: by their ids those that the units report under.
        unit: the body that consolidates; the one that all units name as their parent by default.
        period: the time reported on; that of the units, from the first day to the last, by default.
        expects: names of the units that were to report.
        sort: put the units in the order of their names, of a Vietnamese dictionary, instead of the
            order given.
        frame: further parts of the report, such as ``letterhead``, as ``Report.new`` takes them.

    Raises:
        ConsolidationError: there is no report, or no body that all units name as their parent, or
            a consolidated report names no units.
        ReportDataError: a part of the frame is none.
    """
    given = list(reports)
    if sort:
        given.sort(key=lambda report: vietnamese_key(collapse_spaces(report.unit.name)))
    parts = [part for report in given for part in _parts(report, profiles)]
    if not parts:
        raise ConsolidationError(
            Text("Không có báo cáo nào để tổng hợp", "There are no reports to consolidate")
        )
    derived = derived_profile(profiles[part.profile] for part in parts)
    keys = [indicator.key for indicator in indicators(derived.outline)]
    parts = [
        evolve(part, not_asked=not_asked(profiles[part.profile].outline, part.unit.kind, keys))
        for part in parts
    ]
    return Report.new(
        profile=CONSOLIDATED,
        unit=unit or _parent(parts),
        period=period or _period(parts),
        answers=collated_answers(given, derived.outline),
        documents=joined_documents(given),
        figures=aggregated_figures(parts, derived.outline),
        unplaced=collated_unplaced(given),
        consolidates=Consolidation(
            units=tuple(parts), expects=tuple(dict.fromkeys((*_expected(given), *expects)))
        ),
        **frame,
    )


def _parts(report: Report, profiles: Mapping[str, Profile]) -> Iterable[Contribution]:
    if report.profile == CONSOLIDATED:
        if not report.consolidates.units:
            raise _nobodys(report)
        return report.consolidates.units
    return parts_of(report, profiles[report.profile].outline)


def _nobodys(report: Report) -> ConsolidationError:
    # Its answers would stand among those of units, and be nobody's.
    name = collapse_spaces(report.unit.name)
    return ConsolidationError(
        Text(
            f"Báo cáo tổng hợp của “{name}” không nêu đơn vị nào",
            f"The consolidated report of “{name}” names no unit",
        )
    )


def _expected(reports: Iterable[Report]) -> Iterable[str]:
    return (name for report in reports for name in report.consolidates.expects)


def _parent(parts: Sequence[Contribution]) -> Unit:
    names = dict.fromkeys(collapse_spaces(part.unit.parent) for part in parts)
    names.pop("", None)
    if len(names) == 1:
        return Unit(name=next(iter(names)))
    if names:
        listed = "; ".join(names)
        raise ConsolidationError(
            Text(
                f"Các báo cáo ghi nhiều cấp trên khác nhau ({listed}); hãy nêu đơn vị tổng hợp",
                f"The reports name several parents ({listed}); say which unit consolidates",
            )
        )
    raise ConsolidationError(
        Text(
            "Không báo cáo nào ghi cấp trên; hãy nêu đơn vị tổng hợp",
            "No report names its parent; say which unit consolidates",
        )
    )


def _period(parts: Sequence[Contribution]) -> Period:
    """Return the whole of the units' time."""
    periods = [part.period for part in parts]
    return Period(
        start=min((each.start for each in periods if each.start is not None), default=None),
        end=max((each.end for each in periods if each.end is not None), default=None),
        years=tuple(sorted({year for each in periods for year in each.years})),
    )
