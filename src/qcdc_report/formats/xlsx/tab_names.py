"""The names on the tabs of a workbook, within what Excel takes."""

import re
from collections.abc import Iterable
from typing import Final

from qcdc_report.text import xml_safe

LONGEST: Final = 31
"""UTF-16 units of the longest name."""

_REFUSED = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")
_RESERVED = "history"


def tab_names(wanted: Iterable[str]) -> list[str]:
    """Return for each name one that Excel takes: cut at a word, unique whatever the case."""
    taken: set[str] = {_RESERVED}
    names: list[str] = []
    for name in wanted:
        clean = " ".join(_REFUSED.sub(" ", xml_safe(name)).split()).strip("' ") or "Trang"
        made, number = _cut(clean, LONGEST), 1
        while made.lower() in taken:
            number += 1
            ending = f" ({number})"
            made = _cut(clean, LONGEST - len(ending)) + ending
        taken.add(made.lower())
        names.append(made)
    return names


def _cut(text: str, longest: int) -> str:
    if _length(text) <= longest:
        return text
    short = text
    while _length(short) > longest - 1:
        short = short[:-1]
    words = short.rpartition(" ")[0] if text[len(short)] != " " else short
    # A name of one long word is cut within it.
    return (words or short).rstrip(" ,;('") + "…"


def _length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
