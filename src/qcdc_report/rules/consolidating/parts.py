"""QC602, QC607, QC608: the same unit twice, a unit that says nothing, no units at all."""

from collections.abc import Iterator

from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import CONSOLIDATED, Report
from qcdc_report.report.tracing import has_number
from qcdc_report.text import Text, same_name


@make_rule(
    "QC602",
    "unit-twice",
    title=Text("Một đơn vị được tổng hợp hai lần", "The same unit twice"),
    severity=Severity.ERROR,
    status=Status("stable", "0.1"),
)
def unit_twice(report: Report, outline: Outline) -> Iterator[Hit]:
    """A unit stands twice among those that are consolidated.

    What: no two units under `consolidates.units` may have the same name; capitals and spaces do not
    matter.

    Why: a corrected report beside the first one makes every sum count the unit twice.

    Legal basis: none; a rule of good form.

    Wrong:

        consolidates:
          units:
            - {unit: {name: Đảng ủy Sở A}, profile: decree-04-2015}
            - {unit: {name: ĐẢNG ỦY SỞ A}, profile: decree-04-2015}

    Right:

        consolidates:
          units:
            - {unit: {name: Đảng ủy Sở A}, profile: decree-04-2015}
            - {unit: {name: Đảng ủy Sở C}, profile: decree-04-2015}

    Since: 0.1
    """
    del outline
    first: dict[object, int] = {}
    for index, part in enumerate(report.consolidates.units):
        earlier = first.setdefault(same_name(part.unit.name), index)
        if earlier != index:
            yield Hit(
                path=f"consolidates.units[{index}].unit.name",
                said=Text(
                    f"“{part.unit.name}” đã có ở vị trí thứ {earlier + 1}; số liệu bị cộng hai lần",
                    f"“{part.unit.name}” is unit {earlier + 1} already; its figures count twice",
                ),
                advice=Text(
                    "Giữ một báo cáo của đơn vị rồi tổng hợp lại",
                    "Keep one report of the unit and consolidate again",
                ),
            )


@make_rule(
    "QC607",
    "silent-unit",
    title=Text("Đơn vị gửi báo cáo trống", "A unit that reports nothing"),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
)
def silent_unit(report: Report, outline: Outline) -> Iterator[Hit]:
    """A unit is counted among those that reported, and its report is empty.

    What: each unit under `consolidates.units` has answered a section, given a number or listed a
    document.

    Why: an empty form that was sent back looks like a report in every count of units.

    Legal basis: none; a rule of good form.

    Wrong:

        consolidates:
          units:
            - {unit: {name: Đảng ủy Sở A}, profile: decree-04-2015}

    Right:

        consolidates:
          units:
            - {unit: {name: Đảng ủy Sở A}, profile: decree-04-2015, answered: [context]}

    Since: 0.1
    """
    del outline
    for index, part in enumerate(report.consolidates.units):
        if part.answered or part.documents or any(map(has_number, part.figures.values())):
            continue
        yield Hit(
            path=f"consolidates.units[{index}]",
            said=Text(
                f"Báo cáo của “{part.unit.name}” không có nội dung, số liệu, văn bản nào",
                f"The report of “{part.unit.name}” has no answer, figure or document",
            ),
        )


@make_rule(
    "QC608",
    "nothing-consolidated",
    title=Text("Báo cáo tổng hợp không nêu đơn vị nào", "A consolidated report without units"),
    severity=Severity.ERROR,
    status=Status("stable", "0.1"),
)
def nothing_consolidated(report: Report, outline: Outline) -> Iterator[Hit]:
    """A report says that it is consolidated, and of no unit.

    What: a report whose `profile` is `consolidated` has units under `consolidates.units`.

    Why: its outline, its sums and who answered what all follow from its units' parts; without
    them nothing can be checked or traced.

    Legal basis: none; a rule of good form.

    Wrong:

        profile: consolidated

    Right:

        profile: consolidated
        consolidates:
          units:
            - {unit: {name: Đảng ủy Sở A}, profile: decree-04-2015, answered: [context]}

    Since: 0.1
    """
    del outline
    if report.profile == CONSOLIDATED and not report.consolidates.units:
        yield Hit(
            path="consolidates.units",
            said=Text(
                "Báo cáo tổng hợp không nêu đơn vị nào",
                "The consolidated report names no unit",
            ),
            advice=Text(
                "Tạo báo cáo bằng lệnh “qcdc-report consolidate”",
                "Make the report by “qcdc-report consolidate”",
            ),
        )
