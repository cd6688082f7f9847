"""QC402: a part in a sentence that is greater than its whole."""

from collections.abc import Iterator
from typing import Final

from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.rules.prose.claims import FractionClaim, ShareClaim
from qcdc_report.rules.prose.reading import claims_of
from qcdc_report.rules.prose.slips import number_slip, slip_in_counts
from qcdc_report.rules.prose.wording import fraction_shown, shown, with_slip
from qcdc_report.text import Text

_ADVICE: Final = Text(
    "Kiểm tra xem hai con số có bị viết ngược không", "Check whether the two are written backwards"
)


@make_rule(
    "QC402",
    "part-above-whole-in-prose",
    title=Text(
        "Số bộ phận trong câu lớn hơn tổng số", "A part in a sentence is greater than its whole"
    ),
    severity=Severity.ERROR,
    status=Status("stable", "0.1"),
)
def part_above_whole_in_prose(report: Report, _outline: Outline) -> Iterator[Hit]:
    """A part in a sentence is greater than its whole.

    What: ``a/b`` with a noun behind it, and ``b …, trong đó a …`` where both count the same noun.
    More than was planned is no mistake: ``12/10 cuộc, đạt 120%`` and sentences that speak of a plan
    or a target are left alone.

    Why: the two numbers were written backwards, or one of them is wrong.

    Legal basis: none; arithmetic.

    Wrong:

        answers:
          context: Đã giải quyết 52/47 đơn.

    Right:

        answers:
          context: Đã giải quyết 47/52 đơn.

    Since: 0.1
    """
    for path, claim in claims_of(report, FractionClaim):
        part, whole = claim.fraction, claim.fraction.whole
        if whole is not None and part.value > whole.value and not claim.may_exceed:
            counts = fraction_shown(part, whole)
            said = Text(f"{counts}: tử số lớn hơn mẫu số", f"{counts}: the part is above the whole")
            slip = slip_in_counts(part, whole, claim.percent) if claim.percent else None
            yield Hit(path=path, said=with_slip(said, slip), advice=_ADVICE, offset=claim.start)
    for path, share in claims_of(report, ShareClaim):
        if share.part.value > share.whole.value:
            part_shown, whole_shown = shown(share.part), shown(share.whole)
            said = Text(
                f"{part_shown} không thể là một phần của {whole_shown}",
                f"{part_shown} cannot be a part of {whole_shown}",
            )
            slip = number_slip(share.part, share.whole.value)
            yield Hit(path=path, said=with_slip(said, slip), advice=_ADVICE, offset=share.start)
