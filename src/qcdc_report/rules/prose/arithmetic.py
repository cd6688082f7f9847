"""Does a printed number follow from the others? With what rounding allows, and no more."""

from decimal import Decimal
from enum import Enum, auto
from typing import Final

from attrs import frozen

from qcdc_report.text.quantities import Quantity

_HUNDRED: Final = Decimal(100)
_HALF: Final = Decimal("0.5")


class Verdict(Enum):
    """How a printed number stands to the exact one.

    FITS: rounded, half up or half even.
    TRUNCATED: the digits behind were cut off, not rounded.
    NEAR: wrong by less than one unit of the last printed digit.
    OFF: wrong by more.
    """

    FITS = auto()
    TRUNCATED = auto()
    NEAR = auto()
    OFF = auto()


@frozen
class Span:
    """The values a computation may have when what goes into it was rounded; both ends included."""

    low: Decimal
    high: Decimal


def span_of(number: Quantity) -> Span:
    """Return the values that are printed as ``number``: one if it is a whole number."""
    return Span(number.value - number.step * _HALF, number.value + number.step * _HALF)


def percentage(part: Quantity, whole: Quantity) -> Span | None:
    """Return what percentage ``part`` is of ``whole``; None of nothing."""
    above, below = span_of(part), span_of(whole)
    if below.low <= 0:
        return None
    return Span(_HUNDRED * above.low / below.high, _HUNDRED * above.high / below.low)


def growth(before: Quantity, after: Quantity) -> Span | None:
    """Return by how many percent ``after`` differs from ``before``, without sign; None from 0."""
    ratio = percentage(after, before)
    if ratio is None:
        return None
    low, high = ratio.low - _HUNDRED, ratio.high - _HUNDRED
    return Span(low, high) if low + high >= 0 else Span(-high, -low)


def difference(before: Quantity, after: Quantity) -> Span:
    """Return by how much ``after`` differs from ``before``, without sign."""
    first, second = span_of(before), span_of(after)
    low, high = second.low - first.high, second.high - first.low
    return Span(low, high) if low + high >= 0 else Span(-high, -low)


def total(numbers: tuple[Quantity, ...]) -> Span:
    """Return the sum."""
    spans = [span_of(number) for number in numbers]
    return Span(
        sum((span.low for span in spans), Decimal(0)),
        sum((span.high for span in spans), Decimal(0)),
    )


def judge(exact: Span, printed: Quantity) -> Verdict:
    """Say how the printed number stands to the exact one."""
    value, step = printed.value, printed.step
    if exact.low - step * _HALF <= value <= exact.high + step * _HALF:
        return Verdict.FITS
    if exact.low == exact.high and value < exact.low < value + step:
        return Verdict.TRUNCATED
    if exact.low - step < value < exact.high + step:
        return Verdict.NEAR
    return Verdict.OFF


def ratio_fits(part: Quantity, whole: Quantity, percent: Quantity) -> bool:
    """Say whether the percentage is that of ``part`` in ``whole``, rounded or cut off."""
    exact = percentage(part, whole)
    return exact is not None and judge(exact, percent) in (Verdict.FITS, Verdict.TRUNCATED)


def middle(span: Span) -> Decimal:
    """Return the value in the middle of a span, for showing it."""
    return (span.low + span.high) * _HALF
