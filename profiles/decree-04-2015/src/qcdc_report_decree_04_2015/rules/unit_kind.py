"""D04101: a unit that does not fall under the decree."""

from collections.abc import Iterator

from qcdc_report.findings import Hit, LegalBasis, Severity, Status, make_rule
from qcdc_report.outline import Outline, UnitKind
from qcdc_report.report import Report
from qcdc_report.text import Text

_ENTERPRISES = (UnitKind.ENTERPRISE, UnitKind.STATE_ENTERPRISE)


@make_rule(
    "D04101",
    "unit-kind-not-covered",
    title=Text(
        "Loại đơn vị không thuộc Nghị định số 04/2015/NĐ-CP",
        "A kind of unit that Decree 04/2015 does not cover",
    ),
    severity=Severity.ERROR,
    status=Status("stable", "0.1"),
    legal_basis=[LegalBasis("ND04_2015", "Chương I")],
)
def unit_kind_not_covered(report: Report, outline: Outline) -> Iterator[Hit]:
    """An enterprise reports under the decree for agencies and public service units.

    What: `unit.kind` must not be `enterprise` or `state_enterprise`. Party bodies and mass
    organisations, which the decree does not name, may report here: the outline offers only two
    ways, and their staff are cán bộ, công chức like those of an agency.

    Why: an enterprise's democracy at the workplace is governed by labour law and has its own
    section, III.2, with other prompts and other figures.

    Legal basis: Decree 04/2015/NĐ-CP, Chapter I (scope); the note under III of the outline.

    Wrong:

        profile: decree-04-2015
        unit: {name: Công ty B, kind: state_enterprise}

    Right:

        profile: decree-60-149-145
        unit: {name: Công ty B, kind: state_enterprise}

    Since: 0.1
    """
    del outline
    if report.unit.kind in _ENTERPRISES:
        yield Hit(
            path="unit.kind",
            said=Text(
                "Doanh nghiệp không thuộc phạm vi Nghị định số 04/2015/NĐ-CP",
                "An enterprise does not fall under Decree 04/2015/NĐ-CP",
            ),
            advice=Text(
                "Dùng profile: decree-60-149-145 và báo cáo theo nội dung 2 của mục III",
                "Use profile: decree-60-149-145 and report under III.2",
            ),
        )
