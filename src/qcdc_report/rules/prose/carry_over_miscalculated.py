"""QC407: what was carried over and what is new do not add up to the total."""

from collections.abc import Iterator
from typing import Final

from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.rules.prose.claims import CarryOverClaim
from qcdc_report.rules.prose.reading import claims_of
from qcdc_report.rules.prose.slips import number_slip
from qcdc_report.rules.prose.wording import amount_shown, shown, with_slip
from qcdc_report.text import Text

_ADVICE: Final = Text(
    "Kiểm tra lại số chuyển sang, số mới phát sinh và tổng số",
    "Check what was carried over, what is new, and the total",
)


@make_rule(
    "QC407",
    "carry-over-miscalculated",
    title=Text(
        "Số kỳ trước chuyển sang cộng số mới không bằng tổng số",
        "Carried over and new do not add up to the total",
    ),
    severity=Severity.ERROR,
    status=Status("stable", "0.1"),
)
def carry_over_miscalculated(report: Report, _outline: Outline) -> Iterator[Hit]:
    """What was carried over and what is new do not add up to the total.

    What: three numbers of one noun called ``tồn`` or ``kỳ trước chuyển sang``, ``mới`` or ``phát
    sinh``, and ``tổng số``, with the total first or last.

    Why: a case carried over from the last period is easily counted twice or not at all.

    Legal basis: none; arithmetic.

    Wrong:

        answers:
          context: Kỳ trước chuyển sang 03 đơn, tiếp nhận mới 22 đơn, tổng số 26 đơn.

    Right:

        answers:
          context: Kỳ trước chuyển sang 03 đơn, tiếp nhận mới 22 đơn, tổng số 25 đơn.

    Since: 0.1
    """
    for path, claim in claims_of(report, CarryOverClaim):
        right = claim.carried.value + claim.new.value
        if right == claim.total.value:
            continue
        addition = f"{shown(claim.carried)} + {shown(claim.new)} = {amount_shown(right, claim.new)}"
        said = Text(
            f"{addition}, không phải {shown(claim.total)}", f"{addition}, not {shown(claim.total)}"
        )
        slip = number_slip(claim.total, right)
        yield Hit(path=path, said=with_slip(said, slip), advice=_ADVICE, offset=claim.start)
