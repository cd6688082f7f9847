"""Counting the paragraphs of lists, so that each has the marker that Word prints before it."""

import re
from collections.abc import Mapping
from typing import Final

from attrs import frozen

from qcdc_report.formats.docx.seeing.decided import Listed
from qcdc_report.formats.docx.seeing.numbering import LEVELS, Level, WordList
from qcdc_report.formats.docx.seeing.numerals import numeral
from qcdc_report.text import nfc

_PLACE: Final = re.compile(r"%([1-9])")


@frozen
class Marked:
    """What automatic numbering gives a paragraph: its marker and its level, from 0."""

    marker: str
    level: int


class Counter:
    """Counts on from paragraph to paragraph, in the order in which the file has them."""

    def __init__(self, lists: Mapping[str, WordList]) -> None:
        self._lists = lists
        self._numbers: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def mark(self, listed: Listed) -> Marked | None:
        """Count a paragraph; None when the file does not have its list."""
        of_file = self._lists.get(listed.list_id)
        if of_file is None:
            return None
        # Numbered by its style, it has the level that names the style.
        linked = (of_file.level_of_style(style) for style in listed.styles)
        level = next((each for each in linked if each is not None), listed.level)
        level = min(max(level, 0), LEVELS - 1)
        numbers = self._count(listed.list_id, of_file, level)
        return Marked(_marker(of_file, level, numbers), level)

    def _count(self, identity: str, listed: WordList, level: int) -> dict[int, int]:
        numbers = self._numbers.setdefault(listed.counts_with, {})
        if (identity, level) not in self._begun:
            self._begun.add((identity, level))
            if level in listed.starts:
                numbers.pop(level, None)
        if level in numbers:
            numbers[level] += 1
        else:
            numbers[level] = _start(listed, level)
        for deeper in range(level + 1, LEVELS):
            if level < listed.levels.get(deeper, _UNDEFINED).restart:
                numbers.pop(deeper, None)
        return numbers


_UNDEFINED: Final = Level()


def _start(listed: WordList, level: int) -> int:
    return listed.starts.get(level, listed.levels.get(level, _UNDEFINED).start)


def _marker(listed: WordList, level: int, numbers: Mapping[int, int]) -> str:
    shape = listed.levels.get(level)
    if shape is None:
        return ""

    def printed(place: re.Match[str]) -> str:
        at = int(place[1]) - 1
        if at > level:
            return ""
        each = listed.levels.get(at, _UNDEFINED)
        way = "decimal" if shape.legal and each.way != "none" else each.way
        return numeral(numbers.get(at, _start(listed, at)), way)

    marker = nfc(_PLACE.sub(printed, shape.text)).strip()
    return marker.upper() if shape.capitals else marker
