"""A table as a matrix: each cell in every column it covers, with the text it stands for."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import field, frozen

from qcdc_report.manuscript import Grid, Passage, passages
from qcdc_report.report import Run
from qcdc_report.text import collapse_spaces, fold

_ORDINAL_HEADINGS: Final = frozenset({"tt", "stt", "so tt", "so thu tu", "thu tu", "no"})
# Four digits are a year, and a list of a thousand rows is none.
_ORDINAL: Final = re.compile(
    r"\(?(?:[0-9]{1,3}|[ivxlc]{1,7}|[a-zđ])(?:\.[0-9]{1,3})*[.):]?\)?", re.IGNORECASE
)
_COLUMN_NUMBER: Final = re.compile(r"\(\s?[0-9]{1,2}\s?\)|[0-9]{1,2}|[A-Z]")


@frozen(kw_only=True)
class Slot:
    """What stands in one place of a matrix.

    Attributes:
        text: the text, a line for each passage; of a cell that goes on the one above, that one's.
        number: number of the paragraph in which it begins.
        first: whether the cell begins here, and not in a column or row before.
        span: how many columns the cell covers.
        line: the text on one line.
    """

    text: str = ""
    number: int = 0
    first: bool = True
    span: int = 1
    line: str = field(init=False, eq=False, repr=False)

    @line.default
    def _on_one_line(self) -> str:
        return collapse_spaces(self.text)

    @property
    def own(self) -> str:
        """The text on one line, if the cell begins here."""
        return self.line if self.first else ""


Row = tuple[Slot, ...]


def matrix_of(grid: Grid) -> tuple[Row, ...]:
    """Return the rows of a grid, all as wide as the widest; empty rows are left out.

    A cell that covers columns or rows stands in each of them.
    """
    above: Row = ()
    rows: list[Row] = []
    for cells in grid.rows:
        row: list[Slot] = []
        for cell in cells:
            inside = [*passages(cell.content)]
            number = inside[0].number if inside else 0
            place = len(row)
            if cell.continued and place < len(above):
                over = above[place]
                row += [Slot(text=over.text, number=over.number, first=False)] * cell.span
                continue
            marked = [f"{each.marker} {each.text}" if each.marker else each.text for each in inside]
            text = "\n".join(marked).strip()
            row.append(Slot(text=text, number=number, span=cell.span))
            row += [Slot(text=text, number=number, first=False)] * (cell.span - 1)
        above = tuple(row)
        rows.append(above)
    width = max(map(len, rows), default=0)
    filled = (row + (Slot(),) * (width - len(row)) for row in rows)
    return tuple(row for row in filled if any(slot.own for slot in row))


def is_column_numbers(row: Row) -> bool:
    """Say whether a row only numbers the columns: ``(1) | (2) | (3)``, ``A | B | 1 | 2``.

    Digits alone may be figures; four of them from 1 on are taken for numbers of columns.
    """
    texts = [slot.own for slot in row if slot.own]
    if len(texts) < 2 or not all(_COLUMN_NUMBER.fullmatch(text) for text in texts):
        return False
    digits = [int(text.strip("() ")) for text in texts if text.strip("() ").isdecimal()]
    if digits != list(range(1, len(digits) + 1)):
        return False
    told = all(text[0] == "(" or text.isalpha() for text in texts[:1])
    return told or len(digits) > 3


def is_ordinal(text: str) -> bool:
    """Say whether a text only counts: ``3``, ``III.``, ``1.2``, ``a)``; nothing does too."""
    return not text or _ORDINAL.fullmatch(text) is not None


def is_ordinal_heading(text: str) -> bool:
    """Say whether a heading is that of the column of numbers."""
    return fold(text).strip(" .") in _ORDINAL_HEADINGS


def left_over(slots: Sequence[Slot], heading: str = "") -> Passage:
    """Return cells as one passage, for whoever keeps what is not recognised."""
    said = " | ".join(slot.own for slot in slots if slot.own)
    text = f"{heading}: {said}" if heading else said
    return Passage(runs=(Run(text),), number=next((s.number for s in slots if s.own), 0))


def columns(rows: Sequence[Row]) -> Iterator[tuple[int, list[Slot]]]:
    """Yield each column's place with its cells."""
    for place in range(len(rows[0]) if rows else 0):
        yield place, [row[place] for row in rows]
