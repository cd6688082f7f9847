"""D60102: text under the section meant for agencies."""

from collections.abc import Iterator

from qcdc_report.findings import Hit, LegalBasis, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.rules import answers_of_other_variants
from qcdc_report.text import Text


@make_rule(
    "D60102",
    "other-variant-section",
    title=Text(
        "Nội dung viết vào mục III.1, mục dành cho cơ quan, đơn vị sự nghiệp công lập",
        "Text under III.1, which is for agencies and public service units",
    ),
    severity=Severity.ERROR,
    status=Status("stable", "0.1"),
    legal_basis=[LegalBasis("ND145_2020", "Chương V")],
)
def other_variant_section(report: Report, outline: Outline) -> Iterator[Hit]:
    """An enterprise answers the section meant for agencies and public service units.

    What: no answer stands under `results.agency` (III.1).

    Why: the outline's note under III lets a unit report III.1 or III.2, never both; text under the
    other one would be missing from the document.

    Legal basis: Chapter V of Decree 145/2020/NĐ-CP (scope); the note under III of the outline.

    Wrong:

        answers:
          results.agency.regulations: Công ty đã ban hành quy chế dân chủ tại nơi làm việc.

    Right:

        answers:
          results.workplace.regulations: Công ty đã ban hành quy chế dân chủ tại nơi làm việc.

    Since: 0.1
    """
    for key in answers_of_other_variants(report, outline):
        yield Hit(
            path=f"answers.{key}",
            said=Text(
                "Mục III.1 dành cho cơ quan, đơn vị sự nghiệp công lập; doanh nghiệp chỉ báo cáo "
                "theo mục III.2",
                "III.1 is for agencies and public service units; an enterprise reports under III.2",
            ),
            advice=Text(
                "Chuyển nội dung sang mục tương ứng của results.workplace; nếu là cơ quan, đơn vị "
                "sự nghiệp công lập thì dùng profile: decree-04-2015",
                "Move the text below results.workplace; an agency uses profile: decree-04-2015",
            ),
        )
