"""How computed numbers are shown in messages: as an official page writes them."""

from decimal import Decimal

from qcdc_report.rules.prose.arithmetic import Span, middle
from qcdc_report.text import Text, format_decimal
from qcdc_report.text.quantities import Kind, Quantity


def shown(number: Quantity) -> str:
    """Return a number as it is written, a count without the zero in front: ``05`` as ``5``."""
    if number.kind is Kind.COUNT:
        return format_decimal(number.value)
    return number.text


def percent_shown(exact: Span, like: Quantity) -> str:
    """Return a percentage with as many digits behind the comma as the printed one has."""
    return f"{format_decimal(middle(exact), like.places)}%"


def amount_shown(value: Decimal, like: Quantity) -> str:
    """Return a computed number in the unit of measure of a printed one.

    Money comes in full: 1,25 tỷ đồng as ``1.250.000.000 đồng``.
    """
    if like.kind is Kind.PERCENT:
        return f"{format_decimal(value, like.places)}%"
    if like.kind is Kind.POINTS:
        return f"{format_decimal(value, like.places)} điểm phần trăm"
    plain = format_decimal(value.normalize() if value % 1 else value.quantize(Decimal(1)))
    return f"{plain} đồng" if like.kind is Kind.MONEY else plain


def fraction_shown(part: Quantity, whole: Quantity) -> str:
    """Return ``47/52``."""
    if part.kind is Kind.FRACTION and part.whole == whole:
        return "/".join(shown_value(number) for number in (part, whole))
    return f"{shown(part)}/{shown(whole)}"


def shown_value(number: Quantity) -> str:
    """Return only the value of a count or of the a in a/b."""
    return format_decimal(number.value)


def with_slip(said: Text, slip: Text | None) -> Text:
    """Return a message with the likely slip behind it, if one was found."""
    if slip is None:
        return said
    return Text(f"{said.vi}; {slip.vi}", f"{said.en}; {slip.en}")
