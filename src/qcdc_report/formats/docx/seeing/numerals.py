"""A number of automatic numbering as it is printed (``w:numFmt``; ISO/IEC 29500-1, 17.18.59)."""

from collections.abc import Callable
from typing import Final

from qcdc_report.text import roman

_MOST_LETTERS: Final = 30
_ROMAN_LIMIT: Final = 32_767
_NOTE_SIGNS: Final = "*†‡§"
_CIRCLED_LIMIT: Final = 20


def _letters(number: int) -> str:
    """Return a, b, … z, aa, bb, …: behind z Word repeats the letter."""
    turns, place = divmod(number - 1, 26)
    return chr(ord("a") + place) * min(turns + 1, _MOST_LETTERS)


def _ordinal(number: int) -> str:
    """Return 1st, 2nd, 3rd, 4th, … 11th, …, as Word prints ordinals in English."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % 100 in range(10, 21) else ending}"


def _roman(number: int) -> str:
    return roman(number) if number <= _ROMAN_LIMIT else str(number)


def _signs(number: int) -> str:
    turns, place = divmod(number - 1, len(_NOTE_SIGNS))
    return _NOTE_SIGNS[place] * min(turns + 1, _MOST_LETTERS)


def _circled(number: int) -> str:
    return chr(0x2460 + number - 1) if number <= _CIRCLED_LIMIT else str(number)


_WAYS: Final[dict[str, Callable[[int], str]]] = {
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperRoman": _roman,
    "ordinal": _ordinal,
    "chicago": _signs,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedFullstop": lambda number: f"{number}.",
    "decimalEnclosedParen": lambda number: f"({number})",
    "numberInDash": lambda number: f"- {number} -",
    "hex": lambda number: f"{number:X}",
}
_PADDED: Final = {
    "decimalZero": 2,
    "01, 02, 03, ...": 2,
    "001, 002, 003, ...": 3,
    "0001, 0002, 0003, ...": 4,
    "00001, 00002, 00003, ...": 5,
}


def numeral(number: int, way: str) -> str:
    """Return a number as a level's ``w:numFmt`` prints it.

    A way that no Vietnamese document uses (Chinese, Hindi, in words) is printed in decimals;
    ``none`` and ``bullet`` print no number at all. Below 1 there are only decimals.
    """
    if way in {"none", "bullet"}:
        return ""
    if way in _PADDED:
        return f"{number:0{_PADDED[way]}}"
    return _WAYS[way](number) if way in _WAYS and number > 0 else str(number)
