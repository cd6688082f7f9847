"""QC601, QC603: the units that were to report, and those that did."""

from collections.abc import Iterator

from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.text import Text, nearest, same_name


@make_rule(
    "QC601",
    "unit-missing",
    title=Text("Đơn vị chưa gửi báo cáo", "A unit that was to report is missing"),
    severity=Severity.ERROR,
    status=Status("stable", "0.1"),
)
def unit_missing(report: Report, outline: Outline) -> Iterator[Hit]:
    """A unit that was to report is not among those that are consolidated.

    What: each name under `consolidates.expects` must be the name of a unit under
    `consolidates.units`; capitals and spaces do not matter.

    Why: sums and shares of a committee's report are taken to be those of all its units; who is
    missing must be known before it is signed.

    Legal basis: none; a rule of good form.

    Wrong:

        consolidates:
          expects: [Đảng ủy Sở A, Đảng ủy Sở C]
          units:
            - {unit: {name: Đảng ủy Sở A}, profile: decree-04-2015}

    Right:

        consolidates:
          expects: [Đảng ủy Sở A]
          units:
            - {unit: {name: Đảng ủy Sở A}, profile: decree-04-2015}

    Since: 0.1
    """
    del outline
    came = {same_name(each.unit.name) for each in report.consolidates.units}
    for index, name in enumerate(report.consolidates.expects):
        if same_name(name) not in came:
            yield Hit(
                path=f"consolidates.expects[{index}]",
                said=Text(f"“{name}” chưa có báo cáo", f"“{name}” has not reported"),
                advice=Text(
                    "Đôn đốc đơn vị rồi tổng hợp lại, hoặc bỏ tên khỏi “expects”",
                    "Ask for the report and consolidate again, or delete the name",
                ),
            )


@make_rule(
    "QC603",
    "unexpected-unit",
    title=Text("Đơn vị không có trong danh sách", "A unit that nobody expects"),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
)
def unexpected_unit(report: Report, outline: Outline) -> Iterator[Hit]:
    """A unit that reported is not on the list of those that were to report.

    What: where `consolidates.expects` names units, each unit under `consolidates.units` must be one
    of them; capitals and spaces do not matter.

    Why: it may belong to another body, or be written in two ways, and then it is missing and
    unexpected at once.

    Legal basis: none; a rule of good form.

    Wrong:

        consolidates:
          expects: [Đảng ủy Sở Y tế]
          units:
            - {unit: {name: Đảng uỷ Sở Ytế}, profile: decree-04-2015}

    Right:

        consolidates:
          expects: [Đảng ủy Sở Y tế]
          units:
            - {unit: {name: Đảng uỷ Sở Y tế}, profile: decree-04-2015}

    Since: 0.1
    """
    del outline
    expects = report.consolidates.expects
    if not expects:
        return
    expected = {same_name(name) for name in expects}
    for index, part in enumerate(report.consolidates.units):
        name = part.unit.name
        if same_name(name) not in expected:
            near = nearest(name, expects)
            yield Hit(
                path=f"consolidates.units[{index}].unit.name",
                said=Text(
                    f"“{name}” không có trong danh sách phải báo cáo",
                    f"“{name}” is not on the list of units that were to report",
                ),
                advice=Text(f"Có phải là “{near}”?", f"Did you mean “{near}”?") if near else None,
            )
