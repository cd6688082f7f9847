"""From many reports to one."""

from collections.abc import Iterable, Mapping
from typing import Any

from qcdc_report.api.defaults import default_registry
from qcdc_report.plugins import Registry
from qcdc_report.report import CONSOLIDATED, Period, Report, Unit


def consolidate(
    reports: Iterable[Report],
    *,
    unit: Unit | Mapping[str, Any] | str | None = None,
    period: Period | Mapping[str, Any] | None = None,
    expects: Iterable[str] = (),
    sort: bool = False,
    registry: Registry | None = None,
    **frame: Any,
) -> Report:
    """Return many units' reports as one, which checks, renders and saves like any report.

    Its profile, ``consolidated``, is derived from theirs: every section and figure that they have,
    side by side. Answers stand under each prompt by unit; documents are joined, each once; figures
    are added up as each indicator says. What each unit gave is kept under ``consolidates``, so
    that ``summary.figures.trace("petition_resolution", 2019)`` tells where a number comes from.

    Args:
        reports: the units' reports, in the order in which they will stand; a consolidated one
            stands for its units.
        unit: the body that consolidates, or its name; the one that all units name as their parent
            by default.
        period: the time reported on; by default that of all units, from the first day to the last.
        expects: names of the units that were to report, so that the rules can tell who is missing.
        sort: put the units in the order of their names, of a Vietnamese dictionary, instead.
        registry: the plugins to use; the installed ones by default.
        frame: further parts of the report as ``Report.new`` takes them: ``letterhead``,
            ``signature``, ``recipients``.

    Raises:
        ConsolidationError: there is no report, or no body that all units name as their parent, or
            a consolidated report names no units.
        UnknownProfileError: a report names a profile that is not installed.
        ReportDataError: a part of the frame is none.
        TypeError: ``expects`` is one text, whose letters are no names.

    Example:
        >>> summary = consolidate(reports, unit="Đảng ủy Khối B", sort=True)  # doctest: +SKIP
        >>> summary.figures.trace("petition_resolution", 2019).missing  # doctest: +SKIP
        ('Đảng ủy Sở A',)
    """
    # Imported here: whoever only checks or renders needs none of it.
    from qcdc_report.consolidation import combined, member_ids
    from qcdc_report.report.structure import value_from

    if isinstance(expects, str):
        raise TypeError("expects: a list of names, not one text")
    registry = registry or default_registry()
    given = tuple(reports)
    ids = {
        each
        for report in given
        for each in (member_ids(report) if report.profile == CONSOLIDATED else (report.profile,))
    }
    named = {"name": unit} if isinstance(unit, str) else unit
    return combined(
        given,
        {each: registry.named(each) for each in sorted(ids)},
        unit=None if named is None else value_from(named, Unit),
        period=None if period is None else value_from(period, Period),
        expects=expects,
        sort=sort,
        **frame,
    )
