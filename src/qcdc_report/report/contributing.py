"""A report as its part in a consolidated one, and a consolidated report as its units' parts."""

from collections.abc import Iterable, Iterator

from qcdc_report.outline import Applicability, Outline, UnitKind, answer_keys, indicators
from qcdc_report.report.contribution import Contribution
from qcdc_report.report.model import Report


def contribution_of(report: Report, outline: Outline) -> Contribution:
    """Return a unit's part.

    Args:
        report: the unit's own report.
        outline: its profile's outline, which says what is asked of it.
    """
    known = answer_keys(outline)
    written = {key for key, answer in report.answers.items() if answer.strip()}
    return Contribution(
        unit=report.unit,
        profile=report.profile,
        period=report.period,
        answered=(
            *(key for key in known if key in written),
            *sorted(written.difference(known)),
        ),
        documents=len(report.documents),
        figures=report.figures,
        not_asked=not_asked(outline, report.unit.kind, [each.key for each in indicators(outline)]),
    )


def not_asked(outline: Outline, kind: UnitKind | None, keys: Iterable[str]) -> tuple[str, ...]:
    """Return those of some indicators that a profile does not ask of a unit of some kind.

    Args:
        outline: the profile's outline.
        kind: what the unit is.
        keys: keys of the indicators; one that the outline does not have is not asked.
    """
    asked = {
        each.key
        for each in indicators(outline)
        if each.applies_to(kind) is not Applicability.NOT_APPLICABLE
    }
    return tuple(key for key in keys if key not in asked)


def parts_of(report: Report, outline: Outline) -> Iterator[Contribution]:
    """Yield the parts that a report stands for: its units', or its own where it has none.

    Args:
        report: any report.
        outline: its profile's outline; a consolidated report needs none of its own.
    """
    if report.consolidates.units:
        yield from report.consolidates.units
    else:
        yield contribution_of(report, outline)
