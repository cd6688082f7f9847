"""D04102: text under the section meant for enterprises."""

from collections.abc import Iterator

from qcdc_report.findings import Hit, LegalBasis, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.rules import answers_of_other_variants
from qcdc_report.text import Text


@make_rule(
    "D04102",
    "other-variant-section",
    title=Text(
        "Nội dung viết vào mục III.2, mục dành cho doanh nghiệp",
        "Text under III.2, which is for enterprises",
    ),
    severity=Severity.ERROR,
    status=Status("stable", "0.1"),
    legal_basis=[LegalBasis("ND04_2015", "Chương I")],
)
def other_variant_section(report: Report, outline: Outline) -> Iterator[Hit]:
    """An agency or a public service unit answers the section meant for enterprises.

    What: no answer stands under `results.workplace` (III.2).

    Why: the outline's note under III lets a unit report III.1 or III.2, never both; text under the
    other one would be missing from the document.

    Legal basis: Decree 04/2015/NĐ-CP, Chapter I (scope); the note under III of the outline.

    Wrong:

        answers:
          results.workplace.regulations: Sở đã ban hành Quy chế thực hiện dân chủ.

    Right:

        answers:
          results.agency.regulations: Sở đã ban hành Quy chế thực hiện dân chủ.

    Since: 0.1
    """
    for key in answers_of_other_variants(report, outline):
        yield Hit(
            path=f"answers.{key}",
            said=Text(
                "Mục III.2 dành cho doanh nghiệp; đơn vị này chỉ báo cáo theo mục III.1",
                "III.2 is for enterprises; this unit reports under III.1 only",
            ),
            advice=Text(
                "Chuyển nội dung sang mục tương ứng của results.agency; nếu là doanh nghiệp thì "
                "dùng profile: decree-60-149-145",
                "Move the text below results.agency; an enterprise uses profile: decree-60-149-145",
            ),
        )
