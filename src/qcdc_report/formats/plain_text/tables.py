"""Tables as columns of letters, cells wrapped within them."""

from collections.abc import Sequence
from itertools import zip_longest

from qcdc_report.blocks import Align, Runs, Table
from qcdc_report.formats.plain_text.wrapping import WIDTH, undivided, wrapped
from qcdc_report.report import plain_text

_BETWEEN = " | "
_CROSSING = "-+-"

_Row = tuple[str, ...]


def table_lines(block: Table) -> list[str]:
    """Return a table as lines; rules stand between its rows where one of them has several lines.

    Raises:
        ValueError: a row has not as many cells as the table has columns.
    """
    header, rows = _texts(block.header), [_texts(row) for row in block.rows]
    all_rows = [header, *rows] if header else rows
    if any(len(row) != len(block.columns) for row in all_rows):
        raise ValueError(f"a row has not {len(block.columns)} cells")
    if not all_rows or not block.columns:
        return []
    widths = _widths(all_rows)
    aligns = [column.align for column in block.columns]
    rule = _CROSSING.join("-" * width for width in widths)
    drawn = [_drawn(row, widths, aligns) for row in rows]
    apart = any(len(lines) > 1 for lines in drawn)
    lines = [*_drawn(header, widths, aligns), rule] if header else []
    for number, row in enumerate(drawn):
        lines += [rule, *row] if apart and number else row
    return lines


def _texts(row: Sequence[str | Runs]) -> _Row:
    return tuple(cell if isinstance(cell, str) else plain_text(cell) for cell in row)


def _widths(rows: Sequence[_Row]) -> list[int]:
    """Give each column the room it needs, or a fair part of the line, never less than a word."""
    columns = list(zip(*rows, strict=True))
    needed = [max(_longest(wrapped(cell, WIDTH)) for cell in column) for column in columns]
    words = [max(_longest(undivided(cell)) for cell in column) for column in columns]
    room = WIDTH - len(_BETWEEN) * (len(columns) - 1) - sum(words)
    wanted = sum(needed) - sum(words)
    spare = max(room, 0)
    if wanted <= spare:
        return [max(width, 1) for width in needed]
    return [
        max(word + (need - word) * spare // wanted, 1)
        for need, word in zip(needed, words, strict=True)
    ]


def _longest(lines: Sequence[str]) -> int:
    return max(map(len, lines), default=0)


def _drawn(row: _Row, widths: Sequence[int], aligns: Sequence[Align]) -> list[str]:
    cells = [wrapped(cell, width) for cell, width in zip(row, widths, strict=True)]
    return [
        _BETWEEN.join(
            _placed(text, width, align)
            for text, width, align in zip(line, widths, aligns, strict=True)
        ).rstrip()
        for line in zip_longest(*cells, fillvalue="")
    ] or [""]


def _placed(text: str, width: int, align: Align) -> str:
    if align == "center":
        return text.center(width)
    return text.rjust(width) if align == "right" else text.ljust(width)
