"""Numbers as an official page writes them: ``1.205``, ``91,98``, ``IV``, ``đ``."""

from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_SEPARATORS = str.maketrans(",.", ".,")
_ALPHABET = "abcdđeghiklmnopqrstuvxy"


def format_integer(number: int) -> str:
    """Return ``number`` with a dot between thousands: ``1.205``."""
    return f"{number:,}".replace(",", ".")


def format_decimal(number: Decimal | int, places: int | None = None) -> str:
    """Return ``number`` with a decimal comma.

    Args:
        number: the value.
        places: digits after the comma, rounded half up; None keeps those the value has.
    """
    if isinstance(number, int):
        number = Decimal(number)
    if places is not None:
        # The usual 28 digits are too few for a large number with many places.
        enough = _context(max(number.adjusted(), 0) + places + 2)
        number = number.quantize(_step(places), ROUND_HALF_UP, enough)
    return f"{number:,f}".translate(_SEPARATORS)


@lru_cache(maxsize=64)  # numbers on a page are of few lengths
def _context(digits: int) -> Context:
    return Context(prec=digits)


@lru_cache(maxsize=64)
def _step(places: int) -> Decimal:
    return Decimal(1).scaleb(-places)


def roman(number: int) -> str:
    """Return ``number`` (1 and up) as a Roman numeral.

    Raises:
        ValueError: below 1.
    """
    if number < 1:
        raise ValueError(f"no Roman numeral for {number}")
    digits = []
    for value, numeral in _ROMAN:
        count, number = divmod(number, value)
        digits.append(numeral * count)
    return "".join(digits)


def alphabet_letter(number: int) -> str:
    """Return the letter of the ``number``-th point (điểm).

    The Vietnamese alphabet without marked vowels (a, b, c, d, đ, e, g …), as Decree 30/2020/NĐ-CP
    orders points.

    Raises:
        ValueError: outside 1 … 23.
    """
    if not 1 <= number <= len(_ALPHABET):
        raise ValueError(f"no letter for point {number}")
    return _ALPHABET[number - 1]
