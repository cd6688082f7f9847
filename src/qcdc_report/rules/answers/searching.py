"""Finding words in an answer whatever their tone marks, spacing and emphasis."""

import re
from functools import lru_cache

from qcdc_report.text import fold

_NO_LETTERS = re.compile(r"[\W_]+")
_BETWEEN = r"\W+(?:\w+\W+){0,2}?"
"""Between two words of a phrase: up to two others, as in “tham gia (đóng góp) ý kiến”."""


def touches(folded: str, phrase: str) -> bool:
    """Say whether a text holds a phrase's words in order, at most two others between them.

    Args:
        folded: a text already folded with ``qcdc_report.text.fold``.
        phrase: in ordinary spelling.
    """
    return _loose(phrase).search(folded) is not None


def letters(text: str) -> str:
    """Return only the letters and digits of a text, folded: what makes two sentences the same."""
    return _NO_LETTERS.sub("", fold(text))


def offset_of_letter(text: str, index: int) -> int:
    """Return where in ``text`` the ``index``-th character of ``letters(text)`` comes from."""
    offsets = [offset for offset, char in enumerate(text) for _ in letters(char)]
    return offsets[index]


@lru_cache(maxsize=1024)
def _loose(phrase: str) -> re.Pattern[str]:
    words = (re.escape(word) for word in re.findall(r"\w+", fold(phrase)))
    return re.compile(rf"\b{_BETWEEN.join(words)}\b")
