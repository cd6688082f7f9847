"""QC103: the unit is not described well enough to know what it must report."""

from collections.abc import Iterator

from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline, UnitKind
from qcdc_report.report import Report
from qcdc_report.text import Text


@make_rule(
    "QC103",
    "incomplete-unit",
    title=Text("Thông tin đơn vị báo cáo chưa đủ", "The reporting unit is not fully described"),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
)
def incomplete_unit(report: Report, outline: Outline) -> Iterator[Hit]:
    """The unit's name, parent or kind is missing.

    What: the unit must have a name (an error without one), the body it reports to, and its kind; a
    body that consolidates needs no kind.

    Why: the letterhead is made of the first two; the kind decides which decree the unit falls under
    and which figures it is asked for.

    Legal basis: none; a rule of good form.

    Wrong:

        unit: {name: Đảng ủy Sở A}

    Right:

        unit: {name: Đảng ủy Sở A, parent: Đảng bộ Khối B, kind: agency}

    Since: 0.1
    """
    unit = report.unit
    if not unit.name.strip():
        yield Hit(
            path="unit.name",
            said=Text("Chưa có tên đơn vị báo cáo", "The reporting unit has no name"),
            severity=Severity.ERROR,
        )
    if not unit.parent.strip():
        yield Hit(
            path="unit.parent",
            said=Text(
                "Chưa ghi cấp trên trực tiếp của đơn vị", "The body the unit reports to is missing"
            ),
        )
    # A body that consolidates reports for units of every kind.
    if unit.kind is None and outline.units is None:
        kinds = ", ".join(UnitKind)
        yield Hit(
            path="unit.kind",
            said=Text(
                "Chưa ghi loại đơn vị nên chưa biết đơn vị phải báo cáo những số liệu nào",
                "The kind of unit is missing, so it is not known which figures are due",
            ),
            advice=Text(f"Chọn một trong: {kinds}", f"Choose one of: {kinds}"),
        )
