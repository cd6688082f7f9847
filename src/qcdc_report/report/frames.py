"""Many reports as one tidy data frame of figures, and reports made from such a frame."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from qcdc_report.outline import Outline, common_outline
from qcdc_report.report.figure_rows import COLUMNS, figure_rows, figures_tree
from qcdc_report.report.model import Report
from qcdc_report.tabular import Backend, Kind, frame_of, rows_of

FRAME_COLUMNS: Final[Mapping[str, Kind]] = {"unit": "text", "profile": "text", **COLUMNS}
"""The columns of ``figures_frame``, in order."""

OutlineOf = Callable[[str], Outline]
"""Gives for a profile's id its outline."""


def figures_frame(
    reports: Iterable[Report], backend: Backend = "pandas", *, outline_of: OutlineOf | None = None
) -> Any:
    """Return the figures of many reports as one tidy data frame, one number a row.

    A consolidated report stands for its units: its rows are what each of them gave, under the
    unit's own name and profile. Its sums are ``summary.figures.to_frame()``.

    Args:
        reports: the reports, in the order in which their rows will stand.
        backend: ``pandas``, ``polars`` or ``pyarrow``.
        outline_of: gives for a profile's id the outline that names the measures; the common one
            for every profile by default.

    Raises:
        MissingExtraError: the extra ``frames`` is not installed.
    """
    outline_of = outline_of or common_for_all
    rows = (
        [part.unit.name, part.profile, *(getattr(row, name) for name in COLUMNS)]
        for report in reports
        for part in report.consolidates.units or (report,)
        for row in figure_rows(part.figures, outline_of(part.profile))
    )
    return frame_of(FRAME_COLUMNS, rows, backend)


def reports_from_frame(frame: Any, *, outline_of: OutlineOf | None = None) -> tuple[Report, ...]:
    """Return a report for each unit and profile of a frame such as ``figures_frame`` makes.

    A report holds the unit's name, its profile and its figures; everything else is for the
    caller to add. Units come in the order in which they first stand in the frame.

    Args:
        frame: of pandas, polars, PyArrow or any library that narwhals knows, with the columns
            ``unit``, ``profile``, ``indicator``, ``value`` and, where they apply, ``year``,
            ``measure``, ``state``, ``text``.
        outline_of: as for ``figures_frame``.

    Raises:
        ReportDataError: a value is no figure.
        ValueError: a row names no unit, profile or indicator, or a state that there is not.
        MissingExtraError: the extra ``frames`` is not installed.
    """
    outline_of = outline_of or common_for_all
    groups: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for row in rows_of(frame):
        unit, profile = row.get("unit"), row.get("profile")
        if not unit or not profile:
            raise ValueError(f"a row names no unit or no profile: {row}")
        groups.setdefault((str(unit), str(profile)), []).append(row)
    return tuple(
        Report.new(
            profile=profile, unit={"name": unit}, figures=figures_tree(rows, outline_of(profile))
        )
        for (unit, profile), rows in groups.items()
    )


def common_for_all(profile_id: str) -> Outline:
    """Return the common outline, whatever the profile: an ``OutlineOf``."""
    del profile_id
    return common_outline()
