"""How wide columns are, how high lines, and where printed pages end."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from textwrap import wrap
from typing import Final

from qcdc_report.formats.xlsx.sheet_header import Span
from qcdc_report.formats.xlsx.tab_names import LONGEST as LONGEST_TAB
from qcdc_report.formats.xlsx.tables import Cell, Link, SheetTable, Year
from qcdc_report.layout.figure_cells import FigureCell
from qcdc_report.text import format_integer

_NARROWEST, _WIDE, _WIDEST = 5, 28, 60
_HEADING: Final = 10
_FILTER: Final = 3  # what the button of a filter covers of a heading
_LINE_HEIGHT, _TALLEST = 16.5, 409
_LETTER, _CAPITAL = 0.82, 0.5  # what a letter takes, and how much more a capital


def column_widths(table: SheetTable) -> list[float]:
    """Return a width for each column, in letters, by what stands in it."""
    widths = []
    for column, path in enumerate(table.header):
        texts = [_shown(row[column]) for row in table.rows]
        longest = max(
            (_extent(line) for text in texts for line in text.splitlines()), default=_NARROWEST
        )
        words = [len(word) for word in path[-1].split()]
        heading = max([*words, min(len(path[-1]), _HEADING)]) + _FILTER
        wanted = max(longest + 3, heading, _NARROWEST)
        # A text of two lines at most is better wrapped in a narrow column than one in a wide one.
        widest = _WIDE if longest <= 2 * _WIDE or column < table.labels else _WIDEST
        widths.append(float(min(wanted, widest)))
    return widths


def header_heights(spans: Iterable[Span], widths: Sequence[float], depth: int) -> list[float]:
    """Return the heights of the lines of a header: no program fits them to merged cells."""
    lines = [1] * depth
    for span in sorted(spans, key=lambda span: (span.bottom - span.top, span.top)):
        width = sum(widths[span.first : span.last + 1]) - _FILTER
        there = sum(lines[span.top : span.bottom + 1])
        lines[span.bottom] += max(_wrapped(span.text, width) - there, 0)
    return [_LINE_HEIGHT * count + 4 for count in lines]


def row_height(row: Sequence[Cell], widths: Sequence[float]) -> float:
    """Return the height of a row: not every program fits it to wrapped text by itself."""
    lines = [_wrapped(_shown(cell), width - 1) for cell, width in zip(row, widths, strict=True)]
    return min(_LINE_HEIGHT * max(lines), _TALLEST)


@lru_cache(maxsize=4096)  # a sheet of many units says the same things in row after row
def _wrapped(text: str, width: float) -> int:
    """Return how many lines a text takes in a column."""
    widest = (_LETTER + _CAPITAL) * len(text)
    if "\n" not in text and (widest <= width or _extent(text) <= width):
        return 1
    lines = text.splitlines()
    return sum(len(wrap(line, _letters(line, width))) or 1 for line in lines)


def _letters(line: str, width: float) -> int:
    """Return how many letters like those of a line fit a width."""
    return max(int(width * len(line) / max(_extent(line), 1)), 1)


def _extent(text: str) -> float:
    """Return how wide a text is; the unit is that of columns, a digit of their standard font."""
    return _LETTER * len(text) + _CAPITAL * sum(map(str.isupper, text))


def page_breaks(table: SheetTable, widths: Sequence[float], room: float) -> list[int]:
    """Return the columns before which a page ends, so that none ends within a group if it can.

    Args:
        table: the table.
        widths: of its columns.
        room: on a page, beside the columns that are repeated.
    """
    breaks, used = [], 0.0
    for start, end in _groups(table, widths, room):
        width = sum(widths[start:end])
        if used and used + width > room:
            breaks.append(start)
            used = 0
        used += width
    return breaks


def _groups(table: SheetTable, widths: Sequence[float], room: float) -> Iterator[tuple[int, int]]:
    """Yield what should stay on one page: columns under one heading, as wide as a page takes."""
    start = table.labels
    while start < len(widths):
        path = table.header[start]
        for depth in range(1, len(path) + 1):
            end = start + 1
            while end < len(widths) and table.header[end][:depth] == path[:depth]:
                end += 1
            if sum(widths[start:end]) <= room:
                break
        yield start, end
        start = end


def _shown(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case str():
            return cell
        case FigureCell():
            return cell.words
        case Link():
            return "n" * LONGEST_TAB
        case Year():
            return str(cell.year)
        case dt.date():
            return "31/12/2021"
        case int():
            return format_integer(cell)
