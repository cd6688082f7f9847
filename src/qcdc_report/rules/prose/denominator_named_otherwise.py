"""QC408: a percentage said to be of one number and computed from another."""

from collections.abc import Iterator
from typing import Final

from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.rules.prose.arithmetic import percentage, ratio_fits
from qcdc_report.rules.prose.claims import NamedWholeClaim
from qcdc_report.rules.prose.reading import claims_of
from qcdc_report.rules.prose.wording import percent_shown, shown
from qcdc_report.text import Text

_ADVICE: Final = Text(
    "Sửa tên của tổng số, hoặc tính lại tỷ lệ", "Name the other total, or compute the ratio again"
)


@make_rule(
    "QC408",
    "denominator-named-otherwise",
    title=Text(
        "Tỷ lệ được tính trên một tổng số khác với tổng số đã nêu",
        "A percentage is of another total than the one named",
    ),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
)
def denominator_named_otherwise(report: Report, _outline: Outline) -> Iterator[Hit]:
    """A percentage is said to be of one total and computed from another.

    What: ``a …, bằng x% tổng số <noun>`` where the number of that noun in this sentence or the one
    before does not give x, and exactly one other number there does.

    Why: the reader learns a wrong share: of the staff, say, where it is one of the party members.

    Legal basis: none; arithmetic.

    Wrong:

        answers:
          context: >-
            Công ty có 262 lao động và 118 đảng viên, trong đó 15 đảng viên mới, bằng 12,71%
            tổng số lao động.

    Right:

        answers:
          context: >-
            Công ty có 262 lao động và 118 đảng viên, trong đó 15 đảng viên mới, bằng 12,71%
            tổng số đảng viên.

    Since: 0.1
    """
    for path, claim in claims_of(report, NamedWholeClaim):
        if any(ratio_fits(claim.part, whole, claim.percent) for whole in claim.wholes):
            continue
        fitting = {
            other.value: other
            for other in claim.others
            if other.value >= claim.part.value and ratio_fits(claim.part, other, claim.percent)
        }
        exact = percentage(claim.part, claim.wholes[-1])
        if len(fitting) != 1 or exact is None:
            continue
        (other,) = fitting.values()
        named, meant = shown(claim.wholes[-1]), f"{shown(other)} {' '.join(other.unit)}".strip()
        right = percent_shown(exact, claim.percent)
        said = Text(
            f"{claim.percent.text} là tỷ lệ trên {meant}; trên tổng số {claim.noun} ({named}) thì "
            f"phải là {right}",
            f"{claim.percent.text} is of {meant}; of the total named ({named}) it would be {right}",
        )
        yield Hit(path=path, said=said, advice=_ADVICE, offset=claim.start)
