"""Figures in tables: years down or across, one indicator or several, counts beside their share.

A number belongs to what its row and its column say together: a year or a day on one side, which
number it is on the other, the indicator in a heading, at the row's beginning, or above the table.
"""

from collections.abc import Sequence

from qcdc_report.manuscript import Grid
from qcdc_report.outline import Indicator
from qcdc_report.recognition.figure_book import FigureBook
from qcdc_report.recognition.figure_cells import CellReader
from qcdc_report.recognition.figure_clauses import Scope
from qcdc_report.recognition.figure_columns import columns_by_heading
from qcdc_report.recognition.figure_heads import (
    OF_THE_TIME,
    UNITS,
    VALUES,
    Head,
    Heads,
    best_score,
    counts_rows,
    first_value,
    is_closing,
    is_value,
    time_of,
    year_of,
)
from qcdc_report.recognition.figure_lines import read_statement
from qcdc_report.recognition.figure_names import LEAST_FOR_A_TARGET, find_indicator, label_end
from qcdc_report.recognition.figure_subjects import Context, indicator_named, subject_of
from qcdc_report.recognition.grids import (
    Row,
    Slot,
    is_column_numbers,
    is_ordinal_heading,
    left_over,
    matrix_of,
)
from qcdc_report.text.quantities import find_quantities


def read_grid(book: FigureBook, grid: Grid, context: Context) -> None:
    """Note the figures of a table; rows and columns of other things are left, with their words."""
    rows = matrix_of(grid)
    if not rows:
        return
    reader = _Reader(book, context, len(rows[0]))
    for place, row in enumerate(rows):
        reader.read(row, header=place < grid.header_rows)
    reader.finish()


class _Reader:
    """The reading of one table, row by row; new headings may begin within it."""

    def __init__(self, book: FigureBook, context: Context, width: int) -> None:
        self._book = book
        self._context = context
        self._indicator = context.indicator
        self._begin(tuple(Head() for _ in range(width)))
        self._in_header = False

    def read(self, row: Row, *, header: bool) -> None:
        """Take one row; ``header`` where the file marks it as one of headings."""
        own = [slot for slot in row if slot.own]
        if is_column_numbers(row) and not header:
            return
        if header or self._is_header(row, own):
            self._add_header(row)
            return
        self._in_header = False
        if len(own) > 1 or len(row) == 1 or is_value(own[0].own):
            self._read_row(row)
        elif not (self._timed and is_closing(own[0].own)):
            self._read_title(own[0])

    def finish(self) -> None:
        """Leave what no heading explains."""
        self._cells.finish()

    def _begin(self, heads: Heads) -> None:
        self._heads = heads
        self._cells = CellReader(self._book, self._context, heads)
        self._timed = False
        self._unasked = False  # the row above has counts that nobody asks for

    def _is_header(self, row: Row, own: Sequence[Slot]) -> bool:
        if len(own) < 2 or any(is_value(slot.own) for slot in own):
            return False
        if row[0].own and time_of(row[0].own) is not None:
            return False
        begins = is_ordinal_heading(own[0].own) or Head(texts=(own[0].own,)).says(OF_THE_TIME)
        return begins or any(self._is_heading(slot.own) for slot in own[1:])

    def _is_heading(self, text: str) -> bool:
        if year_of(text) is not None or Head(texts=(text,)).says(VALUES | UNITS):
            return True
        if any(best_score(text, each) >= LEAST_FOR_A_TARGET for each in self._among()):
            return True
        return find_indicator(text, self._context.among) is not None

    def _add_header(self, row: Row) -> None:
        if not self._in_header:
            self._cells.finish()
            self._heads = tuple(Head() for _ in row)
        heads = zip(self._heads, row, strict=True)
        self._begin(tuple(_with_line(head, slot) for head, slot in heads))
        self._in_header = True

    def _among(self) -> tuple[Indicator, ...]:
        return (self._indicator,) if self._indicator is not None else self._context.among

    def _read_title(self, slot: Slot) -> None:
        """Take a row of one cell: what the rows below it are about, or a sentence."""
        indicator = indicator_named(slot.own, self._context)
        if indicator is None:
            self._book.leave(left_over([slot]))
            return
        self._indicator = indicator
        if find_quantities(slot.own[label_end(slot.own) :]):
            passage = left_over([slot])
            start = max(passage.text.find(":") + 1, label_end(passage.text))
            read_statement(self._book, passage, Scope(indicator=indicator), start=start)

    def _read_row(self, row: Row) -> None:
        first = first_value(row, self._heads, self._among())
        label = self._label(row, first)
        time = time_of(label, self._heads[:first])
        self._timed = self._timed or time is not None
        across = any(head.year is not None for head in self._heads[first:])
        if self._timed and not across and is_closing(label):
            return
        subject = subject_of(label, time, self._indicator, self._heads, self._context)
        if subject is None or (subject.is_ratio and self._unasked):
            self._unasked = True
            slots = [slot for slot in row if slot.own]
            self._book.leave_unread(left_over(slots).text, slots[0].number)
            return
        if label and time is None:
            self._indicator = subject.indicator  # parts of it may follow in rows below
        self._unasked = False
        of = subject.indicator
        columns = columns_by_heading(self._heads, row, first, of, self._context.every)
        self._cells.read_row(row, first, subject, columns)

    def _label(self, row: Row, first: int) -> str:
        return " ".join(
            slot.line
            for place, slot in enumerate(row[:first])
            if slot.line
            and not counts_rows(place, row, self._heads)
            and not self._heads[place].says(UNITS)
        )


def _with_line(head: Head, slot: Slot) -> Head:
    if not slot.line or slot.line in head.texts:
        return head
    return Head(texts=(*head.texts, slot.line))
