"""QC401: a percentage in a sentence that does not follow from the counts beside it."""

from collections.abc import Iterator
from typing import Final

from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.rules.prose.arithmetic import Span, Verdict, judge, percentage, ratio_fits
from qcdc_report.rules.prose.claims import NamedWholeClaim, RatioClaim
from qcdc_report.rules.prose.reading import claims_of
from qcdc_report.rules.prose.slips import percent_slip, ratio_slip
from qcdc_report.rules.prose.wording import fraction_shown, percent_shown, with_slip
from qcdc_report.text import Text
from qcdc_report.text.quantities import Quantity

_ADVICE: Final = Text(
    "Tính lại tỷ lệ, hoặc kiểm tra lại hai con số", "Compute it again, or check the two counts"
)
_CUT_OFF: Final = Text("là cắt bỏ chữ số, không phải làm tròn", "is cut off, not rounded")
_ROUNDED_WRONGLY: Final = Text("lệch ở chữ số cuối", "is off in its last digit")


@make_rule(
    "QC401",
    "ratio-miscalculated",
    title=Text(
        "Tỷ lệ trong câu không đúng với số liệu đi kèm",
        "A percentage in a sentence does not follow from the counts beside it",
    ),
    severity=Severity.ERROR,
    status=Status("stable", "0.1"),
)
def ratio_miscalculated(report: Report, _outline: Outline) -> Iterator[Hit]:
    """A percentage in a sentence does not follow from the counts beside it.

    What: each percentage tied to two numbers of its sentence is computed again: ``a/b …, đạt x%``,
    ``b …, trong đó a …, chiếm x%``, ``a …, bằng x% tổng … b``, and each row of a table with a
    column ``Tỷ lệ``. Rounding half up and half even are both right. Digits cut off instead of
    rounded, or a last digit rounded the wrong way, are only noted. ``0/0`` has no percentage.

    Why: the reader at the parent committee has a calculator, and one wrong percentage makes every
    other number doubtful.

    Legal basis: none; arithmetic.

    Wrong:

        answers:
          context: Đã giải quyết 47/52 đơn, đạt 93,08%.

    Right:

        answers:
          context: Đã giải quyết 47/52 đơn, đạt 90,38%.

    Since: 0.1
    """
    for path, claim in claims_of(report, RatioClaim):
        if not claim.hedge:
            yield from _hits(path, claim)
    for path, named in claims_of(report, NamedWholeClaim):
        yield from _slips_with_a_named_whole(path, named)


def _hits(path: str, claim: RatioClaim) -> Iterator[Hit]:
    part, whole, percent = claim.part, claim.whole, claim.percent
    if part.value > whole.value and percent.value <= 100:
        return  # the counts themselves are wrong, which another rule says
    exact = percentage(part, whole)
    if exact is None:
        yield Hit(path=path, said=_of_nothing(claim), offset=claim.start, severity=Severity.WARNING)
        return
    verdict = judge(exact, percent)
    if verdict is Verdict.FITS or any(ratio_fits(*pair, percent) for pair in claim.readings):
        return
    if verdict is Verdict.OFF:
        if not claim.explicit and any(_may_be_of(other, claim) for other in claim.others):
            return
        said = _not_so(part, whole, percent, exact)
        slip = ratio_slip(part, whole, percent, claim.others)
        yield Hit(path=path, said=with_slip(said, slip), advice=_ADVICE, offset=claim.start)
        return
    counts, right = fraction_shown(part, whole), percent_shown(exact, percent)
    how = _CUT_OFF if verdict is Verdict.TRUNCATED else _ROUNDED_WRONGLY
    said = Text(
        f"{counts} làm tròn là {right}; {percent.text} {how.vi}",
        f"{counts} rounds to {right}; {percent.text} {how.en}",
    )
    yield Hit(path=path, said=said, offset=claim.start, severity=Severity.NOTE)


def _slips_with_a_named_whole(path: str, claim: NamedWholeClaim) -> Iterator[Hit]:
    """Only a slip of the pen is sure here: the number found may not be the whole that was meant."""
    near = (*claim.wholes, *claim.others)
    if any(ratio_fits(claim.part, whole, claim.percent) for whole in near):
        return
    for whole in claim.wholes:
        exact = percentage(claim.part, whole)
        slip = percent_slip(claim.part, whole, claim.percent)
        if exact is not None and slip is not None and whole.value >= claim.part.value:
            said = _not_so(claim.part, whole, claim.percent, exact)
            yield Hit(path=path, said=with_slip(said, slip), advice=_ADVICE, offset=claim.start)
            return


def _not_so(part: Quantity, whole: Quantity, percent: Quantity, exact: Span) -> Text:
    counts, right = fraction_shown(part, whole), percent_shown(exact, percent)
    return Text(
        f"{counts} là {right}, không phải {percent.text}",
        f"{counts} is {right}, not {percent.text}",
    )


def _may_be_of(other: Quantity, claim: RatioClaim) -> bool:
    """Say whether the percentage is rightly that of another number around."""
    return other.kind is claim.whole.kind and (
        ratio_fits(claim.part, other, claim.percent)
        or ratio_fits(other, claim.whole, claim.percent)
    )


def _of_nothing(claim: RatioClaim) -> Text:
    counts = fraction_shown(claim.part, claim.whole)
    return Text(
        f"{counts} không có tỷ lệ; nên ghi “không phát sinh” thay cho {claim.percent.text}",
        f"{counts} has no percentage; write “không phát sinh” in place of {claim.percent.text}",
    )
