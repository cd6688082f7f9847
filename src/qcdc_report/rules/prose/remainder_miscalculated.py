"""QC404: what is said to be left is not the total less what was done."""

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.rules.prose.claims import RemainderClaim
from qcdc_report.rules.prose.reading import claims_of
from qcdc_report.rules.prose.slips import number_slip
from qcdc_report.rules.prose.wording import amount_shown, shown, shown_value, with_slip
from qcdc_report.text import Text

_ADVICE: Final = Text(
    "Kiểm tra lại tổng số, số đã giải quyết và số còn lại",
    "Check the total, what was done, and what is left",
)


@make_rule(
    "QC404",
    "remainder-miscalculated",
    title=Text(
        "Số còn lại không bằng tổng số trừ số đã giải quyết",
        "What is left is not the total less what was done",
    ),
    severity=Severity.ERROR,
    status=Status("stable", "0.1"),
)
def remainder_miscalculated(report: Report, _outline: Outline) -> Iterator[Hit]:
    """What is said to be left is not the total less what was done.

    What: ``N đơn, đã giải quyết A đơn, còn lại R đơn``, ``A/N đơn …, còn R đơn chưa giải quyết``
    and ``R đơn còn lại``, all counted by one noun. ``còn R đơn quá hạn`` need not be all that is
    left and is not checked.

    Why: a case that is in neither number is lost to sight.

    Legal basis: none; arithmetic.

    Wrong:

        answers:
          context: Tiếp nhận 52 đơn, đã giải quyết 47 đơn, còn lại 6 đơn.

    Right:

        answers:
          context: Tiếp nhận 52 đơn, đã giải quyết 47 đơn, còn lại 5 đơn.

    Since: 0.1
    """
    for path, claim in claims_of(report, RemainderClaim):
        whole, done, rest = claim.whole, claim.done, claim.rest
        left = whole.value - sum(number.value for number in done)
        if left < 0 or _some_fit(claim):
            continue
        sum_shown = " - ".join([shown(whole), *map(shown_value, done)])
        right = amount_shown(left, rest)
        said = Text(
            f"{sum_shown} = {right}, không phải còn {shown(rest)}",
            f"{sum_shown} = {right}, not {shown(rest)}",
        )
        slip = number_slip(rest, left)
        yield Hit(path=path, said=with_slip(said, slip), advice=_ADVICE, offset=claim.start)


def _some_fit(claim: RemainderClaim) -> bool:
    """Say whether the rest is the whole less some of what was done.

    In ``52 đơn, giải quyết 47 đơn, trong đó …`` not every number is taken away.
    """
    done = [number.value for number in claim.done[:6]]
    return any(
        claim.whole.value - sum(some) == claim.rest.value
        for size in range(1, len(done) + 1)
        for some in combinations(done, size)
    )
