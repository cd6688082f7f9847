"""Numbers written in Vietnamese words: ``hai mươi mốt``, ``một trăm linh năm``."""

from collections.abc import Sequence
from typing import Final

_DIGITS: Final = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8,
    "chín": 9,
}  # fmt: skip
# Only behind a ten: mười lăm, hai mươi mốt. There "năm" is the word for year: mười năm.
_BEHIND_A_TEN: Final = (_DIGITS.keys() - {"năm"}) | {"mốt", "tư", "lăm", "nhăm"}
_ENDINGS: Final = {**_DIGITS, "mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}

NUMBER_WORDS: Final = frozenset(_ENDINGS) | {"mười", "mươi", "trăm", "linh", "lẻ"}
"""Every word that a number up to 999 may hold."""


def number_in_words(words: Sequence[str]) -> int | None:
    """Return the number from 10 to 999 that lower-case words name, or None.

    Single digits are no numbers here: ``một``, ``ba`` and ``năm`` are too often something else.
    ``một trăm năm`` is None, because it may be a hundred years.

    Example:
        >>> number_in_words(["một", "trăm", "linh", "năm"])
        105
    """
    rest = list(words)
    hundreds = 0
    if len(rest) >= 2 and rest[1] == "trăm" and rest[0] in _DIGITS:
        hundreds = 100 * _DIGITS[rest[0]]
        rest = rest[2:]
        if not rest:
            return hundreds
        if len(rest) == 2 and rest[0] in ("linh", "lẻ") and rest[1] in _ENDINGS:
            return hundreds + _ENDINGS[rest[1]]
    below = _below_hundred(rest)
    return None if below is None else hundreds + below


def _below_hundred(words: Sequence[str]) -> int | None:
    match list(words):
        case ["mười"]:
            return 10
        case ["mười", ones] if ones in _BEHIND_A_TEN - {"mốt", "tư"}:
            return 10 + _ENDINGS[ones]
        case [tens, "mươi"] if tens in _DIGITS and tens != "một":
            return 10 * _DIGITS[tens]
        case [tens, "mươi", ones] if tens in _DIGITS and tens != "một" and ones in _BEHIND_A_TEN:
            return 10 * _DIGITS[tens] + _ENDINGS[ones]
    return None
