"""QC403: the parts of a full breakdown do not add up to the total."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.rules.prose.arithmetic import Span, middle, span_of, total
from qcdc_report.rules.prose.claims import PartsClaim
from qcdc_report.rules.prose.reading import claims_of
from qcdc_report.rules.prose.slips import number_slip, slip_in_one_of
from qcdc_report.rules.prose.wording import amount_shown, shown, with_slip
from qcdc_report.text import Text
from qcdc_report.text.quantities import Quantity

_NEAR: Final = Decimal("0.3")
_ADVICE: Final = Text(
    "Kiểm tra lại tổng số và từng thành phần", "Check the total and each of the parts"
)


@make_rule(
    "QC403",
    "parts-do-not-sum",
    title=Text(
        "Các thành phần cộng lại không bằng tổng số", "The parts do not add up to the total"
    ),
    severity=Severity.ERROR,
    status=Status("stable", "0.1"),
)
def parts_do_not_sum(report: Report, _outline: Outline) -> Iterator[Hit]:
    """The parts of a full breakdown do not add up to the total.

    What: ``tổng số N …, gồm A …, B … và C …``, ``chia ra``, and ``trong đó A …, còn lại B …``. The
    column of a table above ``Cộng``. Opinions taken up and explained, against all received, are a
    warning. ``trong đó`` alone names some parts, not all. A list that goes on without numbers (``và
    một số …``) or that counts something else than its whole is left alone.

    Why: one of the numbers is wrong, or a part is missing.

    Legal basis: none; arithmetic.

    Wrong:

        answers:
          context: Tổng số 120 người, gồm 68 công chức, 41 viên chức và 12 lao động hợp đồng.

    Right:

        answers:
          context: Tổng số 120 người, gồm 68 công chức, 41 viên chức và 11 lao động hợp đồng.

    Since: 0.1
    """
    for path, claim in claims_of(report, PartsClaim):
        whole, parts = claim.whole, claim.parts
        exact = total(parts)
        if _overlap(exact, span_of(whole)) or any(part.value > whole.value for part in parts):
            continue
        if not claim.same_noun and not _is_near(exact, whole):
            continue  # "05 đoàn, gồm 20 cán bộ và 12 chuyên viên" counts other things
        right = amount_shown(middle(exact), whole)
        said = Text(
            f"{' + '.join(map(shown, parts))} = {right}, không phải {shown(whole)}",
            f"{' + '.join(map(shown, parts))} = {right}, not {shown(whole)}",
        )
        slip = number_slip(whole, middle(exact)) or slip_in_one_of(
            parts, whole.value - middle(exact)
        )
        yield Hit(
            path=path,
            said=with_slip(said, slip),
            advice=_ADVICE,
            offset=claim.start,
            severity=Severity.WARNING if claim.usual else None,
        )


def _overlap(one: Span, other: Span) -> bool:
    return one.low <= other.high and other.low <= one.high


def _is_near(exact: Span, whole: Quantity) -> bool:
    return abs(middle(exact) - whole.value) <= max(Decimal(2), _NEAR * whole.value)
