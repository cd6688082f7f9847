"""D60101: a unit that is no enterprise."""

from collections.abc import Iterator

from qcdc_report.findings import Hit, LegalBasis, Severity, Status, make_rule
from qcdc_report.outline import Outline, UnitKind
from qcdc_report.report import Report
from qcdc_report.text import Text

_EXCLUDED = (UnitKind.AGENCY, UnitKind.PUBLIC_SERVICE_UNIT)
_NOT_NAMED = (UnitKind.PARTY_BODY, UnitKind.MASS_ORGANISATION)


@make_rule(
    "D60101",
    "unit-kind-not-covered",
    title=Text(
        "Loại đơn vị không thuộc các nghị định về dân chủ tại nơi làm việc",
        "A kind of unit that the decrees on the workplace do not cover",
    ),
    severity=Severity.ERROR,
    status=Status("stable", "0.1"),
    legal_basis=[LegalBasis("ND149_2018"), LegalBasis("ND145_2020", "Chương V")],
)
def unit_kind_not_covered(report: Report, outline: Outline) -> Iterator[Hit]:
    """A unit that is no enterprise reports under the decrees for enterprises.

    What: `unit.kind` must be `enterprise` or `state_enterprise`. An agency or a public service unit
    is an error; a Party body or a mass organisation, of which the outline says nothing, a warning.

    Why: agencies and public service units are outside these decrees even where they employ people
    on contract; they have their own section, III.1, with other prompts and other figures.

    Legal basis: Decree 149/2018/NĐ-CP and Chapter V of Decree 145/2020/NĐ-CP (scope); the note
    under III of the outline.

    Wrong:

        profile: decree-60-149-145
        unit: {name: Đảng ủy Sở A, kind: agency}

    Right:

        profile: decree-04-2015
        unit: {name: Đảng ủy Sở A, kind: agency}

    Since: 0.1
    """
    del outline
    kind = report.unit.kind
    if kind in _EXCLUDED:
        yield Hit(
            path="unit.kind",
            said=Text(
                "Cơ quan, đơn vị sự nghiệp công lập không thuộc các nghị định về doanh nghiệp",
                "An agency or public service unit does not fall under the decrees for enterprises",
            ),
            advice=Text(
                "Dùng profile: decree-04-2015 và báo cáo theo nội dung 1 của mục III",
                "Use profile: decree-04-2015 and report under III.1",
            ),
        )
    elif kind in _NOT_NAMED:
        yield Hit(
            path="unit.kind",
            said=Text(
                "Đề cương không xếp cơ quan đảng, đoàn thể vào nội dung dành cho doanh nghiệp",
                "The outline does not put Party bodies and mass organisations with enterprises",
            ),
            advice=Text(
                "Cân nhắc dùng profile: decree-04-2015",
                "Consider profile: decree-04-2015",
            ),
            severity=Severity.WARNING,
        )
