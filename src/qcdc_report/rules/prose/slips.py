"""The slip of the pen behind a wrong number, when exactly one kind of slip explains it."""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import Final

from attrs import evolve

from qcdc_report.rules.prose.arithmetic import (
    Verdict,
    judge,
    middle,
    percentage,
    ratio_fits,
)
from qcdc_report.rules.prose.wording import amount_shown, shown, shown_value
from qcdc_report.text import Text, format_decimal
from qcdc_report.text.quantities import Quantity

_SIGNIFICANT: Final = 3  # digits a percentage needs before it can point to a wrong count
_LONGEST: Final = 9  # digits of a count worth trying slips on


def ratio_slip(
    part: Quantity, whole: Quantity, percent: Quantity, others: Iterable[Quantity] = ()
) -> Text | None:
    """Return what probably went wrong where ``part`` in ``whole`` is not ``percent``."""
    return (
        percent_slip(part, whole, percent)
        or _other_number(part, whole, percent, others)
        or slip_in_counts(part, whole, percent)
    )


def percent_slip(part: Quantity, whole: Quantity, percent: Quantity) -> Text | None:
    """Return what went wrong in writing the percentage itself, with both counts right."""
    exact = percentage(part, whole)
    if exact is None:
        return None
    right = format_decimal(middle(exact), percent.places).replace(".", "")
    return (
        _swapped_digits(percent, lambda value: judge(exact, value) is Verdict.FITS)
        or _moved_comma(percent, lambda value: judge(exact, value) is Verdict.FITS)
        or _lost_or_added_digit(_digits(percent), right.replace(",", ""))
    )


def number_slip(printed: Quantity, right: Decimal) -> Text | None:
    """Return what probably went wrong where ``printed`` should be the whole number ``right``."""
    if right % 1 or right < 0 or printed.step:
        return None
    wrong, digits = _digits(printed), f"{right.to_integral_value():f}"
    if wrong in _swaps(digits):
        return _SWAPPED
    return _lost_or_added_digit(wrong, digits)


def slip_in_one_of(parts: Iterable[Quantity], missing: Decimal) -> Text | None:
    """Return the one part in which two swapped digits explain that a sum is off by ``missing``."""
    found = [
        (part, Decimal(swap))
        for part in parts
        if not part.step
        for swap in _swaps(_digits(part))
        if Decimal(swap) - part.value == missing
    ]
    if len(found) != 1:
        return None
    part, right = found[0]
    old, new = shown_value(part), amount_shown(right, part)
    return Text(
        f"có thể {old} là {new} bị đảo hai chữ số", f"{old} may be {new} with two digits swapped"
    )


_SWAPPED: Final = Text("có thể hai chữ số bị đảo", "two digits may have been swapped")


def _digits(number: Quantity) -> str:
    """Return the digits of a printed number without dots, comma or zeros in front of it."""
    scaled = number.value / number.step if number.step else number.value
    return f"{scaled.to_integral_value():f}"


def _swaps(digits: str) -> Iterator[str]:
    """Yield a row of digits with two neighbours swapped."""
    for place in range(len(digits) - 1):
        left, right = digits[place], digits[place + 1]
        if left != right:
            yield f"{digits[:place]}{right}{left}{digits[place + 2 :]}"


def _swapped_digits(percent: Quantity, fits: Callable[[Quantity], bool]) -> Text | None:
    step = percent.step
    for swap in _swaps(_digits(percent)):
        if fits(evolve(percent, value=Decimal(swap) * step)):
            return _SWAPPED
    return None


def _moved_comma(percent: Quantity, fits: Callable[[Quantity], bool]) -> Text | None:
    for factor in (Decimal(10), Decimal("0.1"), Decimal(100), Decimal("0.01")):
        moved = evolve(percent, value=percent.value * factor, step=percent.step * factor)
        if percent.value and fits(moved):
            return Text("có thể dấu phẩy đặt sai chỗ", "the comma may be misplaced")
    return None


def _lost_or_added_digit(wrong: str, right: str) -> Text | None:
    """Compare two rows of digits that differ by one digit left out or put in."""
    if wrong in _shorter(right):
        return Text("có thể thiếu một chữ số", "a digit may be missing")
    if right in _shorter(wrong):
        return Text("có thể thừa một chữ số", "there may be a digit too many")
    return None


def _shorter(digits: str) -> set[str]:
    """Return what is left of a row of digits without one of them, at least one digit."""
    rows = {digits[:place] + digits[place + 1 :] for place in range(len(digits))}
    return rows - {""}


def _other_number(
    part: Quantity, whole: Quantity, percent: Quantity, others: Iterable[Quantity]
) -> Text | None:
    """Look among the numbers around for the whole, or the part, that was meant."""
    for other in others:
        if other.kind is not whole.kind or other.value < part.value:
            continue
        if other.value != whole.value and ratio_fits(part, other, percent):
            number = shown(other)
            return Text(f"{percent.text} là tỷ lệ trên {number}", f"{percent.text} is of {number}")
    return None


def slip_in_counts(part: Quantity, whole: Quantity, percent: Quantity) -> Text | None:
    """Return the one swapped, lost or added digit in the counts that explains the percentage."""
    if len(_digits(percent).strip("0")) < _SIGNIFICANT or part.step or whole.step:
        return None
    if max(len(_digits(part)), len(_digits(whole))) > _LONGEST:
        return None
    for change, vi, en in (
        (_swaps, "bị đảo hai chữ số", "with two digits swapped"),
        (_shorter, "bị thừa một chữ số", "with a digit too many"),
        (_longer, "bị thiếu một chữ số", "with a digit missing"),
    ):
        found = [
            (old, new)
            for old in (part, whole)
            for row in sorted(set(change(_digits(old))))
            if (new := evolve(old, value=Decimal(row))).value > 0
            and _fits_with(part, whole, percent, old, new)
        ]
        if len(found) == 1:
            old, new = found[0]
            before, after = shown_value(old), shown_value(new)
            return Text(f"có thể {before} là {after} {vi}", f"{before} may be {after} {en}")
    return None


def _longer(digits: str) -> Iterator[str]:
    for place in range(len(digits) + 1):
        for digit in "0123456789":
            yield digits[:place] + digit + digits[place:]


def _fits_with(
    part: Quantity, whole: Quantity, percent: Quantity, old: Quantity, new: Quantity
) -> bool:
    one = new if old is part else part
    other = new if old is whole else whole
    return one.value <= other.value and ratio_fits(one, other, percent)
