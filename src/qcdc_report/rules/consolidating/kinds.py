"""QC605: a unit reports under a profile for units of other kinds."""

from collections.abc import Iterator

from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.text import Text


@make_rule(
    "QC605",
    "unit-under-other-profile",
    title=Text(
        "Đơn vị báo cáo theo bộ quy định không dành cho mình", "A unit under another profile"
    ),
    severity=Severity.ERROR,
    status=Status("stable", "0.1"),
)
def unit_under_other_profile(report: Report, outline: Outline) -> Iterator[Hit]:
    """A unit reports under a profile that is not for units of its kind.

    What: where a unit under `consolidates.units` says its kind, its profile applies to that kind.

    Why: an enterprise that fills in the agencies' section answers questions nobody asks of it, and
    leaves out those that are; its figures are counted among those of agencies.

    Legal basis: none; which profile applies is each profile's own to say.

    Wrong:

        consolidates:
          units:
            - {unit: {name: Công ty B, kind: enterprise}, profile: decree-04-2015}

    Right:

        consolidates:
          units:
            - {unit: {name: Công ty B, kind: enterprise}, profile: decree-60-149-145}

    Since: 0.1
    """
    groups = outline.units.groups if outline.units else ()
    kinds_of = {group.profile: group.kinds for group in groups}
    for index, part in enumerate(report.consolidates.units):
        kind, kinds = part.unit.kind, kinds_of.get(part.profile)
        if kind is None or not kinds or kind in kinds:
            continue
        others = [group.profile for group in groups if kind in group.kinds]
        yield Hit(
            path=f"consolidates.units[{index}].profile",
            said=Text(
                f"“{part.unit.name}” ({kind.vi}) báo cáo theo “{part.profile}”, bộ quy định không "
                "dành cho loại đơn vị này",
                f"“{part.unit.name}” ({kind}) reports under “{part.profile}”, which is not for it",
            ),
            advice=Text(f"Dùng “{others[0]}”", f"Use “{others[0]}”") if others else None,
        )
