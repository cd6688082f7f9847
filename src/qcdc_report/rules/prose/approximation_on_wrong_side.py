"""QC406: "gần", "hơn", "trên" or "dưới" before a number on the wrong side of the exact one."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.rules.prose.arithmetic import Span, percentage, span_of
from qcdc_report.rules.prose.claims import ApproximationClaim, RatioClaim
from qcdc_report.rules.prose.reading import claims_of
from qcdc_report.rules.prose.wording import fraction_shown, shown
from qcdc_report.text import Text, format_decimal
from qcdc_report.text.quantities import Quantity

_BELOW: Final = frozenset({"gần", "dưới", "ngót"})
_ABOVE: Final = frozenset({"hơn", "trên"})
_FAR: Final = Decimal(5)  # percentage points from which "gần" and "khoảng" mislead
_ADVICE: Final = Text(
    "“gần”, “dưới” cho số nhỏ hơn; “hơn”, “trên” cho số lớn hơn; hoặc ghi đúng con số",
    "“gần”, “dưới” for less, “hơn”, “trên” for more; or give the exact number",
)


@make_rule(
    "QC406",
    "approximation-on-wrong-side",
    title=Text(
        "“Gần”, “hơn”, “trên”, “dưới” không đúng với con số chính xác",
        "“gần”, “hơn”, “trên” or “dưới” on the wrong side of the exact number",
    ),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
)
def approximation_on_wrong_side(report: Report, _outline: Outline) -> Iterator[Hit]:
    """A rounded number stands on the wrong side of the exact one.

    What: ``a/b …, đạt gần x%`` and ``gần N người (M người)``: “gần” and “dưới” need an exact number
    below, “hơn” and “trên” one above. “Gần” and “khoảng” also need it within 5 percentage points.

    Why: “trên 95%” for 94,74% claims more than was reached.

    Legal basis: none; the meaning of the words.

    Wrong:

        answers:
          context: Đã giải quyết 47/52 đơn, đạt trên 91%.

    Right:

        answers:
          context: Đã giải quyết 47/52 đơn, đạt trên 90%.

    Since: 0.1
    """
    for path, claim in claims_of(report, RatioClaim):
        exact = percentage(claim.part, claim.whole) if claim.hedge else None
        if exact is None or claim.part.value > claim.whole.value:
            continue
        readings = [percentage(*pair) for pair in claim.readings]
        others = [] if claim.explicit else [percentage(claim.part, o) for o in claim.others]
        if any(_is_right(claim.hedge, claim.percent, span) for span in (exact, *readings, *others)):
            continue
        counts = fraction_shown(claim.part, claim.whole)
        right = f"{format_decimal(exact.low, claim.percent.places + 2)}%"
        yield _hit(path, claim.start, claim.hedge, claim.percent, f"{counts} là {right}", right)
    for path, rounded in claims_of(report, ApproximationClaim):
        span = span_of(rounded.exact)
        if not _side_is_right(rounded.hedge, rounded.stated.value, span):
            number = shown(rounded.exact)
            yield _hit(path, rounded.start, rounded.hedge, rounded.stated, number, number)


def _is_right(hedge: str, percent: Quantity, exact: Span | None) -> bool:
    if exact is None:
        return True
    if not _side_is_right(hedge, percent.value, exact):
        return False
    far = exact.high < percent.value - _FAR or exact.low > percent.value + _FAR
    return not (far and hedge not in (*_ABOVE, "dưới"))


def _side_is_right(hedge: str, stated: Decimal, exact: Span) -> bool:
    if hedge in _BELOW:
        return exact.low < stated
    if hedge in _ABOVE:
        return exact.high > stated
    return True


def _hit(path: str, start: int, hedge: str, stated: Quantity, vi: str, en: str) -> Hit:
    said = Text(f"{vi}, không phải “{hedge} {stated.text}”", f"{en} is not “{hedge} {stated.text}”")
    return Hit(path=path, said=said, advice=_ADVICE, offset=start)
