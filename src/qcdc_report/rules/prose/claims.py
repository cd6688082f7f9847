"""What a sentence claims about its own numbers, as values; whether it is true is for the rules."""

from attrs import frozen

from qcdc_report.text.quantities import Quantity


@frozen
class Claim:
    """Something a sentence says that can be computed.

    Attributes:
        start: offset in the answer of its first character.
    """

    start: int


@frozen
class RatioClaim(Claim):
    """``47/52 đơn, đạt 90,38%``: a part is so many percent of a whole.

    Attributes:
        part: the part; a fraction stands for its a.
        whole: the whole.
        percent: the percentage printed.
        hedge: ``gần``, ``trên`` … before the percentage; empty if it is meant exactly.
        explicit: whether the sentence itself names part and whole, as ``a/b`` does. A whole that
            was only found by its noun is given up when another number fits.
        readings: other pairs of part and whole the percentage may as well be about.
        others: the other numbers around, for telling which one was meant.
    """

    part: Quantity
    whole: Quantity
    percent: Quantity
    hedge: str = ""
    explicit: bool = True
    readings: tuple[tuple[Quantity, Quantity], ...] = ()
    others: tuple[Quantity, ...] = ()


@frozen
class NamedWholeClaim(Claim):
    """``118 đảng viên, bằng 45,04% tổng số lao động``: the whole is named by its noun only.

    Attributes:
        part: the part.
        percent: the percentage printed.
        noun: the noun of the whole.
        wholes: the numbers near by that count that noun.
        others: the other numbers near by.
    """

    part: Quantity
    percent: Quantity
    noun: str
    wholes: tuple[Quantity, ...]
    others: tuple[Quantity, ...]


@frozen
class FractionClaim(Claim):
    """``47/52 đơn``: a part of a whole, so not above it.

    Attributes:
        fraction: the a/b.
        percent: the percentage tied to it, if one is.
        may_exceed: whether a may rightly be above b: a plan outdone, a day and a month.
    """

    fraction: Quantity
    percent: Quantity | None = None
    may_exceed: bool = False


@frozen
class ShareClaim(Claim):
    """``52 đơn, trong đó 47 đơn …``: a part of a whole of the same noun, so not above it."""

    part: Quantity
    whole: Quantity


@frozen
class PartsClaim(Claim):
    """``120 người, gồm 68 công chức, 41 viên chức và 11 lao động``: the parts make up the whole.

    Attributes:
        whole: the whole.
        parts: all its parts.
        same_noun: whether each part is surely counted as the whole is.
        usual: whether the parts only usually make up the whole, as what was taken up and what
            was explained of all opinions.
    """

    whole: Quantity
    parts: tuple[Quantity, ...]
    same_noun: bool
    usual: bool = False


@frozen
class RemainderClaim(Claim):
    """``52 đơn, đã giải quyết 47 đơn, còn lại 5 đơn``: whole, what is done of it, what is left."""

    whole: Quantity
    done: tuple[Quantity, ...]
    rest: Quantity


@frozen
class ChangeClaim(Claim):
    """``từ 136 xuống 120 người, giảm 16 người``: before, after, and the difference.

    Attributes:
        before: the earlier number.
        after: the later number.
        by: the difference: in the same noun, in percent, or in percentage points.
        verb: ``tăng`` or ``giảm``.
        arrow: ``lên`` or ``xuống`` where the sentence has it, else empty.
        ordered: whether it is sure which of the two numbers is the earlier one.
    """

    before: Quantity
    after: Quantity
    by: Quantity
    verb: str
    arrow: str = ""
    ordered: bool = True


@frozen
class PercentGrowthClaim(Claim):
    """``đạt 92,40%, tăng 5% so với năm trước``: a percentage said to have grown by percent."""

    percent: Quantity
    by: Quantity
    verb: str


@frozen
class CarryOverClaim(Claim):
    """``kỳ trước chuyển sang 03 đơn, tiếp nhận mới 22 đơn, tổng số 25 đơn``."""

    carried: Quantity
    new: Quantity
    total: Quantity


@frozen
class ApproximationClaim(Claim):
    """``gần 50 người (47 người)``: a rounded number beside the exact one.

    Attributes:
        stated: the rounded number.
        hedge: ``gần``, ``hơn``, ``trên`` or ``dưới``.
        exact: the exact number.
    """

    stated: Quantity
    hedge: str
    exact: Quantity


@frozen
class BareRatioClaim(Claim):
    """``đạt 88,89%`` in a sentence without any count."""

    percent: Quantity


@frozen
class CountedRatioClaim(Claim):
    """A percentage in a sentence or a table row that has counts too."""

    percent: Quantity
