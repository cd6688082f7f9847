"""Lines of a fixed width: words are never divided, so a longer word makes a longer line."""

import re
import textwrap
from collections.abc import Iterable, Sequence
from itertools import zip_longest

WIDTH = 72
"""Letters of a line: room for two marks of quotation within the 78 of RFC 5322."""

_BETWEEN_SPACES = re.compile(r"[^ \t\n\v\f\r]+")
_LINE_END = re.compile(r"\r\n|\r|\n")


def wrapped(text: str, width: int = WIDTH, first: str = "", rest: str = "") -> list[str]:
    """Return text as lines; its own line ends stay.

    Args:
        text: the text.
        width: letters of a line.
        first: what the first line begins with.
        rest: what the others begin with.
    """
    lines: list[str] = []
    for part in _LINE_END.split(text):
        lines += textwrap.wrap(
            part,
            width,
            initial_indent=rest if lines else first,
            subsequent_indent=rest,
            break_long_words=False,
            break_on_hyphens=False,
        )
    return lines


def undivided(text: str) -> list[str]:
    """Return the parts of a text that always stay on one line."""
    return _BETWEEN_SPACES.findall(text)


def centered(texts: Iterable[str], width: int = WIDTH) -> list[str]:
    """Return texts in the middle of the line, one below the other."""
    return [line.center(width).rstrip() for text in texts for line in wrapped(text, width)]


def side_by_side(left: Sequence[str], right: Sequence[str], width: int) -> list[str]:
    """Return lines beside each other, those on the left in a column of ``width`` letters."""
    width = max([width, *(len(line) + 1 for line in left)])
    pairs = zip_longest(left, right, fillvalue="")
    return [f"{one.ljust(width)}{other}".rstrip() for one, other in pairs]
