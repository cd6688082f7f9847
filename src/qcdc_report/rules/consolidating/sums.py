"""QC606: a figure that is no longer the sum of what the units gave."""

from collections.abc import Iterator, Mapping
from typing import Any

from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline, indicators
from qcdc_report.report import Figure, Measures, Report, Yearly
from qcdc_report.report.aggregating import ABSENT, aggregated
from qcdc_report.report.tracing import value_shown
from qcdc_report.text import Text


@make_rule(
    "QC606",
    "sum-differs",
    title=Text("Số tổng hợp không bằng tổng các đơn vị", "A figure is not the sum of the units'"),
    severity=Severity.ERROR,
    status=Status("stable", "0.1"),
)
def sum_differs(report: Report, outline: Outline) -> Iterator[Hit]:
    """A figure of a consolidated report is not what its units' parts add up to.

    What: each figure is the sum, or the joined list, of what the units gave, as kept under
    `consolidates.units`. Figures that are not added up are not compared.

    Why: somebody changed the sum, or a unit's number, and not the other; a number that no unit
    gave cannot be traced.

    Legal basis: none; a rule of good form.

    Wrong:

        figures:
          leader_dialogues: {2019: 5}
        consolidates:
          units:
            - unit: {name: Đảng ủy Sở A}
              profile: decree-04-2015
              figures: {leader_dialogues: {2019: 3}}

    Right:

        figures:
          leader_dialogues: {2019: 3}
        consolidates:
          units:
            - unit: {name: Đảng ủy Sở A}
              profile: decree-04-2015
              figures: {leader_dialogues: {2019: 3}}

    Since: 0.1
    """
    units = report.consolidates.units
    if not units:
        return
    for indicator in indicators(outline):
        if indicator.aggregation == "none":
            continue
        due = aggregated(indicator, units)
        given = report.figures.get(indicator.key)
        yield from _differences(f"figures.{indicator.key}", given, None if due is ABSENT else due)


def _differences(path: str, given: Figure, due: Figure) -> Iterator[Hit]:
    """Yield a hit for each place in which two values differ, as deep as both are alike in form."""
    if given == due:
        return
    parts, other = _parts(given), _parts(due)
    if type(given) is type(due) and parts is not None and other is not None:
        for key in dict.fromkeys((*other, *parts)):
            yield from _differences(f"{path}.{key}", parts.get(key), other.get(key))
        return
    shown, sums = value_shown(given), value_shown(due)
    yield Hit(
        path=path,
        said=Text(
            f"Số tổng hợp là “{shown}”, các đơn vị báo cáo cộng lại là “{sums}”",
            f"The figure is “{shown}”, the units' together “{sums}”",
        ),
        advice=Text(
            "Sửa trong báo cáo của đơn vị rồi tổng hợp lại",
            "Correct the unit's report and consolidate again",
        ),
    )


def _parts(figure: Figure) -> Mapping[Any, Any] | None:
    if isinstance(figure, Yearly):
        return figure.years
    return figure.values if isinstance(figure, Measures) else None
