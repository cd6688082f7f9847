"""QC405: an increase or decrease that is not the difference of the two numbers beside it."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.rules.prose.arithmetic import Span, Verdict, difference, growth, judge, middle
from qcdc_report.rules.prose.claims import ChangeClaim
from qcdc_report.rules.prose.reading import claims_of
from qcdc_report.rules.prose.slips import number_slip
from qcdc_report.rules.prose.wording import amount_shown, percent_shown, shown, with_slip
from qcdc_report.text import Text
from qcdc_report.text.quantities import Kind

_ADVICE: Final = Text(
    "Kiểm tra lại hai con số và mức tăng, giảm", "Check the two numbers and the change"
)
_ENGLISH: Final = {"tăng": "rises", "giảm": "falls"}


@make_rule(
    "QC405",
    "change-miscalculated",
    title=Text(
        "Mức tăng, giảm không bằng chênh lệch giữa hai con số",
        "An increase or decrease is not the difference of the two numbers",
    ),
    severity=Severity.ERROR,
    status=Status("stable", "0.1"),
)
def change_miscalculated(report: Report, _outline: Outline) -> Iterator[Hit]:
    """An increase or decrease is not the difference of the two numbers beside it.

    What: ``từ A xuống B, giảm D (P%)``, ``B, tăng D so với năm 2020 (A)``, and two years with a
    change behind them; in numbers, percent and percentage points. Numbers printed with a comma are
    taken as rounded.

    Why: previous plus change is current; where it is not, one of the three is wrong.

    Legal basis: none; arithmetic.

    Wrong:

        answers:
          context: Giảm từ 136 xuống 120 người, tức giảm 61 người.

    Right:

        answers:
          context: Giảm từ 136 xuống 120 người, tức giảm 16 người.

    Since: 0.1
    """
    for path, claim in claims_of(report, ChangeClaim):
        said = _wrong_amount(claim) or _wrong_direction(claim)
        if said is not None:
            yield Hit(path=path, said=said, advice=_ADVICE, offset=claim.start)


def _wrong_amount(claim: ChangeClaim) -> Text | None:
    exact = _exact(claim)
    if exact is None:
        return None
    by, verb = claim.by, claim.verb
    if by.kind is Kind.PERCENT:
        right = percent_shown(exact, by)
        slip = None
    else:
        right = amount_shown(middle(exact), by)
        slip = number_slip(by, middle(exact))
    before, after = shown(claim.before), shown(claim.after)
    pair = Text(f"từ {before} đến {after}", f"from {before} to {after}")
    if not claim.ordered:
        pair = Text(f"chênh lệch giữa {before} và {after}", f"{before} and {after}")
    said = Text(
        f"{pair.vi} là {verb if claim.ordered else ''} {right}, không phải {shown(by)}",
        f"{pair.en} differ by {right}, not {shown(by)}",
    )
    return with_slip(Text(" ".join(said.vi.split()), said.en), slip)


def _exact(claim: ChangeClaim) -> Span | None:
    """Return what the change should be; None if the printed one is right or cannot be told."""
    before, after, by = claim.before, claim.after, claim.by
    gap = difference(before, after)
    if by.kind is not Kind.PERCENT:
        return None if _within(gap, by.value, by.step) else gap
    relative = growth(before, after)
    if relative is None or judge(relative, by) in (Verdict.FITS, Verdict.TRUNCATED):
        return None
    if before.kind is Kind.PERCENT:
        return None if _within(gap, by.value, by.step) else gap
    return relative


def _within(exact: Span, value: Decimal, step: Decimal) -> bool:
    return exact.low - step / 2 <= value <= exact.high + step / 2


def _wrong_direction(claim: ChangeClaim) -> Text | None:
    """Say that a rise is called a fall; a rank that goes ``từ 14 lên 12`` is not meant."""
    before, after = claim.before, claim.after
    if not claim.ordered or before.value == after.value:
        return None
    right = "tăng" if after.value > before.value else "giảm"
    arrow = {"lên": "tăng", "xuống": "giảm"}.get(claim.arrow, right)
    if claim.verb in (right, arrow):
        return None
    return Text(
        f"từ {shown(before)} đến {shown(after)} là {right}, không phải {claim.verb}",
        f"from {shown(before)} to {shown(after)} {_ENGLISH[right]}, not {_ENGLISH[claim.verb]}",
    )
