"""Finds what a pipe table claims: a ratio in each row, and a last row that adds the others up."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import evolve, frozen

from qcdc_report.rules.prose.arithmetic import ratio_fits
from qcdc_report.rules.prose.claims import CountedRatioClaim, PartsClaim, RatioClaim
from qcdc_report.text.quantities import Kind, Quantity, find_quantities

_RULE_ROW: Final = re.compile(r"[\s|:-]+")
_RATIO_HEADING: Final = re.compile(r"tỷ lệ|tỉ lệ|%", re.IGNORECASE)
_TOTAL_ROW: Final = re.compile(r"\W*(?:tổng\s+cộng|tổng\s+số|tổng|cộng)\W*", re.IGNORECASE)
_MOST_ROWS: Final = 200  # of a table in a report; longer ones are left alone


@frozen
class _Cell:
    """One cell of a row: its text, where it starts in the answer, its number if it is only that."""

    text: str
    start: int
    number: Quantity | None


_Row = tuple[_Cell, ...]


def find_in_tables(text: str) -> Iterator[RatioClaim | PartsClaim | CountedRatioClaim]:
    """Yield the ratios and sums of every pipe table of an answer."""
    if "|" not in text:
        return
    for header, *rows in _tables(text):
        for row in rows:
            for cell in row:
                if cell.number is not None and cell.number.kind is Kind.PERCENT:
                    yield CountedRatioClaim(cell.number.start, cell.number)
        if len(rows) <= _MOST_ROWS and all(len(row) == len(header) for row in rows):
            yield from _ratios(header, rows)
            yield from _sums(rows)


def _tables(text: str) -> Iterator[list[_Row]]:
    rows: list[_Row] = []
    start = 0
    for line in (*text.splitlines(keepends=True), ""):
        if line.lstrip().startswith("|"):
            if not _RULE_ROW.fullmatch(line):
                rows.append(_cells(line, start))
        elif rows:
            yield rows
            rows = []
        start += len(line)


def _cells(line: str, start: int) -> _Row:
    cells: list[_Cell] = []
    position = line.index("|") + 1
    for part in line[position:].rstrip().removesuffix("|").split("|"):
        cells.append(_cell(part, start + position))
        position += len(part) + 1
    return tuple(cells)


def _cell(text: str, start: int) -> _Cell:
    plain = text.translate(str.maketrans("*_`\\", "    "))
    numbers = find_quantities(plain)
    if len(numbers) != 1 or plain.strip() != plain[numbers[0].start : numbers[0].end]:
        return _Cell(text, start, None)
    (number,) = numbers
    moved = evolve(number, start=start + number.start, end=start + number.end)
    return _Cell(text, start, moved)


def _ratios(header: _Row, rows: Sequence[_Row]) -> Iterator[RatioClaim]:
    """``| Năm | Tiếp nhận | Đã giải quyết | Tỷ lệ |``, if most rows show that it means that."""
    if len(header) != 4 or not _RATIO_HEADING.search(header[3].text):
        return
    claims = []
    for row in rows:
        whole, part, percent = (cell.number for cell in row[1:])
        if whole is None or part is None or percent is None or percent.kind is not Kind.PERCENT:
            continue
        if whole.kind is Kind.COUNT and part.kind is Kind.COUNT:
            claims.append(RatioClaim(whole.start, part, whole, percent))
    fitting = sum(ratio_fits(claim.part, claim.whole, claim.percent) for claim in claims)
    if 2 * fitting > len(claims):
        yield from claims


def _sums(rows: Sequence[_Row]) -> Iterator[PartsClaim]:
    """The row ``Cộng`` at the end of a table adds up the counts of each column."""
    if len(rows) < 3 or not _TOTAL_ROW.fullmatch(rows[-1][0].text):
        return
    for place, cell in enumerate(rows[-1]):
        parts = [row[place].number for row in rows[:-1]]
        numbers = tuple(part for part in parts if part is not None and part.kind is Kind.COUNT)
        whole = cell.number
        if whole is not None and whole.kind is Kind.COUNT and len(numbers) == len(parts):
            yield PartsClaim(whole.start, whole, numbers, same_noun=True)
